"""A fault in a prompt file names the file, the key and what was expected."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.reflection.library import Fault, LibraryError, check, load, packaged_prompts
from tests.reflection.folders import (
    OWN_MODEL,
    copy_packaged,
    replace_in,
    sentences,
    write_overlay,
)

# (file, what stands there, what is put in its place, the sentences)
SPOILED = {
    "missing_language": (
        "models/match.toml",
        'text.en = "What will the company gain as early as week two?"\n',
        "",
        [
            "In packaged/models/match.toml, questions[3].text.en is expected to be a text in "
            "English: the packaged prompts are in both languages."
        ],
    ),
    "no_language_at_all": (
        "models/match.toml",
        'title = { da = "Det gode match", en = "The good match" }',
        "title = {}",
        [
            "In packaged/models/match.toml, title is expected to be a text in Danish (da), in "
            "English (en) or in both."
        ],
    ),
    "empty_text": (
        "models/match.toml",
        "What will the company gain as early as week two?",
        "  ",
        [
            "In packaged/models/match.toml, questions[3].text.en is expected to be a text that is "
            "not empty."
        ],
    ),
    "question_id_used_twice": (
        "models/match.toml",
        'id = "match.2"',
        'id = "match.1"',
        [
            "In packaged/models/match.toml, questions[2].id is expected to be used once; "
            "match.1 stands above already."
        ],
    ),
    "model_id_used_twice": (
        "models/progression.toml",
        'id = "progression"',
        'id = "match"',
        [
            "In packaged/models/progression.toml, id is expected to be used once; "
            "packaged/models/match.toml has match already.",
            *(
                f"In packaged/models/progression.toml, questions[{number}].id is expected to be "
                f"match. and a number; it is progression.{number}."
                for number in range(1, 7)
            ),
            *(
                f"In packaged/programmes/{programme}.toml, themes[{theme}].weeks[{week}].model is "
                "expected to be the id of a model; there is no model progression."
                for programme, theme, weeks in (
                    ("faelles-fagligt-fundament", 3, (1, 3)),
                    ("grundrytme", 1, (3,)),
                    ("match-og-fremdrift", 2, (1, 3)),
                    ("tre-ben", 1, (1, 2, 4)),
                )
                for week in weeks
            ),
        ],
    ),
    "id_of_another_kind": (
        "protocols/trio.toml",
        'id = "trio"',
        'id = "match"',
        [
            "In packaged/protocols/trio.toml, id is expected to be used once; another kind of "
            "content has match already."
        ],
    ),
    "question_longer_than_300": (
        "models/match.toml",
        "What will the company gain as early as week two?",
        "x" * 301,
        [
            "In packaged/models/match.toml, questions[3].text.en is expected to be at most 300 "
            "characters long; it has 301."
        ],
    ),
    "text_longer_than_1000": (
        "models/ledelse.toml",
        "Write without names.",
        "x" * 1001,
        [
            "In packaged/models/ledelse.toml, before_field.en is expected to be at most 1000 "
            "characters long; it has 1001."
        ],
    ),
    "unknown_model_in_programme": (
        "programmes/faelles-fagligt-fundament.toml",
        '{ model = "ressourcesamtale" }',
        '{ model = "resursesamtale" }',
        [
            "In packaged/programmes/faelles-fagligt-fundament.toml, themes[3].weeks[2].model is "
            "expected to be the id of a model; there is no model resursesamtale."
        ],
    ),
    "leaders_model_in_common_programme": (
        "programmes/faelles-fagligt-fundament.toml",
        '{ model = "ressourcesamtale" }',
        '{ model = "ledelse" }',
        [
            "In packaged/programmes/faelles-fagligt-fundament.toml, themes[3].weeks[2].model is "
            "expected to be a model for all; ledelse is for leaders only."
        ],
    ),
    "fixed_question_of_another_model": (
        "programmes/lederspor.toml",
        '"ledelse.6"',
        '"ledelse.7"',
        [
            "In packaged/programmes/lederspor.toml, themes[1].weeks[6].question is expected to be "
            "a question of ledelse; there is no ledelse.7."
        ],
    ),
    "minutes_that_do_not_add_up": (
        "protocols/trio-kort.toml",
        "minutes = 30",
        "minutes = 29",
        [
            "In packaged/protocols/trio-kort.toml, minutes is expected to be 30, the sum of the "
            "phases' minutes times turns; it is 29."
        ],
    ),
    "role_without_a_text": (
        "protocols/doerkarm.toml",
        "[phases.roles.focus_person]\n"
        'text.da = "Svar kort, eller sig pas."\n'
        'text.en = "Answer briefly, or pass."\n',
        "",
        [
            "In packaged/protocols/doerkarm.toml, phases[3].roles.focus_person is expected to be "
            "there: every role has a text in every phase."
        ],
    ),
    "role_that_takes_no_part": (
        "protocols/doerkarm.toml",
        "[phases.roles.focus_person]\n"
        'text.da = "Svar kort, eller sig pas."\n'
        'text.en = "Answer briefly, or pass."\n',
        "[phases.roles.focus_person]\n"
        'text.da = "Svar kort, eller sig pas."\n'
        'text.en = "Answer briefly, or pass."\n'
        '[phases.roles.interviewer]\ntext.da = "Spørg."\ntext.en = "Ask."\n',
        [
            "In packaged/protocols/doerkarm.toml, phases[3].roles.interviewer is expected to be "
            "one of the roles focus_person, sparring_partner."
        ],
    ),
    "role_with_a_name_that_is_no_key": (
        "protocols/doerkarm.toml",
        '[phases.roles.focus_person]\ntext.da = "Svar kort, eller sig pas."\n',
        '[phases.roles."Focus person"]\ntext.da = "Svar kort, eller sig pas."\n',
        [
            "In packaged/protocols/doerkarm.toml, phases[3].roles.Focus person is expected to be "
            "an id of small letters a to z, digits and signs (^[a-z]+(_[a-z]+)*$); it is "
            '"Focus person".'
        ],
    ),
    "role_that_nobody_knows": (
        "sparring.toml",
        'id = "sparring_partner"',
        'id = "partner"',
        [
            f"In packaged/protocols/{protocol}.toml, roles[2] is expected to be a role from "
            "sparring.toml (focus_person, interviewer, partner, reflecting_colleague); "
            "it is sparring_partner."
            for protocol in ("doerkarm", "makkersparring", "skriftlig")
        ],
    ),
    "phase_without_minutes": (
        "protocols/doerkarm.toml",
        'title = { da = "Spejl", en = "Mirror" }\nminutes = 1',
        'title = { da = "Spejl", en = "Mirror" }\nminutes = 0',
        [
            "In packaged/protocols/doerkarm.toml, minutes is expected to be 9, the sum of the "
            "phases' minutes times turns; it is 10.",
            "In packaged/protocols/doerkarm.toml, phases[4].minutes is expected to be at least 1; "
            "it is 0.",
        ],
    ),
    "written_move_without_writer": (
        "protocols/skriftlig.toml",
        'title = { da = "Svar", en = "Answer" }\nwriter = "focus_person"',
        'title = { da = "Svar", en = "Answer" }\nwriter = "interviewer"',
        [
            "In packaged/protocols/skriftlig.toml, phases[3].writer is expected to be one of the "
            "roles focus_person, sparring_partner; it is interviewer."
        ],
    ),
    "written_form_without_limit": (
        "protocols/skriftlig.toml",
        "max_characters = 600\n",
        "",
        [
            "In packaged/protocols/skriftlig.toml, max_characters is expected to be there in the "
            "written form and left out in a talk."
        ],
    ),
    "talk_with_a_writer": (
        "protocols/doerkarm.toml",
        'title = { da = "Spejl", en = "Mirror" }',
        'title = { da = "Spejl", en = "Mirror" }\nwriter = "focus_person"',
        [
            "In packaged/protocols/doerkarm.toml, phases[4].writer is expected to be left out in "
            "a talk."
        ],
    ),
    "unknown_kind": (
        "models/match.toml",
        'kind = "strategic"',
        'kind = "strategisk"',
        [
            "In packaged/models/match.toml, questions[6].kind is expected to be 'linear', "
            "'circular', 'reflexive' or 'strategic'; it is \"strategisk\"."
        ],
    ),
    "unknown_profession": (
        "models/match.toml",
        'professions = ["caseworker", "company_consultant", "job_broker", "coordinator", "other"]',
        'professions = ["caseworkers"]',
        [
            "In packaged/models/match.toml, questions[6].professions is expected to be among the "
            "professions of the model; caseworkers is not.",
            "In packaged/models/match.toml, questions[6].professions[1] is expected to be one of "
            "caseworker, company_consultant, job_broker, psychologist, workshop_staff, mentor, "
            "coordinator, other; it is caseworkers.",
        ],
    ),
    "sitting_with_an_unknown_question": (
        "models/afbrudt-praktik.toml",
        '"afbrudt-praktik.2", "afbrudt-praktik.3"]',
        '"afbrudt-praktik.2", "afbrudt-praktik.9"]',
        [
            "In packaged/models/afbrudt-praktik.toml, sitting.questions[3] is expected to be a "
            "question of afbrudt-praktik; there is no afbrudt-praktik.9."
        ],
    ),
    "syntax_error": (
        "models/match.toml",
        'id = "match"\n',
        'id = "match"\naudience "all"\n',
        [
            "In packaged/models/match.toml, line 2 is expected to be valid TOML: Expected '=' "
            "after a key in a key/value pair (column 10)."
        ],
    ),
    "syntax_error_at_the_end": (
        "programmes/lederspor.toml",
        '  { model = "ledelse", question = "ledelse.6" },\n]\n',
        "",
        [
            "In packaged/programmes/lederspor.toml, end of document is expected to be valid TOML: "
            "Invalid value."
        ],
    ),
    "key_that_is_not_known": (
        "models/match.toml",
        "[purpose]",
        "[purpos]",
        [
            "In packaged/models/match.toml, purpos is expected to be left out or spelled "
            "otherwise: no such key is known there.",
            "In packaged/models/match.toml, purpose is expected to be there, but it is missing.",
        ],
    ),
    "number_as_text": (
        "protocols/trio-kort.toml",
        "turns = 3",
        'turns = "3"',
        ["In packaged/protocols/trio-kort.toml, turns is expected to be a whole number."],
    ),
    "number_too_small": (
        "protocols/trio-kort.toml",
        "turns = 3",
        "turns = 0",
        ["In packaged/protocols/trio-kort.toml, turns is expected to be at least 1; it is 0."],
    ),
    "number_too_large": (
        "protocols/skriftlig.toml",
        "max_characters = 600",
        "max_characters = 1200",
        [
            "In packaged/protocols/skriftlig.toml, max_characters is expected to be at most 1000; "
            "it is 1200."
        ],
    ),
    "id_with_danish_letters": (
        "programmes/lederspor.toml",
        'id = "lederspor"',
        'id = "læringsspor"',
        [
            "In packaged/programmes/lederspor.toml, id is expected to be an id of small letters a "
            'to z, digits and signs (^[a-z0-9]+(-[a-z0-9]+)*$); it is "læringsspor".'
        ],
    ),
    "too_few_roles": (
        "protocols/skriftlig.toml",
        'roles = ["focus_person", "sparring_partner"]',
        'roles = ["focus_person"]',
        [
            "In packaged/protocols/skriftlig.toml, roles is expected to be a list of at least 2; "
            "it has 1."
        ],
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "expected"), SPOILED.values(), ids=SPOILED.keys())
def test_each_fault_is_one_sentence(
    tmp_path: Path, file: str, old: str, new: str, expected: list[str]
) -> None:
    folder = copy_packaged(tmp_path)
    replace_in(folder / file, old, new)
    assert sentences(folder) == expected


def _remove_folder(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def _write_bytes(name: str, content: bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return write


def _put_a_file_in_place_of_programmes(folder: Path) -> None:
    (folder / "programmes").rename(folder.parent / "elsewhere")
    (folder / "programmes").write_text("")


def _link_to_nowhere(folder: Path) -> None:
    (folder / "models" / "match.toml").unlink()
    (folder / "models" / "match.toml").symlink_to(folder / "gone.toml")


FILES = {
    "folder_missing": (
        _remove_folder,
        ["In packaged, the folder is expected to be there, but it is missing."],
    ),
    "not_utf_8": (
        _write_bytes("models/match.toml", 'id = "gr\u00f8n"'.encode("latin-1")),
        ["In packaged/models/match.toml, the file is expected to be text in UTF-8; byte 9 is not."],
    ),
    "file_in_no_known_place": (
        _write_bytes("model.toml", b""),
        [
            "In packaged/model.toml, the file is expected to be in models, protocols, programmes, "
            "or be named sparring.toml or search.toml or pulse.toml."
        ],
    ),
    "no_folder_where_one_is_expected": (
        _put_a_file_in_place_of_programmes,
        [
            "In packaged/programmes, the folder is expected to be a folder that can be read: "
            "Not a directory."
        ],
    ),
    "file_that_cannot_be_read": (
        _link_to_nowhere,
        [
            "In packaged/models/match.toml, the file is expected to be readable: "
            "No such file or directory."
        ],
    ),
}


@pytest.mark.parametrize(("spoil", "expected"), FILES.values(), ids=FILES.keys())
def test_a_file_or_folder_that_cannot_be_used_is_named(
    tmp_path: Path, spoil: Callable[[Path], None], expected: list[str]
) -> None:
    folder = copy_packaged(tmp_path)
    spoil(folder)
    assert [
        line
        for line in sentences(folder)
        if "sparring.toml, " not in line and "pulse.toml, " not in line
    ] == expected


def test_all_faults_are_collected_and_sorted_by_file(tmp_path: Path) -> None:
    folder = copy_packaged(tmp_path)
    replace_in(folder / "models" / "match.toml", 'kind = "strategic"', 'kind = "strategisk"')
    replace_in(folder / "protocols" / "trio-kort.toml", "minutes = 30", "minutes = 29")
    with pytest.raises(LibraryError) as error:
        load([folder])
    assert [(Path(fault.file).name, fault.key) for fault in error.value.faults] == [
        ("match.toml", "questions[6].kind"),
        ("trio-kort.toml", "minutes"),
    ]
    assert str(error.value) == "\n".join(map(str, error.value.faults))


def test_a_section_that_a_talk_needs_may_not_be_emptied(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "sparring.toml", "ground_rules = []\n")
    assert check([packaged_prompts(), overlay]) == [
        Fault(f"{overlay}/sparring.toml", "ground_rules", "a list of at least 1; it has 0")
    ]


def test_a_kind_of_question_that_a_phase_shows_may_not_go(tmp_path: Path) -> None:
    bank = "".join(
        f'[[questions]]\nkind = "{kind}"\ntext.da = "Hvad?"\n'
        for kind in ("linear", "circular", "reflexive")
    )
    overlay = write_overlay(tmp_path, "sparring.toml", bank)
    faults = check([packaged_prompts(), overlay])
    assert [(Path(fault.file).name, fault.key, fault.expected) for fault in faults] == [
        (
            file,
            f"phases[6].roles.{role}.samples",
            "kinds of question that sparring.toml has; it has no strategic one",
        )
        for file, role in (
            ("makkersparring.toml", "sparring_partner"),
            ("trio.toml", "interviewer"),
        )
    ]


def test_the_guard_reads_every_text_and_lets_a_link_in_the_source_pass(tmp_path: Path) -> None:
    def find(text: str) -> list[str]:
        words = {"https:": "link", "hvidovre.dk": "link", "@": "email"}
        return [category for word, category in words.items() if word in text]

    own = OWN_MODEL.replace("Egen erfaring", "https://eksempel.dk/a@b og hvidovre.dk")
    own = own.replace("Hvad så du?", "Skriv til a@b: hvad så du?")
    own = own.replace("Vores egen model.", "Se https://eksempel.dk")
    overlay = write_overlay(tmp_path, "models/egen.toml", own)
    file = f"{overlay}/models/egen.toml"
    assert check([packaged_prompts(), overlay], check_text=find) == [
        Fault(file, "about.da", "free of what may not be kept; it has link"),
        Fault(file, "questions[1].text.da", "free of what may not be kept; it has email"),
    ]


def test_a_programme_is_not_blamed_for_a_model_whose_own_file_is_broken(tmp_path: Path) -> None:
    folder = copy_packaged(tmp_path)
    replace_in(folder / "models" / "paa-tvaers.toml", "[purpose]", "[purpose")
    assert [Path(fault.file).name for fault in check([folder])] == ["paa-tvaers.toml"]
