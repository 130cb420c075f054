"""POST /v1/ninjs: items come, change, are withdrawn, and wait for their time."""

import datetime as dt

import pytest

from tests.http.contract import check, check_problem
from verifier.sdk.document import Document
from verifier.service.embargoes import Embargoes
from verifier.service.verifier import Verifier

_ITEM = {
    "uri": "urn:newsml:example:1",
    "versionCreated": "2024-03-10T12:00:00Z",
    "bodies": [{"value": "Seven people died in the fire in Norfolk."}],
}
_CLAIM = {"claim": "Seven people died in the fire in Norfolk."}
_NOW = dt.datetime(2024, 3, 10, 12, tzinfo=dt.UTC)


class Clock:
    now = _NOW.timestamp()

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def verifier(verifier, clock):
    return Verifier(verifier.corpus, verifier.plugins, embargoes=Embargoes(None, clock))


def _taken(client, **changes):
    response = client.post("/v1/ninjs", json={**_ITEM, **changes})
    assert response.status_code == 200, response.text
    check(response.json(), "Ingested")
    return response.json()["outcome"]


def _verdict(client):
    return client.post("/v1/verify", json=_CLAIM).json()["verdict"]


def test_a_new_version_replaces_the_one_before(client):
    assert [_taken(client), _taken(client)] == ["created", "unchanged"]
    assert _verdict(client) == "supported"
    assert _taken(client, bodies=[{"value": "Nine people died in the fire in Norfolk."}]) == (
        "replaced"
    )
    assert _verdict(client) == "contradicted"


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_an_item_withdrawn_is_evidence_no_more(client, status):
    _taken(client)
    assert _taken(client, pubStatus=status, bodies=[]) == "removed"
    assert _verdict(client) == "not_enough_evidence"
    assert _taken(client, pubStatus=status) == "removed"


_EARLIER = {"versionCreated": "2024-03-10T12:30:00+01:00", "bodies": [{"value": "Six died."}]}


@pytest.mark.parametrize(
    "last",
    [{}, {"pubStatus": "withheld"}, {"embargoed": "2024-03-10T14:00:00Z"}],
    ids=["stored", "withdrawn", "under embargo"],
)
def test_a_version_that_comes_late_changes_nothing(client, verifier, clock, last):
    _taken(client, **last)
    before = verifier.corpus.snapshot()
    assert _taken(client, **_EARLIER) == "outdated"
    assert _taken(client, **_EARLIER, pubStatus="canceled") == "outdated"
    assert verifier.corpus.snapshot() == before
    clock.now += 7200
    assert verifier.release() == (1 if "embargoed" in last else 0)
    later = {"versionCreated": "2024-03-11T09:00", "bodies": [{"value": "Eight died."}]}
    assert _taken(client, **later) in ("created", "replaced")


def test_one_that_tells_no_version_is_taken_as_it_comes(client):
    _taken(client)
    assert _taken(client, versionCreated=None, bodies=[{"value": "Six died."}]) == "replaced"


def test_an_item_under_embargo_is_evidence_only_after_it(client, verifier, clock):
    assert _taken(client, embargoed="2024-03-10T15:00:00+01:00") == "embargoed"
    assert verifier.release() == 0
    assert _verdict(client) == "not_enough_evidence"
    clock.now += 7200
    assert verifier.release() == 1
    assert _verdict(client) == "supported"
    assert verifier.release() == 0


def test_items_of_one_agency_are_one_origin(client):
    for number, place in enumerate(("Norfolk", "the county of Norfolk")):
        told = {"infoSources": [{"name": f"Paper {number}"}, {"name": "Wire"}]}
        text = f"Seven people died in the fire in {place}." + " It burnt all night." * number
        _taken(client, uri=f"urn:newsml:example:{number}", bodies=[{"value": text}], **told)
    answer = client.post("/v1/verify", json=_CLAIM).json()
    assert answer["origins"] == {"supporting": 1, "contradicting": 0}
    assert answer["supporting"][0]["document"]["origins"] == ["Paper 0", "Wire"]


def test_a_document_put_meanwhile_is_not_replaced_by_the_one_held(client, verifier, clock):
    _taken(client, embargoed="2024-03-10T14:00:00Z")
    client.put("/v1/documents/urn:newsml:example:1", json={"text": "Nine people died."})
    clock.now += 7200
    assert verifier.release() == 0


def test_an_embargo_is_of_what_came_before_too(client, verifier, clock):
    assert _taken(client) == "created"
    assert _taken(client, embargoed="2024-03-10T14:00:00Z") == "embargoed"
    assert verifier.corpus.snapshot().documents == 0
    clock.now += 24 * 3600
    assert verifier.release() == 1


def test_an_embargo_that_has_passed_is_none(client):
    assert _taken(client, embargoed="2024-03-10T12:00:00Z") == "created"


@pytest.mark.parametrize(
    "withdraw",
    [
        lambda client: client.post("/v1/ninjs", json={**_ITEM, "pubStatus": "canceled"}),
        lambda client: client.delete("/v1/documents/urn:newsml:example:1"),
    ],
    ids=["canceled", "deleted"],
)
def test_what_is_withdrawn_under_embargo_never_comes(client, verifier, clock, withdraw):
    _taken(client, embargoed="2024-03-10T14:00:00Z")
    assert withdraw(client).is_success
    clock.now += 7200
    assert verifier.release() == 0


def test_what_is_held_outlives_the_process(tmp_path, clock, verifier):
    file = tmp_path / "embargoes.sqlite"
    first = Verifier(verifier.corpus, verifier.plugins, embargoes=Embargoes(file, clock))
    first._embargoes.hold(Document(id="d", text="Seven died."), _NOW.timestamp() + 60)
    first._embargoes.close()
    clock.now += 61
    again = Verifier(verifier.corpus, verifier.plugins, embargoes=Embargoes(file, clock))
    assert again.release() == 1
    again._embargoes.close()


def test_a_status_that_is_none_is_told_which_there_are(client):
    response = client.post("/v1/ninjs", json={**_ITEM, "pubStatus": "secret"})
    told = "must be one of: canceled, usable, withheld; not 'secret'"
    assert response.json()["errors"][0]["message"] == told


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"uri": None}, "uri"),
        ({"pubStatus": "secret"}, "pubStatus"),
        ({"embargoed": "tomorrow"}, "embargoed"),
        ({"bodies": []}, "bodies"),
        ({"bodies": [{"value": " "}]}, "text"),
    ],
    ids=str,
)
def test_an_item_that_cannot_be_read_is_refused_by_field(client, changes, field):
    response = client.post("/v1/ninjs", json={**_ITEM, **changes})
    check_problem(response, 422, "invalid-fields", field)
