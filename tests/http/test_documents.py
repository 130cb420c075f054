"""/v1/documents: add, replace, read, list, delete."""

from urllib.parse import quote

import pytest

from tests.http.contract import check, check_problem

_TEXT = "Seven people were killed in the fire on Friday. Fourteen others were hurt."


def test_a_new_document_is_created_and_found(client):
    response = client.post("/v1/documents", json={"id": "fire", "text": _TEXT, "title": "Fire"})
    assert response.status_code == 201
    assert response.json() == {"id": "fire", "outcome": "created", "passages": 2}
    check(response.json(), "Ingested")
    read = client.get(response.headers["location"])
    check(read.json(), "Document")
    assert read.json()["text"] == _TEXT
    assert client.get("/v1/search?q=killed").json()["passages"]


def test_the_same_document_again_changes_nothing(client):
    body = {"text": _TEXT}
    first, second = client.post("/v1/documents", json=body), client.post("/v1/documents", json=body)
    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json() == {**first.json(), "outcome": "unchanged"}
    assert second.headers["location"] == first.headers["location"]


def test_what_two_papers_have_from_one_agency_is_two_documents(client):
    sent = [{"text": _TEXT, "publisher": paper} for paper in ("Herald", "Courier")]
    ids = {client.post("/v1/documents", json=body).json()["id"] for body in sent}
    assert len(ids) == 2


@pytest.mark.parametrize("document_id", [".", "..", "a/../b", "bulk", "/", "//"])
def test_an_id_that_no_address_can_hold_is_refused(client, document_id):
    response = client.post("/v1/documents", json={"id": document_id, "text": _TEXT})
    check_problem(response, 422, "invalid-fields", "id")
    assert client.get("/v1/documents").json()["documents"] == []


def test_another_text_under_the_id_replaces(client):
    client.post("/v1/documents", json={"id": "a", "text": _TEXT})
    response = client.put("/v1/documents/a", json={"text": "Nobody was hurt."})
    assert (response.status_code, response.json()["outcome"]) == (200, "replaced")
    assert client.get("/v1/documents/a").json()["text"] == "Nobody was hurt."
    assert client.get("/v1/search?q=killed").json() == {"passages": []}


def test_put_creates_under_the_id_of_the_path(client):
    response = client.put("/v1/documents/a", json={"id": "a", "text": _TEXT})
    assert (response.status_code, response.json()["id"]) == (201, "a")


def test_put_refuses_another_id_in_the_body(client):
    response = client.put("/v1/documents/a", json={"id": "b", "text": _TEXT})
    check_problem(response, 422, "invalid-fields", "id")


@pytest.mark.parametrize(
    "document_id",
    ["a b", "a/b", "/a", "a/", "..", "a%2Fb", "é", "🚑", "?", "#", "a+b", "."],
)
def test_any_text_may_be_an_id(client, document_id):
    path = "/v1/documents/" + quote(document_id, safe="").replace(".", "%2E")
    assert client.put(path, json={"text": _TEXT}).json()["id"] == document_id
    assert client.get(path).json()["id"] == document_id
    assert [d["id"] for d in client.get("/v1/documents").json()["documents"]] == [document_id]
    assert client.delete(path).status_code == 204
    check_problem(client.get(path), 404, "unknown-document")


def test_a_deleted_document_is_gone_and_not_found(client):
    client.put("/v1/documents/a", json={"text": _TEXT})
    deleted = client.delete("/v1/documents/a")
    assert (deleted.status_code, deleted.content) == (204, b"")
    check_problem(client.delete("/v1/documents/a"), 404, "unknown-document")
    assert client.get("/v1/search?q=killed").json() == {"passages": []}


def test_a_document_without_text_is_refused(client):
    check_problem(client.post("/v1/documents", json={"id": "a"}), 422, "invalid-fields", "text")


def test_pages_follow_each_other_and_hold_no_text(client):
    ids = [f"doc-{n}" for n in range(7)]
    for document_id in reversed(ids):
        client.put(f"/v1/documents/{document_id}", json={"text": _TEXT, "title": document_id})
    listed, cursor = [], None
    while True:
        parameters = {"limit": 3} if cursor is None else {"limit": 3, "cursor": cursor}
        page = client.get("/v1/documents", params=parameters).json()
        check(page, "DocumentList")
        listed.extend(page["documents"])
        cursor = page["next"]
        if cursor is None:
            break
    assert [document["id"] for document in listed] == ids
    assert all("text" not in document for document in listed)


def test_a_full_last_page_has_no_next(client):
    for document_id in ("a", "b"):
        client.put(f"/v1/documents/{document_id}", json={"text": _TEXT})
    assert client.get("/v1/documents?limit=2").json()["next"] is None


@pytest.mark.parametrize("wait", ["true", "false"])
def test_wait_may_be_chosen(client, wait):
    assert client.post(f"/v1/documents?wait={wait}", json={"text": _TEXT}).status_code == 201
