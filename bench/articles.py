# ruff: noqa: E501 - a template is a line
"""Articles that never were, about events that never happened: a corpus of any size from a seed.

Made to be searched, not to be read: they have the shape of news (datelines, who said it, figures
that agree and figures that do not, copies of one agency story) and a vocabulary with a long tail.
The same seed gives the same articles, and a larger corpus begins with the smaller ones.
"""

import datetime as dt
import itertools
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from verifier.sdk.document import Document

__all__ = ["Event", "articles", "events", "figure"]

_FIRST_DAY = dt.date(2021, 1, 4)
_PUBLISHERS = [
    f"{city} {kind}"
    for kind in ("Courier", "Post", "Herald")
    for city in ("Northern", "Harbour", "Valley", "Capital", "Eastern", "Lakeside", "Morning")
]
_STEMS = """bar bel bren cal car dal dor dun el fair fal gar glen hal har hol ken kil lan lin mar mel
mer mor nor oak pen por ral ren ros sal san sel stan tal ter tor val ver wal wes win yar""".split()
_ENDS = (
    "bury by dale field ford ham holm ley mere mouth port stead ton vale ville wick worth".split()
)
_SURNAMES = "a ak an ard as ell en er esh ett i idge ill in is o ock on ov ski son us wick".split()
_FORENAMES = """Amina Andrew Anna Carlos Clara Daniel David Elena Emma Fatima George Grace Hanna Ivan
James Karim Laura Leila Maria Martin Maya Nadia Omar Paul Peter Priya Rosa Samuel Sofia Thomas Yusuf
Zara""".split()
_ADJECTIVES = """annual central coastal commercial costly criminal digital domestic early eastern
emergency federal foreign formal independent industrial joint large legal local medical military
modern national northern official older online permanent private public recent regional rural senior
serious southern steady technical temporary urban urgent western wider""".split()
_NOUNS = """account agency agreement airport area authority bank board border bridge budget building
campaign case centre charge church clinic college committee company contract council court crew
customer dam data deal debt delay delivery district driver election employer energy factory farm
ferry fire fund government grid harbour hearing highway hospital hotel household industry inquiry
inspector investor island journalist judge labour law lawyer library line loan manager market mayor
minister museum network nurse office operator order owner park passenger patient permit pipeline
plan plant police policy port price prison programme project protest rail refinery region report
resident river road rule school service shop site staff stadium station storm strike student
supplier survey system talk tax teacher team tenant terminal test tower trade train transport union
university valley vehicle vessel village visitor vote voter warehouse water worker yard""".split()
_VERBS = """approved backed blamed blocked changed checked closed criticised cut defended delayed
described doubled ended examined expanded faced fined funded halted hired improved inspected joined
launched lost managed moved opened ordered paid planned praised protected questioned raised reached
reduced rejected removed repaired replaced reviewed searched signed sold supported suspended tested
treated visited warned""".split()


class _Kind(NamedTuple):
    """A sort of event: how it is told, what is counted, and how a claim puts it."""

    lead: str
    again: str
    claim: str
    title: str
    low: int
    high: int


_KINDS = (
    _Kind("{n} people were killed when a {noun} collapsed in {city}",
          "The collapse of the {noun} in {city} killed {n} people", "{n} people died when a {noun} collapsed in {city}",
          "Collapse in {city} kills {n}", 2, 90),
    _Kind("{org} will cut {n} jobs at its {noun} in {city}",
          "{org} has said that {n} jobs are to go at the {noun} in {city}", "{org} is cutting {n} jobs in {city}",
          "{org} to cut {n} jobs", 40, 9000),
    _Kind("Police in {city} arrested {n} people after a protest outside the {noun}",
          "{n} people were arrested in {city} at the protest outside the {noun}", "{n} protesters were arrested in {city}",
          "{n} held after protest in {city}", 3, 400),
    _Kind("{org} reported sales of ${n} million from its {noun} business",
          "Sales of the {noun} business of {org} came to ${n} million", "{org} sold ${n} million worth from its {noun} business",
          "{org} sales reach ${n} million", 11, 950),
    _Kind("Flooding forced {n} residents of {city} to leave their homes near the {noun}",
          "{n} residents of {city} had to leave when the water rose at the {noun}", "{n} residents fled flooding in {city}",
          "Flood drives {n} from homes in {city}", 60, 30000),
    _Kind("Unemployment in {city} rose to {n}% after the {noun} closed",
          "The closure of the {noun} took unemployment in {city} to {n}%", "Unemployment in {city} is {n}%",
          "Jobless rate in {city} hits {n}%", 4, 31),
    _Kind("A fire at the {noun} in {city} injured {n} workers",
          "{n} workers were injured in the fire at the {noun} in {city}", "{n} workers were hurt in a fire in {city}",
          "Fire injures {n} in {city}", 2, 70),
    _Kind("{org} delivered {n} tonnes of aid to the {noun} in {city}",
          "{n} tonnes of aid from {org} have reached the {noun} in {city}", "{org} sent {n} tonnes of aid to {city}",
          "Aid of {n} tonnes reaches {city}", 12, 5000),
)  # fmt: skip


class Event(NamedTuple):
    """What happened: `n` is the true figure; `rival` is what some papers print instead."""

    number: int
    kind: _Kind
    city: str
    org: str
    noun: str
    day: dt.date
    n: int
    rival: int
    speaker: str

    def told(self, pattern: str, n: int) -> str:
        """`pattern` with this event's particulars and the figure `n`."""
        told = pattern.format(n=figure(n), city=self.city, org=self.org, noun=self.noun)
        return told[0].upper() + told[1:]


