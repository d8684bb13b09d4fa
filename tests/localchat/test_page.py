"""The page: several colleagues' phones side by side, each a chat with the bot, and the clock."""

import re
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from bot.localchat.serve import LocalChat
from bot.localchat.world import Person, World
from tests.localchat.conftest import START, Room

pytestmark = pytest.mark.browser

YES_NO = {
    "inline_keyboard": [
        [{"text": "Ja tak", "callback_data": "ja"}, {"text": "Nej", "callback_data": "nej"}],
        [{"text": "Læs mere", "url": "https://example.org/"}],
    ]
}


def send(room: Room, person: int, text: str, **params: Any) -> int:
    """The bot sends; gives the message id."""
    answer = room.call("sendMessage", chat_id=person, text=text, **params)
    assert answer["ok"], answer
    number: int = answer["result"]["message_id"]
    return number


def message(page: Page, person: int, number: int) -> Locator:
    """A message on a phone."""
    return page.get_by_test_id(f"message-{person}-{number}")


def open_phone(page: Page, person: int) -> Locator:
    """Take a colleague's phone from the rail."""
    page.get_by_test_id(f"person-{person}").click()
    phone = page.get_by_test_id(f"phone-{person}")
    expect(phone).to_be_visible()
    return phone


def complaints(page: Page) -> list[tuple[str, list[str]]]:
    """What axe complains of now: the rule, and the elements that break it."""
    return [
        (found["id"], [node["html"] + node["failureSummary"] for node in found["nodes"]])
        # This axe (4.4) does not know that nobody reaches what is inert.
        for found in Axe().run(page, {"exclude": [["[inert]"]]})["violations"]
    ]


def test_a_newcomer_starts_is_greeted_and_answers(page: Page, room: Room) -> None:
    room.call("setMyDescription", description="En makker på arbejdet.")
    body = {"first_name": "Mette", "about": "Sagsbehandler · Job og virksomhed", "start": "abc"}
    mette = room.post("users", body)["id"]
    person = page.get_by_test_id(f"person-{mette}")
    expect(person).to_contain_text("MetteSagsbehandler · Job og virksomhedny")
    phone = open_phone(page, mette)
    expect(phone).to_contain_text("En makker på arbejdet.")
    expect(page.get_by_test_id(f"composer-{mette}")).to_have_count(0)

    page.get_by_test_id(f"start-{mette}").click()
    expect(page.get_by_test_id(f"composer-{mette}")).to_be_visible()
    expect(person).not_to_contain_text("ny")
    assert room.call("getUpdates")["result"][0]["message"]["text"] == "/start abc"

    asked = send(room, mette, "Vil du være med?", reply_markup=YES_NO)
    message(page, mette, asked).get_by_role("button", name="Ja tak").click()
    expect(message(page, mette, asked).locator(".waiting")).to_have_text("Ja tak")
    query = room.call("getUpdates")["result"][-1]["callback_query"]
    assert query["data"] == "ja"
    room.call("answerCallbackQuery", callback_query_id=query["id"], text="Godt at høre")
    expect(page.get_by_test_id(f"toast-{mette}")).to_have_text("Godt at høre")
    expect(message(page, mette, asked).locator(".waiting")).to_have_count(0)

    room.call("editMessageText", chat_id=mette, message_id=asked, text="Du er med.")
    expect(message(page, mette, asked)).to_contain_text("Du er med.")
    expect(message(page, mette, asked)).to_contain_text("rettet")
    expect(message(page, mette, asked).get_by_role("button", name="Ja tak")).to_have_count(0)
    room.call("deleteMessage", chat_id=mette, message_id=asked)
    expect(message(page, mette, asked)).to_have_count(0)


def test_an_alert_waits_for_an_ok(page: Page, room: Room) -> None:
    mette = room.join("Mette")
    open_phone(page, mette)
    asked = send(room, mette, "Er du der?", reply_markup=YES_NO)
    message(page, mette, asked).get_by_role("button", name="Nej").click()
    expect(message(page, mette, asked).locator(".waiting")).to_have_text("Nej")
    query = room.call("getUpdates")["result"][-1]["callback_query"]["id"]
    room.call(
        "answerCallbackQuery", callback_query_id=query, text="Runden er slut", show_alert=True
    )
    alert = page.get_by_role("alertdialog", name="Runden er slut")
    expect(alert).to_be_visible()
    assert complaints(page) == []
    page.keyboard.press("Enter")
    expect(alert).to_have_count(0)


