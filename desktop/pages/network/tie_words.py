"""What is said of a tie that the keyboard has stepped to: what it is, with whom, friend or foe, which way, since."""

from collections import defaultdict

from briefings.domain.dates import Limit, LimitStatus
from briefings.domain.dates_words import in_words
from briefings.domain.dossier import Dossier
from briefings.domain.records import ActorId, Kind, Ref, RelationId
from briefings.domain.relations import Relation, RelationKind, Sign, Trend
from briefings.network.graph import Network, Tie, TieStatus

_STATUS = {TieStatus.ADDED: "new in the what-if", TieStatus.ENDED: "ended in the what-if"}
_SIGNS = {Sign.FRIENDLY: "friendly", Sign.NEUTRAL: "neither friendly nor hostile", Sign.HOSTILE: "hostile"}


class TieWords:
    """Says the ties of one network. The dossier is asked for their days only when one is said."""

    def __init__(self, network: Network, dossier: Dossier) -> None:
        self._dossier = dossier
        self._labels = {node.actor: node.label for node in (*network.nodes, *network.absent)}
        self._ties: defaultdict[RelationId, list[Tie]] = defaultdict(list)
        for tie in (*network.ties, *network.ended):
            if tie.relation is not None:
                self._ties[tie.relation].append(tie)

    def __call__(self, ref: Ref, seen_from: Ref | None) -> str:
        """Return the words for a tie as seen from one of its actors: "defence pact with Armenia, friendly, …". From
        nobody's side it is named by all of them: "Armenia – Russia: defence pact, friendly, …"."""
        if ref.kind is not Kind.RELATION:
            return "a tie that only the what-if has"
        if seen_from is None:
            return self._whole(ref)
        actor = ActorId(seen_from.id)
        ties = [tie for tie in self._ties[RelationId(ref.id)] if tie.touches(actor)]
        if not ties:
            return "a tie among others"
        others = [self._labels.get(tie.other(actor), "") for tie in ties]
        return ", ".join(part for part in (*_nature(ties[0], actor, _listed(others)), *self._days(ref)) if part)

    def _whole(self, ref: Ref) -> str:
        ties = self._ties[RelationId(ref.id)]
        if not ties:
            return "a tie among others"
        actors = dict.fromkeys(actor for tie in ties for actor in tie.pair)
        link = " → " if ties[0].directed else " – "
        names = link.join(self._labels.get(actor, "") for actor in actors)
        words = (ties[0].kind.value, *_standing(ties[0]), *self._days(ref))
        return f"{names}: {', '.join(part for part in words if part)}"

    def _days(self, ref: Ref) -> list[str]:
        found = self._dossier.some(Relation, [ref.id])
        spans = [relation.span for relation in found]
        return [_limit("since", span.start) for span in spans] + [_limit("until", span.end) for span in spans]


def _nature(tie: Tie, actor: ActorId, others: str) -> list[str]:
    return [f"{tie.kind.value} {_towards(tie, actor)} {others}", *_standing(tie)]


def _standing(tie: Tie) -> list[str]:
    trend = tie.trend.value if tie.trend in (Trend.STRENGTHENING, Trend.WEAKENING) else ""
    status = _STATUS.get(tie.status, "")
    if tie.status is TieStatus.TURNED and tie.was is not None:
        status = f"{_SIGNS[tie.was]} without the what-if"
    doubt = "contested" if tie.contested else "others say otherwise" if tie.disputed else ""
    # Who commands whom is no friendship: the kind of tie says all there is.
    commands = tie.kind is RelationKind.CONTROL and tie.sign is Sign.FRIENDLY
    return ["" if commands else _SIGNS[tie.sign], trend, doubt, status]


def _towards(tie: Tie, actor: ActorId) -> str:
    """How the tie goes, as seen from an actor."""
    if not tie.directed:
        return "with"
    return "over" if tie.pair[0] == actor else "by"


def _limit(word: str, limit: Limit) -> str:
    if limit.date is None or not limit.date.is_known:
        return f"{word} an unknown day" if limit.status is LimitStatus.UNKNOWN else ""
    about = limit.status is LimitStatus.APPROXIMATE and not limit.date.approximate
    return f"{word} about {in_words(limit.date)}" if about else f"{word} {in_words(limit.date)}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
