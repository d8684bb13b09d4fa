"""What comes with Makker: eleven case models, five sparring protocols and seven programmes."""

import re
from pathlib import Path

import pytest

from bot.guard import hard_hits
from bot.reflection.library import Fault, Library, check, load, packaged_prompts
from bot.reflection.library_files import texts_of
from tests.reflection.folders import OWN_MODEL, write_overlay

MODELS_WITH_TITLES = {
    "afbrudt-praktik": ("Den afbrudte praktik", "The interrupted placement"),
    "match": ("Det gode match", "The good match"),
    "tre-fortaellinger": ("Tre fortællinger", "Three accounts"),
    "progression": ("Progression mod job", "Progress towards work"),
    "parallelle-indsatser": ("Fra trappe til parallelle spor", "From stairs to parallel tracks"),
    "ressourcesamtale": (
        "Ressourcer og jobfokus i samtalen",
        "Resources and job focus in the conversation",
    ),
    "paa-tvaers": ("Virksomhedssamarbejde på tværs", "Company collaboration across roles"),
    "faglig-identitet": (
        "Faglig identitet og fælles sprog",
        "Professional identity and common language",
    ),
    "laeringsmaal": (
        "Læringsmål og efterbearbejdning",
        "Learning goal and after-processing",
    ),
    "feedback": ("Feedback og sparring", "Feedback and sparring"),
    "ledelse": ("Ledelse af læring", "Leading the learning"),
}