def test_formatted_text_is_shown_as_meant(page: Page, room: Room) -> None:
    mette = room.join("Mette")
    open_phone(page, mette)
    number = send(
        room,
        mette,
        "👍 <b>Hej <i>du</i></b> <code>x &lt; y</code>\n<blockquote>Sagt af en anden</blockquote>"
        'Se <a href="https://example.org/om">mere</a> med /privatliv. '
        "<tg-spoiler>Skjult</tg-spoiler>",
        parse_mode="HTML",
        protect_content=True,
        disable_notification=True,
    )
    shown = message(page, mette, number)
    expect(shown.locator("strong")).to_have_text("Hej du")
    expect(shown.locator("strong em")).to_have_text("du")
    expect(shown.locator("code")).to_have_text("x < y")
    expect(shown.locator("blockquote")).to_have_text("Sagt af en anden")
    expect(shown.get_by_role("link", name="mere")).to_have_attribute(
        "href", "https://example.org/om"
    )
    expect(shown.locator(".preview")).to_have_text("example.org")
    expect(shown.get_by_title("Kan ikke videresendes")).to_be_visible()
    expect(shown.get_by_title("Sendt uden lyd")).to_be_visible()
    shown.get_by_role("button", name="Skjult tekst. Vis den").click()
    expect(shown.locator(".spoiler.shown")).to_have_text("Skjult")
    shown.get_by_role("button", name="/privatliv").click()
    expect(page.locator(".own .words").last).to_have_text("/privatliv")


def test_text_of_the_bot_is_never_markup_of_the_page(page: Page, room: Room) -> None:
    mette = room.join("<img src=x onerror=alert(1)>", about="<b>x</b>")
    phone = open_phone(page, mette)
    number = send(room, mette, "<script>alert(1)</script>")
    expect(message(page, mette, number).locator(".words")).to_have_text("<script>alert(1)</script>")
    expect(phone.get_by_role("heading")).to_have_text("<img src=x onerror=alert(1)>")


def test_enter_sends_and_shift_enter_makes_a_line(page: Page, room: Room) -> None:
    mette = room.join("Mette")
    open_phone(page, mette)
    composer = page.get_by_test_id(f"composer-{mette}")
    expect(composer).to_be_focused()
    page.keyboard.type("Linje et")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("linje to")
    page.keyboard.press("Enter")
    expect(page.locator(".own .words").last).to_have_text("Linje et\nlinje to", use_inner_text=True)
    expect(composer).to_have_value("")
    assert room.messages(mette)[-1]["text"] == "Linje et\nlinje to"

    page.keyboard.press("ArrowUp")
    expect(composer).to_have_value("Linje et\nlinje to")
    composer.fill("Rettet")
    page.get_by_test_id(f"send-{mette}").click()
    expect(page.locator(".own .words").last).to_have_text("Rettet")
    assert room.messages(mette)[-1]["edited"] is True
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(composer).to_have_value("")


def test_a_reply_quotes_what_it_answers_also_when_that_is_gone(page: Page, room: Room) -> None:
    mette = room.join("Mette")
    open_phone(page, mette)
    asked = send(room, mette, "Hvad lykkedes?")
    message(page, mette, asked).hover()
    message(page, mette, asked).get_by_role("button", name="Handlinger").click()
    page.get_by_role("menuitem", name="Svar").click()
    page.keyboard.type("En samtale")
    page.keyboard.press("Enter")
    expect(page.locator(".own .quoted")).to_have_text("MakkerHvad lykkedes?")
    assert room.messages(mette)[-1]["reply_to"] == asked
    room.call("deleteMessage", chat_id=mette, message_id=asked)
    expect(page.locator(".own .quoted")).to_have_text("Slettet besked")


def test_a_slash_offers_the_commands_of_this_person(page: Page, room: Room) -> None:
    mette = room.join("Mette")
    commands = [
        {"command": "maal", "description": "Mine læringsmål"},
        {"command": "pause", "description": "Hold fri"},
        {"command": "privatliv", "description": "Hvad der gemmes"},
    ]
    scope = {"type": "chat", "chat_id": mette}
    room.call("setMyCommands", commands=commands, scope=scope)
    open_phone(page, mette)
    page.keyboard.type("/")
    options = page.get_by_role("option")
    expect(options).to_have_text(
        ["/maalMine læringsmål", "/pauseHold fri", "/privatlivHvad der gemmes"]
    )
    page.keyboard.type("p")
    expect(options).to_have_count(2)
    assert complaints(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".own .words").last).to_have_text("/privatliv")


