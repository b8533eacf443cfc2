# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the program from outside: sees it as a screen reader does (AT-SPI), acts as a person does (keys,
the mouse, what a screen reader activates) or through the actions that its window exports.

Needs a display with a session bus, as build-aux/display makes one.
"""
import functools
import gettext
import hashlib
import json
import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from portal import FilePortal  # noqa: E402

PATIENCE = 30
APPLICATION_PATH = "/io/github/zeren_app/Zeren"
# AT-SPI has renamed some roles in the course of time.
BUTTONS = ("button", "push button", "toggle button", "menu button")
ENTRIES = ("entry", "text", "password text", "search box", "editbar")
ITEMS = ("list item", "table row", "tree item", "row", "button")
CONTROLS = {*BUTTONS, "list", "list item", "entry"}


# --- looking ----------------------------------------------------------------------------------

def children(node):
    """What is below a node; nothing below one that is not there, as a window that just closes."""
    if node is None:
        return []
    try:
        return [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return []


def walk(node):
    """Everything below a node, from the top."""
    for child in children(node):
        if child is not None:
            yield child
            yield from walk(child)


def has_state(node, state):
    try:
        return node.get_state_set().contains(state)
    except GLib.Error:
        return False


def is_showing(node):
    return has_state(node, Atspi.StateType.SHOWING)


def name_of(node):
    try:
        return node.get_name() or ""
    except GLib.Error:
        return ""


def matches(found, name):
    if name is None:
        return True
    return bool(name.fullmatch(found)) if isinstance(name, re.Pattern) else found == name


def find_all(root, role, name=None):
    """Every showing object of the role (or one of several) with the name, which may be a pattern."""
    roles = (role,) if isinstance(role, str) else role
    for node in walk(root):
        try:
            if (roles is None or node.get_role_name() in roles) and matches(name_of(node), name) and is_showing(node):
                yield node
        except GLib.Error:
            continue  # it went away meanwhile


def find(root, role, name=None):
    return next(find_all(root, role, name), None)


def wait(condition, patience=PATIENCE):
    """What the condition gives once it is anything; None when that takes too long."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = condition()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.1)
    return None


def wait_for(root, role, name=None, patience=PATIENCE):
    return wait(lambda: find(root, role, name), patience)


def wait_until_gone(root, role, name=None):
    return wait(lambda: find(root, role, name) is None)


def containing(text):
    """A name with the text in it."""
    return re.compile(".*" + re.escape(text) + ".*", re.DOTALL)


def text_of(node):
    text = node.get_text_iface()
    # “-1” for “to the end” is not understood by every widget.
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text is not None else ""


def unnamed_controls(root):
    """Controls that a screen reader would not know what to call."""
    return [
        node.get_role_name()
        for node in walk(root)
        if node.get_role_name() in CONTROLS and is_showing(node) and not name_of(node)
    ]


def outline(root, depth=0):
    """What is showing, one object a line: for a look when a test fails."""
    for child in children(root):
        if child is None or not is_showing(child):
            continue
        yield "  " * depth + f"{child.get_role_name()} “{name_of(child)}”"
        yield from outline(child, depth + 1)


# --- acting -----------------------------------------------------------------------------------

def activate(node):
    """What a screen reader does to press a button or open a row: its action, else a click on it."""
    action = node.get_action_iface()
    for i in range(action.get_n_actions() if action is not None else 0):
        if "." not in Atspi.Action.get_action_name(action, i):  # else it is one of its menu
            return action.do_action(i)
    click(node)
    return True


def set_text(node, text):
    """Puts a text into an entry, in place of what is there."""
    editable = node.get_editable_text_iface()
    return editable is not None and editable.set_text_contents(text)


def focused(root):
    return next((node for node in walk(root) if has_state(node, Atspi.StateType.FOCUSED)), None)


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def type_text(text):
    """Types with keys only. What is not on the keyboard goes in by its number, as anybody can enter it."""
    for part in re.findall(r"[ -~]+|[^ -~]", text):
        if part.isascii():
            subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "4", part], check=True)
        else:
            press("ctrl+shift+u", *list(f"{ord(part):x}"), "space")


def place_of(node):
    """The middle of an object on the screen; its window has to have the focus."""
    shell = subprocess.run(
        ["xdotool", "getwindowfocus", "getwindowgeometry", "--shell"], capture_output=True, text=True, check=True
    ).stdout
    window = dict(line.split("=", 1) for line in shell.split())
    box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    return int(window["X"]) + box.x + box.width // 2, int(window["Y"]) + box.y + box.height // 2


