use std::fs;

use crate::support::{fixture, folder, run, run_with, text};

#[test]
fn valid_files_are_named_and_end_with_0() {
    let files = [fixture("minimal.json"), fixture("complete.json")];
    let done = run(&["validate", &files[0], &files[1]]);
    assert_eq!((done.code, done.errors.as_str()), (0, ""));
    assert_eq!(done.text(), format!("{}: valid\n{}: valid\n", files[0], files[1]));
    assert_eq!(run(&["validate", "--quiet", &files[0]]).text(), "");
}

#[test]
fn what_is_not_valid_is_told_with_its_place() {
    for (name, place) in [
        ("clause-excluded.json", "answers.9.2.2.excluded: "),
        ("contradiction.json", "answers.A.7.4: "),
        ("corrupt.txt", "line 60, column 10"),
        ("foreign.json", "not an assessment"),
        ("newer.json", "format 2"),
    ] {
        let done = run(&["validate", &fixture(name)]);
        assert_eq!((done.code, done.text().as_str()), (1, ""), "{name}");
        assert!(done.errors.contains(name) && done.errors.contains(place), "{}", done.errors);
        assert_eq!(done.errors.lines().count(), 1, "{}", done.errors);
    }
}

#[test]
fn one_bad_file_does_not_stop_the_rest() {
    let folder = folder("validate-hundred");
    let good = fs::read(fixture("complete.json")).expect("a fixture");
    let mut arguments = vec!["validate".to_owned()];
    for number in 0..100 {
        let path = folder.join(format!("{number}.json"));
        fs::write(&path, if number == 41 { b"{" } else { good.as_slice() }).expect("written");
        arguments.push(text(path));
    }
    let done = run(&arguments);
    assert_eq!(done.code, 1);
    assert_eq!(done.text().lines().count(), 99);
    assert!(done.errors.contains("41.json: not JSON"), "{}", done.errors);
}

#[test]
fn what_cannot_be_read_is_graver_than_what_is_not_valid() {
    let missing = text(folder("validate-missing").join("none.json"));
    let done = run(&["validate", &fixture("foreign.json"), &missing, &fixture("minimal.json")]);
    assert_eq!(done.code, 3);
    assert!(done.errors.contains("none.json: cannot be read"), "{}", done.errors);
    assert!(done.text().contains("minimal.json: valid"));
}

#[test]
fn standard_input_is_read_and_limited() {
    let good = fs::read(fixture("minimal.json")).expect("a fixture");
    let done = run_with(&["validate", "-"], &good);
    assert_eq!((done.code, done.text().as_str()), (0, "standard input: valid\n"));
    let done = run_with(&["validate", "-"], &vec![b' '; 3 * 1024 * 1024]);
    assert!(done.code == 1 && done.errors.contains("larger than"), "{}", done.errors);
    let done = run_with(&["validate", "-"], b"{\"a\": \"\xff\"}");
    assert!(done.code == 1 && done.errors.contains("byte 7"), "{}", done.errors);
}
