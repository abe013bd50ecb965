"""Measures RISK0 and prints a Markdown table: what, the value to reach, the value measured.

Both programs answer the same stand-in server, in turn, so that whatever else the machine does meets both alike.
Usage: run.py [--binaries FOLDER | --peer-only] [--runs N] [--quick] [--only-soak]
BENCH_SOAK_SECONDS=N: how long the soak lasts, 600 otherwise.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import mean, median

from contenders import BUILD, HERE, ROOT, Contender, Running, aiogram, risk0
from stand_in import StandIn

# An executable of the project itself that prints JSON lines {"what", "value", "unit"}, and what its lines must reach.
IN_PROCESS = "InProcessBenchmark"
# As the Makefile builds what is run.
RELEASE = ["swift", "build", "-c", "release", "--static-swift-stdlib"]
REACH = {
    "folding events into all features, one core": ">= 1,000,000/s",
    "reading a line of a bet, p99": "< 50 µs",
    "reading a line of a parlay, p99": "< 50 µs",
    "reading a line of a settlement, p99": "< 50 µs",
    "reading an amount, p99": "< 50 µs",
    "reading a price, p99": "< 50 µs",
    "shin, one three-way market": "< 1,000 ns",
    "a limit report to its casino's new row, 10,000 accounts, 1,000 restricted, p99": "< 1,000 ms",
    "simulated interactions through the bot's handlers": ">= 20,000/s",
    "built-in answer with 10,000 bets in 10 million events, p99": "< 10 ms",
    "added to a model's first token, p50": "< 5 ms",
    "added to each later chunk, p50": "< 1 ms",
    "track for its caller at 1,000 events/s, p99": "< 0.1 ms",
    "track until durable, p99": "< 5 ms",
    "sustained tracking in batches": "half of C",
    "/stats with 10,000 bets in 10 million events, p95": "< 20 ms",
    "daily snapshot of 100,000 accounts, 10 million events": "< 30 s",
    "daily snapshot of 100,000 accounts, 10 million events: most resident memory": "< 1,024 MB",
    "the next day, 1 % more": "< 1 s",
    "the next day, 1 % more, of twice the history": "< 1 s",
    "the next day, 1 % more: most resident memory": "< 250 MB",
    "the next day, 1 % more, of twice the history: most resident memory": "< 250 MB",
    "the next day, 1 % more, of three times the history: most resident memory": "< 250 MB",
    "scores of a user with 10,000 bets, 10 million events, p99": "< 2 ms",
    "/score to the committed answer, 10 million events, p99": "< 20 ms",
    "export of 1,000,000 turns": "< 30 s",
    "export of 1,000,000 turns: most resident memory": "< 150 MB",
    "export of 1,000,000 turns, with the near-duplicate pass: most resident memory": "< 150 MB",
}


class Table:
    def __init__(self) -> None:
        self.rows: list[tuple[str, str, str]] = []

    def add(self, what: str, reach: str, measured: str) -> None:
        self.rows.append((what, reach, measured))
        print(f"  {what}: {measured}", file=sys.stderr)

    def __str__(self) -> str:
        lines = ["| what | reach | measured |", "|---|---|---|"]
        return "\n".join(lines + [f"| {' | '.join(row)} |" for row in self.rows])


def swift_build(package: Path, product: str) -> Path:
    command = [*RELEASE, "--package-path", str(package), "--product", product]
    subprocess.run(command, check=True, stdout=sys.stderr)
    path = subprocess.run([*command, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return Path(path) / product


def throughput(table: Table, server: Path, ours: Contender, peer: Contender, runs: int, count: int) -> None:
    rates: dict[str, list[float]] = {"ours": [], "peer": []}
    for _ in range(runs):
        for place, contender, updates in (("ours", ours, count), ("peer", peer, count // 4)):
            with StandIn(server, "flood", updates) as stand_in, Running(contender, stand_in.url):
                rates[place].append(stand_in.finish(300)["rate"])
    mine, theirs = median(rates["ours"]), median(rates["peer"])
    table.add(f"{peer.name}, the same work, synchronous=NORMAL", "", f"{theirs:,.0f} updates/s")
    table.add("updates answered end to end, synchronous=FULL", ">= 7,000/s", f"{mine:,.0f} updates/s")
    table.add("times as many as the peer in this run", ">= 5", f"{mine / theirs:.1f}")


def latency(table: Table, server: Path, ours: Contender, seconds: int) -> None:
    with StandIn(server, "rate", 200, 200 * seconds) as stand_in, Running(ours, stand_in.url):
        results = stand_in.finish(seconds + 60)
    measured = ", ".join(f"{name} {results[f'latency {name}']:.1f}" for name in ("p50", "p95", "p99", "max"))
    table.add("arrival of an update to its answer, at 200/s", "p99 < 20 ms", f"{measured} ms")


def start(table: Table, server: Path, ours: Contender, runs: int) -> None:
    times = []
    for _ in range(runs):
        with StandIn(server, "idle") as stand_in, Running(ours, stand_in.url) as program:
            first_poll = stand_in.event("first poll", 30)["at"]
            times.append((first_poll - program.started_at) / 1e6)
    table.add("start to first poll, empty store", "< 150 ms", f"{median(times):.0f} ms")


def memory(table: Table, server: Path, ours: Contender) -> None:
    with StandIn(server, "idle") as stand_in, Running(ours, stand_in.url) as program:
        stand_in.event("first poll", 30)
        # Long enough for what the start leaves behind to be freed.
        time.sleep(2)
        table.add("resident memory, idle", "< 40 MB", f"{program.memory('VmRSS'):.0f} MB")
    with StandIn(server, "hold", 5000) as stand_in, Running(ours, stand_in.url) as program:
        held = stand_in.event("held", 60)
        waiting = program.memory("VmRSS")
        stand_in.finish(120)
        peak = program.memory("VmHWM")
    measured = f"{waiting:.0f} MB with {held['updates']:,} taken and unanswered; most {peak:.0f} MB"
    table.add("resident memory, 5,000 updates waiting", "< 64 MB", measured)


def soak(table: Table, server: Path, ours: Contender, seconds: int) -> None:
    """What a program holds that is asked everything for long: at the end, against its second minute."""
    samples: list[tuple[float, float]] = []
    with StandIn(server, "soak", 300, 300 * seconds) as stand_in, Running(ours, stand_in.url) as program:
        stand_in.event("first poll", 30)
        begin = time.monotonic()
        while (passed := time.monotonic() - begin) < seconds:
            samples.append((passed, program.memory("VmRSS")))
            time.sleep(1)
        stand_in.finish(60)
    # The second minute; in a shorter form the same part of it.
    early = [size for at, size in samples if seconds / 10 <= at < seconds / 5]
    late = [size for at, size in samples if at >= seconds * 9 / 10]
    for minute in range(0, seconds, max(1, seconds // 10)):
        size = mean(size for at, size in samples if minute <= at < minute + seconds / 10)
        print(f"  soak, from second {minute}: {size:.1f} MB", file=sys.stderr)
    table.add(
        f"resident memory after {seconds} s of 300 updates/s by 2,000 users, against its second tenth",
        "< 5 MB more",
        f"{mean(late):.1f} MB, {mean(late) - mean(early):+.1f} MB; most {max(size for _, size in samples):.0f} MB",
    )


def rows_of_c(runs: int, rows: int) -> float:
    """Rows a second that C stores in the same table."""
    program = BUILD / "rows"
    subprocess.run(["cc", "-O2", "-o", program, HERE / "c" / "rows.c", "-lsqlite3"], check=True)
    migrations = sorted((ROOT / "Migrations").glob("*.sql"))
    if not migrations:
        sys.exit(f"no files in {ROOT / 'Migrations'}, which C needs for the table; run this from a whole clone")
    rates = []
    for _ in range(runs):
        database = BUILD / "rows.sqlite"
        try:
            output = subprocess.run([program, database, str(rows), *migrations], check=True, capture_output=True)
            rates.append(json.loads(output.stdout)["value"])
        finally:
            for file in BUILD.glob("rows.sqlite*"):
                file.unlink()
    return median(rates)


def in_process(table: Table, program: Path, c_rate: float) -> None:
    output = subprocess.run([program], check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT).stdout
    # A process of its own, so that its memory is its own.
    for part in ("fold", "lines", "market", "accounts", "intelligence", "simulation", "export"):
        output += subprocess.run([program, part], check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT).stdout
    for line in output.splitlines():
        result = json.loads(line)
        measured = f"{result['value']:,} {result['unit']}"
        if result["what"] == "sustained tracking in batches":
            measured += f", {result['value'] / c_rate:.2f} of C"
        table.add(result["what"], REACH.get(result["what"], ""), measured)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binaries", type=Path, help="the folder of the release binaries; without it they are built")
    parser.add_argument("--peer-only", action="store_true", help="the peer in both places, to try the harness")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts")
    parser.add_argument("--quick", action="store_true", help="a tenth of the load, to try the harness")
    parser.add_argument("--only-soak", action="store_true", help="nothing but the soak")
    options = parser.parse_args()
    scale = 10 if options.quick else 1

    server = swift_build(HERE, "StandInServer")
    peer = aiogram()
    binary = lambda name: (options.binaries / name if options.binaries else swift_build(ROOT, name)).resolve()
    ours = peer if options.peer_only else risk0(binary("risk0"))
    table = Table()
    soak_seconds = int(os.environ.get("BENCH_SOAK_SECONDS", "600")) // scale
    if options.only_soak:
        soak(table, server, ours, soak_seconds)
        print(table)
        return
    throughput(table, server, ours, peer, options.runs, 40_000 // scale)
    latency(table, server, ours, 20 // min(scale, 4))
    start(table, server, ours, options.runs)
    memory(table, server, ours)
    if not options.peer_only:
        soak(table, server, ours, soak_seconds)
    if (ROOT / "Migrations").exists() or not options.peer_only:
        c_rate = rows_of_c(options.runs, 1_000_000 // scale)
        table.add("C into the same table, synchronous=FULL", "", f"{c_rate:,.0f} rows/s")
        in_process(table, binary(IN_PROCESS), c_rate)
    print(table)


if __name__ == "__main__":
    main()
