#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""extract.py CLI [CASE…]: how long reading a plan takes, beside a known program that reads it too."""

import html
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import plan_text

MB = 1_000_000
PAGES = 100
BYTES_OF_PAGE = 3100  # a page holds more: every page is full, and none runs over


class Run:
    """One process from its start to its end: processor seconds and the greatest resident size."""

    def __init__(self, command, output):
        with open(output, "wb") as file:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=file)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command[0]} ended with {process.returncode}")
        self.seconds = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024


def make_text(folder, size):
    path = folder / f"plan-{size}.txt"
    path.write_text("\n".join(plan_text.lines(size)) + "\n", encoding="utf-8")
    return path


def convert(folder, options, source):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", *options, "--outdir", folder, source],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )


def make_pages(folder):
    """PAGES pages, each begun by a break so that the number does not depend on fonts, as ODT."""
    source, pages, page, size = folder / "plan.html", [], [], 0
    for line in plan_text.lines(2 * PAGES * BYTES_OF_PAGE):
        page.append(f"<p>{html.escape(line)}</p>")
        size += len(line.encode())
        if size > BYTES_OF_PAGE:
            pages.append("".join(page))
            page, size = [], 0
    text = '<p style="page-break-before: always"></p>'.join(pages[:PAGES])
    source.write_text(f'<html><meta charset="utf-8"><style>p {{ font-size: 10pt; margin: 0 }}</style><body>{text}</body></html>', encoding="utf-8")
    convert(folder, ["--infilter=HTML (StarWriter)", "--convert-to", "odt"], source)
    return folder / "plan.odt"


def convert_pages(folder, kind):
    path = folder / f"plan.{kind}"
    if not path.exists():
        pages = folder / "plan.odt"
        convert(folder, ["--convert-to", kind], pages if pages.exists() else make_pages(folder))
    return path


def report(name, run, reference_name, reference):
    seconds = max(reference.seconds, 0.001)
    print(
        f"{name:10} {run.seconds:8.2f} s {run.megabytes:7.0f} MB   "
        f"{reference_name} {reference.seconds:6.2f} s {reference.megabytes:5.0f} MB   "
        f"time ×{run.seconds / seconds:.1f}, memory ×{run.megabytes / reference.megabytes:.1f}",
        flush=True,
    )


def extract(cli, path, folder):
    return Run([cli, "plan", "extract", "--format", "json", path], folder / "found.json")


def measure_text(cli, folder, name, size):
    path = make_text(folder, size)
    run = extract(cli, path, folder)
    reference = Run(["iconv", "-f", "UTF-8", "-t", "UTF-16LE", path], folder / "reference")
    report(name, run, "iconv", reference)
    return run


def describe_findings(folder):
    found = json.loads((folder / "found.json").read_text(encoding="utf-8"))
    text = sum(clause["span"][1] - clause["span"][0] for clause in found["clauses"])
    print(
        f"{'':10} {found['source']['pages']} pages, {text} characters in clauses, {len(found['duties'])} duties",
        flush=True,
    )


def measure_pages(cli, folder, name, kind, reference_name, command):
    """The best of three runs of both, as an office PC is not measured while it does other things."""
    missing = [tool for tool in ("soffice", command[0]) if shutil.which(tool) is None]
    if missing:
        print(f"{name}: left out, for want of {' and '.join(missing)}", flush=True)
        return
    path = convert_pages(folder, kind)
    runs = [extract(cli, path, folder) for _ in range(3)]
    references = [
        Run([str(path) if word == "FILE" else word for word in command], folder / "reference") for _ in range(3)
    ]
    report(
        name,
        min(runs, key=lambda run: run.seconds),
        reference_name,
        min(references, key=lambda run: run.seconds),
    )
    describe_findings(folder)


def main(cli, *wanted):
    sizes = {"text-1MB": MB, "text-10MB": 10 * MB}
    unknown = set(wanted) - {*sizes, "pdf-100", "docx-100"}
    if unknown:
        sys.exit(f"There is no case {', '.join(sorted(unknown))}.")
    with tempfile.TemporaryDirectory() as name:
        folder, runs = Path(name), []
        for case, size in sizes.items():
            if not wanted or case in wanted:
                runs.append(measure_text(cli, folder, case, size))
        if len(runs) == 2:
            print(f"10 MB take {runs[1].seconds / runs[0].seconds:.1f} times as long as 1 MB", flush=True)
        if not wanted or "pdf-100" in wanted:
            command = ["pdftotext", "-bbox", "FILE", "-"]
            measure_pages(cli, folder, "pdf-100", "pdf", "pdftotext -bbox", command)
        if not wanted or "docx-100" in wanted:
            command = ["unzip", "-p", "FILE", "word/document.xml"]
            measure_pages(cli, folder, "docx-100", "docx", "unzip -p", command)


if __name__ == "__main__":
    main(*sys.argv[1:])
