#!/usr/bin/env python3
"""The same assessments through every format, read back by tools that are not ours.

    every_format.py --cli target/debug/aims-gap [--schema FILE] [--keep FOLDER]

For each assessment and format: every requirement's reference, every note, the
figures and the number of findings are those of the assessment file and of
`aims-gap score`. Readers: html.parser, csv, python-docx, openpyxl, LibreOffice
(which recalculates the workbook, as it is and with answers changed), pdftotext
and qpdf, compliance-trestle and, where it is there, NIST's schema.
"""

import argparse
import csv
import html
import html.parser
import io
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
import warnings
from fractions import Fraction
from pathlib import Path

import docx
import openpyxl

# openpyxl says which extensions it does not read; they are not looked at here.
warnings.filterwarnings("ignore", module="openpyxl")

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-25"
FIGURES = ["coverage", "readiness", "conformity", "maturity"]
KINDS = ["major", "minor", "not-assessed", "strength"]
HOSTILE = [
    "<script>alert(1)</script> & </w:t> ]]> <!-- %PDF *bold* _it_ | `code` [x](y) # 1. \\",
    '=HYPERLINK("https://example.org","x")',
    "+1 -2 @SUM(A1)\ttab",
    "one\r\ntwo\rthree\nfour",
    "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd, \u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645",
    "\U0001f642 \U0001f469\u200d\U0001f52c \u2713 \u6f22\u5b57 \u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac \u041a\u0438\u0440\u0438\u043b\u043b\u0438\u0446\u0430 \u00e9e\u0301",
    ("word " * 800).strip(),
    "x" * 4000,
]

faults = []


def check(holds, what):
    if not holds:
        faults.append(what)


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, **options)


def lines(text):
    """As documents show what was written: one kind of line break, no controls."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")


def tight(text):
    """Without white space: where lines are broken is the format's own."""
    return re.sub(r"\s+", "", text)


def assessments():
    """Files of the repository, and one whose notes are hostile to every format."""
    yield "example", json.loads((ROOT / "catalogue/iso-42001-2023/en/example.json").read_text())
    for name in ["complete", "half-answered", "minimal", "systems"]:
        yield name, json.loads((ROOT / f"tests/fixtures/{name}.json").read_text())
    hostile = json.loads((ROOT / "tests/fixtures/complete.json").read_text())
    hostile["profile"]["organisation"] = HOSTILE[0][:200]
    for index, answer in enumerate(hostile["answers"].values()):
        answer["note"] = HOSTILE[index % len(HOSTILE)]
    yield "hostile", hostile


class Case:
    """An assessment, what is expected of it, and what the command line makes of it."""

    def __init__(self, cli, folder, name, assessment):
        self.cli, self.folder, self.name = cli, folder, name
        self.file = folder / f"{name}.json"
        self.file.write_text(json.dumps(assessment, ensure_ascii=False))
        self.assessment = assessment
        self.score = json.loads(run(cli, "score", self.file).stdout)
        answers = assessment.get("answers", {})
        notes = {ref: lines(answer.get("note", "")) for ref, answer in answers.items()}
        self.notes = {ref: note for ref, note in notes.items() if note.strip()}
        self.count = {kind: 0 for kind in KINDS}
        for finding in self.score["findings"]:
            self.count[finding["kind"]] += 1

    def make(self, form, *options):
        path = self.folder / f"{self.name}.{'-'.join([form, *options]).replace('-', '_')}"
        run(self.cli, "report", "--format", form, "--date", DAY, *options, "--output", path, self.file)
        return path

    def fault(self, form, what):
        faults.append(f"{self.name}, {form}: {what}")

    def expect(self, form, holds, what):
        if not holds:
            self.fault(form, what)

    def texts(self, form, text):
        """Every reference and every note is in the text."""
        bare = tight(text)
        for ref in REFERENCES:
            self.expect(form, re.search(rf"(?<![\w.]){re.escape(ref)}(?![\w]|\.\d)", text), f"{ref} is missing")
        for ref, note in self.notes.items():
            self.expect(form, tight(note) in bare, f"the note of {ref} is missing: {note[:60]!r}")

    def shown(self, form, text):
        """Overall figures and counts, as people read them."""
        bare = tight(text)
        for metric in ["coverage", "conformity"]:
            percent = self.score["overall"][f"{metric}_percent"]
            self.expect(form, percent is None or f"{percent}%" in bare, f"{metric} {percent} % is missing")
        for kind, words in WORDS.items():
            count = self.count[kind]
            phrase = f"{count}{tight(words[0] if count == 1 else words[1])}"
            self.expect(form, phrase in bare, f"{count} × {kind} is missing")


