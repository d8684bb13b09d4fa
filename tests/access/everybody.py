"""One organisation with everybody in it, and what can be compared before and after a tap."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot import people
from bot.transport.flood import Flood
from tests.world import Message, Phone, World

SECRETS = ("Pelsbrandt", "Hvermandsen", "Ulvsborg")
"""Names that only members of the organisation may read: two colleagues' and a department's."""
WORDS = ("Kvidrende linoleum", "Rungende paraply")
"""What colleagues wrote for themselves."""
TAPS_AT_ONCE = 30
PASSING = {
    "inbox", "outbox", "messages", "meta", "names_version", "schedule", "sqlite_sequence",
}  # fmt: skip
"""Tables that hold what came and went, not what anybody has or may do."""


@dataclass
class House:
    """The phones by role; `targets` are those whose buttons the others try."""

    world: World
    phones: dict[str, Phone]

    async def tap_all(self, name: str, data: Iterable[str]) -> list[Message]:
        """Let somebody send all that data; gives the bot's messages that came or changed."""
        phone = self.phones[name]
        before = await phone.bot_messages()
        message_id = before[-1]["message_id"]
        for number, one in enumerate(data, 1):
            await self.world.post(
                f"/local/chats/{phone.id}/tap", {"message_id": message_id, "data": one}
            )
            if number % TAPS_AT_ONCE == 0:
                await self.world.settle()
                # Sixty a minute would be a flood, and nothing of it would be tried.
                self.world.bot._receiver._flood = Flood()
        await self.world.settle()
        return [one for one in await phone.bot_messages() if one not in before]

    @property
    def targets(self) -> list[Phone]:
        return [self.phones[name] for name in ("colleague", "partner", "facilitator")]

    def state(self, *, without: str | None = None) -> dict[str, list[str]]:
        """All rows of every table that lasts, but those that hold the key `without`.

        What somebody awaits and when they were seen is left aside.
        """
        db = self.world.bot.db
        tables = [
            row["name"]
            for row in db.rows("select name from sqlite_schema where type = 'table'")
            if row["name"] not in PASSING and not row["name"].startswith("_")
        ]
        leave = {"seen", "awaiting", "awaiting_until"}
        return {
            table: sorted(
                str({key: value for key, value in row.items() if key not in leave})
                for row in db.rows(f"select * from [{table}]")
                if without is None or without not in row.values()
            )
            for table in tables
        }


async def build(world: World) -> House:
    """Everybody, after a round has been formed and some have written."""
    colleague = await world.colleague(SECRETS[0], department=SECRETS[2])
    partner = await world.colleague(SECRETS[1], department=SECRETS[2])
    facilitator = await world.colleague(
        "Anna", department="Ung", role="facilitator", sparring=False
    )
    leader = await world.colleague("Lis", department="Ung", role="leader", sparring=False)
    db = world.bot.db
    with db.transaction():
        people.change(db, world.person(leader).key, leader=1)
    for phone, words in ((colleague, WORDS[0]), (partner, WORDS[1])):
        await phone.write("/refleksion")
        await phone.tap("Få et spørgsmål nu")
        await phone.write(words)
    await facilitator.write("/tovholder")
    await facilitator.tap("Start en runde")
    await facilitator.tap("Start runden")
    await world.at(date(2026, 12, 2), "9.30")
    _feedback(world, colleague, partner)
    await _bring_a_case(colleague, partner)
    _goal(world, colleague)
    for phone in (colleague, partner):
        for command in ("/mig", "/menu", "/sparring", "/refleksion", "/pause", "/slet"):
            await phone.write(command)
    await colleague.write("/maal")
    await colleague.tap(WORDS[0])
    await colleague.write("/feedback")
    await colleague.tap("Mine ønsker")
    await colleague.tap("Hvad nu, 2/12")
    await partner.write("/feedback")
    await partner.tap("Feedback til dig")
    for command in ("/mig", "/tovholder", "/menu"):
        await facilitator.write(command)
    for label in ("Personer", "Afdelinger", "Invitér", "Runden nu", "Giv stafetten videre",
                  "Forløb"):  # fmt: skip
        await facilitator.write("/tovholder")
        await facilitator.tap(label)
    stranger = await world.phone("Frida")
    await stranger.write("Hej")
    joining = await world.phone("Jens", start=_code(world, many=False))
    await joining.start()
    await joining.tap("Jeg har læst det")
    unconfirmed = await world.phone("Ulla", start=_code(world, many=True))
    await unconfirmed.start()
    await unconfirmed.tap("Jeg har læst det")
    left = await world.colleague("Vera", department="Ung")
    await left.write("/menu")
    with db.transaction():
        people.change(
            db, world.person(unconfirmed).key, status="unconfirmed", step=None, name="Ulla"
        )
        world.bot.remove(world.person(left))
    world.bot.wake()
    await world.settle()
    return House(
        world,
        {
            "colleague": colleague, "partner": partner, "facilitator": facilitator,
            "leader": leader, "stranger": stranger, "joining": joining,
            "unconfirmed": unconfirmed, "left": left,
        },
    )  # fmt: skip


