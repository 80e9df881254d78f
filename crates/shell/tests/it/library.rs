//! Several assessments beside each other, each by the keeper's rules.

use assessment::Level::{Absent, AdHoc, Operating};
use assessment::{Assessment, file};
use shell::keeper::{Keeper, Outcome, Saving};
use shell::library::{Library, NoRoom, copy, pair, snapshot, successor};
use shell::slot::{ASSESSMENT, Slot};
use shell::store::Denied;

use crate::support::{FakeStore, empty, rated};

fn second() -> Slot {
    Slot::of_key("assessment-2").expect("a place")
}

fn named(name: &str) -> Assessment {
    let mut named = rated(&empty(), "5.2", Operating);
    named.name = name.to_owned();
    named
}

/// The first, as it is stored, and a library over the same store.
fn with_one(first: &Assessment) -> (FakeStore, Library<FakeStore>) {
    let store = FakeStore::holding(ASSESSMENT, &file::write(first));
    (store.clone(), Library::new(store))
}

/// The place and name of each that can be read; why not, of the others.
fn told(library: &Library<FakeStore>, open: Slot, in_hand: &Assessment) -> Vec<(String, String)> {
    let told = |entry: shell::library::Entry| {
        let what = match entry.content {
            Ok(assessment) => assessment.name,
            Err(unreadable) => format!("unreadable: {}", unreadable.stored),
        };
        (entry.slot.key(), what)
    };
    library.list(open, in_hand).into_iter().map(told).collect()
}

fn kept(key: &str, what: &str) -> (String, String) {
    (key.to_owned(), what.to_owned())
}

#[test]
fn one_is_listed_though_nothing_is_stored() {
    let library = Library::new(FakeStore::default());
    assert_eq!(told(&library, Slot::FIRST, &empty()), [kept("assessment", "")]);
    assert!(!library.has_others(Slot::FIRST));
}

#[test]
fn the_open_one_is_listed_as_it_is_in_hand() {
    let (_, library) = with_one(&named("stored"));
    assert_eq!(told(&library, Slot::FIRST, &named("in hand")), [kept("assessment", "in hand")]);
    assert_eq!(
        told(&library, second(), &named("in hand")),
        [kept("assessment", "stored"), kept("assessment-2", "in hand")]
    );
}

#[test]
fn a_further_one_takes_the_first_free_place() {
    let (store, mut library) = with_one(&named("first"));
    assert_eq!(
        library.add(&named("second"), Some(Slot::FIRST)).map(Slot::key),
        Ok("assessment-2".into())
    );
    assert_eq!(library.add(&named("third"), None).map(Slot::key), Ok("assessment-3".into()));
    library.delete(second()).expect("allowed");
    assert_eq!(library.add(&named("fourth"), None), Ok(second()));
    assert_eq!(store.value("assessment-2"), Some(file::write(&named("fourth"))));
    assert_eq!(store.value(ASSESSMENT), Some(file::write(&named("first"))), "to the byte");
}

#[test]
fn an_unused_first_place_is_taken_unless_it_is_open_and_in_use() {
    let mut library = Library::new(FakeStore::default());
    assert_eq!(library.add(&named("x"), Some(Slot::FIRST)), Ok(second()));
    assert_eq!(library.add(&named("y"), None), Ok(Slot::FIRST));
}

#[test]
fn what_cannot_be_read_is_listed_and_never_overwritten() {
    let (store, mut library) = with_one(&empty());
    for text in ["corrupt", "", "{\"format\": \"aims-gap.assessment\", \"version\": 2}"] {
        store.0.borrow_mut().values.insert("assessment-2".into(), text.into());
        assert_eq!(
            told(&library, Slot::FIRST, &empty())[1],
            kept("assessment-2", &format!("unreadable: {text}"))
        );
        assert_eq!(library.change(second(), |all| all.name = "new".into()), Ok(()));
        let added = library.add(&named("new"), None).expect("room");
        assert_eq!(added.key(), "assessment-3");
        library.delete(added).expect("allowed");
        let (mut keeper, opened) = library.take(second());
        assert_eq!(opened, None);
        keeper.save(&empty(), &named("other"));
        assert!(matches!(keeper.saving(), Saving::Unreadable { .. }));
        assert_eq!(store.value("assessment-2").as_deref(), Some(text));
    }
}