WORDS = {
    "major": ("potential major nonconformity", "potential major nonconformities"),
    "minor": ("potential minor nonconformity", "potential minor nonconformities"),
    "not-assessed": ("requirement not assessed", "requirements not assessed"),
    "strength": ("strength", "strengths"),
}


class Page(html.parser.HTMLParser):
    """The text of a page, its figures and its findings."""

    def __init__(self):
        super().__init__()
        self.text, self.figures, self.findings, self.quiet = [], {}, [], 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("style", "script"):
            self.quiet += 1
        if "data-metric" in attributes:
            key = (attributes["data-scope"], attributes["data-metric"])
            self.figures[key] = attributes["data-value"]
        if "data-finding" in attributes:
            self.findings.append((attributes["data-finding"], attributes["data-ref"]))

    def handle_endtag(self, tag):
        if tag in ("style", "script"):
            self.quiet -= 1

    def handle_data(self, data):
        if not self.quiet:
            self.text.append(data)


def scopes(score):
    for scope in ["overall", "clauses", "controls"]:
        yield scope, score[scope]
    yield from score["areas"].items()


def exact(figures, metric):
    value = figures[metric]
    return None if value is None else Fraction(value)


def half_up(value, digits):
    scaled = value * 10**digits
    return (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)


def of_html(case):
    page = Page()
    page.feed(case.make("html").read_text())
    text = " ".join(page.text)
    case.texts("html", text)
    case.shown("html", text)
    expected = sorted((finding["kind"], finding["ref"]) for finding in case.score["findings"])
    case.expect("html", sorted(page.findings) == expected, "other findings than the score's")
    for scope, figures in scopes(case.score):
        for metric in FIGURES:
            value, shown = exact(figures, metric), page.figures.get((scope, metric))
            scaled = value if metric == "maturity" or value is None else value * 100
            wanted = "" if value is None else f"{half_up(scaled, 2) / 100:.2f}"
            case.expect("html", shown == wanted, f"{metric} of {scope} is {shown}, not {wanted}")


def of_markdown(case):
    text = case.make("md").read_text()
    shown = unmarked(text.replace("<br>", "\n"))
    case.texts("md", shown)
    case.shown("md", shown)


def unmarked(text):
    """What a reader of Markdown shows: escapes and entities undone, escapes first hidden."""
    escape = re.compile(r"\\([!-/:-@\[-`{-~\n])")
    return html.unescape(escape.sub(lambda found: f"&#{ord(found[1])};", text))


def plain(cell):
    """A cell of CSV without the apostrophe that keeps spreadsheets from calculating."""
    return re.sub(r"(?m)(^|(?<=[\t;]))\s*'(?=[=+\-@\t\r＝＋－＠])", "", cell)


def table_of(case, name):
    data = case.make("csv", "--table", name).read_bytes()
    case.expect("csv", data.startswith(b"\xef\xbb\xbf"), f"{name}: no byte order mark")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def of_csv(case):
    rows = {row["reference"]: row for row in table_of(case, "requirements")}
    case.expect("csv", list(rows) == REFERENCES, "other requirements, or another order")
    for ref, note in case.notes.items():
        case.expect("csv", tight(plain(rows[ref]["note"])) == tight(note), f"the note of {ref}")
    for row in rows.values():
        starts = [cell for cell in row.values() if cell[:1] in "=+-@\t\r" and cell]
        case.expect("csv", not starts, f"a cell begins like a formula: {starts}")
    case.expect("csv", len(table_of(case, "findings")) == len(case.score["findings"]), "findings")
    figures = {(row["scope"], row["metric"]): row["value"] for row in table_of(case, "figures")}
    for scope, of in scopes(case.score):
        for metric in FIGURES:
            value = exact(of, metric)
            wanted = "" if value is None else f"{half_up(value, 4) / 10000:.4f}"
            found = figures[(scope, metric)]
            equal = found == wanted or (found and wanted and float(found) == float(wanted))
            case.expect("csv", equal, f"{metric} of {scope} is {found}, not {wanted}")
    for name in ["soa", "roadmap", "systems", "impacts", "risks", "evidence"]:
        table_of(case, name)


def of_docx(case):
    document = docx.Document(str(case.make("docx")))
    parts = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        parts.extend(cell.text for row in table.rows for cell in row.cells)
    text = "\n".join(parts)
    case.texts("docx", text)
    case.shown("docx", text)


