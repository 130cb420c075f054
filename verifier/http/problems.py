"""Problems: every error answer (RFC 9457), and the one table from exceptions to them.

A request that cannot be read at all (no JSON, nested too deeply, not UTF-8) is 400; one that can
be read but whose fields or parameters are wrong is 422 and names them.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from http import HTTPStatus
from typing import Any

import msgspec
import regex
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec
from litestar.types import Message

from verifier.engine.rules.rules import UnknownRule
from verifier.engine.rules.sources import NoPluginsFolder
from verifier.http.choices import told_choices
from verifier.http.doors import Forbidden, RateLimited, Unauthenticated
from verifier.http.keys import KeysUnreadable
from verifier.http.logs import LOG
from verifier.http.pool import Overloaded, Stopping, TimedOut
from verifier.http.refusals import reworded
from verifier.http.room import NoRoom
from verifier.sdk.corpus import CorpusBusy, CorpusUnavailable
from verifier.sdk.errors import InvalidValue, VerifierError
from verifier.service.reading_processes import GivenUp

__all__ = [
    "PROBLEM_JSON",
    "BodyTooLarge",
    "BodyTooSlow",
    "FieldProblem",
    "InvalidFields",
    "MalformedBody",
    "PreconditionFailed",
    "Problem",
    "ProblemType",
    "UnknownDocument",
    "UnknownVerification",
    "UnsupportedContent",
    "answer_problem",
    "bare_problem",
    "declared",
    "problem_of",
    "report",
]

PROBLEM_JSON = "application/problem+json"

_MISSING = regex.compile(r"Missing required query parameter '(?P<name>[^']*+)'")


class ProblemType(StrEnum):
    """What went wrong, as a reference to its description in the documentation page."""

    MALFORMED_BODY = "/docs#malformed-body"
    INVALID_FIELDS = "/docs#invalid-fields"
    UNAUTHENTICATED = "/docs#unauthenticated"
    FORBIDDEN = "/docs#forbidden"
    UNKNOWN_DOCUMENT = "/docs#unknown-document"
    UNKNOWN_VERIFICATION = "/docs#unknown-verification"
    UNKNOWN_PATH = "/docs#unknown-path"
    WRONG_METHOD = "/docs#wrong-method"
    PRECONDITION_FAILED = "/docs#precondition-failed"
    BODY_TOO_LARGE = "/docs#body-too-large"
    WRONG_CONTENT_TYPE = "/docs#wrong-content-type"
    BODY_TOO_SLOW = "/docs#body-too-slow"
    NO_PLUGINS_FOLDER = "/docs#no-plugins-folder"
    RATE_LIMITED = "/docs#rate-limited"
    REFUSED = "/docs#refused"
    CORPUS_UNAVAILABLE = "/docs#corpus-unavailable"
    OVERLOADED = "/docs#overloaded"
    TIMED_OUT = "/docs#timed-out"
    STOPPING = "/docs#stopping"
    INTERNAL_ERROR = "/docs#internal-error"


_STATUS: Mapping[ProblemType, tuple[int, str]] = {
    ProblemType.MALFORMED_BODY: (400, "The body cannot be read as JSON"),
    ProblemType.INVALID_FIELDS: (422, "Some fields or parameters are invalid"),
    ProblemType.UNAUTHENTICATED: (401, "A key is needed"),
    ProblemType.FORBIDDEN: (403, "The key is not good for this"),
    ProblemType.UNKNOWN_DOCUMENT: (404, "There is no such document"),
    ProblemType.UNKNOWN_VERIFICATION: (404, "There is no such answer, or no longer"),
    ProblemType.UNKNOWN_PATH: (404, "There is nothing at this path"),
    ProblemType.WRONG_METHOD: (405, "This path does not know the method"),
    ProblemType.PRECONDITION_FAILED: (412, "What is stored is not what the request names"),
    ProblemType.BODY_TOO_LARGE: (413, "The body is too large"),
    ProblemType.WRONG_CONTENT_TYPE: (415, "The content type is not supported"),
    ProblemType.BODY_TOO_SLOW: (408, "The body did not arrive in time"),
    ProblemType.RATE_LIMITED: (429, "Too many requests"),
    ProblemType.NO_PLUGINS_FOLDER: (409, "The plugins folder is not there"),
    ProblemType.REFUSED: (400, "The request was refused"),
    ProblemType.CORPUS_UNAVAILABLE: (503, "The corpus cannot be used at the moment"),
    ProblemType.OVERLOADED: (503, "Too much is asked at once"),
    ProblemType.TIMED_OUT: (503, "It took too long"),
    ProblemType.STOPPING: (503, "The service is stopping"),
    ProblemType.INTERNAL_ERROR: (500, "The service failed to answer"),
}


class FieldProblem(msgspec.Struct, frozen=True, kw_only=True):
    """One wrong field of the body (as `documents[0].text`), or query parameter, and why."""

    field: str
    message: str


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """An error answer (RFC 9457). `errors` names the bad fields; empty for other errors."""

    type: ProblemType
    title: str
    status: int
    detail: str
    errors: tuple[FieldProblem, ...] = ()

    @staticmethod
    def of(kind: ProblemType, detail: str, errors: tuple[FieldProblem, ...] = ()) -> "Problem":
        """A problem with the status and title of its type."""
        status, title = _STATUS[kind]
        return Problem(type=kind, title=title, status=status, detail=detail, errors=errors)


class MalformedBody(VerifierError):
    """The body is no JSON text."""


class BodyTooLarge(VerifierError):
    """The body, or one line of it, has more bytes than this service reads."""


class BodyTooSlow(VerifierError):
    """The body, or the next part of it, did not arrive in time."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"nothing, or not all of it, arrived within {seconds:g} s")


