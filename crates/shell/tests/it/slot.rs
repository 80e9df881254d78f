//! Which key is a place, and what opens at start.

use shell::slot::{OPEN, Open, Slot};
use shell::store::Store;

use crate::support::FakeStore;

fn slot(key: &str) -> Slot {
    Slot::of_key(key).expect("the key of a place")
}

#[test]
fn the_first_keeps_the_key_that_it_always_had() {
    assert_eq!(Slot::FIRST.key(), "assessment");
    for key in ["assessment", "assessment-2", "assessment-4294967295"] {
        assert_eq!(slot(key).key(), key);
    }
}

#[test]
fn other_keys_are_no_places() {
    for key in [
        "assessment-1",
        "assessment-0",
        "assessment-02",
        "assessment-+2",
        "assessment-",
        "assessment2",
        "assessment-4294967296",
        "assessments",
        "aside-2",
        "open",
        "",
    ] {
        assert_eq!(Slot::of_key(key), None, "{key}");
    }
}

/// What opens at start: these keys, and what the pointer says.
fn opened(keys: &[&str], pointer: Option<&str>) -> (String, bool) {
    let store = FakeStore::default();
    for key in keys {
        store.set(key, "whatever").expect("room");
    }
    if let Some(pointer) = pointer {
        store.set(OPEN, pointer).expect("room");
    }
    let open = Open::read(&store);
    (open.slot.key(), open.example)
}

#[test]
fn what_the_pointer_names_is_open() {
    let keys = ["assessment", "assessment-2", "assessment-10", "place"];
    let cases = [
        (None, "assessment", false),
        (Some("1"), "assessment", false),
        (Some("10"), "assessment-10", false),
        (Some("example"), "assessment", true),
        (Some("example-2"), "assessment-2", true),
    ];
    for (pointer, key, example) in cases {
        assert_eq!(opened(&keys, pointer), (key.to_owned(), example), "{pointer:?}");
    }
}

#[test]
fn where_it_names_nothing_the_first_that_is_there_opens() {
    for pointer in [None, Some("1"), Some("7"), Some("0"), Some("-3"), Some("{}"), Some("")] {
        assert_eq!(opened(&["assessment-3", "assessment-5"], pointer).0, "assessment-3");
        assert_eq!(opened(&["assessment", "assessment-5"], pointer).0, "assessment");
        assert_eq!(opened(&["place"], pointer).0, "assessment", "nothing is there");
    }
    assert_eq!(opened(&["assessment-3"], Some("example-9")), ("assessment-3".to_owned(), true));
}

#[test]
fn what_is_written_is_read_again_and_the_first_needs_no_words() {
    let store = FakeStore::default();
    for key in ["assessment", "assessment-2"] {
        store.set(key, "whatever").expect("room");
    }
    for (slot, example, written) in [
        (slot("assessment-2"), false, Some("2")),
        (slot("assessment-2"), true, Some("example-2")),
        (Slot::FIRST, true, Some("example")),
        (Slot::FIRST, false, None),
    ] {
        let open = Open { slot, example };
        open.write(&store);
        assert_eq!(store.value(OPEN).as_deref(), written);
        assert_eq!(Open::read(&store), open);
    }
}

#[test]
fn denied_storage_opens_the_first() {
    let store = FakeStore::holding(OPEN, "2");
    store.0.borrow_mut().denied = true;
    assert_eq!(Open::read(&store), Open::own(Slot::FIRST));
}
