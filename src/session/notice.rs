//! What the visitor is told, once, at the top of the page.

use assessment::file::FileError;

use browser::upload::UploadError;

/// Something to tell. Lasting states of the storage are not among them: they
/// are shown for as long as they last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Everything is erased.
    Erased,
    /// Another tab erased everything.
    ErasedElsewhere,
    /// Another tab deleted the assessment that was open.
    DeletedElsewhere,
    /// Another tab changed the assessment.
    OtherTab,
    /// What could not be read is set aside.
    SetAside,
    /// There is no room to set it aside.
    NoRoomAside,
    /// There is no room for a further assessment.
    NoRoom,
    /// A file is open, with this many requirements answered.
    Opened(usize),
    /// A file is not an assessment that can be read.
    NotOpened(FileError),
    /// A file could not be read at all.
    NotRead(UploadError),
    /// A part of the page could not be loaded.
    PartFailed,
}
