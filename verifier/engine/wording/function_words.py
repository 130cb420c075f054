"""Function words: those that are no nouns or verbs, and verbs that are told by no ending."""

from verifier.sdk.language.lemmas import SAME_FORMS

__all__ = [
    "ADVERBS",
    "ALSO_CONJUNCTIONS",
    "ALSO_PAST",
    "BE",
    "BRACKETS",
    "CLAUSES",
    "DETERMINERS",
    "DO",
    "ENDS",
    "GET",
    "HAVE",
    "HELPING",
    "JOINS",
    "MONEY",
    "NUMBERS",
    "OBJECTS",
    "ONLY_DONE",
    "ONLY_PAST",
    "OPENS",
    "OWNERS",
    "PARTICLES",
    "PREPOSITIONS",
    "QUOTES",
    "RELATIVES",
    "STOPS",
    "SUBJECTS",
    "SUBORDINATES",
    "TIMES",
    "UNCHANGED",
    "WEEKDAYS",
    "WHOSE_WHERE",
    "WHO_THAT",
]

GET = frozenset("get gets got getting".split())
BE = GET | frozenset("be is are was were been being am isn't aren't wasn't weren't ain't".split())
HAVE = frozenset("have has had having hasn't haven't hadn't".split())
DO = frozenset("do does did".split())
HELPING = (
    BE
    | HAVE
    | DO
    | frozenset(
        """will would shall should can could may might must ought cannot won't wouldn't can't
        couldn't shouldn't don't doesn't didn't mustn't 'll 'd""".split()
    )
)
DETERMINERS = frozenset(
    """the a an its his her their this these those our my your some all every each no another any
    both either neither most many several few such what more fewer less other own half""".split()
)
SUBJECTS = frozenset("he she it they we i you there everyone nobody somebody someone".split())
OBJECTS = frozenset("him them us me himself herself itself themselves".split())
PREPOSITIONS = frozenset(
    """in on at by from to with for of as into onto over under against upon toward towards after
    before during since until through near about between among amid without despite than like
    within across along around behind beside beyond outside inside off up down out away back per
    via above below ahead aboard throughout following including excluding according regarding
    concerning considering barring""".split()
)
ENDS = PREPOSITIONS | frozenset(
    "and or but who which that when while where because if so he she it they".split()
)
"""Words that no noun group goes on over."""
ALSO_CONJUNCTIONS = frozenset("after before since until as than".split())
PARTICLES = frozenset("up down out off over away back".split())
SUBORDINATES = frozenset(
    "because although though while whereas when where if unless whether how why once lest".split()
)
RELATIVES = frozenset("who whom which whose".split())
"""Those that are nothing else, as "that" may be."""
WHO_THAT = frozenset("who which that".split())
"""With which most relative clauses begin."""
WHOSE_WHERE = RELATIVES | {"that", "where"}
"""With which any relative clause begins."""
JOINS = frozenset("and or but nor yet".split())
STOPS = frozenset('.;:?!()"“”—–…[]|')
BRACKETS = frozenset("()[]")
QUOTES = frozenset('"“”')
OWNERS = frozenset(("'s", "’s", "'", "’"))
ADVERBS = frozenset(
    """also not n't never later first then still already just once again eventually finally both
    recently today yesterday tomorrow earlier soon now there here twice reportedly ago only even
    so too almost very else instead abroad overnight however together apart home far well ever
    long often always meanwhile thus therefore moreover perhaps maybe either yet""".split()
)
MONEY = frozenset("£$€¥")
NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds
    thousand thousands million millions billion billions""".split()
)
OPENS = DETERMINERS | SUBJECTS | OBJECTS | MONEY | NUMBERS
"""Words with which a noun group surely begins."""
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
TIMES = WEEKDAYS | frozenset(
    """year years month months week weeks weekend day days night nights morning evening afternoon
    season seasons hour hours minute minutes time times then january february march april may june
    july august september october november december today yesterday tomorrow""".split()
)
ONLY_PAST = frozenset(
    """took wrote knew saw gave drove stole broke chose drew ate fell flew forgot froze grew hid
    rode rose sang spoke swore threw tore woke wore went began sank swam drank ran came became
    shook arose withdrew overtook underwent undertook""".split()
)
"""Pasts that are no participles."""
ONLY_DONE = frozenset(
    """taken written known seen given driven stolen beaten broken chosen drawn eaten fallen flown
    forgotten frozen grown hidden ridden risen sung spoken sworn thrown torn woken worn gone begun
    sunk shaken arisen withdrawn overtaken undergone undertaken born done been shown proven sewn
    mistaken forbidden forgiven""".split()
)
"""Participles that are no pasts."""
UNCHANGED = SAME_FORMS | frozenset(
    "broadcast cast quit rid spread split burst thrust upset shed forecast bid".split()
)
"""Verbs whose past is as they are named."""
ALSO_PAST = frozenset({"found", "founded"})
"""Pasts that are the names of other verbs too."""
CLAUSES = frozenset(
    """say think believe know report claim hear find announce insist add warn argue fear hope hint
    tell deny admit suggest show allege note write doubt understand promise confirm learn see mean
    reveal ensure vow swear concede rule state predict expect feel assume conclude""".split()
)
"""Verbs behind which a clause of its own may follow without "that"."""
