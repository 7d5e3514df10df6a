"""Which record points at which: prose counts, every reference of a note included."""

from briefings.domain.claims import Question
from briefings.domain.records import Kind, QuestionId, Ref
from briefings.store.links import targets


def prose(text: str) -> set[Ref]:
    return targets(Question(id=QuestionId(1), text=text))


def test_a_note_may_name_several_records() -> None:
    assert prose("Both say so.[^claim:1, claim:2 p. 3; event:7]") == {
        Ref(Kind.CLAIM, 1),
        Ref(Kind.CLAIM, 2),
        Ref(Kind.EVENT, 7),
    }


def test_a_link_is_a_mention_and_its_words_are_none() -> None:
    assert prose("[actor:5](actor:12) and claim:3 in passing") == {Ref(Kind.ACTOR, 12)}
