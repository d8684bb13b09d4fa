"""Which question a person gets next: the week's model first, none twice before all were asked."""

import shutil
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.people.rules import PROFESSIONS
from bot.reflection.library import Audience, load, packaged_prompts
from bot.reflection.rules import Asked, Choice, choose_question
from tests.reflection.folders import OWN_MODEL, copy_packaged, write_overlay

LIBRARY = load([packaged_prompts()])
TUESDAY = date(2026, 1, 6)


def ask_for_weeks(
    count: int,
    *,
    audience: Audience = "all",
    profession: str | None = None,
    model_of_week: str | None = None,
    seed: int = 7,
) -> list[Choice]:
    asked: list[Asked] = []
    choices: list[Choice] = []
    for week in range(count):
        choice = choose_question(
            LIBRARY,
            asked,
            audience=audience,
            profession=profession,
            model_of_week=model_of_week,
            seed=seed,
        )
        assert choice is not None
        choices.append(choice)
        asked.append(Asked(choice.question.id, TUESDAY + timedelta(weeks=week)))
    return choices


def ids(choices: list[Choice]) -> list[str]:
    return [choice.question.id for choice in choices]


def test_the_weeks_model_is_asked_in_its_own_order_and_then_the_rest_of_the_pool() -> None:
    choices = ids(ask_for_weeks(7, model_of_week="match"))
    assert choices[:6] == [f"match.{number}" for number in range(1, 7)]
    assert not choices[6].startswith("match.")


def test_colleagues_with_the_same_week_get_the_same_question_whatever_their_seed() -> None:
    chosen = {ids(ask_for_weeks(1, model_of_week="progression", seed=seed))[0] for seed in range(9)}
    assert chosen == {"progression.1"}


def test_a_fixed_question_comes_first_and_is_not_asked_again() -> None:
    def choose(asked: list[Asked]) -> str:
        choice = choose_question(
            LIBRARY,
            asked,
            audience="all",
            profession=None,
            model_of_week="match",
            question_of_week="match.4",
            seed=7,
        )
        assert choice is not None
        return choice.question.id

    assert choose([]) == "match.4"
    assert choose([Asked("match.4", TUESDAY)]) == "match.1"


def test_when_all_were_asked_the_one_asked_longest_ago_returns_with_its_day() -> None:
    choices = ask_for_weeks(62)
    assert len(set(ids(choices[:60]))) == 60
    assert [choice.returns for choice in choices] == [False] * 60 + [True] * 2
    assert ids(choices[60:]) == ids(choices[:2])
    assert choices[60].asked_before == TUESDAY
    assert choices[61].asked_before == TUESDAY + timedelta(weeks=1)


def test_a_question_that_was_asked_twice_counts_from_the_last_time() -> None:
    asked = [Asked(f"ledelse.{number}", TUESDAY) for number in range(1, 7)]
    asked += [
        Asked(f"ledelse.{number}", TUESDAY + timedelta(weeks=1)) for number in (1, 2, 4, 5, 6)
    ]
    choice = choose_question(
        LIBRARY, asked, audience="leaders", profession=None, model_of_week="ledelse", seed=7
    )
    assert choice == Choice(LIBRARY.question("ledelse.3"), returns=True, asked_before=TUESDAY)


def test_workshop_staff_in_a_week_about_the_match_get_another_question() -> None:
    choice = ids(ask_for_weeks(1, profession="workshop_staff", model_of_week="match"))[0]
    assert choice.partition(".")[0] not in {"match", "afbrudt-praktik", "ledelse"}


def test_leaders_get_their_model_from_the_leaders_programme_alone() -> None:
    from_leaders = ids(ask_for_weeks(6, audience="leaders", model_of_week="ledelse"))
    from_common = ids(ask_for_weeks(60, audience="all", model_of_week="ledelse"))
    assert from_leaders == [f"ledelse.{number}" for number in range(1, 7)]
    assert [question for question in from_common if question.startswith("ledelse.")] == []


def test_a_leaders_week_may_name_a_model_for_all() -> None:
    assert ids(ask_for_weeks(1, audience="leaders", model_of_week="feedback")) == ["feedback.1"]


def test_a_model_that_is_gone_leaves_the_week_to_the_rest_of_the_pool() -> None:
    assert ids(ask_for_weeks(1, model_of_week="borte")) == ids(ask_for_weeks(1))


def test_questions_that_are_gone_from_the_library_are_passed_over() -> None:
    choice = choose_question(
        LIBRARY,
        [Asked("borte.1", TUESDAY)],
        audience="all",
        profession=None,
        model_of_week="match",
        seed=7,
    )
    assert choice == Choice(LIBRARY.question("match.1"))


def test_nobody_is_asked_what_is_meant_for_others(tmp_path: Path) -> None:
    psychologists = OWN_MODEL.replace(
        "[[questions]]", '[[questions]]\nprofessions = ["psychologist"]'
    )
    folder = copy_packaged(tmp_path)
    shutil.rmtree(folder / "models")
    shutil.rmtree(folder / "programmes")
    library = load([folder, write_overlay(tmp_path, "models/egen.toml", psychologists)])
    choices = [
        choose_question(
            library, [], audience="all", profession=profession, model_of_week="egen", seed=7
        )
        for profession in ("mentor", "psychologist")
    ]
    assert choices == [None, Choice(library.question("egen.1"))]


@given(
    audience=st.sampled_from(["all", "leaders"]),
    profession=st.sampled_from([None, *PROFESSIONS]),
    weeks=st.lists(st.sampled_from([None, *LIBRARY.models]), min_size=70, max_size=80),
    seed=st.integers(min_value=0, max_value=2**32),
)
def test_no_question_returns_before_the_persons_pool_is_used_up(
    audience: Audience, profession: str | None, weeks: list[str | None], seed: int
) -> None:
    asked: list[Asked] = []
    for number, model in enumerate(weeks):
        choice = choose_question(
            LIBRARY,
            asked,
            audience=audience,
            profession=profession,
            model_of_week=model,
            seed=seed,
        )
        assert choice is not None
        seen = {one.question_id for one in asked}
        own = {
            question.id
            for question in LIBRARY.questions_for(is_leader=True, profession=profession)
            if LIBRARY.model_of(question.id).audience == audience
        }
        assert choice.returns == (choice.question.id in seen)
        if choice.returns:
            assert own <= seen
        asked.append(Asked(choice.question.id, TUESDAY + timedelta(weeks=number)))


@given(
    profession=st.sampled_from([None, *PROFESSIONS]),
    model=st.sampled_from([None, *LIBRARY.models]),
    asked=st.sets(st.sampled_from(sorted(LIBRARY.questions))),
    seed=st.integers(min_value=0, max_value=2**32),
)
def test_a_question_is_always_meant_for_the_person_and_the_same_draw_gives_the_same(
    profession: str | None, model: str | None, asked: set[str], seed: int
) -> None:
    before = [Asked(question, TUESDAY) for question in sorted(asked)]
    choices = [
        choose_question(
            LIBRARY,
            before,
            audience="all",
            profession=profession,
            model_of_week=model,
            seed=seed,
        )
        for _ in range(2)
    ]
    assert choices[0] == choices[1]
    assert choices[0] is not None
    assert choices[0].question in LIBRARY.questions_for(is_leader=False, profession=profession)
