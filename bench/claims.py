"""Claims on the events of the generated articles: true, with another figure, and of elsewhere."""

from itertools import islice
from random import Random

from bench.articles import events, figure
from verifier.engine.request import VerifyRequest

__all__ = ["requests"]


def requests(seed: int, count: int) -> list[VerifyRequest]:
    """`count` claims on the first events: of four, two true, one false, one unheard of."""
    made = []
    for event in islice(events(seed), count):
        random = Random(f"{seed} claim {event.number}")
        n, told = event.n, event.told(event.kind.claim, event.n)
        match event.number % 4:
            case 1:
                told = told.replace(figure(n), figure(n * 2 + 1))
            case 2:
                told = told.replace(event.city, f"Upper {event.city}wood")
        dated = random.random() < 0.5
        made.append(VerifyRequest(claim=told, claim_date=event.day.isoformat() if dated else None))
    return made
