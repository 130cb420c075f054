"""Sift: which words that may tell of time do so here ("May" and "may", "Sun", "2008", "fall")."""

from verifier_date.node import Node

__all__ = ["sift"]

_BEFORE_MONTH = "iOdsgytbLNIJKeklaBFpE&E(f'Z"
_BEFORE_YEAR = "iOsgytbekMmaBFh(&pLdSHQEcf%"
_COUNTED = {"people", "men", "women", "children", "personnel", "police", "feet", "million"}
_PAPERS = {"times", "telegraph", "mail", "mirror", "express", "herald", "post", "star", "tribune"}
_SURE_SEASON = "iLNIJKOseklthEyB"


def sift(nodes: list[Node], text: str) -> None:
    """Settle the class of every doubtful node, in place, by its neighbours."""
    for i, node in enumerate(nodes):
        cls = node.cls
        if cls == "x" or cls == "C":
            continue
        before = nodes[i - 1].cls if i else "^"
        after = nodes[i + 1].cls if i + 1 < len(nodes) else "$"
        if cls in "Mm":
            node.cls = "M" if _is_month(nodes, i, before, after, text) else "x"
        elif cls == "W":
            if _is_paper(nodes, i, text):
                node.cls = "x"
        elif cls == "V":
            node.cls = "W" if _is_weekday(nodes, i, before, after, text) else "x"
        elif cls == "Y":
            if not _is_year(nodes, i, before, after, text):
                node.cls = "D"
        elif cls == "S":
            node.cls = "S" if _is_season(nodes, i, before, after, text) else "x"
        elif cls == "U":
            if node.value == ("second", False) or (
                node.value == ("season", False) and before not in "LNIKE"
            ):
                node.cls = "x"
        elif cls == "p" and after not in "Oi":
            node.cls = "x"
        elif cls == "#" and not _is_digit_date(nodes, i, before, text):
            node.cls = "$"


def _is_month(nodes: list[Node], i: int, before: str, after: str, text: str) -> bool:
    node = nodes[i]
    word = text[node.start : node.end]
    follower = nodes[i + 2].cls if i + 2 < len(nodes) else "$"
    numbered = (
        after in "noY"
        or (after in ".,-/" and follower in "noY")
        or (after == "h" and follower == "o")
        or (
            before in "no"
            and not (before == "n" and node.cls == "m" and word.islower() and after == "x")
        )
        or (before == "O" and i > 1 and nodes[i - 2].cls in "noU")
    )
    if word.isupper() and len(word) <= 3:
        return numbered
    if word.islower():
        if node.cls == "m":
            return numbered and not (after == "n" and before in "xC^" and follower not in ",Y$.ot-")
        return numbered or before in _BEFORE_MONTH + "^hR-Y" or after in "'$,.&-tLN"
    if numbered:
        return True
    if node.cls == "m":
        return (
            before in _BEFORE_MONTH.replace("'", "")
            or (before in "-C,xch" and (after in "-t" and follower in "Mm"))
            or (before == "-" and i > 1 and nodes[i - 2].cls in "Mm")
            or (before == "^" and after == "$")
        )
    listed = before == "&" and (i < 2 or nodes[i - 2].cls not in "Mm")
    if after == "C" and (before in 'xC^.,"' or listed):  # April Jones said
        return False
    return not (before == "C" and after == "C")


def _is_paper(nodes: list[Node], i: int, text: str) -> bool:
    """The Sunday Times; the Mail on Sunday."""
    if i + 1 < len(nodes) and nodes[i + 1].cls == "C":
        return text[nodes[i + 1].start : nodes[i + 1].end].lower() in _PAPERS
    named = i > 1 and nodes[i - 1].cls == "d" and nodes[i - 2].cls == "C"
    return named and text[nodes[i - 2].start : nodes[i - 2].end] in ("Mail", "Independent")


