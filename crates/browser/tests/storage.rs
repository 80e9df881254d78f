//! The browser's own local storage: only keys of ours are seen or removed.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used)]

use browser::storage::LocalStorage;
use shell::keeper::Keeper;
use shell::slot::Slot;
use shell::store::Store;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn raw() -> web_sys::Storage {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("storage")
}

#[wasm_bindgen_test]
fn erasing_removes_every_key_of_ours_and_no_other() {
    raw().set_item("somebody-elses", "stays").expect("room");
    for key in ["assessment", "place", "theme", "aside-1"] {
        LocalStorage.set(key, "corrupt").expect("room");
    }
    let (mut keeper, _) = Keeper::open(LocalStorage, Slot::FIRST);
    assert_eq!(LocalStorage.keys().map(|keys| keys.len()), Ok(4));
    keeper.erase();
    assert_eq!(LocalStorage.keys(), Ok(Vec::new()));
    assert_eq!(raw().get_item("somebody-elses").ok().flatten().as_deref(), Some("stays"));
    raw().remove_item("somebody-elses").expect("storage");
}

#[wasm_bindgen_test]
fn a_value_too_large_for_the_browser_is_told_as_full() {
    let value = "x".repeat(16 * 1024 * 1024);
    let result = LocalStorage.set("large", &value);
    assert_eq!(result, Err(shell::store::WriteError::Full));
}

#[wasm_bindgen_test]
fn the_clock_tells_a_moment_that_the_file_can_write() {
    let now = browser::clock::now();
    assert_eq!(now.to_string().parse(), Ok(now));
    assert!(now > assessment::Timestamp::EPOCH);
}

#[wasm_bindgen_test]
async fn a_file_that_is_not_text_is_told_apart_from_one_that_is() {
    use browser::upload::{UploadError, read};
    let file = |bytes: &[u8]| {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        web_sys::File::new_with_u8_array_sequence(&parts, "a.json").expect("a file")
    };
    assert_eq!(read(file("{\u{e9}}".as_bytes())).await, Ok("{\u{e9}}".to_owned()));
    assert_eq!(read(file(&[0xff, 0xfe])).await, Err(UploadError::NotText));
    let large = vec![b'x'; assessment::file::SIZE_LIMIT + 1];
    assert_eq!(read(file(&large)).await, Err(UploadError::TooLarge));
}
