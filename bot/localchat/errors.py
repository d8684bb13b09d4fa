"""What can go wrong in the local chat, and how it is told.

`ApiError` goes to the bot, as Telegram says it; `RefusedError` to whoever plays a colleague.
"""


class ApiError(Exception):
    """A Bot API call that is refused, with Telegram's error code and description."""

    def __init__(
        self,
        code: int,
        description: str,
        retry_after: int | None = None,
        migrate_to: int | None = None,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to


class RefusedError(Exception):
    """Something a colleague cannot do in this world, as a sentence, with its HTTP status."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


def bad_request(description: str) -> ApiError:
    """A 400 with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {description}")


def not_implemented(sentence: str) -> ApiError:
    """A 501 for what the Bot API has and the local chat has not."""
    return ApiError(501, f"Not Implemented: {sentence}")
