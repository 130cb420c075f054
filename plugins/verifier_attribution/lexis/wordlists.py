"""Word lists: the small closed classes of English that sources and contents are cut at."""

from collections.abc import Sequence

from verifier_attribution.lexis.shipped import shipped_lines

__all__ = [
    "APPOSED",
    "BODY_PRONOUNS",
    "DAYS",
    "DETERMINERS",
    "LINKS",
    "NEGATIONS",
    "PRONOUNS",
    "REFLEXIVES",
    "RELATIVES",
    "STOPS",
    "VERBS",
    "auxiliary",
    "contracted",
    "verb_like",
]

RELATIVES = frozenset("who which that".split())
BODY_PRONOUNS = frozenset("he she they it we i you here there".split())
PRONOUNS = BODY_PRONOUNS - {"here", "there"} | frozenset(
    """everyone everybody someone somebody anyone nobody others many some most few both all none one
    two this these those another""".split()
)
REFLEXIVES = frozenset("itself himself herself themselves".split())
DETERMINERS = frozenset(
    """the a an his her its their our my your this these those some many several most two three four
    five one another no both""".split()
)
NEGATIONS = frozenset("not n't never nor no neither none nobody hardly without".split())
# Prepositions that hold a noun group together.
LINKS = frozenset("of for in at from with on to by against near inside".split())
# Words that no noun group reaches over.
STOPS = frozenset(
    """that but because as while although though if when after before since until where whether than
    so yet or nor like unless during according what how why then thus meanwhile however""".split()
)
# What an apposition begins with: "Ryder, a spokesman", "Ryder, then chief of staff".
APPOSED = frozenset(
    "a an the former one his her its their who whose then also now chief head".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight last".split()
)
VERBS = frozenset(
    word for line in shipped_lines("verbs.txt") if not line.startswith("#") for word in line.split()
)
"""Words that are hardly ever anything but the verb of a clause."""
_AUXILIARIES: dict[str, str] = {
    **dict.fromkeys(
        "is are was were be been being 's 're 'm isn't wasn't aren't weren't gets got".split(), "be"
    ),
    **dict.fromkeys("has have had having 've hasn't haven't hadn't".split(), "have"),
    **dict.fromkeys(
        """will would can could may might must shall should 'll won't wouldn't can't couldn't
        """.split(),
        "modal",
    ),
    **dict.fromkeys("do does did don't doesn't didn't".split(), "do"),
    "to": "to",
}
# Words that the clause of a source may hold as verbs, beyond the auxiliaries.
_FINITE = VERBS - frozenset("'s needs seems looks found felt heard saw put cut hit set".split()) | {
    "turn",
    "make",
    "include",
    "saying",
    "telling",
}
_NOT_VERBS = frozenset(
    """united armed unnamed red led backed sacred hundred limited registered aligned affiliated
    """.split()
)

# Words before "'s" that own nothing, and words after it that no one owns: it is a verb there.
_CONTRACTING = frozenset(
    "he she it that there here what who where when how why this everything nothing let one".split()
)
_AFTER_CONTRACTION = frozenset(
    """a an the not been being going getting no so just still also always never only really very too
    likely possible time fair true""".split()
)


def contracted(norm: Sequence[str], i: int) -> bool:
    """Whether the "'s" at token `i` is a verb ("he's gone"), not a possessor's ("Ruiz's crews")."""
    if i == 0 or i + 1 == len(norm):
        return False
    after = norm[i + 1]
    return norm[i - 1] in _CONTRACTING or after in _AFTER_CONTRACTION or after[-3:] == "ing"


def auxiliary(word: str) -> str | None:
    """The class of a helping verb: be, have, modal, do, to; None for other words."""
    return _AUXILIARIES.get(word)


def verb_like(word: str) -> bool:
    """Whether an uncapitalised word is most likely the verb of a clause."""
    if word in _NOT_VERBS:
        return False
    return word in _FINITE or word in _AUXILIARIES or word[-2:] == "ed"
