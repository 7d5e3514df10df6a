"""The fields of a source: what it is, who published it, how far it can be relied on."""

from briefings.domain.records import Kind
from desktop.inspector.choices import RELIABILITIES
from desktop.inspector.files import Files
from desktop.inspector.form import Form
from desktop.models.gists import gists_text, read_gists


class SourceForm(Form):
    """The chain of origin tells reprints from independent sources. What stands where is what printed notes say."""

    def build(self) -> None:
        self.text(self.tr("Title"), "title", lines=1, needed=self.tr("A source needs a title: type one."))
        self.line(self.tr("Short title"), "short_title", hint=self.tr("As notes call it"))
        self.choice(self.tr("Reliability"), "reliability", RELIABILITIES)
        self.line(self.tr("Author"), "author")
        self.line(self.tr("Publisher"), "publisher")
        self.records(self.tr("Outlet"), "outlet", Kind.ACTOR, multiple=False)
        self.date(self.tr("Published"), "published")
        self.date(self.tr("Retrieved"), "retrieved")
        self.line(self.tr("Language"), "language", hint="en")
        self.line(self.tr("Genre"), "genre", hint=self.tr("News report, opinion"))
        self.line(self.tr("Origin"), "origin", hint=self.tr("Same for all reprints"))
        self.text(self.tr("Descriptor"), "descriptor", lines=2)
        self.parsed(
            self.tr("What stands where"),
            "gists",
            write=gists_text,
            read=read_gists,
            lines=3,
            hint=self.tr("¶ 2: Raid, detentions and survivors’ reports"),
        )
        self.text(self.tr("Full text"), "text", lines=4)
        files = Files(self.context, self.ref)
        self.own(self.tr("Files"), files, files.show_record)
