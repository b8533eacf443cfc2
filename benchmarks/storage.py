#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backup beside cp and sha256sum of the same folder, and 1,000 additions one after the other.

storage.py CLI [backup|adds]; see README.md."""

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

N_ADDS = 1000
N_FILES = 40
FILE_SIZE = 2 * 1024 * 1024


def run(*command, **options):
    """The wall-clock and processor seconds of a command that has to succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cli(program, folder, *words):
    return run(program, "--db", folder / "db", "--now", "2026-03-05", *words)


def make_office(program, folder):
    cli(program, folder, "seed")
    cli(program, folder, "year", "plan", "2026")
    papers = [folder / f"paper-{i}.pdf" for i in range(N_FILES)]
    for paper in papers:
        paper.write_bytes(b"%PDF-1.7\n" + os.urandom(FILE_SIZE))
    cli(program, folder, "task", "done", "1", "--on", "2026-03-04", "--evidence", *papers)
    for paper in papers:
        paper.unlink()


def measure_backup(program, folder):
    make_office(program, folder)
    size = sum(f.stat().st_size for f in (folder / "db").rglob("*") if f.is_file()) / 1e6
    reference, ours = [], []
    for i in range(3):
        copy = folder / f"copy-{i}"
        start = time.monotonic()
        run("cp", "-r", folder / "db", copy)
        run("sh", "-c", 'find "$1" -type f -exec sha256sum {} + ; sync -f "$1"', "sh", copy)
        reference.append(time.monotonic() - start)
        ours.append(cli(program, folder, "db", "backup", folder / f"save-{i}.zeren-backup")[0])
    ours, reference = min(ours), min(reference)
    print(f"backup: {size:.0f} MB, {ours:.2f} s; cp + sha256sum {reference:.2f} s: "
          f"{ours / reference:.2f} times")


def measure_adds(program, folder):
    """Additions by the command line, each with its own transaction, event and sync."""
    seconds = {"organisations": [], "tasks": [], "evidence": []}
    cli(program, folder, "seed")
    cli(program, folder, "year", "plan", "2026")
    paper = folder / "paper.txt"
    tasks = [row[0] for row in sqlite3.connect(folder / "db" / "zeren.db").execute(
        "SELECT id FROM task WHERE state = 'planned' AND due_date > '2026-03-05' LIMIT 1")]
    for i in range(N_ADDS):
        seconds["organisations"].append(
            cli(program, folder, "org", "add", "--name", f"第{i + 1}科", "--kind", "科室",
                "--parent", "1")[1])
    for i in range(N_ADDS):
        seconds["tasks"].append(
            cli(program, folder, "task", "add", "--org", "1", "--title", f"报送第{i + 1}期工作信息",
                "--due", f"2026-{i % 9 + 4:02}-{i % 28 + 1:02}")[1])
    for i in range(N_ADDS):
        paper.write_text(f"第{i + 1}次会议记录\n", encoding="utf-8")
        seconds["evidence"].append(
            cli(program, folder, "evidence", "add", str(tasks[0]), paper)[1])
    for name, all_of in seconds.items():
        first, last = sum(all_of[:100]), sum(all_of[-100:])
        print(f"{N_ADDS} {name}: first 100 {first:.2f} s, last 100 {last:.2f} s: "
              f"{last / first:.2f} times")


def main():
    program = Path(sys.argv[1]).absolute()
    wanted = sys.argv[2:] or ["backup", "adds"]
    for name in wanted:
        with tempfile.TemporaryDirectory() as folder:
            {"backup": measure_backup, "adds": measure_adds}[name](program, Path(folder))


if __name__ == "__main__":
    main()
