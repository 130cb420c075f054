"""Sift: which words that may tell of time do so here ("May" and "may", "Sun", "2008", "fall")."""

from collections.abc import Callable
from decimal import Decimal

from verifier_date.grammar.node import Node

__all__ = ["sift"]

_BEFORE_MONTH = "iOdsgytbLNIJKeklaBFpE&(fZ"
_BEFORE_YEAR = "iOsgytbekMmaBFh(&pLdSHQEcf%T"
_BEFORE_SEASON = "iLNIJKOseklthEyB"
_BEFORE_WEEKDAY = "dLNIgty&E"
_COUNTED = {"people", "men", "women", "children", "personnel", "police", "feet", "million"}
_VERBS = {"was", "is", "has", "does", "says", "sees", "brings", "marks", "this", "its", "as"}
_OWNERS = {"year", "fiscal", "circa", "fy", "as", "his", "her", "their", "its"}
_HAVING = {"has", "have", "had", "having"}
_TRENDS = {"growth", "contraction", "decline", "losses", "profits", "expansion", "recession"}
_LONGEST = 31
_AROUND = 80  # characters on either side that show whether words are set with capitals
_WHICH_PART = {"early", "mid", "middle", "late"}
_LIVED = {"his", "her", "their", "my", "your", "our"}
_PAPERS = {"times", "telegraph", "mail", "mirror", "express", "herald", "post", "star", "tribune"}


class _Place:
    """A doubtful node and its neighbours: `^` and `$` are the classes beyond either end."""

    def __init__(self, nodes: list[Node], i: int, text: str) -> None:
        self.node = nodes[i]
        self.word = text[self.node.start : self.node.end]
        self.before = nodes[i - 1].cls if i else "^"
        self.before_that = nodes[i - 2].cls if i > 1 else "^"
        self.after = nodes[i + 1].cls if i + 1 < len(nodes) else "$"
        self.after_that = nodes[i + 2].cls if i + 2 < len(nodes) else "$"
        self.alone = len(nodes) <= 2
        self._nodes, self._i, self._text = nodes, i, text

    def said(self, by: int) -> str:
        """The word so many places on (or back); empty beyond the ends."""
        place = self._i + by
        if not 0 <= place < len(self._nodes):
            return ""
        node = self._nodes[place]
        return self._text[node.start : node.end]

    def in_name(self) -> bool:
        """Whether the word has a capital where prose has none: neither first nor in a headline."""
        if not self.word[0].isupper() or self.word.isupper() or self.before in '^"':
            return False
        around = self._text[max(0, self.node.start - _AROUND) : self.node.end + _AROUND]
        words = [word for word in around.split() if len(word) > 3]
        return 2 * sum(word.islower() for word in words) > len(words)

    def in_unit(self, by: int) -> bool:
        """Whether a unit of time stands so many places on."""
        return self._i + by < len(self._nodes) and self._nodes[self._i + by].cls == "U"

    def value(self, by: int) -> object:
        """The value of the node so many places on (or back)."""
        return self._nodes[self._i + by].value


def sift(nodes: list[Node], classes: str, text: str) -> bool:
    """Settle the class of every doubtful node, in place, by its neighbours; False when none is.

    `classes` are the nodes' class letters.
    """
    if _DOUBTFUL.isdisjoint(classes):
        return False
    for i, cls in enumerate(classes):
        if cls in _DOUBTFUL:
            told, yes, no = _CHECKS[cls]
            nodes[i].cls = yes if told(_Place(nodes, i, text)) else no
    return True


def _is_month(place: _Place) -> bool:
    numbered = _is_numbered(place)
    if numbered or (place.word.isupper() and len(place.word) <= 3):  # OCT, a kind of scan
        return numbered
    if place.word.islower():
        sure = place.before in _BEFORE_MONTH + "^hR-Y" or place.after in "'$,.&-tLN"
        return place.node.cls == "M" and sure
    if place.node.cls == "m":
        return _is_capital_may(place)
    listed = place.before == "&" and place.before_that not in "Mm"
    if place.after == "C" and (place.before in 'xC^.,"' or listed):
        return False  # April Jones said
    return not (place.before == place.after == "C")


