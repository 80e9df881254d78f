use std::fs;

use crate::support::{fixture, folder, names, run, run_with, text};

const DAY: &str = "--date=2026-11-25";

/// Every format, and how its bytes begin.
const FORMATS: [(&str, &[u8]); 8] = [
    ("html", b"<!DOCTYPE html>"),
    ("pdf", b"%PDF-"),
    ("docx", b"PK"),
    ("md", b"*"),
    ("xlsx", b"PK"),
    ("csv", b"\xef\xbb\xbfref"),
    ("json", b"{"),
    ("oscal", b"{"),
];

#[test]
fn every_format_is_written_and_the_same_twice() {
    let file = fixture("complete.json");
    for (format, begin) in FORMATS {
        let report = || run(&["report", "--format", format, DAY, &file]);
        let done = report();
        assert_eq!((done.code, done.errors.as_str()), (0, ""), "{format}");
        assert!(done.output.starts_with(begin), "{format}");
        assert!(done.output == report().output, "{format} differs from run to run");
    }
}

#[test]
fn the_json_report_is_the_score() {
    let file = fixture("complete.json");
    assert_eq!(run(&["report", "--format", "json", &file]).output, run(&["score", &file]).output);
}

#[test]
fn the_catalog_needs_no_file() {
    let done = run(&["report", "--format", "oscal-catalog", DAY]);
    assert_eq!(done.code, 0);
    let catalog = done.json();
    assert_eq!(catalog["catalog"]["groups"].as_array().map(Vec::len), Some(16));
    let folder = folder("report-catalog");
    let done = run(&["report", "--format", "oscal-catalog", "-o", &text(&folder)]);
    assert_eq!(done.code, 0);
    assert_eq!(names(&folder), ["aims-gap-iso-42001-2023-catalog.json"]);
}

#[test]
fn the_day_is_the_one_given() {
    let file = fixture("complete.json");
    let dated = run(&["report", "--format", "oscal", "--date", "2031-05-06", &file]).json();
    let modified = &dated["assessment-results"]["metadata"]["last-modified"];
    assert_eq!(modified, "2031-05-06T00:00:00Z");
}

#[test]
fn tables_are_chosen_by_their_word() {
    let file = fixture("complete.json");
    let registers = fixture("systems.json");
    for (table, file) in [
        ("requirements", &file),
        ("figures", &file),
        ("findings", &file),
        ("roadmap", &file),
        ("systems", &registers),
        ("impacts", &registers),
        ("risks", &registers),
        ("evidence", &file),
    ] {
        let done = run(&["report", "--format", "csv", "--table", table, file]);
        assert!(done.code == 0 && done.text().lines().count() > 1, "{table}");
    }
    let soa = run(&["report", "--format", "csv", "--table", "soa", &file]).text();
    // A record may have several lines: the controls are counted by their references.
    let controls = soa.lines().filter(|line| line.starts_with("A.")).count();
    assert_eq!(controls, 38);
}

#[test]
fn standard_input_and_a_named_file_work() {
    let folder = folder("report-named");
    let target = text(folder.join("out.md"));
    let bytes = fs::read(fixture("complete.json")).expect("a fixture");
    let done = run_with(&["report", "--format", "md", "--output", &target, "-"], &bytes);
    assert_eq!((done.code, done.output.len()), (0, 0));
    assert_eq!(names(&folder), ["out.md"]);
    let inside = text(&folder);
    run_with(&["report", "--format", "md", "--output", &inside, "-"], &bytes);
    assert_eq!(names(&folder), ["assessment.md", "out.md"]);
}

#[test]
fn a_hundred_files_go_into_a_folder_and_a_bad_one_stops_none() {
    let (from, to) = (folder("report-from"), folder("report-to").join("new"));
    let mut arguments: Vec<String> =
        ["report", "--format", "html", "-o", &text(&to)].map(str::to_owned).into();
    for number in 0..100 {
        let path = from.join(format!("{number:02}.json"));
        let source = if number == 50 { "foreign.json" } else { "complete.json" };
        fs::copy(fixture(source), &path).expect("copied");
        arguments.push(text(path));
    }
    let done = run(&arguments);
    assert_eq!(done.code, 1);
    assert_eq!(done.errors.lines().count(), 1);
    let names = names(&to);
    assert_eq!(names.len(), 99);
    assert_eq!(names[..2], ["00.html", "01.html"]);
}

#[test]
fn names_say_what_is_in_a_file() {
    let file = fixture("complete.json");
    let folder = folder("report-names");
    for (format, table) in [("csv", Some("soa")), ("oscal", None), ("json", None)] {
        let mut arguments = vec!["report", "--format", format, &file];
        arguments.extend(table.iter().flat_map(|table| ["--table", table]));
        let output = text(&folder);
        arguments.extend(["-o", &output]);
        assert_eq!(run(&arguments).code, 0);
    }
    assert_eq!(names(&folder), ["complete-soa.csv", "complete.oscal.json", "complete.score.json"]);
}

