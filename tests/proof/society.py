"""Colleagues for a soak: each sees what the bot shows, and does something about it, or nothing.

They know no feature: they press the buttons that they see, some rather than others, and write
where something is awaited. What they press is drawn from a seed, never from the bot's tables.
"""

import random
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

State = Literal["here", "blocking", "gone"]

OWN_TALK = ("asked:", "answer:", "saved:")
"""What awaits a person's own answer for days, unlike a step of something begun just now."""
SEEN = 5
"""So many of the newest messages with buttons somebody scrolls back to."""
LONGEST_SITTING = 16
GOES_ON, GOES_ON_IN_A_FLOW = 0.1, 0.93
FLOWS = ("join.", "feedback.", "cases.", "goals.", "pulse.", "learning.", "calls.", "programmes.")
"""Rooms in which one screen leads to the next: who has begun there mostly goes on."""
STEP = timedelta(minutes=20)
"""What people do at about the same time comes in one batch."""
ASKING = "reflect.skip"
"""Under a message with this button a question stands, and a reply answers it."""

SELDOM, NEVER, OFTEN = 0.04, 0.0, 4.0
# What leads on in a flow is pressed rather than what leads out of it; whoever goes, goes by
# `leaves` below. Names stand for themselves, or for what comes after the room's name.
WEIGHTS = {
    "menu.show": 0.2, "home": 0.3, "reflect.skip": 0.6, "reflect.swap": 0.5, "reflect.later": 0.3,
    "reflect.begin": 0.6, "later": 0.3, "decline": 0.5, "drop": 0.08, "withdraw": SELDOM,
    "withdraw_now": 0.5, "take_back": SELDOM, "delete": SELDOM, "erase": SELDOM, "paper": SELDOM,
    "cards": SELDOM, "picture": SELDOM, "calendar": SELDOM, "card": 0.4, "export": SELDOM,
    "evaluation": SELDOM, "meeting": SELDOM, "pause": 0.15, "away": 0.2, "quit": 0.1, "cancel": 0.1,
    "block": SELDOM, "leave": NEVER, "leave_now": NEVER, "privacy.erase": NEVER,
    "privacy.erase_now": NEVER, "join.decline": NEVER, "join.notice": SELDOM,
    "me.language": SELDOM, "me.recovery": SELDOM, "feedback.close": SELDOM,
    "feedback.close_for": 0.2, "facilitate.remove": NEVER, "facilitate.merge": NEVER,
    "facilitate.handover": NEVER, "facilitate.role": NEVER, "facilitate.not": NEVER,
    "facilitate.leaders": NEVER, "facilitate.close": SELDOM, "facilitate.rhythm": SELDOM,
    "facilitate.department_new": NEVER, "facilitate.department_name": NEVER,
    "facilitate.offline_new": NEVER, "facilitate.move": SELDOM, "facilitate.skip_round": SELDOM,
    "facilitate.belongs": OFTEN, "programmes.end": SELDOM, "programmes.write": SELDOM,
    "programmes.keep": NEVER, "write_in": 1.0, "send": OFTEN, "send_now": OFTEN,
    "send_to": OFTEN, "send_answers": OFTEN, "hand_in": OFTEN, "ask_now": OFTEN, "share_now": 2.0,
    "begin_yes": OFTEN, "save": OFTEN, "kind": 2.0, "pick": 2.0, "choose": 2.0, "wish": 2.0,
    "whom": 0.5, "whose": 0.5, "go_on": 6.0, "feedback.ask": 4.0, "feedback.give": 3.0,
    "cases.bring": 5.0, "goals.new": 4.0, "learning.new": 3.0, "calls.make": 6.0,
    "got": 0.3, "given": 0.3, "wishes": 0.3, "mine": 0.3, "to_me": 1.0, "toolbox.model": 0.1,
     "write": 2.0, "answer": 3.0, "value": OFTEN, "fits": 3.0, "held": 3.0,
    "ready": 3.0, "nextphase": OFTEN, "sparring.start": 2.0, "step": 2.0, "new": 2.0, "bring": 2.0,
    "open": 2.0, "close_now": 2.0, "lesson": 2.0, "ballot": OFTEN, "on": 2.0, "pulse.begin": 3.0,
    "join.accept": 30.0, "join.read": 0.2, "keep": 1.5, "guarding.keep": 3.0,
}  # fmt: skip

COMMANDS = {
    "/feedback": 3, "/sag": 3, "/maal": 2, "/sparring": 3, "/refleksion": 3, "/menu": 3, "/mig": 1,
    "/puls": 1, "/find samtale": 1, "/privatliv": 0.2, "/hjaelp": 0.3,
}  # fmt: skip
LEADING = {"lead.home": 2, "goals.shared": 2}
FACILITATING = {
    "facilitate.home": 3, "learning.home": 3, "learning.new": 3, "programmes.home": 3,
    "programmes.all": 3, "calls.home": 2, "calls.new": 2, "tables.home": 1, "minutes_lead.home": 1,
    "facilitate.people": 1, "facilitate.round": 1,
}  # fmt: skip

BEGINNINGS = (
    "I dag prøvede jeg at", "Næste gang vil jeg", "Jeg lagde mærke til, at det hjalp at",
    "Jeg er i tvivl om, hvordan man kan", "Det gik bedst, da vi begyndte med at",
    "Virksomheden ville gerne", "Jeg tror, at vi for sjældent husker at", "Vi aftalte at",
)  # fmt: skip
ENDS = (
    "spørge mere åbent og vente på svaret.", "tage målet frem igen midt i samtalen.",
    "starte to spor samtidig i stedet for ét ad gangen.", "ringe til praktikstedet samme dag.",
    "sige højt, hvad der lykkedes.", "lade borgeren selv vælge næste skridt.",
    "dele opgaven med en kollega fra et andet team.", "få aftalt, hvem der følger op.",
)  # fmt: skip
ODD_TEXTS = (
    "👍",
    "ok",
    "?",
    "Ring til mig på 20 12 34 56",
    "010190-1234 kom forbi",
    "Peter sagde det",
)