#[test]
fn a_change_beside_the_open_one_is_merged_with_another_tab() {
    let (store, mut library) = with_one(&empty());
    library.add(&named("second"), None).expect("room");
    // Another tab has the second open, and works on it.
    let (mut other, opened) = Keeper::open(store.clone(), second());
    let opened = opened.expect("stored");
    assert_eq!(library.change(second(), |all| all.name = "renamed".into()), Ok(()));
    let worked_on = rated(&opened, "4.1", AdHoc);
    let Outcome::Merged(merged) = other.save(&opened, &worked_on) else { panic!("merged") };
    assert_eq!(merged.name, "renamed");
    assert_eq!(store.value("assessment-2"), Some(file::write(&merged)));
}

#[test]
fn two_tabs_with_different_places_do_not_meet() {
    let (store, mut library) = with_one(&named("first"));
    library.add(&named("second"), None).expect("room");
    let (mut one, first) = Keeper::open(store.clone(), Slot::FIRST);
    let (mut other, opened) = Keeper::open(store.clone(), second());
    let (first, opened) = (first.expect("stored"), opened.expect("stored"));
    one.save(&first, &rated(&first, "4.1", Absent));
    assert_eq!(other.look(&opened, &opened), Outcome::Unchanged);
    library.delete(Slot::FIRST).expect("allowed");
    assert_eq!(other.look(&opened, &opened), Outcome::Unchanged);
    assert_eq!(one.look(&first, &first), Outcome::Erased, "deleted stays deleted");
}

#[test]
fn a_full_store_takes_no_further_one_and_loses_none() {
    let (store, mut library) = with_one(&named("first"));
    library.add(&named("second"), None).expect("room");
    store.0.borrow_mut().full = true;
    assert_eq!(library.add(&named("third"), None), Err(NoRoom));
    assert_eq!(library.change(second(), |all| all.name = "renamed".into()), Err(NoRoom));
    let listed = told(&library, Slot::FIRST, &named("first"));
    assert_eq!(listed, [kept("assessment", "first"), kept("assessment-2", "second")]);
    library.delete(second()).expect("deleting makes room");
    assert!(!library.has_others(Slot::FIRST));
}

#[test]
fn denied_storage_keeps_several_in_memory_and_saves_them_once_allowed() {
    let store = FakeStore::default();
    store.0.borrow_mut().denied = true;
    let mut library = Library::new(store.clone());
    assert_eq!(library.add(&named("second"), Some(Slot::FIRST)), Ok(second()));
    assert_eq!(library.change(second(), |all| all.name = "renamed".into()), Ok(()));
    let listed = told(&library, Slot::FIRST, &named("first"));
    assert_eq!(listed, [kept("assessment", "first"), kept("assessment-2", "renamed")]);

    // Opened, left and opened again, it is still there; its name alone is something.
    let (keeper, opened) = library.take(second());
    assert_eq!(opened.as_ref().map(|all| all.name.as_str()), Some("renamed"));
    let mut only_named = empty();
    only_named.name = "only named".into();
    library.leave(keeper, only_named.clone());
    let (mut keeper, opened) = library.take(second());
    assert_eq!(opened, Some(only_named.clone()));
    store.0.borrow_mut().denied = false;
    keeper.save(&only_named, &named("saved"));
    assert_eq!(keeper.saving(), &Saving::On);
    assert_eq!(store.value("assessment-2"), Some(file::write(&named("saved"))));
}

#[test]
fn what_was_left_unsaved_is_deleted_and_forgotten_too() {
    let store = FakeStore::default();
    store.0.borrow_mut().denied = true;
    let mut library = Library::new(store);
    let slot = library.add(&named("x"), None).expect("in memory");
    library.delete(slot).expect("nothing is stored");
    assert!(!library.has_others(second()));
    library.add(&named("y"), None).expect("in memory");
    library.forget();
    assert!(!library.has_others(second()));
}

