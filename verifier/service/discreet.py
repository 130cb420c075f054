"""Discreet: why a rule failed, without the words of its error.

Those may quote what one caller has sent, or a document, to another.
"""

from verifier.engine.rules.isolation import Outcome, RuleOutcome
from verifier.sdk.language.matcher import PlainMatcher
from verifier.service.folders import without_folders

__all__ = ["discreet"]

_RESTING = PlainMatcher(r"resting after \d+ failures in a row: ")
_KIND = PlainMatcher(r"(?:RuleFailed: )?[A-Za-z_][\w.]*(?=:|$)")
# What is said of time, or of a plugin's process, is the service's own.
_OWN = PlainMatcher(
    r"(?:RuleFailed: )?its process ended.*"
    r"|a pattern ran out of time|regex timed out"
    r"|used more than its budget of [\d.e+-]+ s"
    r"|took more than [\d.e+-]+ s, and was stopped"
)
_LATE = "took too long"


def discreet(rule: RuleOutcome) -> RuleOutcome:
    """What became of a rule as callers are told it: of an error only its kind.

    The log has the error's words, at `debug`; `verifier extract` shows them to who writes a rule.
    """
    if rule.outcome not in (Outcome.FAILED, Outcome.TIMED_OUT):
        return rule
    resting = _RESTING.match(rule.reason)
    lead = resting[0] if resting else ""
    said = rule.reason[len(lead) :]
    if not _OWN.fullmatch(said):
        kind = _KIND.match(said)
        late = rule.outcome is Outcome.TIMED_OUT
        said = _LATE if late else kind[0] if kind is not None else "an error"
    return RuleOutcome(
        rule=rule.rule,
        version=rule.version,
        outcome=rule.outcome,
        reason=without_folders(lead + said),
    )
