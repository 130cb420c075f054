"""Texts that break off anywhere, as headlines and scraped paragraphs do, are still answered."""

import pytest

from tests.story import verdict
from verifier.engine.answer import Verdict

_TEXT = (
    "Bo Kern, who is wanted by a court in Lund, was charged with fraud on 3 May, said he had been "
    "told to leave by the end of June, and that more than half of the 40 mills, compared with ten "
    "in Orle, were hit by the cuts rather than the storm when they were twice as large as planned."
)
_WORDS = _TEXT.split()
_CUTS = [" ".join(_WORDS[:count]) for count in range(1, len(_WORDS))]


@pytest.mark.parametrize("cut", _CUTS, ids=lambda cut: cut.split()[-1])
def test_a_text_that_breaks_off_is_answered(cut):
    assert verdict(_TEXT, cut) in Verdict
    assert verdict(cut, _TEXT) in Verdict
    assert verdict(f"{cut}.", cut) in Verdict
