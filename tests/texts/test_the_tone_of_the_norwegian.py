"""How the Norwegian sounds: Bokmål and no Danish, short, no praise, no guilt, as it is written."""

import re

import pytest

from tests.texts.sources import is_button
from tests.texts.test_the_tone_of_the_danish import texts


def found(pattern: str) -> list[str]:
    """The Norwegian texts in which a pattern occurs, with what was found; commands are Danish."""
    return [
        f"{text.key}: {hit.group()}"
        for text in texts("nb")
        if (hit := re.search(pattern, re.sub(r"/\w+", "", text.plain), re.IGNORECASE))
    ]


DANISH = (
    r"\b(af|endnu|kun|mig|dig|jer|jeres|hvad|hvornår|noget|meget|læs|læse|læser|sprog|skridt)\b",
    r"\b(uge\w*|spørgsmål\w*|gem|gemm\w*|afdeling\w*|svarede|besked|beskeder|påmindelse\w*)\b",
    r"\b(tovholder\w*|borger\w*|virksomhed|praktik\w*|fejl\w*|slet|brug|tilføj\w*|vælg\w*)\b",
)


@pytest.mark.parametrize("pattern", DANISH)
def test_no_word_is_danish(pattern: str) -> None:
    assert found(pattern) == []


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [
        (r"remind\w*|performan\w*|\btrack\w*|\bdeadline\w*", "påminnelse, utbytte, følge, frist"),
        (r"\bskip\w*|\bfeedbacke[rt]?\b", "hoppe over, gi feedback"),
        (r"\bklient\w*|\bbruker(en|e|ne|nes|s)\b|\b(hver|ny) bruker\b", "innbygger or kollega"),
        (r"\bprompt\w*|\bmanager\w*|\bteam ?lead\w*", "spørsmål, leder"),
        (r"\bsparringspartner\w*|(?-i:\bmakker)(e|en|ne|s)?\b", "sparringsmakker"),
        (r"\bvennligst\b|\boops\b|\bfeilkode\w*|\berror\w*", "what happened"),
        (r"\bfx\b|\bf\.? ?eks\b", "for eksempel"),
        (r"\bgodta\w*|\baksepter\w*", "Jeg har lest det"),
    ],
)
def test_a_norwegian_word_stands_where_there_is_one(pattern: str, instead: str) -> None:
    assert found(pattern) == [], f"say {instead}"


def test_nobody_is_praised_or_made_to_feel_guilty() -> None:
    assert found(r"bra jobba|godt jobbet|flott|fantastisk|kjempe|\bsuper|dyktig|gratulerer|!") == []
    assert found(r"du (har|fikk) (fortsatt |ennå )?(ikke|glemt)\w* (svart|gjort)|husk nå") == []


def test_the_reader_is_du() -> None:
    assert found(r"(?-i:(?<=[a-zæøå,] )De(m|res)?\b)") == []


def test_quotes_numbers_times_and_days_are_written_as_norwegians_do() -> None:
    marks = [(text.key, re.findall('["“”„«»]', text.plain)) for text in texts("nb")]
    assert [key for key, one in marks if one != ["«", "»"] * (len(one) // 2)] == []
    assert found(r"\d\.\d{3}\b|\bkl \d|kl\. \d+\.\d") == []
    assert found(r"(?-i:(?<=[a-zæøå,] )(Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag\b)") == []
    assert found(r"(?-i:[a-zæøå.] (Januar|Februar|Mars|Mai|Juni|Oktober|Desember))") == []


def test_a_button_says_what_happens_when_it_is_tapped() -> None:
    bare = r"((Neste side|Forrige|Flere|Videre|Mer|Alle emner|OK)$|(Klikk|Å) )"
    assert [one.key for one in texts("nb") if is_button(one) and re.match(bare, one.plain)] == []
