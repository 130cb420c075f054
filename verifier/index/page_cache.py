"""Page cache: the pages that were read last, decoded."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import Lock

from verifier.index.pages import Page

__all__ = ["PageCache"]

_MOST = 1024  # pages, some 50 kB each with what has been decoded of them


class PageCache:
    """Pages by row. A row is never used twice, so what is kept here never goes stale."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Page] = OrderedDict()
        self._turn = Lock()

    def pages(
        self, rows: Sequence[int], load: Callable[[Sequence[int]], Iterable[tuple[int, Page]]]
    ) -> Mapping[int, Page]:
        """The pages in `rows`, those not kept as `load` finds them; what is gone is left out."""
        with self._turn:
            found = {row: self._kept[row] for row in rows if row in self._kept}
            for row in found:
                self._kept.move_to_end(row)
        missing = [row for row in rows if row not in found]
        if missing:
            loaded = dict(load(missing))
            with self._turn:
                self._kept.update(loaded)
                while len(self._kept) > _MOST:
                    self._kept.popitem(last=False)
            found.update(loaded)
        return found