def _is_weekday(nodes: list[Node], i: int, before: str, after: str, text: str) -> bool:
    word = text[nodes[i].start : nodes[i].end]
    follower = nodes[i + 2].cls if i + 2 < len(nodes) else "$"
    if len(nodes) <= 2 and after in "$.":
        return True
    dated = (
        after in "Mmo#T"
        or (after in ".,(" and follower in "Mmno#hT")
        or (before in ",(-" and i > 1 and nodes[i - 2].cls in "noMmY")
    )
    if word.islower():
        return dated or (word in ("tue", "tues", "thu", "thur", "thurs", "fri") and before != "x")
    return (
        dated
        or (before in "dLNIgty&E" and word.lower() != "sun")
        or (word.lower() in ("tue", "tues", "thurs", "thur", "fri") and after != "C")
        or (before == "U")
    )


def _is_year(nodes: list[Node], i: int, before: str, after: str, text: str) -> bool:
    node = nodes[i]
    value = node.value
    assert isinstance(value, int)
    follower = nodes[i + 2].cls if i + 2 < len(nodes) else "$"
    if text[node.start : node.end][0].isalpha():
        return True
    if after == "U" or (after == "-" and follower == "U") or after == "z" or before == "$":
        return False
    following = text[nodes[i + 1].start : nodes[i + 1].end] if i + 1 < len(nodes) else ""
    if following in ("BC", "BCE", "B"):
        return False
    if before in "noMm#" or (before in ",." and i > 1 and nodes[i - 2].cls in "noMm#"):
        return True
    if after in "MmQ" or (after in "-/" and follower in "MmQ"):
        return True
    plural = after == "x" and following.endswith("s") and not following.endswith("ss")
    modern = 1900 <= value <= 2100
    if before in _BEFORE_YEAR or (before == "-" and i > 1 and nodes[i - 2].cls in "YSMm"):
        if before == "a":
            return modern and after in ",.$;:)"
        if before == "&" and not (i > 1 and nodes[i - 2].cls in "YSMm9"):
            return modern and after not in "xC"
        return not plural or (modern and before != "O")
    if before in "^" or before in '",':
        return (modern and not plural) or (after == "-" and follower == "Y")
    if after == "-" and follower == "Y":
        return True
    if after == "'":
        return modern
    if before == "x":
        word = text[nodes[i - 1].start : nodes[i - 1].end].lower()
        if word in ("year", "fiscal", "during", "circa", "fy", "as", "his", "her", "their", "its"):
            return not plural
        return modern and value % 100 != 0 and not plural and following not in _COUNTED
    if before == "U":
        return nodes[i - 1].value in (("year", False), ("year", True))
    return modern and before == "C" and value % 1000 != 0 and after in "$.,);:CxO'i"


def _is_season(nodes: list[Node], i: int, before: str, after: str, text: str) -> bool:
    word = text[nodes[i].start : nodes[i].end]
    follower = nodes[i + 2].cls if i + 2 < len(nodes) else "$"
    if (
        after == "Y"
        or before == "Y"
        or (after == "O" and follower in "YLNI")
        or (after == "," and follower == "Y")
    ):
        return True
    if word.lower() == "fall":
        return before in "LNIJK" or (
            before == "h" and after not in "xCO" and i > 1 and nodes[i - 2].cls in "i&ptys"
        )
    if after == "C" or (after == "x" and before not in _SURE_SEASON):
        return False
    if before == "h":
        return after != "x"
    return (
        before in _SURE_SEASON
        or (before == "&" and i > 1 and nodes[i - 2].cls == "S")
        or word[0].islower()
    )


def _is_digit_date(nodes: list[Node], i: int, before: str, text: str) -> bool:
    """A date in digits without a year ("3/4") needs a word that expects one before it."""
    value = nodes[i].value
    if getattr(value, "year", 0) is not None:
        return True
    return before in "dgtybsLNIW,^(R-" and text[nodes[i].start : nodes[i].end] != "24/7"
