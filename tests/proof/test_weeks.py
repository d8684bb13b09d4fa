"""A few days of the proofs that `make proof` runs for weeks: killed, copied, and counted."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.proof.forks import Nest, a_nest
from tests.proof.kill import at_each_boundary, at_random_moments
from tests.proof.power import _judge, copies_under_load

pytestmark = [pytest.mark.kill, pytest.mark.xdist_group("weeks")]


@pytest.fixture(scope="module")
def nest() -> Iterator[Nest]:
    with a_nest() as nest:
        yield nest


def test_killed_once_at_each_commit_and_send_nothing_is_lost(nest: Nest) -> None:
    kept, missed = at_each_boundary(nest, people=8)
    assert missed == []
    assert kept.kills == 12
    assert kept.answers > 0
    assert kept.is_whole, kept


def test_killed_at_random_moments_nothing_is_lost(nest: Nest) -> None:
    kept = at_random_moments(nest, people=8, length=timedelta(days=2), kills=3)
    assert kept.answers > 0
    assert kept.is_whole, kept


def test_a_copy_at_any_moment_is_whole_and_holds_what_was_confirmed(nest: Nest) -> None:
    copies = copies_under_load(nest, people=8, count=6)
    assert copies.confirmed > 8
    assert (copies.taken, copies.broken, copies.missing) == (6, 0, 0)


BATCH = '71 recvfrom(9<TCP>, "HTTP/1.1 200 OK{\\"update_id\\": 7}"..., 262144, 0, NULL, NULL) = 300'
SYNC = "71 fdatasync(7</data/makker.db-wal>) = 0"
OFFSET = '71 sendto(9<TCP>, "timeout=50&offset=8", 19, 0, NULL, 0) = 19'


def test_the_trace_is_judged_by_what_comes_between_a_batch_and_its_offset() -> None:
    assert _judge([BATCH, SYNC, OFFSET, OFFSET]).too_early == 0
    assert _judge([SYNC, BATCH, OFFSET]).too_early == 1
    assert _judge([BATCH, SYNC.replace("-wal", ""), OFFSET]).too_early == 1
    assert _judge([BATCH, SYNC.replace("= 0", "= -1 EIO"), OFFSET]).too_early == 1