def park_pointer():
    """Puts the pointer into the far corner of the screen, where it asks for no tooltip.

    A tooltip is a window of its own to X: one that came up in between would be taken for the program's last.
    """
    subprocess.run(["xdotool", "mousemove", "9999", "9999"], check=True)


def settled_place_of(node):
    """Where an object is once it has stopped moving: the window may still be laying itself out.

    GTK loses count of what is pressed when the widget under the pointer changes between press and release, and
    warns of it; nobody clicks on what moves.
    """
    place = place_of(node)
    for _attempt in range(50):
        subprocess.run(["xdotool", "mousemove", *map(str, place)], check=True)
        time.sleep(0.1)
        last, place = place, place_of(node)
        if place == last:
            break
    return place


def click(node, button=1):
    subprocess.run(["xdotool", "mousemove", *map(str, settled_place_of(node)), "click", str(button)], check=True)
    park_pointer()


def choose_from_menu(root, button, number):
    """Opens the menu of a button and chooses an entry, counted from 1: GTK tells nobody what they are called."""
    opener = wait_for(root, "toggle button", button)
    if opener is None or not activate(opener):
        return False
    if wait(lambda: len(list(find_all(root, "menu item"))) >= number, 5) is None:
        return False
    press(*["Down"] * (number - 1), "Return")
    return True


def item_of(combo, words):
    """What a row can be chosen to be, by the label in it: the item itself has no name."""
    return next((item for item in find_all(combo, "list item") if find(item, "label", words)), None)


def open_row(dialog, row, words):
    """The combo box of a row of a form, with its list open."""
    combo = wait_for(dialog, "combo box", row)
    if combo is None or not wait(lambda: has_state(combo, Atspi.StateType.SENSITIVE)) or not activate(combo):
        return None
    return combo if wait(lambda: item_of(combo, words)) else None


def choose_from_row(dialog, row, words, steps):
    """Opens the list of a row and goes down to what is chosen, with keys."""
    combo = open_row(dialog, row, words)
    if combo is None or not wait(lambda: focused(combo)):
        return False
    press(*["Down"] * steps, "Return")
    return wait(lambda: len(list(find_all(combo, "list item"))) == 1 and item_of(combo, words))


def choose_by_name(dialog, row, name):
    """Opens the list of a row in which names are searched, types one, and takes the only one that is left."""
    combo = open_row(dialog, row, name)
    if combo is None or not wait(lambda: focused(combo)):
        return False
    type_text(name)
    if not wait(lambda: len(list(find_all(combo, "list item"))) == 2):  # the row shows who is chosen so far
        return False
    press("Down")
    if not wait(lambda: matches(name_of(focused(combo)), name)):
        return False
    press("Return")
    return wait(lambda: len(list(find_all(combo, "list item"))) == 1 and item_of(combo, name))


def chosen(root, name):
    """The selected item of a list, if it has the name."""
    return next((item for item in find_all(root, ITEMS, name) if has_state(item, Atspi.StateType.SELECTED)), None)


def tab_to(root, role, name=None, steps=60, key="Tab"):
    """Goes from control to control until the one is reached that has the role and the name."""
    roles = (role,) if isinstance(role, str) else role

    def reached():
        node = focused(root)
        return node if node and node.get_role_name() in roles and matches(name_of(node), name) else None

    for _step in range(steps):
        node = reached()
        if node is not None:
            return node
        press(key)
        time.sleep(0.15)
    return None


def step_to(root, name, key="Down", steps=60):
    """Goes through a list that has the focus until the item is selected: only those in sight are there to be found."""
    for _step in range(steps):
        item = chosen(root, name)
        if item is not None:
            return item
        press(key)
        time.sleep(0.15)
    return None


# --- the program ------------------------------------------------------------------------------

@functools.cache
def portal():
    """What answers when the program asks for files: one for all programs of a test."""
    return FilePortal()


