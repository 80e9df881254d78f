//! What the browser shell decides, without a browser.
//!
//! - [`keeper`]: how an assessment is kept in storage, whatever happens to it;
//! - [`slot`]: where each of several is kept, and which is open;
//! - [`library`]: all of them, listed, copied, deleted;
//! - [`store`]: what the keeper needs of a storage;
//! - [`route`]: where in the app one is, as the address's fragment says it.
//!
//! Pure, like the core: the browser's own storage comes in as a [`store::Store`].

pub mod keeper;
pub mod library;
pub mod route;
pub mod slot;
pub mod store;
