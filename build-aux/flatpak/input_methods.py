# SPDX-License-Identifier: GPL-3.0-or-later
"""The two input methods of Chinese desktops, as they run outside the sandbox, for build-aux/flatpak/test."""
import os
import subprocess

from driver import Gio, GLib, wait


def ask(bus, method, *words, name="org.freedesktop.DBus", path="/org/freedesktop/DBus", interface=None):
    return bus.call_sync(
        name, path, interface or name, method, GLib.Variant(f"({'s' * len(words)})", words) if words else None, None,
        Gio.DBusCallFlags.NONE, 5000, None,
    ).unpack()[0]


def is_on_bus(name):
    return ask(Gio.bus_get_sync(Gio.BusType.SESSION, None), "NameHasOwner", name)


class Method:
    """Programs of an input method that run for a user until the context is left."""

    def __init__(self, user, log):
        self.user, self.log, self.processes = user, log, []

    def start(self, *command):
        with open(self.log, "a", encoding="utf-8") as log:
            self.processes.append(subprocess.Popen(
                command, env=self.user.environment, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            ))

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        for process in reversed(self.processes):
            process.terminate()
            process.wait()


class Fcitx(Method):
    """fcitx5 with its own pinyin."""

    name, module = "fcitx5", "fcitx"

    def __enter__(self):
        folder = os.path.join(self.user.home, ".config", "fcitx5")
        os.makedirs(folder)
        with open(os.path.join(folder, "profile"), "w", encoding="utf-8") as file:
            file.write(
                "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=pinyin\n\n[Groups/0/Items/0]\n"
                "Name=keyboard-us\nLayout=\n\n[Groups/0/Items/1]\nName=pinyin\nLayout=\n\n[GroupOrder]\n0=Default\n"
            )
        self.start("fcitx5", "-D", "--disable", "wayland,waylandim,kimpanel,notificationitem,notifications")
        return self

    @staticmethod
    def runs():
        # Asked of the bus: fcitx5-remote would start another one, without the settings.
        return wait(lambda: is_on_bus("org.freedesktop.portal.Fcitx"))

    def switch_on(self):
        """True once it is on, which it can be only when it has heard that the entry has the focus."""
        self.user.run("fcitx5-remote", "-o")
        return self.user.run("fcitx5-remote").stdout.strip() == "2"


class IBus(Method):
    """ibus with libpinyin."""

    name, module = "ibus", "ibus"

    def __enter__(self):
        # without a panel, and with settings that are kept nowhere
        self.start("ibus-daemon", "--panel=disable", "--config=/usr/libexec/ibus-memconf")
        return self

    def address(self):
        done = self.user.run("ibus", "address").stdout.split()
        return done[-1] if done and "unix:" in done[-1] else None

    def runs(self):
        if not wait(self.address):
            return False
        # The session bus of a desktop would start it, with the user's own home.
        self.start("/usr/libexec/ibus-portal")
        return wait(lambda: is_on_bus("org.freedesktop.portal.IBus"))

    def has_focus(self):
        """Whether it has heard that an entry has the focus."""
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        bus = Gio.DBusConnection.new_for_address_sync(self.address(), flags, None, None)
        try:
            context = ask(
                bus, "Get", "org.freedesktop.IBus", "CurrentInputContext", name="org.freedesktop.IBus",
                path="/org/freedesktop/IBus", interface="org.freedesktop.DBus.Properties",
            )
            return bool(context)
        except GLib.Error:
            return False
        finally:
            bus.close_sync(None)

    def switch_on(self):
        """True once it is on and has heard that the entry has the focus."""
        if not self.has_focus():
            return False
        self.user.run("ibus", "engine", "libpinyin")
        return self.user.run("ibus", "engine").stdout.strip().endswith("libpinyin")
