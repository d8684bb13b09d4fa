"""*Værktøjskasse*: every model and protocol can be read in full, in every language."""

import pytest

from bot.texts import LANGUAGES, Say, Texts
from tests.reflection.talking import Talk
from tests.turns import Out

STALE = "Den knap gælder ikke længere. Brug menuen."


def pages(talk: Talk, key: str, data: str) -> list[Out]:
    """All pages of a text in the toolbox."""
    person = talk.stage.reload(talk.stage.turn(key).who)
    (page,) = talk.tap_data(person, data)
    found = [page]
    following = str(Say(Texts(), person.language)("reflection-button-next"))
    while following in found[-1].labels:
        (page,) = talk.tap(person, found[-1], following)
        found.append(page)
    return found


def test_the_home_lists_every_model_and_protocol_by_title(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    (home,) = talk.tap_data(mette, "toolbox.home")
    library = talk.stage.turn().library
    titles = [model.title.da for model in library.models.values()]
    titles += [protocol.title.da for protocol in library.protocols.values()]
    assert home.labels == [*titles, "Menu"]
    assert len(library.models) == 11
    assert len(library.protocols) == 5


def test_a_model_shows_its_purpose_all_its_questions_and_its_source(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    (shown,) = talk.tap_data(mette, "toolbox.model:afbrudt-praktik")
    model = talk.stage.turn().library.model("afbrudt-praktik")
    assert shown.text == (
        f"<b>Den afbrudte praktik</b>\n{model.purpose.da}\n\n{model.about.da}\n\n"
        "1. Har vi overset noget i forhold til matchet? ★\n"
        "2. Har borger reelt haft mulighed for at skabe værdi for praktikstedet? ★\n"
        "3. Er der forskellige fortællinger om årsagerne til afbrydelsen blandt borger, "
        "virksomhed og jobcentret? ★\n"
        "4. Hvornår mærkede du første gang, at praktikken var ved at gå i stå?\n"
        "5. Hvad lykkedes, før det stoppede – og hvem bidrog?\n"
        "6. Hvad vil du gøre anderledes i den første uge af næste praktik?\n\n"
        "★ Spørgsmålet står i casen.\n"
        "Kilde: Case: Jobcenter Hvidovre, efteråret 2019"
    )
    assert shown.labels == ["Tilbage"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_model_can_be_read_in_full(talk: Talk, language: str) -> None:
    mette = talk.stage.person("Mette", language=language)
    for model in talk.stage.turn().library.models.values():
        found = pages(talk, mette.key, f"toolbox.model:{model.id}")
        assert all(len(page.text) <= 4096 for page in found)
        text = "\n".join(page.text for page in found)
        for part in (model.title, model.purpose, model.about, model.source):
            assert part.in_(language) in text
        for question in model.questions:
            assert question.text.in_(language) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_protocol_can_be_read_in_full(talk: Talk, language: str) -> None:
    mette = talk.stage.person("Mette", language=language)
    library = talk.stage.turn().library
    for protocol in library.protocols.values():
        found = pages(talk, mette.key, f"toolbox.protocol:{protocol.id}")
        assert all(len(page.text) <= 4096 for page in found)
        text = "\n".join(page.text for page in found)
        for phase in protocol.phases:
            assert f"<b>{phase.title.in_(language)}</b>" in text
            for role in protocol.roles:
                title = library.sparring.role_title(role).in_(language)
                assert f"<i>{title}:</i> {phase.roles[role].text.in_(language)}" in text
        for rule in library.sparring.ground_rules:
            assert rule.in_(language) in text


def test_a_protocol_says_its_minutes_phase_by_phase(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    text = "\n".join(
        page.text for page in pages(talk, mette.key, "toolbox.protocol:makkersparring")
    )
    assert text.startswith("<b>Makkersparring</b>\n30 minutter i alt.\n\n")
    assert "<b>Aftale</b> (3 minutter)" in text
    assert "<b>Luk</b> (1 minut)" in text


def test_a_page_that_is_not_there_is_the_last(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    last = pages(talk, mette.key, "toolbox.protocol:trio")[-1]
    (shown,) = talk.tap_data(mette, "toolbox.protocol:trio:99")
    assert shown.text == last.text


@pytest.mark.parametrize(
    "data",
    ["toolbox.model:x", "toolbox.model", "toolbox.protocol:match", "toolbox.model:match:x"],
)
def test_what_the_library_does_not_have_is_stale(talk: Talk, data: str) -> None:
    (toast,) = talk.tap_data(talk.stage.person("Mette"), data)
    assert toast.text == STALE
