"""`makker` on a disk that is full: SQLite is permitted too few pages to hold the schema."""

from bot import cli
from bot.storage import database

if __name__ == "__main__":
    database._PRAGMAS = (*database._PRAGMAS, "pragma max_page_count = 12")
    cli.main()
