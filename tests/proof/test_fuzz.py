"""A few hundred of the updates that `make proof` makes by the hundred thousand."""

from collections import Counter

from tests.proof.fuzz import fuzz


async def test_whatever_telegram_could_send_nothing_is_set_aside() -> None:
    told = await fuzz(400, seed=1)
    assert told.updates + told.taps == 400
    assert told.sent > 100
    assert told.aside == Counter()