def workbook(path):
    """Figures by scope, findings by kind, notes and references of a workbook."""
    book = openpyxl.load_workbook(path, data_only=True)
    summary = book.worksheets[0]
    figures, counts = {}, {}
    scope_names = {"Overall": "overall", "Clauses": "clauses", "Annex A controls": "controls"}
    names = ["coverage", "readiness", "readiness_at_most", "conformity", "maturity"]
    for row in summary.iter_rows(values_only=True):
        cells = [cell for cell in row if cell is not None]
        first = str(cells[0]) if cells else ""
        if first in scope_names:
            figures[scope_names[first]] = dict(zip(names, cells[1:6]))
        elif re.fullmatch(r"(A\.)?\d+", first) and len(cells) > 6:
            figures[first] = dict(zip(names, cells[2:7]))
        elif len(cells) == 2 and isinstance(cells[1], (int, float)):
            counts[first] = cells[1]
    requirements = book["Requirements"]
    head, *rows = requirements.iter_rows(values_only=True)
    while "Reference" not in head:
        head, *rows = rows
    at = {title: index for index, title in enumerate(head) if title}
    answers = {row[at["Reference"]]: row for row in rows if row[at["Reference"]] in REFERENCES}
    verdict = next(row for row in summary.iter_rows(values_only=True) if "Where you stand" in row)
    return figures, counts, answers, at, [cell for cell in verdict if cell][1]


VERDICTS = {
    "incomplete": "Incomplete",
    "not-ready": "Not ready for Stage 1",
    "stage-1": "Ready for Stage 1",
    "stage-2": "Ready for Stage 2",
}


def same_figures(case, form, path, score):
    figures, counts, answers, at, verdict = workbook(path)
    for scope, of in scopes(score):
        for metric in [*FIGURES, "readiness_at_most"]:
            value, found = exact(of, metric), figures[scope][metric]
            if value is None:
                equal = not isinstance(found, (int, float))
            else:
                equal = isinstance(found, (int, float)) and abs(found - float(value)) < 1e-9
            case.expect(form, equal, f"{metric} of {scope} is {found}, not {value}")
    number = {kind: sum(f["kind"] == kind for f in score["findings"]) for kind in KINDS}
    names = {"major": "Potential major", "minor": "Potential minor", "not-assessed": "Not assessed", "strength": "Strength"}
    for kind, name in names.items():
        case.expect(form, counts[name] == number[kind], f"{counts[name]} × {kind}, not {number[kind]}")
    case.expect(form, counts["Blockers of Stage 1"] == len(score["blockers"]), "blockers")
    case.expect(form, verdict == VERDICTS[score["verdict"]], f"verdict {verdict}")
    return answers, at


def recalculated(folder, path):
    """As LibreOffice saves it after calculating every formula anew."""
    out = folder / "calculated"
    out.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation=file://{folder}/libreoffice"
    run("soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, path, timeout=240)
    return out / f"{path.stem}.xlsx"


def of_xlsx(case, office):
    path = case.make("xlsx").rename(case.folder / f"{case.name}-book.xlsx")
    answers, at = same_figures(case, "xlsx", path, case.score)
    case.expect("xlsx", list(answers) == REFERENCES, "other requirements, or another order")
    for ref, note in case.notes.items():
        found = answers[ref][at["Note"]] or ""
        case.expect("xlsx", tight(unescaped(found)) == tight(note), f"the note of {ref}: {found[:60]!r}")
    if not office:
        return
    same_figures(case, "xlsx recalculated", recalculated(case.folder, path), case.score)
    if case.name == "complete":
        edited(case, path, at)


def unescaped(text):
    """Excel's own escape of characters that XML lacks: _x000D_."""
    return re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text)


def edited(case, path, at):
    """Answers changed in the workbook move the figures as they move ours."""
    changes = {"9.2.2": 3, "4.1": 2, "A.7.4": 0, "A.8.2": 4, "5.2": None}
    book = openpyxl.load_workbook(path)
    sheet = book["Requirements"]
    refs, answer = None, None
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "Reference":
                refs = cell.column
            if cell.value == "Answer":
                answer = cell.column
    for row in sheet.iter_rows():
        ref = row[refs - 1].value
        if ref in changes:
            row[answer - 1].value = changes[ref]
    changed = case.folder / "edited.xlsx"
    book.save(changed)
    assessment = json.loads(json.dumps(case.assessment))
    for ref, level in changes.items():
        kept = {key: value for key, value in assessment["answers"][ref].items() if key not in ("level", "excluded", "unknown")}
        assessment["answers"][ref] = kept if level is None else {"level": level, **kept}
    file = case.folder / "edited.json"
    file.write_text(json.dumps(assessment, ensure_ascii=False))
    score = json.loads(run(case.cli, "score", file).stdout)
    check(score["overall"] != case.score["overall"], "the edit moves nothing")
    same_figures(case, "xlsx edited", recalculated(case.folder, changed), score)


