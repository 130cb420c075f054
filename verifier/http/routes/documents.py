"""/v1/documents: what the corpus holds, one by one and listed."""

from typing import Annotated, Any
from urllib.parse import quote, unquote_to_bytes

import msgspec
from litestar import Request, Response, delete, post, put
from litestar.datastructures import ResponseHeader
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import JSONBody, PathParameter, QueryParameter

from verifier.engine.request import NAMED, InlineDocument, check_text
from verifier.http.doors import WRITE
from verifier.http.etag import GUARDED, TAGGED, UNCHANGED, guarded, tagged
from verifier.http.pool import Pool
from verifier.http.problems import ProblemType, UnknownDocument, declared
from verifier.http.routing import BODY_PROBLEMS, CORPUS_PROBLEMS, readable
from verifier.sdk.document import Document
from verifier.sdk.errors import InvalidValue
from verifier.sdk.passage import DocumentHead
from verifier.service.verifier import Ingested, Verifier, Write

__all__ = ["ROUTES", "DocumentList"]

_PREFIX = "/v1/documents/"
_TAGS = ["documents"]
_ID_LIMIT = 200

DocumentPath = Annotated[
    str,
    PathParameter(
        description="The document's id; a slash in it may be sent as it is.",
        schema_extra=NAMED,
    ),
]
Wait = Annotated[
    bool,
    QueryParameter(
        description="Answer only when the document is also searchable. A document is durable "
        "either way, and at present always searchable, by the time of the answer."
    ),
]


class DocumentList(msgspec.Struct, frozen=True, kw_only=True):
    """Documents in order of id, without their texts; `next` is the cursor of the next page."""

    documents: tuple[DocumentHead, ...]
    next: str | None


_LOCATION = [ResponseHeader(name="Location", description="Its path", documentation_only=True)]
_STORED = {
    200: ResponseSpec(
        data_container=Ingested,
        description="A document with this id was there: replaced, or unchanged",
        generate_examples=False,
    )
}


@post(
    "/v1/documents",
    operation_id="add_document",
    opt={**WRITE, **GUARDED},
    summary="Add a document",
    description="Stores a document and makes it searchable. Without an id, the id is a hash of "
    "the content and of who carries it, so that adding the same document twice changes nothing. "
    "With `If-None-Match: *` only where no document with its id is.",
    tags=_TAGS,
    response_description="A new document is stored",
    response_headers=_LOCATION,
    responses={
        **_STORED,
        **declared(ProblemType.PRECONDITION_FAILED, *BODY_PROBLEMS, *CORPUS_PROBLEMS),
    },
)
async def add_document(
    request: Request[Any, Any, Any],
    data: JSONBody[InlineDocument],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    wait: Wait = True,
) -> Response[Ingested]:
    """Add a document."""
    document = data.document()
    write = Write(document.id, document, guarded(request))
    return _stored(await pool.together(verifier.write, write))


@put(
    _PREFIX + "{document_id:path}",
    operation_id="put_document",
    opt={**WRITE, **GUARDED},
    summary="Add or replace a document",
    description="Stores the document under the id in the path; the body may leave the id out. "
    "With `If-Match` only over what has that tag, with `If-None-Match: *` only where nothing is.",
    tags=_TAGS,
    response_description="A new document is stored",
    response_headers=_LOCATION,
    status_code=201,
    responses={
        **_STORED,
        **declared(ProblemType.PRECONDITION_FAILED, *BODY_PROBLEMS, *CORPUS_PROBLEMS),
    },
)
async def put_document(
    request: Request[Any, Any, Any],
    document_id: DocumentPath,
    data: JSONBody[InlineDocument],
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    wait: Wait = True,
) -> Response[Ingested]:
    """Add or replace a document."""
    named = _id_of(request)
    if data.id not in (None, named):
        raise InvalidValue("id", data.id, "is not the id in the path")
    document = msgspec.structs.replace(data.document(), id=named)
    write = Write(named, document, guarded(request))
    return _stored(await pool.together(verifier.write, write))


