"""Lines out of chunks."""

import asyncio
import itertools
import json

from hypothesis import given
from hypothesis import strategies as st

from verifier.http.lines import find_items, find_lines
from verifier.http.room import Room

_CONTENT = st.binary(max_size=40).map(lambda b: b.replace(b"\n", b"").strip(b" \t\r"))


def _found(chunks, limit):
    async def arriving():
        for chunk in chunks:
            yield chunk

    async def collect():
        share = Room(1).share()
        found = [line async for line in find_lines(arriving(), limit, share)]
        share.give(sum(line.takes for line in found))
        assert share.taken == 0
        return [(line.number, line.content) for line in found]

    return asyncio.run(collect())


class TestHowABodyIsCutIntoChunksChangesNothing:
    @given(st.lists(_CONTENT, max_size=8), st.lists(st.integers(0, 200), max_size=6))
    def test_lines(self, lines, cuts):
        body = b"\n".join(lines)
        places = [0, *sorted(min(cut, len(body)) for cut in cuts), len(body)]
        chunks = [body[a:b] for a, b in itertools.pairwise(places)]
        expected = [(number, line) for number, line in enumerate(lines, start=1) if line]
        assert _found(chunks, limit=100) == expected


class TestALineBeyondTheLimitIsNotRead:
    @given(st.integers(0, 20), st.integers(1, 30))
    def test_limit(self, limit, chunk):
        body = b"x" * 10 + b"\n" + b"y" * 15 + b"\nz"
        chunks = [body[i : i + chunk] for i in range(0, len(body), chunk)]
        texts = [b"x" * 10, b"y" * 15, b"z"]
        expected = [(n, t if len(t) <= limit else None) for n, t in enumerate(texts, start=1)]
        assert _found(chunks, limit) == expected


class TestAnArrayIsCutIntoItsItems:
    _VALUES = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    )

    @given(st.lists(_VALUES), st.sampled_from([None, 0, 3]), st.booleans())
    def test_however_it_is_written(self, items, indent, ascii_only):
        written = json.dumps(items, indent=indent, ensure_ascii=ascii_only)

        async def cut():
            return [(line.number, json.loads(line.content)) async for line in find_items(written)]

        assert asyncio.run(cut()) == list(enumerate(items, start=1))