class Program:
    """The window on a database. As a context it ends the program when it is left."""

    def __init__(self, zeren, folder, *files, now=None, **environment):
        command = [zeren, "--db", folder]
        if now is not None:
            command += ["--now", now]
        command += files
        park_pointer()
        portal()
        self.process = subprocess.Popen(command, env={**os.environ, "GDK_DEBUG": "portals", **environment})
        self._actions = None
        # every folder is an application of its own; see zeren-application.c
        self.path = APPLICATION_PATH + "/Db" + hashlib.sha256(os.path.abspath(folder).encode()).hexdigest()[:16]

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.kill()

    @property
    def pid(self):
        return self.process.pid

    @property
    def root(self):
        return wait(self._find_root)

    def _find_root(self):
        for program in children(Atspi.get_desktop(0)):
            try:
                if program is not None and program.get_process_id() == self.pid:
                    return program
            except GLib.Error:
                continue
        return None

    def window(self, name=None):
        root = self.root
        return root and wait_for(root, ("frame", "window"), name)

    def x_windows(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.pid)], capture_output=True, text=True, check=False
        )
        return found.stdout.split()

    def x_window(self):
        """The window that came last."""
        found = wait(self.x_windows)
        return found[-1] if found else None

    def leave_due_list(self):
        """Closes the due list, where the first start of a day has shown it."""
        if wait_for(self.root, "dialog", patience=3) is not None:
            press("Escape")
            wait_until_gone(self.root, "dialog")

    def focus(self):
        subprocess.run(["xdotool", "windowfocus", "--sync", self.x_window()], check=True)

    def choose_file(self, *paths):
        """Answers with those files when the program asks for some; False where it does not ask."""
        question = portal().question()
        if question is None:
            return False
        portal().answer(question, *paths)
        return True

    def place(self, width, height):
        """Puts the window into the corner of the screen, in that size."""
        window = self.x_window()
        subprocess.run(["xdotool", "windowmove", window, "0", "0"], check=True)
        subprocess.run(["xdotool", "windowsize", "--sync", window, str(width), str(height)], check=True)

    def act(self, action, *parameters, scope="window/1"):
        """Activates an action of the window (`go`, `open` …) or, with scope "", of the application."""
        if self._actions is None:
            self._actions = wait(self._find_connection)
        bus, name = self._actions
        path = f"{self.path}/{scope}".rstrip("/")
        bus.call_sync(
            name, path, "org.gtk.Actions", "Activate",
            GLib.Variant("(sava{sv})", (action, list(parameters), {})), None, Gio.DBusCallFlags.NONE, 5000, None,
        )

    def can(self, action, scope="window/1"):
        """Whether an action of the window can be activated just now."""
        if self._actions is None:
            self._actions = wait(self._find_connection)
        bus, name = self._actions
        answer = bus.call_sync(
            name, f"{self.path}/{scope}".rstrip("/"), "org.gtk.Actions", "Describe", GLib.Variant("(s)", (action,)),
            None, Gio.DBusCallFlags.NONE, 5000, None,
        )
        return answer.unpack()[0][0]

    def receive(self, *paths):
        """Opens files with the program that runs, as the file manager does."""
        if self._actions is None:
            self._actions = wait(self._find_connection)
        bus, name = self._actions
        uris = [Gio.File.new_for_path(path).get_uri() for path in paths]
        bus.call_sync(
            name, self.path, "org.gtk.Application", "Open", GLib.Variant("(assa{sv})", (uris, "", {})), None,
            Gio.DBusCallFlags.NONE, 5000, None,
        )

    def _find_connection(self):
        bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)

        def ask(method, *words):
            return bus.call_sync(
                "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                GLib.Variant("(s)", words) if words else None, None, Gio.DBusCallFlags.NONE, 5000, None,
            ).unpack()[0]

        for name in ask("ListNames"):
            try:
                if name.startswith(":") and ask("GetConnectionUnixProcessID", name) == self.pid:
                    return bus, name
            except GLib.Error:
                continue  # it left the bus
        return None

    def quit(self):
        """Ends the program as a person does; says how it ended, None where it does not."""
        self.focus()
        press("ctrl+q")
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            return None

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Office:
    """A database, as the command line sees it."""

    def __init__(self, cli, folder, now="2026-03-05", who="办公室"):
        self.cli, self.folder, self.now, self.who = cli, folder, now, who

    def run(self, *words, now=None):
        command = [
            self.cli, "--db", self.folder, "--format", "json", "--now", now or self.now, "--who", self.who,
            *map(str, words),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(f"Bail out! {' '.join(command)}: {done.stderr.strip()}", flush=True)
            sys.exit(1)
        return json.loads(done.stdout) if done.stdout.strip() else None


def rows(answer, name):
    """The rows of an answer of the command line, whether it gives a list or an object with one."""
    return answer if isinstance(answer, list) else answer[name]


# --- tests ------------------------------------------------------------------------------------

def translator(locales, language):
    return gettext.translation("zeren", locales, [language], fallback=True).gettext


class Tap:
    """Writes what a test finds in the Test Anything Protocol."""

    def __init__(self, prefix=""):
        self.prefix, self.n_tests, self.failed = prefix, 0, False

    def check(self, holds, what):
        self.n_tests += 1
        self.failed = self.failed or not holds
        print("ok" if holds else "not ok", self.n_tests, "-", self.prefix + what, flush=True)
        return bool(holds)

    def end(self):
        print(f"1..{self.n_tests}", flush=True)
        sys.exit(1 if self.failed else 0)
