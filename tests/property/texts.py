"""Texts of every kind: any Unicode at all, and news with all that makes it hard to read."""

from hypothesis import strategies as st

__all__ = ["ANY_TEXT", "NEWS_TEXT", "SENTENCES", "SMALL_TEXT"]

_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")

# Each has broken some reader of text: astral and combining characters, every kind of space and
# line end, letters that change length when folded, marks that turn the direction of writing.
_TROUBLE = st.sampled_from(
    [
        *"\r \n \t \f \x0b \x1c \x85 \xa0 \u2003 \u2028 \u2029 \u3000 \ufeff \xad \u200b".split(
            " "
        ),
        "\r\n",
        "\u0301",
        "e\u0301",
        "\u0130",
        "\u1e9e",
        "\ufb01",
        "\U0001f600",
        "\U0001f469\u200d\U0001f680",
        "\U00020000",
        "\u202e",
        "\u200f",
        "\u0661\u0662",
        "\u2167",
        "\xbd",
    ]
)

_WORDS = st.sampled_from(
    """The river Lenn rose by 4.7 metres on Tuesday , killing at least five people and injuring
    about 1,200 . “ We lost everything , ” said Mayor Tobias Renn . Officials denied that U.S.
    troops had been told ' on Oct. 17 ' . Dr. Hale , 61 , said : " no " ! Why ? 12 per cent —
    $3.1bn between 2,000 and 3,000 since mid-March last night yesterday dozens more than ½ IS AT&T
    a:b ( [ third According to the coastguard two thirds never could 23-24 3 a.m. 2023-11-22 # ...
    He She not""".split()
)
_GLUE = st.sampled_from([" ", " ", " ", " ", "", "\xa0", "\n", "\r\n", "\n\n", "  "])

ANY_TEXT = st.lists(st.text(_CHARACTERS, max_size=20) | _TROUBLE, max_size=12).map("".join)
SMALL_TEXT = st.text(_CHARACTERS, max_size=12)

NEWS_TEXT = st.lists(
    st.tuples(_WORDS | _TROUBLE | st.text(_CHARACTERS, max_size=3), _GLUE),
    min_size=12,  # else most would be of a word or five
    max_size=60,
).map(lambda pairs: "".join(word + glue for word, glue in pairs))

SENTENCES = st.builds(
    "{} {} {} {} {}.".format,
    st.sampled_from(
        [
            "The storm",
            "Two fires in Lower Mills",
            "A ferry crash off Skerra",
            "The outbreak",
            "Rovers' defence",
        ]
    ),
    st.sampled_from(["injured", "killed", "displaced", "worried", "did not harm"]),
    st.sampled_from(
        ["43", "at least 43", "about 1,200", "more than two dozen", "fewer than 50", "hundreds of"]
    ),
    st.sampled_from(["people", "residents", "passengers and 12 crew", "children under ten"]),
    st.sampled_from(
        [
            "on Tuesday",
            "yesterday, officials said",
            "since 17 October",
            "last week, according to the mayor",
            "in Dunmore",
            "and nobody in Strand",
        ]
    ),
)
"""Plain sentences of news, each with a number and a subject of its own."""
