//! The file operations of `std::fs`, with errors that name the file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::Error;

fn named<T>(action: &'static str, path: &Path, result: io::Result<T>) -> Result<T, Error> {
    result.map_err(|source| Error::Files { action, path: path.to_owned(), source })
}

/// The bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    named("read", path, fs::read(path))
}

/// The text of a file.
pub fn read_text(path: &Path) -> Result<String, Error> {
    named("read", path, fs::read_to_string(path))
}

/// Writes a file, and makes the folders on the way to it.
pub fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<(), Error> {
    if let Some(parent) = path.parent() {
        make_folder(parent)?;
    }
    named("write", path, fs::write(path, contents))
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<(), Error> {
    named("make the folder", path, fs::create_dir_all(path))
}

/// Makes a folder anew, without what it held.
pub fn empty_folder(path: &Path) -> Result<(), Error> {
    remove_folder(path)?;
    make_folder(path)
}

/// Removes a folder with all it holds, if it is there.
pub fn remove_folder(path: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => named("remove", path, result),
    }
}

/// Gives a file or folder another place on the same disk.
pub fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    named("move", from, fs::rename(from, to))
}

/// Waits until nobody else holds the lock at `path`, and holds it until dropped.
pub fn lock(path: &Path) -> Result<fs::File, Error> {
    if let Some(parent) = path.parent() {
        make_folder(parent)?;
    }
    let opened = fs::File::options().create(true).truncate(false).write(true).open(path);
    let file = named("open", path, opened)?;
    named("lock", path, file.lock())?;
    Ok(file)
}

/// Every file below `folder`, by its path from there, sorted.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(relative) = open.pop() {
        let path = folder.join(&relative);
        for entry in named("list", &path, fs::read_dir(&path))? {
            let entry = named("list", &path, entry)?;
            let kind = named("look at", &entry.path(), entry.file_type())?;
            let relative = relative.join(entry.file_name());
            if kind.is_dir() { open.push(relative) } else { found.push(relative) }
        }
    }
    found.sort();
    Ok(found)
}

/// A relative path as a URL writes it.
pub fn url_path(relative: &Path) -> String {
    let segments = relative.components().map(|part| part.as_os_str().to_string_lossy());
    segments.collect::<Vec<_>>().join("/")
}
