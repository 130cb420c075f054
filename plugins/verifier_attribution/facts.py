"""Facts: attributions as the rest of the service knows them, with spans in code points."""

from collections.abc import Sequence

import msgspec

from verifier.sdk.fact import Fact, Json
from verifier.sdk.language.aliases import defined_aliases
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_attribution.clauses.frames import may_be_deed
from verifier_attribution.clauses.groups import right_group
from verifier_attribution.clauses.sources import TWO_WORDS, main_subject
from verifier_attribution.lexis.features import before_cue
from verifier_attribution.lexis.model import load_model
from verifier_attribution.lexis.names import parse_name
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import bare_word, body_word, person_noun
from verifier_attribution.lexis.wordlists import NEGATIONS, auxiliary
from verifier_attribution.people.holders import Holders
from verifier_attribution.people.introductions import full_name, introduced
from verifier_attribution.people.pronouns import People
from verifier_attribution.people.resolve import Cast, Speaker
from verifier_attribution.reading import Found, read_attributions
from verifier_attribution.unsourced import unsourced

__all__ = ["attribution_facts"]

Tokens = tuple[int, int]

_NOBODY = frozenset("no nobody none neither".split())
_NAMING = frozenset({"(", "aka", "known"})
_LONGEST_NAME = 6  # tokens
_NEAR = 6  # tokens behind a comma within which a noun says what somebody is
_LONGEST_CLAUSE = 16  # tokens of ", who chairs the …"
_AFTER_NAME = frozenset(", . ; : ) ? ! - “ \" ‘ ' who and of from at in".split())
_ALIAS = 10  # tokens around these in which a name may be given
_PRONOUNS = frozenset("he she they it".split())
_OWNERS = {"his": "he", "her": "she"}
_SPEECH = frozenset("say claim confirm deny warn react promise phrase".split())
_SURELY = 0.65
_OPENING_MODALS = frozenset("will shall may might must should 'll ’ll".split())
_AHEAD = frozenset("expected due set likely ready scheduled about going needs need ought".split())
_CONDITIONS = frozenset("if unless once until".split())


def attribution_facts(text: Text, rule: str, kind: str) -> list[Fact]:
    """Every attribution and unattributed quotation of `text`, in order of place."""
    prose = Prose(text)
    model = load_model()
    found = read_attributions(prose, model)
    cast = Cast(_aliases(text, prose))
    people = People(prose, cast)
    facts: list[Fact] = []
    items = found + unsourced(prose, found, model)
    speakers: dict[int, Speaker] = {}
    for item in sorted(items, key=lambda f: f.source or f.contents[0]):
        if item.source is not None:
            pronoun = prose.norm[item.source[0]]
            words = _words_for(prose, item.source, people, cast)
            owner = people.owner(item.source[0]) if pronoun in ("its", "their") else ""
            speakers[id(item)] = cast.meet(words, pronoun, item.source[0], owner)
    _look_ahead(prose, items, speakers)
    own = Speaker(text=text.speaker, named=parse_name(text.speaker)) if text.speaker else None
    for item in items:
        speaker = speakers.get(id(item.follows or item))
        if own is not None and (speaker is None or _first_person(prose, item)):
            speaker = own
        facts.append(_fact(prose, item, speaker, rule, kind))
    return sorted(facts, key=lambda fact: (fact.start, fact.end))


def _look_ahead(prose: Prose, items: Sequence[Found], speakers: dict[int, Speaker]) -> None:
    """Give the name told later to who is told only as "the governor" until then."""
    holders = Holders(prose)
    for item in items:
        speaker = speakers.get(id(item))
        if speaker is None or item.source is None or prose.norm[item.source[0]] != "the":
            continue
        named = speaker.named
        if named.person or not named.role:
            continue
        later = holders.named_later(item.source, named.role)
        if later is not None:
            told = msgspec.structs.replace(
                named, person=later.person, gender=later.gender, generic=False
            )
            speakers[id(item)] = Speaker(text=f"{speaker.text}, {later.person}", named=told)


def _first_person(prose: Prose, item: Found) -> bool:
    """Whether the source is "I" or "we", of the one whose text it is."""
    return item.source is not None and prose.norm[item.source[0]] in ("i", "we")


def _aliases(text: Text, prose: Prose) -> dict[str, str]:
    """The names that the text gives to one thing, shorter to fuller: "the Council (NRC)"."""
    found: dict[str, str] = {}
    last = -1
    for i in [i for i, word in enumerate(prose.norm) if word in _NAMING]:
        if i <= last or "Cap" not in prose.sym[i + 1 : i + 4]:
            continue
        last = i + _ALIAS
        for alias in defined_aliases(text.tokens[max(0, i - _ALIAS) : last]):
            found[bare_word(alias.short.text)] = alias.long.text
    return found


