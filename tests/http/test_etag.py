"""Content that the caller has already is not sent again."""

import pytest

from tests.http.contract import check_problem

_PATHS = ["/v1/documents/a", "/openapi.json", "/docs"]


@pytest.fixture
def filled(client):
    client.put("/v1/documents/a", json={"text": "Five people died."})
    return client


@pytest.mark.parametrize("path", _PATHS)
@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
def test_a_tag_that_is_current_is_enough(filled, path, form):
    tag = filled.get(path).headers["etag"]
    for method in ("GET", "HEAD"):
        response = filled.request(method, path, headers={"If-None-Match": form.format(tag)})
        assert (response.status_code, response.content) == (304, b"")
        assert response.headers["etag"] == tag


@pytest.mark.parametrize("path", _PATHS)
@pytest.mark.parametrize("known", ["", '"other"', "nonsense, ,"])
def test_another_tag_is_sent_the_content(filled, path, known):
    response = filled.get(path, headers={"If-None-Match": known})
    assert response.status_code == 200
    assert response.content


def test_a_replaced_document_has_another_tag(filled):
    before = filled.get("/v1/documents/a").headers["etag"]
    filled.put("/v1/documents/a", json={"text": "Six people died."})
    after = filled.get("/v1/documents/a", headers={"If-None-Match": before})
    assert after.status_code == 200
    assert after.headers["etag"] != before


class TestWriting:
    """Nobody's change is written over: a write may name what it means to replace."""

    def _sent(self, client, method, headers):
        body = {"json": {"text": "Six people died."}} if method == "PUT" else {}
        return client.request(method, "/v1/documents/a", headers=headers, **body)

    @pytest.mark.parametrize("method", ["PUT", "DELETE"])
    def test_the_current_tag_lets_it_through_and_any_other_does_not(self, filled, method):
        tag = filled.get("/v1/documents/a").headers["etag"]
        for wrong in ('"other"', f"W/{tag}", ""):
            check_problem(
                self._sent(filled, method, {"If-Match": wrong}), 412, "precondition-failed"
            )
        assert self._sent(filled, method, {"If-Match": f'"other", {tag}'}).is_success

    @pytest.mark.parametrize("method", ["PUT", "DELETE"])
    def test_a_star_means_whatever_is_there(self, filled, method):
        assert self._sent(filled, method, {"If-Match": "*"}).is_success
        filled.delete("/v1/documents/a")
        check_problem(self._sent(filled, method, {"If-Match": "*"}), 412, "precondition-failed")

    def test_only_what_is_new_may_be_asked_for(self, filled):
        headers = {"If-None-Match": "*"}
        check_problem(self._sent(filled, "PUT", headers), 412, "precondition-failed")
        assert filled.get("/v1/documents/a").json()["text"] == "Five people died."
        filled.delete("/v1/documents/a")
        assert self._sent(filled, "PUT", headers).status_code == 201

    def test_what_is_posted_may_name_what_it_replaces_too(self, filled):
        body = {"id": "a", "text": "Six people died."}

        def posted(headers):
            return filled.post("/v1/documents", json=body, headers=headers)

        check_problem(posted({"If-None-Match": "*"}), 412, "precondition-failed")
        check_problem(posted({"If-Match": '"other"'}), 412, "precondition-failed")
        assert filled.get("/v1/documents/a").json()["text"] == "Five people died."
        tag = filled.get("/v1/documents/a").headers["etag"]
        assert posted({"If-Match": tag}).json()["outcome"] == "replaced"
        filled.delete("/v1/documents/a")
        assert posted({"If-None-Match": "*"}).status_code == 201