class UnsupportedContent(VerifierError):
    """The body has a content type that the path does not read."""


class InvalidFields(VerifierError):
    """Fields of the body, or query parameters, that break the declared schema."""

    def __init__(self, *errors: FieldProblem) -> None:
        self.errors = errors
        super().__init__("; ".join(f"{error.field}: {error.message}" for error in errors))


class UnknownDocument(VerifierError):
    """The corpus holds no document with this id."""

    def __init__(self, document_id: str) -> None:
        self.document_id = document_id
        super().__init__(f"no document has the id {document_id!r}")


class UnknownVerification(VerifierError):
    """No answer is kept under this id."""

    def __init__(self, answer_id: str) -> None:
        self.answer_id = answer_id
        super().__init__(
            f"no answer is kept under {answer_id!r}; answers are kept for a while, and those over "
            "documents sent along are not kept at all"
        )


class PreconditionFailed(VerifierError):
    """What is stored is not what If-Match or If-None-Match asks for."""


def problem_of(error: Exception) -> Problem:
    """The problem that `error` is answered with."""
    for kind, describe in _TABLE:
        if isinstance(error, kind):
            return describe(error)
    return Problem.of(ProblemType.INTERNAL_ERROR, "The failure has been logged.")


def report(error: Exception, during: str) -> Problem:
    """The problem that `error` is answered with, logged if it is the service's own failure."""
    problem = problem_of(error)
    if problem.status == HTTPStatus.INTERNAL_SERVER_ERROR:
        LOG.error("%s failed", during, exc_info=error)
    elif isinstance(error, CorpusBusy | CorpusUnavailable | KeysUnreadable):
        LOG.error("%s failed: %s", during, error)
    return problem


