# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the desktop's file portal: what a program in its sandbox asks when somebody is to choose a file.

GTK's own file chooser completes names while it still reads their folder, and takes what it completed for what was
typed; a test cannot wait for the end of that. Asked through the portal, as a Flatpak asks, the program says
which files it wants and gets an answer when the test gives one.
"""
import os
import threading
import time

from gi.repository import Gio, GLib

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
CHOOSER = """
<node>
  <interface name="org.freedesktop.portal.FileChooser">
    <method name="OpenFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="SaveFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>
"""
CHOSEN, CANCELLED = 0, 1


class Question:
    """What the program asked: `save` or else open, the title and the options of the portal."""

    def __init__(self, sender, handle, method, title, options):
        self.sender = sender
        self.handle = handle
        self.saves = method == "SaveFile"
        self.title = title
        self.options = options


class FilePortal:
    """On the session bus from when it is made until the test ends. A thread of its own hears the questions."""

    def __init__(self):
        self._questions = []
        self._asked = threading.Condition()
        self._ready = threading.Event()
        self._bus = None
        threading.Thread(target=self._serve, daemon=True).start()
        if not self._ready.wait(30):
            raise RuntimeError("the file portal did not come up")

    def _serve(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        self._bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
            None,
            None,
        )
        interface = Gio.DBusNodeInfo.new_for_xml(CHOOSER).interfaces[0]
        self._bus.register_object(PATH, interface, self._on_call, self._on_get)
        self._bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
            GLib.Variant("(su)", (NAME, 0)), None, Gio.DBusCallFlags.NONE, 5000, None,
        )
        self._ready.set()
        GLib.MainLoop.new(context, False).run()

    def _on_get(self, *_property):
        return GLib.Variant("u", 4)

    def _on_call(self, _bus, sender, _path, _interface, method, parameters, invocation):
        _parent, title, options = parameters.unpack()
        handle = f"{PATH}/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
        invocation.return_value(GLib.Variant("(o)", (handle,)))
        with self._asked:
            self._questions.append(Question(sender, handle, method, title, options))
            self._asked.notify_all()

    def question(self, patience=30):
        """The next question; None where none is asked in that time."""
        end = time.monotonic() + patience
        with self._asked:
            while not self._questions:
                if not self._asked.wait(max(0.0, end - time.monotonic())) and time.monotonic() >= end:
                    return None
            return self._questions.pop(0)

    def answer(self, question, *paths):
        """Chooses those files or, where none is named, nothing."""
        uris = [Gio.File.new_for_path(path).get_uri() for path in paths]
        self._bus.emit_signal(
            question.sender,
            question.handle,
            "org.freedesktop.portal.Request",
            "Response",
            GLib.Variant("(ua{sv})", (CHOSEN if uris else CANCELLED, {"uris": GLib.Variant("as", uris)})),
        )
        self._bus.flush_sync(None)
