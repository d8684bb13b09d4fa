"""Asks pip-audit whether a locked package has a known weakness: `python -m tools.advisories`.

Where its database cannot be reached it says so, and that is no fault of the build.
"""

import subprocess  # nosec B404
import sys
from pathlib import Path

LOCK = Path(__file__).parents[1] / "requirements.lock"
SECONDS = 90
FOUND = 1
_UNREACHED = ("ConnectionError", "Failed to connect", "timed out", "ServiceError", "ProxyError")


def verdict(code: int, out: str, errors: str) -> tuple[int, str]:
    """The exit code and the sentence for what pip-audit answered."""
    if code == 0:
        return 0, "advisories: none for the packages in requirements.lock"
    if code == FOUND and "known vulnerabilit" in errors and "Traceback" not in errors:
        return 1, f"{out}\n{errors}".strip()
    reason = next((line for line in reversed(errors.splitlines()) if line.strip()), "no answer")
    if any(sign in errors for sign in _UNREACHED) or "HTTPError" in errors:
        return 0, f"advisories: NOT LOOKED UP, the database is not reached ({reason[:120]})"
    return code, f"pip-audit failed: {reason}"


def main() -> int:
    """Run pip-audit on the lock; gives the exit code."""
    command = [
        sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), "--require-hashes",
        "--disable-pip", "--progress-spinner", "off", "--timeout", "10",
    ]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)  # noqa: S603  # nosec B603
    except subprocess.TimeoutExpired:
        code, sentence = verdict(2, "", f"timed out after {SECONDS} seconds")
    else:
        code, sentence = verdict(done.returncode, done.stdout, done.stderr)
    sys.stdout.write(f"{sentence}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
