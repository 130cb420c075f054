"""`verifier rules try ID`: what a draft rule would change in the answers to a file of claims."""

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from verifier.cli.data import opened
from verifier.cli.display import headline, quoted, source
from verifier.cli.rows import BadRow, open_input, read_rows
from verifier.cli.terminal import Terminal
from verifier.engine.answer import Answer, Evidence, Verdict
from verifier.engine.find.passages import cut
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import Plugins
from verifier.engine.rules.rules import RuleSet
from verifier.engine.verify import verify
from verifier.eval.precision import RulePrecision, precision_by_rule
from verifier.eval.row import GivenDocument, request_for
from verifier.sdk.corpus import Corpus, Hit, Query
from verifier.sdk.errors import VerifierError
from verifier.sdk.passage import Passage
from verifier.service.verifier import Verifier

__all__ = ["RuleNotLoaded", "try_rule"]

_SHOWN = 2  # quotes a claim


class RuleNotLoaded(VerifierError):
    """The draft failed to load; `reason` names file and line."""

    def __init__(self, rule_id: str, reason: str) -> None:
        self.rule_id = rule_id
        self.reason = reason
        super().__init__(f"{rule_id} failed to load: {reason}")


class _Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim to try, with a label where a reader gave one."""

    claim: str
    id: str | int | None = None
    claim_date: str | None = None
    evidence: tuple[GivenDocument, ...] | None = None
    label: Verdict | None = None


class _Tried(msgspec.Struct, frozen=True, kw_only=True):
    """The answers to one claim, without the draft rule and with it."""

    claim: str
    label: Verdict | None
    before: Answer
    after: Answer

    @property
    def changed(self) -> bool:
        """Whether the verdict or a quote's side differs."""
        return self.before.verdict is not self.after.verdict or _sides(self.before) != _sides(
            self.after
        )


class _Result(msgspec.Struct, frozen=True, kw_only=True):
    """What the draft changes, for machines."""

    rule: str
    claims: int
    changed: tuple[_Tried, ...]
    labelled: int
    right_before: int
    right_after: int
    precision: tuple[RulePrecision, ...]


def try_rule(args: argparse.Namespace, terminal: Terminal) -> int:
    """Answer every claim without and with the rule, and show what differs."""
    if len(args.rules) != 1 or args.claims is None:
        args.refuse("name one rule and --claims FILE")
    rule = args.rules[0]
    claims = list(_claims(args.claims))
    on_corpus = any(claim.evidence is None for claim in claims)
    data = args.data if on_corpus else None
    with opened(data, terminal, plugins=args.plugins, stale=True) as verifier:
        _must_be_loaded(rule, verifier.plugins)
        tried = list(_tried(rule, claims, verifier, terminal))
        result = _result(rule, tried, verifier.plugins.rules)
    if args.json:
        terminal.json(msgspec.json.encode(result))
    else:
        _show(result, terminal)
    return 0


class _Reread:
    """A corpus whose passages are read anew by some rules, as they are found.

    They are found by the terms that are stored: by words, not yet by the draft's own terms.
    """

    def __init__(self, corpus: Corpus, rules: RuleSet) -> None:
        self._corpus = corpus
        self._rules = rules
        self._read: dict[str, Sequence[Passage]] = {}
        self.get, self.snapshot = corpus.get, corpus.snapshot
        self.page, self.passages, self.stale = corpus.page, corpus.passages, corpus.stale
        self.readings, self.read_by = corpus.readings, corpus.read_by
        self.put, self.delete, self.close = corpus.put, corpus.delete, corpus.close

    def search(self, query: Query) -> Sequence[Hit]:
        """The hits of the corpus, their facts those of the rules."""
        return [Hit(self._anew(hit.passage), hit.relevance) for hit in self._corpus.search(query)]

    def _anew(self, passage: Passage) -> Passage:
        key = passage.document.id
        if key not in self._read:
            document = self._corpus.get(key)
            entry = cut(document, self._rules, Isolation()) if document else None
            self._read[key] = entry.passages if entry else ()
        passages = self._read[key]
        return passages[passage.ordinal] if passage.ordinal < len(passages) else passage


