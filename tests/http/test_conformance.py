"""The service does what its OpenAPI document says, for requests that nobody thought of.

`make fuzz` asks the same of a service that runs, far more often.
"""

import tempfile
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import negative_data_rejection

import trials.hooks  # noqa: F401 - what schemathesis must know of requests
from verifier.http.app import create_app
from verifier.http.doors import Doors
from verifier.http.keys import Keys, Scope
from verifier.service.verifications import Retention
from verifier.service.verifier import Verifier

_FOLDER = tempfile.TemporaryDirectory()
_KEYS = Keys(Path(_FOLDER.name) / "keys.json")
_HEADERS = {"Authorization": f"Bearer {_KEYS.add('fuzz', tuple(Scope))}"}
_VERIFIER = Verifier.open(None, answers=Retention())
_APP = create_app(_VERIFIER, doors=Doors(_KEYS, None))


schema = schemathesis.openapi.from_asgi("/openapi.json", _APP)


# What is wrong with a line of a batch is told in its outcome, and the request is answered 200.
_BY_LINE = {"/v1/verify/batch", "/v1/documents/bulk"}


def _excluded(case):
    """In a query a value of any type is a text, and any text may be a publisher's name."""
    publisher = (case.query or {}).get("publisher", [])
    named = publisher is None or not isinstance(publisher, list)
    return [negative_data_rejection] if case.path in _BY_LINE or named else []


@schema.parametrize()
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_the_service_keeps_to_its_description(case):
    case.call_and_validate(headers=_HEADERS, timeout=60, excluded_checks=_excluded(case))


class _Workflow(schema.as_state_machine()):
    """Calls that build on each other's answers, as the links of the description tell."""

    def setup(self):
        """As it was at first: what an example finds must not depend on those before it."""
        _VERIFIER.corpus.close()
        _VERIFIER._verifications._all("DELETE FROM given_answers")

    def get_call_kwargs(self, case):
        return {"headers": _HEADERS, "timeout": 60}

    def validate_response(self, response, case, **kwargs):
        case.validate_response(response, excluded_checks=_excluded(case), headers=_HEADERS)


@pytest.mark.filterwarnings("ignore")
class TestWorkflow(_Workflow.TestCase):
    """What is stored is found, and what is deleted is gone."""

    settings = settings(
        max_examples=15,
        stateful_step_count=6,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
