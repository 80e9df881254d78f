//! What is stored is never overwritten before it is understood.

use assessment::Level::{Absent, AdHoc, Documented, Operating};
use assessment::file;
use shell::keeper::{Keeper, Outcome, Saving};
use shell::slot::{ASSESSMENT, Slot};

use crate::support::{FakeStore, empty, rated};

/// Texts that are stored but are no assessment this version reads.
const UNREADABLE: [&str; 4] = [
    "{\"format\": \"aims-gap.asse",
    "{\"theme\": \"dark\"}",
    "{\"format\": \"aims-gap.assessment\", \"version\": 2}",
    "",
];

#[test]
fn what_was_saved_is_opened_again() {
    let store = FakeStore::default();
    let (mut keeper, stored) = Keeper::open(store.clone(), Slot::FIRST);
    assert_eq!(stored, None);
    let changed = rated(&empty(), "5.2", Operating);
    assert_eq!(keeper.save(&empty(), &changed), Outcome::Unchanged);
    assert_eq!(Keeper::open(store, Slot::FIRST).1, Some(changed));
}

#[test]
fn what_cannot_be_read_is_left_as_it_is() {
    for text in UNREADABLE {
        let store = FakeStore::holding(ASSESSMENT, text);
        let (mut keeper, stored) = Keeper::open(store.clone(), Slot::FIRST);
        assert_eq!(stored, None);
        keeper.save(&empty(), &rated(&empty(), "5.2", Operating));
        keeper.replace(&empty());
        assert!(matches!(keeper.saving(), Saving::Unreadable { stored, .. } if stored == text));
        assert_eq!(store.value(ASSESSMENT).as_deref(), Some(text));
    }
}

#[test]
fn what_is_set_aside_is_kept_under_a_name_of_its_own() {
    let store = FakeStore::holding(ASSESSMENT, "corrupt");
    store.0.borrow_mut().values.insert("aside-1".into(), "older".into());
    let (mut keeper, _) = Keeper::open(store.clone(), Slot::FIRST);
    let ours = rated(&empty(), "5.2", Operating);
    assert_eq!(keeper.set_aside(&ours), Ok(Outcome::Unchanged));
    assert_eq!(keeper.saving(), &Saving::On);
    assert_eq!(store.value("aside-1").as_deref(), Some("older"));
    assert_eq!(store.value("aside-2").as_deref(), Some("corrupt"));
    assert_eq!(store.value(ASSESSMENT), Some(file::write(&ours)));
}

#[test]
fn what_another_tab_mended_is_not_set_aside_but_read() {
    let store = FakeStore::holding(ASSESSMENT, "corrupt");
    let (mut keeper, _) = Keeper::open(store.clone(), Slot::FIRST);
    let theirs = rated(&empty(), "4.1", AdHoc);
    store.0.borrow_mut().values.insert(ASSESSMENT.into(), file::write(&theirs));
    let ours = rated(&empty(), "5.2", Operating);
    assert!(matches!(keeper.set_aside(&ours), Ok(Outcome::Merged(_))));
    assert_eq!(store.value("aside-1"), None);
}

#[test]
fn an_opened_file_does_not_take_the_place_of_what_came_meanwhile_and_cannot_be_read() {
    let store = FakeStore::default();
    let (mut keeper, _) = Keeper::open(store.clone(), Slot::FIRST);
    store.0.borrow_mut().values.insert(ASSESSMENT.into(), UNREADABLE[2].into());
    keeper.replace(&rated(&empty(), "5.2", Operating));
    assert_eq!(store.value(ASSESSMENT).as_deref(), Some(UNREADABLE[2]));
}

#[test]
fn without_room_nothing_is_set_aside_or_lost() {
    let store = FakeStore::holding(ASSESSMENT, "corrupt");
    let (mut keeper, _) = Keeper::open(store.clone(), Slot::FIRST);
    store.0.borrow_mut().full = true;
    assert!(keeper.set_aside(&empty()).is_err());
    assert_eq!(store.value(ASSESSMENT).as_deref(), Some("corrupt"));
    assert!(matches!(keeper.saving(), Saving::Unreadable { .. }));
}

#[test]
fn a_full_store_is_tried_again_at_the_next_change() {
    let store = FakeStore::default();
    let (mut keeper, _) = Keeper::open(store.clone(), Slot::FIRST);
    let first = rated(&empty(), "4.1", AdHoc);
    keeper.save(&empty(), &first);
    store.0.borrow_mut().full = true;
    let second = rated(&first, "4.2", AdHoc);
    keeper.save(&first, &second);
    assert_eq!(keeper.saving(), &Saving::Full);
    assert_eq!(store.value(ASSESSMENT), Some(file::write(&first)), "the last that fitted");
    store.0.borrow_mut().full = false;
    let third = rated(&second, "4.3", AdHoc);
    keeper.save(&second, &third);
    assert_eq!(keeper.saving(), &Saving::On);
    assert_eq!(store.value(ASSESSMENT), Some(file::write(&third)));
}

#[test]
fn denied_storage_goes_on_in_memory_and_resumes() {
    let store = FakeStore::default();
    store.0.borrow_mut().denied = true;
    let (mut keeper, stored) = Keeper::open(store.clone(), Slot::FIRST);
    assert_eq!((stored, keeper.saving()), (None, &Saving::Denied));
    let first = rated(&empty(), "4.1", AdHoc);
    assert_eq!(keeper.save(&empty(), &first), Outcome::Unchanged);
    store.0.borrow_mut().denied = false;
    let second = rated(&first, "4.2", AdHoc);
    keeper.save(&first, &second);
    assert_eq!(keeper.saving(), &Saving::On);
    assert_eq!(store.value(ASSESSMENT), Some(file::write(&second)));
}

#[test]
fn two_tabs_keep_both_their_changes() {
    let store = FakeStore::default();
    let (mut one, _) = Keeper::open(store.clone(), Slot::FIRST);
    let start = rated(&empty(), "4.1", AdHoc);
    one.save(&empty(), &start);
    let (mut other, opened) = Keeper::open(store.clone(), Slot::FIRST);
    assert_eq!(opened.as_ref(), Some(&start));
    one.save(&start, &rated(&start, "5.2", Operating));
    let outcome = other.save(&start, &rated(&start, "A.7.4", Documented));
    let both = rated(&rated(&start, "5.2", Operating), "A.7.4", Documented);
    assert_eq!(outcome, Outcome::Merged(Box::new(both.clone())));
    assert_eq!(store.value(ASSESSMENT), Some(file::write(&both)));
}

#[test]
fn what_another_tab_erased_stays_erased() {
    let store = FakeStore::default();
    let (mut one, _) = Keeper::open(store.clone(), Slot::FIRST);
    let start = rated(&empty(), "4.1", Absent);
    one.save(&empty(), &start);
    let (mut other, _) = Keeper::open(store.clone(), Slot::FIRST);
    one.erase();
    assert_eq!(other.save(&start, &rated(&start, "5.2", Operating)), Outcome::Erased);
    assert_eq!(store.value(ASSESSMENT), None);
}

#[test]
fn what_could_not_be_read_back_is_not_written() {
    let store = FakeStore::default();
    let (mut keeper, _) = Keeper::open(store.clone(), Slot::FIRST);
    let mut large = empty();
    for id in assessment::ISO_42001_2023.requirement_ids() {
        let item = assessment::Evidence::new("e".repeat(1_000), None);
        large.answer_mut(id).evidence = vec![item; 50];
    }
    keeper.save(&empty(), &large);
    assert_eq!(keeper.saving(), &Saving::Full);
    assert_eq!(store.value(ASSESSMENT), None);
}