@dataclass
class Colleague:
    """Somebody at their phone. `heart` is the share of what reaches them that they answer."""

    id: int
    name: str
    heart: float
    roles: frozenset[str] = frozenset()
    state: State = "here"
    code: str | None = None
    sitting: int = 0
    acted: datetime | None = None
    waits: bool = False
    """Whether there is something planned that they do."""
    shown: deque[tuple[int, list[str]]] = field(default_factory=lambda: deque(maxlen=SEEN))

    def show(self, message_id: int, buttons: list[str]) -> None:
        """A message stands in the chat, new or in the place of what it said before."""
        self.hide(message_id)
        if buttons:
            self.shown.append((message_id, buttons))

    def hide(self, message_id: int) -> None:
        """A message is gone, or has no buttons any more."""
        for one in [one for one in self.shown if one[0] == message_id]:
            self.shown.remove(one)


class Habits:
    """What colleagues do, drawn from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def when_read(self, now: datetime) -> datetime:
        """When somebody looks at what has just come: soon, the same day, or days later."""
        days = self.random.choices((0.01, 0.1, 1.0, 3.0), (4, 4, 2, 1))[0]
        return self.at_work(now + timedelta(days=days * (0.5 + self.random.random())))

    def at_work(self, moment: datetime) -> datetime:
        """That moment, or one of the next morning when nobody is at work."""
        if moment.weekday() > 4 or not 7 <= moment.hour < 17:
            moment = moment.replace(hour=7, minute=0) + timedelta(
                days=1 if moment.hour >= 7 else 0, minutes=self.random.randrange(240)
            )
            while moment.weekday() > 4:
                moment += timedelta(days=1)
        return moment.replace(minute=moment.minute // 20 * 20, second=0, microsecond=0) + STEP

    def goes_on(self, who: Colleague, at_it: bool) -> bool:
        """Whether they do another thing in a moment; who is in the middle of something does."""
        who.sitting += 1
        flows = at_it or (bool(who.shown) and who.shown[-1][1][0].startswith(FLOWS))
        if who.sitting < LONGEST_SITTING and self.random.random() < (
            GOES_ON_IN_A_FLOW if flows else GOES_ON
        ):
            return True
        who.sitting = 0
        return False

    def act(self, who: Colleague, awaited: str | None, now: datetime) -> dict[str, Any]:
        """What they do now, as the part of an update that says so."""
        chance = self.random.random()
        if awaited is not None and chance < _writes(awaited):
            return {"text": self.text(who, awaited, now)}
        if not who.shown or (who.sitting == 0 and chance > 0.97):
            return self.begin(who)
        newest = chance < 0.9 or awaited is not None
        message_id, buttons = who.shown[-1] if newest else self.random.choice(who.shown)
        if any(one.startswith(ASKING) for one in buttons) and self.random.random() < 0.6:
            return {"text": self.text(who, ASKING, now), "reply_to": message_id}
        weights = [weight_of(one) for one in buttons]
        if not any(weights):
            return self.begin(who)
        return {"tap": self.random.choices(buttons, weights)[0], "on": message_id}

    def begin(self, who: Colleague) -> dict[str, Any]:
        """Something that they begin by themselves."""
        rooms = {"facilitator": FACILITATING, "leader": LEADING}
        own = next((rooms[role] for role in sorted(who.roles) if role in rooms), None)
        if own is not None and who.shown and self.random.random() < 0.5:
            names, weights = zip(*own.items(), strict=True)
            return {"tap": self.random.choices(names, weights)[0], "on": who.shown[-1][0]}
        names, weights = zip(*COMMANDS.items(), strict=True)
        return {"text": self.random.choices(names, weights)[0]}

    def text(self, who: Colleague, awaited: str, now: datetime) -> str:
        """What they write where that kind of text is awaited."""
        match awaited.partition(":")[0]:
            case "join-name" | "me-name":
                return who.name
            case "me-away" | "learning_day" | "call_day" | "call_move":
                day = now + timedelta(days=self.random.randrange(3, 25))
                return f"{day.day}/{day.month}"
            case "feedback_whom" | "case_whom":
                return f"Kollega {self.random.randrange(100)}"
            case "find_query":
                return self.random.choice(("samtale", "praktik", "næste skridt", "virksomhed"))
        if self.random.random() < 0.03:
            return self.random.choice(ODD_TEXTS)
        return " ".join(self.sentence() for _ in range(self.random.choice((1, 1, 2, 3))))

    def sentence(self) -> str:
        """A sentence about the work."""
        return f"{self.random.choice(BEGINNINGS)} {self.random.choice(ENDS)}"


def _writes(awaited: str) -> float:
    """The chance that somebody writes what is awaited, rather than press a button."""
    if awaited.partition(":")[0].endswith("_whom"):
        return 0.15
    return 0.6 if awaited.startswith(OWN_TALK) else 0.92


def weight_of(data: str) -> float:
    """How much rather than others a button is pressed."""
    name = data.partition(":")[0]
    return WEIGHTS.get(name, WEIGHTS.get(name.partition(".")[2], 1.0))
