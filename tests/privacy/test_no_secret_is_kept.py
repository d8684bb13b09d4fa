"""Which settings are remembered, to tell that they changed: none that opens anything."""

import re

from bot.privacy.keeping import _public
from bot.settings import Settings


def test_no_setting_that_is_a_secret_is_remembered_in_the_database() -> None:
    secret = re.compile("token|secret|password|proxy|_key(_|$)")
    kept = _public(Settings())
    assert {name for name in kept if secret.search(name)} == {"replica_host_key"}
    assert {"webhook_secret", "token", "replica_secret"} <= set(Settings.model_fields) - set(kept)
    assert {"organisation", "retention", "webhook_url"} <= set(kept)
