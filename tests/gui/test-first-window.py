#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program as a screen reader sees it: every place is visited, a plan is opened and searched.

Usage: test-first-window.py ZEREN ZEREN-CLI LOCALE-FOLDER LANGUAGE, on a display with a session bus.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from driver import (
    BUTTONS, ENTRIES, ITEMS, PATIENCE, Atspi, Office, Program, Tap, activate, containing, find, has_state, outline,
    press, rows, text_of, translator, type_text, unnamed_controls, wait, wait_for,
)

zeren, cli, locales, language = sys.argv[1:5]
TITLE = "水务局消防安全责任制实施方案"
PLAN = f"""{TITLE}
为落实消防安全责任，结合我局实际，制定本方案。
一、主要任务
（一）办公室每季度至少开展一次消防演练。
（二）各科室每月检查一次消防器材，并做好记录。
（三）主要负责人每年年底向上级报告消防安全工作情况。
二、责任追究
（一）未按规定开展消防演练的，予以通报批评。
"""
PLACES = ("Overview", "Calendar", "Tasks", "Plans", "Organizations", "Incidents", "Cases")
_ = translator(locales, language)
tap = Tap(f"{language}: ")


def make_database(folder):
    office = Office(cli, folder, who="clerk")
    organisation = office.run("org", "add", "--name", "水务局", "--kind", "局")["id"]
    path = os.path.join(folder, "plan.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PLAN)
    office.run("plan", "import", path, "--org", organisation)


def go(window, place):
    row = wait_for(window, "list item", _(place))
    return row is not None and activate(row)


def test_places(window):
    for place in PLACES:
        there = go(window, place)
        tap.check(there, f"the sidebar leads to “{_(place)}”")
        wait(lambda: not find(window, "label", _("Loading…")), 3)
        unnamed = unnamed_controls(window)
        tap.check(not unnamed, f"every control there has a name {unnamed or ''}")


def test_plan(window):
    go(window, "Plans")
    row = wait_for(window, ITEMS, containing(TITLE))
    if not tap.check(row is not None, "the plan stands in the list by its title"):
        return
    tap.check(activate(row), "its row can be opened by a screen reader")

    # beside the number of the page stands how many there are
    pages = wait_for(window, "label", re.compile(re.escape(_("of %u")).replace("%u", r"\d+")))
    tap.check(pages is not None, "the preview says how many pages there are")
    page = wait_for(window, ("image", "img"), _("Page %u").replace("%u", "1"))
    tap.check(page is not None, "the page is a picture with a name")
    read = page is not None and wait(lambda: "消防演练" in text_of(page))
    tap.check(bool(read), "and a screen reader can read it")
    copy = _("The file has no pages of its own. Zeren laid out the pages shown here.")
    tap.check(wait_for(window, "label", copy) is not None, "it says that the pages are ours")


def test_find(window):
    press("F3")
    entry = wait_for(window, ENTRIES, _("Find in the document"))
    if not tap.check(entry is not None, "F3 opens the find bar"):
        return
    type_text("消防演练")
    found = (_("%u of %u") % (1, 2), _("%u of %u") % (1, 3))
    tap.check(
        bool(wait(lambda: any(find(window, "label", words) for words in found))),
        "what is typed, in Chinese and by keys, is found and counted",
    )
    press("Escape")


def test_zoom(window):
    percent = re.compile(r"\d+ ?%")
    before = wait_for(window, "label", percent)
    before = before and before.get_name()
    press("ctrl+plus")
    changed = wait(lambda: (n := find(window, "label", percent)) and n.get_name() != before)
    tap.check(bool(changed), "Ctrl++ shows the page larger")


def test_names(window):
    for name in ("Main Menu", "Small Pages", "Zoom", "Find in the Document"):
        tap.check(find(window, BUTTONS, _(name)) is not None, f"there is a button “{_(name)}”")
    unnamed = unnamed_controls(window)
    tap.check(not unnamed, f"every control has a name {unnamed or ''}")


def test_dialog(window):
    press("ctrl+question")
    dialog = wait_for(window, "dialog", _("Keyboard Shortcuts"))
    close = dialog and wait_for(dialog, BUTTONS, _("Close"))
    tap.check(close is not None, "the button that closes a dialog has its name in the language of the window")
    tap.check(bool(close) and activate(close), "and closes it")
    wait(lambda: not find(window, "dialog", _("Keyboard Shortcuts")), 5)


def test_second_start(program, folder, environment, *files):
    second = Program(zeren, folder, *files, **environment)
    try:
        ended = second.process.wait(PATIENCE) == 0
    except subprocess.TimeoutExpired:
        ended = False
        second.kill()
    tap.check(ended, "a second start on the same database ends at once")
    tap.check(len(program.x_windows()) == 1, "and there is one window on it")


def test_second_plan(program, folder, environment):
    """As when a plan is opened from the file manager while the window is there."""
    path = os.path.join(folder, "lifts.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PLAN.replace("消防", "电梯"))
    test_second_start(program, folder, environment, path)
    listed = wait_for(program.root, None, containing("lifts.txt"))
    tap.check(listed is not None, "a file that it was given is offered in that window")
    button = wait_for(program.root, BUTTONS, _("_Import").replace("_", ""))
    ready = button is not None and wait(lambda: has_state(button, Atspi.StateType.SENSITIVE))
    tap.check(bool(ready) and activate(button), "“Import” is pressed")
    office = Office(cli, folder)
    wait(lambda: len(rows(office.run("plan", "list"), "plans")) == 2)
    titles = sorted(plan["title"] for plan in rows(office.run("plan", "list"), "plans"))
    tap.check(titles == sorted([TITLE, TITLE.replace("消防", "电梯")]), "and is imported into its database")
    shown = wait_for(program.root, "list item", containing("电梯器材"))
    tap.check(shown is not None, "whose window shows it")


def main():
    folder = tempfile.mkdtemp(prefix="zeren-window-")
    environment = {
        "G_DEBUG": "fatal-warnings",
        "ZEREN_LOCALEDIR": locales,
        "LANG": {"zh_CN": "zh_CN.UTF-8", "en": "C.UTF-8"}[language],
    }
    try:
        make_database(folder)
        with Program(zeren, folder, now="2026-03-05", **environment) as program:
            window = program.window(_("Zeren"))
            if tap.check(window is not None, "the window is there, by its name"):
                program.focus()
                test_places(window)
                test_plan(window)
                test_find(window)
                test_zoom(window)
                test_names(window)
                test_dialog(window)
                test_second_start(program, folder, environment)
                test_second_plan(program, folder, environment)
                if language == "zh_CN":
                    tap.check(window.get_name() == "责任台账", "the window speaks Chinese")
            if tap.failed:
                print("\n".join("# " + line for line in outline(program.root)), flush=True)
            tap.check(program.quit() == 0, "Ctrl+Q ends the program, without a warning")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.end()


main()
