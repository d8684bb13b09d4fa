"""An organisation lays its own folder over the packaged prompts, and changes it while it runs."""

import os
import shutil
from pathlib import Path

import pytest

from bot.reflection.library import (
    Both,
    LibraryError,
    LibraryWatch,
    Refresh,
    UnknownPromptError,
    check,
    export,
    load,
    packaged_prompts,
    show,
)
from tests.reflection.folders import OWN_MODEL, copy_packaged, replace_in, write_overlay


def test_an_own_model_joins_the_packaged_ones_and_may_be_in_one_language(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "models/egen.toml", OWN_MODEL)
    library = load([packaged_prompts(), overlay])
    assert len(library.models) == 12
    assert library.question("egen.1").text.in_("da") == "Hvad så du?"
    assert library.question("egen.1").text.in_("en") == "Hvad så du?"
    assert library.model_of("egen.1").title.da == "Vores egen"


def test_a_text_in_english_alone_is_shown_to_danish_readers_too() -> None:
    assert Both(en="What did you see?").in_("da") == "What did you see?"
    with pytest.raises(ValueError, match="not in 'de'"):
        Both(da="Hvad?").in_("de")


def test_the_same_id_wins_whatever_the_file_is_called(tmp_path: Path) -> None:
    own = OWN_MODEL.replace("egen.1", "match.1").replace('id = "egen"', 'id = "match"')
    overlay = write_overlay(tmp_path, "models/vores-match.toml", own)
    library = load([packaged_prompts(), overlay])
    assert len(library.models) == 11
    assert [question.id for question in library.model("match").questions] == ["match.1"]
    assert library.question("match.1").text.da == "Hvad så du?"
    with pytest.raises(UnknownPromptError) as error:
        library.question("match.2")
    assert str(error.value).startswith("No question has the id match.2; there are afbrudt-")


def test_a_section_of_the_shared_sparring_file_is_replaced_alone(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "sparring.toml", '[[ground_rules]]\nda = "Luk døren."\n')
    sparring = load([packaged_prompts(), overlay]).sparring
    assert [rule.da for rule in sparring.ground_rules] == ["Luk døren."]
    assert len(sparring.listening_tasks) == 5


def test_hidden_files_and_folders_are_no_content(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "models/.egen.toml", "not toml")
    (overlay / "..data").mkdir()
    (overlay / "..data" / "egen.toml").write_text("not toml")
    assert check([packaged_prompts(), overlay]) == []


def test_a_folder_that_is_a_link_is_read(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "models/egen.toml", OWN_MODEL)
    linked = tmp_path / "linked"
    linked.mkdir()
    (linked / "models").symlink_to(overlay / "models")
    assert "egen" in load([packaged_prompts(), linked]).models


def test_a_changed_file_is_taken_up_without_a_restart(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "models/egen.toml", OWN_MODEL)
    watch = LibraryWatch([packaged_prompts(), overlay])
    assert watch.refresh() == Refresh(changed=False)
    replace_in(overlay / "models" / "egen.toml", "Hvad så du?", "Hvad hørte du?")
    assert watch.refresh() == Refresh(changed=True)
    assert watch.current.question("egen.1").text.da == "Hvad hørte du?"
    (overlay / "models" / "egen.toml").unlink()
    assert watch.refresh() == Refresh(changed=True)
    assert "egen" not in watch.current.models


def test_a_change_that_keeps_the_size_is_seen_by_its_time(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "models/egen.toml", OWN_MODEL)
    watch = LibraryWatch([packaged_prompts(), overlay])
    path = overlay / "models" / "egen.toml"
    modified = path.stat().st_mtime_ns
    replace_in(path, "Hvad så du?", "Hvad så vi?")
    os.utime(path, ns=(modified, modified + 1))
    assert watch.refresh() == Refresh(changed=True)
    assert watch.current.question("egen.1").text.da == "Hvad så vi?"


