#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The layers of src/ hold: who includes whom, who may see which library, and what zeren-cli links."""
import os
import re
import subprocess
import sys

import tap

SOURCE = os.environ["ZEREN_SOURCE_DIR"]
# What each layer may include from, itself aside (docs/architecture.md).
BELOW = {
    "base": set(),
    "model": {"base"},
    "storage": {"base", "model"},
    "document": {"base"},
    "extract": {"base", "model"},
    "export": {"base", "model"},
    "list": {"base", "model", "storage"},
    "service": {"base", "model", "storage", "document", "extract", "export", "list"},
}
BELOW["cli"] = set(BELOW) | {"service"}
BELOW["gui"] = BELOW["cli"] - {"cli"}
# Headers of libraries that only one layer may know.
ONLY = {
    r"gtk/|adwaita|gdk/|gsk/": {"gui"},
    r"poppler": {"document"},
    r"sqlite3": {"storage"},
    r"archive": {"document", "export"},
    r"qpdf|gdk-pixbuf": {"export"},
    r"cairo|pango": {"document", "export", "gui"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def sources():
    for layer in sorted(os.listdir(f"{SOURCE}/src")):
        for folder, _, names in os.walk(f"{SOURCE}/src/{layer}"):
            for name in names:
                if name.endswith((".c", ".h")):
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8") as file:
                        yield layer, os.path.relpath(path, SOURCE), file.read()


def main(cli):
    files = list(sources())
    home = {os.path.basename(path): layer for layer, path, _ in files if path.endswith(".h")}
    upward, foreign = [], []
    for layer, path, text in files:
        for bracket, name in INCLUDE.findall(text):
            if bracket == '"':
                owner = home.get(os.path.basename(name), layer)
                if owner != layer and owner not in BELOW[layer]:
                    upward.append(f"{path} includes {name} of {owner}")
                continue
            for library, layers in ONLY.items():
                if re.match(library, name) and layer not in layers:
                    foreign.append(f"{path} includes <{name}>")
    checks = tap.Checks()
    checks.none("every layer is known", {layer for layer, _, _ in files} - set(BELOW))
    checks.none("includes go downward only", upward)
    checks.none("each library is seen by its layer only", foreign)
    private = [path for layer, path, text in files for _, name in INCLUDE.findall(text)
               if name.endswith("-private.h") and home.get(os.path.basename(name)) != layer]
    checks.none("private headers stay within their layer", private)
    linked = subprocess.run(["ldd", cli], capture_output=True, text=True, check=True).stdout
    checks.none("zeren-cli links no GTK", re.findall(r"lib(?:gtk|adwaita)\S*", linked))
    return checks.done()


sys.exit(main(sys.argv[1]))
