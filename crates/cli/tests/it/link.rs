use std::fs;

use crate::support::{fixture, folder, run, run_with, text};

fn link(arguments: &[&str]) -> String {
    let done = run(&[&["link", "--date", "2026-11-25"], arguments].concat());
    assert_eq!((done.code, done.errors.as_str()), (0, ""), "{arguments:?}");
    done.text().trim_end().to_owned()
}

#[test]
fn a_link_is_opened_with_the_same_score() {
    let file = fixture("half-answered.json");
    let address = link(&["--base", "https://gap.example/", &file]);
    let payload = address.strip_prefix("https://gap.example/#r=").expect("an address");
    assert_eq!(payload.len(), 51);
    let score = run(&["score", &file]).text();
    for text in [&*address, payload, &format!("<{address}>"), &format!(" {payload}\n")] {
        let done = run(&["open", "--score", text]);
        assert_eq!((done.code, done.text()), (0, score.clone()), "{text}: {}", done.errors);
    }
    assert_eq!(run_with(&["open", "--score", "-"], address.as_bytes()).text(), score);
    assert_eq!(link(&[&file]), format!("#r={payload}"));
}

#[test]
fn what_is_opened_is_a_file_that_gives_the_same_link() {
    let file = fixture("complete.json");
    for texts in [None, Some("notes,names"), Some("all")] {
        let texts: Vec<_> = texts.into_iter().flat_map(|kinds| ["--texts", kinds]).collect();
        let first = link(&[&texts[..], &[file.as_str()]].concat());
        let opened = folder("link-again").join("opened.json");
        fs::write(&opened, run(&["open", &first]).output).expect("written");
        assert_eq!(run(&["validate", "-q", &text(&opened)]).code, 0);
        assert_eq!(link(&[&texts[..], &[&text(&opened)]].concat()), first);
    }
}

#[test]
fn texts_go_in_only_when_they_are_asked_for() {
    let file = fixture("complete.json");
    let opened = |texts: &str| run(&["open", &link(&["--texts", texts, &file])]).text();
    assert!(opened("names").contains("Nordlicht"));
    assert!(!opened("notes,evidence,owners,justifications,systems,risks").contains("Nordlicht"));
    assert!(!run(&["open", &link(&[&file])]).text().contains("Nordlicht"));
}

#[test]
fn several_give_a_list() {
    let files = [fixture("minimal.json"), fixture("complete.json")];
    let links = link(&[&files[0], &files[1]]);
    assert_eq!(links.lines().count(), 2);
    let done = run_with(&["open", "-"], format!("{links}\nnothing\n").as_bytes());
    assert_eq!(done.code, 1);
    assert_eq!(
        done.errors,
        "aims-gap: nothing: the link was changed on its way, or its end is missing. Ask for it again as a whole, or for the assessment file\n"
    );
    let list = done.json();
    let rows = list.as_array().expect("a list");
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1]["assessment"]["answers"]["4.1"]["level"], 4);
    assert!(rows[2]["error"].is_string() && rows[2]["link"] == "nothing");
    let first = links.lines().next().expect("a link");
    assert!(run(&["open", "--list", first]).json().is_array());
}

#[test]
fn what_cannot_be_opened_says_why_and_ends_with_1() {
    let whole = link(&[&fixture("minimal.json")]);
    let cut = &whole[..whole.len() - 7];
    for (text, why) in [
        (cut, "44 of 51 characters arrived"),
        ("https://gap.example/#/results", "no result link"),
        ("", "no result link"),
        (&whole.replace("1ra", "1rb"), "was changed on its way"),
    ] {
        let done = run(&["open", text]);
        assert_eq!((done.code, done.output.len()), (1, 0), "{text}");
        assert!(done.errors.contains(why), "{}", done.errors);
    }
    assert_eq!(run_with(&["open", "-"], b"\n").code, 1);
}

#[test]
fn a_passphrase_locks_and_opens() {
    let folder = folder("link-passphrase");
    let (right, wrong) = (text(folder.join("right.txt")), text(folder.join("wrong.txt")));
    fs::write(&right, "long and secret\r\n").expect("written");
    fs::write(&wrong, "long and wrong").expect("written");
    let file = fixture("half-answered.json");
    let first = link(&["--texts", "all", "--passphrase-file", &right, &file]);
    let second = link(&["--texts", "all", "--passphrase-file", &right, &file]);
    assert_ne!(first, second, "salt and nonce are new each time");

    let opened = run_with(&["open", "--passphrase-file", "-", &first], b"long and secret");
    assert_eq!((opened.code, opened.errors.as_str()), (0, ""));
    assert_eq!(opened.text(), run(&["open", &link(&["--texts", "all", &file])]).text());

    let done = run(&["open", &first]);
    assert_eq!(done.code, 1);
    assert!(done.errors.contains("needs its passphrase"), "{}", done.errors);
    let done = run(&["open", "--passphrase-file", &wrong, &first]);
    assert_eq!((done.code, done.output.len()), (1, 0));
    assert!(done.errors.contains("does not open"), "{}", done.errors);
}

#[test]
fn a_passphrase_that_is_none_is_refused() {
    let folder = folder("link-no-passphrase");
    let (empty, missing) = (text(folder.join("empty.txt")), text(folder.join("missing.txt")));
    fs::write(&empty, "\n").expect("written");
    let file = fixture("minimal.json");
    assert_eq!(run(&["link", "--passphrase-file", &empty, &file]).code, 2);
    let done = run(&["link", "--passphrase-file", &missing, &file]);
    assert_eq!((done.code, done.output.len()), (3, 0));
}

#[test]
fn too_much_text_is_refused_with_the_way_out() {
    let folder = folder("link-too-long");
    let path = text(folder.join("long.json"));
    // Nothing in it repeats.
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (state >> 24) as u8 % 26)
    };
    let mut file: serde_json::Value =
        serde_json::from_slice(&fs::read(fixture("minimal.json")).expect("a fixture"))
            .expect("JSON");
    for clause in ["4.1", "4.2", "4.3", "4.4"] {
        let note: String = (0..4_000).map(|_| next()).collect();
        file["answers"][clause] = serde_json::json!({ "note": note });
    }
    fs::write(&path, file.to_string()).expect("written");
    let done = run(&["link", "--texts", "notes", &path, &fixture("minimal.json")]);
    assert_eq!((done.code, done.text().lines().count()), (3, 1));
    assert!(done.errors.contains("send the assessment file instead"), "{}", done.errors);
}