def _is_numbered(place: _Place) -> bool:
    """A day or year stands beside the month."""
    lower = place.node.cls == "m" and place.word.islower()
    if lower and place.after == "n" and place.before in "xC^":
        return place.after_that in ",Y$.ot-"
    return (
        place.after in "noY"
        or (place.after in ".,-/" and place.after_that in "noY")
        or (place.after == "h" and place.after_that == "o")
        or place.before == "o"
        or (place.before == "n" and not (lower and place.after == "x"))
        or (place.before == "O" and place.before_that in "noU")
    )


def _is_capital_may(place: _Place) -> bool:
    """May, March or the like, with a capital and no number, where a month would stand."""
    if place.before in _BEFORE_MONTH:
        return True
    if place.before in "-C,xch" and place.after in "-t" and place.after_that in "Mm":
        return True
    if place.before == "-" and place.before_that in "Mmkel":
        return True
    return place.before == "^" and place.after == "$"


def _is_weekday(place: _Place) -> bool:
    """A weekday cut short: Sun, Sat, Wed."""
    if place.alone and place.after in "$.":
        return True
    lower = place.word.lower()
    sure = lower in ("tue", "tues", "thu", "thur", "thurs", "fri")
    dated = (
        place.after in "Mmo#T"
        or (place.after in ".,(" and place.after_that in "Mmno#hT")
        or (place.before in ",(-" and place.before_that in "noMmY")
    )
    if dated or place.word.islower():
        return dated or (sure and place.before != "x")
    if place.before in _BEFORE_WEEKDAY:
        return lower != "sun"
    return (sure and place.after != "C") or place.before == "U"


def _is_no_paper(place: _Place) -> bool:
    """Neither the Sunday Times nor the Mail on Sunday."""
    if place.after == "C":
        return place.said(1).lower() not in _PAPERS
    on_paper = place.before == "d" and place.said(-2) in ("Mail", "Independent")
    return not on_paper


def _is_no_title(place: _Place) -> bool:
    """Not USA TODAY."""
    return not (place.word.isupper() and place.before == "C" and len(place.word) > 1)


def _is_year(place: _Place) -> bool:
    if place.word[0].isalpha():
        return True
    if place.before == place.after == '"':
        return False  # the novel "1984"
    unit = (place.after == "U" and not place.said(1).lower().startswith("season")) or (
        place.after == "-" and place.after_that == "U"
    )
    if unit or place.after in "z<" or place.before == "$":
        return False
    if place.said(1) == "B":  # B.C.
        return False
    dated = place.before in "noMm#" or (place.before in ",." and place.before_that in "noMm#")
    dating = place.after in "MmQ" or (place.after in "-/" and place.after_that in "MmQ")
    return dated or dating or _is_year_alone(place)


def _is_year_alone(place: _Place) -> bool:
    """A year with no month or day beside it: by the words before and after."""
    before, after = place.before, place.after
    following = place.said(1)
    plural = after == "x" and following.endswith("s") and not following.endswith("ss")
    plural = plural and following.lower() not in _VERBS
    modern = 1900 <= int(str(place.node.value)) <= 2100
    ranged = after == "-" and place.after_that == "Y"
    if before in _BEFORE_YEAR or (before == "-" and place.before_that in "YSMmkel"):
        if before == "a":
            return modern and after in ",.$;:)"
        if before == "&" and place.before_that not in "YSMm9":
            return modern and after not in "xC"
        return not plural or (modern and before != "O")
    if before in '^",':
        return (modern and not plural) or ranged
    if ranged or after == "'":
        return ranged or modern
    return _is_year_after_word(place, plural=plural, modern=modern)


def _is_year_after_word(place: _Place, *, plural: bool, modern: bool) -> bool:
    value = int(str(place.node.value))
    if place.before == "x" and place.said(-1).lower() in _HAVING:
        return False  # has 1986 confirmed cases
    if place.before == "x":
        if place.said(-1).lower() in _OWNERS:
            return not plural
        return modern and value % 100 != 0 and not plural and place.said(1) not in _COUNTED
    if place.before == "U":
        return place.value(-1) in (("year", False), ("year", True))
    return modern and place.before == "C" and value % 1000 != 0 and place.after in "$.,);:CxO'i"


