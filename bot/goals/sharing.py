"""Who sees a goal: its owner chooses, every look is checked, a right that ends does so at once.

Called where something changes; it knows nothing of the talk about it.
"""

from datetime import date

from bot import people
from bot.goals import letters, store, store_readers
from bot.goals.rules import Choice, Goal
from bot.people import Person
from bot.storage import Database
from bot.transport import Turn

SHOWN = "goal_shown"
"""The kind of subject of the messages with a goal in the chats of those who see it."""
LIST = "goals_shared:list"
"""The subject of the messages in a leader's chat that list what is shared with them."""


def about_shown(goal_id: int) -> str:
    """The subject of the messages with a goal in the chats of those who see it."""
    return f"{SHOWN}:{goal_id}"


def leaders_for(db: Database, owner: Person) -> list[Person]:
    """The leaders of somebody's department, but for themself, by name."""
    return [one for one in people.leaders_of(db, owner.department) if one.key != owner.key]


def partners_of(db: Database, key: str) -> list[Person]:
    """Somebody's sparring partners in the current round."""
    # Sparring shows that a partner shares a goal, so the two rooms know each other.
    from bot import sparring

    return sparring.partners(db, key)


def readers_now(db: Database, goal: Goal) -> list[Person]:
    """Who may see a goal at this moment, by name.

    A leader whom the owner chose, as long as they lead the owner's department; or whoever is the
    owner's partner.
    """
    owner = people.find(db, goal.owner)
    if owner is None or not owner.is_active or goal.state == "draft":
        return []
    if goal.visibility == "partner":
        return partners_of(db, owner.key)
    if goal.visibility == "leader":
        sees = {one.person for one in store_readers.readers_of(db, goal.id) if one.sees}
        return [one for one in leaders_for(db, owner) if one.key in sees]
    return []


def shown_to_leader(db: Database, leader: Person) -> list[Goal]:
    """The goals that are shared with a leader and that they may see now: open ones first."""
    if not leader.is_active or leader.locked_until is not None:
        return []
    found = []
    for row in store_readers.read_by(db, leader.key):
        goal = store.find(db, row.goal)
        assert goal is not None
        if goal.visibility == "leader" and leader.key in _keys(readers_now(db, goal)):
            found.append(goal)
    return sorted(found, key=lambda one: (not one.is_open, _order(db, one), one.id))


def shown_by_partners(db: Database, key: str) -> list[Goal]:
    """The open goals that somebody's present partners let their partner see."""
    return [
        goal
        for partner in partners_of(db, key)
        for goal in store.active_of(db, partner.key)
        if goal.visibility == "partner"
    ]


def choose(turn: Turn, goal: Goal, choice: Choice) -> bool:
    """Let these see a goal and nobody else; False, with nothing changed, where it is so already.

    For a leader there must be one: see `leaders_for`.
    """
    leaders = leaders_for(turn.db, turn.who) if choice == "leader" else []
    rows = {one.person: one for one in store_readers.readers_of(turn.db, goal.id)}
    if goal.visibility == choice and all(one.key in rows and rows[one.key].sees for one in leaders):
        return False
    for row in rows.values():
        if row.person not in _keys(leaders):
            end_reader(turn, goal, row.person)
    store.set_visibility(turn.db, goal.id, choice)
    for leader in leaders:
        store_readers.add_reader(turn.db, goal.id, leader.key, "leader")
    if goal.scale_shared:
        refresh_copies(turn, goal.id)
    return True


def end_reader(turn: Turn, goal: Goal, key: str) -> None:
    """Somebody sees a goal no more: every message that showed it to them says so instead."""
    store_readers.remove_reader(turn.db, goal.id, key)
    reader = people.find(turn.db, key)
    if reader is None:
        return
    say = turn.say_to(reader)
    turn.change_words(reader, about_shown(goal.id), say("goals-words-withdrawn"), last=True)
    turn.change_words(reader, LIST, say("goals-list-changed"), last=True)


