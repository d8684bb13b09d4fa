"""Whatever the spelling, the sentence or the attack: the guard answers, and it finds the number."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.guard import Category, hard_hits, repair, scan, soft_hits

DAYS = [*range(1, 32), *range(61, 92)]
SENTENCES = [
    "{}",
    "Borgeren har {}.",
    "cpr:{}",
    "CPR-nummer {} skal rettes",
    "Jeg ringede i går ({}) uden svar, og så igen i dag.",
    "uge 42, {} og kl. 9.15",
    "Født i København.\n{}\nHar 3 børn.",
    "nr {}, tak",
]
INVISIBLE = ["", "\u200b", "\u00ad", "\u200e", "\u2060", "\ufeff", "\u202d"]
DIGITS = ["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"]
DASHES = ["-", "–", "—", "−", "‑", "－"]
HOSTILE = [
    "a", "A", "1", "1 ", "1-", "1.", "01", "01 ", "2 0", "01-", "1/1-", "@", "a@", "a.", "a-", "A ",
    "A.", "Aaa ", "vej ", "Vej 1 ", "(at)", "dot ", "é", "\u200b", "\n", " ", "født d. ", "f. ",
    "kl. ", "konto ", "cpr ", "sag nr ", "tlf. ", "x", "http://", "www.", "a.dk/", "DK12 ", "45 ",
    "+45", "(", "bor A ", "0-", "ring til ", "2650 ", "aа", "e\u0301", "O1", "Gammel ", "15.20.00-",
    "Ali ", "hr. ", "hedder ", "Netto ", "42 år ", "en små ", "M.", "Silkeborg ", "d.f. ",
]  # fmt: skip
TRADE_WORDS = ["borger", "praktik", "Fatima", "Silkeborg", "42 år", "010190-1234", "@", ".", "\n"]


@st.composite
def cpr_numbers(draw: st.DrawFn) -> str:
    """A CPR number in one of the spellings people use, with what cannot be seen in between."""
    day, month = draw(st.sampled_from(DAYS)), draw(st.integers(1, 12))
    year = draw(st.sampled_from(["{:02}", "18{:02}", "19{:02}", "20{:02}"]))
    year = year.format(draw(st.integers(0, 99)))
    between = draw(st.sampled_from(["", "", ".", "-", " ", "/"]))
    before_serial = draw(st.sampled_from(["", "-", " ", " - ", "- "]))
    serial = f"{draw(st.integers(0, 9999)):04}"
    number = between.join([f"{day:02}", f"{month:02}", year]) + before_serial + serial
    number = number.translate(str.maketrans("0123456789", draw(st.sampled_from(DIGITS))))
    number = number.replace("-", draw(st.sampled_from(DASHES)))
    place = draw(st.integers(1, len(number) - 1))
    return number[:place] + draw(st.sampled_from(INVISIBLE)) + number[place:]


@given(cpr_numbers(), st.sampled_from(SENTENCES))
def test_any_cpr_number_hits_in_any_sentence(number: str, sentence: str) -> None:
    text = sentence.format(number)

    assert Category.CPR in {hit.category for hit in hard_hits(text)}


@given(st.sampled_from(DAYS), st.integers(1, 12), st.integers(0, 999999), st.data())
def test_a_cpr_number_hits_though_a_line_breaks_in_it(
    day: int, month: int, rest: int, data: st.DataObject
) -> None:
    digits = f"{day:02}{month:02}{rest:06}"
    written = data.draw(st.sampled_from([digits, f"{digits[:6]}-{digits[6:]}"]))
    place = data.draw(st.integers(1, len(written) - 1))

    hits = hard_hits(f"nummer {written[:place]}\n{written[place:]} i dag")

    assert Category.CPR in {hit.category for hit in hits}


@given(
    st.integers(20000000, 99999999),
    st.sampled_from(["{}{}{}{}", "{} {} {} {}", "{}-{}-{}-{}", "{}.{}.{}.{}", "{}{} {}{}"]),
    st.sampled_from(["", "+45 ", "+45", "0045 ", "(+45) ", "tlf. ", "mobil: "]),
)
def test_any_danish_number_hits(number: int, shape: str, before: str) -> None:
    digits = str(number)
    written = before + shape.format(digits[:2], digits[2:4], digits[4:6], digits[6:])

    assert hard_hits(f"Ring {written} i morgen") != ()


@given(st.text() | st.lists(st.sampled_from(TRADE_WORDS)).map(" ".join))
@example("\ud800 010190-1234")
def test_both_guards_answer_to_any_text_and_their_spans_lie_in_it(text: str) -> None:
    hard = hard_hits(text)
    soft = soft_hits(text, colleagues=frozenset({"Fatima K"}))

    for hits in (hard, soft):
        spans = [(hit.start, hit.end) for hit in hits]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert spans == sorted(spans)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert isinstance(repair(text, soft), str)
    assert scan(text).hard == tuple(sorted({hit.category.value for hit in hard}))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_hostile_text_of_4096_characters_is_read_to_its_end(piece: str) -> None:
    hostile = (piece * 4096)[:4096]

    hits = hard_hits(f"{hostile} . \n010190-1234")

    assert Category.CPR in {hit.category for hit in hits}
    assert scan(hostile).spans == tuple(sorted(scan(hostile).spans))
