#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sources are in the house style, licensed, and translated whole."""
import os
import re
import subprocess
import sys

import tap

SOURCE = os.environ["ZEREN_SOURCE_DIR"]
MARKED = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"|\b_\("')


def run(*command):
    return subprocess.run(command, cwd=SOURCE, capture_output=True, text=True, check=False)


def listed():
    found = run("git", "ls-files", "--cached", "--others", "--exclude-standard")
    if found.returncode == 0:
        return [path for path in found.stdout.splitlines() if os.path.isfile(f"{SOURCE}/{path}")]
    return [os.path.relpath(os.path.join(folder, name), SOURCE)
            for folder, folders, names in os.walk(SOURCE) for name in names
            if not re.search(r"/(_build|\.git)(/|$)", folder)]


def read(path):
    with open(f"{SOURCE}/{path}", encoding="utf-8") as file:
        return file.read()


def main():
    checks = tap.Checks()
    files = listed()
    code = [path for path in files if path.endswith((".c", ".h", ".blp", ".py", "meson.build"))]

    style = run("build-aux/format", "--check")
    checks.ok("C and Blueprint are in the house style (build-aux/dev format mends it)",
              style.returncode == 0, *(style.stdout + style.stderr).splitlines()[:20])
    checks.none("every source names its licence",
                [path for path in code if "SPDX-License-Identifier: GPL-3.0-or-later" not in read(path)])
    checks.none("no source is longer than 700 lines",
                [f"{path}: {read(path).count(chr(10))}" for path in code
                 if path.startswith("src/") and read(path).count("\n") > 700])

    potfiles = {line for line in read("po/POTFILES.in").splitlines() if line and not line.startswith("#")}
    marked = {path for path in files if path.startswith(("src/", "data/"))
              and path.endswith((".c", ".h", ".blp")) and MARKED.search(read(path))}
    checks.none("po/POTFILES.in lists every file with strings", marked - potfiles)
    checks.none("po/POTFILES.in lists only files that exist", {path for path in potfiles if path not in files})
    return checks.done()


sys.exit(main())