def test_stand_ins_are_sent_from_a_menu(page: Page, room: Room) -> None:
    mette = room.join("Mette")
    open_phone(page, mette)
    for kind, shown in (("Klistermærke", ".kind-sticker"), ("Foto", ".photo img")):
        page.get_by_test_id(f"attach-{mette}").click()
        page.get_by_role("menuitem", name=kind).click()
        expect(page.locator(f".own {shown}")).to_be_visible()
    updates = room.call("getUpdates")["result"]
    assert "sticker" in updates[-2]["message"]
    assert "photo" in updates[-1]["message"]
    page.locator(".photo").click()
    dialog = page.get_by_role("dialog", name="Billede")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Luk").click()
    expect(dialog).to_be_hidden()


def test_a_block_closes_the_chat_and_can_be_lifted(page: Page, room: Room) -> None:
    jonas = room.join("Jonas")
    phone = open_phone(page, jonas)
    page.get_by_test_id(f"menu-{jonas}").click()
    page.get_by_role("menuitem", name="Blokér botten").click()
    expect(phone).to_contain_text("Jonas har blokeret Makker.")
    expect(page.get_by_test_id(f"person-{jonas}")).to_contain_text("blokeret")
    phone.get_by_role("button", name="Fjern blokeringen").click()
    expect(page.get_by_test_id(f"composer-{jonas}")).to_be_visible()


def test_unread_messages_are_counted_until_the_phone_is_taken(page: Page, room: Room) -> None:
    mette, ali = room.join("Mette"), room.join("Ali")
    open_phone(page, mette)
    send(room, ali, "Hej")
    badge = page.get_by_test_id(f"person-{ali}").locator(".badge")
    expect(badge).to_have_text("11 ulæst")
    send(room, ali, "Hej igen")
    expect(badge).to_have_text("22 ulæste")
    open_phone(page, ali)
    expect(badge).to_have_count(0)
    page.get_by_test_id(f"close-{ali}").click()
    page.reload()
    expect(page.get_by_test_id(f"phone-{mette}")).to_be_visible()
    expect(page.get_by_test_id(f"phone-{ali}")).to_have_count(0)
    expect(badge).to_have_count(0)


def test_three_phones_lie_side_by_side_and_a_fourth_scrolls(page: Page, room: Room) -> None:
    people = [room.join(name) for name in ("Mette", "Jonas", "Amina", "Søren")]
    phones = [open_phone(page, person) for person in people[:3]]
    for phone in phones:
        expect(phone).to_be_in_viewport(ratio=1)
    fourth = open_phone(page, people[3])
    expect(fourth).to_be_in_viewport(ratio=0.99)
    expect(phones[0]).not_to_be_in_viewport(ratio=0.5)
    page.reload()
    for person in people:
        expect(page.get_by_test_id(f"phone-{person}")).to_be_attached()


def test_the_clock_is_read_and_moved(page: Page, room: Room) -> None:
    clock = page.get_by_test_id("clock")
    expect(clock).to_have_text("tirsdag den 24. november kl. 9.15")
    following = page.get_by_test_id("clock-next")
    expect(following).to_have_text("Intet på vej")
    page.get_by_test_id("clock-hour").click()
    expect(clock).to_have_text("tirsdag den 24. november kl. 10.15")
    page.get_by_test_id("clock-day").click()
    expect(clock).to_have_text("onsdag den 25. november kl. 10.15")
    room.report(
        clock_version=2,
        idle=True,
        next_due="2026-11-26T08:15:00+00:00",
        next_name={"da": "Påmindelse om ugens spørgsmål", "en": "Reminder of the question"},
    )
    expect(following).to_have_text(
        "Spol til det næste: Påmindelse om ugens spørgsmål (torsdag kl. 9.15)"
    )
    following.click()
    expect(clock).to_have_text("torsdag den 26. november kl. 9.15")
    assert room.get("clock")["version"] == 3


