"""Numerals: digits and number words put together, as English builds numbers."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec
import regex

from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.words import LETTERS, VAGUE, WORDS, Part
from verifier_numeric.numerals.atoms import Atom
from verifier_numeric.numerals.multiples import tells_multiple, told_times
from verifier_numeric.numerals.numeral import Numeral
from verifier_numeric.numerals.shares import TENTH, added_share, is_shared, share_of, slashed
from verifier_numeric.numerals.spelled import PLAIN, Speller
from verifier_numeric.numerals.vague import vague

__all__ = ["numerals"]

_ARTICLE = Pattern(r"(?r)(?<!\w)(?:an?|one)[ ]{1,3}")
_LETTERS = Pattern(r"[ ]?(?P<letters>\L<letters>)(?![\p{L}\p{N}])", letters=list(LETTERS))
# A sign of money before the digits makes "m" millions ...
_MONEY_LEFT = Pattern(
    r"(?r)(?:[$€£¥₹₩₺₽]|(?<!\w)(?:rm|rs\.?|\L<codes>))[ ]?",
    codes=(
        "usd eur gbp aud cad chf inr dkk sek nok pln czk huf jpy cny rmb krw brl zar nzd sgd hkd "
        "mxn try rub ils aed sar thb idr php pkr ngn kes egp ars clp cop uah ron bgn myr vnd "
        "twd qar kr"
    ).split(),
)
# ... and so does a plural noun behind it: 3m people, 10m users; but 3m waves.
_MANY = Pattern(
    r"""(?:[ ](?:and|or|to)[ ]\d[\d.,]{0,8}m)?+[ ](?:
        euros|pounds|dollars|yen|yuan|people|men|women|children|(?:more|new|other)[ ]\p{L}
      | \p{L}{3,15}(?:ed|al|an)[ ]\p{L}{3,15}+(?<=[^s]s)
      | (?!waves?|walls?|hurdles|wides?|steps|towers?|metres|turbines)\p{L}{3,15}+(?<=[^s]s)
    )(?!\w)""",
    regex.VERBOSE,
)
_METRES = Pattern(
    r"[ ]?-?(?:long|tall|wide|high|deep|away|above|below|race|sprint|freestyle|final|in[ ]\d)(?!\w)"
)
_MILLIONS = Pattern(
    r"[$€£]\d[\d.,]{0,9}m(?!\w)|\d[\d.,]{0,9}m[ ](?:people|units|users|customers|tonnes|barrels)"
)
_NEAR = 60  # characters around in which another amount says what "m" means
_HALF_A = Pattern(r"(?:[ ]{1,3}|-)(?:an?[ ]{1,3})?")
_QUARTERED = Pattern(r"[ -](?:of|(?:percentage[ -])?point)(?!\w)")
_BY = Pattern(  # fell by less than a quarter
    r"(?r)(?<!\w)by[ ](?:(?:just|only|well)[ ])?(?:(?:more|less|fewer|at)[ ](?:than|least|most)[ ]"
    r"|(?:over|under|nearly|almost|about|around|roughly|some)[ ])?"
)
_DIGIT_WORDS = [name for name, (part, _) in WORDS.items() if part in {Part.ONES, Part.ZERO}]
_POINT = Pattern(r"[ ]point(?P<digits>(?:[ ](?:\d++|\L<words>)(?!\w)){1,9})", words=_DIGIT_WORDS)
_SCALING = frozenset({Part.HUNDRED, Part.SCALE, Part.DOZEN})
_PRECISE = Decimal(10) ** 27  # as far as decimal arithmetic is exact
_UNITS = frozenset({Part.ONES, Part.TEENS})


def numerals(original: str, folded: str, atoms: Sequence[Atom]) -> list[Numeral]:
    """The numbers that `atoms` of `folded` spell, in order of place; none overlap."""
    reader = _Reader(original, folded, atoms)
    found: list[Numeral] = []
    done = 0
    for i, atom in enumerate(atoms):
        if atom.start >= done:
            numeral = reader.read(i)
            if numeral is not None:
                numeral = told_times(folded, numeral)
                found.append(numeral)
                done = numeral.end
    return found


class _Reader:
    """Reads the numeral that begins with an atom, the longest there is."""

    def __init__(self, original: str, folded: str, atoms: Sequence[Atom]) -> None:
        self._original = original
        self._text = folded
        self._atoms = atoms
        self._speller = Speller(folded, atoms)

    def read(self, i: int) -> Numeral | None:
        atom = self._atoms[i]
        word = self._text[atom.start : atom.end]
        if atom.part is Part.VAGUE or (atom.part in _SCALING and word in VAGUE):
            return vague(word, atom.start, atom.end, self._article(atom.start), self._text)
        if atom.part is Part.MULTIPLE:
            if not tells_multiple(self._text, atom.start, atom.end):
                return None
            return Numeral(start=atom.start, end=atom.end, form="multiple", value=atom.value)
        if atom.part is Part.GLYPH:
            return _share(atom.start, atom.end, atom.value)
        if atom.part is Part.SHARE:
            return self._half(i, word)
        if atom.part is Part.DIGITS:
            return self._digits(i)
        if atom.part is Part.ORDINAL:
            return self._rank(atom)
        return self._words(i)

    def _article(self, start: int) -> int:
        """Where "a" before `start` begins; `start` itself without one."""
        article = _ARTICLE.match(self._text, 0, start)
        return start if article is None else article.start()

    def _digits(self, i: int) -> Numeral | None:
        """14,100; 2.5 million; $3bn; 2 1/2; 13 lakh; 5 eighths."""
        atom = self._atoms[i]
        fraction = slashed(self._text, atom.start)
        if fraction is not None:
            return fraction
        further = self._atoms[i + 1 : i + 2]
        if further and further[0].part is Part.GLYPH and self._speller.joined(i + 1):
            mixed = atom.value + further[0].value  # 2½
            return self._scaled(atom.start, further[0].end, "digits", mixed, i + 2, TENTH)
        shared = self._with_share(i, atom.start, atom.end, atom.value)
        if shared is not None:
            return shared
        letters = _LETTERS.match(self._text, atom.end)
        if letters is not None and self._is_scale(atom, letters):
            scale = Decimal(10) ** LETTERS[letters["letters"]]
            return _number(atom.start, letters.end(), "digits", atom.value, scale, atom.step)
        return self._scaled(atom.start, atom.end, "digits", atom.value, i + 1, atom.step)

    def _is_scale(self, atom: Atom, letters: Found) -> bool:
        """Whether the letters behind the digits are a scale and no unit: $3m, 10M, 3m people."""
        shown = letters["letters"]
        capital = self._original[letters.start("letters")].isupper()
        if letters.start("letters") > atom.end:  # 1,200 M; 2.33 k; 10 bln
            if shown == "k":
                return atom.step < 1 or (capital and atom.value >= 1000)
            return len(shown) > 1 or (shown == "m" and capital and atom.value >= 1000)
        if shown not in {"m", "mm", "t", "b"} or _MONEY_LEFT.match(self._text, 0, atom.start):
            return True
        if shown == "b":  # ward 3B
            return not capital or _MANY.match(self._text, letters.end()) is not None
        if capital:
            return shown != "t"
        if shown != "m" or _METRES.match(self._text, letters.end()):
            return False
        if _MANY.match(self._text, letters.end()):
            return True
        near = (max(0, atom.start - _NEAR), letters.end() + _NEAR)
        return _MILLIONS.search(self._text, *near) is not None  # 6.3m units from 2.4m

    def _half(self, i: int, word: str) -> Numeral | None:
        """Half; a quarter of; half a million; three quarters is read from its first word."""
        if word not in {"half", "quarter"}:
            return None
        atom = self._atoms[i]
        start, value = self._article(atom.start), 1 / atom.value
        gap = _HALF_A.match(self._text, atom.end)
        further = self._atoms[i + 1 : i + 2]
        if gap and further and further[0].start == gap.end() and further[0].part in _SCALING:
            scale = further[0].value
            return _number(start, further[0].end, "words", value, scale, TENTH)
        if word == "half":
            return _share(atom.start, atom.end, value)
        if start < atom.start and (
            _QUARTERED.match(self._text, atom.end) or _BY.match(self._text, 0, start)
        ):
            return _share(start, atom.end, value)
        return None

    def _rank(self, atom: Atom) -> Numeral:
        start = self._article(atom.start)
        if start < atom.start and is_shared(self._text, atom.end, atom.value):
            return _share(start, atom.end, 1 / atom.value)
        return Numeral(start=atom.start, end=atom.end, form="ordinal", value=atom.value)

    def _words(self, i: int) -> Numeral | None:
        """Two hundred and thirty-six; nineteen hundred; twenty-first; two point two."""
        atom = self._atoms[i]
        if atom.part is Part.ZERO:
            zero = _number(atom.start, atom.end, "words", Decimal(0), Decimal(1), Decimal(1))
            return self._pointed(i, atom.start, atom.end, Decimal(0)) or zero
        if atom.part in _UNITS:
            shared = self._with_share(i, atom.start, atom.end, atom.value)
            if shared is not None:
                return shared
        spelling = self._speller.read(i)
        if spelling is None:
            return None
        last = self._atoms[spelling.after - 1]
        start = self._article(atom.start) if atom.part in _SCALING else atom.start
        if spelling.ordinal:
            return Numeral(start=start, end=last.end, form="ordinal", value=spelling.value)
        if atom.part is Part.TENS or spelling.after == i + 1:
            pointed = self._pointed(i, start, last.end, spelling.value)
            if pointed is not None:
                return pointed
        if atom.part is Part.TENS:
            shared = self._with_share(i, start, last.end, spelling.value)
            if shared is not None:
                return shared
        return self._spelled(start, last, spelling.value)

    def _spelled(self, start: int, last: Atom, value: Decimal) -> Numeral:
        """A number in words that ends with `last`, and what "and a half" adds to it."""
        end = last.end
        share = added_share(self._text, end)
        if share is not None and share.told:
            value += share.value * (last.value if last.part is Part.SCALE else 1)
            end = share.end
        whole = last.part in _SCALING and value < _PRECISE and value % last.value == 0
        scale = last.value if whole else Decimal(1)
        return Numeral(
            start=start,
            end=end,
            form="words",
            value=value,
            mantissa=value / scale,
            scale=scale,
            step=_step(value),
        )

    def _with_share(self, i: int, start: int, end: int, whole: Decimal) -> Numeral | None:
        """Two and a half (million); five eighths."""
        share = added_share(self._text, end)
        if share is not None and whole == whole.to_integral_value():
            j = self._after(i, share.end)
            return self._scaled(start, share.end, "words", whole + share.value, j, TENTH)
        share = share_of(self._text, end, whole)
        if share is None:
            return None
        j = self._after(i, share.end)
        numeral = self._scaled(start, share.end, "share", share.value, j, TENTH)
        if numeral.scale == 1:
            return numeral
        return msgspec.structs.replace(numeral, form="words")  # three quarters of a million

    def _pointed(self, i: int, start: int, end: int, whole: Decimal) -> Numeral | None:
        """The decimals of "two point two (million)"."""
        match = _POINT.match(self._text, end)
        if match is None:
            return None
        words = match["digits"].split()
        digits = "".join(w if w.isdigit() else str(WORDS[w][1]) for w in words)
        value, step = whole + Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits))
        j = self._after(i, match.end())
        return self._scaled(start, match.end(), "words", value, j, step)

    def _scaled(
        self, start: int, end: int, form: str, mantissa: Decimal, j: int, step: Decimal
    ) -> Numeral:
        """The number times the scale words from atom `j` on: million, dozen, hundred thousand."""
        scale = Decimal(1)
        for atom in self._atoms[j : j + 4]:
            if atom.part not in _SCALING or atom.start < end:
                break
            if PLAIN.fullmatch(self._text, end, atom.start) is None:
                break
            scale, end, j = scale * atom.value, atom.end, j + 1
        if scale == 1:
            return _number(start, end, form, mantissa, scale, step)
        share = added_share(self._text, end)
        if share is not None:  # 3 million and a half
            return _number(start, share.end, form, mantissa + share.value, scale, step)
        plain = _number(start, end, form, mantissa, scale, step)
        return (self._plus_rest(plain, j) if scale == 12 else None) or plain

    def _plus_rest(self, dozens: Numeral, j: int) -> Numeral | None:
        """What "and six" makes of "12 dozen"."""
        if dozens.value is None or not (self._speller.anded(j) or self._speller.joined(j)):
            return None
        rest = self._speller.below_thousand(j)
        if rest is None or rest.ordinal or rest.value >= 12 or self._speller.joined(rest.after):
            return None
        end = self._atoms[rest.after - 1].end
        one = Decimal(1)
        return _number(dozens.start, end, dozens.form, dozens.value + rest.value, one, one)

    def _after(self, i: int, place: int) -> int:
        """The first atom from `i` on that starts at or behind `place`."""
        while i < len(self._atoms) and self._atoms[i].start < place:
            i += 1
        return i


def _number(
    start: int, end: int, form: str, mantissa: Decimal, scale: Decimal, step: Decimal
) -> Numeral:
    return Numeral(
        start=start,
        end=end,
        form=form,
        value=mantissa * scale,
        mantissa=mantissa,
        scale=scale,
        step=step * scale,
    )


def _share(start: int, end: int, value: Decimal) -> Numeral:
    return Numeral(start=start, end=end, form="share", value=value, mantissa=value, step=TENTH)


def _step(value: Decimal) -> Decimal:
    """The worth of one in the last digit that says something, for a number in words."""
    step = Decimal(1)
    while 0 < value < _PRECISE and value % (step * 10) == 0:
        step *= 10
    return step if step < value else Decimal(1)
