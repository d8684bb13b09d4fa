"""The facilitator writes a question or a model in the chat; it is kept as a file, whole or not."""

from datetime import date
from pathlib import Path

import pytest

from bot.programmes import prompt_files, store_prompts
from bot.programmes.chat_prompt import KEEP
from bot.programmes.prompt_files import Prompt, keep
from bot.reflection.library import LibraryWatch, load, packaged_prompts
from bot.startup import check_text
from tests.learning.office import Office, toasts

PACKAGED = packaged_prompts()
STALE = "Den knap gælder ikke længere. Brug menuen."
QUESTION = "Hvad lærte praktikken dig om virksomheden?"


@pytest.fixture
def own(tmp_path: Path, office: Office) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    office.stage.settings = office.stage.settings.model_copy(update={"prompts": folder})
    return folder


def question(token: str = "a1b2c3", **texts: str) -> Prompt:
    return Prompt("afbrudt-praktik", token, {"question.da": QUESTION, **texts}, "Skrevet i Ung")


def test_a_question_in_both_languages_is_taken_up_without_a_restart(
    office: Office, own: Path
) -> None:
    anna = office.person("Anna", facilitator=True)
    watch = LibraryWatch([PACKAGED, own], check_text=check_text)
    office.follow(anna, "programmes.write", "Det gode match")
    card = office.write(anna, QUESTION)
    assert card.text == (f"<b>Det gode match</b>\n<i>{QUESTION}</i>\nSkal det gemmes for alle?")
    assert card.labels == ["Gem", "Tilføj på engelsk", "Slet kladden"]
    office.follow(anna, card.data("Tilføj på engelsk"))
    both = office.write(anna, 'What did the "placement" teach you?')
    assert both.labels == ["Gem", "Slet kladden"]
    assert office.follow(anna, both.data("Gem")).text == (
        "Jeg gemmer det nu og skriver, når det er gjort."
    )
    # What waits to be written cannot be changed meanwhile.
    assert toasts(office.tap(anna, both.data("Gem"))) == [STALE]
    (said,) = office.compute(KEEP)
    assert (said.to, said.text) == (anna.key, "Gemt. Det er med fra nu af.")
    assert watch.refresh().changed
    model = watch.current.model("match")
    assert len(model.questions) == 7
    assert (model.questions[6].text.da, model.questions[6].text.en) == (
        QUESTION,
        'What did the "placement" teach you?',
    )
    assert [path.name for path in own.rglob("*.*")] == ["match.toml"]
    assert office.stage.db.value("select count(*) from prompt_drafts") == 0


def test_a_new_model_in_one_language(office: Office, own: Path) -> None:
    anna = office.person("Anna", facilitator=True)
    asked = office.follow(anna, "programmes.write", "Lav en ny model")
    assert asked.text == "Hvad skal modellen hedde? Højst 60 tegn."
    assert office.write(anna, "x" * 61).text == (
        "Teksten skal være på 1 til 60 tegn. Vil du prøve igen?"
    )
    office.write(anna, "Små job på år & dag")
    office.write(anna, "At se, hvad få timer kan føre til.")
    card = office.write(anna, "Hvad kunne fire timer om ugen åbne?")
    assert card.text.startswith("<b>En ny model</b>\n<i>Små job på år &amp; dag</i>\n")
    office.follow(anna, card.data("Gem"))
    office.compute(KEEP)
    library = load([PACKAGED, own], check_text=check_text)
    (model,) = (one for one in library.models.values() if one.id.startswith("smaa-job"))
    assert (model.title.da, model.title.en) == ("Små job på år & dag", None)
    assert model.source.da == "Skrevet i Jobhuset"
    assert [one.text.da for one in model.questions] == ["Hvad kunne fire timer om ugen åbne?"]


def test_without_a_folder_it_is_said_what_to_do(office: Office) -> None:
    anna = office.person("Anna", facilitator=True)
    said = office.follow(anna, "programmes.write")
    assert "sætte MAKKER_PROMPTS til en mappe" in said.text
    assert said.labels == ["Tilbage"]
    assert toasts(office.tap(anna, "programmes.write_in:match")) == [STALE]


def test_in_norwegian_a_question_is_kept_where_the_danish_stands(office: Office, own: Path) -> None:
    anna = office.change(office.person("Anna", facilitator=True), language="nb")
    asked = office.follow(anna, "programmes.write", "Den gode matchen")
    assert asked.text == "Skriv spørsmålet i du-form, høyst 300 tegn og uten navn."
    card = office.write(anna, "Hva lærte praksisen deg om bedriften?")
    assert card.labels == ["Lagre", "Legg til på engelsk", "Slett kladden"]
    office.follow(anna, card.data("Lagre"))
    office.compute(KEEP)
    text = load([PACKAGED, own]).model("match").questions[-1].text
    assert (text.in_("nb"), text.en) == ("Hva lærte praksisen deg om bedriften?", None)


