"""What happened where a fact is stated."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.engine.wording.clause import clauses_of
from verifier.engine.wording.event import Events
from verifier.engine.wording.words import words_of
from verifier.sdk.fact import Fact
from verifier.sdk.span import Span
from verifier.sdk.testing import MemoryCorpus
from verifier.sdk.text import Text

RULES = load_plugins().rules


def _events(written: str, surface: str) -> set[str]:
    text = Text(written)
    start = written.index(surface)
    fact = Fact(
        rule="test",
        kind="test",
        surface=surface,
        start=start,
        end=start + len(surface),
        value={},
        circumstance=surface in ("May", "Tuesday"),
    )
    return set(Events(text, words_of(text), clauses_of(text.tokens)).of(fact))


def test_what_is_counted_is_not_what_happened() -> None:
    """Troops that lead and troops that were killed are both troops."""
    text = Text("About 2,500 troops in the north and 900 in the south lead a mission.")
    fact = Fact(
        rule="test",
        kind="test",
        surface="2,500",
        start=6,
        end=11,
        value={},
        about=(Span(12, 18),),
    )
    assert "troop" not in Events(text, words_of(text), clauses_of(text.tokens)).of(fact)


def test_how_it_is_said_is_not_what_happened() -> None:
    """Who warns of a flood tells of a flood; and it is the price that is so high, not the pump."""
    text = Text("Ruiz shouted that the price of the new pump stood at 90 euros.")
    price = Fact(rule="test", kind="test", surface="90 euros", start=53, end=61, value={})
    shouted = Fact(
        rule="frame",
        kind="frame",
        surface=text.text,
        start=0,
        end=62,
        value={},
        words=(Span(0, 4), Span(5, 12)),
        about=(Span(18, 61),),
    )
    words, clauses = words_of(text), clauses_of(text.tokens)
    assert Events(text, words, clauses, [shouted]).of(price) == {"price"}


@pytest.mark.parametrize(
    ("written", "surface", "events"),
    [
        ("The ferry sailed on Monday.", "Monday", {"sail"}),
        ("The ferry, built in 1987, sank in March.", "1987", {"build"}),
        ("The ferry, built in 1987, sank in March.", "March", {"sink"}),
        ("On Monday, the council approved the plan.", "Monday", {"approve"}),
        ("Reporters asked about the fire of 3 May.", "3 May", {"ask", "fire"}),
        ("The attack from Leeds on Monday failed.", "Monday", {"attack", "fail"}),
        ("Rebel forces were driven from 40 villages.", "40", {"drive"}),
        ("Its mast measures 8 metres.", "8 metres", set()),
        ("The storm hit the coast at 9 knots.", "9 knots", {"hit"}),
        ("A quake of magnitude 5.1 struck the coast.", "5.1", {"magnitude", "strike"}),
        ("The May strike cost the firm dear.", "May", {"strike"}),
        ("They asked about Tuesday’s vote.", "Tuesday", {"vote"}),
        ("Two men were held over the raid in May.", "May", {"raid"}),
        ("She was jailed for the murder of Ann Lowe in May.", "May", {"murder"}),
        ("He was hurt in the raid in May.", "May", {"hurt", "raid"}),
        ("They sued over the dam in May.", "May", {"sue"}),
        ("They spoke of the town raided in May.", "May", {"speak", "raid"}),
        ("A Leith-led force crossed the ford in May.", "May", {"cross", "ford"}),
        ("Nine golfers won four majors.", "Nine", {"win"}),
        ("Budget airline Orva flew 62 routes.", "62", {"fly"}),
        ("Sales for the year to March 31 fell by 40 crowns.", "40", {"fall"}),
        ("The mill cut 300 jobs.", "300", {"cut_job"}),
    ],
    ids=[
        "a verb",
        "its own clause's",
        "not the insert's",
        "a front",
        "a noun",
        "a noun before a name",
        "no noun that could be a verb",
        "nothing where it is measured",
        "a verb that could be a noun",
        "a verb behind a number",
        "the thing it names",
        "the thing that is its own",
        "the deed that another is about",
        "the deed done to somebody named",
        "no deed apart from where it happened",
        "no thing that does not happen",
        "no verb",
        "no participle behind a hyphen",
        "no noun behind a count",
        "no compound of nouns",
        "no month",
        "an expression around the figure",
    ],
)
def test_events_are_those_of_the_facts_clause(written: str, surface: str, events: set[str]) -> None:
    """A date or figure belongs to the verb beside it, and to the noun it hangs on."""
    assert _events(written, surface) == events


def test_an_insert_tells_nothing_of_what_stands_around_it() -> None:
    """What stands between dashes or brackets is passed over."""
    written = "The storm hit the ferry — built by a firm in Leith — about 60 miles off the coast."
    assert _events(written, "60 miles") == {"hit"}


@pytest.mark.parametrize(
    ("claimed", "verdict"), [("2003", Verdict.SUPPORTED), ("2014", Verdict.CONTRADICTED)]
)
def test_the_time_of_the_very_event_decides(claimed: str, verdict: Verdict) -> None:
    told = "The band was formed after the 2003 British invasion of Varn, to win back Leith in 2014."
    story = InlineDocument(id="story", text=told)
    claim = f"British troops invaded Varn in {claimed}."
    answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
    assert answer.verdict is verdict


def test_the_time_of_a_deed_that_another_is_about_contradicts_no_time_of_that_other() -> None:
    """Who was held over a raid on the third was held on any day after it."""
    story = InlineDocument(id="story", text="Police held two men over the raid on 3 May 2024.")
    for claim, verdict in (
        ("Two men were held on 5 May 2024.", Verdict.NOT_ENOUGH_EVIDENCE),
        ("Two men were held over the raid on 5 May 2024.", Verdict.CONTRADICTED),
    ):
        answer = verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)
        assert answer.verdict is verdict
