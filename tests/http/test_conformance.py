"""The service does what its OpenAPI document says, for requests that nobody thought of."""

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from verifier.http.app import create_app
from verifier.service.verifier import Verifier

_APP = create_app(Verifier.open(None))
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
    """No schema can say that a text must not be blank: such refusals are checked elsewhere."""
    case.call_and_validate(excluded_checks=[positive_data_acceptance])
