"""GET /v1/rules: what is run over a claim. POST /v1/rules/reload: the same, once loaded anew."""

import asyncio
from collections.abc import Sequence

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler

from verifier.engine.rules.plugins import LoadedRule
from verifier.http.doors import WRITE
from verifier.http.metrics import Metrics
from verifier.http.pool import Pool
from verifier.http.problems import ProblemType, declared
from verifier.http.routing import CORPUS_PROBLEMS, readable
from verifier.service.folders import without_folders
from verifier.service.verifier import Verifier

__all__ = ["ROUTES", "RuleList"]


class RuleList(msgspec.Struct, frozen=True, kw_only=True):
    """Every rule that is loaded, and every plugin that could not be, by id.

    A rule that is loaded may have a reason too: its plugin has changed and cannot be loaded any
    more, so it is kept as it was before. `stale_documents` are those that the rules have still to
    read anew, because they have changed.
    """

    rules: tuple[LoadedRule, ...]
    stale_documents: int


@readable(
    "/v1/rules",
    "list_rules",
    summary="List rules",
    description="The rules of this service and the plugins they come from; a plugin that could "
    "not be loaded is listed as failed, with the reason. While documents are read anew by rules "
    "that have changed, it is told how many are left.",
    tags=["rules"],
    response_description="The rules",
)
async def list_rules(
    verifier: NamedDependency[Verifier], counts: NamedDependency[Metrics]
) -> RuleList:
    """List rules."""
    return _listed(verifier.plugins.listing, counts.stale_everywhere)


@post(
    "/v1/rules/reload",
    operation_id="reload_rules",
    opt=WRITE,
    summary="Load rules anew",
    description="Looks for plugins that have been added, changed or removed since, in the plugins "
    "folder and among what is installed, and loads them, in every process of the service and "
    "without a restart. What is in progress is finished with the rules it began with. A plugin "
    "that cannot be loaded any more stays as it was, and its rules tell the reason. Documents that "
    "other rules have read are read anew in the background.",
    tags=["rules"],
    status_code=200,
    response_description="The rules there are now",
    responses=declared(ProblemType.NO_PLUGINS_FOLDER, *CORPUS_PROBLEMS),
)
async def reload_rules(
    verifier: NamedDependency[Verifier], pool: NamedDependency[Pool]
) -> RuleList:
    """Load rules anew."""
    plugins = await asyncio.to_thread(verifier.reload_rules)  # which may take long, and no turn
    return _listed(plugins.listing, len(await pool.read(verifier.pending)))


def _listed(listing: Sequence[LoadedRule], stale: int) -> RuleList:
    return RuleList(
        rules=tuple(
            msgspec.structs.replace(line, reason=without_folders(line.reason)) for line in listing
        ),
        stale_documents=stale,
    )


ROUTES: tuple[HTTPRouteHandler, ...] = (list_rules, reload_rules)