def end_all(turn: Turn, goal: Goal) -> None:
    """Nobody sees a goal any more but its owner."""
    for row in store_readers.readers_of(turn.db, goal.id):
        end_reader(turn, goal, row.person)


def refresh_copies(turn: Turn, goal_id: int) -> None:
    """Put a goal as it is now into the messages that show it to others."""
    goal = store.find(turn.db, goal_id)
    assert goal is not None
    for reader in readers_now(turn.db, goal):
        text = letters.word_shared(turn, reader, goal)
        turn.change_words(reader, about_shown(goal.id), text)


def settle(turn: Turn, goal_id: int, *, without: str | None = None) -> None:
    """Let a goal's readers be those who may be: whoever leads or spars no more sees it no more.

    A new leader inherits nothing: the owner is told, and asked who may see it now. `without` is
    somebody who is about to leave.
    """
    goal = store.find(turn.db, goal_id)
    owner = None if goal is None else people.find(turn.db, goal.owner)
    if goal is None or owner is None:
        return
    rows = store_readers.readers_of(turn.db, goal.id)
    if goal.visibility == "partner":
        present = _keys(partners_of(turn.db, owner.key))
        for row in rows:
            if row.person not in present or row.person == without:
                end_reader(turn, goal, row.person)
        return
    leaders = [one for one in leaders_for(turn.db, owner) if one.key != without]
    gone = [row for row in rows if row.person not in _keys(leaders)]
    for row in gone:
        end_reader(turn, goal, row.person)
    known = {row.person for row in rows}
    new = [one for one in leaders if one.key not in known]
    for leader in new:
        store_readers.add_reader(turn.db, goal.id, leader.key, "leader", sees=False)
    still = [row for row in rows if row.sees and row not in gone]
    if goal.visibility == "leader" and not still:
        store.set_visibility(turn.db, goal.id, "anew")
    lost = [row.person for row in gone if row.sees]
    if lost or new:
        letters.tell_of_leaders(turn, owner, goal, lost=lost, new=new, still=bool(still))


def on_changed(turn: Turn, person: Person) -> None:
    """Somebody moved, or leads another department than before: rights that ended end at once."""
    own = [one.id for one in store.kept_of(turn.db, person.key) if one.visibility != "unasked"]
    read = [one.goal for one in store_readers.read_by(turn.db, person.key)]
    led = [
        goal.id
        for department in people.led_by(turn.db, person.key)
        for goal in store.shared_in(turn.db, department.id)
        if goal.owner != person.key
    ]
    for goal_id in dict.fromkeys([*own, *read, *led]):
        goal = store.find(turn.db, goal_id)
        if goal is not None and goal.visibility in ("partner", "leader", "anew"):
            settle(turn, goal_id)


def on_left(turn: Turn, person: Person) -> None:
    """Somebody leaves: their goals are gone from where others saw them, and they see no others'."""
    draft = store.draft_of(turn.db, person.key)
    if draft is not None:
        store.delete(turn.db, draft.id)
    for goal in store.kept_of(turn.db, person.key):
        end_all(turn, goal)
        store.set_visibility(turn.db, goal.id, "me")
        store.set_learned_for(turn.db, goal.id, "me")
        store.settle(turn.db, goal.id)
    for row in store_readers.read_by(turn.db, person.key):
        settle(turn, row.goal, without=person.key)


def forget(turn: Turn, goal: Goal) -> None:
    """A goal goes, here and where others saw it."""
    end_all(turn, goal)
    store.delete(turn.db, goal.id)


def count_shared(db: Database, leader: Person) -> int:
    """How many open goals are shared with a leader."""
    return sum(one.is_open for one in shown_to_leader(db, leader))


def shared_with(db: Database, leader: Person, today: date) -> list[tuple[Goal, int]]:
    """The goals that are shared with a leader, each with its age in days."""
    return [(one, one.age(today)) for one in shown_to_leader(db, leader)]


def _keys(found: list[Person]) -> set[str]:
    return {one.key for one in found}


def _order(db: Database, goal: Goal) -> tuple[str, str]:
    owner = people.find(db, goal.owner)
    return people.danish_order("" if owner is None else owner.name)
