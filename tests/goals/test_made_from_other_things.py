"""*Gør til mål*, under feedback and under a next step: the goal begins in one's own words."""

from bot import feedback, sparring
from bot.feedback import chat_read, store_given
from bot.goals.rules import TEXT_LENGTH
from bot.people.rules import Person
from bot.sparring import chat_held
from tests.goals.place import GOAL, STALE, Place, texts, toast

STEP = "Når borgeren tøver, så tæller jeg til fem"
WISH = "Hvordan stiller jeg spørgsmål?"
THEIRS = "Du afbrød borgeren to gange"


def give(place: Place, giver: Person, receiver: Person, *, asked: bool) -> int:
    """Feedback that was given, perhaps to a wish; gives its id."""
    db = place.stage.db
    with db.transaction():
        ask = None
        if asked:
            wish = db.execute(
                "insert into feedback_requests (asker, state, kind, wish, changed, sent)"
                " values (?, 'open', 'worked', ?, 1, 1)",
                (receiver.key, WISH),
            ).lastrowid
            ask = db.execute(
                "insert into feedback_asks (request, person, state) values (?, ?, 'answered')",
                (wish, giver.key),
            ).lastrowid
        form = "answer" if asked else "gift"
        begun = store_given.begin(db, form, giver.key, receiver.key, 1, ask=ask)  # type: ignore[arg-type]
        store_given.write(db, begun.id, "seen", THEIRS, 1)
        store_given.send(db, begun.id, 2)
    return begun.id


def a_seat(place: Place, person: Person, other: Person) -> int:
    """A seat of the person's whose talk was held."""
    place.pair(person, other)
    with place.stage.db.transaction():
        place.stage.db.execute("update seats set outcome = 'held'")
    return int(place.stage.db.value("select id from seats where person = ?", (person.key,)))


def test_from_feedback_the_goal_begins_with_the_receiver_s_words_not_the_giver_s(
    place: Place,
) -> None:
    anna, bo = place.stage.person("Anna"), place.stage.person("Bo")
    answer = give(place, bo, anna, asked=True)
    read = place.stage.act(anna.key, chat_read.tap_read, (str(answer),), tapped=True)
    assert read is None
    (shown,) = place.stage.out()
    begun = place.press(anna, shown, "Gør til mål")[0]
    assert begun.text.startswith(
        "Ordene i feedback er din kollegas, så målet begynder med dine egne.\n\n"
        f"Du skrev selv: ”{WISH}”\n\nHvad vil du gerne blive bedre til?"
    )
    assert THEIRS not in begun.text
    assert begun.labels == ["Brug mine ord", "Gem til senere", "Slet kladden"]
    # Of two fast taps one begins it.
    assert place.press(anna, shown, "Gør til mål") == []
    assert place.press(anna, begun, "Brug mine ord")[0].text == "Hvilken model hører målet til?"
    draft = place.draft(anna)
    assert (draft.text, draft.origin) == (WISH, "feedback")
    assert toast(place.press(anna, begun, "Brug mine ord")) == STALE
    # Another one does not push aside what was begun.
    again = place.tap(anna, f"goals.from:feedback:{answer}")
    assert texts(again, anna)[0].startswith("Du er allerede begyndt på et mål.")


def test_from_feedback_that_nobody_asked_for_one_writes_oneself(place: Place) -> None:
    anna, bo = place.stage.person("Anna"), place.stage.person("Bo")
    gift = give(place, bo, anna, asked=False)
    begun = place.tap(anna, f"goals.from:feedback:{gift}")[0]
    assert "Du skrev selv" not in begun.text
    assert begun.labels == ["Gem til senere", "Slet kladden"]
    with place.stage.db.transaction():
        store_given.set_used(place.stage.db, gift, "At vente på svaret")
    db = place.stage.db
    assert feedback.own_words(db, anna, gift) == "At vente på svaret"
    assert feedback.own_words(db, bo, gift) is None
    assert feedback.own_words(db, anna, 99) is None


def test_from_a_next_step_the_step_becomes_the_plan(place: Place) -> None:
    anna, bo = place.stage.person("Anna"), place.stage.person("Bo")
    seat = a_seat(place, anna, bo)
    place.stage.act(anna.key, chat_held.take_step, str(seat), STEP)
    kept = place.stage.out()[0]
    assert kept.labels == ["Fortryd", "Bring som case", "Gør til mål"]
    begun = place.press(anna, kept, "Gør til mål")[0]
    assert begun.text.startswith(
        f"Dit næste skridt bliver din første plan: ”{STEP}” Den kan du rette bagefter."
    )
    models = place.write(anna, GOAL)[0]
    scale = place.press(anna, models, "Ingen model")[0]
    assert scale.text.startswith("Hvor er du i dag, fra 1 til 10?")
    place.press(anna, scale, "3")
    assert place.goal(1).plan == STEP
    assert sparring.own_step(place.stage.db, bo, seat) is None
    assert sparring.own_step(place.stage.db, anna, 99) is None
    assert len(STEP) <= TEXT_LENGTH
