"""The words of the pulse in prompts/pulse.toml: checked, and laid over."""

from pathlib import Path

import pytest

from bot.reflection.library import load, packaged_prompts, show
from tests.reflection.folders import copy_packaged, replace_in, sentences, write_overlay

FILE = "In packaged/pulse.toml, "
OWN = """
[[items]]
id = "tryghed"
title.da = "Tillid"
text.da = "… har jeg sagt det, som det er."

[[items]]
id = "egen"
title.da = "Vores egen"
text.da = "… har vi talt om vores egen."
months = [1]
"""


def test_an_item_laid_over_wins_by_its_id_and_another_is_added(tmp_path: Path) -> None:
    library = load([packaged_prompts(), write_overlay(tmp_path, "pulse.toml", OWN)])
    ids = [item.id for item in library.pulse.items_of(1)]
    assert ids == ["tryghed", "brugbar-feedback", "gensidighed", "anvendelse", "egen"]
    found = library.pulse.find("tryghed")
    assert found is not None
    assert found.title.in_("en") == "Tillid"
    assert library.pulse.scale[4].da == "I meget høj grad"
    assert library.with_noun("afdelingen").pulse == library.pulse
    assert "  egen  … har vi talt om vores egen. (1)" in show(library, "pulse", "da")


def test_without_a_month_an_item_is_never_asked(tmp_path: Path) -> None:
    over = '[[items]]\nid = "tryghed"\ntitle.da = "T"\ntext.da = "… t."\nmonths = []\n'
    library = load([packaged_prompts(), write_overlay(tmp_path, "pulse.toml", over)])
    assert "tryghed" not in {item.id for month in range(1, 13)
                             for item in library.pulse.items_of(month)}  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('da = "Tryghed", ', "", "items[1].title.da is expected to be a text in Danish: the "
         "packaged prompts are in both languages."),
        ('"Tryghed"', f'"{"T" * 25}"',
         "items[1].title.da is expected to be at most 24 characters long; it has 25."),
        ('id = "gensidighed"', 'id = "tryghed"',
         "items[3].id is expected to be used once; tryghed stands above already."),
        ("months = [3, 5, 9, 11]", "months = [13]",
         "items[6].months[1] is expected to be at most 12; it is 13."),
        ('  { da = "I nogen grad", en = "Somewhat" },\n', "",
         "scale is expected to be a list of 5; it has 4."),
        ('stem = { da = "Den seneste måned …", en = "Over the past month …" }\n', "",
         "stem is expected to be there, but it is missing."),
        ('id = "gensidighed"', 'ord = "x"\nid = "gensidighed"',
         "items[3].ord is expected to be left out or spelled otherwise: no such key is known "
         "there."),
    ],
)  # fmt: skip
def test_a_fault_names_file_key_and_what_was_expected(
    tmp_path: Path, old: str, new: str, fault: str
) -> None:
    copy = copy_packaged(tmp_path)
    replace_in(copy / "pulse.toml", old, new)
    assert sentences(copy) == [f"{FILE}{fault}"]


def test_a_month_with_too_much_or_nothing_to_answer_is_a_fault(tmp_path: Path) -> None:
    copy = copy_packaged(tmp_path)
    more = "".join(
        f'\n[[items]]\nid = "mere-{at}"\ntitle = {{ da = "M", en = "M" }}\n'
        f'text = {{ da = "… m.", en = "… m." }}\nmonths = [4]\n'
        for at in range(2)
    )
    path = copy / "pulse.toml"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert sentences(copy) == [
        f"{FILE}items is expected to be 1 to 6 in each month; month 4 has 7."
    ]
    text = path.read_text(encoding="utf-8").partition("[[items]]")[0]
    path.write_text(text, encoding="utf-8")
    assert len(sentences(copy)) == 12
