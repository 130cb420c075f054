"""Diagnosis: why a plugin could not be loaded, and the file and line to look at."""

import inspect
import linecache
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from traceback import extract_tb
from types import ModuleType

from verifier.sdk.errors import InvalidFile, VerifierError
from verifier.sdk.example import examples_of
from verifier.sdk.rule import Rule

__all__ = ["BadPlugin", "admit", "check_hooks", "reason_of", "run_examples", "where"]

_NEEDED = ("id", "version", "description", "kinds", "reads", "extract", "judge")
_CALLED = {"extract": "text", "judge": "pair"}
_MARK = "verifier_impl"  # what pluggy writes on a function that is marked


class BadPlugin(VerifierError):
    """A plugin or its rule breaks the contract; `place` is "FILE:LINE", or empty when unknown."""

    def __init__(self, place: str, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"{place}: {reason}" if place else reason)


def reason_of(error: BaseException, home: Path | None) -> str:
    """The failure in one line, file and line first; `home` is the plugin's file or folder.

    The line is the last one of the plugin's own that was running; without one, the last of all.
    """
    if isinstance(error, BadPlugin | InvalidFile):
        return str(error)
    said = " ".join(str(error).split())
    if isinstance(error, SyntaxError) and error.filename:
        return f"{error.filename}:{error.lineno}: {type(error).__name__}: {error.msg}"
    if isinstance(error, ModuleNotFoundError):
        said = f"needs the module {error.name!r}, which is not installed"
    else:
        said = f"{type(error).__name__}: {said}" if said else type(error).__name__
    frames = [frame for frame in extract_tb(error.__traceback__) if home is not None]
    own = [frame for frame in frames if home and Path(frame.filename).is_relative_to(home)]
    return f"{own[-1].filename}:{own[-1].lineno}: {said}" if own else said


def where(thing: object) -> str:
    """The "FILE:LINE" at which a function, class, module or instance of a class is written."""
    if inspect.ismodule(thing):
        file = getattr(thing, "__file__", None)
        return f"{file}:1" if file else ""
    written = thing if inspect.isroutine(thing) or inspect.isclass(thing) else type(thing)
    linecache.checkcache()
    try:
        file = inspect.getsourcefile(written)
        _, line = inspect.getsourcelines(written)
    except (OSError, TypeError):
        return ""
    return f"{file}:{line}" if file else ""


def check_hooks(plugin: object, hooks: Mapping[str, Callable[..., object]]) -> None:
    """BadPlugin for a misspelt, unmarked or wrongly declared hook, or when there is none."""
    implemented = False
    for name in dir(plugin):
        function = getattr(plugin, name, None)
        if not inspect.isroutine(function):
            continue
        if hasattr(function, _MARK):
            if name not in hooks:
                raise BadPlugin(where(function), f"there is no hook {name!r}{_meant(name, hooks)}")
            known = list(inspect.signature(hooks[name]).parameters)
            for argument in inspect.signature(function).parameters:
                if argument not in known:
                    raise BadPlugin(
                        where(function),
                        f"{name} asks for {argument!r}; it is offered {', '.join(known)}",
                    )
            implemented = True
        elif name.startswith("verifier_") and _own(function, plugin):
            raise BadPlugin(
                where(function), f"{name} is not marked with @hookimpl{_meant(name, hooks)}"
            )
    if not implemented:
        raise BadPlugin(where(plugin), f"implements none of the hooks: {', '.join(sorted(hooks))}")


def admit(rule: object) -> Rule:
    """The rule, once its attributes and signatures are what the engine will use; BadPlugin."""
    if inspect.isclass(rule):
        raise BadPlugin(where(rule), f"{rule.__name__} is a class: return {rule.__name__}()")
    lacking = [name for name in _NEEDED if not hasattr(rule, name)]
    if lacking or not isinstance(rule, Rule):
        raise BadPlugin(where(rule), f"{rule!r} is no Rule: it lacks {', '.join(lacking)}")
    for name in ("id", "version", "description"):
        if not isinstance(getattr(rule, name), str) or not getattr(rule, name).strip():
            raise BadPlugin(where(rule), f"{name} is {getattr(rule, name)!r}, not a text")
    if not rule.id.replace("-", "_").isidentifier():
        raise BadPlugin(where(rule), f"id is {rule.id!r}, not one word of letters, digits, - and _")
    for name in ("kinds", "reads"):
        listed = getattr(rule, name)
        if not isinstance(listed, tuple) or not all(isinstance(kind, str) for kind in listed):
            raise BadPlugin(where(rule), f"{name} is {listed!r}, not a tuple of texts")
    for name, argument in _CALLED.items():
        method = getattr(rule, name)
        try:
            inspect.signature(method).bind(object())
        except (TypeError, ValueError) as error:
            told = f"{name} is called as {name}({argument}), which it does not take: {error}"
            raise BadPlugin(where(method), told) from None
    return rule


def run_examples(rule: Rule) -> None:
    """Run the rule's own examples; what it raises on them passes on. Wrong answers pass here."""
    try:
        examples = examples_of(rule)
    except TypeError as error:
        raise BadPlugin(where(rule), str(error)) from None
    for example in examples:
        example.difference(rule)


def _own(function: object, plugin: object) -> bool:
    """Whether a plugin's function was written for it, not imported."""
    home = plugin.__name__ if isinstance(plugin, ModuleType) else type(plugin).__module__
    return bool(getattr(function, "__module__", None) == home)


def _meant(name: str, hooks: Mapping[str, Callable[..., object]]) -> str:
    if name in hooks:
        return ""
    near = get_close_matches(name, hooks, n=1)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(sorted(hooks))}"
