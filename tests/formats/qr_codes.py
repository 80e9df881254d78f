#!/usr/bin/env python3
"""The QR codes of result links, scanned by zbar: on the cover of the PDF, in the
Word document, and in the HTML report as an image of 3 cm.

    python3 tests/formats/qr_codes.py --cli target/debug/aims-gap [--keep FOLDER]

Needs pdftoppm, rsvg-convert and zbarimg. Ends with 1 at the first difference.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = "2026-11-25"
# From the shortest address to one of 250 characters.
SITES = [
    "https://a.de/",
    "https://gap.example/",
    "https://compliance.a-rather-long-name.example/tools/gap-assessment/",
    "https://www.example.org/" + "folder-of-the-site/" * 9,
]
FILES = [
    "catalogue/iso-42001-2023/en/example.json",
    "tests/fixtures/half-answered.json",
]
# 3 cm at 150 dots an inch.
SMALL = 177


def run(*command):
    done = subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return done.stdout.decode()


def scanned(picture):
    """What the codes of a picture say."""
    # It ends with 4 where there is none, and talks of a desktop's bus.
    command = ["zbarimg", "-q", "--raw", str(picture)]
    return subprocess.run(command, capture_output=True, encoding="utf-8").stdout.split()


def svg_of(page):
    """The one SVG of a page that stands alone."""
    found = re.findall(r"<svg xmlns=.*?</svg>", page, re.DOTALL)
    if len(found) != 1:
        sys.exit(f"{len(found)} codes in the HTML report")
    return found[0]


def pictures(cli, folder, site, file):
    """Every code of a result's reports, as pictures."""
    def report(form, *options):
        path = folder / f"report.{form}"
        run(cli, "report", "--format", form, "--date", DAY, "--link", site, *options, "-o", path, file)
        return path

    for paper in ["a4", "letter"]:
        pages = folder / paper
        run("pdftoppm", "-r", 300, "-f", 1, "-l", 1, "-png", "-singlefile",
            report("pdf", "--paper", paper), pages)
        yield f"PDF, {paper}", pages.with_suffix(".png")
    svg = folder / "code.svg"
    svg.write_text(svg_of(report("html").read_text(encoding="utf-8")), encoding="utf-8")
    for wide in [SMALL, 2 * SMALL]:
        png = folder / f"svg-{wide}.png"
        run("rsvg-convert", "-w", wide, "-h", wide, "-o", png, svg)
        yield f"SVG, {wide} pixels", png
    with zipfile.ZipFile(report("docx")) as package:
        yield "Word", pathlib.Path(package.extract("word/media/code.png", folder))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--cli", required=True, help="the program aims-gap")
    arguments.add_argument("--keep", help="a folder for the pictures")
    given = arguments.parse_args()
    folder = pathlib.Path(given.keep or tempfile.mkdtemp(prefix="aims-gap-codes-"))
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for site in SITES:
        for file in FILES:
            link = run(given.cli, "link", "--date", DAY, "--base", site, ROOT / file).strip()
            for what, picture in pictures(given.cli, folder, site, ROOT / file):
                found = scanned(picture)
                if found != [link]:
                    sys.exit(f"{file} at {site}\n  {what} says: {found}\n  the link:  {link}")
                count += 1
    print(f"{count} pictures of QR codes scanned: each is the link")


if __name__ == "__main__":
    main()
