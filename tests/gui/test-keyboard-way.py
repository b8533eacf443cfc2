#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way in Chinese by keyboard alone: from a plan file to a drafted case, without a mouse.

What is on the screen is only looked at through AT-SPI; everything is done with keys.

Usage: test-keyboard-way.py ZEREN ZEREN-CLI LOCALE-FOLDER PLAN-FILE, on a display with a session bus.
"""
import os
import shutil
import sys
import tempfile
import time

import way
from driver import (
    BUTTONS, ENTRIES, ITEMS, Program, Tap, containing, find, find_all, outline, press, step_to, tab_to, text_of,
    translator, type_text, wait, wait_for, wait_until_gone,
)

zeren, cli, locales, plan = sys.argv[1:5]
tap = Tap()
translate = translator(locales, "zh_CN")
environment = {
    "G_DEBUG": "fatal-warnings", "ZEREN_LOCALEDIR": locales, "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN",
    "GTK_IM_MODULE": "gtk-im-context-simple",
}


def _(message):
    """As it is read on the screen: without the mark of the letter that chooses it."""
    return translate(message).replace("_", "")


def mnemonic(message):
    """The keys that press a button: Alt with the letter that its name marks."""
    words = translate(message)
    return "alt+" + words[words.index("_") + 1].lower()


class Stop(Exception):
    pass


def need(holds, what):
    if not tap.check(holds, what):
        raise Stop
    return holds


def push(program, message):
    need(wait_for(program.root, BUTTONS, _(message), 10) is not None, f"there is a button “{_(message)}”")
    time.sleep(0.3)
    press(mnemonic(message))


def import_plan(program, file):
    press("ctrl+o")
    need(tab_to(program.root, BUTTONS, _("_Choose Files…")) is not None, "Ctrl+O offers to choose files")
    press("Return")
    need(program.choose_file(file), "a plan is chosen in the file chooser")
    push(program, "_Import")
    need(wait_for(program.root, "list item", way.LAPSED) is not None, "the duties that were found are listed")


def review(program):
    need(tab_to(program.root, ITEMS, "召开专题会议") is not None, "Tab leads to the list of duties")
    for words in (way.LAPSED, way.DONE):
        need(step_to(program.root, words) is not None, f"Down leads to “{words}”")
        press("a")
        need(wait_until_gone(program.root, "list item", words), "A accepts it")


def bind(program):
    button = tab_to(program.root, ("button", "toggle button"), _("Several Duties at Once"), key="shift+Tab")
    need(button is not None, "Shift+Tab leads to the menu for several duties")
    press("Return")
    time.sleep(0.5)
    press("Down", "Return")
    push(program, "_Bind")
    wait_until_gone(program.root, BUTTONS, _("_Bind"))


def plan_year(program):
    press("alt+1")
    need(tab_to(program.root, BUTTONS, _("Plan the Year…")) is not None, "Alt+1 shows that the year is not planned")
    press("Return")
    push(program, "_Plan")
    need(wait_for(program.root, "label", _("Nothing to Change")) is not None, "the year is planned")


def open_task(program, words):
    press("alt+3")
    need(wait_for(program.root, ITEMS, containing(words), 10) is not None, f"Alt+3 lists the task “{words}”")
    need(tab_to(program.root, ITEMS, containing("期限")) is not None, "Tab leads to the list")
    for _step in range(10):
        row = tab_to(program.root, ITEMS, containing(words), steps=1, key="Down")
        if row is not None:
            break
    press("Return")


def complete(program, evidence):
    open_task(program, way.DONE)
    push(program, "Co_mplete…")
    push(program, "_Add Files…")
    need(program.choose_file(evidence), "a file is chosen")
    need(wait_for(program.root, None, containing("minutes.txt")) is not None, "the file is on the list")
    push(program, "Co_mplete")
    need(wait_for(program.root, BUTTONS, _("_Reopen")) is not None, "the task is done")


def confirm(program):
    open_task(program, f"{way.LAPSED}，待核实")
    push(program, "_Confirm as Unperformed…")
    need(tab_to(program.root, "combo box", _("Confirmed by")) is not None, "Tab leads to the members")
    press("space")
    time.sleep(0.5)
    type_text(way.MEMBER)
    time.sleep(0.5)
    press("Down", "Return")
    need(tab_to(program.root, ENTRIES, _("Reason")) is not None, "Tab leads to the reason")
    type_text(way.REASON)
    push(program, "C_onfirm")
    need(wait_for(program.root, BUTTONS, _("_Draft Case")) is not None, "the task is unperformed: a case can be drafted")


def draft(program):
    push(program, "_Draft Case")
    page = wait_for(program.root, ("image", "img"), _("Page %u") % 1)
    need(page is not None, "the document of the case is shown in the window")
    read = wait(lambda: way.LAPSED in "".join(map(text_of, find_all(program.root, ("image", "img")))))
    tap.check(bool(read), "and it speaks of the task that lapsed")


def run(folder, now, steps):
    with Program(zeren, folder, now=now, **environment) as program:
        try:
            need(program.window("责任台账") is not None, "the window opens, in Chinese")
            program.leave_due_list()
            program.place(1360, 960)
            program.focus()
            wait(lambda: find(program.root, "list item", _("Overview")))
            for step in steps:
                step(program)
            tap.check(program.quit() == 0, "Ctrl+Q ends the program, without a warning")
        except Stop:
            print("\n".join("# " + line for line in outline(program.root)), flush=True)
            return False
    return True


def main():
    folder = tempfile.mkdtemp(prefix="zeren-way-")
    copy = os.path.join(folder, "plan" + os.path.splitext(plan)[1])
    try:
        office, evidence = way.make_office(cli, folder)
        shutil.copy(plan, copy)
        in_spring = (
            lambda program: import_plan(program, copy), review, bind, plan_year,
            lambda program: complete(program, evidence),
        )
        if run(folder, way.IN_SPRING, in_spring):
            way.check_planned(tap, office)
            way.check_done(tap, office)
            if run(folder, way.IN_SUMMER, (confirm, draft)):
                way.check_case(tap, office)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.end()


main()
