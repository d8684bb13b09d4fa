"""The soft guard asks where a text may point to a person, and offers other words."""

import pytest

from bot.guard import Allow, MarkerKind, SoftHit, SoftKind, repair, soft_hits
from tests.guard.cases import NO_SOFT_HITS, SOFT_HITS

AMBIGUOUS = [
    "Bo", "Per", "Kim", "Dan", "Liv", "My", "Mark", "Sten", "Storm", "Dag",
    "Ask", "Eg", "Kaj", "Lykke", "Lærke", "Viola", "Iris", "Rose", "Gry", "Signe",
    "Else", "Vita", "Sol", "Mai", "Maj", "Bjørn", "Bent", "Tove",
]  # fmt: skip


def found(text: str, **known: frozenset[str]) -> list[tuple[str, str]]:
    hits = soft_hits(
        text,
        allow=Allow(names=known.get("allowed", frozenset())),
        colleagues=known.get("colleagues", frozenset()),
    )
    return [(hit.kind.value, text[hit.start : hit.end]) for hit in hits]


@pytest.mark.parametrize(("text", "kind", "piece"), SOFT_HITS.values(), ids=SOFT_HITS.keys())
def test_it_asks(text: str, kind: str, piece: str) -> None:
    assert found(text) == [(kind, piece)]


@pytest.mark.parametrize("text", NO_SOFT_HITS.values(), ids=NO_SOFT_HITS.keys())
def test_it_keeps_quiet(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_a_word_that_is_also_a_name_is_one_only_inside_a_sentence(name: str) -> None:
    assert found(f"{name} er her") == []
    assert found(f"Godt nok. {name} er her") == []
    assert found(f"Vi talte med {name} om det") == [("name", name)]
    assert found(f"Vi talte om {name.lower()} og andet") == []


def test_a_colleague_is_told_from_a_citizen() -> None:
    colleagues = frozenset({"Mette K", "Xaba"})

    assert found("Det var Mette der sagde det", colleagues=colleagues) == [("colleague", "Mette")]
    assert found("Det var Xabas idé", colleagues=colleagues) == [("colleague", "Xabas")]
    assert found("Det var Fatimas idé", colleagues=colleagues) == [("name", "Fatimas")]


def test_own_organisation_authors_and_the_addressee_are_no_alarm() -> None:
    allowed = frozenset({"Karl Tomm", "Mette", "Silkeborg"})

    assert found("Karl Tomms spørgsmål virker, og Tomm er god", allowed=allowed) == []
    assert found("Mette, du spurgte så godt", allowed=allowed) == []
    assert found("En 42-årig med ADHD i Silkeborg", allowed=allowed) == []
    assert found("Karl kom for sent", allowed=allowed) == [("name", "Karl")]


def test_three_kinds_of_indirect_marks_point_to_a_person() -> None:
    text = "En 42-årig fra Silkeborg med PTSD"

    assert soft_hits(text) == (
        SoftHit(SoftKind.MARKER, MarkerKind.AGE, 3, 10, "voksen"),
        SoftHit(SoftKind.MARKER, MarkerKind.PLACE, 15, 24, "byen"),
        SoftHit(SoftKind.MARKER, MarkerKind.HEALTH, 29, 33, "helbred"),
    )


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Han er 42 år, fraskilt og har angst", {"age", "family", "health"}),
        ("En syrisk kvinde på 42 år med tre børn", {"origin", "age", "family"}),
        ("Praktik hos Netto i Hvidovre, han har ADHD", {"employer", "place", "health"}),
        ("En jordemoder fra Polen, gravid", {"job", "origin", "family"}),
        ("Rengøring hos Hansens Bageri ApS i Vejle for en muslim", {"employer", "place", "origin"}),
    ],
)
def test_kinds_of_marks(text: str, kinds: set[str]) -> None:
    hits = soft_hits(text)

    assert {hit.marker.value for hit in hits if hit.marker} == kinds


def test_marks_of_one_kind_do_not_add_up() -> None:
    assert found("Angst, depression og ADHD fylder i vores samtaler") == []


def test_repair_writes_the_suggestions_into_the_text() -> None:
    text = "Fatima startede hos Netto i Hvidovre. Mødet med Fatimas bror, der er 42 år, gik godt."

    assert repair(text, soft_hits(text)) == (
        "Borgeren startede hos virksomheden i byen. Mødet med borgerens bror, der er voksen,"
        " gik godt."
    )


def test_repair_of_a_role_keeps_the_role() -> None:
    text = "I dag kom praktikanten Ali Hassan, og min kollega Mette hjalp."

    assert repair(text, soft_hits(text)) == ("I dag kom praktikanten, og min kollega hjalp.")


def test_repair_refuses_hits_of_another_text() -> None:
    hits = soft_hits("Vi talte længe og godt med Fatima")

    with pytest.raises(ValueError, match="lies outside a text of 4 characters"):
        repair("kort", hits)


def test_what_is_repaired_is_no_alarm_any_more() -> None:
    for text, _, _ in SOFT_HITS.values():
        assert soft_hits(repair(text, soft_hits(text))) == ()


def test_a_house_of_hundreds_finds_the_same_colleagues() -> None:
    others = frozenset(f"Kollega{number} Hansen" for number in range(300))
    for text in (
        "Det var Xabas idé",
        "Qvist-Ove ringede, og Xaba's plan holdt.",
        "Jeg spurgte Zygge L. om det.",
        "Intet at finde her.",
    ):
        ours = frozenset({"Xaba", "Qvist-Ove", "Zygge L"})
        assert found(text, colleagues=ours | others) == found(text, colleagues=ours)
    assert found("Qvist-Ove ringede", colleagues=ours) == [("colleague", "Qvist-Ove")]
