#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way in Chinese, as a screen reader sees and acts: from a plan file to a drafted case.

A plan of the sample office is opened and imported, two duties are accepted and bound, the year is planned, one
task is done with its evidence; in summer the other is confirmed as unperformed, and a case is drafted.

Usage: test-whole-way.py ZEREN ZEREN-CLI LOCALE-FOLDER PLAN-FILE, on a display with a session bus.
"""
import shutil
import sys
import tempfile
import time

import way
from driver import (
    BUTTONS, ENTRIES, ITEMS, Program, Tap, activate, choose_from_menu, containing, find, find_all, outline, press,
    set_text, step_to, text_of, translator, type_text, wait, wait_for, wait_until_gone,
)

zeren, cli, locales, plan = sys.argv[1:5]
tap = Tap()
translate = translator(locales, "zh_CN")
environment = {
    "G_DEBUG": "fatal-warnings", "ZEREN_LOCALEDIR": locales, "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN",
}


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


def go(program, place):
    item = wait_for(program.root, "list item", _(place))
    need(item is not None and activate(item), f"the sidebar leads to “{_(place)}”")


def open_task(program, words):
    row = wait_for(program.root, ITEMS, containing(words), 10)
    need(row is not None, f"the task “{words}” is in the list")
    activate(row)


def import_plan(program):
    push(program, "_Import")
    row = wait_for(program.root, "list item", way.LAPSED)
    need(row is not None, "the duties that were found in the plan are listed")


def review(program):
    activate(find(program.root, "list item", "召开专题会议"))
    for words in (way.LAPSED, way.DONE):
        need(step_to(program.root, words) is not None, f"the duty “{words}” is chosen")
        push(program, "Accept")
        wait_until_gone(program.root, "list item", words)


def bind(program):
    there = choose_from_menu(program.root, _("Several Duties at Once"), 2)
    need(there, "the menu has an entry that binds what is certain")
    push(program, "_Bind")
    wait_until_gone(program.root, BUTTONS, _("_Bind"))


def plan_year(program):
    go(program, "Overview")
    push(program, "Plan the Year…")
    push(program, "_Plan")
    need(wait_for(program.root, "label", _("Nothing to Change")) is not None, "the year is planned")


def complete(program, evidence):
    go(program, "Tasks")
    open_task(program, way.DONE)
    push(program, "Co_mplete…")
    push(program, "_Add Files…")
    need(program.choose_file(evidence), "a file is chosen")
    need(wait_for(program.root, None, containing("minutes.txt")) is not None, "the file is on the list")
    complete_button = wait(lambda: find(program.root, BUTTONS, _("Co_mplete")), 5)
    need(complete_button is not None and activate(complete_button), "the task is completed")
    need(wait_until_gone(program.root, BUTTONS, _("Co_mplete")), "the dialog closes")
    need(wait_for(program.root, BUTTONS, _("_Reopen")) is not None, "and the task is done")


def confirm(program):
    go(program, "Tasks")
    open_task(program, f"{way.LAPSED}，待核实")
    push(program, "_Confirm as Unperformed…")
    reason = wait_for(program.root, ENTRIES, _("Reason"))
    need(reason is not None and set_text(reason, way.REASON), "a reason is given")
    member = wait_for(program.root, "combo box", _("Confirmed by"))
    need(member is not None and activate(member), "the list of members is opened")
    time.sleep(0.5)
    type_text(way.MEMBER)
    time.sleep(0.5)
    press("Down", "Return")
    time.sleep(0.3)
    push(program, "C_onfirm")
    need(wait_for(program.root, BUTTONS, _("_Draft Case")) is not None, "the task is unperformed: a case can be drafted")


def draft(program):
    push(program, "_Draft Case")
    page = wait_for(program.root, ("image", "img"), _("Page %u") % 1)
    need(page is not None, "the document of the case is shown in the window")
    read = wait(lambda: way.LAPSED in "".join(map(text_of, find_all(program.root, ("image", "img")))))
    tap.check(bool(read), "and it speaks of the task that lapsed")


def run(office, folder, *files, now, steps):
    with Program(zeren, folder, *files, now=now, **environment) as program:
        try:
            need(program.window("责任台账") is not None, "the window opens, in Chinese")
            if not files:
                program.leave_due_list()
            program.place(1360, 960)
            program.focus()
            for step in steps:
                step(program)
            tap.check(program.quit() == 0, "Ctrl+Q ends the program, without a warning")
        except Stop:
            print("\n".join("# " + line for line in outline(program.root)), flush=True)
            return False
    return True


def main():
    folder = tempfile.mkdtemp(prefix="zeren-way-")
    try:
        office, evidence = way.make_office(cli, folder)
        if run(
            office, folder, plan, now=way.IN_SPRING,
            steps=(import_plan, review, bind, plan_year, lambda program: complete(program, evidence)),
        ):
            way.check_planned(tap, office)
            way.check_done(tap, office)
            if run(office, folder, now=way.IN_SUMMER, steps=(confirm, draft)):
                way.check_case(tap, office)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.end()


main()
