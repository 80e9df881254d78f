#!/usr/bin/env python3
"""The plain result link, written a second time from docs/formats/share-link.md,
and compared with the command line: a thousand random assessments both ways, and
the links of tests/fixtures/share-vectors.json.

    python3 tests/formats/share_link.py --cli target/debug/aims-gap [--count 1000] [--seed 1]

Only the standard library. Ends with 1 at the first difference.
"""

import argparse
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
PRIME = 49_999_999_967
REMAINDER = 42_001
CHECK = 6
DIGITS = 42
LIMIT = 8_192
PLACEHOLDER = "Not shared with the link."

ROLES = ["provider", "deployer", "user"]
SIZES = [None, "1-10", "11-50", "51-250", "251-1000", "over-1000"]
SECTORS = [None, "software", "finance", "health", "manufacturing", "retail", "professional",
           "public", "education", "infrastructure", "other"]
ISO_27001 = [None, False, True]
HIGH_RISK = [None, "yes", "no", "unsure"]
DAYS = 3_652_425  # 0000-01-01 to 9999-12-31


def requirements():
    """References and numbers of states, in the order of the framework."""
    outline = json.loads((ROOT / "catalogue/iso-42001-2023/outline.json").read_text())
    found = []

    def walk(value):
        if isinstance(value, dict):
            if "ref" in value and "kind" in value:
                found.append((value["ref"], 7 if value["kind"] == "clause" else 9))
            for part in value.values():
                walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    walk(outline)
    return found


class Refused(Exception):
    """Not a plain link of this version."""


# --- The format -----------------------------------------------------------------


def number_of(text):
    number = 0
    for character in text:
        digit = ALPHABET.find(character)
        if digit < 0:
            raise Refused("a character that no link has")
        number = number * 62 + digit
    return number


def in_digits(number, count):
    text = ""
    for _ in range(count):
        number, digit = divmod(number, 62)
        text = ALPHABET[digit] + text
    if number:
        raise Refused("too large a number")
    return text


def check_of(content):
    return in_digits((REMAINDER - number_of(content) * 62**CHECK) % PRIME, CHECK)


def day_number(date):
    """Days since 0000-01-01; year 0 is a leap year, which Python does not have."""
    year, month, day = (int(part) for part in date.split("-"))
    if year == 0:
        return datetime.date(4, month, day).toordinal() - datetime.date(4, 1, 1).toordinal()
    return datetime.date(year, month, day).toordinal() + 365


def day_of(number):
    if number >= DAYS:
        raise Refused("no such day")
    if number < 366:
        date = datetime.date.fromordinal(datetime.date(4, 1, 1).toordinal() + number)
        return f"0000-{date.month:02}-{date.day:02}"
    date = datetime.date.fromordinal(number - 365)
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def state_of(answer):
    if "level" in answer:
        return answer["level"]
    if answer.get("unknown"):
        return 6
    if "excluded" in answer:
        return 7 if answer["excluded"].strip() else 8
    return 5


def parts(profile, date, answers, rows):
    """Every small number with the number of its values, in the order of the format."""
    roles = profile.get("roles", [])
    yield day_number(date), DAYS
    yield sum(1 << place for place, role in enumerate(ROLES) if role in roles), 8
    yield SIZES.index(profile.get("size")), 6
    yield SECTORS.index(profile.get("sector")), 11
    yield ISO_27001.index(profile.get("iso_27001")), 3
    yield HIGH_RISK.index(profile.get("high_risk")), 4
    for reference, states in rows:
        yield state_of(answers.get(reference, {})), states


def encode(file, date, rows):
    number = 0
    for value, radix in parts(file["profile"], date, file["answers"], rows):
        number = number * radix + value
    content = "1ra" + in_digits(number, DIGITS)
    return content + check_of(content)


def decode(link, rows):
    """The file that the command line prints for a plain link."""
    if len(link) != 3 + DIGITS + CHECK or check_of(link[:-CHECK]) != link[-CHECK:]:
        raise Refused("cut or mangled")
    if link[:3] != "1ra":
        raise Refused("another version, kind or framework")
    number = number_of(link[3:-CHECK])
    answers = {}
    for reference, states in reversed(rows):
        number, state = divmod(number, states)
        answers[reference] = (
            [{"level": level} for level in range(5)]
            + [{}, {"unknown": True}, {"excluded": PLACEHOLDER}, {"excluded": ""}]
        )[state]
    number, high_risk = divmod(number, 4)
    number, iso_27001 = divmod(number, 3)
    number, sector = divmod(number, 11)
    number, size = divmod(number, 6)
    number, roles = divmod(number, 8)
    date = day_of(number)
    profile = {
        "roles": [role for place, role in enumerate(ROLES) if roles >> place & 1],
        "size": SIZES[size],
        "sector": SECTORS[sector],
        "iso_27001": ISO_27001[iso_27001],
        "high_risk": HIGH_RISK[high_risk],
    }
    return {
        "format": "aims-gap.assessment",
        "version": 1,
        "framework": "iso-42001-2023",
        "created": f"{date}T00:00:00Z",
        "updated": f"{date}T00:00:00Z",
        "profile": {key: value for key, value in profile.items() if value not in (None, [])},
        "answers": {ref: answers[ref] for ref, _ in rows if answers[ref]},
        "systems": [],
    }


