//! The browser's local storage, where every access may be refused.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use shell::store::{Denied, Store, WriteError};

/// What all our keys begin with.
pub const PREFIX: &str = "aims-gap:";

/// The local storage of this page's origin.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalStorage;

fn storage() -> Result<Storage, Denied> {
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
