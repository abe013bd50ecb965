"""The programs that are measured: ours, and the bot that one would write instead."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = HERE / ".build"


@dataclass(frozen=True)
class Contender:
    name: str
    # From the API's address and an empty directory to the command and its environment.
    start: Callable[[str, Path], tuple[list[str], dict[str, str]]]


def risk0(binary: Path) -> Contender:
    def start(url: str, directory: Path) -> tuple[list[str], dict[str, str]]:
        environment = {
            "TELEGRAM_BOT_TOKEN": "1:x",
            "TELEGRAM_API_URL": url,
            "RISK0_DATA_DIRECTORY": str(directory),
            "ONBOARDING": "off",
            "USER_UPDATES_PER_MINUTE": "0",
            "TELEGRAM_MESSAGES_PER_SECOND": "0",
            "TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND": "0",
        }
        return [str(binary), "run"], environment

    return Contender("risk0", start)


def aiogram() -> Contender:
    """Installs the peer when it is not there, which needs the network once."""
    environment = BUILD / "peers" / "venv"
    requirements = HERE / "peers" / "requirements.txt"
    installed = environment / "installed.txt"
    if not installed.exists() or installed.read_text() != requirements.read_text():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        pip = [environment / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]
        subprocess.run(pip, check=True)
        shutil.copy(requirements, installed)

    def start(url: str, directory: Path) -> tuple[list[str], dict[str, str]]:
        program = HERE / "peers" / "aiogram_peer.py"
        return [str(environment / "bin" / "python"), str(program), url, str(directory / "peer.sqlite")], {}

    return Contender("aiogram + aiosqlite", start)


class Running:
    """A contender that runs, with data on the disk of the repository: a RAM disk would make every fsync free."""

    def __init__(self, contender: Contender, url: str):
        BUILD.mkdir(exist_ok=True)
        self.directory = Path(tempfile.mkdtemp(prefix="run-", dir=BUILD))
        self.log = open(self.directory / "log.txt", "w+")
        command, environment = contender.start(url, self.directory)
        inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
        self.name = contender.name
        self.started_at = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=inherited | environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log
        )

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if kind is not None:
            self.log.seek(0)
            print(f"the last lines of {self.name}:\n{self.log.read()[-2000:]}", file=sys.stderr)
        self.log.close()
        shutil.rmtree(self.directory)

    def memory(self, field: str) -> float:
        """`VmRSS`, resident now, or `VmHWM`, the most that ever was, in MB of a million bytes."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith(f"{field}:"):
                return int(line.split()[1]) * 1024 / 1e6
        raise RuntimeError(f"{self.name} has no {field}; it has ended")
