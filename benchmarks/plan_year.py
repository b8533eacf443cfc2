#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""plan_year.py CLI: how long planning a year takes for 100 organisations and 40 duties, beside sqlite3
that writes the same rows."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ORGANISATIONS = 100
DUTIES = 40
ROUNDS = 3

# Invented duties: every frequency that a plan of this kind has.
ACTS = ["组织消防安全检查", "开展保密教育培训", "召开安全生产专题会议", "报送工作情况报告", "开展应急演练"]
TIMES = ["每年至少2次", "每半年至少1次", "每季度至少1次", "每年至少1次", "每年至少4次", "每年12月20日前", "每月至少1次", "每年至少3次"]


def processor_seconds(command, stdin=None):
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen(command, stdin=stdin, stdout=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


class Office:
    def __init__(self, cli, folder):
        self.command = [cli, "--db", str(folder / "db"), "--now", "2026-01-05T09:00", "--who", "测试"]
        self.database = folder / "db" / "zeren.db"
        self.folder = folder

    def run(self, *arguments):
        command = [*self.command, "--format", "json", *arguments]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout or "null")

    def fill(self):
        rows = ["单位\t上级单位\t类别\t职务\t角色\t姓名", "青禾县水务局\t\t局\t局长\tfirst_responsible\t甲某"]
        rows += [f"第{i}科室\t青禾县水务局\t科室\t科长{i}\tdepartment_head\t乙{i}" for i in range(1, ORGANISATIONS + 1)]
        table = self.folder / "office.tsv"
        table.write_text("\n".join(rows) + "\n", encoding="utf-8")
        self.run("org", "import", str(table), "--from", "2025-01-01")

        duties = [f"{i + 1}.各科室{TIMES[i % len(TIMES)]}{ACTS[i % len(ACTS)]}，形成第{i + 1}号记录。" for i in range(DUTIES)]
        plan = self.folder / "plan.txt"
        plan.write_text("青禾县水务局安全生产工作责任制实施方案\n一、工作任务\n" + "\n".join(duties) + "\n", encoding="utf-8")
        self.run("plan", "import", str(plan), "--org", "1")
        ids = [str(duty["id"]) for duty in self.run("duty", "list") if duty["scope"] == "record"]
        self.run("duty", "accept", *ids)
        for duty in ids:
            self.run("duty", "bind", duty, "--kind", "科室")
        return len(ids)


def sqlite(database, *arguments, **options):
    return subprocess.run(["sqlite3", str(database), *arguments], check=True, **options)


def make_reference(office):
    """The rows of `task` as statements in one transaction, and an empty table with its indexes."""
    rows, schema = office.folder / "rows.sql", office.folder / "schema.sql"
    with open(rows, "wb") as file:
        file.write(b"BEGIN;\n")
        file.flush()
        sqlite(office.database, "-cmd", ".mode insert task", "SELECT * FROM task", stdout=file)
        file.write(b"COMMIT;\n")
    query = "SELECT replace (sql, 'REFERENCES', '/*') FROM sqlite_schema WHERE 0; SELECT sql || ';' FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'task' AND sql NOTNULL"
    with open(schema, "wb") as file:
        columns = subprocess.run(["sqlite3", str(office.database), "SELECT group_concat (name) FROM pragma_table_info ('task')"], check=True, capture_output=True, text=True).stdout.strip()
        file.write(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE task ({columns}, UNIQUE (duty, organisation, post, key));\n".encode())
        file.flush()
        sqlite(office.database, query, stdout=file)
    return rows, schema


def measure_reference(office, rows, schema, place):
    database = office.folder / f"reference-{place}.db"
    with open(schema, "rb") as file:
        sqlite(database, stdin=file, stdout=subprocess.DEVNULL)
    with open(rows, "rb") as file:
        return processor_seconds(["sqlite3", str(database)], file)


def report(name, seconds, reference):
    print(f"{name:22} {seconds:7.2f} s   sqlite3 {reference:6.3f} s   ×{seconds / max(reference, 0.001):.1f}", flush=True)


def main():
    with tempfile.TemporaryDirectory() as name:
        office = Office(sys.argv[1], Path(name))
        n_duties = office.fill()
        plan = [*office.command, "year", "plan"]
        first = processor_seconds([*plan, "2026"])
        n_tasks = len(office.run("task", "list"))
        preview = min(processor_seconds([*plan, "2026", "--preview"]) for _ in range(ROUNDS))
        again = min(processor_seconds([*plan, "2026"]) for _ in range(ROUNDS))
        appoint = processor_seconds([*office.command, "appoint", "--post", "2", "--member", "3", "--from", "2026-07-01"])
        rows, schema = make_reference(office)
        reference = min(measure_reference(office, rows, schema, i) for i in range(ROUNDS))
        print(f"{ORGANISATIONS} organizations, {n_duties} duties, {n_tasks} tasks; sqlite3 writes the same rows", flush=True)
        report("plan a year", first, reference)
        report("plan it again", again, reference)
        report("preview", preview, reference)
        report("appoint in mid-year", appoint, reference)


main()
