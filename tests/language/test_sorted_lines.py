"""Sorted lines: whatever is looked for, what is found is what begins so, wherever blocks end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.language import sorted_lines
from verifier.sdk.language.sorted_lines import SortedLines

_LINES = st.text("ab ", min_size=1, max_size=6)


@pytest.fixture(params=[1, 7, 2048], ids="blocks of {}".format)
def small_blocks(request, monkeypatch):
    monkeypatch.setattr(sorted_lines, "_BLOCK", request.param)


@pytest.mark.usefixtures("small_blocks")
def test_lines_are_found_by_how_they_begin():
    @given(st.lists(_LINES, max_size=30), st.just("") | _LINES, st.booleans())
    def law(lines, beginning, inside):
        lines = sorted(lines)
        text = "\n".join(lines)
        before, after = ("zz\n", "\naa") if inside else ("", "")
        table = SortedLines(before + text + after, len(before), len(before) + len(text))
        wanted = [line for line in lines if line.startswith(beginning)]
        assert list(table.beginning(beginning)) == wanted
        assert table.first(beginning) == (wanted[0] if wanted else None)

    law()
