"""Calling: whose code is running, so that what it prints can be told from what is answered."""

from contextvars import ContextVar

__all__ = ["called"]

called: ContextVar[str] = ContextVar("called", default="a plugin")
"""The rule that is being called, or the plugin that is being loaded."""
