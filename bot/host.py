"""What a host may do to people without the chat: invite, remove, move to a new account, role.

Works beside a running bot: it is one transaction on the same database.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

from bot import people, privacy, transport
from bot.app import Makker
from bot.demo import with_examples
from bot.importing import Invited, Plan, invite_all, plan_import
from bot.people.lists import Entry
from bot.people.rules import Person, Role
from bot.privacy.closing import Closing
from bot.running import LOCAL
from bot.settings import Settings
from bot.startup import BOT_USERNAME, StartError, claim_database
from bot.texts import Say
from bot.transport import Turn
from bot.transport.store_status import AsideUpdate

LOCAL_TOKEN = "100000000:" + "x" * 35


class HostDesk:
    """The host's commands on one organisation's people."""

    def __init__(self, makker: Makker) -> None:
        self._makker = makker
        self._db = makker.db

    @property
    def organisation(self) -> str:
        """What the workplace is called."""
        return self._makker.settings.organisation

    def invite(self, role: Role, department: str | None, days: int) -> str:
        """A link for one person, which works for that many days.

        Raises StartError when there is no such department, or the bot has never run.
        """
        now = datetime.now(UTC)
        department_id = None if department is None else self._department(department)
        with self._db.transaction():
            code = people.make_invitation(
                self._db,
                role=role,
                department=department_id,
                until=now.date() + timedelta(days=days),
                many=False,
                now=now,
            ).code
        return self._link(code)

    def claim(self, bot_id: int, username: str) -> None:
        """Note whose database this is; raises StartError when it is another bot's."""
        with self._db.transaction():
            claim_database(self._db, bot_id, username, self._makker.now())

    def has_facilitator(self) -> bool:
        """Whether anybody is a facilitator already."""
        return bool(people.facilitators(self._db))

    def plan_import(self, entries: Sequence[Entry]) -> Plan:
        """What a list of colleagues would bring; writes nothing."""
        return plan_import(self._db, entries, datetime.now(UTC).date())

    def links_for(self, plan: Plan) -> list[Invited]:
        """A link for each of a plan, which opens nothing until it is imported; writes nothing."""
        codes = [people.make_code() for _ in plan.new]
        return [
            Invited(entry, code, self._link(code))
            for entry, code in zip(plan.new, codes, strict=True)
        ]

    @contextmanager
    def importing(self, plan: Plan, invited: Sequence[Invited], until: date) -> Iterator[None]:
        """Invite all of a plan; kept only when the block, which hands the links on, ends well."""
        with self._db.transaction():
            invite_all(self._db, plan, invited, until, datetime.now(UTC))
            privacy.write_audit(self._turn(), "import", detail=f"{len(invited)} invited")
            yield

    def note_browsing(self) -> None:
        """Note that the host is about to read what people wrote."""
        with self._db.transaction():
            privacy.write_audit(self._turn(), "browse", detail="with content")

    def everybody(self) -> list[Person]:
        """All who take part."""
        return people.everybody(self._db)

    def remove(self, key: str) -> str:
        """End a person's access; gives their name."""
        person = self._person(key)
        with self._db.transaction():
            self._makker.remove(person)
        return person.name

    def move(self, key: str) -> str:
        """A link with which the person goes on from a new account."""
        person = self._person(key)
        with self._db.transaction():
            privacy.write_audit(self._turn(), "move", subject=person.key, detail="link made")
            return self._link(people.make_move(self._db, person, datetime.now(UTC)))

    def close(self) -> date:
        """Announce the end of Makker here; gives the day on which everybody gets their log."""
        with self._db.transaction():
            return Closing(self._makker.privacy).announce(self._turn())

    def cancel_close(self) -> bool:
        """Take the announced end back; False when there was none."""
        with self._db.transaction():
            return Closing(self._makker.privacy).cancel(self._turn())

    def retry_updates(self, update_id: int | None) -> int:
        """Let an update that was set aside (None: all of them) be handled anew; gives how many.

        Raises StartError when there is no such update, or nothing is left of it to be handled.
        """
        found = self._aside(update_id)
        whole = [one for one in found if one.payload is not None]
        if update_id is not None and not whole:
            raise StartError(f"Nothing is left of update {update_id} that could be handled.")
        with self._db.transaction():
            for one in whole:
                transport.retry_update(self._db, one.update_id)
            if whole:
                self._note_inbox("retry", len(whole))
        return len(whole)

    def drop_updates(self, update_id: int | None) -> int:
        """Wipe an update that was set aside (None: all of them); gives how many.

        Raises StartError when there is no such update.
        """
        found = self._aside(update_id)
        with self._db.transaction():
            for one in found:
                transport.drop_update(self._db, one.update_id)
            if found:
                self._note_inbox("drop", len(found))
        return len(found)

    def _aside(self, update_id: int | None) -> list[AsideUpdate]:
        found = transport.updates_aside(self._db)
        chosen = [one for one in found if update_id in (None, one.update_id)]
        if update_id is not None and not chosen:
            raise StartError(f"Nothing is set aside as {update_id}; see `makker inbox show`.")
        return chosen

    def _note_inbox(self, what: str, count: int) -> None:
        privacy.write_audit(self._turn(), "inbox", detail=f"{what}, {count} set aside")

    def _turn(self) -> Turn:
        return self._makker.make_turn(self._makker.now())

    def set_facilitator(self, key: str, *, facilitator: bool) -> str:
        """Give or take the facilitator's role; gives the person's name."""
        person = self._person(key)
        try:
            with self._db.transaction():
                self._makker.set_facilitator(person, holds=facilitator)
        except people.RefusedError as error:
            say = Say(self._makker.texts, "en")
            raise StartError(say(f"people-refused-{error.reason}")) from error
        return person.name

    def _person(self, key: str) -> Person:
        person = people.find(self._db, key)
        if person is None or person.status == "left":
            raise StartError(f"Nobody has the key {key}; see `makker people list`.")
        return person

    def _department(self, name: str) -> int:
        for department in people.departments(self._db):
            if department.name.casefold() == name.casefold():
                return department.id
        raise StartError(f"There is no department {name!r}; make it in the chat first.")

    def _link(self, code: str) -> str:
        username = self._db.get_meta(BOT_USERNAME)
        if username is None:
            raise StartError("The bot has not run yet; start it once with `makker run`.")
        return f"https://t.me/{username}?start={code}"


@contextmanager
def host(settings: Settings) -> Iterator[HostDesk]:
    """The host's desk at the organisation of these settings, closed afterwards."""
    if settings.token:
        makker = Makker(settings, settings.token, settings.data, settings.api_url)
    else:
        folder = settings.data / LOCAL
        makker = Makker(with_examples(settings), LOCAL_TOKEN, folder, settings.api_url)
    try:
        yield HostDesk(makker)
    finally:
        makker.db.close()