def test_language_and_light_are_remembered(page: Page, room: Room) -> None:
    mette = room.join("Mette")
    open_phone(page, mette)
    page.get_by_test_id("language").click()
    expect(page.get_by_test_id("clock")).to_have_text("Tuesday 24 November, 9:15")
    expect(page.get_by_role("log", name="Messages on Mette’s phone")).to_be_visible()
    page.get_by_role("button", name="Switch to dark").click()
    page.reload()
    expect(page.get_by_test_id("language")).to_have_text("Dansk")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_everything_can_be_reached_with_the_keyboard(page: Page, room: Room) -> None:
    mette, jonas = room.join("Mette"), room.join("Jonas")
    expect(page.get_by_test_id(f"person-{jonas}")).to_be_visible()
    page.get_by_test_id("add-person").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_test_id(f"person-{mette}")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_test_id(f"person-{jonas}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id(f"composer-{jonas}")).to_be_focused()
    asked = send(room, jonas, "Er du med?", reply_markup=YES_NO)
    expect(message(page, jonas, asked)).to_be_visible()

    for _ in range(2):
        page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("link", name="Læs mere")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Shift+Tab")
    expect(page.get_by_test_id(f"log-{jonas}").get_by_role("button", name="/start")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_test_id(f"log-{jonas}")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(message(page, jonas, asked)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="Svar")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="Slet på telefonen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(message(page, jonas, asked)).to_have_count(0)


def test_a_screen_reader_hears_only_what_is_new(page: Page, room: Room) -> None:
    mette = room.join("Mette")
    open_phone(page, mette)
    first = send(room, mette, "Et")
    expect(message(page, mette, first)).to_be_visible()
    log = page.get_by_role("log", name="Beskeder på Mettes telefon")
    expect(log).to_have_attribute("aria-live", "polite")
    log.evaluate(
        """log => { window.added = []; new MutationObserver(changes => changes.forEach(change =>
        change.addedNodes.forEach(node => window.added.push(node.textContent)))
        ).observe(log, {childList: true}); }"""
    )
    second = send(room, mette, "To")
    expect(message(page, mette, second)).to_be_visible()
    assert page.evaluate("window.added") == ["Makker, kl. 9.15: To9.15"]


def test_a_colleague_can_be_added(page: Page, room: Room) -> None:
    expect(page.get_by_role("main")).to_have_text(
        "Her er ingen kolleger endnu. Tilføj den første for at begynde."
    )
    page.get_by_role("button", name="Tilføj en kollega").click()
    page.get_by_label("Fornavn").fill("Amina")
    page.get_by_label("Rolle og afdeling").fill("Jobkonsulent")
    assert complaints(page) == []
    page.get_by_role("button", name="Tilføj", exact=True).click()
    expect(page.get_by_role("heading", name="Amina")).to_be_visible()
    assert [(user["first_name"], user["about"]) for user in room.get("world")["users"]] == [
        ("Amina", "Jobkonsulent")
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (900, 700), (390, 800)])
def test_axe_finds_nothing_to_complain_of(
    page: Page, room: Room, size: tuple[int, int], theme: Any
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(color_scheme=theme)
    mette = room.join("Mette", about="Sagsbehandler")
    ali = room.join("Ali")
    new = room.post("users", {"first_name": "Lykke"})["id"]
    send(room, ali, "Ulæst")
    send(
        room,
        mette,
        "<b>Hej</b> <code>kode</code> https://example.org/om /start <blockquote>Citat</blockquote>",
        parse_mode="HTML",
        reply_markup=YES_NO,
    )
    written = room.post(f"chats/{mette}/messages", {"text": "Svar"})["message_id"]
    room.post(f"chats/{mette}/messages", {"kind": "photo", "reply_to": written})
    room.post(f"chats/{mette}/messages", {"kind": "document"})
    open_phone(page, new)
    open_phone(page, mette)
    expect(page.get_by_test_id(f"person-{ali}").locator(".badge")).to_be_attached()
    expect(page.locator(".photo img")).to_be_attached()
    assert complaints(page) == []
    page.get_by_test_id(f"attach-{mette}").click()
    expect(page.get_by_role("menu")).to_be_visible()
    assert complaints(page) == []
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == size[0]


def test_the_page_finds_its_way_back_after_a_restart(browser: Browser, tmp_path: Path) -> None:
    world = World(tmp_path, frozen=True, start=START)
    mette = world.add_person(Person(0, "Mette", started=True)).id
    before = LocalChat(world)
    url = before.start()
    port = int(re.findall(r":(\d+)$", url)[0])
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(url)
        open_phone(page, mette)
        before.stop()
        expect(page.get_by_test_id("notice")).to_have_text(
            "Forbindelsen er væk. Siden prøver igen."
        )
        after = LocalChat(World(tmp_path, frozen=True))
        room = Room(after.start(port), after.token)
        expect(page.get_by_test_id("notice")).to_be_hidden()
        number = send(room, mette, "Godt at se dig igen")
        expect(message(page, mette, number)).to_be_visible()
        room.close()
        after.stop()
