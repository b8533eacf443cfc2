#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""As a screen reader goes it: the year is planned from its preview, a task is moved with a reason and back, one of two
is skipped, what shows that things were done is looked through and put together for the superior, and the year is closed.

Usage: test-year-way.py ZEREN ZEREN-CLI LOCALE-FOLDER LANGUAGE, on a display with a session bus.
"""
import os
import re
import shutil
import sys
import tempfile
import zipfile

from driver import (
    BUTTONS, ENTRIES, GLib, Office, Program, Tap, activate, containing, find, find_all, outline, portal, press, rows, set_text,
    translator, unnamed_controls, wait, wait_for, wait_until_gone,
)

zeren, cli, locales, language = sys.argv[1:5]
IN_WINTER, NEXT_YEAR = "2026-02-10", "2027-01-05"  # in neither is anything due: no list of it comes first
PLAN = """水务局安全生产责任制实施细则
一、工作责任
（一）办公室每半年召开一次安全生产专题会议。
（二）办公室每年11月30日前报送安全生产工作总结。
（三）办公室每年至少组织两次防汛演练。
"""
MEETING, REPORT, DRILL = "召开一次安全生产专题会议", "报送安全生产工作总结", "防汛演练"
REASON = "场地修缮，经主要负责人同意改期"
_ = translator(locales, language)
tap = Tap(f"{language}: ")


def button(words):
    """A button by its label, with or without the key that is underlined"""
    plain = re.sub(r"\(_?\w\)|_", "", words)
    return re.compile("^" + re.escape(plain).replace("…", r"(\(\w\))?…") + r"(\(\w\))?$")


def push(window, words, what, roles=BUTTONS):
    found = wait(lambda: next(find_all(window, roles, button(words)), None))
    return tap.check(found is not None and activate(found), what)


def filled(words, *numbers):
    """A sentence of the program with its numbers, in whichever order the language says them"""
    for place, number in enumerate(numbers, 1):
        words = re.sub(rf"%{place}\$u|%u", str(number), words, count=1)
    return words


def make_office(folder):
    office = Office(cli, folder, now=IN_WINTER, who="办公室")
    bureau = office.run("org", "add", "--name", "水务局", "--kind", "局")["id"]
    section = office.run("org", "add", "--name", "办公室", "--kind", "科室", "--parent", bureau)["id"]
    path = os.path.join(folder, "plan.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PLAN)
    office.run("plan", "import", path, "--org", bureau)
    office.run("duty", "accept", "1", "2", "3")
    for duty in ("1", "2", "3"):
        office.run("duty", "bind", duty, "--org", section)
    return office


def tasks_of(office, year):
    return rows(office.run("task", "list", "--from", f"{year}-01-01", "--to", f"{year}-12-31"), "tasks")


def check_names(where, what):
    # libadwaita names neither the lists of its groups nor those within a row that is chosen from
    unnamed = [role for role in unnamed_controls(where) if role not in ("list", "list item")]
    tap.check(not unnamed, f"every control of {what} has a name {unnamed or ''}")


def open_page(program, kind, number):
    program.act("open", GLib.Variant("(sx)", (kind, number)))


def plan_year(program, window, office, year, n_tasks):
    open_page(program, "year", year)
    new = wait_for(window, None, containing(_("New Tasks")))
    tap.check(new is not None, f"a preview says what planning {year} would bring")
    check_names(window, "the page of the year")
    push(window, _("_Plan"), "the year is planned")
    tap.check(wait(lambda: len(tasks_of(office, year)) == n_tasks), f"{year} has its {n_tasks} tasks")


def test_move(program, window, office):
    task = next(task for task in tasks_of(office, 2026) if REPORT in task["quote"])
    open_page(program, "task", task["id"])
    push(window, _("Mo_ve…"), "a task can be moved")
    title = _("Move to Another Day")
    dialog = wait_for(window, "dialog", title)
    if not tap.check(dialog is not None, "and asked to which day"):
        return
    check_names(dialog, "that dialog")
    reason = wait_for(dialog, ENTRIES, _("Reason"))
    day = wait_for(dialog, ENTRIES, _("Moved to"))
    set_text(day, "2026-11-20")
    press("ctrl+Return")
    tap.check(wait_for(dialog, None, _("A reason is needed.")) is not None, "a reason is asked for")
    tap.check(office.run("task", "show", task["id"])["due_date"] == task["due_date"], "and without one it stays")
    set_text(reason, REASON)
    press("ctrl+Return")
    moved = wait(lambda: office.run("task", "show", task["id"])["due_date"] == "2026-11-20")
    tap.check(moved, "with one it is moved")
    wait_until_gone(window, "dialog", title)
    tap.check(wait_for(window, None, containing(REASON)) is not None, "and its page says why")
    push(window, _("Move _Back"), "it can be moved back")
    back = wait(lambda: office.run("task", "show", task["id"])["due_date"] == task["due_date"])
    tap.check(back, "to the day that it had")


def test_quota(program, window, office, evidence):
    first, second = (task["id"] for task in tasks_of(office, 2026) if DRILL in task["quote"])
    office.run("task", "done", first, "--on", IN_WINTER, "--evidence", evidence)
    open_page(program, "task", second)
    said = filled(_("%u of %u in %u"), 1, 2, 2026)
    tap.check(wait_for(window, "label", said) is not None, f"what is asked twice is counted: {said}")
    push(window, _("_Waive…"), "one can be skipped")
    reason = wait_for(window, ENTRIES, _("Reason"))
    if not tap.check(reason is not None and set_text(reason, REASON), "with a reason"):
        return
    press("ctrl+Return")
    tap.check(wait(lambda: office.run("task", "show", second)["state"] == "waived"), "and then it is")
    tap.check(wait_for(window, None, containing(REASON)) is not None, "and its page says why")


def test_folder(program, window, office, folder, evidence):
    task = next(task for task in tasks_of(office, 2026) if MEETING in task["quote"])
    office.run("task", "done", task["id"], "--on", IN_WINTER, "--evidence", evidence)
    open_page(program, "evidence", 2026)
    shown = wait_for(window, None, containing(MEETING))
    tap.check(shown is not None, "the page of the evidence has a line for each duty")
    month = re.compile(re.escape(_("Month %u") % 11) + ".+", re.DOTALL)
    tap.check(find(window, BUTTONS, month) is not None, "a month with a task is told by name and state")
    check_names(window, "the page of the evidence")
    opener = wait(lambda: next(find_all(window, "toggle button", _("Folder for the Superior")), None))
    if not tap.check(opener is not None and activate(opener), "it can be put together for the superior"):
        return
    wait(lambda: len(list(find_all(window, "menu item"))) == 2, 5)
    press("Return")  # the first: as a ZIP
    question = portal().question()
    if not tap.check(question is not None and question.saves, "and asked where to"):
        return
    target = os.path.join(folder, "folder.zip")
    portal().answer(question, target)
    tap.check(wait(lambda: os.path.exists(target) and zipfile.is_zipfile(target)), "the ZIP is there")
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
    tap.check(any(name.endswith("minutes.txt") for name in names), f"with the file that shows what was done {names}")


def test_close(program, window, office):
    open_page(program, "year", 2026)
    push(window, _("_Close %d") % 2026, "a year that is over can be closed", roles=None)
    closed = wait(lambda: any(year["year"] == 2026 for year in rows(office.run("year", "closed"), "years")))
    tap.check(closed, "the year is closed")
    said = _("%d is closed: what was recorded in it stays as it is.") % 2026
    tap.check(wait_for(window, "label", said) is not None, "and its page says so")
    push(window, _("_Reopen"), "it can be opened again")
    tap.check(wait(lambda: not rows(office.run("year", "closed"), "years")), "and then it is open")


def run(folder, now, test):
    environment = {
        "G_DEBUG": "fatal-warnings",
        "ZEREN_LOCALEDIR": locales,
        "LANG": {"zh_CN": "zh_CN.UTF-8", "en": "C.UTF-8"}[language],
    }
    with Program(zeren, folder, now=now, **environment) as program:
        window = program.window(_("Zeren"))
        if tap.check(window is not None, f"the window is there on {now}"):
            program.focus()
            test(program, window)
        if tap.failed:
            print("\n".join("# " + line for line in outline(program.root)), flush=True)
        tap.check(program.quit() == 0, "Ctrl+Q ends the program, without a warning")


def main():
    folder = tempfile.mkdtemp(prefix="zeren-year-")
    try:
        office = make_office(os.path.join(folder, "db"))
        evidence = os.path.join(folder, "minutes.txt")
        with open(evidence, "w", encoding="utf-8") as file:
            file.write("会议纪要（样例）\n")

        def in_winter(program, window):
            plan_year(program, window, office, 2026, 5)
            test_move(program, window, office)
            test_quota(program, window, office, evidence)
            test_folder(program, window, office, folder, evidence)

        def next_year(program, window):
            program.leave_due_list()
            office.now = NEXT_YEAR
            plan_year(program, window, office, 2027, 5)
            test_close(program, window, office)

        run(office.folder, IN_WINTER, in_winter)
        run(office.folder, NEXT_YEAR, next_year)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.end()


main()
