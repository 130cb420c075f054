"""Laws of judging: what holds of any rule's judgements of its facts, whatever they mean."""

from collections.abc import Callable, Sequence
from itertools import product

from hypothesis import strategies as st

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.testing.problem import Problem, raised
from verifier.sdk.testing.texts import Said, sayings
from verifier.sdk.testing.trial import Broken, Law, Subject, smallest

__all__ = ["JUDGING", "SURE"]

SURE = 0.8
"""Confidence from which the laws of sets hold a rule to its word. A step that bends the algebra as
news does ("at least 66" for a claim of 66) says so by a lower one."""

_AT_ONCE = 5
_MOST = 60  # texts of the examples that are put beside each other

_One = tuple[Reading, Fact]


class _Bench:
    """A rule's facts in some texts, and its judgements of every two."""

    def __init__(self, subject: Subject, said: Sequence[Said]) -> None:
        self.subject = subject
        self.ones: list[_One] = []
        for each in dict.fromkeys(said):
            try:
                reading = subject.read(each)
            except Exception:  # another law reports it
                continue
            self.ones += [(reading, fact) for fact in subject.own(reading)]

    def judge(self, passage: _One, claim: _One) -> Judgement | None:
        """The judgement; None too when there is nothing to say."""
        pair = Pair(
            claim=claim[0], passage=passage[0], claim_fact=claim[1], passage_fact=passage[1]
        )
        try:
            judgement = self.subject.rule.judge(pair)
        except Exception as error:
            raise Broken([_text(claim), _text(passage)], raised(error), "the line named") from None
        if judgement is None or judgement.relation is Relation.INCOMPARABLE:
            return None
        return judgement

    def sure(self, passage: _One, claim: _One, relation: Relation) -> Judgement | None:
        """The judgement when it is this one, and sure."""
        found = self.judge(passage, claim)
        held = found is not None and found.relation is relation and found.confidence >= SURE
        return found if held else None


def _never_contradicts_itself(bench: _Bench) -> None:
    for one in bench.ones:
        found = bench.judge(one, one)
        if found is not None and found.relation is Relation.CONTRADICTS:
            raise Broken(
                [_text(one), _text(one)],
                f"{one[1].surface!r} contradicts itself: {found.explanation}",
                "judge: a set is never disjoint from itself; of an empty set make no fact",
            )


def _says_what_and_where(bench: _Bench) -> None:
    for passage, claim in product(bench.ones, bench.ones):
        found = bench.judge(passage, claim)
        if found is None:
            continue
        wrong = ""
        if found.rule != bench.subject.rule.id:
            wrong = f"a judgement in the name of the rule {found.rule!r}"
        elif found.claim_span.end > len(_text(claim)) or found.quote_span.end > len(_text(passage)):
            wrong = "a judgement whose spans lie outside the texts"
        elif not found.explanation.strip():
            wrong = f"no explanation for {found.relation.value}"
        elif bench.judge(passage, claim) != found:
            wrong = "another judgement the second time"
        if wrong:
            raise Broken([_text(claim), _text(passage)], wrong, "judge (Pair.judged fills it in)")


def _leaves_the_incomparable(bench: _Bench) -> None:
    for passage, claim in product(bench.ones, bench.ones):
        found = bench.sure(passage, claim, Relation.CONTRADICTS)
        if found is None:
            continue
        turned = bench.judge(claim, passage)
        if turned is None:
            raise Broken(
                [_text(claim), _text(passage)],
                f"contradicts ({found.explanation}), and has nothing to say the other way round",
                "when judge returns None: whether two facts answer one question does not depend "
                "on which of them is the claim",
            )
        if turned.relation is Relation.ENTAILS and turned.confidence >= SURE:
            raise Broken(
                [_text(claim), _text(passage)],
                f"contradicts ({found.explanation}), and entails the other way round "
                f"({turned.explanation})",
                "judge: what shares nothing one way shares nothing the other way",
            )


def _widens(bench: _Bench) -> None:
    inside = {
        narrow: [
            wide
            for wide, claim in enumerate(bench.ones)
            if bench.sure(passage, claim, Relation.ENTAILS)
        ]
        for narrow, passage in enumerate(bench.ones)
    }
    for narrow, claims in inside.items():
        for claim in claims:
            for wide in inside[claim]:
                passage, claimed, wider = (bench.ones[place] for place in (narrow, claim, wide))
                found = bench.sure(passage, wider, Relation.CONTRADICTS)
                if found is not None:
                    raise Broken(
                        [_text(wider), _text(passage)],
                        f"contradicts ({found.explanation}); yet it supports "
                        f"{_text(claimed)!r}, which supports the claim",
                        "judge: a set that lies in another lies in all that are wider; a step that "
                        f"stretches sets has a confidence below {SURE}",
                    )


def _of_bench(check: str, law: Callable[[_Bench], None]) -> Law:
    def tried(subject: Subject) -> Problem | None:
        return smallest(
            subject,
            check,
            lambda said: law(_Bench(subject, said)),
            st.lists(sayings(subject.said), min_size=1, max_size=_AT_ONCE),
            [subject.said[:_MOST]],
        )

    return tried


JUDGING: dict[str, Law] = {
    check: _of_bench(check, law)
    for check, law in {
        "never finds that a text contradicts itself": _never_contradicts_itself,
        "judges with a reason and a place, the same every time": _says_what_and_where,
        "never judges the incomparable": _leaves_the_incomparable,
        "never turns support into contradiction when a claim is widened": _widens,
    }.items()
}
"""Each by what it demands."""


def _text(one: _One) -> str:
    return one[0].text.text
