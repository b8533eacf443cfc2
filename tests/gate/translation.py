#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/zh_CN.po is complete: it is the first language of the program."""
import os
import re
import subprocess
import sys
import tempfile

import tap

SOURCE = os.environ["ZEREN_SOURCE_DIR"]


def run(*command):
    return subprocess.run(command, cwd=SOURCE, capture_output=True, text=True, check=False,
                          env={**os.environ, "LANGUAGE": "C", "LC_ALL": "C.UTF-8"})


def main():
    checks = tap.Checks()
    with tempfile.TemporaryDirectory() as work:
        template = f"{work}/zeren.pot"
        made = run("build-aux/update-po", "--template", template)
        checks.ok("the strings of the program can be collected", made.returncode == 0, made.stdout, made.stderr)
        merged = f"{work}/zh_CN.po"
        run("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, "po/zh_CN.po", template)
        with open(template, encoding="utf-8") as file:
            checks.ok("there are strings", file.read().count("\nmsgid ") > 50)
        missing = run("msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", merged).stdout
        checks.none("every string is translated",
                    [m for m in re.findall(r'^msgid "(.+)"$', missing, re.M)])
        fuzzy = run("msgattrib", "--only-fuzzy", "--no-obsolete", merged).stdout
        checks.none("no translation is fuzzy", re.findall(r'^msgid "(.+)"$', fuzzy, re.M))
        checked = run("msgfmt", "--check", "-o", "/dev/null", merged)
        checks.ok("formats agree", checked.returncode == 0, checked.stderr)
    return checks.done()


sys.exit(main())
