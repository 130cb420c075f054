"""GET /v1/rules: what is run over a claim."""

import msgspec
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler

from verifier.engine.plugins import LoadedRule
from verifier.http.routing import readable
from verifier.service.folders import without_folders
from verifier.service.verifier import Verifier

__all__ = ["ROUTES", "RuleList"]


class RuleList(msgspec.Struct, frozen=True, kw_only=True):
    """Every rule that is loaded, and every plugin that could not be, by id."""

    rules: tuple[LoadedRule, ...]


@readable(
    "/v1/rules",
    "list_rules",
    summary="List rules",
    description="The rules of this service and the plugins they come from; a plugin that could "
    "not be loaded is listed as failed, with the reason.",
    tags=["rules"],
    response_description="The rules",
)
async def list_rules(verifier: NamedDependency[Verifier]) -> RuleList:
    """List rules."""
    return RuleList(
        rules=tuple(
            msgspec.structs.replace(line, reason=without_folders(line.reason))
            for line in verifier.plugins.listing
        )
    )


ROUTES: tuple[HTTPRouteHandler, ...] = (list_rules,)
