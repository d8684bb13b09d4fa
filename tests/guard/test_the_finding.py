"""Both guards over one text, as other programs read it."""

import json

from bot.guard import Finding, scan


def test_the_finding_as_json() -> None:
    finding = scan("cpr 010190-1234 og Fatima")

    assert finding.to_json() == {
        "hard": ["cpr"],
        "soft": ["name"],
        "spans": [[4, 15, "cpr"], [19, 25, "name"]],
    }
    assert json.loads(json.dumps(finding.to_json())) == finding.to_json()


def test_nothing_found() -> None:
    assert scan("Jeg spurgte mere åbent") == Finding(hard=(), soft=(), spans=())


def test_a_name_inside_an_e_mail_address_is_told_once() -> None:
    assert scan("fatima@firma.dk").to_json() == {
        "hard": ["email"],
        "soft": [],
        "spans": [[0, 15, "email"]],
    }


def test_categories_are_told_once_and_in_order() -> None:
    finding = scan("20304050, 30405060 og 010190-1234 for Ali og Fatima")

    assert finding.hard == ("cpr", "phone")
    assert finding.soft == ("name",)
    assert len(finding.spans) == 5