def _feedback(world: World, asker: Phone, asked: Phone) -> None:
    """A wish that waits for an answer, feedback to read, and drafts."""
    db, now = world.bot.db, int(world.now().timestamp())
    one, other = world.person(asker).key, world.person(asked).key
    with db.transaction():
        db.execute(
            "insert into feedback_requests (id, asker, state, kind, wish, changed, sent, last)"
            " values (1, ?, 'open', 'next', ?, ?, ?, '2026-12-09')",
            (one, WORDS[0], now, now),
        )
        db.execute(
            "insert into feedback_asks (id, request, person, state) values (1, 1, ?, 'asked')",
            (other,),
        )
        for feedback, giver, receiver, sent, words in (
            (1, one, other, now, WORDS[0]), (2, other, one, None, WORDS[1]),
        ):  # fmt: skip
            db.execute(
                "insert into feedback (id, form, giver, receiver, changed, sent)"
                " values (?, 'gift', ?, ?, ?, ?)",
                (feedback, giver, receiver, now, sent),
            )
            db.execute("insert into feedback_words values (?, 'seen', ?)", (feedback, words))


def _goal(world: World, owner: Phone) -> None:
    """A goal that its owner keeps for themself."""
    db, now = world.bot.db, int(world.now().timestamp())
    with db.transaction():
        db.execute(
            "insert into goals (id, owner, state, text, model_asked, plan, made, changed, set_on,"
            " visibility) values (1, ?, 'active', ?, 1, ?, ?, ?, '2026-12-02', 'me')",
            (world.person(owner).key, WORDS[0], WORDS[0], now, now),
        )


async def _bring_a_case(bringer: Phone, asked: Phone) -> None:
    """A case that one colleague brought and another has opened and begun to answer."""
    await bringer.write("/case")
    await bringer.tap("Bring en case")
    await bringer.tap("Den afbrudte praktik")
    for words in WORDS[:1] * 3:
        await bringer.write(words)
    await bringer.tap("Send")
    await bringer.tap("Jeg vælger selv")
    await bringer.tap(SECRETS[1])
    await bringer.tap("Send til dem")
    await bringer.write("/case")
    await bringer.tap("Mine cases")
    await asked.write("/case")
    await asked.tap("En kollegas case")
    await asked.tap("Svar nu")


def _code(world: World, *, many: bool) -> str:
    with world.bot.db.transaction():
        return people.make_invitation(
            world.bot.db, role="colleague", department=None, many=many, now=world.now(),
            until=world.now().date() + timedelta(days=7),
        ).code  # fmt: skip


async def buttons_of(phone: Phone) -> set[str]:
    """The callback data of all buttons in a chat."""
    return {
        button["data"]
        for message in await phone.bot_messages()
        for row in message.get("keyboard") or []
        for button in row
    }


def shown(messages: list[dict[str, Any]]) -> str:
    """All words and labels in messages."""
    return str([[one.get("text"), one.get("caption"), one.get("keyboard")] for one in messages])
