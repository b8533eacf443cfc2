#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One act that serves many tasks, as a screen reader sees and acts: boxes are ticked, one file is filed, it is undone.

Usage: test-bulk-way.py ZEREN ZEREN-CLI LOCALE-FOLDER LANGUAGE PLAN-FILE, on a display with a session bus.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

from driver import (
    BUTTONS, Office, Program, Tap, activate, containing, find, find_all, outline, press, rows, translator, unnamed_controls,
    wait, wait_for, wait_until_gone,
)

zeren, cli, locales, language, plan = sys.argv[1:6]
tap = Tap()
translate = translator(locales, language)
locale = "zh_CN.UTF-8" if language == "zh_CN" else "C.UTF-8"
environment = {"G_DEBUG": "fatal-warnings", "ZEREN_LOCALEDIR": locales, "LANG": locale, "LANGUAGE": language}
TODAY = "2026-03-25"


def _(message):
    """As it is read on the screen: without the mark of the letter that chooses it."""
    return translate(message).replace("_", "")


class Stop(Exception):
    pass


def need(holds, what):
    if not tap.check(holds, what):
        raise Stop
    return holds


def push(program, message):
    button = wait_for(program.root, BUTTONS, _(message), 10)
    need(button is not None and activate(button), f"the button “{_(message)}” is pressed")


def make_office(folder):
    """A bureau with two sections; each inspects every quarter, and the bureau meets twice a year."""
    office = Office(cli, folder, now=TODAY)
    bureau = office.run("org", "add", "--name", "青禾县水务局", "--kind", "局")["id"]
    for name in ("安全科", "办公室"):
        office.run("org", "add", "--name", name, "--kind", "科室", "--parent", bureau)
    office.run("plan", "import", plan, "--org", bureau)
    office.run("duty", "accept", 1, 2)
    office.run("duty", "bind", 1, "--org", bureau)
    office.run("duty", "bind", 2, "--kind", "科室")
    office.run("year", "plan", 2026)
    return office


def count_done(office):
    return len([task for task in rows(office.run("task", "list"), "tasks") if task["state"] == "done"])


def boxes(program):
    named = translate("Select “%s”").split("%s", maxsplit=1)[0]
    return list(find_all(program.root, "check box", containing(named)))


def picture(name):
    folder = os.environ.get("BULK_PICTURES")
    if folder:
        time.sleep(1)
        subprocess.run(["import", "-window", "root", os.path.join(folder, name)], check=False)


def close_due_list(program):
    """What is due is shown at the first start of a day."""
    if wait_for(program.root, "label", _("Due List"), 5) is not None:
        press("Escape")
        wait_until_gone(program.root, "label", _("Due List"))


def select_three(program):
    item = wait_for(program.root, "list item", _("Tasks"))
    need(item is not None and activate(item), "the sidebar leads to the tasks")
    need(wait_for(program.root, None, containing("安全自查"), 10) is not None, "the list is there")
    push(program, "Select Several Tasks")
    need(wait(lambda: len(boxes(program)) == 10, 10), "every task has a box with a name")
    for box in boxes(program)[:3]:
        activate(box)
    need(wait(lambda: find(program.root, "label", translator_plural(3)), 5), "three tasks are selected")
    tap.check(not list(unnamed_controls(program.root)), "every control has a name")
    picture(f"select-{language}.png")


def translator_plural(n):
    import gettext

    found = gettext.translation("zeren", locales, [language], fallback=True)
    return found.ngettext("%u task selected", "%u tasks selected", n).replace("%u", str(n))


def complete(program, evidence):
    push(program, "Co_mplete…")
    push(program, "_Add Files…")
    need(program.choose_file(evidence), "a file is chosen")
    need(wait_for(program.root, None, containing("minutes.txt")) is not None, "the file is on the list")
    picture(f"complete-{language}.png")
    button = wait(lambda: find(program.root, BUTTONS, _("Co_mplete")), 5)
    need(button is not None and activate(button), "the tasks are completed")
    need(wait_until_gone(program.root, BUTTONS, _("Co_mplete")), "the dialog closes")


def run(office, folder):
    evidence = os.path.join(folder, "minutes.txt")
    with open(evidence, "w", encoding="utf-8") as file:
        file.write("三月例会纪要（样例）\n")
    with Program(zeren, office.folder, now=TODAY, **environment) as program:
        need(program.window() is not None, "the window comes up")
        program.focus()
        try:
            close_due_list(program)
            select_three(program)
            complete(program, evidence)
            need(wait(lambda: count_done(office) == 3, 5), "the database has three tasks done with one act")
            shown = {task["evidence"][0]["sha256"] for task in rows(office.run("task", "list"), "tasks") if task["evidence"]}
            tap.check(len(shown) == 1, "with the same file")
            push(program, "_Undo")
            need(wait(lambda: count_done(office) == 0, 5), "one undo takes all three back")
        except Stop:
            print("# " + "\n# ".join(outline(program.root)), flush=True)


folder = tempfile.mkdtemp(prefix="zeren-bulk-")
try:
    run(make_office(os.path.join(folder, "db")), folder)
finally:
    shutil.rmtree(folder)
tap.end()
