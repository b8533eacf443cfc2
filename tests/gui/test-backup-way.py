#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""As a screen reader goes it: backups by themselves, a look into a backup and its restoring, the hand-over to a
successor, and the backup that is made before the window closes.

Usage: test-backup-way.py ZEREN ZEREN-CLI LOCALE-FOLDER LANGUAGE, on a display with a session bus.
"""
import os
import re
import shutil
import sys
import tempfile
import zipfile

from driver import (
    BUTTONS, ENTRIES, Office, Program, Tap, activate, choose_by_name, choose_from_row, containing, find, find_all,
    outline, portal, press, rows, set_text, translator, unnamed_controls, wait, wait_for, wait_until_gone,
)

zeren, cli, locales, language = sys.argv[1:5]
NOW = "2026-02-10"  # nothing is due, so that no list of what is due comes first
_ = translator(locales, language)
tap = Tap(f"{language}: ")


def button(words):
    """A button by its label, with or without the key that is underlined"""
    plain = re.sub(r"\(_?\w\)|_", "", _(words))
    return re.compile("^" + re.escape(plain).replace("…", r"(\(\w\))?…") + r"(\(\w\))?$")


class World:
    """An office with a backup that says: a backup into `disk`, when the window is closed."""

    def __init__(self, folder):
        self.folder = folder
        self.database, self.stick, self.disk = (os.path.join(folder, name) for name in ("db", "stick", "disk"))
        self.backup = os.path.join(folder, "before.zeren-backup")
        self.broken = os.path.join(folder, "broken.zeren-backup")
        for path in (self.database, self.stick, self.disk):
            os.mkdir(path)
        self.office = Office(cli, self.database, now=NOW, who="办公室")
        self.office.run("org", "add", "--name", "水务局", "--kind", "局")
        for name in ("甲某", "乙某"):
            self.office.run("member", "add", "--name", name)
        self.office.run("db", "schedule", "--folder", self.disk, "--when", "closing")
        self.office.run("db", "backup", self.backup)
        self.office.run("db", "schedule", "--off")
        self.office.run("org", "add", "--name", "泵站管理所", "--kind", "所", "--parent", 1)
        with open(self.backup, "rb") as whole, open(self.broken, "wb") as broken:
            content = bytearray(whole.read())
            content[len(content) // 2] ^= 1
            broken.write(content)

    def schedule(self):
        return self.office.run("db", "schedule")

    def n_organizations(self):
        return len(rows(self.office.run("org", "list"), "organisations"))


def backups(folder):
    return sorted(name for name in os.listdir(folder) if name.endswith(".zeren-backup"))


def check_names(dialog):
    # libadwaita names neither the lists of its groups nor those within a row that is chosen from
    unnamed = [role for role in unnamed_controls(dialog) if role not in ("list", "list item")]
    tap.check(not unnamed, f"every control there has a name {unnamed or ''}")


def press_button(root, words, what):
    found = wait(lambda: next((b for b in find_all(root, BUTTONS, button(words))), None))
    return tap.check(found is not None and activate(found), what)


def test_settings(program, window, world):
    program.act("back-up-now")
    dialog = wait_for(window, "dialog", _("Backup Settings"))
    if not tap.check(dialog is not None, "where no backups are set, Back Up Now leads to their settings"):
        return
    check_names(dialog)
    press_button(dialog, "_Choose…", "a folder can be chosen there")
    question = portal().question()
    if not tap.check(question is not None and question.options.get("directory"), "and a folder is asked for"):
        return
    portal().answer(question, world.stick)
    tap.check(wait(lambda: backups(world.stick)), "a backup is made as soon as there is where to")
    tap.check(wait(lambda: world.schedule()["last_at"]), "and kept in mind")
    tap.check(wait_for(dialog, "label", containing(backups(world.stick)[0])) is not None, "and shown")

    tap.check(choose_from_row(dialog, _("How Often"), _("Every month"), 2), "how often is chosen from a list")
    tap.check(wait(lambda: world.schedule()["every"] == "monthly"), "and kept")
    tap.check(choose_from_row(dialog, _("When"), _("When the window is closed"), 1), "and when")
    tap.check(wait(lambda: world.schedule()["when"] == "closing"), "which is kept too")

    press_button(dialog, "Back Up _Now", "another one is asked for")
    tap.check(wait(lambda: len(backups(world.stick)) == 2), "and made")
    said = wait_for(window, None, containing(_("Backup written and checked")))
    tap.check(said is not None, "what has come of it is said")
    press("Escape")
    wait_until_gone(window, "dialog", _("Backup Settings"))


ALERTS = ("alert", "dialog")


def ask_to_restore(program, window, path):
    if not wait(lambda: program.can("restore-backup")):
        return None
    program.act("restore-backup")
    return program.choose_file(path) and wait_for(window, ALERTS, _("Restore This Backup?"))


def test_a_broken_one(program, window, world):
    dialog = ask_to_restore(program, window, world.broken)
    if not tap.check(dialog, "a backup is chosen that is damaged where only reading all of it tells"):
        return
    press_button(dialog, "_Restore", "and to be restored")
    refused = wait_for(window, ALERTS, _("This Could Not Be Done"))
    reason = _("Its part “%s” is damaged.") % "zeren.db"
    tap.check(refused is not None and find(refused, "label", containing(reason)), "it is refused, with the reason")
    press("Escape")
    wait_until_gone(window, ALERTS, _("This Could Not Be Done"))
    tap.check(world.n_organizations() == 2, "and nothing is changed")


def test_restoring(program, window, world):
    dialog = ask_to_restore(program, window, world.backup)
    if not tap.check(dialog, "before anything is restored it is shown what is in the backup"):
        return
    check_names(dialog)
    for words in ("In the backup", "Here now"):
        tap.check(find(dialog, "label", _(words)) is not None, f"with what is recorded: {words}")
    press("Escape")
    wait_until_gone(window, ALERTS, _("Restore This Backup?"))
    tap.check(world.n_organizations() == 2, "who cancels keeps what is here")

    dialog = ask_to_restore(program, window, world.backup)
    press_button(dialog, "_Restore", "then it is restored")
    dialog = wait_for(window, ALERTS, _("Backup Restored"))
    tap.check(dialog is not None, "and said where that is which was here before")
    tap.check(world.n_organizations() == 1, "the database is that of the backup")
    before = [name for name in os.listdir(world.folder) if name.startswith("db.before-")]
    tap.check(len(before) == 1, "what was here before is in a folder beside")
    press("Escape")
    wait_until_gone(window, ALERTS, _("Backup Restored"))


def test_hand_over(program, window, world):
    path = os.path.join(world.folder, "package.zip")
    program.act("hand-over")
    dialog = wait_for(window, "dialog", _("Hand Over the Work"))
    if not tap.check(dialog is not None, "who hands over is asked"):
        return
    check_names(dialog)
    tap.check(choose_by_name(dialog, _("Handed Over By"), "甲某"), "somebody hands over")
    tap.check(choose_by_name(dialog, _("Taken Over By"), "乙某"), "somebody takes over")
    missing = containing(_("Nobody has said where the paper is. The list leaves a place to fill it in by hand."))
    tap.check(wait_for(dialog, None, missing) is not None, "it is said that nobody has said where the paper is")
    paper = wait_for(dialog, ENTRIES, _("Where the Paper Is"))
    tap.check(paper is not None and set_text(paper, "档案室二号柜"), "and it is said where the paper is")
    wait_until_gone(dialog, None, missing)
    tap.check(find(dialog, None, missing) is None, "then nothing is missing any more")
    press_button(dialog, "_Save…", "the package is saved")
    question = portal().question()
    if not tap.check(question is not None and question.saves, "and asked where to"):
        return
    portal().answer(question, path)
    said = wait_for(window, None, containing(_("Hand-over package written and checked")))
    tap.check(said is not None, "it is said that it was written and checked")
    tap.check(find(window, "dialog", _("Hand Over the Work")) is None, "the dialog has gone")
    told = world.office.run("db", "show", path)
    tap.check((told["from"], told["to"]) == ("甲某", "乙某"), "the package says from whom to whom")
    with zipfile.ZipFile(path) as package:
        tap.check({"移交清单.pdf", "移交清单.docx"} <= set(package.namelist()), "and has the list to be signed")


def test_closing(program, world):
    tap.check(world.schedule()["due"] and not backups(world.disk), "a backup is due when the window is closed")
    tap.check(program.quit() == 0, "Ctrl+Q ends the program, without a warning")
    tap.check(len(backups(world.disk)) == 1, "the backup was made before")
    made = world.schedule()
    tap.check(bool(made["last_at"]) and not made["due"], "and kept in mind")
    tap.check(not [name for name in os.listdir(world.disk) if name not in backups(world.disk)], "nothing unfinished")


def main():
    folder = tempfile.mkdtemp(prefix="zeren-backup-")
    environment = {
        "G_DEBUG": "fatal-warnings",
        "ZEREN_LOCALEDIR": locales,
        "LANG": {"zh_CN": "zh_CN.UTF-8", "en": "C.UTF-8"}[language],
    }
    try:
        world = World(folder)
        with Program(zeren, world.database, now=NOW, **environment) as program:
            window = program.window(_("Zeren"))
            if tap.check(window is not None, "the window is there"):
                program.focus()
                test_settings(program, window, world)
                test_a_broken_one(program, window, world)
                test_restoring(program, window, world)
                test_hand_over(program, window, world)
            if tap.failed:
                print("\n".join("# " + line for line in outline(program.root)), flush=True)
            test_closing(program, world)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.end()


main()
