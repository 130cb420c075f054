"""Reading: every place at which a text says that something is or happens."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

import msgspec

from verifier.sdk.language.names import Name, find_names
from verifier.sdk.pattern import Pattern
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_place.region import Region

__all__ = ["Direction", "Position", "Stated", "find_places"]

_REACH = 60  # code points before a name in which the words that lead to it stand
_PLACES = ("country:", "region:", "city:")
_DIRECTIONS = {"north": (0, 1), "south": (0, -1), "east": (1, 0), "west": (-1, 0)}

_LEAD = Pattern(
    r"""
    \b(?:
        (?<towards> (?:north|south)?(?:east|west)|north|south ) (?:ern[ ](?:side|edge|part))? [ ]of
      | (?<outside> outside (?:[ ]of)? )
      | (?<near> near | close[ ]to | around | not[ ]far[ ]from | on[ ]the[ ]outskirts[ ]of )
      | (?<in> in | inside | within | across | throughout | at )
    )[ ]
    (?: # what may stand between: "the northern", "the city of", "Iraq's"
        the[ ] | (?:neighbou?ring|nearby|central|downtown|mainland|rural|coastal)[ ]
      | (?<part> (?:north|south)?-?(?:east|west)ern | northern | southern )[ ]
      | \L<kinds>[ ]of[ ]
    )*+ $
    """,
    kinds=(
        "city town village province state region port district capital county governorate "
        "outskirts suburbs centre center territory island"
    ).split(),
)
# What makes the place the very thing that is said, not one of its circumstances.
_SAYS_WHERE = Pattern(
    r"""
    \b(?: is | are | was | were | be | lies? | lay | sits? | stands? | stood | located | situated
        | based | stationed | deployed | headquartered | held | born | buried | grew[ ]up
        | live[sd]? | reside[sd]? | happen(?:s|ed)? | occur(?:s|red)? | took[ ]place
        | take[sn]?[ ]place | landed | crashed | died )
    [ ] (?: just[ ] | only[ ] | about[ ] | some[ ] )?+
    (?: [\d,.]{1,9} [ ] (?: km | kilomet(?:re|er)s | miles ) [ ] )?+ $
    """,
)
_KIND = Pattern(
    r"""
    [ ](?:province|governorate|state|region|district|county|city|territory|prefecture)s?\b
    """,
)
_AND = Pattern(r",? [ ] (?:and|or) [ ] (?: in[ ] )?+ (?: the[ ] )?+ $")
_LISTED = ", "
_OWNS = Pattern(r"['’]s?\b")


class Position(StrEnum):
    """How a thing stands to the place that is named."""

    IN = "in"
    NEAR = "near"
    OUTSIDE = "outside"
    TOWARDS = "towards"
    """On one side of it: west of Baghdad."""


class Direction(msgspec.Struct, frozen=True, array_like=True):
    """A quarter of the compass: how far east, how far north, each -1, 0 or 1."""

    east: int
    north: int

    @staticmethod
    def of(words: str) -> "Direction":
        """The direction that "north-western" or "east" names."""
        word = words.lower().replace("-", "").removesuffix("ern")
        steps = [step for name, step in _DIRECTIONS.items() if name in word]
        return Direction(sum(step[0] for step in steps), sum(step[1] for step in steps))

    def against(self, other: "Direction") -> bool:
        """Whether no place lies in both: north and south, north-west and east."""
        return self.east * other.east < 0 or self.north * other.north < 0


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """A place as it is stated, at `span`; `lead` is the words that make it a place.

    `central`: the place is what the sentence tells ("lies in Anbar"), not a circumstance of it.
    Several `regions` are places joined by "and". `direction` is a side of the place (TOWARDS), or
    the part of it that is meant (IN).
    """

    span: Span
    lead: Span
    position: Position
    regions: tuple[Region, ...]
    direction: Direction | None
    central: bool = False


def find_places(text: Text) -> Iterator[Stated]:
    """Every place stated, in order."""
    names = [name for name in find_names(text.tokens) if _ids(name)]
    taken, central = 0, False
    for number, name in enumerate(names):
        if name.span.start < taken:
            continue
        start = max(taken, name.span.start - _REACH)
        led = _LEAD.first(text.text, start, name.span.start)
        if led is None:
            continue
        regions, end = _regions(text.text, names[number:])
        if _OWNS.first(text.text, end, end + 2):
            continue  # "in Iraq's parliament" is no place in Iraq that could be told from others
        goes_on = central and text.text[taken : led.start()] == ", "
        said = _SAYS_WHERE.first(text.text, max(taken, led.start() - _REACH), led.start())
        taken, central = end, said is not None or goes_on
        found = {key: words for key, words in led.groupdict().items() if words}
        towards, part = found.get("towards"), found.get("part")
        position = next((p for p in Position if p.value in found), Position.IN)
        yield Stated(
            span=Span(led.start(), end),
            lead=Span(led.start(), max(led.end(key) for key in found if key != "part")),
            position=position,
            regions=regions,
            direction=Direction.of(towards or part or "") if towards or part else None,
            central=central,
        )


def _ids(name: Name) -> tuple[str, ...]:
    if name.kind != "place":
        return ()
    return tuple(key for key in name.ids if key.startswith(_PLACES))


def _regions(text: str, names: Sequence[Name]) -> tuple[tuple[Region, ...], int]:
    """The place that the first name begins, with what is joined to it, and where that ends."""
    first = names[0]
    regions = [Region(name=first.text, ids=_ids(first))]
    end = _after_kind(text, first.span.end)
    for number, name in enumerate(names[1:], 1):
        between = text[end : name.span.start]
        joined = _AND.first(between)
        if not between.strip() and between:  # "the West Bank city of Nablus"
            inner = Region(name=name.text, ids=_ids(name))
            regions[-1] = _within(inner, regions[-1])
        elif between == _LISTED and (outer := _around(regions[-1], name)):
            regions[-1] = outer
        elif (joined and joined.start() == 0) or (
            between == _LISTED and _goes_on(text, names[number:])
        ):
            regions.append(Region(name=name.text, ids=_ids(name)))
        else:
            break
        end = _after_kind(text, name.span.end)
    return tuple(regions), end


def _goes_on(text: str, names: Sequence[Name]) -> bool:
    """Whether what follows the first name makes it one of a list: "Iraq, Syria and Yemen"."""
    for one, other in pairwise(names):
        between = text[one.span.end : other.span.start]
        if between != _LISTED:
            joined = _AND.first(between)
            return joined is not None and joined.start() == 0
    return False


def _after_kind(text: str, end: int) -> int:
    kind = _KIND.first(text, end, min(len(text), end + 16))
    return kind.end() if kind and kind.start() == end else end


def _around(region: Region, outer: Name) -> Region | None:
    """The region as "Region, Outer" names it; None when the second is another place."""
    surrounding = Region(name=outer.text, ids=_ids(outer))
    narrowed = _within(region, surrounding)
    if narrowed.ids:
        return narrowed
    apart = {key.partition(":")[0] for key in (*region.ids[:1], *surrounding.ids[:1])}
    return narrowed if apart in ({"city", "region"}, {"city", "country"}) else None


def _within(region: Region, outer: Region) -> Region:
    """The readings of `region` that lie in `outer`; with none, a place nobody knows in it."""
    around = set(outer.ids)
    ids = tuple(key for key, within in region.readings if key in region.ids and within & around)
    if ids:
        return Region(name=region.name, ids=ids)
    return Region(name=region.name, inside=outer.ids[:1] or outer.inside)
