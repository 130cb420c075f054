"""A page becomes its article: paragraphs, and what the page tells of itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.ingest.about import About
from verifier.ingest.page import read_page


def _text(html: str) -> str:
    return read_page(html.encode())[0]


def _about(html: str) -> About:
    return read_page(html.encode())[1]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", "One.\n\nTwo.", id="paragraphs"),
        pytest.param("<p>One.<p>Two.", "One.\n\nTwo.", id="unclosed paragraphs"),
        pytest.param("<div>One.<div>Two.</div>Three.</div>", "One.\n\nTwo.\n\nThree.", id="divs"),
        pytest.param("<p>One\n  <b>bold</b>\tword.", "One bold word.", id="spaces"),
        pytest.param(
            "<p>66&nbsp;km &amp; &#8220;so&#8221;", "66\u00a0km & \u201cso\u201d", id="entities"
        ),
        pytest.param("<p>One<br>line.<br> <br>Two.", "One line.\n\nTwo.", id="breaks"),
        pytest.param("<p>a<script>var p='<p>x';</script>b<style>p{}</style>", "a\n\nb", id="code"),
        pytest.param("<nav><p>Home</nav><p>Text.<footer>(c)</footer>", "Text.", id="furniture"),
        pytest.param("<nav><div><nav>x</div></nav></nav><p>Text.", "Text.", id="nested furniture"),
        pytest.param("<p>Text.<p><a href=1>Also read this</a>", "Text.", id="list of links"),
        pytest.param("<p>As <a href=1>he said</a> on Monday.", "As he said on Monday.", id="link"),
        pytest.param("<p><a>x<a>y</a></p><p>Text.", "Text.", id="unclosed link"),
        pytest.param("<form><p>Text.</form>", "Text.", id="a form around all"),
        pytest.param("<p>Teaser.<main><p>Text.</main><p>More.", "Text.", id="main"),
        pytest.param(
            "<article><p>Short.</article><article><p>The long one.</article><p>x",
            "The long one.",
            id="longest article",
        ),
        pytest.param(
            "<article><p>Text.<article><p>A comment.</article></article>",
            "Text.\n\nA comment.",
            id="articles within",
        ),
        pytest.param("<h1>Head</h1><h2>Sub</h2><p>Text.", "Sub\n\nText.", id="title is no text"),
        pytest.param("no markup at all", "no markup at all", id="plain"),
        pytest.param("", "", id="nothing"),
        pytest.param("<p>1 < 2 & 3 > 2</p>", "1 < 2 & 3 > 2", id="stray signs"),
        pytest.param("<!-- <p>no --><p>Text.", "Text.", id="comment"),
        pytest.param("<svg/><div/><p>Text.", "Text.", id="ends at once"),
        pytest.param("<p>Text.<!-- <p>no", "Text.", id="comment to the end"),
        pytest.param("<!doctype html><?xml?><![CDATA[x]]><p>Text.", "Text.", id="declarations"),
        pytest.param("<p title=it's class='a>b'>Text.</p >", "Text.", id="signs in attributes"),
        pytest.param("<P>One.</P><SCRIPT>no</SCRIPT\n><DIV>Two.", "One.\n\nTwo.", id="capitals"),
        pytest.param("<script>if (a</b) '</scripts>'</script>Text.", "Text.", id="code with tags"),
        pytest.param("<p>Text.<p class='never closed", "Text.", id="cut off in a tag"),
        pytest.param("</p></article></a></main><p>Text.", "Text.", id="stray ends"),
    ],
)
def test_paragraphs_of_the_article_are_the_text(html: str, text: str) -> None:
    assert _text(html) == text


@pytest.mark.parametrize(
    ("html", "told"),
    [
        pytest.param("<title>T &amp; U</title>", About(title="T & U"), id="title"),
        pytest.param("<title>T | Site</title><h1>T</h1>", About(title="T"), id="heading"),
        pytest.param(
            '<title>x</title><meta property="og:title" content="T"><h1>y</h1>',
            About(title="T"),
            id="og:title",
        ),
        pytest.param("<svg><title>icon</title></svg>", About(), id="title of a picture"),
        pytest.param(
            '<meta property=og:site_name content="The Paper">',
            About(publisher="The Paper"),
            id="site name",
        ),
        pytest.param(
            '<meta property="article:published_time" content="2023-11-22T10:00:00Z">',
            About(published="2023-11-22T10:00:00Z"),
            id="published_time",
        ),
        pytest.param(
            '<meta name="DC.date" content="2023-11-22"><meta name=date content="yesterday">',
            About(published="2023-11-22"),
            id="the date that is one",
        ),
        pytest.param(
            "<p><time datetime='2023-11-22'>Wed</time><time datetime='2020-01-01'>",
            About(published="2023-11-22"),
            id="first time element",
        ),
        pytest.param("<time datetime='PT2H'>", About(), id="time that is no date"),
        pytest.param("<html lang=en-GB>", About(language="en-GB"), id="language"),
        pytest.param(
            "<link rel=canonical href=https://example.org/a>",
            About(url="https://example.org/a"),
            id="address",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type":'
            ' ["NewsArticle"], "headline": "T", "datePublished": "2023-11-22T10:00:00+00:00",'
            ' "publisher": {"name": "The Paper"}}]}</script>',
            About(title="T", publisher="The Paper", published="2023-11-22T10:00:00+00:00"),
            id="linked data",
        ),
        pytest.param('<script type="application/ld+json">{"@type": </script>', About(), id="cut"),
        pytest.param(
            '<script type="application/ld+json">' + "[" * 5000 + "</script>", About(), id="deep"
        ),
    ],
)
def test_a_page_tells_of_itself(html: str, told: About) -> None:
    assert _about(html) == told


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("<p>caf\u00e9".encode(), id="undeclared UTF-8"),
        pytest.param("<meta charset=iso-8859-1><p>caf\u00e9".encode("cp1252"), id="Latin-1"),
        pytest.param(
            b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>caf\xe9',
            id="http-equiv",
        ),
        pytest.param("<meta charset=nonsense><p>caf\u00e9".encode(), id="unknown charset"),
        pytest.param("<meta charset=hex><p>caf\u00e9".encode(), id="no charset"),
        pytest.param("<meta charset=ascii><p>caf\u00e9".encode(), id="UTF-8 said to be ASCII"),
        pytest.param("<p>caf\u00e9".encode("utf-16"), id="UTF-16 with its mark"),
        pytest.param(b"\xef\xbb\xbf<p>caf\xc3\xa9", id="UTF-8 with its mark"),
    ],
)
def test_the_declared_encoding_is_used(data: bytes) -> None:
    assert read_page(data)[0] == "caf\u00e9"


@pytest.mark.parametrize("charset", ["", "<meta charset=utf-8>", "<meta charset=hex>"])
def test_bytes_of_no_declared_encoding_are_refused(charset: str) -> None:
    with pytest.raises(UnicodeDecodeError):
        read_page(charset.encode() + b"<p>caf\xe9")


class TestAnyPage:
    """Whatever the markup, reading ends in text that has no markup's spaces."""

    @given(
        st.lists(
            st.sampled_from(
                "<p> </p> <a> </a> <nav> </nav> <article> </article> <br> <main> </main> <!-- --> "
                "<title> </title> <script> </script> &amp; &#0; &#xd800; < > <svg> word".split()
            )
        ).map(" ".join)
    )
    def test_reading_never_raises(self, html: str) -> None:
        text, _ = read_page(html.encode())
        for paragraph in text.split("\n\n"):
            assert paragraph == paragraph.strip(" ")

    @pytest.mark.parametrize(
        "piece",
        [
            "<",
            "</",
            "<!",
            "<!--",
            "<![",
            "<?",
            "<a ",
            "<a b='",
            "<title>x<",
            "&#",
            "<a>",
            "<p>",
            "\v ",
        ],
    )
    def test_time_grows_with_length_and_not_faster(self, piece: str) -> None:
        """A parser that looks ahead again and again would need minutes."""
        read_page(piece.encode() * 200_000)
