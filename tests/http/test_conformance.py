"""The service does what its OpenAPI document says, for requests that nobody thought of."""

import json

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from verifier.http.app import create_app
from verifier.service.verifications import Retention
from verifier.service.verifier import Verifier

_APP = create_app(Verifier.open(None, answers=Retention()))


@schemathesis.serializer("application/x-ndjson")
def _as_lines(_, value):
    return json.dumps(value).encode() + b"\n"


schema = schemathesis.openapi.from_asgi("/openapi.json", _APP)


@schema.parametrize()
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_the_service_keeps_to_its_description(case):
    excluded = [positive_data_acceptance]  # no schema can say that a text must not be blank
    if case.path in ("/v1/verify/batch", "/v1/documents/bulk"):
        excluded.append(negative_data_rejection)  # what is wrong with a line, its outcome says
    case.call_and_validate(excluded_checks=excluded)
