"""Who does what to whom: the clauses of a sentence, by chunks and predications.

`who_does_what.jsonl` holds 240 sentences in the style of an agency, written and annotated by one
who had not seen the engine. Those with odd numbers were read while the rules were written; those
with even numbers are only to be counted. The floors are what is reached on these.
"""

import json
from functools import cache
from pathlib import Path

import pytest

from verifier.engine.side.parsed import Parsed
from verifier.engine.side.syntax.chunk import Form, Kind
from verifier.engine.side.syntax.chunks import chunks_of
from verifier.engine.wording.words import words_of
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.text import Text

_ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "who_does_what.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
_FLOORS = {"doer": (0.92, 0.89), "done": (0.83, 0.75)}  # precision, recall; rows with even numbers


def _told(written):
    """For each verb of a text its form as written, its doers and what it is done to."""
    text = Text(written)
    norm = [token.norm for token in text.tokens]
    return [
        (
            norm[told.verb.head],
            [norm[each.head] for each in told.doers],
            [norm[each.head] for each in told.done],
        )
        for told in Parsed(text, words_of(text)).predications
        if told.verb.head >= 0
    ]


def _last(written):
    return lemma(written.lower().split()[-1].rpartition("-")[2])


@cache
def _counted(part):
    """Parts told rightly, all that are told, and all that were to be, of verbs in both."""
    right = told = due = 0
    for row in _ROWS:
        if row["id"] % 2:
            continue
        found = _told(row["text"])
        for verb in {deed["verb"].split()[0] for deed in row["deeds"]}:
            mine = [each for each in found if lemma(each[0]) == lemma(verb)]
            deeds = [deed for deed in row["deeds"] if deed["verb"].split()[0] == verb]
            asked = {_last(deed[part]) for deed in deeds if part in deed}
            given = [head for each in mine for head in each[1 if part == "doer" else 2]]
            if mine:
                right += sum(lemma(head) in asked for head in given)
                told += len(given)
                due += len(asked)
    return right, told, due