def figure(n: int) -> str:
    """A number as papers print it."""
    return f"{n:,}"


def events(seed: int) -> Iterator[Event]:
    """Events without end, day after day."""
    for number in itertools.count():
        random = Random(f"{seed} event {number}")
        kind = random.choice(_KINDS)
        n = random.randint(kind.low, kind.high)
        yield Event(
            number=number,
            kind=kind,
            city=_city(random),
            org=_organisation(random),
            noun=random.choice(_NOUNS),
            day=_FIRST_DAY + dt.timedelta(days=number // 12),
            n=n,
            rival=n + random.choice((-1, 1)) * max(1, n // random.randint(3, 9)),
            speaker=_person(random),
        )


def articles(seed: int) -> Iterator[tuple[Event, Document]]:
    """Articles without end, several on each event; every ninth is a copy of the one before."""
    for event in events(seed):
        random = Random(f"{seed} articles {event.number}")
        text, title = "", ""
        for number in range(random.choice((1, 2, 2, 3, 3, 4, 6))):
            if not text or random.random() > 1 / 9:
                n = event.rival if number and random.random() < 0.2 else event.n
                text, title = _text(event, n, random), event.told(event.kind.title, n)
            day = event.day + dt.timedelta(days=min(number, random.randint(0, 3)))
            document = Document(
                id=f"{event.number:07}-{number}",
                text=text,
                title=title,
                publisher=random.choice(_PUBLISHERS),
                published=day.isoformat(),
                url=f"https://news.example/{event.number}/{number}",
            )
            yield event, document


def _text(event: Event, n: int, random: Random) -> str:
    weekday = event.day.strftime("%A")
    lead = f"{event.told(event.kind.lead, n)} on {weekday}, officials said."
    dateline = f"{event.city.upper()}, {event.day:%B} {event.day.day} (Wire) - " * (n % 2)
    role = f"{random.choice(_ADJECTIVES)} {random.choice(_NOUNS)}"
    told = [
        dateline + lead,
        f"“{_statement(random)},” said {event.speaker}, a spokesman for the {role}.",
        f"{event.told(event.kind.again, n)}, according to {event.org}.",
    ]
    length = min(60, 4 + int(random.expovariate(1 / 18)))
    told += [_filler(event, random) for _ in range(length)]
    paragraphs: list[list[str]] = [told[:1]]
    for sentence in told[1:]:
        if len(paragraphs[-1]) > 2 or random.random() < 0.4:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return "\n\n".join(" ".join(part) for part in paragraphs)


def _filler(event: Event, random: Random) -> str:
    """A sentence around the story, with a figure, a date or a speaker of its own."""
    adjective, noun, other = (_rare(words, random) for words in (_ADJECTIVES, _NOUNS, _NOUNS))
    verb, city, many = (
        random.choice(_VERBS),
        _city(random),
        figure(int(random.paretovariate(0.5)) % 90000 + 2),
    )
    past = event.day - dt.timedelta(days=int(random.paretovariate(0.4)) % 1500)
    where = random.choice((event.city, event.city, city))
    match random.randrange(9):
        case 0:
            return f"The {adjective} {noun} {verb} {many} {other}s in {where} last year."
        case 1:
            return (
                f"“{_statement(random)},” {_person(random)}, who {verb} the {noun}, told reporters."
            )
        case 2:
            return f"{_person(random)} said that the {noun} in {where} had {verb} the {other}."
        case 3:
            return f"On {past:%B} {past.day}, {past.year}, the {noun} {verb} at least {many} {adjective} {other}s."
        case 4:
            return f"{_organisation(random)} has not {verb} the {other}, and denied that its {noun} was {adjective}."
        case 5:
            return f"About {random.randint(2, 97)} percent of the {other}s in {where} {verb} the {noun} in {past.year}."
        case 6:
            return f"According to {_organisation(random)}, a {adjective} {noun} would cost ${many} million."
        case 7:
            return f"It was not clear whether the {noun} would be {verb} before the {adjective} {other} in {city}."
        case _:
            return f"The {noun} has been {verb} since {past:%B}, when {event.speaker} {random.choice(_VERBS)} the {adjective} {other}."  # fmt: skip


def _statement(random: Random) -> str:
    verb, adjective = random.choice(_VERBS), random.choice(_ADJECTIVES)
    first, second = _rare(_NOUNS, random), _rare(_NOUNS, random)
    return random.choice(
        (
            f"We have {verb} every {adjective} {first} and will not leave the {second}",
            f"Nobody should doubt that the {first} {verb} the {adjective} {second}",
            f"The {adjective} {first} was {verb} long before the {second}",
        )
    )


def _rare(words: list[str], random: Random) -> str:
    """One of `words`, the first far oftener than the last."""
    return words[int(len(words) * random.random() ** 2)]


def _city(random: Random) -> str:
    stem, end = _rare(_STEMS, random), _rare(_ENDS, random)
    return (
        (stem + end).title()
        if random.random() < 0.8
        else f"{random.choice(('North', 'New'))} {(stem + end).title()}"
    )


def _organisation(random: Random) -> str:
    name = (random.choice(_STEMS) + _rare(_SURNAMES, random)).title()
    return f"{name} {random.choice(('Group', 'Holdings', 'Trust', 'Industries', 'Agency'))}"


def _person(random: Random) -> str:
    return (
        f"{random.choice(_FORENAMES)} {(random.choice(_STEMS) + _rare(_SURNAMES, random)).title()}"
    )
