"""Others: what it means that somebody else says what the claim's source is said to say."""

import regex

from verifier.sdk.alignment import Match, Opposition, Where
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier_attribution.judge.retold import retold_by_source
from verifier_attribution.judge.saying import (
    called,
    content_share,
    kind_of,
    polarities,
    same_figures,
)
from verifier_attribution.lexis.cues import cue_forms
from verifier_attribution.lexis.wordlists import verb_like
from verifier_attribution.people.likeness import Sameness
from verifier_attribution.people.speakers import (
    indefinite,
    name_words,
    named,
    source_span,
    speaker_name,
    trust_of,
)

__all__ = ["judge_another"]

_JOINING = Matcher(
    r"""\b(?:(?:as|so)[ ](?:did|does|has|had)|(?<!un)like|along[ ]with|together[ ]with|joined[ ]by
    |echo(?:ed|ing)(?:[ ]by)?|as[ ]well[ ]as)[ ](?:\p{L}++[ ]){0,3}+$""",
    regex.VERBOSE | regex.IGNORECASE,
)
_NEAR = 4  # tokens behind a name within which its verb stands
_IN_PART = 0.4  # share of the claim's content from which both may speak of one thing
_IN_OTHER_WORDS = 0.5  # share from which the text around may tell the rest
_ALIKE = 0.8  # share from which the same given to another body contradicts
_ALIKE_BY_NAME = 0.55  # to another person, each by name
_SWAPPED_WORDS = 2  # of a content that are too many to be said by two by chance
_VERY_WORD = 0.99  # strength of the very word
_TOLD = 0.8  # strength from which a word is the same
_TOLD_AT_ALL = 0.35  # strength from which the claim's verb is told
_EXCLUDED = 0.7  # strength from which what one says is the opposite of what the other says
_STANDS = frozenset("support oppose promise want urge refuse react".split())  # classes of cue
# A person against another person contradicts more surely than a body against another body, of
# which one may be part of the other.
_PERSON_SWAP, _BODY_SWAP = 0.85, 0.6


def judge_another(pair: Pair, rule: str) -> Judgement | None:
    """What it means that somebody else says the same, or some of it."""
    alike_called = _called_so(pair)
    if (_other_act(pair) and not alike_called) or _is_spoken_of(pair) or _tells_of_it(pair):
        return None
    if _joins_in(pair) or retold_by_source(pair):
        return None
    both = named(pair.claim_fact) and named(pair.passage_fact)
    share = content_share(pair) - _told_twice(pair)
    here = content_share(pair, around=0.0)
    if here >= _IN_OTHER_WORDS or alike_called:
        share = max(share, content_share(pair, around=1.0) - _told_twice(pair))
    by = f"said by {speaker_name(pair.passage_fact)}, not by {speaker_name(pair.claim_fact)}"
    silent = pair.alignment.denies and pair.alignment.predicate < _TOLD_AT_ALL
    same = same_figures(pair) and not silent and not _excluded(pair)
    apart = both or (named(pair.claim_fact) and indefinite(pair.passage_fact))
    told = alike_called or _predicate_said(pair)
    alike = share >= _ALIKE or (apart and share >= _ALIKE_BY_NAME and told)
    met = alike_called or _words_met(pair) >= _SWAPPED_WORDS or _all_told(pair)
    if not (alike and same and met):
        if (both or not same) and here >= _IN_PART:
            return pair.judged(rule, Relation.COMPATIBLE, 0.4, by)
        return None
    polarity = polarities(pair)
    if polarity is not None and not alike_called:
        how = f"{polarity[1]}, by {speaker_name(pair.passage_fact)}"
        return pair.judged(rule, Relation.COMPATIBLE, 0.4, how)
    trust = trust_of(Sameness.DIFFERENT, pair)
    swap = (_PERSON_SWAP if both else _BODY_SWAP) * share * trust
    return pair.judged(rule, Relation.CONTRADICTS, swap, by)


def _is_spoken_of(pair: Pair) -> bool:
    """Whether the claim's source speaks of the passage's, whose own words tell nothing of that.

    That Alm said so is what Ruiz "agreed with Alm" about, and what he "accepted Alm's view" of.
    """
    said = {t.norm for span in pair.claim_fact.about for t in pair.claim.text.tokens_in(span)}
    return any(words <= said for words in name_words(pair.passage_fact))


def _tells_of_it(pair: Pair) -> bool:
    """Whether what the passage's source says goes on with the claim's: "said Alm had called it so".

    Or its sentence does: "the owners spoke of 40, the police of 400".
    """
    source = source_span(pair.claim_fact)
    names = list(name_words(pair.claim_fact))
    if source is not None:
        names += [frozenset(t.norm for t in pair.claim.text.tokens_in(source)[-1:])]
    forms = cue_forms()
    for span in pair.passage_fact.about:
        norms = [token.norm for token in pair.passage.text.tokens_in(span)]
        for words in names:
            ends = [n for n, norm in enumerate(norms) if norm in words]
            near = norms[ends[-1] + 1 : ends[-1] + _NEAR] if ends else []
            if any(norm in forms or norm[0].isdigit() for norm in near):
                return True
    return False


