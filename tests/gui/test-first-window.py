#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program as a screen reader sees it: a plan is found in the list and opened.

Usage: test-first-window.py ZEREN ZEREN-CLI LOCALE-FOLDER LANGUAGE, on a display with a session bus.
"""
import gettext
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

zeren, cli, locales, language = sys.argv[1:5]
PATIENCE = 30
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
translate = gettext.translation("zeren", locales, [language], fallback=True).gettext

n_tests = 0
failed = False


def check(holds, what):
    global n_tests, failed
    n_tests += 1
    failed = failed or not holds
    print("ok" if holds else "not ok", n_tests, "-", f"{language}: {what}", flush=True)
    return holds


def children(node):
    try:
        return [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return []


def walk(node):
    """Everything below a node that is showing."""
    for child in children(node):
        if child is None:
            continue
        yield child
        yield from walk(child)


def is_showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def find(root, role, name):
    """The first showing object of the role with the name, which may be a regular expression."""
    for node in walk(root):
        try:
            if node.get_role_name() != role or not is_showing(node):
                continue
            found = node.get_name() or ""
            if name.fullmatch(found) if isinstance(name, re.Pattern) else found == name:
                return node
        except GLib.Error:
            continue  # it went away meanwhile
    return None


def wait(condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    return None


def wait_for(root, role, name):
    return wait(lambda: find(root, role, name))


def find_program(pid):
    desktop = Atspi.get_desktop(0)
    for program in children(desktop):
        try:
            if program is not None and program.get_process_id() == pid:
                return program
        except GLib.Error:
            continue
    return None


def run_cli(folder, *words):
    command = [cli, "--db", folder, "--format", "json", "--now", "2026-03-05", "--who", "clerk", *words]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        print(f"Bail out! {' '.join(command)}: {done.stderr.strip()}")
        sys.exit(1)
    return json.loads(done.stdout)


def make_database(folder):
    organisation = run_cli(folder, "org", "add", "--name", "水务局", "--kind", "局")["id"]
    path = os.path.join(folder, "plan.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PLAN)
    run_cli(folder, "plan", "import", path, "--org", str(organisation))


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def focus_window(pid):
    window = wait(
        lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(pid)], capture_output=True, text=True
        ).stdout.split()
    )
    subprocess.run(["xdotool", "windowfocus", "--sync", window[-1]], check=True)


def unnamed_controls(root):
    """Controls that a screen reader would not know what to call."""
    roles = {"button", "push button", "toggle button", "menu button", "list", "list item", "entry", "image"}
    return [
        node.get_role_name()
        for node in walk(root)
        if node.get_role_name() in roles and is_showing(node) and not node.get_name()
    ]


def test_plan(window):
    row = wait_for(window, "list item", TITLE)
    if not check(row is not None, "the plan stands in the list by its title"):
        return
    action = row.get_action_iface()
    check(action is not None and action.get_n_actions() > 0, "its row can be opened by a screen reader")
    action.do_action(0)

    label = re.compile(re.escape(translate("Page %u of %u")).replace("%u", r"\d+"))
    check(wait_for(window, "label", label) is not None, "the preview says which page is seen")
    check(
        wait_for(window, "image", translate("Page %u").replace("%u", "1")) is not None,
        "the page is a picture with a name",
    )
    check(
        wait_for(
            window,
            "label",
            translate("The file has no pages of its own. Zeren laid out the pages shown here."),
        )
        is not None,
        "it says that the pages are ours",
    )


def test_zoom(window):
    percent = re.compile(r"\d+ ?%")
    before = wait_for(window, "label", percent)
    before = before and before.get_name()
    press("ctrl+plus")
    changed = wait(lambda: (n := find(window, "label", percent)) and n.get_name() != before)
    check(bool(changed), "Ctrl++ shows the page larger")


def test_names(window):
    for name in ("Import a Plan", "Search Plans", "Main Menu", "Zoom In", "Zoom Out", "Fit Page Width"):
        wanted = translate(name)
        there = any(find(window, role, wanted) for role in ("button", "push button", "toggle button", "menu button"))
        check(there, f"there is a button “{wanted}”")
    unnamed = unnamed_controls(window)
    check(not unnamed, f"every control has a name {unnamed or ''}")


def main():
    folder = tempfile.mkdtemp(prefix="zeren-window-")
    environment = dict(
        os.environ,
        G_DEBUG="fatal-warnings",
        ZEREN_LOCALEDIR=locales,
        LANG={"zh_CN": "zh_CN.UTF-8", "en": "C.UTF-8"}[language],
    )
    try:
        make_database(folder)
        program = subprocess.Popen([zeren, "--db", folder, "--now", "2026-03-05"], env=environment)
        seen = wait(lambda: find_program(program.pid))
        window = seen and wait_for(seen, "frame", translate("Zeren"))
        if check(window is not None, "the window is there, by its name"):
            focus_window(program.pid)
            test_plan(window)
            test_zoom(window)
            test_names(window)
            if language == "zh_CN":
                check(window.get_name() == "责任台账", "the window speaks Chinese")
        press("ctrl+q")
        try:
            check(program.wait(PATIENCE) == 0, "Ctrl+Q ends the program, without a warning")
        except subprocess.TimeoutExpired:
            check(False, "Ctrl+Q ends the program")
            program.kill()
            program.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"1..{n_tests}")
    sys.exit(1 if failed else 0)


main()
