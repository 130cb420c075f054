"""Content that the caller has already is not sent again."""

import pytest

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
