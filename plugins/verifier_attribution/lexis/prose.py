"""Prose: a text as this plugin reads it, in parallel lists that are cheap to look into."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from verifier.sdk.language.tokens import Token
from verifier.sdk.text import Text
from verifier_attribution.lexis.cues import cue_forms
from verifier_attribution.lexis.marks import OPENING_MARKS, Quoted, find_quoted
from verifier_attribution.lexis.wordlists import VERBS, contracted

__all__ = ["FUNCTION_WORDS", "Prose", "dateline_end"]

FUNCTION_WORDS = frozenset(
    """a about after against all also although an and any are as at be because been before being
    both but by can could did do does during each either even every few for from had has
    have he her here hers him himself his how however i if in into is it its itself just
    last later many may me might mine more most much must my neither never no nor not now of
    on one only or other our ours out over own she should since so some such than that the
    their theirs them themselves then there these they this those though through to too
    under until up upon us very was we were what when where whether which while who whom
    whose why will with within without would yes yet you your yours meanwhile instead still
    according later earlier indeed perhaps maybe both another several monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august
    september october november december
    """.split()
)

_LONGEST = 250  # tokens; a longer sentence (a table, a text without stops) is read in pieces
_CLOSING = frozenset("\"”»'’")


class Prose:
    """Tokens, sentences and quotations of one text.

    `norm[i]` is the folded token, `sym[i]` what it looks like to the model: the word itself, "Cap"
    for a capitalised name, "#" for a number. `sentences` are token ranges; `lines[i]` says in which
    of them token i stands. `inside[i]` counts quotations from 1 for tokens between quotation marks
    (the marks included), and is 0 elsewhere. `verbs[i]` counts the verbs before token i.
    """

    __slots__ = (
        "end",
        "inside",
        "lines",
        "norm",
        "quoted",
        "sentences",
        "start",
        "sym",
        "text",
        "verbs",
    )

    def __init__(self, text: Text) -> None:
        tokens = text.tokens
        self.text = text.text
        self.start = [t.start for t in tokens]
        self.end = [t.end for t in tokens]
        self.norm = norm = [t.norm for t in tokens]
        for i in [i for i, word in enumerate(norm) if word == "may" and i]:
            before = tokens[i - 1]
            if tokens[i].text == "May" and before.text[0].isupper() and before.kind == "word":
                norm[i] = "May"  # "Theresa May said": no auxiliary
        self.sym = [
            n
            if n in FUNCTION_WORDS
            else "#"
            if t.kind == "number"
            else "Cap"
            if t.text[0].isupper()
            else n
            for t, n in zip(tokens, norm, strict=True)
        ]
        self.verbs = [0]
        self.verbs += accumulate(
            [
                (n != "'s" or contracted(norm, i))
                if n in VERBS
                else n[-2:] == "ed" and len(n) > 4 and s == n
                for i, (n, s) in enumerate(zip(norm, self.sym, strict=True))
            ]
        )
        self.sentences: list[tuple[int, int]] = []
        self.lines = [0] * len(tokens)
        self._divide(text)
        self.quoted: list[Quoted] = find_quoted(text.text, tokens)
        self.inside = [0] * len(tokens)
        for number, q in enumerate(self.quoted, 1):
            if not q.closed and not self._carries_on(q, tokens):
                continue
            self.inside[q.open : q.close + 1] = [number] * (q.close + 1 - q.open)

    def _divide(self, text: Text) -> None:
        at = 0
        for span in text.sentences:
            first = at
            at = bisect_left(self.start, span.end, at)
            if at > first and self.sentences and self._goes_on(first, at):
                first = self.sentences.pop()[0]
            for start in range(first, at, _LONGEST):
                end = min(start + _LONGEST, at)
                self.lines[start:end] = [len(self.sentences)] * (end - start)
                self.sentences.append((start, end))

    @staticmethod
    def _carries_on(quoted: Quoted, tokens: Sequence[Token]) -> bool:
        """Whether an unclosed quotation goes on in the next paragraph, which opens with a mark."""
        following = quoted.close + 1
        return following < len(tokens) and tokens[following].text in OPENING_MARKS

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether tokens first..last-1 hand over what was just quoted: `"Why?" Ryder asked.`"""
        norm = self.norm
        if first < 2 or norm[first - 1] not in _CLOSING or norm[first - 2] not in "?!'…":
            return False
        if self.text.find("\n", self.end[first - 1], self.start[first]) >= 0:
            return False
        forms = cue_forms()
        for i in range(first, min(last, first + 7)):
            word = norm[i]
            if self.sym[i] == word and word in forms:
                return forms[word].kind in ("say", "ask", "react", "claim") and word[-3:] != "ing"
            if word in _CLOSING or word in (",", ":") or word in VERBS:
                return False
        return False

    def quotation(self, i: int) -> Quoted | None:
        """The quotation that token `i` belongs to."""
        number = self.inside[i]
        return self.quoted[number - 1] if number else None

    def glued(self, i: int) -> bool:
        """Whether no space stands before token `i`: a hyphen that joins two parts of a word."""
        return i > 0 and self.end[i - 1] == self.start[i]

    def __len__(self) -> int:
        return len(self.start)


def dateline_end(prose: Prose, first: int, last: int) -> int:
    """The token after a dateline ("BAGHDAD: ", "ST. LOUIS (Reuters) - "); `first` without one."""
    if last - first < 4:
        return first
    place = prose.text[prose.start[first] : prose.end[first]]
    if len(place) < 3 or not place.isupper():
        return first
    for k in range(first + 1, min(last - 2, first + 10)):
        word = prose.norm[k]
        if word in (":", "-") and not prose.end[k - 1] == prose.start[k] == prose.start[k + 1] - 1:
            return k + 1
        if prose.sym[k] not in ("Cap", "#") and word not in (",", ".", "(", ")"):
            break
    return first