#[test]
fn what_the_browser_does_not_delete_is_said_to_be_there() {
    let (store, mut library) = with_one(&named("first"));
    store.0.borrow_mut().keeps = true;
    assert_eq!(library.delete(Slot::FIRST), Err(Denied));
}

#[test]
fn erasing_everything_leaves_no_place_in_use() {
    let (store, mut library) = with_one(&named("first"));
    library.add(&named("second"), None).expect("room");
    store.0.borrow_mut().values.insert("open".into(), "2".into());
    store.0.borrow_mut().values.insert("assessment-3".into(), "corrupt".into());
    let (mut keeper, _) = library.take(second());
    keeper.erase();
    assert!(store.0.borrow().values.is_empty());
}

#[test]
fn after_the_open_one_the_first_that_can_be_worked_on_opens() {
    let (store, mut library) = with_one(&named("first"));
    let day = "2026-11-25".parse().expect("a day");
    library.change(Slot::FIRST, |all| all.archived = true).expect("room");
    let taken = library.add(&snapshot(&named("first"), day), None).expect("room");
    store.0.borrow_mut().values.insert("assessment-3".into(), "corrupt".into());
    let gone = Slot::of_key("assessment-9").expect("a place");
    let open = |library: &Library<FakeStore>| successor(&library.list(gone, &empty()), gone);
    assert_eq!(open(&library), Some(Slot::FIRST), "archived rather than unreadable");
    library.add(&named("fourth"), None).expect("room");
    assert_eq!(open(&library).map(Slot::key), Some("assessment-4".into()));
    for slot in [Slot::FIRST, taken, Slot::of_key("assessment-4").expect("a place")] {
        library.delete(slot).expect("allowed");
    }
    assert_eq!(open(&library), None);
}

#[test]
fn copies_can_be_worked_on_and_snapshots_say_their_day() {
    let day = "2026-11-25".parse().expect("a day");
    let mut original = named("Client A");
    original.archived = true;
    let taken = snapshot(&original, day);
    assert_eq!((taken.name.as_str(), taken.snapshot), ("Client A 2026-11-25", Some(day)));
    assert!(!taken.archived);
    let copied = copy(&taken, "Copy of it");
    assert_eq!((copied.name.as_str(), copied.snapshot), ("Copy of it", None));

    original.name = String::new();
    assert_eq!(snapshot(&original, day).name, "2026-11-25");
    original.profile.organisation = "Example Ltd".into();
    assert_eq!(snapshot(&original, day).name, "Example Ltd 2026-11-25");
    original.name = "ä".repeat(200);
    let long = snapshot(&original, day);
    assert_eq!(long.name.chars().count(), 200);
    assert_eq!(file::read(&file::write(&long)), Ok(long), "within the file's limits");
}

#[test]
fn the_newest_snapshot_is_compared_with_the_open_one() {
    let (_, mut library) = with_one(&named("first"));
    let compared = |library: &Library<FakeStore>, open: Slot, in_hand: &Assessment| {
        pair(&library.list(open, in_hand), open).map(|(one, other)| (one.key(), other.key()))
    };
    assert_eq!(compared(&library, Slot::FIRST, &named("first")), None, "there is only one");
    library.add(&named("second"), None).expect("room");
    let both = |one: &str, other: &str| Some((one.to_owned(), other.to_owned()));
    let expected = both("assessment-2", "assessment");
    assert_eq!(compared(&library, Slot::FIRST, &named("first")), expected);
    for day in ["2026-11-25", "2026-10-01"] {
        let day = day.parse().expect("a day");
        library.add(&snapshot(&named("first"), day), None).expect("room");
    }
    let expected = both("assessment-3", "assessment");
    assert_eq!(compared(&library, Slot::FIRST, &named("first")), expected);
    // From an open snapshot to where things stand.
    let fourth = Slot::of_key("assessment-4").expect("a place");
    let opened = library.read(fourth).expect("stored").expect("readable");
    let (one, other) = compared(&library, fourth, &opened).expect("two");
    assert_eq!(one, "assessment-4");
    assert!(["assessment", "assessment-2"].contains(&other.as_str()));
}
