"""The hard guard blocks every spelling of what is certainly a person's or a case's data."""

import pytest

from bot.guard import Allow, Category, Hit, hard_hits
from tests.guard.cases import HARD_HITS, NO_HARD_HITS

HITS = [
    pytest.param(category, text, id=f"{category}: {name}")
    for category, cases in HARD_HITS.items()
    for name, text in cases.items()
]
NO_HITS = [pytest.param(text, id=name) for name, text in NO_HARD_HITS.items()]


@pytest.mark.parametrize(("category", "text"), HITS)
def test_it_hits_alone_and_inside_a_sentence(category: Category, text: str) -> None:
    sentence = f"Det var {text} og så mere."

    assert [hit.category for hit in hard_hits(text)] == [category]
    assert [hit.category for hit in hard_hits(sentence)] == [category]


@pytest.mark.parametrize("text", NO_HITS)
def test_it_lets_through(text: str) -> None:
    assert hard_hits(text) == ()
    assert hard_hits(f"Vi talte om det: {text}") == ()


def test_a_hit_says_where_it_stands_in_the_original() -> None:
    assert hard_hits("cpr 010190-1234.") == (Hit(Category.CPR, 4, 15),)


def test_the_span_covers_invisible_characters_in_the_original() -> None:
    text = "nr.\u00a0\u00a00101\u200b90–12\n34 kom"

    (hit,) = hard_hits(text)

    assert text[hit.start : hit.end] == "0101\u200b90–12\n34"


def test_two_numbers_with_a_slash_between_are_two_hits() -> None:
    assert hard_hits("20304050/20304051") == (
        Hit(Category.PHONE, 0, 8),
        Hit(Category.PHONE, 9, 17),
    )


def test_hits_are_in_order_of_place_and_do_not_overlap() -> None:
    text = "anna@firma.dk, Nørregade 4, 2650 Hvidovre, tlf. 20304050, cpr 0101901234"

    assert [(hit.category.value, text[hit.start : hit.end]) for hit in hard_hits(text)] == [
        ("email", "anna@firma.dk"),
        ("address", "Nørregade 4"),
        ("postcode", "2650 Hvidovre"),
        ("phone", "20304050"),
        ("cpr", "0101901234"),
    ]


def test_a_cpr_number_wins_over_what_the_word_before_it_says() -> None:
    assert [hit.category for hit in hard_hits("sagsnr. 010190-1234")] == [Category.CPR]
    assert [hit.category for hit in hard_hits("konto 1234 0101901234")] == [Category.CPR]


def test_configured_domains_pass_with_what_lies_below_them() -> None:
    allow = Allow(domains=frozenset({"hvidovre.dk"}))

    assert hard_hits("Skriv til dpo@hvidovre.dk eller se job.hvidovre.dk/dpo", allow=allow) == ()
    assert [hit.category for hit in hard_hits("dpo@ikkehvidovre.dk", allow=allow)] == [
        Category.EMAIL
    ]


def test_a_link_that_only_begins_with_a_configured_domain_is_found() -> None:
    allow = Allow(domains=frozenset({"hvidovre.dk"}))

    for text in (
        "https://hvidovre.dk.evil.com",
        "https://hvidovre.dk@evil.com",
        "https://hvidovre.dk:x@evil.com",
    ):
        assert [hit.category for hit in hard_hits(text, allow=allow)] == [Category.LINK]


def test_a_configured_contact_passes_as_a_whole_piece() -> None:
    allow = Allow(texts=frozenset({"DPO, Høvedstensvej 45, 2650 Hvidovre, tlf. 36 39 36 39"}))

    assert (
        hard_hits("Ring: dpo, Høvedstensvej 45, 2650 Hvidovre, tlf. 36 39 36 39", allow=allow) == ()
    )
    assert [hit.category for hit in hard_hits("Ring 36 39 36 39", allow=allow)] == [Category.PHONE]


def test_an_allowed_name_is_no_pass_for_the_hard_guard() -> None:
    allow = Allow(names=frozenset({"Hvidovre", "010190-1234"}))

    assert [hit.category for hit in hard_hits("2650 Hvidovre", allow=allow)] == [Category.POSTCODE]
    assert [hit.category for hit in hard_hits("010190-1234", allow=allow)] == [Category.CPR]


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\n\n", "·", "٣", "\ud800", "𝟎"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert hard_hits(text) == ()


def test_two_letters_that_are_no_country_are_no_account_and_no_fault() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    for country in (first + second for first in letters for second in letters):
        found = hard_hits(f"/start {country}59Ztnt70GbIndR7KbAJQ")
        assert all(hit.category is Category.ACCOUNT for hit in found)
