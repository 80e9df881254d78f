//! An object of the file in the making: what is empty is left out.

use serde_json::{Map, Value, json};

use crate::{Date, Framework, RequirementId};

/// An object in the making.
#[derive(Default)]
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    pub(super) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    pub(super) fn put_some<T: Into<Value>>(&mut self, key: &str, value: Option<T>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    pub(super) fn put_text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.put(key, text);
        }
    }

    pub(super) fn with(mut self, extra: &Map<String, Value>) -> Value {
        for (key, value) in extra {
            self.0.entry(key.as_str()).or_insert_with(|| value.clone());
        }
        json!(self.0)
    }

    pub(super) fn put_list<T: Into<Value>>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = T>,
    ) {
        let items: Vec<Value> = items.into_iter().map(Into::into).collect();
        if !items.is_empty() {
            self.put(key, items);
        }
    }

    /// An object, where there is something in it.
    pub(super) fn put_object(&mut self, key: &str, object: Value) {
        if object.as_object().is_some_and(|fields| !fields.is_empty()) {
            self.put(key, object);
        }
    }

    pub(super) fn put_date(&mut self, key: &str, date: Option<Date>) {
        self.put_some(key, date.map(|date| date.to_string()));
    }

    pub(super) fn put_references(
        &mut self,
        key: &str,
        framework: &Framework,
        ids: &[RequirementId],
    ) {
        self.put_list(key, ids.iter().map(|id| framework.requirement(*id).reference));
    }
}
