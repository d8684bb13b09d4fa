"""The rows of what stands under *Fra kolleger*, and of what stood there and has gone for good."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from bot.reflection.library_content import Audience
from bot.reflection.rules_board import ShownText
from bot.reflection.rules_talk import Answer
from bot.reflection.store_answers import shared_with_all
from bot.storage import Database

AUDIENCES: tuple[Audience, ...] = ("all", "leaders")


def read_board(db: Database, audience: Audience) -> list[ShownText]:
    """The texts of an audience that have not gone for good, in the order they came in.

    A text stands as long as its author shares it with all, unchanged, and is a colleague.
    """
    shared = {answer.asked: answer for answer in shared_with_all(db)}
    texts = []
    for row in db.rows(
        "select id, batch, author, asked, changed from shown_answers"
        " where audience = ? and gone = 0 order by id",
        (audience,),
    ):
        answer = shared.get(row["asked"])
        stands = answer is not None and answer.changed == row["changed"]
        texts.append(ShownText(row["id"], row["batch"], row["author"], answer if stands else None))
    return texts


def new_answers(db: Database) -> list[Answer]:
    """What is shared with all and has never been on the board."""
    known = {row["asked"] for row in db.rows("select asked from shown_answers")}
    return [answer for answer in shared_with_all(db) if answer.asked not in known]


def board_mark(db: Database) -> str:
    """What differs whenever what may be seen of the board differs; cheaper than reading it."""
    row = db.row(
        "select count(*) as count, group_concat(s.batch || '.' || s.asked || '.' ||"
        " (n.changed = s.changed and n.visibility = 'all' and p.status = 'active')) as texts from"
        " (select * from shown_answers where gone = 0 order by id) s"
        " left join answers n on n.asked = s.asked left join people p on p.id = n.person"
    )
    assert row is not None
    return sha256(f"{row['count']} {row['texts']}".encode()).hexdigest()


def add_batch(db: Database, audience: Audience, answers: Sequence[Answer]) -> None:
    """Put answers on the board as one batch."""
    batch = int(db.value("select coalesce(max(batch), 0) + 1 from shown_answers"))
    keys = dict.fromkeys(one.person for one in answers)
    numbers = {key: number for number, key in enumerate(keys)}
    for answer in answers:
        db.execute(
            "insert into shown_answers (audience, batch, author, asked, changed)"
            " values (?, ?, ?, ?, ?)",
            (audience, batch, numbers[answer.person], answer.asked, answer.changed),
        )


def take_off(db: Database, rows: Iterable[int]) -> None:
    """These texts have gone for good; of erased ones nothing is kept."""
    for row in rows:
        db.execute("update shown_answers set gone = 1 where id = ?", (row,))
    db.execute("delete from shown_answers where gone = 1 and asked is null")


def has_gone(db: Database, asked_id: int) -> bool:
    """Whether an answer was on the board and does not come back to it as it is now."""
    return bool(
        db.value(
            "select s.gone or s.changed <> n.changed from shown_answers s"
            " join answers n on n.asked = s.asked where s.asked = ?",
            (asked_id,),
        )
    )