def _words_for(prose: Prose, source: Tokens, people: People, cast: Cast) -> str:
    """The words that say who a source is; for a pronoun, those of whom or what it takes up."""
    pronoun = _pronoun(prose, source)
    if pronoun in ("he", "she"):
        return people.taken_up(source[0], pronoun) or _span(prose, source).of(prose.text)
    if pronoun:
        source = _subject(prose, prose.lines[source[0]], source[0]) or source
    named = introduced(prose, source) or _with_name(prose, source)
    if named == source and not cast.knows(_span(prose, (source[1] - 1, source[1])).of(prose.text)):
        named = full_name(prose, source) or source
    return _span(prose, named).of(prose.text)


def _pronoun(prose: Prose, source: Tokens) -> str:
    """The pronoun that a source is, or that owns what it is: "she", and "her answer: …"."""
    start, end = source
    word = prose.norm[start]
    if end - start == 1:
        return word if word in _PRONOUNS else ""
    owned = prose.norm[end - 1]
    if (
        word in _OWNERS
        and not (person_noun(owned) or body_word(owned))
        and "Cap" not in (prose.sym[start:end])
    ):
        return _OWNERS[word]
    return ""


def _with_name(prose: Prose, source: Tokens) -> Tokens:
    """The source with the name that a comma sets behind it: "its chairman, Pieter Holm"."""
    start, end = source
    norm, sym = prose.norm, prose.sym
    last = prose.sentences[prose.lines[start]][1]
    if norm[end : end + 1] != [","] or prose.inside[end]:
        return source
    described = _with_description(prose, source, last)
    if described != source:
        return described
    k = end + 1
    while k < last and (sym[k] == "Cap" or (norm[k] == "." and prose.glued(k) and k + 1 < last)):
        k += 1
    if not 1 < k - end <= _LONGEST_NAME or (k < last and norm[k] not in _AFTER_NAME):
        return source
    role, whole = parse_name(_span(prose, source).of(prose.text)), (start, k)
    named = parse_name(_span(prose, whole).of(prose.text))
    return whole if role.role and not role.person and named.person else source


def _with_description(prose: Prose, source: Tokens, last: int) -> Tokens:
    """The source with what a comma sets behind a name: ", who chairs the Trust", ", head of it"."""
    start, end = source
    norm = prose.norm
    clause = norm[end + 1 : end + 2] == ["who"]
    if not clause and not any(map(person_noun, norm[end + 1 : min(last, end + _NEAR)])):
        return source
    close = next(
        (k for k in range(end + 1, min(last, end + _LONGEST_CLAUSE)) if norm[k] in ",.;"), end
    )
    if close == end or not (clause or prose.verbs[close] == prose.verbs[end]):
        return source
    one = parse_name(_span(prose, source).of(prose.text))
    other = parse_name(_span(prose, (start, close)).of(prose.text))
    better = one.person == other.person != "" and other.role and not one.role
    return (start, close) if better else source


def _subject(prose: Prose, line: int, end: int) -> Tokens | None:
    """The subject of a sentence by name, as far as it stands before token `end`."""
    first = prose.sentences[line][0]
    if end <= first:
        return None
    opening = right_group(prose, first, end, [])
    apposed = opening is not None and _with_name(prose, opening) != opening
    subject = opening if apposed else main_subject(prose, end, first, [])
    if subject is None or subject[1] > end or "Cap" not in prose.sym[slice(*subject)]:
        return None
    subject = _with_name(prose, subject)
    named = parse_name(_span(prose, subject).of(prose.text))
    return subject if named.person or (named.organisation and not named.generic) else None


def _span(prose: Prose, tokens: Tokens) -> Span:
    return Span(prose.start[tokens[0]], prose.end[tokens[1] - 1])


def _place(prose: Prose, span: Span | None) -> Json:
    return (
        None
        if span is None
        else {"text": span.of(prose.text), "start": span.start, "end": span.end}
    )