def test_a_text_that_may_point_to_a_person_is_asked_about_and_never_kept(
    office: Office, own: Path
) -> None:
    anna = office.person("Anna", facilitator=True)
    office.follow(anna, "programmes.write", "Det gode match")
    assert "pege på en person" in office.write(anna, "Hvad sagde Mette Hansen?").text
    # Kept all the same, it would make the prompts refused as a whole: the file is not written.
    with office.stage.db.transaction():
        (draft,) = store_prompts.drafts_of(office.stage.db, anna.key)
        store_prompts.write(office.stage.db, draft, "question.da", "Hvad sagde Mette Hansen?", 0)
    office.follow(anna, f"programmes.keep:{draft.id}")
    (said,) = office.compute(KEEP)
    assert said.text.startswith("Det kunne ikke gemmes, for teksten kan pege på en person,")
    assert said.labels == ["Gem", "Skriv et spørgsmål"]
    assert list(own.iterdir()) == []
    office.follow(anna, f"programmes.drop_prompt:{draft.id}")
    assert office.stage.db.value("select count(*) from prompt_drafts") == 0
    gone = office.stage.act(
        anna.key, office.features[2].texts["programme_prompt"], f"{draft.id}-question-da", "Hvad?"
    )
    assert gone is None
    assert office.stage.out()[-1].text.startswith("Kladden findes ikke mere.")


def test_after_a_crash_the_same_draft_is_not_written_twice(tmp_path: Path) -> None:
    assert keep(PACKAGED, tmp_path, question()) == "kept"
    path = tmp_path / "models" / "afbrudt-praktik.toml"
    once = path.read_text(encoding="utf-8")
    assert keep(PACKAGED, tmp_path, question()) == "kept"
    assert path.read_text(encoding="utf-8") == once
    assert keep(PACKAGED, tmp_path, question("d4e5f6")) == "kept"
    model = load([PACKAGED, tmp_path]).model("afbrudt-praktik")
    assert [one.id for one in model.questions[6:]] == [
        "afbrudt-praktik.egen-a1b2c3",
        "afbrudt-praktik.egen-d4e5f6",
    ]
    assert model.sitting is not None


def test_an_own_file_of_another_name_is_added_to_with_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "models" / "vores.toml"
    path.parent.mkdir()
    text = (PACKAGED / "models" / "afbrudt-praktik.toml").read_text(encoding="utf-8")
    path.write_text(f"# Rettet af os.\n{text}", encoding="utf-8")
    (path.parent / "broken.toml").write_text("id =", encoding="utf-8")
    assert keep(PACKAGED, tmp_path, question()) == "refused"
    (path.parent / "broken.toml").unlink()
    assert keep(PACKAGED, tmp_path, question()) == "kept"
    assert path.read_text(encoding="utf-8").startswith("# Rettet af os.\n")
    assert len(load([PACKAGED, tmp_path]).model("afbrudt-praktik").questions) == 7


def test_a_folder_that_cannot_be_written_to_leaves_the_draft_waiting(
    office: Office, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.person("Anna", facilitator=True)
    office.follow(anna, "programmes.write", "Det gode match")
    card = office.write(anna, QUESTION)
    office.follow(anna, card.data("Gem"))

    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(prompt_files, "_replace", full)
    (said,) = office.compute(KEEP)
    assert said.text.startswith("Det kunne ikke gemmes, for mappen med egne spørgsmål kan ikke")
    assert list(own.iterdir()) == []
    monkeypatch.undo()
    office.at(date(2026, 11, 23), "9.00")
    office.follow(anna, said.data("Gem"))
    assert office.compute(KEEP)[0].text == "Gemt. Det er med fra nu af."


@pytest.mark.parametrize(
    "text",
    [
        'Et "citat" og \\ en skråstreg?',
        "Linje\nto\tog \x07 en klokke?",
        "Slut \"\"\" eller '''?",
        "x = 1 # [[questions]]",
    ],
)
def test_any_letters_in_a_question_make_a_valid_file(tmp_path: Path, text: str) -> None:
    assert keep(PACKAGED, tmp_path, question(**{"question.da": text})) == "kept"
    kept = load([PACKAGED, tmp_path]).question("afbrudt-praktik.egen-a1b2c3")
    assert kept.text.da == " ".join(text.replace("\x07", " ").split())