def bytes_of(text):
    """Eleven characters are eight bytes, fewer at the end as many as they hold."""
    lengths = [0, 2, 3, 5, 6, 7, 9, 10, 11]
    found = b""
    for start in range(0, len(text), 11):
        block = text[start:start + 11]
        found += number_of(block).to_bytes(lengths.index(len(block)), "big")
    return found


def texts_of(link):
    """The JSON of a link with texts."""
    if check_of(link[:-CHECK]) != link[-CHECK:] or number_of(link[2:5]) != len(link):
        raise Refused("cut or mangled")
    return json.loads(zlib.decompress(bytes_of(link[5 + 1 + DIGITS:-CHECK]), -15))


# --- The comparison --------------------------------------------------------------


def random_file(draw, rows):
    ratings = [{"level": level} for level in range(5)] + [
        {}, {"unknown": True}, {"excluded": "Said why: " + draw.choice(["ä", "x", " y "])},
        {"excluded": draw.choice(["", " ", "\t\u00a0\n"])}]
    answers = {ref: dict(ratings[draw.randrange(states)]) for ref, states in rows}
    for answer in draw.sample(list(answers.values()), 5):
        answer["note"] = "A note that no plain link has."
    profile = {
        "organisation": "Example Ltd",
        "roles": draw.sample(ROLES, draw.randrange(4)),
        "size": draw.choice(SIZES),
        "sector": draw.choice(SECTORS),
        "iso_27001": draw.choice(ISO_27001),
        "high_risk": draw.choice(HIGH_RISK),
    }
    return {
        "format": "aims-gap.assessment",
        "version": 1,
        "framework": "iso-42001-2023",
        "created": "2026-11-24T10:00:00Z",
        "updated": "2026-11-25T11:12:13Z",
        "profile": {key: value for key, value in profile.items() if value is not None},
        "answers": {ref: answer for ref, answer in answers.items() if answer},
        "systems": [],
    }


def run(cli, arguments, text=""):
    done = subprocess.run([cli, *arguments], input=text, capture_output=True, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def same(what, theirs, ours):
    if theirs != ours:
        sys.exit(f"{what}\n  the command line: {theirs}\n  this script:      {ours}")


def compare_random(cli, count, draw, rows):
    """Files to links, and links to files."""
    groups = 20
    links = []
    with tempfile.TemporaryDirectory() as folder:
        for group in range(groups):
            date = day_of(draw.randrange(DAYS) if group else 0)
            files = [random_file(draw, rows) for _ in range(-(-count // groups))]
            paths = []
            for place, file in enumerate(files):
                path = pathlib.Path(folder, f"{group}-{place}.json")
                path.write_text(json.dumps(file), encoding="utf-8")
                paths.append(str(path))
            code, out, errors = run(cli, ["link", "--date", date, *paths])
            same("ends with 0", (code, errors), (0, ""))
            ours = [encode(file, date, rows) for file in files]
            same("files to links", [line.removeprefix("#r=") for line in out.split()], ours)
            links += ours
    code, out, errors = run(cli, ["open", "--list", "-"], "\n".join(links))
    same("ends with 0", (code, errors), (0, ""))
    opened = [row["assessment"] for row in json.loads(out)]
    for link, theirs in zip(links, opened, strict=True):
        same(f"{link} opened", theirs, decode(link, rows))
    return links


def compare_refusals(cli, links, draw):
    """What one slip makes of a link is refused by both."""
    slips = []
    for link in draw.sample(links, 20):
        at = draw.randrange(len(link) - 1)
        slips += [
            link[:at] + draw.choice(ALPHABET.replace(link[at], "")) + link[at + 1:],
            link[:at] + link[at + 1:],
            link[:at] + draw.choice(ALPHABET) + link[at:],
            link[: at + 1],
        ]
        if link[at] != link[at + 1]:
            slips.append(link[:at] + link[at + 1] + link[at] + link[at + 2:])
    _, out, _ = run(cli, ["open", "--list", "-"], "\n".join(slips))
    for row in json.loads(out):
        same(row["link"], "error" in row, True)
    rows = requirements()
    for slip in slips:
        try:
            sys.exit(f"{slip} was opened as {decode(slip, rows)}")
        except Refused:
            pass
    return len(slips)


def compare_vectors(rows):
    vectors = json.loads((ROOT / "tests/fixtures/share-vectors.json").read_text(encoding="utf-8"))
    global PLACEHOLDER
    mine, PLACEHOLDER = PLACEHOLDER, vectors["placeholder"]
    for vector in vectors["plain"]:
        same(vector["name"], vector["opened"], decode(vector["payload"], rows))
        same(vector["name"], vector["payload"], encode(vector["opened"], vector["date"], rows))
    PLACEHOLDER = mine
    for vector in vectors["texts"]:
        for field, value in texts_of(vector["payload"]).items():
            if field in ("name", "systems", "risks", "risk_criteria", "plan"):
                same(f"{vector['name']}: {field}", vector["opened"][field], value)
    return len(vectors["plain"]) + len(vectors["texts"])


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--cli", required=True, help="the program aims-gap")
    arguments.add_argument("--count", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    rows = requirements()
    same("requirements", (len(rows), sum(states == 7 for _, states in rows)), (70, 32))
    draw = random.Random(given.seed)
    vectors = compare_vectors(rows)
    links = compare_random(given.cli, given.count, draw, rows)
    slips = compare_refusals(given.cli, links, draw)
    print(f"{len(links)} assessments to links and back, {slips} slips and {vectors} vectors: "
          "no difference")


if __name__ == "__main__":
    main()