def answer_problem(request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    """The exception handler of the whole application."""
    if isinstance(error, ValidationException):
        _tell_values(request, error)
    problem = report(error, f"{request.method} {request.url.path}")
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if isinstance(error, RateLimited):
        headers["Retry-After"] = str(error.retry_after)
    elif problem.status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = "1"
    if isinstance(error, Unauthenticated):
        headers["WWW-Authenticate"] = 'Bearer realm="verifier"'
    return Response(problem, status_code=problem.status, media_type=PROBLEM_JSON, headers=headers)


def bare_problem(error: Exception) -> tuple[Message, Message]:
    """The whole answer to `error`, where there is no application to make one any more."""
    problem = problem_of(error)
    body = msgspec.json.encode(problem)
    headers = [
        (b"content-type", PROBLEM_JSON.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"retry-after", b"1"),
    ]
    return (
        {"type": "http.response.start", "status": problem.status, "headers": headers},
        {"type": "http.response.body", "body": body, "more_body": False},
    )


def _tell_values(request: Request[Any, Any, Any], error: ValidationException) -> None:
    """Have what Litestar has against a parameter say what was sent, and which values there are."""
    known = request.route_handler.parsed_fn_signature.parameters
    for item in error.extra if isinstance(error.extra, list) else ():
        name = item.get("key", "")
        if (parameter := known.get(name)) is not None:
            refusal = told_choices(item["message"], parameter.annotation, "")
            item["message"] = reworded(refusal, *_sent(request.query_params.get(name)))


def _sent(parameter: str | None) -> tuple[object, ...]:
    """A parameter as its error shows it: what was meant as a number as that."""
    if parameter is None:
        return ()
    return (int(parameter) if parameter.isascii() and parameter.isdigit() else parameter,)


def declared(*types: ProblemType) -> dict[int, ResponseSpec]:
    """The error answers of a route, for its declaration."""
    titles: dict[int, list[str]] = {}
    for kind in dict.fromkeys(types):
        status, title = _STATUS[kind]
        titles.setdefault(status, []).append(title)
    return {
        status: ResponseSpec(
            data_container=Problem,
            media_type=PROBLEM_JSON,
            description="; ".join(listed),
            generate_examples=False,
        )
        for status, listed in sorted(titles.items())
    }


def _invalid(*errors: FieldProblem) -> Problem:
    detail = "; ".join(f"{error.field}: {error.message}" for error in errors)
    return Problem.of(ProblemType.INVALID_FIELDS, detail, errors)


def _plain(kind: ProblemType) -> Callable[[Any], Problem]:
    return lambda error: Problem.of(kind, str(error))


def _logged(detail: str) -> Callable[[Any], Problem]:
    return lambda _: Problem.of(ProblemType.CORPUS_UNAVAILABLE, detail)


_NO_FOLDER = (
    "the folder that the service was started with is gone, or cannot be read; the rules are as "
    "they were"
)


def _of_value(error: InvalidValue) -> Problem:
    shown = str(error).removeprefix(f"{error.field}: ")
    return _invalid(FieldProblem(field=error.field, message=shown))


def _of_litestar_validation(error: ValidationException) -> Problem:
    """Litestar's own check of parameters; a missing body is the one thing it finds of a body."""
    found = error.extra if isinstance(error.extra, list) else []
    if any(item.get("key") == "data" for item in found):
        return Problem.of(ProblemType.MALFORMED_BODY, "the body is empty")
    errors = tuple(
        FieldProblem(field=str(item.get("key", "")), message=item["message"]) for item in found
    )
    if missing := _MISSING.match(error.detail):
        errors = (FieldProblem(field=missing["name"], message="required, but missing"),)
    return _invalid(*errors) if errors else Problem.of(ProblemType.REFUSED, error.detail)


def _of_litestar(error: HTTPException) -> Problem:
    kinds = {
        404: (ProblemType.UNKNOWN_PATH, "no route has this path; GET /docs lists those there are"),
        405: (ProblemType.WRONG_METHOD, "the Allow header lists the methods there are"),
    }
    if error.status_code in kinds:
        return Problem.of(*kinds[error.status_code])
    if error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Problem.of(ProblemType.REFUSED, error.detail)
    return Problem.of(ProblemType.INTERNAL_ERROR, "The failure has been logged.")


_TABLE: tuple[tuple[type[Exception], Callable[[Any], Problem]], ...] = (
    (InvalidValue, _of_value),
    (InvalidFields, lambda error: _invalid(*error.errors)),
    (UnknownRule, lambda error: _invalid(FieldProblem(field="rules", message=str(error)))),
    (UnknownDocument, _plain(ProblemType.UNKNOWN_DOCUMENT)),
    (UnknownVerification, _plain(ProblemType.UNKNOWN_VERIFICATION)),
    (PreconditionFailed, _plain(ProblemType.PRECONDITION_FAILED)),
    (MalformedBody, _plain(ProblemType.MALFORMED_BODY)),
    (BodyTooLarge, _plain(ProblemType.BODY_TOO_LARGE)),
    (UnsupportedContent, _plain(ProblemType.WRONG_CONTENT_TYPE)),
    (Overloaded, _plain(ProblemType.OVERLOADED)),
    (NoRoom, _plain(ProblemType.OVERLOADED)),
    (TimedOut, _plain(ProblemType.TIMED_OUT)),
    (Stopping, _plain(ProblemType.STOPPING)),
    (GivenUp, _plain(ProblemType.STOPPING)),
    (BodyTooSlow, _plain(ProblemType.BODY_TOO_SLOW)),
    (NoPluginsFolder, lambda _: Problem.of(ProblemType.NO_PLUGINS_FOLDER, _NO_FOLDER)),
    (Unauthenticated, _plain(ProblemType.UNAUTHENTICATED)),
    (Forbidden, _plain(ProblemType.FORBIDDEN)),
    (RateLimited, _plain(ProblemType.RATE_LIMITED)),
    # what these say names folders, so it goes into the log and not into the answer
    (CorpusBusy, _logged("Another process is writing to the corpus.")),
    (CorpusUnavailable, _logged("The corpus cannot be read or written; the log says why.")),
    (KeysUnreadable, _logged("The keys cannot be read; the log says why.")),
    (ValidationException, _of_litestar_validation),
    (HTTPException, _of_litestar),
)
"""The first line that fits counts; what none fits is the service's own failure."""
