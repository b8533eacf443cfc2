#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The morning with the whole program: the due list at the start, one notification, and where it leads.

Usage: test-reminders.py ZEREN ZEREN-CLI LOCALE-FOLDER LANGUAGE, on a display with a session bus.
"""
import os
import shutil
import sys
import tempfile
import threading

from driver import (
    BUTTONS, ITEMS, Office, Program, Tap, activate, containing, find, outline, translator, unnamed_controls, wait,
    wait_for, wait_until_gone,
)
from gi.repository import Gio, GLib

zeren, cli, locales, language = sys.argv[1:5]
_ = translator(locales, language)
tap = Tap(f"{language}: ")
PLAN = """水务局消防安全责任制实施方案
为落实消防安全责任，结合我局实际，制定本方案。
一、主要任务
（一）办公室每年3月6日前召开一次消防安全专题会议。
（二）办公室每月检查一次消防器材，并做好记录。
"""
SERVICE = """<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>"""


class Desktop:
    """Shows notifications, as a desktop does, and keeps what they said."""

    def __init__(self):
        self.shown = []
        self.ready = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()
        self.ready.wait(10)

    def _run(self):
        context = GLib.MainContext()
        context.push_thread_default()
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION, None)
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
        )
        interface = Gio.DBusNodeInfo.new_for_xml(SERVICE).interfaces[0]
        self.bus.register_object("/org/freedesktop/Notifications", interface, self._called)
        self.bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
            GLib.Variant("(su)", ("org.freedesktop.Notifications", 0)), None, Gio.DBusCallFlags.NONE, 5000, None,
        )
        self.ready.set()
        GLib.MainLoop(context=context).run()

    def _called(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        answer = None
        if method == "Notify":
            _name, _replaces, _icon, summary, body, actions, _hints, _timeout = parameters.unpack()
            self.shown.append((summary, body, actions))
            answer = GLib.Variant("(u)", (len(self.shown),))
        elif method == "GetCapabilities":
            answer = GLib.Variant("(as)", (["body", "actions"],))
        invocation.return_value(answer)

    def press(self, number, action):
        """What happens when somebody presses a notification or one of its buttons."""
        self.bus.emit_signal(
            None, "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "ActionInvoked",
            GLib.Variant("(us)", (number, action)),
        )


def make_office(folder):
    office = Office(cli, folder, who="clerk", now="2026-01-05")
    bureau = office.run("org", "add", "--name", "水务局", "--kind", "局")["id"]
    path = os.path.join(folder, "plan.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PLAN)
    office.run("plan", "import", path, "--org", bureau)
    duties = [duty["id"] for duty in office.run("duty", "list")]
    office.run("duty", "accept", *duties)
    for duty in duties:
        office.run("duty", "bind", duty, "--org", bureau)
    office.run("year", "plan", 2026)


def test_start(window):
    dialog = wait_for(window, "dialog", _("Due List"))
    if not tap.check(dialog is not None, "the first start of the day shows the due list"):
        return
    row = wait_for(dialog, ITEMS, containing("专题会议"))
    tap.check(row is not None, "what is due tomorrow is on it")
    tap.check(find(dialog, "heading", _("Overdue")) is not None, "and what is overdue")
    unnamed = unnamed_controls(dialog)
    tap.check(not unnamed, f"every control of it has a name {unnamed or ''}")
    close = wait_for(dialog, BUTTONS, _("Close"))
    tap.check(close is not None and activate(close), "it is closed")
    tap.check(bool(wait_until_gone(window, "dialog", _("Due List"))), "and gone")


def test_notification(desktop, window):
    if not tap.check(bool(wait(lambda: desktop.shown)), "a notification says what is due"):
        return
    summary, body, actions = desktop.shown[0]
    tap.check("1" in summary and "2" in summary, f"it counts: {summary}")
    tap.check("专题会议" in body or "检查" in body, "it names the first: " + body.replace("\n", "; "))
    tap.check(_("Open the Due List") in actions and "default" in actions, f"it has a button: {actions}")
    button = actions[actions.index(_("Open the Due List")) - 1]
    # a notification is gone after it was pressed: one language presses its button, the other the whole
    desktop.press(1, button if language == "en" else "default")
    dialog = wait_for(window, "dialog", _("Due List"))
    tap.check(dialog is not None, "it opens the due list")
    leave = dialog and wait_for(dialog, BUTTONS, _("Open the _Task List").replace("_", ""))
    tap.check(bool(leave) and activate(leave), "from it one goes to the list of tasks")
    wait_until_gone(window, "dialog", _("Due List"))
    tap.check(wait_for(window, "label", _("Tasks")) is not None, "which is shown")


def main():
    folder = tempfile.mkdtemp(prefix="zeren-reminders-")
    desktop = Desktop()
    environment = {
        "G_DEBUG": "fatal-warnings",
        "ZEREN_LOCALEDIR": locales,
        "LANG": {"zh_CN": "zh_CN.UTF-8", "en": "C.UTF-8"}[language],
    }
    try:
        make_office(folder)
        with Program(zeren, folder, now="2026-03-05T09:00", **environment) as program:
            window = program.window(_("Zeren"))
            if tap.check(window is not None, "the window is there"):
                program.focus()
                test_start(window)
                test_notification(desktop, window)
                tap.check(len(desktop.shown) == 1, "there is one notification a day")
                if tap.failed:
                    print("\n".join("# " + line for line in outline(window)), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.end()


main()
