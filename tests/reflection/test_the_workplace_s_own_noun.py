"""Where a question of a case story names the workplace, the organisation's own noun may stand."""

from bot.reflection.library import load, packaged_prompts

THIRD = "afbrudt-praktik.3"


def test_the_noun_is_shown_as_a_marked_adaptation() -> None:
    library = load([packaged_prompts()]).with_noun("teamet")
    assert library.question(THIRD).text.da == (
        "Er der forskellige fortællinger om årsagerne til afbrydelsen blandt borger, virksomhed "
        "og teamet? (Tilpasset: i kilden ”jobcentret”.)"
    )
    assert library.model("afbrudt-praktik").questions[2] == library.question(THIRD)
    assert library.question(THIRD).text.en == (
        "Are there different accounts of the reasons for the interruption among the citizen, "
        "the company and the job centre?"
    )


def test_without_a_noun_of_its_own_the_source_s_wording_stays() -> None:
    library = load([packaged_prompts()])
    assert library.with_noun("").question(THIRD) == library.question(THIRD)
    assert library.with_noun("jobcentret").question(THIRD) == library.question(THIRD)
    assert library.with_noun("teamet").question("match.1") == library.question("match.1")
