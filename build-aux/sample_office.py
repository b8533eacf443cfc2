# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample office as it stands on a morning in March: something in every place of the window."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "gui"))
from driver import Office, rows  # noqa: E402

NOW = "2026-03-10T09:20"
MINUTES = "会议纪要（样例）\n一、听取上季度工作汇报。\n二、布置下季度检查。\n"
REASON = "经核对会议记录和档案，该项工作未开展。"


def finish_early_tasks(office, minutes):
    """Most of what was due is done; what is left is overdue or to be verified."""
    due = rows(office.run("task", "list", "--from", "2026-01-01", "--to", "2026-03-09"), "tasks")
    for number, task in enumerate(due):
        if number % 4 != 3:
            office.run("task", "done", task["id"], "--on", task["due_date"], "--evidence", minutes, now=NOW)
    return [task["id"] for number, task in enumerate(due) if number % 4 != 3]


def add_incident(office):
    """Half an hour ago, and not reported yet: the clocks run."""
    incident = office.run(
        "incident", "add", "--org", 9, "--title", "第一净水站加药间管道泄漏", "--at", "2026-03-10T08:50",
        "--kind", "accident",
    )["id"]
    office.run("incident", "entry", incident, "--text", "值班人员关闭阀门，疏散现场人员。", "--at", "2026-03-10T08:55")
    return incident


def add_closed_incident(office):
    incident = office.run(
        "incident", "add", "--org", 10, "--title", "第二净水站配电柜冒烟", "--at", "2026-02-03T14:05", "--kind", "fire",
    )["id"]
    office.run("incident", "entry", incident, "--text", "切断电源，用灭火器处置，无人受伤。", "--at", "2026-02-03T14:10")
    office.run("incident", "close", incident)
    return incident


def draft_case(office, folder):
    """A task that was confirmed unperformed, and the case drafted from it."""
    late = rows(office.run("task", "list", "--state", "to_verify"), "tasks")
    member = rows(office.run("member", "list"), "members")[0]["id"]
    for task in late:
        office.run("task", "unperformed", task["id"], "--by", member, "--reason", REASON)
        office.run("case", "draft", "--task", task["id"], "-o", os.path.join(folder, "drafts"))
        return task["id"]
    sys.exit("sample_office: nothing is to be verified")


def vacate_post(office):
    office.run("appoint", "end", 16, "--on", "2026-02-28")


def make(cli, folder):
    """Fills the folder with a database, and tells the ids of what is worth a look."""
    os.makedirs(folder)
    minutes = os.path.join(folder, "会议纪要.txt")
    with open(minutes, "w", encoding="utf-8") as file:
        file.write(MINUTES)
    office = Office(cli, os.path.join(folder, "office"), now="2026-01-05")
    office.run("seed")
    office.run("year", "plan", 2026)
    office.run("year", "plan", 2027)
    office.now = NOW
    done = finish_early_tasks(office, minutes)
    incident = add_incident(office)
    add_closed_incident(office)
    unperformed = draft_case(office, folder)
    vacate_post(office)
    to_verify = rows(office.run("task", "list", "--state", "to_verify"), "tasks")
    planned = rows(office.run("task", "list", "--state", "planned", "--from", "2026-03-11"), "tasks")
    return {
        "folder": office.folder,
        "task-done": done[0],
        "task-to-verify": to_verify[0]["id"],
        "task-unperformed": unperformed,
        "task-planned": planned[0]["id"],
        "incident": incident,
        "case": rows(office.run("case", "list"), "cases")[0]["id"],
    }
