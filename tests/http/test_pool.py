"""Writes that wait are made durable together; each has its own answer."""

import asyncio
import threading
from itertools import chain

import pytest

from verifier.http.pool import Overloaded, Pool, Stopping, TimedOut
from verifier.sdk.document import Document
from verifier.service.verifier import Write


class Writer:
    """Notes what it is given at once; begins when told."""

    def __init__(self):
        self.batches = []
        self.begin = threading.Event()

    def __call__(self, writes):
        assert self.begin.wait(60)
        self.batches.append([write.id for write in writes])
        return [ValueError(write.id) if write.id == "bad" else write.id for write in writes]


def _run(ids, queue=100, texts=1):
    """What `together` gives for writes that all come before the first is done."""
    writer = Writer()

    async def ask():
        pool = Pool(1, queue)
        with pool:
            writes = [Write(each, Document(id=each, text="x" * texts)) for each in ids]
            asked = [asyncio.ensure_future(pool.together(writer, write)) for write in writes]
            await asyncio.sleep(0)
            writer.begin.set()
            return await asyncio.gather(*asked, return_exceptions=True)

    return writer, asyncio.run(ask())


def test_each_has_its_own_outcome():
    ids = ["a", "b", "bad", "c"]
    writer, outcomes = _run(ids)
    assert [str(each) for each in outcomes] == ids
    assert isinstance(outcomes[2], ValueError)
    assert list(chain(*writer.batches)) == ids
    assert len(writer.batches) <= 2  # the first may be on its way before the others come


def test_two_of_one_document_are_written_one_after_the_other():
    writer, _ = _run(["a", "a", "b", "a"])
    assert list(chain(*writer.batches)) == ["a", "a", "b", "a"]
    assert all(len(set(batch)) == len(batch) for batch in writer.batches)


def test_not_so_many_are_taken_that_it_takes_long():
    writer, _ = _run([str(number) for number in range(20)], texts=15_000)
    assert all(len(batch) <= 7 for batch in writer.batches)


def test_nobody_waits_for_one_that_is_long():
    async def ask():
        pool, written = Pool(1, 9), threading.Event()

        def write(writes):
            if len(writes[0].document.text) > 1000:
                assert written.wait(60)
            return [f"{each.id} is written" for each in writes]

        with pool:
            long, short = (Document(id="d", text="x" * length) for length in (30_000, 3))
            first = asyncio.ensure_future(pool.together(write, Write("long", long)))
            told = [await pool.together(write, Write("short", short))]
            written.set()
            return [*told, await first]

    assert asyncio.run(ask()) == ["short is written", "long is written"]


def test_what_is_wrong_with_one_that_is_long_is_told():
    async def ask():
        pool = Pool(1, 9)
        with pool:
            document = Document(id="d", text="x" * 30_000)
            await pool.together(lambda _: [ValueError("no")], Write("d", document))

    with pytest.raises(ValueError, match="no"):
        asyncio.run(ask())


def test_what_is_too_many_is_refused_and_the_others_written():
    ids = [str(number) for number in range(9)]
    writer, outcomes = _run(ids, queue=2)
    refused = [each for each in outcomes if isinstance(each, Overloaded)]
    assert refused
    written = [each for each in outcomes if isinstance(each, str)]
    assert sorted(chain(*writer.batches)) == sorted(written)
    assert len(written) + len(refused) == 9


def test_a_writer_that_fails_fails_all_it_was_given():
    def fail(writes):
        raise ValueError("no")

    async def ask():
        pool = Pool(1, 9)
        with pool:
            await pool.together(fail, Write("a", None))

    with pytest.raises(ValueError, match="no"):
        asyncio.run(ask())


def test_one_write_is_made_while_many_are_taken_in():
    async def ask():
        pool, written = Pool(1, 9), threading.Event()
        with pool:
            taking = asyncio.ensure_future(pool.take(written.wait, 60))
            await pool.write(written.set)
            return await taking

    assert asyncio.run(ask())


class TestStopping:
    """When its time is up, whoever waits is told, and nothing new is begun."""

    @pytest.fixture
    def finish(self):
        event = threading.Event()
        yield event
        event.set()

    @pytest.mark.parametrize("kind", ["compute", "read", "write", "take"])
    def test_what_is_under_way_and_what_waits_is_given_up(self, finish, kind):
        done = []

        async def ask():
            pool = Pool(1, 9, 60.0)
            with pool:
                begun = asyncio.Event()
                loop = asyncio.get_running_loop()

                def work():
                    loop.call_soon_threadsafe(begun.set)
                    assert finish.wait(60)
                    done.append("finished")

                run = getattr(pool, kind)
                calls = [run(work) for _ in range(3)]
                asked = [asyncio.ensure_future(call) for call in calls]
                await begun.wait()
                pool.stop()
                told = await asyncio.gather(*asked, return_exceptions=True)
                with pytest.raises(Stopping):
                    await run(done.append, "begun after")
                finish.set()
                return told

        told = asyncio.run(ask())
        assert [type(each) for each in told] == [Stopping] * 3
        assert set(done) <= {"finished"}

    def test_a_caller_who_leaves_then_has_left(self, finish):
        async def ask():
            pool = Pool(1, 9)
            with pool:
                asked = asyncio.ensure_future(pool.compute(finish.wait, 60))
                await asyncio.sleep(0)
                asked.cancel()
                pool.stop()
                finish.set()
                with pytest.raises(asyncio.CancelledError):
                    await asked

        asyncio.run(ask())

    def test_what_takes_too_long_is_told_as_that(self, finish):
        async def ask():
            pool = Pool(1, 9, 0.01)
            with pool:
                with pytest.raises(TimedOut):
                    await pool.compute(finish.wait, 60)
                finish.set()

        asyncio.run(ask())