def of_pdf(case):
    path = case.make("pdf")
    run("qpdf", "--check", path)
    info = run("pdfinfo", path).stdout.decode()
    case.expect("pdf", re.search(r"Tagged:\s+yes", info), "not tagged")
    case.expect("pdf", re.search(r"Title:\s+ISO/IEC 42001", info), "no title")
    text = run("pdftotext", "-raw", path, "-").stdout.decode()
    # What is repeated on every page stands in the middle of notes that go over it.
    pages = [without_edges(page) for page in text.split("\f")]
    joined = "\n".join(pages)
    right_to_left = re.compile("[\u0590-\u08ff]")
    for ref in REFERENCES:
        case.expect("pdf", re.search(rf"(?<![\w.]){re.escape(ref)}(?![\w]|\.\d)", joined), f"{ref} is missing")
    bare = tight(joined)
    for ref, note in case.notes.items():
        if right_to_left.search(note):
            # pdftotext puts such letters in the order in which they are seen.
            words = [word for word in re.findall(r"[\u0590-\u08ff]+", note)]
            held = all(word in joined or word[::-1] in joined for word in words)
        else:
            held = tight(note) in bare
        case.expect("pdf", held, f"the note of {ref} is missing: {note[:60]!r}")
    case.shown("pdf", joined)


def without_edges(page):
    kept = [line for line in page.split("\n") if not re.fullmatch(r"Page \d+ of \d+", line.strip())]
    kept = [line for line in kept if not line.startswith("Potential findings from your own answers: a self-assessment")]
    return "\n".join(kept[1:]) if kept and "gap assessment" in kept[0] else "\n".join(kept)


def of_oscal(case, schema):
    path = case.make("oscal").rename(case.folder / f"{case.name}.oscal.json")
    result = json.loads(path.read_text())["assessment-results"]["results"][0]
    prop = lambda entry, name: next((p["value"] for p in entry.get("props", []) if p["name"] == name), None)
    found = [(prop(f, "kind"), prop(f, "ref")) for f in result.get("findings", [])]
    found = sorted(pair for pair in found if None not in pair)
    # What is not assessed is neither satisfied nor not: an observation, no finding.
    rated = [(prop(o, "rating"), prop(o, "control-id")) for o in result["observations"]]
    open_ = [ref for rating, ref in rated if rating in ("unanswered", "unknown")]
    case.expect("oscal", len(open_) == case.count["not-assessed"], f"{len(open_)} are not assessed")
    findings = [f for f in case.score["findings"] if f["kind"] != "not-assessed"]
    expected = sorted((f["kind"], f["ref"]) for f in findings)
    case.expect("oscal", found == expected, "other findings than the score's")
    values = {(p.get("class"), p["name"]): p["value"] for p in result["props"]}
    for metric in FIGURES:
        wanted = case.score["overall"][metric]
        case.expect("oscal", values.get(("overall", metric)) == wanted, f"{metric} is not {wanted}")
    case.texts("oscal", unmarked(" ".join(strings(result))))
    valid_oscal(case.name, path, schema)


def valid_oscal(name, path, schema):
    command = [sys.executable, ROOT / "tests/formats/check_oscal.py"]
    command += ["--schema", schema] if schema else []
    outcome = subprocess.run([str(part) for part in [*command, path]], capture_output=True, text=True)
    check(outcome.returncode == 0, f"{name}, oscal: {outcome.stdout}{outcome.stderr}")


def catalog(options, folder):
    """The framework as a catalog has every requirement, and is valid."""
    path = folder / "catalog.json"
    run(options.cli, "report", "--format", "oscal-catalog", "--date", DAY, "--output", path)
    said = path.read_text()
    for ref in REFERENCES:
        check(f'"iso42001-{ref.lower()}"' in said, f"catalog: {ref} is missing")
    valid_oscal("catalog", path, options.schema)


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True, type=lambda path: Path(path).resolve())
    parser.add_argument("--schema")
    parser.add_argument("--keep")
    parser.add_argument("--no-office", action="store_true", help="without LibreOffice")
    options = parser.parse_args()
    folder = Path(options.keep or tempfile.mkdtemp(prefix="aims-gap-formats-"))
    folder.mkdir(parents=True, exist_ok=True)
    for name, assessment in assessments():
        case = Case(options.cli, folder, name, assessment)
        of_html(case)
        of_markdown(case)
        of_csv(case)
        of_docx(case)
        of_pdf(case)
        of_xlsx(case, office=not options.no_office and name in ("example", "complete", "half-answered"))
        of_oscal(case, options.schema)
        print(f"{name}: {len(case.notes)} notes, {len(case.score['findings'])} findings, every format read")
    catalog(options, folder)
    for fault in faults:
        print(f"fault: {fault}")
    sys.exit(1 if faults else 0)


OUTLINE = json.loads((ROOT / "catalogue/iso-42001-2023/outline.json").read_text())
REFERENCES = [row["ref"] for row in OUTLINE["requirements"]]

if __name__ == "__main__":
    main()