def _tried(
    rule: str, claims: Sequence[_Claim], verifier: Verifier, terminal: Terminal
) -> Iterator[_Tried]:
    rules = verifier.plugins.rules
    others = rules.named(each for each in rules.ids if each != rule)
    without, within = (_Reread(verifier.corpus, chosen) for chosen in (others, rules))
    for number, claim in enumerate(claims, 1):
        request = request_for(claim.claim, claim.claim_date, claim.evidence)
        yield _Tried(
            claim=claim.claim,
            label=claim.label,
            before=verify(request, without, others, time.monotonic),
            after=verify(request, within, rules, time.monotonic),
        )
        terminal.progress("claims", number, len(claims))


def _result(rule: str, tried: Sequence[_Tried], rules: RuleSet) -> _Result:
    labelled = [each for each in tried if each.label is not None]
    answers = [(each.after, each.label) for each in labelled if each.label is not None]
    return _Result(
        rule=rule,
        claims=len(tried),
        changed=tuple(each for each in tried if each.changed),
        labelled=len(labelled),
        right_before=sum(each.before.verdict is each.label for each in labelled),
        right_after=sum(each.after.verdict is each.label for each in labelled),
        precision=tuple(precision_by_rule(rules.ids, answers)) if labelled else (),
    )


def _show(result: _Result, terminal: Terminal) -> None:
    for each in result.changed:
        terminal.line(f"{each.claim}")
        label = f"   (labelled {each.label.value})" if each.label else ""
        terminal.line(f"  without  {headline(each.before, terminal)}{label}")
        terminal.line(f"  with     {headline(each.after, terminal)}  {each.after.explanation}")
        for item in _judged_by(result.rule, each.after)[:_SHOWN]:
            terminal.line(f"    {item.stance.value}: {quoted(item, terminal)}")
            terminal.line(f"      {terminal.style(source(item), 'dim')}")
            for judgement in item.judgements:
                if judgement.rule == result.rule:
                    terminal.line(f"      {judgement.relation.value}: {judgement.explanation}")
        terminal.line()
    verdicts = sum(e.before.verdict is not e.after.verdict for e in result.changed)
    terminal.line(
        f"{result.claims} claims: {verdicts} verdicts and {len(result.changed)} answers changed"
    )
    if not result.labelled:
        return
    terminal.line(
        f"{result.labelled} labelled: {result.right_before} right without {result.rule}, "
        f"{result.right_after} with it"
    )
    terminal.line("\nprecision by rule, of the claims it helped to decide")
    for rule in result.precision:
        share = "-" if rule.precision is None else f"{rule.precision:.2f}"
        terminal.line(
            f"  {rule.rule:<16} {share:>5}   supported {rule.supported_rightly} of "
            f"{rule.supported} rightly, contradicted {rule.contradicted_rightly} of "
            f"{rule.contradicted}"
        )


def _claims(name: str) -> Iterator[_Claim]:
    """JSON lines {claim, claim_date?, evidence?, label?}, or else a claim a line."""
    with open_input(name) as stream:
        lines = list(stream)
    first = next((line for line in lines if line.strip()), b"")
    if not first:
        raise BadRow(name, 1, "there are no claims")
    if first.lstrip().startswith(b"{"):
        return read_rows(name, lines, _Claim)
    return (_Claim(claim=line.decode().strip()) for line in lines if line.strip())


def _must_be_loaded(rule: str, plugins: Plugins) -> None:
    """RuleNotLoaded with the reason; UnknownRule when nobody has heard of it."""
    for line in plugins.listing:
        if line.status == "failed" and rule in {line.plugin, line.id}:
            raise RuleNotLoaded(rule, line.reason)
    plugins.rules.named([rule])


def _judged_by(rule: str, answer: Answer) -> list[Evidence]:
    everything = (*answer.supporting, *answer.contradicting, *answer.related)
    return [item for item in everything if any(j.rule == rule for j in item.judgements)]


def _sides(answer: Answer) -> list[set[tuple[str, int]]]:
    sides: Iterable[Sequence[Evidence]] = (answer.supporting, answer.contradicting)
    return [{(item.document.id, item.start) for item in side} for side in sides]
