"""The kill matrix: bots killed at random moments, and once at each commit and send boundary."""

import random
import threading
import time
from datetime import timedelta

from tests.proof.forks import Nest
from tests.proof.weeks import Kept, Weeks, some_weeks
from tests.run_bot import BOUNDARIES

LONGEST_LIFE = 0.5
"""Seconds from the moment that everybody acts to the latest kill."""
NEXT_MORNING = timedelta(days=1)


def at_random_moments(nest: Nest, people: int, length: timedelta, kills: int) -> Kept:
    """The bot is killed so often, spread over that time; then all is counted."""
    with some_weeks(nest, people) as weeks:
        weeks.start()
        weeks.settle()
        _let_everybody_be_asked(weeks)
        for _ in range(kills):
            _kill_while_all_act(weeks, length / kills)
        return _count(weeks)


def _let_everybody_be_asked(weeks: Weeks) -> None:
    for _ in range(5):
        weeks.move(NEXT_MORNING)
        weeks.settle()


def _kill_while_all_act(weeks: Weeks, by: timedelta) -> None:
    bot = weeks.bot
    assert bot is not None
    moment = weeks.random.uniform(0, LONGEST_LIFE)

    def strike() -> None:
        time.sleep(moment)
        bot.end()

    killer = threading.Thread(target=strike)
    killer.start()
    weeks.move(by)
    weeks.everybody_acts(0.4)
    killer.join()
    weeks.look_at_what_is_left()
    weeks.start()
    assert weeks.settle()


def at_each_boundary(nest: Nest, people: int, seed: int = 1) -> tuple[Kept, list[str]]:
    """The bot is killed once at each boundary; gives what is left, and which were not come to.

    The bot that takes up what one has left is the one to be killed at the next boundary.
    """
    missed = []
    with some_weeks(nest, people, seed) as weeks:
        for name in BOUNDARIES:
            times = random.Random(f"{seed} {name}").randint(1, 4)
            weeks.start(f"kill={name}:{times}")
            if not _dies(weeks):
                missed.append(name)
                weeks.kill()
            else:
                weeks.look_at_what_is_left()
        weeks.start()
        return _count(weeks), missed


def _dies(weeks: Weeks) -> bool:
    """Let days pass and everybody act until the bot dies of its boundary; False: it does not."""
    for _ in range(8):
        if not weeks.settle():
            return True
        weeks.move(NEXT_MORNING)
        weeks.everybody_acts()
    return not weeks.settle()


def under_done_apart(nest: Nest, people: int) -> Kept:
    """The mutation: done marks in a transaction of their own, killed between the two."""
    with some_weeks(nest, people) as weeks:
        weeks.start()
        weeks.settle()
        _let_everybody_be_asked(weeks)
        weeks.kill()
        weeks.everybody_acts()
        weeks.start("done-apart", "kill=update-handled:1")
        weeks.settle()
        weeks.look_at_what_is_left()
        weeks.start()
        weeks.settle()
        return _count(weeks)


def under_offset_first(nest: Nest, people: int) -> Kept:
    """The mutation: the commit behind the higher offset, killed when Telegram has forgotten."""
    with some_weeks(nest, people) as weeks:
        weeks.start()
        weeks.settle()
        _let_everybody_be_asked(weeks)
        weeks.kill()
        weeks.start("offset-first")
        weeks.everybody_acts()
        weeks.until_all_is_confirmed()
        weeks.kill()
        # What is lost is never handled: a last word shows when all that is left has been.
        weeks.say(weeks.colleagues[0], "/menu")
        weeks.start()
        weeks.settle()
        return _count(weeks)


def _count(weeks: Weeks) -> Kept:
    """Let all come to rest, end the bot, and count."""
    weeks.settle()
    weeks.move(timedelta(minutes=2))
    weeks.settle()
    assert weeks.bot is not None
    weeks.bot.end()
    return weeks.count()