TOMM_LETTERS = {
    "afbrudt-praktik": "LLCLCR",
    "match": "LLCRCS",
    "tre-fortaellinger": "CCCCRS",
    "progression": "LLCLLR",
    "parallelle-indsatser": "LRCCLS",
    "ressourcesamtale": "LLCLCR",
    "paa-tvaers": "CLCLCS",
    "faglig-identitet": "LRLCCR",
    "laeringsmaal": "LSRCSC",
    "feedback": "LLRCLS",
    "ledelse": "LCLCRS",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load([packaged_prompts()])


def test_there_are_eleven_models_with_six_questions_each(library: Library) -> None:
    assert {
        model.id: (model.title.da, model.title.en) for model in library.models.values()
    } == MODELS_WITH_TITLES
    assert {len(model.questions) for model in library.models.values()} == {6}
    assert len(library.questions) == 66


def test_each_question_is_of_its_kind(library: Library) -> None:
    letters = {
        model.id: "".join(question.kind[0].upper() for question in model.questions)
        for model in library.models.values()
    }
    assert letters == TOMM_LETTERS


def test_the_case_storys_three_questions_keep_their_wording(library: Library) -> None:
    starred = [q for q in library.questions.values() if q.from_case_story]
    assert [(question.id, question.text.da, question.text.en) for question in starred] == [
        (
            "afbrudt-praktik.1",
            "Har vi overset noget i forhold til matchet?",
            "Did we overlook something about the match?",
        ),
        (
            "afbrudt-praktik.2",
            "Har borger reelt haft mulighed for at skabe værdi for praktikstedet?",
            "Did the citizen have a real opportunity to create value for the placement host?",
        ),
        (
            "afbrudt-praktik.3",
            "Er der forskellige fortællinger om årsagerne til afbrydelsen blandt borger, "
            "virksomhed og jobcentret?",
            "Are there different accounts of the reasons for the interruption among the citizen, "
            "the company and the job centre?",
        ),
    ]


def test_something_was_interrupted_is_answered_in_one_sitting(library: Library) -> None:
    assert [question.id for question in library.sitting("afbrudt-praktik")] == [
        "afbrudt-praktik.1",
        "afbrudt-praktik.2",
        "afbrudt-praktik.3",
    ]
    sitting = library.model("afbrudt-praktik").sitting
    assert sitting is not None
    assert sitting.title.da == "Noget blev afbrudt"
    assert sitting.intro.in_("da") == (
        "I Jobcenter Hvidovre var det i 2019 ikke så svært at finde praktikpladser; det svære var "
        "at matche den rigtige praktik med den rigtige borger. Før tredje modul af deres kursus "
        "sendte medarbejderne egne eksempler ind på praktikforløb, som blev afbrudt før tid, og "
        "undersøgte dem med disse tre spørgsmål."
    )
    assert library.sitting("match") == ()


def test_every_model_names_its_case_story_by_workplace(library: Library) -> None:
    assert library.model("afbrudt-praktik").source.da == "Case: Jobcenter Hvidovre, efteråret 2019"
    assert library.model("feedback").source.da == "Case: Jobkompagniet, Silkeborg"


def test_the_only_names_are_of_workplaces_and_of_published_authors(library: Library) -> None:
    contents = [
        *library.models.values(),
        *library.protocols.values(),
        *library.programmes.values(),
        library.sparring,
    ]
    inside_a_sentence = re.compile(r"(?<=[a-zæøå,;(] )\(?([A-ZÆØÅ]\w+)")
    names = {
        name
        for content in contents
        for _, text in texts_of(content)
        for name in inside_a_sentence.findall(f"{text.in_('da')}\n{text.in_('en')}")
    }
    workplaces = {"Jobcenter", "Hvidovre", "Jobkompagniet", "Silkeborg"}
    authors = {"Karl", "Tomm", "Tomms", "Tom", "Andersen"}
    methods = {"Troika", "Consulting", "Liberating", "Structures"}
    assert names == workplaces | authors | methods | {"CPR", "Danish"}


def test_the_guard_finds_nothing_in_the_packaged_prompts_and_would_say_so(tmp_path: Path) -> None:
    def find(text: str) -> list[str]:
        return [hit.category for hit in hard_hits(text)]

    assert check([packaged_prompts()], check_text=find) == []
    own = OWN_MODEL.replace("Hvad så du?", "Hvad så du hos 010190-1234?")
    overlay = write_overlay(tmp_path, "models/egen.toml", own)
    assert check([packaged_prompts(), overlay], check_text=find) == [
        Fault(
            f"{overlay}/models/egen.toml",
            "questions[1].text.da",
            "free of what may not be kept; it has cpr",
        )
    ]


def test_only_leading_the_learning_is_for_leaders_and_is_written_without_names(
    library: Library,
) -> None:
    leaders = [model for model in library.models.values() if model.audience == "leaders"]
    assert [model.id for model in leaders] == ["ledelse"]
    assert [model.id for model in library.models.values() if model.before_field] == ["ledelse"]
    before = leaders[0].before_field
    assert before is not None
    assert before.da == "Skriv uden navne."
    colleague = library.questions_for(is_leader=False, profession=None)
    leader = library.questions_for(is_leader=True, profession=None)
    assert (len(colleague), len(leader)) == (60, 66)
    assert {question.id for question in leader} - {question.id for question in colleague} == {
        f"ledelse.{number}" for number in range(1, 7)
    }


def test_workshop_staff_are_not_asked_about_matching_placements(library: Library) -> None:
    asked = {q.id for q in library.questions_for(is_leader=False, profession="workshop_staff")}
    everybody = {q.id for q in library.questions_for(is_leader=False, profession=None)}
    assert everybody - asked == {
        *(f"afbrudt-praktik.{number}" for number in range(1, 7)),
        *(f"match.{number}" for number in range(1, 7)),
        "paa-tvaers.2",
        "parallelle-indsatser.1",
    }


def test_the_protocols_have_the_minutes_of_their_form(library: Library) -> None:
    assert {
        protocol.id: (protocol.minutes, [phase.minutes for phase in protocol.phases])
        for protocol in library.protocols.values()
    } == {
        "makkersparring": (30, [3, 5, 8, 5, 4, 4, 1]),
        "doerkarm": (10, [1, 3, 3, 1, 2]),
        "trio": (45, [4, 6, 12, 8, 5, 5, 5]),
        "trio-kort": (30, [2, 2, 4, 2]),
        "skriftlig": (0, [0, 0, 0, 0, 0]),
    }
    assert library.protocol("trio-kort").turns == 3


def test_in_the_short_trio_each_has_had_each_role_once(library: Library) -> None:
    protocol = library.protocol("trio-kort")
    assert [protocol.role_in_turn("focus_person", turn) for turn in range(3)] == [
        "focus_person",
        "interviewer",
        "reflecting_colleague",
    ]
    assert [protocol.role_in_turn("reflecting_colleague", turn) for turn in range(3)] == [
        "reflecting_colleague",
        "focus_person",
        "interviewer",
    ]


def test_the_written_form_has_five_moves_of_600_characters_over_five_working_days(
    library: Library,
) -> None:
    protocol = library.protocol("skriftlig")
    assert [phase.writer for phase in protocol.phases] == [
        "focus_person",
        "sparring_partner",
        "focus_person",
        "sparring_partner",
        "focus_person",
    ]
    assert (protocol.max_characters, protocol.working_days) == (600, 5)


def test_the_partner_explores_with_linear_then_circular_questions(library: Library) -> None:
    explore = library.protocol("makkersparring").phases[2]
    assert explore.title.in_("en") == "Explore"
    assert explore.roles["sparring_partner"].samples == ("linear", "circular")
    assert explore.roles["focus_person"].samples == ()
    assert [text.da for text in library.sparring.questions_of("circular")] == [
        "Hvem bliver mest lettet, hvis det lykkes?",
        "Hvad tror du, borgeren lagde mærke til hos dig?",
        "Hvordan hænger virksomhedens reaktion sammen med vores?",
        "Hvem ser anderledes på det end dig?",
    ]


def test_advice_comes_in_the_mirror_and_only_if_asked(library: Library) -> None:
    phases = library.protocol("makkersparring").phases
    offering = [
        phase.id
        for phase in phases
        if "Vil du have et forslag?" in phase.roles["sparring_partner"].text.in_("da")
    ]
    assert offering == ["spejl"]
    assert [text.da for text in phases[4].roles["sparring_partner"].starters] == [
        "Jeg hørte …",
        "Jeg blev optaget af …",
        "Jeg kom til at tænke på …",
    ]


def test_one_listener_draws_a_listening_task(library: Library) -> None:
    drawing = [
        (protocol.id, phase.id, role)
        for protocol in library.protocols.values()
        for phase in protocol.phases
        for role, part in phase.roles.items()
        if part.listening_task
    ]
    assert drawing == [("trio", "aftale", "reflecting_colleague")]
    assert len(library.sparring.listening_tasks) == 5


def test_six_ground_rules_and_two_limits_stand_before_every_talk(library: Library) -> None:
    assert [rule.da for rule in library.sparring.ground_rules] == [
        "Tal om din egen praksis – ingen navne, CPR, adresser eller genkendelige detaljer.",
        "Spørg, før du foreslår.",
        "Lyt for at forstå, ikke for at svare.",
        "Det, der bliver sagt, bliver her. Læringen må gerne deles.",
        "Du kan altid sige stop eller pas.",
        "Sparring er ikke vurdering.",
    ]
    assert [limit.da for limit in library.sparring.limits] == [
        "Bekymring for et barn, vold eller trusler: brug de almindelige veje i dag.",
        "Makker er ikke et fagsystem. Hører noget til sagen, så skriv det dér.",
    ]
    first_phases = [protocol.phases[0].shows for protocol in library.protocols.values()]
    assert first_phases == [("ground_rules",)] * 5


def test_every_talk_ends_with_a_next_step_and_whether_it_was_held(library: Library) -> None:
    shown = {
        protocol.id: [item for phase in protocol.phases for item in phase.shows]
        for protocol in library.protocols.values()
    }
    assert set(map(tuple, shown.values())) == {("ground_rules", "next_step", "held")}


def test_the_common_programme_opens_with_professional_identity_and_has_every_model(
    library: Library,
) -> None:
    programme = library.programme("faelles-fagligt-fundament")
    assert [len(theme.weeks) for theme in programme.themes] == [4, 4, 4, 4]
    assert programme.weeks[0].model == "faglig-identitet"
    assert programme.theme_of(4).title.da == "Det gode match"
    assert {week.model for week in programme.weeks} == set(MODELS_WITH_TITLES) - {"ledelse"}


def test_the_leaders_programme_takes_the_leaders_model_every_second_week(
    library: Library,
) -> None:
    programme = library.programme("lederspor")
    assert (programme.audience, programme.every_weeks) == ("leaders", 2)
    assert [(week.model, week.question) for week in programme.weeks] == [
        ("ledelse", f"ledelse.{number}") for number in range(1, 7)
    ]


def test_every_programme_has_its_length_and_the_basic_rhythm_every_model(
    library: Library,
) -> None:
    assert {
        one.id: (one.title.da, len(one.weeks) * one.every_weeks)
        for one in library.programmes.values()
    } == {
        "faelles-fagligt-fundament": ("Fælles fagligt fundament", 16),
        "feedback-i-hverdagen": ("Feedback i hverdagen", 8),
        "grundrytme": ("Grundrytme", 10),
        "lederspor": ("Lederspor", 12),
        "match-og-fremdrift": ("Match og fremdrift", 12),
        "tre-ben": ("Tre ben", 12),
        "velkomst": ("Velkommen til", 4),
    }
    basic = library.programme("grundrytme")
    models = [week.model for week in basic.weeks]
    assert sorted(models) == sorted(set(MODELS_WITH_TITLES) - {"ledelse"})


@pytest.mark.parametrize("inside", [True, False], ids=["installed", "checkout"])
def test_the_prompts_are_found_inside_the_package_and_beside_it(
    tmp_path: Path, inside: bool
) -> None:
    package = tmp_path / "bot"
    prompts = (package if inside else tmp_path) / "prompts"
    (prompts / "models").mkdir(parents=True)
    package.mkdir(exist_ok=True)
    assert packaged_prompts(package) == prompts


def test_prompts_that_are_nowhere_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as error:
        packaged_prompts(tmp_path / "bot")
    assert str(error.value) == (
        f"The packaged prompts are neither in {tmp_path}/bot/prompts nor in {tmp_path}/prompts: "
        "install Makker again."
    )
