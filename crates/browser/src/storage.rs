//! The browser's local storage, where every access may be refused; or, on a page
//! that another site embeds and keeps in memory, what `src/head.js` put in its place.

use std::collections::BTreeMap;

use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use shell::store::{Denied, Store, WriteError};

/// What all our keys begin with.
pub const PREFIX: &str = "aims-gap:";

/// The local storage of this page's origin, or the memory in its place.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalStorage;

/// What `src/head.js` put in the place of the local storage: an object with the
/// same methods, and `told`, which it calls with every change.
fn memory() -> Option<Storage> {
    let memory = Reflect::get(&crate::window(), &"aimsGapMemory".into()).ok()?;
    memory.is_object().then(|| memory.unchecked_into())
}

/// Puts values into the memory, by whole keys; those that are not ours are passed
/// over.
pub fn fill_memory(values: &BTreeMap<String, String>) {
    let Some(memory) = memory() else { return };
    for (key, value) in values.iter().filter(|(key, _)| key.starts_with(PREFIX)) {
        let _ = memory.set_item(key, value);
    }
}

/// Everything of ours in the memory, by whole keys.
pub fn memory_values() -> BTreeMap<String, String> {
    let Some(memory) = memory() else { return BTreeMap::new() };
    let keys =
        (0..memory.length().unwrap_or_default()).filter_map(|index| memory.key(index).ok()?);
    let value = |key: String| Some((key.clone(), memory.get_item(&key).ok()??));
    keys.filter(|key| key.starts_with(PREFIX)).filter_map(value).collect()
}

/// Calls `told` with every change in the memory: the whole key, and its value or
/// none where it is removed. For as long as the page lives.
pub fn tell_changes(told: impl Fn(&str, Option<&str>) + 'static) {
    let Some(memory) = memory() else { return };
    let told = Closure::<dyn Fn(String, Option<String>)>::new(
        move |key: String, value: Option<String>| told(&key, value.as_deref()),
    );
    let _ = Reflect::set(&memory, &"told".into(), told.as_ref());
    told.forget();
}

fn storage() -> Result<Storage, Denied> {
    if let Some(memory) = memory() {
        return Ok(memory);
    }
    // Reading the property throws where storage is blocked.
    crate::window().local_storage().ok().flatten().ok_or(Denied)
}

impl Store for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, Denied> {
        storage()?.get_item(&format!("{PREFIX}{key}")).map_err(|_| Denied)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), WriteError> {
        let storage = storage().map_err(|Denied| WriteError::Denied)?;
        storage.set_item(&format!("{PREFIX}{key}"), value).map_err(|error| why(&error))
    }

    fn remove(&self, key: &str) -> Result<(), Denied> {
        storage()?.remove_item(&format!("{PREFIX}{key}")).map_err(|_| Denied)
    }

    fn keys(&self) -> Result<Vec<String>, Denied> {
        let storage = storage()?;
        let count = storage.length().map_err(|_| Denied)?;
        let key = |index| storage.key(index).ok().flatten();
        let ours = |key: String| key.strip_prefix(PREFIX).map(str::to_owned);
        Ok((0..count).filter_map(|index| ours(key(index)?)).collect())
    }
}

/// Full is told by the exception's name; Firefox has one of its own.
fn why(error: &JsValue) -> WriteError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => WriteError::Full,
        _ => WriteError::Denied,
    }
}
