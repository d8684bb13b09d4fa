"""The Containerfile and the Kubernetes manifests: what matters in them stands there."""

import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from bot.settings import Settings
from tests.docs.test_commands_in_the_docs_are_real import fault_of_makker

DEPLOY = Path(__file__).parents[2] / "deploy"
BASE, EXAMPLE = DEPLOY / "kubernetes" / "base", DEPLOY / "kubernetes" / "example"


def read(path: Path) -> dict[str, Any]:
    """The one object in a manifest."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def pod() -> dict[str, Any]:
    """What the one pod of an organisation is."""
    found: dict[str, Any] = read(BASE / "stateful-set.yaml")["spec"]["template"]["spec"]
    return found


def instructions() -> list[tuple[str, str]]:
    """The Containerfile's instructions, each on one line."""
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    lines = re.sub(r"(?m)^#.*\n", "", text).replace("\\\n", " ").splitlines()
    return [(line.split()[0], " ".join(line.split()[1:])) for line in lines if line.strip()]


def test_the_container_runs_as_nobody_special_with_one_volume() -> None:
    found = instructions()
    last = max(at for at, (name, _) in enumerate(found) if name == "FROM")
    final = found[last:]
    assert ("USER", "10001:10001") in final
    assert [what for name, what in final if name == "VOLUME"] == ["/data"]
    assert [what for name, what in final if name in {"EXPOSE", "ADD"}] == []
    assert final[-2:] == [("ENTRYPOINT", '["makker"]'), ("CMD", '["run"]')]
    (copied,) = [what for name, what in final if name == "COPY"]
    assert copied == "--from=build /opt/makker /opt/makker"


def test_everything_that_is_written_goes_to_the_volume() -> None:
    (environment,) = [what for name, what in instructions() if name == "ENV"]
    values = dict(one.split("=", 1) for one in environment.split())
    for name in ("MAKKER_DATA", "MPLCONFIGDIR"):
        assert values[name].startswith("/data/")
    assert values["PYTHONDONTWRITEBYTECODE"] == "1"
    assert not {"MAKKER_TOKEN"} & set(values)


def test_the_image_is_made_of_the_program_alone() -> None:
    """A checkout may hold a token, data and an environment; none of them goes into a layer."""
    lines = (DEPLOY.parent / ".containerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if not line.startswith("#")]
    assert rules[0] == "*"
    taken = {rule[1:] for rule in rules if rule.startswith("!")}
    assert taken == {
        "LICENSE",
        "README.md",
        "bot",
        "prompts",
        "pyproject.toml",
        "requirements.lock",
    }
    assert all((DEPLOY.parent / name).exists() for name in taken)


def test_the_pins_of_the_lock_are_read_as_the_container_reads_them() -> None:
    lock = (DEPLOY.parent / "requirements.lock").read_text(encoding="utf-8")
    (command,) = [what for name, what in instructions() if "grep" in what]
    assert command.startswith("grep -v '^ ' requirements.lock | sed 's/ *\\\\$//' > pins.txt")
    pins = [re.sub(r" *\\$", "", line) for line in lock.splitlines() if line[:1] not in {" ", "#"}]
    assert len(pins) > 50
    assert all(re.fullmatch(r"[a-z0-9.-]+==\S+( ; .+)?", pin) for pin in pins if pin)


def test_there_is_one_pod_and_its_volume_stays() -> None:
    spec = read(BASE / "stateful-set.yaml")["spec"]
    assert spec["replicas"] == 1
    (claim,) = spec["volumeClaimTemplates"]
    assert claim["spec"]["accessModes"] == ["ReadWriteOnce"]
    (container,) = pod()["containers"]
    mounts = {one["name"]: one["mountPath"] for one in container["volumeMounts"]}
    assert mounts == {"data": "/data", "tmp": "/tmp"}


def test_the_pod_fits_the_restricted_standard() -> None:
    assert read(EXAMPLE / "namespace.yaml")["metadata"]["labels"] == {
        "pod-security.kubernetes.io/enforce": "restricted"
    }
    found = pod()
    assert found["securityContext"]["runAsNonRoot"] is True
    assert found["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert found["automountServiceAccountToken"] is False
    assert not {"hostNetwork", "hostPID", "hostIPC"} & set(found)
    for container in [*found["initContainers"], *found["containers"]]:
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }
        assert "memory" in container["resources"]["limits"]
        assert "ports" not in container


class Health(BaseHTTPRequestHandler):
    """A bot that answers as the test says."""

    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status if self.path == "/healthz" else 404)
        self.end_headers()

    def log_message(self, *arguments: Any) -> None:
        """Say nothing."""


