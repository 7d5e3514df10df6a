"""The keys of a folder's records: which id each has, and prose with ids in the place of keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefings.domain.records import Kind, Ref
from briefings.errors import BadInputError

_KEY = r"[a-z][a-z0-9-]*"
_LINK = re.compile(r"\]\([^()\s]*\)|\[\^[^\]]*\]")
_TARGET = re.compile(rf"\b({'|'.join(Kind)}):({_KEY})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Every key of the folder. `where` names the place that asks, for the error."""

    refs: Mapping[str, Ref]

    def ref(self, text: str, where: str) -> Ref:
        """The record "actor:azerbaijan" names. Raises BadInputError."""
        found = self.refs.get(text)
        if found is None:
            kind = text.partition(":")[0]
            near = sorted(key for key in self.refs if key.startswith(f"{kind}:"))
            raise BadInputError(
                f"{where}: there is no “{text}”.",
                remedy=f"Add it, or name one of these: {', '.join(near)}." if near else "Write kind:key.",
            )
        return found

    def id(self, kind: Kind, key: str, where: str) -> int:
        """The id of a record of one kind. Raises BadInputError."""
        return self.ref(f"{kind}:{key}", where).id

    def prose(self, text: str, where: str) -> str:
        """The text with ids for keys in its mentions and citations. Raises BadInputError for an unknown key."""

        def numbered(link: re.Match[str]) -> str:
            return _TARGET.sub(lambda target: str(self.ref(target[0], where)), link[0])

        return _LINK.sub(numbered, text.strip())
