"""Names: which words are one, what they stand for, and how two of them are related."""

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.language.aliases import defined_aliases
from verifier.sdk.language.gazetteer import Entity, Gazetteer, gazetteer, parts
from verifier.sdk.language.identity import name_relation
from verifier.sdk.language.names import Name, find_names
from verifier.sdk.language.tokens import tokenise

FOUND = [
    (
        "The U.S. told Loganair to leave Iraq.",
        "U.S.=country:US Loganair=name:loganair Iraq=country:IQ",
    ),
    ("US Central Command said so.", "US Central Command=org:US-CENTCOM"),
    ("The U.S state and the U.K.", "U.S=country:US U.K.=country:GB"),
    ("Rockets hit al-Asad air base in Anbar.", "al-Asad=name:al-asad Anbar=region:IQ-AN"),
    ("Fog hid the Peruvian capital.", "Peruvian=country:PE capital=city:PE/Lima"),
    ("Fog hid Peru's capital, say pilots.", "Peru=country:PE capital=city:PE/Lima"),
    ("Fog hid the Peruvian capital, Lima.", "Peruvian=country:PE Lima=city:PE/Lima"),
    ("US capital markets fell.", "US=country:US"),
    ("Ain al-Nur air base was hit.", "Ain al-Nur=name:ain-al-nur"),
    ("The FTSE 100 and the S&P 500 rose.", "FTSE 100=index:FTSE100 S&P 500=index:SP500"),
    ("No 10 declined to comment.", "No 10=org:UK-government"),
    ("Aid reached the Bank of England.", "Bank of England=org:UK-BoE"),
    ("The Islamic State (IS) group fled.", "Islamic State=org:ISIS IS=org:ISIS"),
    ("Floods hit St. Louis overnight.", "St. Louis=city:US/St. Louis"),
    ("The Iraqi army and American troops met.", "Iraqi=country:IQ American=country:US"),
    ("She flew from Zurich to Geneva.", "Zurich=city:CH/Zürich Geneva=city:CH/Geneva"),
]

KINDS = [
    ("Pentagon spokeswoman Sabrina Singh spoke.", "Sabrina Singh", "person"),
    ("It was said by actor Bram Okoye at noon.", "Bram Okoye", "person"),
    ("The mayor met Prime Minister Theresa May in May.", "Theresa May", "person"),
    ("Police Chief Wayne Jones of Leeds agreed.", "Wayne Jones", "person"),
    ("The Hatton Trading Company was fined.", "Hatton Trading Company", "organisation"),
    ("He landed at Baghdad International Airport.", "Baghdad International Airport", "place"),
    ("A French court fined it.", "French", "nationality"),
    ("They won the Silver Lake Cup twice.", "Silver Lake Cup", "event"),
]

NO_NAMES = [
    "Who knows? It is nice. Is it? Thousands of them left.",
    "On Tuesday in March they left.",
    "Nice weather is due, he said.",
    "What will they do? They ask us.",
]

RELATED = [
    ("American", "US", "same"),
    ("CENTCOM", "US Central Command", "same"),
    ("Kataib Hezbollah", "Ketaeb Hezbollah", "same"),
    ("Islamic State", "IS", "same"),
    ("al-Maksusi", "Al Maksousi", "same"),
    ("Ain al-Nur", "al-Nur", "same"),
    ("Moqtada Sadr", "al-Sadr", "same"),
    ("Brackenbery", "Brackenbury", "same"),
    ("Brackenburg Ltd", "Brackenbury Ltd", "same"),
    ("Orlamfields", "Orlamfield", "same"),
    ("Orlamford", "Varnford", "different"),
    ("Singh", "Sabrina Singh", "same"),
    ("J. Biden", "Joe Biden", "same"),
    ("Moscow", "Kremlin", "same"),
    ("OST", "Office of Space Travel", "same"),
    ("Baghdad", "Iraq", "part"),
    ("Anbar", "Iraq", "part"),
    ("Leeds", "UK", "part"),
    ("Kent", "England", "part"),
    ("Pentagon", "US", "part"),
    ("Europe", "France", "whole"),
    ("Texas Rangers", "Texas", "part"),
    ("Iraq", "Syria", "different"),
    ("Iran", "Iraq", "different"),
    ("Kataib Hezbollah", "Hezbollah", "different"),
    ("Manchester United", "Manchester City", "different"),
    ("Sabrina Singh", "Pat Singh", "different"),
    ("Pat Ryder", "Sabrina Singh", "different"),
]


def _names(text: str) -> tuple[Name, ...]:
    return find_names(tokenise(text))


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_known_and_unknown_names_are_found(text: str, expected: str) -> None:
    """Each name has its whole extent and the thing it stands for."""
    assert " ".join(f"{name.text}={name.id}" for name in _names(text)) == expected


def test_ordinary_words_in_capitals_are_no_names() -> None:
    """A TV show, the CEO, two MPs: what everybody has is not a name."""
    text = "Harbour Lights is an American TV show, the CEO told two MPs and CNN."
    assert [name.text for name in _names(text)] == ["Harbour Lights", "American", "CNN"]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_the_kind_of_a_name_is_told(text: str, name: str, kind: str) -> None:
    """Titles, forenames and telling words give the kind."""
    assert (name, kind) in [(found.text, found.kind) for found in _names(text)]


