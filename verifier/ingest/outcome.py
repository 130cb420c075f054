"""Outcome: what became of a file, or of a line of one."""

from pathlib import Path
from typing import TypeAlias

import msgspec

from verifier.ingest.ninjs import NinjsItem
from verifier.sdk.document import Document

__all__ = ["FileDocument", "FileItem", "Limits", "Outcome", "Refusal", "Skip", "Source"]


class Source(msgspec.Struct, frozen=True, order=True):
    """Where something was read: a file, and the line in it (from 1) where lines count."""

    path: str
    line: int | None = None

    @classmethod
    def of(cls, path: Path, line: int | None = None) -> "Source":
        """The source at `path`; what in its name is not Unicode is replaced, so it can be shown."""
        return cls(str(path).encode("utf-8", "replace").decode(), line)

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


class FileDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document as read; `notes` are sentences about what its reader should know."""

    document: Document
    source: Source
    notes: tuple[str, ...] = ()


class FileItem(msgspec.Struct, frozen=True, kw_only=True):
    """A news item as read that is not simply a document: withdrawn, or under embargo."""

    item: NinjsItem
    source: Source


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Something that should be a document and cannot be one."""

    source: Source
    reason: str


class Skip(msgspec.Struct, frozen=True, kw_only=True):
    """A file in a folder that is not meant to be a document."""

    source: Source
    reason: str


Outcome: TypeAlias = FileDocument | FileItem | Refusal | Skip


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How large a document (a file, or a line of a .jsonl file) may be."""

    document_bytes: int = 10_000_000
