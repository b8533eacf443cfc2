#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""As a screen reader goes it: a task is handed in, given back, handed in again and accepted; an instruction is
added, reported on and done.

Usage: test-review-way.py ZEREN ZEREN-CLI LOCALE-FOLDER LANGUAGE, on a display with a session bus.
"""
import os
import re
import shutil
import sqlite3
import sys
import tempfile

from driver import (
    BUTTONS, ENTRIES, GLib, Office, Program, Tap, activate, choose_by_name, containing, find, outline, press, rows,
    set_text, tab_to, translator, type_text, unnamed_controls, wait, wait_for, wait_until_gone,
)

zeren, cli, locales, language = sys.argv[1:5]
NOW = "2026-02-10"  # long before anything is due, so that no list of what is due comes first
PLAN = """水务局安全生产责任制实施细则
一、工作责任
（一）办公室每季度至少召开一次安全生产专题会议。
"""
_ = translator(locales, language)
tap = Tap(f"{language}: ")


def button(words):
    """A button by its label, with or without the key that is underlined"""
    plain = re.sub(r"\(_?\w\)|_", "", _(words))
    return re.compile("^" + re.escape(plain).replace("…", r"(\(\w\))?…") + r"(\(\w\))?$")


def make_database(folder):
    office = Office(cli, folder, now=NOW, who="办公室")
    bureau = office.run("org", "add", "--name", "水务局", "--kind", "局")["id"]
    section = office.run("org", "add", "--name", "办公室", "--kind", "科室", "--parent", bureau)["id"]
    clerk = office.run("member", "add", "--name", "甲某")["id"]
    chief = office.run("member", "add", "--name", "乙某")["id"]
    path = os.path.join(folder, "plan.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PLAN)
    with open(os.path.join(folder, "minutes.txt"), "w", encoding="utf-8") as file:
        file.write("会议纪要")
    office.run("plan", "import", path, "--org", bureau)
    office.run("duty", "accept", "1")
    office.run("duty", "bind", "1", "--org", section)
    office.run("year", "plan", "2026")
    if language != "en":  # the driver chooses files in English; here the evidence is there already
        office.run("task", "done", "1", "--on", NOW, "--evidence", os.path.join(folder, "minutes.txt"))
        office.run("task", "reopen", "1")
    office.run("whoami", "--member", clerk, "--role", "clerk")
    # the reviewer sits at another PC, with another login
    with sqlite3.connect(os.path.join(folder, "zeren.db")) as database:
        database.execute("INSERT INTO desktop_user (login, member, role) VALUES ('chief', ?, 'reviewer')", (chief,))
    return office, clerk, chief


def state(office, task):
    return office.run("task", "show", task)["state"]


def open_task(program, task):
    program.act("open", GLib.Variant("(sx)", ("task", task)))


def press_button(window, words, what):
    found = wait_for(window, BUTTONS, button(words))
    return tap.check(found is not None and activate(found), what)


def submit(program, window, office, folder, task, with_file):
    press_button(window, "_Submit…", "a clerk is offered to submit the task")
    dialog = wait_for(window, "dialog", _("Submit for Review"))
    if not tap.check(dialog is not None, "and asked on which day it was done"):
        return
    unnamed = unnamed_controls(dialog)
    tap.check(not unnamed, f"every control there has a name {unnamed or ''}")
    if with_file:
        press_button(dialog, "_Add Files…", "and for what shows it")
        tap.check(program.choose_file(os.path.join(folder, "minutes.txt")), "a file is chosen")
        wait_for(dialog, None, containing("minutes.txt"))
    press("ctrl+Return")
    tap.check(bool(wait(lambda: state(office, task) == "submitted")), "the task is submitted")
    wait_until_gone(window, "dialog", _("Submit for Review"))


def test_review(program, window, office, clerk, chief, folder, task):
    open_task(program, task)
    tap.check(find(window, BUTTONS, button("Co_mplete…")) is None, "where somebody reviews, a clerk does not complete")
    submit(program, window, office, folder, task, language == "en")

    office.run("whoami", "--member", chief, "--role", "reviewer")
    press_button(window, "_Return…", "the reviewer is offered to return it")
    reason = wait_for(window, ENTRIES, _("What Is Missing"))
    if tap.check(reason is not None and set_text(reason, "缺少签到表"), "and says what is missing"):
        press("ctrl+Return")
    tap.check(bool(wait(lambda: state(office, task) == "returned")), "the task is returned")
    said = _("A reviewer returned it: %s") % "缺少签到表"
    tap.check(wait_for(window, "label", said) is not None, "and its page says why")

    office.run("whoami", "--member", clerk, "--role", "clerk")
    submit(program, window, office, folder, task, False)
    office.run("whoami", "--member", chief, "--role", "reviewer")
    press_button(window, "_Accept as Done", "the reviewer accepts it")
    tap.check(bool(wait(lambda: state(office, task) == "done")), "and it is done, on the day that it was done")


TITLE = "报送度汛应急预案修订稿"


def fill_instruction(dialog):
    tap.check(set_text(wait_for(dialog, ENTRIES, _("What Is to Be Done")), TITLE), "what is to be done is written")
    tap.check(set_text(wait_for(dialog, ENTRIES, _("Limit")), "2026-05-15"), "and until when")
    tap.check(choose_by_name(dialog, _("Organization"), "水务局"), "an organization is chosen")
    tap.check(choose_by_name(dialog, _("Given by"), "乙某"), "and who gave it")


def check_instruction(program, window, office):
    def added():
        return next((task for task in rows(office.run("task", "list"), "tasks") if TITLE in str(task)), None)

    task = wait(added)
    tap.check(task and task["due_date"] == "2026-05-15", "the database has it, with its limit")
    tap.check(wait_for(window, None, containing(TITLE)) is not None, "its page comes up")
    program.act("go", GLib.Variant("s", "tasks"))
    row = wait_for(window, ("list item", "table row", "row"), containing(TITLE))
    tap.check(row is not None, "and it stands on the list of tasks")


def test_instruction(program, window, office):
    instruction = office.run("task", "add", "--org", 2, "--title", "报送汛前隐患排查情况", "--due", "2026-09-21",
                             "--kind", "instruction", "--from", "乙某", "--number", "批〔2026〕3号")["id"]
    open_task(program, instruction)
    tap.check(wait_for(window, "label", "批〔2026〕3号") is not None, "its page says the number of the paper")
    tap.check(find(window, "label", _("The Plan Says")) is None, "and names no plan")
    wait_for(window, ENTRIES, _("Add What Was Done or Answered"))
    if tap.check(tab_to(window, ENTRIES, _("Add What Was Done or Answered")), "keys lead to the thread"):
        type_text("已发函征求各站意见。")
        press("Return")
    told = wait(lambda: len(office.run("task", "show", instruction)["entries"]) == 1)
    tap.check(bool(told), "what was typed stands in the thread")
    tap.check(wait_for(window, "label", "已发函征求各站意见。") is not None, "and on the page")

    program.act("new-instruction")
    dialog = wait_for(window, "dialog", _("New Instruction"))
    if tap.check(dialog is not None, "a new instruction is asked for"):
        unnamed = unnamed_controls(dialog)
        tap.check(not unnamed, f"every control there has a name {unnamed or ''}")
        press("ctrl+Return")
        missing = _("Say in a few words what is to be done.")
        tap.check(wait_for(dialog, None, missing) is not None, "what is missing is asked for")
        fill_instruction(dialog)
        press("ctrl+Return")
        tap.check(wait_until_gone(window, "dialog", _("New Instruction")), "what is filled in is taken")
        check_instruction(program, window, office)


def main():
    folder = tempfile.mkdtemp(prefix="zeren-review-")
    environment = {
        "G_DEBUG": "fatal-warnings",
        "ZEREN_LOCALEDIR": locales,
        "LANG": {"zh_CN": "zh_CN.UTF-8", "en": "C.UTF-8"}[language],
    }
    try:
        office, clerk, chief = make_database(folder)
        with Program(zeren, folder, now=NOW, **environment) as program:
            window = program.window(_("Zeren"))
            if tap.check(window is not None, "the window is there"):
                program.focus()
                who = re.compile("^" + re.escape(f"甲某 · {_('Clerk')}"))
                tap.check(wait_for(window, BUTTONS, who) is not None, "the foot of the sidebar says who sits here")
                test_review(program, window, office, clerk, chief, folder, 1)
                test_instruction(program, window, office)
            if tap.failed:
                print("\n".join("# " + line for line in outline(program.root)), flush=True)
            tap.check(program.quit() == 0, "Ctrl+Q ends the program, without a warning")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.end()


main()