@pytest.mark.parametrize("text", NO_NAMES)
def test_capitals_at_a_beginning_are_no_names(text: str) -> None:
    """Ordinary words, pronouns, days and months are not names."""
    assert _names(text) == ()


def test_a_headline_in_capitals_keeps_its_real_names() -> None:
    """Where every word has a capital only known and unheard words are names."""
    found = [name.text for name in _names("Rebels Seize Bridge After Attack On Mosul By Zarqan")]
    assert found == ["Mosul", "Zarqan"]


@pytest.mark.parametrize(("one", "other", "kind"), RELATED)
def test_relation_of_two_names(one: str, other: str, kind: str) -> None:
    """Same, part, whole or different; turned round, part and whole change places."""
    (a,), (b,) = _names(f"from {one}"), _names(f"from {other}")
    turned = {"part": "whole", "whole": "part"}
    assert name_relation(a, b).kind == kind
    assert name_relation(b, a).kind == turned.get(kind, kind)
    assert name_relation(b, a).strength == name_relation(a, b).strength


ALIASES = [
    ("The Northern Relief Council (NRC) met.", "NRC=Northern Relief Council"),
    (
        "It was Kataeb Hezbollah, or the Hezbollah Brigades, he said.",
        "Kataeb Hezbollah=Hezbollah Brigades",
    ),
    ("It named Bram Okoye, known as Sparks, twice.", "Sparks=Bram Okoye"),
    ("John Smith (Leeds) won.", ""),
    ("He moved to Leeds or York.", ""),
    ("They flew to Iraq, Syria and Iran.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ALIASES)
def test_a_text_defines_aliases(text: str, expected: str) -> None:
    """Brackets and "known as" make two names one; places in brackets and lists do not."""
    found = defined_aliases(tokenise(text))
    assert " ".join(f"{a.short.text}={a.long.text}" for a in found) == expected


def test_every_parent_in_the_data_exists() -> None:
    """What an institution or place lies in is in the data too."""
    known = gazetteer()
    missing = {
        parent for key in known.ids for parent in known.within(key) if known.entity(parent) is None
    }
    assert missing == set()


PLACES = resources.files("verifier.sdk.language").joinpath("data/places.txt")


def test_places_are_found_by_their_names_as_texts_have_them() -> None:
    """Lines are in order, as the search for one needs it; each name is folded, each id there."""
    names, places = PLACES.read_text(encoding="utf-8").split("\n\n")[1:3]
    known = gazetteer()
    for lines in (names.split("\n"), places.split("\n")):
        assert lines == sorted(lines)
        assert len({line.partition("\t")[0] for line in lines}) == len(lines)
    for line in names.split("\n"):
        name, *ids = line.split("\t")
        words = parts(name)
        assert " ".join(words) == name
        found = known.longest(words, 0)
        assert found is not None
        assert found[0] == len(words)
        assert all(known.entity(key) for listed in ids if listed for key in listed.split("|"))


@pytest.mark.parametrize(
    ("name", "size", "ids", "people"),
    [
        ("asad street", 1, ("person:asad",), False),
        ("al asad street", 2, ("person:asad",), False),
        ("paris", 1, ("city:FR/Paris", "person:paris"), False),
        ("norwegians left", 1, ("country:NO",), True),
        ("swedes", 1, ("country:SE",), True),
        ("new swedes of norway", 0, (), False),
        ("new yorkers left", 2, ("city:US/New York",), True),
    ],
)
def test_what_is_added_stands_beside_the_places(
    name: str, size: int, ids: tuple[str, ...], people: bool
) -> None:
    """A name of several things tells them likeliest first; peoples may be told of as several."""
    known = Gazetteer(
        "# head\n\nnew yorker\t\tcity:US/New York\nnorwegian\t\tcountry:NO\n"
        "paris\tcity:FR/Paris\t\nswede\t\tcountry:SE\n\n"
        "city:FR/Paris\tplace\tcountry:FR\ncountry:FR\tplace\t\n\nuk us"
    )
    known.add(Entity("person:asad", "person", ("country:FR",)), ["al-Asad"])
    known.add(Entity("person:paris", "person", ()), [], ["Paris"])
    words = name.split()
    assert known.longest(words, 0) == ((size, ids, people) if size else None)
    assert known.is_acronym("us")
    assert known.within("city:FR/Paris") == {"country:FR"}
    assert known.respelt(["assad"]) == ()
    assert set(known.ids) == {"person:asad", "person:paris", "city:FR/Paris", "country:FR"}


WORDS = "The US of al - Asad , . & S P 500 No 10 IS who Smith Mr President ( ) Texas Rangers 's"


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join) | st.text())
def test_names_lie_in_the_text_and_never_overlap(text: str) -> None:
    """Any text is read; spans match the text and follow one another."""
    tokens = tokenise(text)
    names = find_names(tokens)
    place = 0
    for name in names:
        assert place <= name.start < name.end <= len(tokens)
        assert name.span.start == tokens[name.start].start
        assert name.span.end == tokens[name.end - 1].end
        place = name.end
    defined_aliases(tokens, names)
