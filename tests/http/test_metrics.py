"""GET /metrics: counts for operators."""

import asyncio
import re

from verifier.http.metrics import Metrics

_SAMPLE = re.compile(r'(\w+)(?:\{((?:\w+="(?:[^"\\]|\\.)*",?)*)\})? (\S+)')


def _samples(client):
    response = client.get("/metrics")
    assert response.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = [line for line in response.text.splitlines() if not line.startswith("# ")]
    parts = [_SAMPLE.fullmatch(line) for line in lines]
    assert all(parts)
    return {(part[1], part[2] or ""): float(part[3]) for part in parts}


def test_requests_are_counted_by_route_and_never_by_what_was_sent(client):
    for document_id in ("a", "b"):
        client.get(f"/v1/documents/{document_id}")
    client.get("/nowhere")
    client.get("/v1/search?qq=x")
    samples = _samples(client)
    name = "verifier_requests_total"
    assert samples[name, 'method="GET",path="/v1/documents/{document_id}",status="404"'] == 2
    assert samples[name, 'method="GET",path="unknown",status="404"'] == 1
    assert samples[name, 'method="GET",path="/v1/search",status="422"'] == 1
    assert not any("nowhere" in labels for _, labels in samples)


def test_durations_are_cumulative_and_end_with_all(client):
    for _ in range(3):
        client.get("/v1/rules")
    labels = 'method="GET",path="/v1/rules"'
    samples = _samples(client)
    buckets = [v for (name, at), v in samples.items() if at.startswith(f"{labels},le=")]
    assert buckets == sorted(buckets)
    assert buckets[-1] == samples["verifier_request_seconds_count", labels] == 3
    assert samples["verifier_request_seconds_sum", labels] > 0


def test_verdicts_and_rule_outcomes_are_counted_one_by_one_and_in_batches(client):
    client.post("/v1/verify", json={"claim": "x"})
    claims = [{"claim": "x"}, {"claim": ""}, {"claim": "y"}]
    client.post("/v1/verify/batch", json={"claims": claims})
    samples = _samples(client)
    assert samples["verifier_verdicts_total", 'verdict="not_enough_evidence"'] == 3
    outcomes = [v for (name, _), v in samples.items() if name == "verifier_rule_outcomes_total"]
    rules = client.get("/v1/rules").json()["rules"]
    assert sum(outcomes) == 3 * len([rule for rule in rules if rule["status"] == "loaded"])


def test_the_corpus_is_measured(client):
    client.post("/v1/documents", json={"text": "Five people died. Six lived."})
    samples = _samples(client)
    assert (samples["verifier_documents", ""], samples["verifier_passages", ""]) == (1, 2)


def test_every_metric_says_what_it_is(client):
    lines = client.get("/metrics").text.splitlines()
    helped = {line.split()[2] for line in lines if line.startswith("# HELP")}
    typed = {line.split()[2] for line in lines if line.startswith("# TYPE")}
    assert helped == typed
    assert all(name.startswith("verifier_") for name in helped)


def test_stages_and_rules_are_timed(client):
    client.post("/v1/verify", json={"claim": "Five people died."})
    samples = _samples(client)
    stages = "extract plan search read align judge weigh report keep"
    for name, key, values in (
        ("verifier_stage_seconds", "stage", stages.split()),
        ("verifier_rule_seconds", "rule", ("numeric", "date", "attribution")),
    ):
        assert all(samples[f"{name}_count", f'{key}="{value}"'] == 1 for value in values)


class TestProcesses:
    """Several processes count together, and one that takes another's place goes on."""

    def _counted(self, metrics, path):
        scope = {"method": "GET", "path_template": path, "state": {}}
        asyncio.run(metrics.end({"type": "http.response.start", "status": 200}, scope))
        metrics.share()

    def test_whichever_is_asked_adds_them_up(self, tmp_path):
        first, second = Metrics(tmp_path, 0), Metrics(tmp_path, 1)
        self._counted(first, "/a")
        self._counted(second, "/a")
        name = 'verifier_requests_total{method="GET",path="/a",status="200"}'
        assert f"{name} 2\n" in first.exposed({})
        assert first.exposed({}) == second.exposed({})

    def test_a_new_one_goes_on_where_the_old_one_was(self, tmp_path):
        self._counted(Metrics(tmp_path, 0), "/a")
        again = Metrics(tmp_path, 0)
        self._counted(again, "/a")
        assert 'status="200"} 2\n' in again.exposed({})

    def test_a_file_that_is_damaged_counts_nothing(self, tmp_path):
        (tmp_path / "metrics-3.json").write_text("{")
        assert "NaN" not in Metrics(tmp_path, 0).exposed({})