@readable(
    _PREFIX + "{document_id:path}",
    "get_document",
    ProblemType.UNKNOWN_DOCUMENT,
    ProblemType.INVALID_FIELDS,
    *CORPUS_PROBLEMS,
    summary="Read a document",
    description="The document as stored, its text to the letter: offsets of quotes count in it.",
    tags=_TAGS,
    response_description="The document",
    responses=UNCHANGED,
    opt=TAGGED,
)
async def get_document(
    request: Request[Any, Any, Any],
    document_id: DocumentPath,
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
) -> Response[Document]:
    """Read a document."""
    named = _id_of(request)
    document = await pool.read(verifier.corpus.get, named)
    if document is None:
        raise UnknownDocument(named)
    return tagged(request, document)


@delete(
    _PREFIX + "{document_id:path}",
    operation_id="delete_document",
    opt={**WRITE, **GUARDED},
    summary="Delete a document",
    description="Removes the document and every passage of it; with `If-Match` only if it is still "
    "the one with that tag.",
    tags=_TAGS,
    response_description="It is gone",
    responses=declared(
        ProblemType.UNKNOWN_DOCUMENT,
        ProblemType.PRECONDITION_FAILED,
        ProblemType.INVALID_FIELDS,
        *CORPUS_PROBLEMS,
    ),
)
async def delete_document(
    request: Request[Any, Any, Any],
    document_id: DocumentPath,
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
) -> None:
    """Delete a document."""
    named = _id_of(request)
    if not await pool.together(verifier.write, Write(named, None, guarded(request))):
        raise UnknownDocument(named)


@readable(
    "/v1/documents",
    "list_documents",
    ProblemType.INVALID_FIELDS,
    *CORPUS_PROBLEMS,
    summary="List documents",
    description="Documents in order of id, without their texts. Pass `next` as `cursor` to go on.",
    tags=_TAGS,
    response_description="A page of documents",
)
async def list_documents(
    verifier: NamedDependency[Verifier],
    pool: NamedDependency[Pool],
    cursor: Annotated[
        str | None,
        QueryParameter(
            description="`next` of the page before; none: the first page.", schema_extra=NAMED
        ),
    ] = None,
    limit: Annotated[int, QueryParameter(ge=1, le=1000, description="Documents a page.")] = 100,
) -> DocumentList:
    """List documents."""
    if cursor is not None:
        check_text("cursor", cursor, limit=_ID_LIMIT)
    found = await pool.read(verifier.corpus.page, cursor, limit + 1)
    heads = tuple(
        DocumentHead(
            id=d.id,
            title=d.title,
            url=d.url,
            publisher=d.publisher,
            published=d.published,
            origins=d.origins,
        )
        for d in found[:limit]
    )
    return DocumentList(documents=heads, next=heads[-1].id if len(found) > limit else None)


def _stored(ingested: Ingested | bool) -> Response[Ingested]:
    assert isinstance(ingested, Ingested)
    return Response(
        ingested,
        status_code=201 if ingested.outcome == "created" else 200,
        headers={"Location": _PREFIX + quote(ingested.id, safe="")},
    )


def _id_of(request: Request[Any, Any, Any]) -> str:
    """The id exactly as sent: the routed path has lost which slashes were escaped or doubled."""
    raw: bytes = request.scope["raw_path"].partition(b"?")[0]
    sent = unquote_to_bytes(raw.partition(_PREFIX.encode())[2])
    try:
        named = sent.decode()
    except UnicodeDecodeError:
        raise InvalidValue("document_id", sent, "is not UTF-8") from None
    check_text("document_id", named, limit=_ID_LIMIT)
    return named


ROUTES: tuple[HTTPRouteHandler, ...] = (
    add_document,
    put_document,
    get_document,
    delete_document,
    list_documents,
)