def _joins_in(pair: Pair) -> bool:
    """Whether the passage has the claim's source say so too: "as did Alm", "like Alm"."""
    text = pair.passage.text.text
    return any(
        _JOINING.search(text, 0, token.start) is not None
        for words in name_words(pair.claim_fact)
        for token in pair.passage.text.tokens
        if token.norm in words
    )


def _told_twice(pair: Pair) -> float:
    """The share of the claim's content that one word of the passage tells beside another word.

    That "the burn" went on does not say both that it was planned and that a fire broke out.
    """
    content = [m for m in pair.alignment.matches if _is_said(m, pair)]
    found: set[Span] = set()
    twice = 0.0
    for match in sorted(content, key=lambda m: -m.strength):
        if match.passage is not None and match.passage in found:
            twice += match.weight * match.strength
        elif match.passage is not None:
            found.add(match.passage)
    total = sum(match.weight for match in content)
    return twice / total if total else 0.0


def _called_so(pair: Pair) -> bool:
    """Whether the passage's source calls something what the claim's does: "dismissed it as a sham".

    What is called so the text around may tell; that two call it by one name is seldom chance.
    """
    words = called(pair)
    met = _met(pair)
    return bool(words) and all(m in met and m.strength >= _TOLD for m in words)


def _words_met(pair: Pair) -> int:
    """How many words and figures of the content the passage says; many, when none was aligned.

    None count where no figure and not one word is the very same, nor where only names are met
    of what says more: of one club much may be said.
    """
    if not pair.alignment.matches:
        return _SWAPPED_WORDS
    matches = pair.alignment.matches
    words = [m for m in matches if m.where is Where.PASSAGE and _is_said(m, pair)]
    figures = _figures_met(pair)
    if not figures and all(match.strength < _VERY_WORD for match in words):
        return 0
    plain = [m for m in pair.alignment.matches if not m.name and _is_said(m, pair)]
    if not figures and len(plain) > 1 and not any(match in plain for match in words):
        return 0
    return len(words) + figures


def _all_told(pair: Pair) -> bool:
    """Whether the passage tells all of a claim but its source, in the very words.

    A content of one word ("told her to rest") may be said by two by chance, but not so.
    """
    source = source_span(pair.claim_fact)
    rest = [m for m in pair.alignment.matches if source is None or not source.overlaps(m.claim)]
    said = any(_is_said(match, pair) for match in rest)
    return said and all(m.where is Where.PASSAGE and m.strength >= _VERY_WORD for m in rest)


def _is_said(match: Match, pair: Pair) -> bool:
    """Whether it is of what the claim's source says."""
    return any(span.overlaps(match.claim) for span in pair.claim_fact.about)


def _figures_met(pair: Pair) -> int:
    """How many figures and times of the claim's content stand in the passage as they are."""
    passage = pair.passage.text.text.casefold()
    return sum(
        fact.surface.casefold() in passage
        and any(span.contains(fact.span) for span in pair.claim_fact.about)
        for fact in pair.claim.facts
        if not fact.plain and fact.rule != pair.claim_fact.rule
    )


def _predicate_said(pair: Pair) -> bool:
    """Whether the passage's source says most of what stands behind the first verb of the content.

    That both speak of "the trial" says little; that of both "the trial was too short", much.
    """
    met = [match for match in _met(pair) if match.strength >= _TOLD]
    told: list[bool] = []
    for span in pair.claim_fact.about:
        tokens = pair.claim.text.tokens_in(span)
        verb = next((token for token in tokens if verb_like(token.norm)), None)
        after = span.start if verb is None else verb.start
        told += [
            match in met
            for match in pair.alignment.matches
            if after <= match.claim.start < span.end
        ]
    said = len(met) + _figures_met(pair)
    return said >= _SWAPPED_WORDS and bool(told) and sum(told) * 2 >= len(told)


def _met(pair: Pair) -> list[Match]:
    """The words of the claim's content that the passage's source says."""
    mine, theirs = pair.claim_fact.about, pair.passage_fact.about
    return [
        match
        for match in pair.alignment.matches
        if match.where is Where.PASSAGE
        and any(span.overlaps(match.claim) for span in mine)
        and (match.passage is None or any(span.overlaps(match.passage) for span in theirs))
    ]


def _excluded(pair: Pair) -> bool:
    """Whether the passage has the opposite of what the claim's content says, so not the same."""
    return any(
        contrast.kind in (Opposition.POLARITY, Opposition.MEANING)
        and contrast.strength >= _EXCLUDED
        and any(span.overlaps(contrast.claim) for span in pair.claim_fact.about)
        for contrast in pair.alignment.contrasts
    )


def _other_act(pair: Pair) -> bool:
    """Whether the claim's source takes a stand on what the passage's only tells of.

    That somebody else told of the strikes does not say who condemned them.
    """
    mine = kind_of(pair.claim_fact)
    return mine in _STANDS and mine != kind_of(pair.passage_fact)
