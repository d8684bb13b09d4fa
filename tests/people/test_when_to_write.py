"""When somebody is told what a colleague did: in working hours, and when they are back."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot import people
from tests.turns import MONDAY, ZONE, open_stage


@pytest.mark.parametrize(
    ("now", "away_until", "moment"),
    [
        (MONDAY, None, None),
        (MONDAY.replace(hour=17), None, datetime(2026, 11, 24, 8, tzinfo=ZONE)),
        (MONDAY + timedelta(days=5), None, datetime(2026, 11, 30, 8, tzinfo=ZONE)),
        (MONDAY, MONDAY.date(), None),
        (MONDAY, date(2026, 12, 3), datetime(2026, 12, 3, 8, tzinfo=ZONE)),
        (MONDAY, date(2026, 12, 5), datetime(2026, 12, 7, 8, tzinfo=ZONE)),
    ],
    ids=["at-work", "evening", "saturday", "back", "away", "back-on-a-saturday"],
)
def test_the_moment_is_in_working_hours_after_any_days_away(
    tmp_path: Path, now: datetime, away_until: date | None, moment: datetime | None
) -> None:
    stage = open_stage(tmp_path)
    mette = replace(stage.person("Mette"), away_until=away_until)
    assert people.moment_for(stage.settings.calendar(), mette, now) == moment
    stage.db.close()


def test_since_a_move_only_what_is_new_is_shown_while_the_account_is_locked(
    tmp_path: Path,
) -> None:
    stage = open_stage(tmp_path)
    mette = stage.person("Mette")
    assert people.own_since(mette) == 0
    moved = int(MONDAY.timestamp())
    assert people.own_since(replace(mette, locked_until=moved + 30 * 86_400)) == moved
    stage.db.close()
