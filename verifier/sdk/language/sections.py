"""Sections: the entries of a word list that is parted by headings."""

__all__ = ["sections"]


def sections(text: str) -> dict[str, tuple[str, ...]]:
    r"""The entries below each "[heading]", in order; commas and the ends of lines part them.

    A line that begins with "#" is a comment.

    >>> sections("# Own writing.\n[up]\nrise, go up\n[down]\nfall,\ndrop")
    {'up': ('rise', 'go up'), 'down': ('fall', 'drop')}
    """
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]"):
            current = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            current.extend(entry.strip() for entry in line.split(",") if entry.strip())
    return {heading: tuple(entries) for heading, entries in found.items()}
