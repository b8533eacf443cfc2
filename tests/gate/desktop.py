#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""desktop.py METAINFO DESKTOP: what a desktop and a software centre read of the program is valid and agrees."""
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import tap

SOURCE = os.environ["ZEREN_SOURCE_DIR"]
ID = "io.github.zeren_app.Zeren"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
SVG = "{http://www.w3.org/2000/svg}"
ICONS = f"{SOURCE}/icons/hicolor"
MANIFESTS = f"{SOURCE}/build-aux/flatpak/{ID}"
# Nothing else is given to the program: no network, no files, no devices, no names on a bus.
PERMISSIONS = ["--share=ipc", "--socket=wayland", "--socket=fallback-x11"]

metainfo, desktop = sys.argv[1:3]
checks = tap.Checks()


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})


def entries(path):
    with open(path, encoding="utf-8") as file:
        return dict(line.rstrip("\n").split("=", 1) for line in file if "=" in line)


def check_metainfo():
    done = run("appstreamcli", "validate", "--no-net", "--pedantic", metainfo)
    checks.ok("appstreamcli finds the metainfo valid", done.returncode == 0, done.stdout, done.stderr)
    # The id follows its domain and cannot be changed once there are users.
    remarks = re.findall(r"^([EWIP]): (.*)$", done.stdout, re.M)
    checks.none("and remarks only on the capital letter of the id",
                [" ".join(remark) for remark in remarks if "cid-contains-uppercase-letter" not in remark[1]])
    root = ET.parse(metainfo).getroot()
    for path in ("name", "summary", "description/p", "description/ul/li", "screenshots/screenshot/caption",
                 "releases/release/description/p"):
        parts = root.findall(path)
        plain = [part for part in parts if LANGUAGE not in part.attrib]
        chinese = [part for part in parts if part.get(LANGUAGE, "") in ("zh_CN", "zh-Hans-CN")]
        checks.ok(f"{path} is there in both languages", plain and len(plain) == len(chinese),
                  f"{len(plain)} in English, {len(chinese)} in Chinese")
    pictures = [image.text for image in root.iter("image")]
    checks.none("every screenshot lies in docs/pictures",
                [url for url in pictures if not os.path.exists(f"{SOURCE}/docs/pictures/{url.rsplit('/', 1)[1]}")])
    checks.ok("there are screenshots, a rating, colors and a release",
              pictures and root.find("content_rating") is not None and len(root.findall("branding/color")) == 2 and
              root.find("releases/release") is not None)
    return root


def check_desktop(root):
    done = run("desktop-file-validate", "--warn-kde", desktop)
    checks.ok("desktop-file-validate finds nothing", done.returncode == 0 and not done.stdout, done.stdout, done.stderr)
    entry = entries(desktop)
    checks.ok("names and words are there in Chinese",
              all(f"{key}[zh_CN]" in entry for key in ("Name", "GenericName", "Comment", "Keywords")))
    types = entry["MimeType"].strip(";").split(";")
    checks.ok("it opens what the metainfo says", types == [one.text for one in root.iter("mediatype")], types)
    checks.ok("files are handed to the program", entry["Exec"] == "zeren %F", entry["Exec"])


def check_icons():
    for path in sorted(os.path.join(folder, name) for folder, _, names in os.walk(ICONS) for name in names):
        name = os.path.relpath(path, ICONS)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        root = ET.parse(io.StringIO(text)).getroot()
        checks.ok(f"{name} is a square drawing of lines alone",
                  root.tag == SVG + "svg" and root.get("width") == root.get("height") and
                  not any(root.iter(SVG + "image")) and "data:" not in text and "href" not in text)
        if name.endswith("-symbolic.svg"):
            # GTK puts the color of the text in place of every fill
            drawn = [part for part in root.iter() if part.tag in (SVG + "path", SVG + "circle", SVG + "rect")]
            colors = set(re.findall(r'(?:fill|stroke)="([^"]+)"', text)) - {"none"}
            checks.ok(f"{name} takes the color of the text", drawn and len(colors) <= 1 and "Gradient" not in text and
                      "style" not in text, colors)


def check_manifests():
    with open(MANIFESTS + ".json", encoding="utf-8") as file:
        released = json.load(file)
    with open(MANIFESTS + ".Devel.json", encoding="utf-8") as file:
        devel = json.load(file)
    checks.ok("the sandbox has no permission beyond a window", released["finish-args"] == PERMISSIONS,
              released["finish-args"])
    checks.none("every module has a checksum",
                [one["name"] for one in released["modules"][:-1]
                 if not re.fullmatch(r"[0-9a-f]{64}", one["sources"][0].get("sha256", ""))])
    checks.ok("the ids are those of the desktop files", released["id"] == ID and devel["id"] == ID + ".Devel")
    for manifest in released, devel:
        del manifest["id"]
        manifest["modules"][-1].pop("config-opts")
    suffix = devel.pop("desktop-file-name-suffix", "")
    checks.ok("the development version differs in its name alone", released == devel and "Devel" in suffix)


check_desktop(check_metainfo())
check_icons()
check_manifests()
sys.exit(checks.done())
