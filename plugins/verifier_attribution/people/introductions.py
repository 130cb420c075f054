"""Introductions: where a text told before who "the minister" or "the detective" is."""

from verifier.sdk.span import Span
from verifier_attribution.lexis.names import parse_name
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import rank_word, role_kind, same_role, word_lists

__all__ = ["full_name", "introduced"]

Tokens = tuple[int, int]

_MOST = 600  # tokens that are looked back over
_LONGEST_NAME = 5
_LONGEST_ROLE = 5  # words of a role: "Deputy Prime Minister"
_LONGEST_DESCRIPTION = 4  # "the former prime minister"
_THE = frozenset("the this that".split())


def introduced(prose: Prose, source: Tokens) -> Tokens | None:
    """The words that named the bearer of the role that `source` is told by, lately.

    "Finance Minister Lena Hoff" or "Lena Hoff, the finance minister" for "the minister"; None when
    the source is no mere role, or nobody of that role has a name.
    """
    start, end = source
    norm = prose.norm
    if not 1 < end - start <= _LONGEST_DESCRIPTION or norm[start] not in _THE:
        return None
    head = norm[end - 1]
    described = parse_name(_text(prose, source))
    elsewhere = described.organisation and not described.organisation.islower()
    if not described.role or described.person or elsewhere or not rank_word(head):
        return None
    role = described.role
    for k in range(start - 1, max(-1, start - _MOST), -1):
        if norm[k] != head:
            continue
        for words in (_named_after(prose, k, start), _named_before(prose, k)):
            if words is None:
                continue
            found = parse_name(_text(prose, words))
            if found.person and _fits(role, found.role):
                return words
    return None


def full_name(prose: Prose, source: Tokens) -> Tokens | None:
    """The words that named lately, with what he is, the one whom `source` has by surname only."""
    start, end = source
    norm, sym = prose.norm, prose.sym
    titled = end - start > 1 and norm[start] in word_lists()["addresses"]
    surname = norm[end - 1]
    if sym[end - 1] != "Cap" or not (titled or end - start == 1):
        return None
    for k in range(start - 1, max(0, start - _MOST), -1):
        if norm[k] != surname or sym[k - 1 : k + 1] != ["Cap", "Cap"]:
            continue
        first = k - 1
        while first > 0 and k - first < _LONGEST_NAME and prose.lines[first - 1] == prose.lines[k]:
            if sym[first - 1] != "Cap" and not rank_word(norm[first - 1]):
                break
            first -= 1
        person = parse_name(_text(prose, (first, k + 1))).person
        if " " in person and person.endswith(prose.text[prose.start[k] : prose.end[k]]):
            return first, k + 1
    return None


def _text(prose: Prose, words: Tokens) -> str:
    return Span(prose.start[words[0]], prose.end[words[1] - 1]).of(prose.text)


def _fits(role: str, found: str) -> bool:
    return same_role(role, found) or role_kind(role) == role_kind(found) != ""


def _named_after(prose: Prose, k: int, limit: int) -> Tokens | None:
    """The role that ends, or has its first word, at `k`, and the name behind it."""
    end = k + 1
    while end < limit and end - k <= _LONGEST_NAME and prose.sym[end] == "Cap":
        end += 1
    if end == k + 1:
        return None
    start = k
    while start > 0 and k - start < _LONGEST_ROLE and prose.lines[start - 1] == prose.lines[k]:
        if prose.sym[start - 1] != "Cap" and not rank_word(prose.norm[start - 1]):
            break
        start -= 1
    return start, end


def _named_before(prose: Prose, k: int) -> Tokens | None:
    """The name before the comma that sets the role behind it: "Lena Hoff, the finance minister"."""
    comma = k
    while comma > 0 and k - comma < _LONGEST_ROLE and prose.norm[comma] != ",":
        comma -= 1
    start = comma
    while start > 0 and comma - start < _LONGEST_NAME and prose.sym[start - 1] == "Cap":
        start -= 1
    return (start, k + 1) if prose.norm[comma] == "," and start < comma else None