def probe(name: str, port: int) -> bool:
    """Run a probe's command as the kubelet does; gives whether it is content."""
    (container,) = pod()["containers"]
    assert {"name": "MAKKER_HEALTH_PORT", "value": "8486"} in container["env"]
    _, *arguments = container[name]["exec"]["command"]
    run = subprocess.run(
        [sys.executable, *arguments], env={"MAKKER_HEALTH_PORT": str(port)}, capture_output=True
    )
    return run.returncode == 0


def test_a_bot_that_answers_lives_and_one_that_is_in_order_is_ready() -> None:
    with HTTPServer(("127.0.0.1", 0), Health) as server:
        port = server.server_port
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        seen = {}
        for status in (200, 503):
            Health.status = status
            seen[status] = [probe(f"{name}Probe", port) for name in ("liveness", "readiness")]
        server.shutdown()
        thread.join()
    assert seen == {200: [True, True], 503: [True, False]}
    assert not probe("startupProbe", port)


def test_an_overlay_gives_the_base_all_that_it_names() -> None:
    overlay = read(EXAMPLE / "kustomization.yaml")
    assert overlay["resources"] == ["namespace.yaml", "../base"]
    assert overlay["namespace"] == read(EXAMPLE / "namespace.yaml")["metadata"]["name"]
    for folder, kustomization in ((BASE, read(BASE / "kustomization.yaml")), (EXAMPLE, overlay)):
        assert all((folder / one).exists() for one in kustomization["resources"])
    given = {one["name"] for kind in ("configMap", "secret") for one in overlay[f"{kind}Generator"]}
    named = set(re.findall(r"name: (makker-[a-z]+)", (BASE / "stateful-set.yaml").read_text()))
    assert named == given
    (settings,) = overlay["configMapGenerator"]
    keys = {one.partition("=")[0].removeprefix("MAKKER_").lower() for one in settings["literals"]}
    needed = {"organisation", "controller", "dpo_contact", "distress_contact"}
    assert keys == needed | {"replica", "replica_endpoint"}
    assert keys <= set(Settings.model_fields)
    ignored = (DEPLOY.parent / ".gitignore").read_text().splitlines()
    secrets = [file for one in overlay["secretGenerator"] for file in one["files"]]
    assert secrets == ["token", "replica-key-id", "replica-secret"]
    assert {f"/deploy/kubernetes/*/{file}" for file in secrets} <= set(ignored)


def test_kubernetes_own_schemas_have_nothing_to_remark() -> None:
    manifests = [
        *(BASE / one for one in read(BASE / "kustomization.yaml")["resources"]),
        EXAMPLE / "namespace.yaml",
    ]
    for path in manifests:
        kubernetes_validate.validate(read(path), kubernetes_validate.latest_version(), strict=True)
    wrong = read(BASE / "stateful-set.yaml")
    wrong["spec"]["template"]["spec"]["containers"][0]["volumes"] = []
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, kubernetes_validate.latest_version(), strict=True)


def test_the_replica_is_put_back_on_an_empty_volume_before_makker_runs() -> None:
    (before,) = pod()["initContainers"]
    (container,) = pod()["containers"]
    assert (before["args"], container["args"]) == (
        ["restore", "--if-missing"],
        ["run", "--replicate"],
    )
    for words in (before["args"], container["args"]):
        assert fault_of_makker(words) is None
    # Both know the same database, the same token and the same place.
    given = {one["name"]: one for one in container["env"]}
    assert [given[one["name"]] for one in before["env"]] == before["env"]
    assert {"MAKKER_DATA", "MAKKER_TOKEN", "MAKKER_REPLICA_SECRET"} <= set(given)
    for same in ("image", "envFrom", "volumeMounts", "securityContext"):
        assert before[same] == container[same]
