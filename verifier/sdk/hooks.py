"""The hooks a plugin may implement, and the marker to implement them with.

    from verifier.sdk.hooks import hookimpl

    @hookimpl
    def verifier_rules(settings):
        return [MyRule()]

A plugin is a file in the plugins folder, or a module or object named by an entry point of the group
`verifier.plugins`.
"""

from collections.abc import Iterable, Mapping

import pluggy

from verifier.sdk.rule import Rule
from verifier.sdk.text import Text

__all__ = ["PROJECT", "hookimpl", "hookspec", "verifier_published", "verifier_rules"]

PROJECT = "verifier"
"""The name under which pluggy knows these hooks."""

hookspec = pluggy.HookspecMarker(PROJECT)
"""Marks the declaration of a hook; Verifier's own business."""

hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function as what a plugin does for the hook of that name."""


@hookspec
def verifier_rules(  # type: ignore[empty-body]
    settings: Mapping[str, str],
) -> Iterable[Rule | Exception]:
    """Runs at start and on reload. Return the rules that the plugin ships.

    A plugin that makes rules of what it is given (files, say) may return, in place of one that it
    could not make, the exception that tells why: it is listed as failed, and the others load.

    `settings` are the plugin's own, by name, from the service's configuration (empty when none
    are given); "folder" is the plugins folder, when there is one. What it raises is reported beside
    the plugin's name; the service starts without it.
    """


@hookspec(firstresult=True)
def verifier_published(text: Text) -> str | None:
    """Runs when a document without a publication date is ingested.

    Return the date found in the text itself (a header line, a caption) as ISO 8601, the most
    precise form the text allows; None when it does not tell. The first answer that is not None
    counts.
    """
