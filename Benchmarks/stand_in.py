"""The stand-in Bot API server, as a context that ends it."""

import json
import subprocess
import threading
from pathlib import Path


class StandIn:
    """One run of the server: `StandIn(binary, "flood", 20000)`. Its lines are kept by what they tell."""

    def __init__(self, binary: Path, *load: object):
        self.command = [str(binary), *map(str, load)]
        self.results: dict[str, float] = {}
        self.events: dict[str, dict] = {}
        self.changed = threading.Condition()
        self.ended = False

    def __enter__(self) -> "StandIn":
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.url = self.event("listening", 10)["url"]
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self.reader.join()

    def read(self) -> None:
        for line in self.process.stdout:
            message = json.loads(line)
            with self.changed:
                if "event" in message:
                    self.events[message["event"]] = message
                else:
                    self.results[message["what"]] = message["value"]
                self.changed.notify_all()
        with self.changed:
            self.ended = True
            self.changed.notify_all()

    def event(self, name: str, seconds: float) -> dict:
        """The event, as soon as the server tells of it."""
        with self.changed:
            if not self.changed.wait_for(lambda: name in self.events or self.ended, seconds) or name not in self.events:
                raise TimeoutError(f"the stand-in told of no {name} within {seconds} s; it told of {self.events}")
            return self.events[name]

    def finish(self, seconds: float) -> dict[str, float]:
        """The results, as soon as every update is answered."""
        with self.changed:
            if not self.changed.wait_for(lambda: self.ended, seconds):
                raise TimeoutError(f"not every update was answered within {seconds} s of {self.command[1:]}")
        if "rate" not in self.results:
            raise RuntimeError(f"the stand-in ended without results: {self.command}")
        return self.results
