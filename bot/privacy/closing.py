"""Ending it all: a month's notice to everybody, their own log as a file, then nothing is left.

With the notice, leaders and facilitators get the evaluation.
"""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from bot import schedule
from bot.feature import Due
from bot.privacy import store
from bot.privacy.keeping import Privacy
from bot.privacy.log import send_log
from bot.transport import Button, Priority, Turn

CLOSE = "privacy.close"
CLOSES_ON = "privacy.closes_on"
LOG, ERASE = "log", "erase"
NOTICE = timedelta(days=30)
# A day between, so that the files arrive before the accounts are forgotten.
ERASE_AFTER = timedelta(days=1)
CLOCK = time(10)


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of Makker in an organisation, announced and carried out."""

    privacy: Privacy

    def announce(self, turn: Turn) -> date:
        """Give everybody a month's notice; gives the day on which they get their log.

        Announced already, nothing changes. In an open transaction.
        """
        known = turn.db.get_meta(CLOSES_ON)
        if known is not None:
            return date.fromisoformat(known)
        day = turn.now.date() + NOTICE
        turn.db.set_meta(CLOSES_ON, day.isoformat())
        schedule.set_due(turn.db, CLOSE, LOG, turn.calendar.at(day, CLOCK))
        store.write_audit(turn, "close", by="host", detail=f"closes on {day.isoformat()}")
        self._tell(turn, "privacy-closing", day)
        self.privacy.evaluate(turn)
        return day

    def cancel(self, turn: Turn) -> bool:
        """Go on after all, and tell everybody; False when no end was announced."""
        known = turn.db.get_meta(CLOSES_ON)
        if known is None:
            return False
        turn.db.set_meta(CLOSES_ON, None)
        for step in (LOG, ERASE):
            schedule.cancel(turn.db, CLOSE, step)
        store.write_audit(turn, "close-cancelled", by="host")
        self._tell(turn, "privacy-closing-cancelled", date.fromisoformat(known))
        return True

    def run(self, turn: Turn, due: Due) -> None:
        """Send everybody their log; a day later erase them all."""
        if turn.db.get_meta(CLOSES_ON) is None:
            return
        everybody = self.privacy.everybody(turn.db)
        if due.subject == LOG:
            for person in everybody:
                if person.reachable and person.status in {"active", "unconfirmed"}:
                    send_log(replace(turn, person=person), self.privacy.rooms)
            # Planned only now: a bot that was away would find both due, and erase at once.
            last = turn.calendar.at(turn.now.date() + ERASE_AFTER, CLOCK)
            schedule.set_due(turn.db, CLOSE, ERASE, last)
            return
        for person in everybody:
            self.privacy.erase(turn, person.key, by="time")
        store.forget_invitations(turn.db)
        turn.db.set_meta(CLOSES_ON, None)

    def _tell(self, turn: Turn, text: str, day: date) -> None:
        for person in self.privacy.everybody(turn.db):
            if person.status not in {"active", "unconfirmed"}:
                continue
            say = turn.say_to(person)
            export = Button(say("privacy-button-export"), "privacy.export")
            turn.send(
                person,
                say(text, organisation=turn.settings.organisation, day=day),
                [[export]],
                priority=Priority.BROADCAST,
            )
