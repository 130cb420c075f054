"""Presuming: what an article tells as new, or as being so, without a time, is of its own day."""

import regex

from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.presumption import Silence
from verifier.sdk.span import Span
from verifier_date.calendar.calendar import period_of
from verifier_date.extents.extent import Extent, extents
from verifier_date.extents.relating import UNSURE, relation_of
from verifier_date.extents.wording import named

__all__ = ["presumed"]

_ROLES = frozenset({"at", "during", "by"})
_REACH = 60
_AUXILIARY = Matcher(  # has resigned, is now closed, have once again walked out
    r"""(?:\b(?:has|have|is|are)|['’](?:ve|s|re))
    (?:\s++(?:now|also|already|just|recently|finally|again|not|all|both|being|been
        |once\s++again|\p{L}++ly)){0,4}+
    \s++$""",
    regex.VERBOSE | regex.IGNORECASE,
)
_EVER = Matcher(  # has won it twice, has long led it
    r"""\b(?:times|once|twice|ever|never|always|often|long|since|previously
    |(?:the|in)\s++(?:past|last|recent))\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
_NOT_SO = Matcher(  # to, the, will, had: no finite verb of the present follows
    r"""(?:\b(?:to|will|would|shall|should|can|could|may|might|must|had|has|have|the|an?|its|his|her
    |their|this|that|of|in|on|no|for|by|with)|['’]s)\s++(?:\p{L}++\s++)?+$""",
    regex.VERBOSE | regex.IGNORECASE,
)


def presumed(silence: Silence, rule: str) -> Judgement | None:
    """That what is told as news was on the day of publication, if that bears the claim out."""
    claimed = next(iter(extents(silence.fact)), None)
    anchor = silence.passage.anchor
    if claimed is None or claimed.role not in _ROLES or anchor is None:
        return None
    if silence.fact.notes.get("of") or not _is_news(silence):
        return None
    published = Extent("at", period_of(anchor.instant, "day"))
    if relation_of(claimed, published)[0] is not Relation.ENTAILS:
        return None
    return Judgement(
        rule=rule,
        relation=Relation.ENTAILS,
        confidence=UNSURE,
        claim_span=silence.fact.span,
        quote_span=Span(0, 0),
        explanation=f"told as news on {named(published)}",
    )


def _is_news(silence: Silence) -> bool:
    """Whether a passage tells what has happened, or what is so; what happened once is old."""
    text, told = silence.passage.text.text, silence.told
    before = text[max(0, told.start - _REACH) : told.start]
    if _AUXILIARY.search(before):
        return _EVER.search(text) is None
    word = told.of(text).lower()
    return word.endswith("s") and lemma(word) != word and _NOT_SO.search(before) is None
