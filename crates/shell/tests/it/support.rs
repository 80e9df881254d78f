//! A store that does as a test says.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use assessment::{Assessment, ISO_42001_2023, Level, Rating};
use shell::store::{Denied, Store, WriteError};

/// How a [`FakeStore`] behaves.
#[derive(Default)]
pub struct State {
    pub values: BTreeMap<String, String>,
    pub denied: bool,
    pub full: bool,
    /// It lets itself be read, and removes nothing.
    pub keeps: bool,
}

/// A store whose state the test holds too; its clones are the same store, as
/// two tabs share one.
#[derive(Clone, Default)]
pub struct FakeStore(pub Rc<RefCell<State>>);

impl FakeStore {
    pub fn holding(key: &str, value: &str) -> Self {
        let store = Self::default();
        store.0.borrow_mut().values.insert(key.to_owned(), value.to_owned());
        store
    }

    pub fn value(&self, key: &str) -> Option<String> {
        self.0.borrow().values.get(key).cloned()
    }

    fn allowed(&self) -> Result<(), Denied> {
        if self.0.borrow().denied { Err(Denied) } else { Ok(()) }
    }
}

impl Store for FakeStore {
    fn get(&self, key: &str) -> Result<Option<String>, Denied> {
        self.allowed()?;
        Ok(self.value(key))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), WriteError> {
        self.allowed().map_err(|Denied| WriteError::Denied)?;
        if self.0.borrow().full {
            return Err(WriteError::Full);
        }
        self.0.borrow_mut().values.insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Denied> {
        self.allowed()?;
        if self.0.borrow().keeps {
            return Err(Denied);
        }
        self.0.borrow_mut().values.remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Denied> {
        self.allowed()?;
        Ok(self.0.borrow().values.keys().cloned().collect())
    }
}

/// An assessment in which nothing is answered.
pub fn empty() -> Assessment {
    let begun = "2026-11-24T10:00:00Z".parse().expect("a moment");
    Assessment::new(&ISO_42001_2023, begun)
}

/// `assessment` with one more requirement at that level.
pub fn rated(assessment: &Assessment, reference: &str, level: Level) -> Assessment {
    let mut changed = assessment.clone();
    let id = ISO_42001_2023.find(reference).expect("a requirement");
    changed.rate(id, Rating::Level(level)).expect("a level suits every requirement");
    changed
}
