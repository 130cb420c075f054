"""The engine's version: part of every answer's id."""

__all__ = ["ENGINE_VERSION"]

ENGINE_VERSION = "0.1.0"
