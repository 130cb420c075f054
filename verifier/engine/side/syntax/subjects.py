"""Subjects: of whom each verb of a text is told."""

from collections.abc import Sequence

from verifier.engine.side.syntax.chunk import Form, Kind
from verifier.engine.side.syntax.clause import REACH, Clause
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.function_words import BRACKETS

__all__ = ["front", "give_subject"]

# Of whom this is done he does, or did, what "to" or "of" leads to.
_OF_WHOM = frozenset(
    """ask tell order force urge allow let permit persuade convince require enable help encourage
    invite advise warn instruct command compel cause lead pressure authorize teach train hire
    appoint elect nominate choose select summon beg accuse convict suspect charge fine jail blame
    acquit arrest sue criticize praise thank sentence imprison sack fire dismiss punish expel
    suspend ban cite honor prosecute indict condemn expect want forbid bar stop prevent know find
    believe understand report say think consider press push intend design license incite provoke
    inspire motivate oblige commission contract recruit oversee""".split()
)
_GIVING = frozenset("give grant allow offer award leave deny refuse lend".split())
_BECOMING = frozenset({"", "become", "remain"})
_LEADS = frozenset("of for from into with".split())  # to what one of whom something is done did


def give_subject(told: Predication, clause: Clause) -> None:
    """Finds of whom a verb is told, and which noun it tells more of."""
    {
        Form.FINITE: _finite,
        Form.INFINITIVE: _infinitive,
        Form.DONE: _participle,
        Form.DOING: _doing,
    }[told.verb.form](told, clause)


def front(told_all: Sequence[Predication], clause: Clause) -> None:
    """Gives what opens a sentence without a subject that of the main clause behind it.

    "Founded in 1990, | the firm employs 40".
    """
    waiting: list[Predication] = []
    for told in told_all:
        if told.verb.form in (Form.DONE, Form.DOING) and not told.subjects:
            at = told.place
            while clause.is_kind(at - 1, Kind.PREPOSITION):
                at -= 1
            if clause.opens(at):
                waiting.append(told)
        elif told.verb.form is Form.FINITE and waiting and told.anchor < 0 and told.subjects:
            between = clause.chunks[waiting[0].place : told.place]
            kinds = [chunk.kind for chunk in between]
            if Kind.COMMA in kinds and Kind.SUBORDINATE not in kinds[-2:]:
                for each in waiting:
                    each.subjects = told.subjects
                waiting = []


def _finite(told: Predication, clause: Clause) -> None:
    found = _before(told.place - 1, clause)
    if found >= 0:
        told.subjects = clause.row_to(found)
        told.joint = clause.joint(min(map(clause.place, told.subjects)))
    else:
        _join(told, clause)
    told.relative = clause.relative(told.place)
    if told.relative >= 0:
        told.anchor = clause.antecedent(told.relative)
    elif found == told.place - 1 and clause.opens_bare_relative(found):
        told.anchor = found - 1


def _before(at: int, clause: Clause) -> int:
    """The place of the noun group of which a finite verb behind `at` is told; -1 for none."""
    last = max(0, at - REACH)
    while at >= last:
        chunk = clause.chunks[at]
        if chunk.kind is Kind.NOUN:
            step = _step(at, clause)
            if step == at:
                return at
            at = step
        elif chunk.kind is Kind.COMMA:
            at = _insertion(at, clause)
        elif chunk.kind is Kind.RELATIVE:
            return -1 if clause.lead(at) == "whose" else clause.antecedent(at)
        elif chunk.kind is Kind.VERB:
            at = clause.told[at].anchor
        elif chunk.kind is Kind.PREPOSITION:
            at -= 1  # "broke | down"
        else:
            return -1
    return -1


def _step(at: int, clause: Clause) -> int:
    """From a noun group to the one it belongs to: "the head | of the bank"; itself if to none."""
    time = clause.is_time(at)
    if clause.is_kind(at - 1, Kind.PREPOSITION):
        if clause.leads_to_clause(at - 1) and not time:
            return at  # "after | the bank fell"
        return -1 if clause.opens(at - 1) else at - 2
    if clause.is_kind(at - 1, Kind.NOUN, Kind.RELATIVE):
        return at - 1 if time else at  # "who | last year | sold"
    if clause.is_kind(at - 1, Kind.JOIN):
        return at - 4 if _is_row_within(at - 2, clause) else at
    if clause.is_kind(at - 1, Kind.VERB):
        told = clause.told[at - 1]
        if told.anchor >= 0:
            return told.anchor
        if told.verb.form is Form.DOING and clause.opens(told.place):
            return -1  # "Restoring the tower | cost £3m"
        return at - 1 if time and told.verb.form is Form.FINITE else at
    return at


