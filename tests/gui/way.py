# SPDX-License-Identifier: GPL-3.0-or-later
"""What the two tests of the whole way share: the office that they begin with, and what is true at the end."""
import os

from driver import Office, rows

PLAN = "消防安全责任落实制度"
DONE = "编制消防器材更新计划"  # by 31 March: this one is done
LAPSED = "检查灭火器材"  # by 30 June: this one lapses
IN_SPRING, IN_SUMMER = "2026-03-05", "2026-07-10"
MEMBER = "陆行舟"
REASON = "经核对检查记录和档案，该项检查未开展。"


def make_office(cli, folder):
    """An office of three with its posts, before any plan; and a file that shows that a task was done."""
    office = Office(cli, folder, now=IN_SPRING)
    bureau = office.run("org", "add", "--name", "云麓县市政服务局", "--kind", "局")["id"]
    for name, holder in (("办公室", "周若澄"), ("设施维护科", MEMBER)):
        section = office.run("org", "add", "--name", name, "--kind", "科室", "--parent", bureau)["id"]
        post = office.run("post", "add", "--org", section, "--title", "负责人", "--role", "department_head")["id"]
        member = office.run("member", "add", "--name", holder)["id"]
        office.run("appoint", "--post", post, "--member", member, "--from", "2024-01-01")
    evidence = os.path.join(folder, "minutes.txt")
    with open(evidence, "w", encoding="utf-8") as file:
        file.write("消防器材更新计划（样例）\n一、更换到期灭火器。\n")
    return office, evidence


def check_planned(tap, office):
    tasks = rows(office.run("task", "list"), "tasks")
    tap.check(len(tasks) == 3, "the year has one task by 31 March and two half-yearly ones")
    tap.check(all(task["member"] for task in tasks), "and each falls on somebody who holds a post")


def check_done(tap, office):
    done = rows(office.run("task", "list", "--state", "done"), "tasks")
    tap.check(len(done) == 1 and len(done[0]["evidence"]) == 1, "the database has the task done, with its evidence")


def check_case(tap, office):
    missed = rows(office.run("task", "list", "--state", "unperformed", now=IN_SUMMER), "tasks")
    tap.check(len(missed) == 1 and missed[0]["due_date"] == "2026-06-30", "the database has one task unperformed")
    tap.check(bool(missed) and missed[0]["unperformed_reason"] == REASON, "with the reason that was given")
    tap.check(bool(missed) and bool(missed[0]["unperformed_by"]), "and who confirmed it")
    cases = rows(office.run("case", "list", now=IN_SUMMER), "cases")
    tap.check(len(cases) == 1, "and one case")
