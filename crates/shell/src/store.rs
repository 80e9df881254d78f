//! What the keeper needs of a storage, so that it can be tested with one that fails.

/// The browser refuses access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denied;

/// Why a value was not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteError {
    /// No room.
    Full,
    /// The browser refuses access.
    Denied,
}

/// A store of texts by key; the keys are ours, without any prefix.
pub trait Store {
    /// The value of a key.
    ///
    /// # Errors
    /// When the browser refuses.
    fn get(&self, key: &str) -> Result<Option<String>, Denied>;

    /// Stores a value.
    ///
    /// # Errors
    /// When there is no room or the browser refuses.
    fn set(&self, key: &str, value: &str) -> Result<(), WriteError>;

    /// Removes a key, if it is there.
    ///
    /// # Errors
    /// When the browser refuses.
    fn remove(&self, key: &str) -> Result<(), Denied>;

    /// Our keys, in no particular order.
    ///
    /// # Errors
    /// When the browser refuses.
    fn keys(&self) -> Result<Vec<String>, Denied>;
}