def _is_row_within(at: int, clause: Clause) -> bool:
    """Whether a noun group is one of a row that a preposition leads to, before any verb.

    "Women in Ghana | and Togo".
    """
    if not clause.is_kind(at, Kind.NOUN) or not clause.is_kind(at - 1, Kind.PREPOSITION):
        return False
    opens = clause.opens(at - 2) or clause.is_kind(at - 3, Kind.COMMA)
    return clause.is_kind(at - 2, Kind.NOUN) and opens


def _insertion(comma: int, clause: Clause) -> int:
    """The place before the comma, or bracket, that opens what another closes; -1 without one."""
    if clause.lead(comma) in BRACKETS:
        return _bracket(comma, clause)
    for at in range(comma - 1, max(-1, comma - REACH), -1):
        if clause.is_kind(at, Kind.STOP):
            return -1
        if not clause.is_kind(at, Kind.COMMA):
            continue
        if not clause.is_kind(at - 1, Kind.NOUN, Kind.VERB):
            return -1
        within = range(at + 1, comma)
        own = any(clause.is_finite(n) and clause.told[n].anchor < 0 for n in within)
        says = clause.is_kind(at + 1, Kind.NOUN) and own  # "…, police said, …"
        if not says and not clause.is_kind(at + 1, Kind.JOIN):
            return at - 1
    return -1


def _bracket(closing: int, clause: Clause) -> int:
    """The place before the bracket that another closes; -1 where none does."""
    for at in range(closing - 1, max(-1, closing - REACH), -1):
        if clause.is_kind(at, Kind.COMMA) and clause.lead(at) in BRACKETS:
            return at - 1
    return -1


def _join(told: Predication, clause: Clause) -> None:
    """Takes the subject of the verb with which "and" or a comma joins one."""
    if not clause.is_kind(told.place - 1, Kind.JOIN, Kind.COMMA):
        return
    for place in range(told.place - 2, max(-1, told.place - REACH), -1):
        chunk = clause.chunks[place]
        if chunk.kind is Kind.STOP:
            return
        if chunk.kind is Kind.VERB and chunk.form is told.verb.form:
            other = clause.told[place]
            told.subjects, told.anchor = other.subjects, other.anchor
            told.joint = other.joint
            bare = told.verb.end - told.verb.start == 1
            if bare and other.verb.passive and clause.behind(told) < 0:
                told.verb.passive = True  # "was founded in 2014 and bought by Parkera"
            return


def _infinitive(told: Predication, clause: Clause) -> None:
    at, governor = told.place - 1, clause.governor(told.place)
    if governor is None:
        told.anchor = at if clause.is_kind(at, Kind.NOUN) else -1
        return
    if clause.is_kind(at, Kind.JOIN) or (
        clause.is_kind(at, Kind.COMMA) and governor.verb.form is Form.INFINITIVE
    ):
        told.subjects, told.anchor = governor.subjects, governor.anchor
        return
    told.anchor = governor.anchor
    left, verb = clause.chunks[at], clause.verb(governor)
    whom = governor.objects
    if left.kind is Kind.NOUN and clause.lead(at - 1) == "for":
        told.subjects, told.anchor = [left], -1
    elif left.kind is Kind.NOUN and verb in _BECOMING:
        told.subjects = [left, *governor.subjects]  # "was the fifth | to round the cape"
    elif whom and verb in _OF_WHOM and not governor.verb.passive:
        told.subjects = [left] if left in whom else whom
    elif whom and verb in _GIVING and left.kind is Kind.NOUN and left not in whom:
        told.subjects = whom  # "gave Orr a year | to pay"
    else:
        told.subjects = governor.subjects


def _participle(told: Predication, clause: Clause) -> None:
    at = told.place - 1
    if clause.is_kind(at, Kind.NOUN) and not clause.is_time(at):
        told.subjects, told.anchor = [clause.chunks[at]], at
    elif clause.is_kind(at, Kind.COMMA):
        governor = clause.governor(told.place)
        if governor is not None and governor.verb.form is Form.FINITE and governor.anchor < 0:
            told.subjects, told.anchor = governor.subjects, governor.anchor
        elif clause.is_kind(at - 1, Kind.NOUN):
            told.subjects, told.anchor = [clause.chunks[at - 1]], at - 1
    else:
        _join(told, clause)


def _doing(told: Predication, clause: Clause) -> None:
    at, governor = told.place - 1, clause.governor(told.place)
    if clause.is_kind(at, Kind.NOUN) and not clause.is_time(at):
        told.subjects, told.anchor = [clause.chunks[at]], at
        return
    if governor is None or at < 0:
        return
    whom = governor.subjects if governor.verb.passive else governor.objects
    led = clause.is_kind(at, Kind.PREPOSITION) and clause.lead(at) in _LEADS
    if led and clause.verb(governor) in _OF_WHOM:
        told.subjects, told.anchor = whom, governor.anchor  # "accused Orr of | arming"
    elif not (clause.is_kind(at, Kind.JOIN) and governor.verb.form is Form.FINITE):
        told.subjects, told.anchor = governor.subjects, governor.anchor
