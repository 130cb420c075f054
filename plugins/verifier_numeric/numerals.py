"""Numerals: digits and number words put together, as English builds numbers."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec
import regex

from verifier_numeric.atoms import Atom
from verifier_numeric.words import LETTERS, VAGUE, WORDS, Part

__all__ = ["Numeral", "numerals"]


class Numeral(msgspec.Struct, frozen=True, kw_only=True):
    """A number as written, before its unit or bound is known.

    `form` is "digits", "words", "share" (a fraction), "vague", "multiple" or "ordinal".
    `mantissa` times `scale` is `value`; a vague magnitude has `low` and `high` and no value.
    `step` is the worth of one in the last digit that says something.
    """

    start: int
    end: int
    form: str
    value: Decimal | None
    mantissa: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    step: Decimal = Decimal(1)
    low: Decimal | None = None
    high: Decimal | None = None


_PLAIN = regex.compile(r"[ ]{0,9}+-?[ ]{0,3}+")
_AND = regex.compile(r"[ ]{1,3}(?:and|&)[ ]{1,3}")
_COMMA = regex.compile(r",[ ]{1,2}")
_ARTICLE = regex.compile(r"(?r)(?<!\w)(?:an?|one)[ ]{1,3}")
_BETWEEN = regex.compile(r"(?r)(?<!\w)(?:between|from|either)[ ](?:\w{1,13}[ ]){0,2}")
_LETTERS = regex.compile(r"[ ]?(?P<letters>\L<letters>)(?![\p{L}\p{N}])", letters=list(LETTERS))
# A sign of money before the digits makes "m" millions.
_MONEY_LEFT = regex.compile(
    r"(?r)(?:[$€£¥₹₩₺₽]|(?<!\w)(?:rm|rs\.?|usd|eur|gbp|aud|cad|chf|inr))[ ]?"
)
# ... and so does a plural noun after it: 3m people, 10m users; but 3m waves
_PEOPLE = regex.compile(
    r"[ ](?:euros|pounds|dollars|yen|yuan|people|men|women|children|(?:more|new|other)[ ]\p{L}++"
    r"|(?!waves?|walls?|hurdles|wides?|steps|towers?|metres|turbines)\p{L}{3,15}+(?<=[^s]s))(?!\w)"
)
_HALF_OF = regex.compile(r"(?:[ ]{1,3}|-)(?:an?[ ]{1,3})?")
_SLASH = regex.compile(
    r"(?P<whole>\d{1,4}[ -])?(?P<above>\d{1,4})[ ]?/[ ]?(?P<below>\d{1,4})(?![\d/]|[.,]\d)"
)
_SHARES = {name: worth for name, (part, worth) in WORDS.items() if part is Part.SHARE} | {
    name: worth for name, (part, worth) in WORDS.items() if part is Part.ORDINAL and worth > 2
}
_SMALL = {n: v for n, (p, v) in WORDS.items() if p in {Part.ONES, Part.TEENS} and v < 20}
# "and a half", "and three quarters": what may follow a whole number
_AND_SHARE = regex.compile(
    r"(?:[ ]{1,3}(?:and|&)[ ]{1,3}|-and-)(?P<above>an?|\L<small>)?[ -]{0,3}(?P<below>\L<shares>)(?!\w)",
    small=list(_SMALL),
    shares=list(_SHARES),
)
_SHARE_AFTER = regex.compile(
    r"(?:[ ]{1,3}|-|[ ]-[ ])(?P<below>\L<shares>)(?!\w)", shares=list(_SHARES)
)
# what follows "a third" that is a share: of, or no noun at all
_SHARED = regex.compile(
    r"[ ](?:of|in|since|from|on|to|less|more|over|after|during|this|last|between|at|by)(?!\w)|[ ]?(?:$|[.,;:!?)])"
)
_OF = regex.compile(r"[ ]of(?!\w)")
_VAGUE_OF = regex.compile(
    r"[ ](?:(?:of|upon|and)[ ])?(?P<more>hundreds?|thousands?|millions?|billions?|trillions?|dozens?"
    r"|lakhs?|crores?)(?!\w)"
)
_TAKES_SHARE = frozenset({Part.ONES, Part.TEENS, Part.DIGITS})


def numerals(original: str, folded: str, atoms: Sequence[Atom]) -> list[Numeral]:
    """The numbers that `atoms` of `folded` spell, in order of place; none overlap."""
    reader = _Reader(original, folded, atoms)
    found: list[Numeral] = []
    while (numeral := reader.next()) is not None:
        found.append(numeral)
    return found


class _Reader:
    """Reads numerals off the atoms, left to right, the longest first."""

    def __init__(self, original: str, folded: str, atoms: Sequence[Atom]) -> None:
        self.original = original
        self.text = folded
        self.atoms = atoms
        self.i = 0
        self.done = 0

    def next(self) -> Numeral | None:
        while self.i < len(self.atoms):
            atom = self.atoms[self.i]
            if atom.start < self.done:
                self.i += 1
                continue
            numeral = self._read(atom)
            if numeral is None:
                self.i += 1
                continue
            self.done = numeral.end
            self.i += 1
            return numeral
        return None

    def _read(self, atom: Atom) -> Numeral | None:
        part = atom.part
        if part is Part.VAGUE or (part in _PLURAL_PARTS and self._word(atom) in VAGUE):
            return self._vague(atom)
        if part is Part.MULTIPLE:
            return Numeral(start=atom.start, end=atom.end, form="multiple", value=atom.value)
        if part is Part.SHARE:
            return self._share(atom)
        if part is Part.DIGITS:
            return self._digits(atom)
        if part is Part.GLYPH:
            return Numeral(
                start=atom.start, end=atom.end, form="share", value=atom.value, mantissa=atom.value
            )
        return self._words(atom)

    def _word(self, atom: Atom) -> str:
        return self.text[atom.start : atom.end]

    def _joined(self, j: int) -> bool:
        """Whether atom `j` stands right behind the one before it."""
        return self._gap(_PLAIN, j)

    def _gap(self, pattern: regex.Pattern[str], j: int) -> bool:
        return (
            0 < j < len(self.atoms)
            and pattern.fullmatch(self.text, self.atoms[j - 1].end, self.atoms[j].start) is not None
        )

    def _from_article(self, start: int) -> int:
        article = _ARTICLE.match(self.text, 0, start)
        return start if article is None else article.start()

    # Digits: 14,100  2.5 million  $3bn  2 1/2  13 lakh  5 eighths
    def _digits(self, atom: Atom) -> Numeral | None:
        slash = _SLASH.match(self.text, atom.start)
        if slash is not None:
            return self._slashed(slash)
        j = self.i + 1
        if j < len(self.atoms) and self.atoms[j].part is Part.GLYPH and self._joined(j):
            whole = atom.value + self.atoms[j].value
            return self._scaled(
                atom.start, self.atoms[j].end, "digits", whole, j + 1, Decimal("0.1")
            )
        share = self._mixed(atom.start, atom.end, atom.value) or self._denominated(
            atom.start, atom.end, atom.value
        )
        if share is not None:
            return share
        letters = _LETTERS.match(self.text, atom.end)
        if letters is not None and self._is_scale(atom, letters):
            scale = Decimal(10) ** LETTERS[letters["letters"]]
            return Numeral(
                start=atom.start, end=letters.end(), form="digits", value=atom.value * scale,
                mantissa=atom.value, scale=scale, step=atom.step * scale,
            )  # fmt: skip
        return self._scaled(atom.start, atom.end, "digits", atom.value, j, atom.step)

    def _is_scale(self, atom: Atom, letters: regex.Match[str]) -> bool:
        """Whether the letters behind the digits are a scale and no unit: $3m, 10M, 3m people."""
        shown = letters["letters"]
        if letters.start("letters") > atom.end:
            capital = self.original[letters.start("letters")].isupper()
            return (
                len(shown) > 1
                or (shown in "km" and capital and atom.value >= 1000)
                or (shown == "k" and atom.step < 1)
            )
        if shown in {"k", "b"} or len(shown) > 2:
            return True
        if shown not in {"m", "mm", "t"}:
            return True
        if _MONEY_LEFT.match(self.text, 0, atom.start):
            return True
        if self.original[letters.start("letters")].isupper():
            return shown != "t"
        return shown == "m" and _PEOPLE.match(self.text, letters.end()) is not None

    def _slashed(self, slash: regex.Match[str]) -> Numeral | None:
        below = Decimal(slash["below"])
        if not below:
            return None
        value = Decimal(slash["above"]) / below + Decimal((slash["whole"] or "0").rstrip(" -"))
        return Numeral(
            start=slash.start(), end=slash.end(),
            form="digits" if slash["whole"] else "share", value=value, mantissa=value,
            step=Decimal("0.1"),
        )  # fmt: skip

    def _scaled(
        self, start: int, end: int, form: str, mantissa: Decimal, j: int, step: Decimal
    ) -> Numeral:
        """Multiply by the scale words from atom `j` on: million, dozen, hundred thousand."""
        scale = Decimal(1)
        while (
            j < len(self.atoms)
            and self.atoms[j].part in _SCALING
            and self.atoms[j].start >= end
            and _PLAIN.fullmatch(self.text, end, self.atoms[j].start)
        ):
            scale *= self.atoms[j].value
            end = self.atoms[j].end
            j += 1
        if scale > 1:
            more = _AND_SHARE.match(self.text, end)
            if more is not None and more["below"]:
                extra = _above(more) / _SHARES[more["below"]]
                mantissa, end = mantissa + extra, more.end()
            elif form == "words" or scale == 12:
                more_end, extra = self._remainder(j, scale)
                if extra:
                    value = mantissa * scale + extra
                    return Numeral(
                        start=start, end=more_end, form=form, value=value, mantissa=value
                    )
        return Numeral(
            start=start, end=end, form=form, value=mantissa * scale, mantissa=mantissa,
            scale=scale, step=step * scale,
        )  # fmt: skip

    def _remainder(self, j: int, scale: Decimal) -> tuple[int, Decimal]:
        """What "and six" adds to "five dozen"."""
        if not (self._gap(_AND, j) or self._joined(j)):
            return 0, Decimal(0)
        value, k, _ = self._below_thousand(j)
        if value is None or value >= scale or (k < len(self.atoms) and self._joined(k)):
            return 0, Decimal(0)
        return self.atoms[k - 1].end, value

    # Shares: half  three-quarters  a fifth  two and a half
    def _share(self, atom: Atom) -> Numeral | None:
        word = self._word(atom)
        if word not in {"half", "quarter"}:
            return None
        start = self._from_article(atom.start)
        j = self.i + 1
        gap = _HALF_OF.match(self.text, atom.end)
        if gap and j < len(self.atoms) and self.atoms[j].start == gap.end():
            if self.atoms[j].part in _SCALING:
                return (
                    self._scaled(start, atom.end, "words", 1 / atom.value, j, Decimal("0.1"))
                    if (gap.end() == atom.end + 1)
                    else self._half_a(start, atom, j)
                )
        if word == "quarter" and not (start < atom.start and _OF.match(self.text, atom.end)):
            return None
        return Numeral(
            start=start if word == "quarter" else atom.start, end=atom.end, form="share",
            value=1 / atom.value, mantissa=1 / atom.value,
        )  # fmt: skip

    def _half_a(self, start: int, atom: Atom, j: int) -> Numeral:
        scale, end = self.atoms[j].value, self.atoms[j].end
        return Numeral(
            start=start, end=end, form="words", value=scale / atom.value,
            mantissa=1 / atom.value, scale=scale, step=scale / 10,
        )  # fmt: skip

    def _mixed(self, start: int, end: int, whole: Decimal) -> Numeral | None:
        more = _AND_SHARE.match(self.text, end)
        if more is None or whole != whole.to_integral_value():
            return None
        if more["above"] is None and more["below"] not in {"half", "quarter"}:
            return None
        value = whole + _above(more) / _SHARES[more["below"]]
        j = self._after(more.end())
        return self._scaled(start, more.end(), "words", value, j, Decimal("0.1"))

    def _denominated(self, start: int, end: int, above: Decimal) -> Numeral | None:
        below = _SHARE_AFTER.match(self.text, end)
        if below is None or not 0 < above < 100:
            return None
        word = below["below"]
        plural = word.endswith(("s", "ves"))
        if plural == (above == 1) or _SHARES[word] > 20:
            return None
        value = above / _SHARES[word]
        j = self._after(below.end())
        numeral = self._scaled(start, below.end(), "share", value, j, Decimal("0.1"))
        if numeral.scale > 1:
            return msgspec.structs.replace(numeral, form="words")
        return numeral

    def _after(self, place: int) -> int:
        j = self.i
        while j < len(self.atoms) and self.atoms[j].start < place:
            j += 1
        return j

    # Vague magnitudes: dozens  tens of thousands  several hundred  a couple of million
    def _vague(self, atom: Atom) -> Numeral | None:
        word = self._word(atom)
        start = self._from_article(atom.start)
        more = _VAGUE_OF.match(self.text, atom.end)
        scale = WORDS[more["more"]][1] if more is not None else Decimal(1)
        if more is not None and more["more"] == "dozens":
            scale = Decimal(12)
        end = atom.end if more is None else more.end()
        if word in {"couple", "pair"}:
            if start == atom.start:
                return None
            return Numeral(
                start=start, end=end, form="words" if scale == 1 else "vague",
                value=2 * scale, mantissa=Decimal(2), scale=scale, low=2 * scale, high=3 * scale,
                step=scale,
            )  # fmt: skip
        if word == "few":
            if scale == 1 or start == atom.start:
                return None
            low, high = Decimal(3), Decimal(7)
        else:
            low, high = VAGUE[word]
        start = start if word in {"few", "handful"} else atom.start
        return Numeral(
            start=start, end=end, form="vague", value=None, scale=scale,
            low=low * scale, high=(high + 1) * scale - 1 if scale > 1 else high,
        )  # fmt: skip

    # Words: two hundred and thirty-six  nineteen hundred  twenty-first
    def _words(self, atom: Atom) -> Numeral | None:
        i = self.i
        if atom.part is Part.ZERO:
            return self._pointed(atom, Decimal(0))
        if atom.part in {Part.ONES, Part.TEENS}:
            share = self._mixed(atom.start, atom.end, atom.value) or self._denominated(
                atom.start, atom.end, atom.value
            )
            if share is not None:
                return share
        if atom.part is Part.ORDINAL:
            start = self._from_article(atom.start)
            if start < atom.start and 2 < atom.value <= 20 and _SHARED.match(self.text, atom.end):
                return Numeral(start=start, end=atom.end, form="share", value=1 / atom.value,
                               mantissa=1 / atom.value)  # fmt: skip
            return Numeral(start=atom.start, end=atom.end, form="ordinal", value=atom.value)
        value, j, ordinal = self._number(i)
        if value is None:
            return None
        start = self._from_article(atom.start) if atom.part in _SCALING else atom.start
        end = self.atoms[j - 1].end
        if ordinal:
            return Numeral(start=start, end=end, form="ordinal", value=value)
        if j == i + 1 or atom.part is Part.TENS:
            pointed = self._pointed_at(start, end, value)
            if pointed is not None:
                return pointed
            mixed = self._mixed(start, end, value)
            if mixed is not None and atom.part is not Part.SCALE:
                return mixed
        more = _AND_SHARE.match(self.text, end)
        last = self.atoms[j - 1]
        if more is not None and more["above"] is not None:
            unit = last.value if last.part in {Part.SCALE} else Decimal(1)
            value += unit * _above(more) / _SHARES[more["below"]]
            end = more.end()
        scale = last.value if last.part in _SCALING and value % last.value == 0 else Decimal(1)
        return Numeral(
            start=start, end=end, form="words", value=value, mantissa=value / scale, scale=scale,
            step=_word_step(value),
        )  # fmt: skip

    def _pointed(self, atom: Atom, whole: Decimal) -> Numeral:
        pointed = self._pointed_at(atom.start, atom.end, whole)
        return pointed or Numeral(
            start=atom.start, end=atom.end, form="words", value=whole, mantissa=whole
        )

    def _pointed_at(self, start: int, end: int, whole: Decimal) -> Numeral | None:
        """The decimals of "two point two"."""
        match = _POINT.match(self.text, end)
        if match is None:
            return None
        digits = "".join(d if d.isdigit() else str(WORDS[d][1]) for d in match["digits"].split())
        value = whole + Decimal(f"0.{digits}")
        return self._scaled(
            start, match.end(), "words", value, self._after(match.end()),
            Decimal(1).scaleb(-len(digits)),
        )  # fmt: skip

    def _number(self, i: int) -> tuple[Decimal | None, int, bool]:
        """Value, next atom and whether it ended as an ordinal, of the number words from atom `i`."""
        split = self._splits(i)
        total, limit, j, first = Decimal(0), None, i, True
        while True:
            group, k, ordinal = self._group(j, first=first)
            if group is None:
                break
            scale = Decimal(1)
            while not ordinal and k < len(self.atoms) and self.atoms[k].part in _MAGNITUDE:
                worth = self.atoms[k].value
                if (k > j and not self._joined(k)) or (scale > 1 and worth <= scale):
                    break
                scale *= worth
                k += 1
            if (
                k < len(self.atoms)
                and self.atoms[k].part is Part.ORDINAL
                and (not ordinal and self._joined(k) and self.atoms[k].value >= 1000)
            ):
                scale *= self.atoms[k].value
                k, ordinal = k + 1, True
            if limit is not None and scale >= limit:
                if self._gap(_PLAIN, j) and scale > 1 and scale > limit:
                    total = (total + group) * scale
                    j = k
                break
            total += group * scale
            j, first = k, False
            if ordinal:
                return total, j, True
            if scale == 1 or not self._continues(j, split=split):
                break
            limit = scale
        return (None if first else total), j, False

    def _continues(self, j: int, *, split: bool) -> bool:
        if self._joined(j):
            return True
        if self._gap(_AND, j):
            share = _AND_SHARE.match(self.text, self.atoms[j - 1].end)
            return not split and share is None
        if self._gap(_COMMA, j):  # three million, two hundred thousand
            return (
                self.atoms[j].part in {Part.ONES, Part.TEENS, Part.TENS}
                and j + 1 < len(self.atoms)
                and self.atoms[j + 1].part in {Part.HUNDRED, Part.SCALE, Part.TENS, Part.ONES}
                and self._joined(j + 1)
                and self.atoms[j - 1].value >= 1000
                and any(a.part in {Part.HUNDRED, Part.SCALE} for a in self.atoms[j + 1 : j + 3])
            )
        return False

    def _splits(self, i: int) -> bool:
        """Whether "and" here parts two numbers: between two hundred and three hundred."""
        return _BETWEEN.match(self.text, 0, self.atoms[i].start) is not None

    def _group(self, i: int, *, first: bool) -> tuple[Decimal | None, int, bool]:
        if i < len(self.atoms) and self.atoms[i].part in _MAGNITUDE and first:
            return Decimal(1), i, False
        return self._below_thousand(i)

    def _below_thousand(self, i: int) -> tuple[Decimal | None, int, bool]:
        head, j, ordinal = self._below_hundred(i)
        if ordinal:
            return head, j, True
        if (
            j < len(self.atoms)
            and self.atoms[j].part is Part.HUNDRED
            and (j == i or self._joined(j))
        ):
            head = (Decimal(1) if head is None else head) * 100
            j += 1
        elif j < len(self.atoms) and j > i and self._is_hundredth(j):
            return (head or Decimal(1)) * 100, j + 1, True
        else:
            return head, j, False
        if self._joined(j) or (self._gap(_AND, j) and not self._splits(i)):
            tail, k, ordinal = self._below_hundred(j)
            if tail is not None and not (
                k < len(self.atoms) and self.atoms[k].part is Part.HUNDRED and self._joined(k)
            ):
                return head + tail, k, ordinal
        return head, j, False

    def _is_hundredth(self, j: int) -> bool:
        atom = self.atoms[j]
        return atom.part is Part.ORDINAL and atom.value == 100 and self._joined(j)

    def _below_hundred(self, i: int) -> tuple[Decimal | None, int, bool]:
        if i >= len(self.atoms):
            return None, i, False
        atom = self.atoms[i]
        if atom.part is Part.ORDINAL and atom.value < 100:
            return atom.value, i + 1, True
        if atom.part in {Part.ONES, Part.TEENS}:
            return atom.value, i + 1, False
        if atom.part is not Part.TENS:
            return None, i, False
        if self._joined(i + 1):
            after = self.atoms[i + 1]
            if after.part is Part.ONES:
                return atom.value + after.value, i + 2, False
            if after.part is Part.ORDINAL and after.value < 10:
                return atom.value + after.value, i + 2, True
        return atom.value, i + 1, False


_SCALING = frozenset({Part.HUNDRED, Part.SCALE, Part.DOZEN})
_MAGNITUDE = frozenset({Part.SCALE, Part.DOZEN})
_PLURAL_PARTS = frozenset({Part.HUNDRED, Part.SCALE, Part.DOZEN})
_POINT = regex.compile(
    r"[ ]point[ ](?P<digits>(?:(?:\d++|\L<ones>)(?!\w)(?:[ ](?=(?:\d|\L<ones>)(?!\w)))?){1,9})",
    ones=[name for name, (part, _) in WORDS.items() if part in {Part.ONES, Part.ZERO}],
)


def _above(match: regex.Match[str]) -> Decimal:
    word = match["above"]
    return Decimal(1) if word in {None, "a", "an"} else _SMALL[word]


def _word_step(value: Decimal) -> Decimal:
    """The worth of one in the last digit that says something, for a number in words."""
    step = Decimal(1)
    while value and value % (step * 10) == 0:
        step *= 10
    return step if step < value else Decimal(1)