def test_a_broken_change_is_refused_and_its_faults_come_once(tmp_path: Path) -> None:
    folder = copy_packaged(tmp_path)
    watch = LibraryWatch([folder])
    before = watch.current
    match = folder / "models" / "match.toml"
    replace_in(match, 'kind = "strategic"', 'kind = "strategisk"')
    first = watch.refresh()
    assert (first.changed, [fault.key for fault in first.faults]) == (False, ["questions[6].kind"])
    assert watch.refresh() == Refresh(changed=False)
    assert watch.current is before

    # Saved again with the same fault: nothing new to say. Another fault: said.
    os.utime(match, ns=(1, 1))
    assert watch.refresh() == Refresh(changed=False)
    replace_in(match, 'id = "match.2"', 'id = "match.1"')
    replace_in(match, 'kind = "strategisk"', 'kind = "strategic"')
    assert [fault.key for fault in watch.refresh().faults] == ["questions[2].id"]
    assert watch.current is before

    second = 'kind = "linear"\ntext.da = "Hvilket'
    replace_in(match, f'id = "match.1"\n{second}', f'id = "match.2"\n{second}')
    assert watch.refresh() == Refresh(changed=True)
    assert watch.current is not before


def test_a_fault_that_returns_after_a_repair_is_said_again(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "models/egen.toml", OWN_MODEL)
    path = overlay / "models" / "egen.toml"
    watch = LibraryWatch([packaged_prompts(), overlay])
    replace_in(path, '"linear"', '"lineær"')
    assert len(watch.refresh().faults) == 1
    replace_in(path, '"lineær"', '"linear"')
    assert watch.refresh() == Refresh(changed=True)
    replace_in(path, '"linear"', '"lineær"')
    assert len(watch.refresh().faults) == 1


def test_an_overlay_that_vanishes_leaves_the_library_in_use(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "models/egen.toml", OWN_MODEL)
    watch = LibraryWatch([packaged_prompts(), overlay])
    shutil.rmtree(overlay)
    assert [fault.key for fault in watch.refresh().faults] == ["the folder"]
    assert "egen" in watch.current.models


def test_a_start_with_broken_prompts_is_refused(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "models/egen.toml", "id = 1\n")
    with pytest.raises(LibraryError, match=r"egen\.toml, id is expected to be a text\."):
        LibraryWatch([packaged_prompts(), overlay])
    with pytest.raises(ValueError, match="at least one folder"):
        load([])


def test_the_packaged_files_are_written_out_to_be_edited(tmp_path: Path) -> None:
    library = load([packaged_prompts()])
    written = export(library, tmp_path / "own")
    names = sorted(str(path.relative_to(tmp_path / "own")) for path in written)
    assert names == sorted(
        str(path.relative_to(packaged_prompts())) for path in packaged_prompts().rglob("*.toml")
    )
    assert check([packaged_prompts(), tmp_path / "own"]) == []
    with pytest.raises(FileExistsError, match=r"is not written over: choose an empty folder\.$"):
        export(library, tmp_path / "own")


def test_a_model_is_shown_as_readable_text() -> None:
    text = show(load([packaged_prompts()]), "afbrudt-praktik", "da").splitlines()
    assert text[0] == "Den afbrudte praktik"
    assert text[3] == "Case: Jobcenter Hvidovre, efteråret 2019"
    assert text[4] == "  afbrudt-praktik.1  Har vi overset noget i forhold til matchet? (lineært) ★"
    assert text[10] == (
        "Noget blev afbrudt: afbrudt-praktik.1, afbrudt-praktik.2, afbrudt-praktik.3"
    )


def test_a_model_for_leaders_shows_what_stands_before_the_field() -> None:
    text = show(load([packaged_prompts()]), "ledelse", "en").splitlines()
    assert text[4] == "Write without names."


def test_a_protocol_a_programme_and_a_question_are_shown_too() -> None:
    library = load([packaged_prompts()])
    protocol = show(library, "doerkarm", "en").splitlines()
    assert protocol[3:5] == [
        "  Focus (1 min)",
        "    Focus person: What is the one question you want to use the ten minutes for?",
    ]
    programme = show(library, "lederspor", "da").splitlines()
    assert programme[2:4] == [
        "  Ledelse af læring",
        "    Uge 2: Ledelse af læring (ledelse.1)",
    ]
    assert show(library, "match.6", "en") == (
        "  match.6  What must be in place before you accept an opening? (strategic)"
    )


def test_without_an_id_everything_that_can_be_shown_is_listed() -> None:
    library = load([packaged_prompts()])
    listed = show(library, None, "da").splitlines()
    assert (listed[0], listed[12], listed[18]) == (
        "Casemodeller",
        "Sparringsformer",
        "Programmer",
    )
    assert listed[5] == "  ledelse  Ledelse af læring (kun ledere)"
    with pytest.raises(UnknownPromptError, match="Nothing in the library has the id findes-ikke"):
        show(library, "findes-ikke", "da")
