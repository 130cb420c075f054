"""Folders: what errors say of the machine's folders, and callers need not know."""

import regex

from verifier.sdk.language.matcher import Matcher

__all__ = ["without_folders"]

_FOLDERS = Matcher(
    r"""
    (?<! [\w.:/] )                  # not in the midst of a word, a relative path or an address
    (?: [A-Za-z]: )?+ [/\\]         # where the file system begins
    (?: [^\s/\\:'"<>|]++ [/\\] )++  # the folders, but not the file's own name
    """,
    regex.VERBOSE,
)


def without_folders(text: str) -> str:
    """`text` with files named without the folders they lie in.

    >>> without_folders("mine.py:3: No such file: '/home/desk/data/table.txt'")
    "mine.py:3: No such file: 'table.txt'"
    """
    return _FOLDERS.sub("", text)