def _fact(prose: Prose, item: Found, speaker: Speaker | None, rule: str, kind: str) -> Fact:
    source = _span(prose, item.source) if item.source else None
    cue = None
    if item.at is not None:
        width = 2 if item.cue is not None and item.cue.lemma in TWO_WORDS else 1
        cue = _span(prose, (item.at, item.at + width))
    contents = [_span(prose, piece) for piece in item.contents]
    mode = _mode(prose, item.contents)
    words = tuple(span for span in (source, cue) if span is not None)
    if not words:  # its marks are all that says that it was said
        words = (Span(contents[0].start, contents[0].start + 1),)
    whole = Span.cover([*words, *contents])
    notes: dict[str, Json] = {
        "cue": item.cue.kind if item.cue else "",
        "states": item.cue.states if item.cue else True,
        "confidence": round(item.confidence, 2),
    }
    if item.source is not None and prose.norm[item.source[0]] in _PRONOUNS:
        notes["pronoun"] = True
    if item.at is not None and _is_open(prose, item):
        notes["open"] = True
    if speaker is not None:
        named = speaker.named
        notes |= {
            "speaker": speaker.text,
            "person": named.person,
            "organisation": named.organisation,
            "role": named.role,
            "gender": named.gender,
            "generic": named.generic,
        }
        if named.kind:
            notes["kind"] = named.kind
    return Fact(
        rule=rule,
        kind=kind,
        surface=whole.of(prose.text),
        start=whole.start,
        end=whole.end,
        value={
            "source": _place(prose, source),
            "cue": _place(prose, cue),
            "content": [{"start": span.start, "end": span.end} for span in contents],
            "mode": mode,
            "polarity": _polarity(prose, item),
        },
        words=words,
        about=tuple(contents),
        optional=mode == "indirect" and not (_frames(item) and not _deed(prose, item)),
        notes=notes,
    )


def _frames(item: Found) -> bool:
    """Whether a text that holds this states that it was said: who said it is no matter of course.

    With wishes, plans and opinions the line to plain description is thin.
    """
    return (
        item.source is not None
        and item.cue is not None
        and item.cue.kind in _SPEECH
        and item.confidence >= _SURELY
    )


def _deed(prose: Prose, item: Found) -> bool:
    """Whether the cue with what follows it may as well tell of a deed: "accepted the result"."""
    if item.cue is None or item.at is None:
        return False
    first = prose.sentences[prose.lines[item.at]][0]
    return may_be_deed(prose, item.at, first, item.cue, item.contents)


def _mode(prose: Prose, contents: Sequence[Tokens]) -> str:
    """Direct when all of it stands between marks, indirect when nothing does."""
    inside, norm = prose.inside, prose.norm
    if not any(any(inside[a:b]) for a, b in contents):
        return "indirect"
    quoted = [inside[i] > 0 for a, b in contents for i in range(a, b) if norm[i].isalnum()]
    return "direct" if quoted and all(quoted) else "mixed" if any(quoted) else "indirect"


def _polarity(prose: Prose, item: Found) -> str:
    """What the cue does with the content; a negated cue turns it round."""
    if item.cue is None or item.at is None:
        return "asserts"
    polarity = item.cue.polarity
    if polarity == "asserts" and (_rules_out(prose, item.at) or _without_comment(prose, item)):
        return "denies"
    first, last = prose.sentences[prose.lines[item.at]]
    if auxiliary(prose.norm[first]) and prose.norm[last - 1] == "?" and not prose.inside[item.at]:
        return "questions"  # "Did Ruiz say that …?"
    left = before_cue(prose, item.at, first)[0]
    between = prose.norm[max(left + 1, first) : item.at]
    negated = any(word in NEGATIONS or word.endswith("n't") for word in between)
    negated = negated or _leaves_unsaid(prose, item.at)
    if item.source is not None and prose.norm[item.source[0]] in _NOBODY:
        negated = not negated
    if polarity == "asserts" and prose.norm[item.at + 1 : item.at + 2] == ["against"]:
        negated = not negated  # "voted against joining"
    if negated and polarity != "questions":
        return "denies" if polarity == "asserts" else "asserts"
    return polarity


def _leaves_unsaid(prose: Prose, at: int) -> bool:
    """Whether it is not said yet, or not quite: "has yet to say", "stops short of saying"."""
    return prose.norm[max(0, at - 2) : at] in (["yet", "to"], ["short", "of"])


def _is_open(prose: Prose, item: Found) -> bool:
    """Whether it is still to be said, or only may be: "must explain", "if the council says"."""
    at = item.at or 0
    first = prose.sentences[prose.lines[at]][0]
    left = before_cue(prose, at, first)[0]
    helpers = prose.norm[left + 1 : at]
    if any(word in _OPENING_MODALS for word in helpers):
        return True
    if helpers[-1:] == ["to"] and prose.norm[left] in _AHEAD:
        return True
    opening = prose.norm[item.source[0] - 1] if item.source and item.source[0] > first else ""
    return opening in _CONDITIONS


def _rules_out(prose: Prose, at: int) -> bool:
    """Whether the cue is "ruled out"."""
    return prose.norm[at][:3] == "rul" and prose.norm[at + 1 : at + 2] == ["out"]


def _without_comment(prose: Prose, item: Found) -> bool:
    """Whether all that is said is that there is "no comment"."""
    words = [prose.norm[k] for piece in item.contents for k in range(*piece)]
    return "no" in words and words[words.index("no") + 1 :][:2] in (["comment"], ["further"])