def _is_season(place: _Place) -> bool:
    if "Y" in (place.before, place.after):
        return True
    if (place.after == "O" and place.after_that in "YLNI") or (
        place.after == "," and place.after_that == "Y"
    ):
        return True
    if place.word.lower() == "fall":
        said = place.before == "h" and place.after not in "xCO" and place.before_that in "i&ptys"
        return place.before in "LNIJK" or said
    if place.after == "C" or (place.after == "x" and place.before not in _BEFORE_SEASON):
        return False
    if place.before == "h":
        return place.after != "x"
    listed = place.before == "&" and place.before_that == "S"
    return place.before in _BEFORE_SEASON or listed or place.word[0].islower()


def _is_rhythm(place: _Place) -> bool:
    """Neither the Daily Mail nor the Weekly Standard."""
    return not (place.word[0].isupper() and place.after == "C")


def _is_unit(place: _Place) -> bool:
    if place.in_name():
        return False  # Thirty Seconds to Mars, the Hundred Years War
    if place.node.value == ("season", False):
        return place.before in "LNIKE" or (place.before in "nY" and place.before_that in "-/")
    if place.node.value == ("quarter", True) and place.after == "O":
        return not _is_three_quarters(place)
    if "light" in (place.said(-1).lower(), place.said(-2).lower()):
        return False  # 40 light-years
    return place.node.value != ("second", False)


def _is_three_quarters(place: _Place) -> bool:
    """Three quarters of the money; but: three quarters of 2023, of growth, of an hour."""
    number = place.value(-1) if place.before == "n" else None
    number = place.value(-2) if place.before == "-" and place.before_that == "n" else number
    if number != 3 or place.after_that in "YILN" or place.in_unit(2) or place.in_unit(3):
        return False
    return place.said(2).lower() not in _TRENDS


def _is_day_or_year(place: _Place) -> bool:
    """The 12 in "March 12"; but: in March 12 homes burned, since January 40 people died."""
    if place.before not in "Mm" or place.after not in "xC":
        return True
    people = place.said(1).lower() in _COUNTED
    number = place.node.value
    if people or not isinstance(number, Decimal) or number > _LONGEST:
        return not people and place.after == "C"
    return not (place.before_that == "i" and place.said(-2).lower() == "in")


def _is_part(place: _Place) -> bool:
    """The end of May, the start in 2012; but: work will start in May."""
    return place.after == "O" or (place.after == "i" and place.before == "h")


def _is_digit_date(place: _Place) -> bool:
    """A date in digits without a year ("3/4") needs a word that expects one before it."""
    if getattr(place.node.value, "year", 0) is not None:
        return True
    return place.before in "dgtybsLNIW,^(R-" and place.word != "24/7"


def _is_decade(place: _Place) -> bool:
    """The 70s; but: a woman in her 70s, in his early 40s."""
    if len(place.word.rstrip("s'’ ")) > 2:
        return True
    by = -1
    while place.said(by) == "-" or place.said(by).lower() in _WHICH_PART:
        by -= 1
    return place.said(by).lower() not in _LIVED


# By class: the question, and the class for either answer.
_CHECKS: dict[str, tuple[Callable[[_Place], bool], str, str]] = {
    "M": (_is_month, "M", "x"),
    "m": (_is_month, "M", "x"),
    "R": (_is_no_title, "R", "x"),
    "r": (_is_rhythm, "r", "x"),
    "n": (_is_day_or_year, "n", "D"),
    "9": (_is_decade, "9", "x"),
    "V": (_is_weekday, "W", "x"),
    "W": (_is_no_paper, "W", "x"),
    "Y": (_is_year, "Y", "D"),
    "S": (_is_season, "S", "x"),
    "U": (_is_unit, "U", "x"),
    "p": (_is_part, "p", "x"),
    "#": (_is_digit_date, "#", "$"),
}
_DOUBTFUL = frozenset(_CHECKS)