#[test]
fn nothing_is_overwritten_that_was_read_or_just_written() {
    let folder = folder("report-clash");
    let [one, two] = [folder.join("one"), folder.join("two")];
    let file = |of: &std::path::Path| {
        fs::create_dir_all(of).expect("a folder");
        let path = of.join("a.json");
        fs::copy(fixture("complete.json"), &path).expect("copied");
        text(path)
    };
    let (one, two) = (file(&one), file(&two));
    let done = run(&["report", "--format", "html", "-o", &text(folder.join("out")), &one, &two]);
    assert!(done.code == 2 && done.errors.contains("would both be written"), "{}", done.errors);
    assert!(!folder.join("out").exists());
    let before = fs::read(&one).expect("a file");
    let done = run(&["report", "--format", "json", "-o", &one, &one]);
    assert!(done.code == 2 && done.errors.contains("would be overwritten"), "{}", done.errors);
    assert_eq!(fs::read(&one).expect("a file"), before);
}

#[test]
fn what_cannot_be_written_ends_with_3_and_leaves_nothing() {
    let folder = folder("report-unwritable");
    let target = text(folder.join("none/out.html"));
    let done = run(&["report", "--format", "html", "-o", &target, &fixture("minimal.json")]);
    assert!(done.code == 3 && done.errors.contains("cannot be written"), "{}", done.errors);
    assert!(names(&folder).is_empty());
}

#[test]
fn parts_are_left_out_and_the_marking_is_there() {
    let file = fixture("complete.json");
    let report = |options: &[&str]| {
        let common = ["report", "--format", "md", DAY];
        let arguments: Vec<&str> =
            common.iter().chain(options).chain(&[file.as_str()]).copied().collect();
        run(&arguments).text()
    };
    let all = report(&[]);
    assert!(all.contains("<a id=\"soa\">") && all.contains("<a id=\"answers\">"));
    let less = report(&["--without", "soa,answers", "--confidential"]);
    assert!(!less.contains("<a id=\"soa\">") && !less.contains("<a id=\"answers\">"));
    assert!(less.starts_with("**Confidential**\n"), "{}", &less[..40]);
    assert!(report(&["--marking", "Only for *us*"]).starts_with("**Only for \\*us\\***\n"));
}

#[test]
fn a_logo_is_drawn_anew_or_refused() {
    let folder = folder("report-logo");
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("written");
        text(path)
    };
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"
        onload="alert(1)"><rect width="40" height="20" fill="red"/></svg>"#;
    let file = fixture("complete.json");
    let with = |logo: &str| run(&["report", "--format", "html", DAY, "--logo", logo, &file]);
    let done = with(&put("a.svg", drawing));
    assert_eq!((done.code, done.errors.as_str()), (0, ""));
    assert!(done.text().contains("data:image/png;base64,") && !done.text().contains("alert"));
    for (name, bytes, why) in [
        ("b.png", b"hello".as_slice(), "neither"),
        ("c.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0", "10,000 pixels"),
        ("d.svg", &[b' '; 1_100_000], "1 MB"),
        ("e.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01", "not a PNG"),
    ] {
        let done = with(&put(name, bytes));
        assert_eq!((done.code, done.output.len()), (2, 0), "{name}");
        assert!(done.errors.contains(why), "{}", done.errors);
    }
    assert_eq!(with(&text(folder.join("none.png"))).code, 3);
}

#[test]
fn the_link_is_that_of_the_result_on_the_day_of_the_report() {
    let files = [fixture("complete.json"), fixture("half-answered.json")];
    let folder = folder("report-link");
    let site = "https://gap.example/app/#old";
    let made = run(&[
        "report",
        "--format",
        "md",
        DAY,
        "--link",
        site,
        "-o",
        &text(&folder),
        &files[0],
        &files[1],
    ]);
    assert_eq!((made.code, made.errors.as_str()), (0, ""));
    let links = run(&["link", DAY, "--base", site, &files[0], &files[1]]).text();
    for (link, name) in links.lines().zip(["complete.md", "half-answered.md"]) {
        let report = fs::read_to_string(folder.join(name)).expect("a report");
        assert!(report.contains(&format!("(<{link}>)")), "{name}");
    }
    assert!(!run(&["report", "--format", "md", DAY, &files[0]]).text().contains("#r="));
    for (format, site) in
        [("xlsx", site), ("json", site), ("md", "javascript:1"), ("md", "https://")]
    {
        assert_eq!(
            run(&["report", "--format", format, "--link", site, &files[0]]).code,
            2,
            "{format}"
        );
    }
}