@pytest.mark.parametrize("part", _FLOORS)
def test_who_has_part_is_mostly_read_rightly(part):
    right, told, due = _counted(part)
    assert right / told >= _FLOORS[part][0]
    assert right / due >= _FLOORS[part][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The abbot sold the bell.", ("sold", ["abbot"], ["bell"])),
        ("The bell was quietly sold by the abbot.", ("sold", ["abbot"], ["bell"])),
        ("The abbot who sold the bell wept.", ("sold", ["abbot"], ["bell"])),
        ("The abbot who sold the bell wept.", ("wept", ["abbot"], [])),
        ("The bell that the abbot sold was cracked.", ("sold", ["abbot"], ["bell"])),
        ("The bell the abbot sold in May fell on Sunday.", ("sold", ["abbot"], ["bell"])),
        ("The bell the abbot sold in May fell on Sunday.", ("fell", ["bell"], [])),
        ("A bell cast by monks in Graz cracked on Sunday.", ("cast", ["monks"], ["bell"])),
        ("A bell cast by monks in Graz cracked on Sunday.", ("cracked", ["bell"], [])),
        ("The abbot, cheered by monks, rang the bell.", ("cheered", ["monks"], ["abbot"])),
        ("The abbot, cheered by monks, rang the bell.", ("rang", ["abbot"], ["bell"])),
        ("Cast by monks in 1402, the bell weighs two tons.", ("cast", ["monks"], ["bell"])),
        ("Monks carrying torches woke the abbot.", ("carrying", ["monks"], ["torches"])),
        ("Monks carrying torches woke the abbot.", ("woke", ["monks"], ["abbot"])),
        ("The tower fell, killing two monks.", ("killing", ["tower"], ["monks"])),
        ("The abbot asked the monks to ring the bell.", ("ring", ["monks"], ["bell"])),
        ("The abbot promised to ring the bell.", ("ring", ["abbot"], ["bell"])),
        ("The abbot was forced to sell the bell.", ("sell", ["abbot"], ["bell"])),
        ("The court accused the abbot of selling the bell.", ("selling", ["abbot"], ["bell"])),
        ("The abbot sold the bell and left the town.", ("left", ["abbot"], ["town"])),
        ("The bell was cast in 1402 and sold by the abbot.", ("sold", ["abbot"], ["bell"])),
        ("The head of the bank sold the bell.", ("sold", ["head"], ["bell"])),
        ("The abbot, a friend of the king, sold the bell.", ("sold", ["abbot"], ["bell"])),
        ("After the abbot sold the bell, monks wept.", ("sold", ["abbot"], ["bell"])),
        ("The abbot said monks had sold the bell.", ("sold", ["monks"], ["bell"])),
        ("Graz, to whom the abbot sold the bell, paid.", ("sold", ["abbot"], ["bell"])),
        ("The bill was passed by 312 votes.", ("passed", [], ["bill"])),
        ("In late May 2021 the abbot struck a monk.", ("struck", ["abbot"], ["monk"])),
        ("By noon on the day of the feast the abbot rang a bell.", ("rang", ["abbot"], ["bell"])),
        ("The play The Abbot was panned by monks.", ("panned", ["monks"], ["abbot"])),
        ('The abbot said the bell "woke the monks".', ("woke", ["bell"], ["monks"])),
        ("When the bell fell, the abbot cut the rope.", ("cut", ["abbot"], ["rope"])),
        ("Fewer than half of the monks left Graz.", ("left", ["fewer"], ["graz"])),
        ("The tower was 85% restored by monks.", ("restored", ["monks"], ["tower"])),
        ("Casting the bell cost the abbot 40 crowns.", ("cost", [], ["abbot"])),
        ("The abbot, a father of two, guards the bell.", ("guards", ["abbot"], ["bell"])),
        ("The bell rang on Sunday waking the monks.", ("waking", ["bell"], ["monks"])),
        ("The abbot now guards the bell.", ("guards", ["abbot"], ["bell"])),
        ("The abbot buried monks hurt in the fire.", ("hurt", [], ["monks"])),
        ("By the time the abbot came monks had sold the bell.", ("came", ["abbot"], [])),
        ("The vault in which bells worth £90 hung was robbed.", ("hung", ["90"], [])),
        ("The abbot met three men he trusts to ring the bell.", ("trusts", [], [])),
        ("The abbot (born in Graz; twice robbed) sold the bell.", ("sold", ["abbot"], ["bell"])),
        ("The abbot (; hurt on 3 May, 1402) sold the bell.", ("sold", ["abbot"], ["bell"])),
        ("The bell fell. (The abbot sold the rope.)", ("sold", ["abbot"], ["rope"])),
        ("The abbot, whose cracked bells had fallen, wept.", ("fallen", ["bells"], [])),
    ],
)
def test_a_verb_has_its_subject_and_object(text, expected):
    assert expected in _told(text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Factory workers left.", "workers"),
        ("The injured man left.", "injured"),
        ("The mine received mixed reviews.", "mixed"),
        ("Prices fell in May.", "may"),
        ("Monks of the holding company left.", "holding"),
        ("Graz guards beat two monks.", "guards"),
        ("Guards in Graz and Orm have fled.", "guards"),
        ("The abbot paid fees and guards.", "guards"),
        ("The monks' guards fled.", "guards"),
        ("The abbot announced plans to leave.", "plans"),
        ("The papers that went missing were found.", "papers"),
        ("The abbot spoke of exposed monks.", "exposed"),
        ("The abbot gave bread to people trapped in Graz.", "people"),
        ("The abbot met three men he trusts.", "men"),
        ("The vault in which guards and monks slept was robbed.", "guards"),
        ("The abbot told them reports were wrong.", "reports"),
    ],
)
def test_what_may_be_a_verb_and_is_none(text, verb):
    assert verb not in [told[0] for told in _told(text)]


def test_chunks_part_a_sentence():
    text = Text("The old abbot has sold two bells to Graz.")
    chunks = chunks_of(text.tokens, [(8, 9, False)])
    kinds = [Kind.NOUN, Kind.VERB, Kind.NOUN, Kind.PREPOSITION, Kind.NOUN, Kind.STOP]
    assert [chunk.kind for chunk in chunks] == kinds
    assert [chunk.head for chunk in chunks] == [2, 4, 6, -1, 8, -1]
    assert chunks[1].form is Form.FINITE
    assert not chunks[1].passive


@pytest.mark.parametrize("text", ["", ".", "and", "to", "who", "'s", "-", "to to be", "is was had"])
def test_scraps_are_read_as_far_as_they_go(text):
    for verb, doers, done in _told(text):
        assert verb
        assert doers == done == []
