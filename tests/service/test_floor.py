"""One thread at a time computes; who waits is let in, in order."""

import threading

import pytest

from verifier.service.floor import Floor


@pytest.fixture
def floor():
    """Its clock goes on by a second whenever it is looked at."""
    seconds = iter(range(10**6))
    return Floor(lambda: float(next(seconds)))


def _waits(floor, number):
    while len(floor._waiting) < number:
        threading.Event().wait(0.001)


def _queue(floor, count, work):
    """Threads that want the floor one after the other, while this one holds it."""
    threads = []
    for number in range(count):
        thread = threading.Thread(target=work, args=(number,))
        thread.start()
        threads.append(thread)
        _waits(floor, number + 1)
    return threads


def _join(threads):
    for thread in threads:
        thread.join(60)


def test_those_who_wait_come_in_order_and_one_at_a_time(floor):
    order = []

    def work(number):
        with floor, floor:  # again, by the same thread
            order.append(number)
            order.append(number)

    with floor:
        threads = _queue(floor, 5, work)
        assert order == []
    _join(threads)
    assert order == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


@pytest.mark.parametrize("letting_go", ["leave", "share"])
def test_who_waits_for_something_or_is_long_lets_the_next_in(floor, letting_go):
    order = []

    def work(number):
        with floor:
            order.append(number)

    with floor:
        floor.share()  # nobody waits
        threads = _queue(floor, 2, work)
        getattr(floor, letting_go)()
        _join(threads)
        getattr(floor, letting_go)()  # once is enough
        order.append("on")
    with floor:
        assert order == [0, 1, "on"]


def test_who_is_not_there_may_leave_and_share_all_the_same(floor):
    floor.leave()
    floor.share()
    with floor:
        pass


def test_what_raises_lets_go_of_it(floor):
    with pytest.raises(ValueError), floor:
        raise ValueError
    threads = [threading.Thread(target=floor.__enter__)]
    threads[0].start()
    _join(threads)
    assert not threads[0].is_alive()
