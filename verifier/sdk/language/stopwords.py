"""Stopwords: English words so common that finding one says nothing about a passage."""

__all__ = ["STOPWORDS"]

STOPWORDS = frozenset(
    """a an the this that these those such some any each every either neither both all
    and or but nor so yet if then than as because while whereas although though unless until
    of in on at by for from to into onto with within without about against between among through
    during before after above below over under up down out off near since per via toward towards
    across along around behind beside besides beyond despite except inside outside upon
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    himself herself itself themselves who whom whose which what where when why how
    there here is am are was were be been being do does did done doing have has had having
    will would shall should can could may might must ought
    not no n't 's also just only very too more most less least much many few several other another
    own same again further once even still already however
    mr mrs ms dr
    said say says saying according
    """.split()
) - {"us"}
"""Function words. "us" is not among them: folded, it may be the country."""
