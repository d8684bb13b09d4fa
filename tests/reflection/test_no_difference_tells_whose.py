"""Whoever watches *Fra kolleger* for as long as they like learns of no text whose it is.

Sharing, taking back, changing, leaving and erasing in any order, and looks in between: by force.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from bot import people
from bot.feature import Due
from bot.people.store import erase
from bot.reflection import store_answers
from bot.reflection.jobs import renew
from bot.reflection.rules_talk import Answer, Part
from bot.reflection.sharing import answers_of_colleagues
from bot.reflection.store import SHUFFLE_SEED
from tests.turns import Stage, open_stage

T = TypeVar("T")

QUESTIONS = {"all": "faglig-identitet.1", "leaders": "ledelse.1"}
AUDIENCES = st.sampled_from(["all", "all", "all", "leaders"])
FEWEST_SHOWN, FEWEST_TOGETHER = 5, 2


def authors_of(texts: Iterable[str]) -> set[str]:
    """The authors of texts that begin with the author's name."""
    return {text.partition(" ")[0] for text in texts}


class Watching(RuleBasedStateMachine):
    """Colleagues who share, and somebody who remembers every look."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self.db = stage.db
        with self.db.transaction():
            # The lot that the bot draws, the same in every run.
            self.db.set_meta(SHUFFLE_SEED, "7")
            for table in ("people", "shown_answers"):
                self.db.execute(f"delete from {table}")
        self.names: dict[str, str] = {}
        self.written = 0
        self.looks: list[frozenset[str]] = []
        self.withdrawn: set[str] = set()

    # What people do

    @initialize(count=st.integers(5, 8))
    def begin(self, count: int) -> None:
        for _ in range(count):
            self.share(1.0, True, "all")
        self.week_passes()

    @rule(who=st.floats(0, 1), new=st.booleans(), audience=AUDIENCES)
    def share(self, who: float, new: bool, audience: str) -> None:
        if new or not self.names:
            self.written += 1
            name = f"P{self.written}"
            key = self.stage.person(name).key
            self.names[key] = name
        else:
            key = self.pick(list(self.names), who)
        with self.db.transaction():
            self.written += 1
            asked = self.db.execute(
                "insert into asked (person, question, origin, local_date, at)"
                " values (?, ?, 'own', '2026-11-24', 0)",
                (key, QUESTIONS[audience]),
            ).lastrowid
            self.db.execute(
                "insert into answers (asked, person, parts, visibility, made, changed)"
                " values (?, ?, ?, 'all', ?, ?)",
                (asked, key, f'[[1, "{self.text(key)}"]]', self.written, self.written),
            )

    @rule(count=st.integers(1, 3))
    def newcomers_share_until_monday(self, count: int) -> None:
        for _ in range(count):
            self.share(1.0, True, "all")
        self.week_passes()

    @rule(which=st.floats(0, 1))
    def take_back_or_share_again(self, which: float) -> None:
        answer = self.any_answer(which)
        if answer is not None:
            shared = answer.visibility == "all"
            (self.withdrawn.add if shared else self.withdrawn.discard)(answer.text)
            with self.db.transaction():
                store_answers.set_visibility(self.db, answer.asked, "me" if shared else "all")

    @rule(which=st.floats(0, 1))
    def change(self, which: float) -> None:
        answer = self.any_answer(which)
        if answer is not None:
            self.withdrawn.add(answer.text)
            self.written += 1
            parts = [Part(1, self.text(answer.person))]
            with self.db.transaction():
                store_answers.change(self.db, answer, parts, self.written)

    @rule(which=st.floats(0, 1))
    def undo_a_change(self, which: float) -> None:
        answer = self.any_answer(which)
        if answer is not None and answer.versions:
            self.withdrawn.add(answer.text)
            with self.db.transaction():
                store_answers.restore_version(self.db, answer)
            before = store_answers.find_answer(self.db, answer.person, answer.asked)
            assert before is not None
            if before.visibility == "all":
                self.withdrawn.discard(before.text)

    @rule(which=st.floats(0, 1))
    def delete(self, which: float) -> None:
        answer = self.any_answer(which)
        if answer is not None:
            self.withdrawn.add(answer.text)
            with self.db.transaction():
                store_answers.delete(self.db, answer.asked)

    @rule(who=st.floats(0, 1), erased=st.booleans())
    def leave(self, who: float, erased: bool) -> None:
        if not self.names:
            return
        key = self.pick(list(self.names), who)
        name = self.names.pop(key)
        self.withdrawn |= {text for look in self.looks for text in look if name in {*text.split()}}
        with self.db.transaction():
            if erased:
                erase(self.db, key)
            else:
                people.change(self.db, key, status="left")

    @rule(count=st.integers(1, 3))
    def newest_leave_until_monday(self, count: int) -> None:
        for _ in range(count):
            self.leave(1.0, False)
        self.week_passes()

    @rule()
    def week_passes(self) -> None:
        self.stage.run(renew, Due("org", self.stage.now))

    @invariant()
    def look(self) -> None:
        shown = answers_of_colleagues(self.db)
        for question in QUESTIONS.values():
            texts = [one.text for one in shown if one.question == question]
            assert not texts or len(authors_of(texts)) >= FEWEST_SHOWN
        look = frozenset(one.text for one in shown)
        assert not look & self.withdrawn
        if self.looks and look == self.looks[-1]:
            return
        for earlier in self.looks:
            for difference in (look - earlier, earlier - look):
                assert not difference or len(authors_of(difference)) >= FEWEST_TOGETHER
        self.looks.append(look)
        # All that a perfect memory can tell apart: the texts that were always seen together.
        together: dict[tuple[bool, ...], set[str]] = defaultdict(set)
        for text in frozenset().union(*self.looks):
            together[tuple(text in one for one in self.looks)].add(text)
        assert all(len(authors_of(texts)) >= FEWEST_TOGETHER for texts in together.values())

    # What the rules share

    def text(self, key: str) -> str:
        return f"{self.names.get(key, 'gone')} wrote {self.written}"

    def any_answer(self, which: float) -> Answer | None:
        rows = self.db.rows(
            "select asked, person from answers n join people p on p.id = n.person"
            " where p.status = 'active' order by asked"
        )
        if not rows:
            return None
        row = self.pick(rows, which)
        return store_answers.find_answer(self.db, row["person"], row["asked"])

    @staticmethod
    def pick(among: Sequence[T], where: float) -> T:
        return among[min(len(among) - 1, int(where * len(among)))]


def test_no_difference_between_looks_tells_whose_a_text_is(tmp_path: Path) -> None:
    stage = open_stage(tmp_path)

    class WatchingHere(Watching):
        def __init__(self) -> None:
            super().__init__(stage)

    run_state_machine_as_test(
        WatchingHere,
        settings=settings(
            max_examples=40, stateful_step_count=40, suppress_health_check=[HealthCheck.too_slow]
        ),
    )
    stage.db.close()
