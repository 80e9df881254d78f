//! The site in memory, compressed once.

use std::collections::HashMap;
use std::path::Path;
use std::thread;

use sha2::{Digest, Sha256};

use super::path::{self, Base};
use crate::brotli;
use crate::build;
use crate::error::Error;
use crate::files;

/// Every file by its path from the site's folder.
#[derive(Debug)]
pub struct Site {
    base: Base,
    files: HashMap<String, File>,
}

/// One file, ready to be sent.
#[derive(Debug)]
pub struct File {
    /// Its media type.
    pub media_type: &'static str,
    /// Whether it never changes at this URL.
    pub immutable: bool,
    /// Identifies its contents, quotes included.
    pub etag: String,
    /// Its contents.
    pub plain: Vec<u8>,
    /// The same, brotli; none where that is not smaller.
    pub brotli: Option<Vec<u8>>,
}

/// What a request target leads to.
#[derive(Debug)]
pub enum Found<'s> {
    /// A file.
    File(&'s File),
    /// A folder, asked for without its slash: where to ask again.
    Folder(String),
    /// Nothing.
    Nothing,
}

impl Site {
    /// Reads the site in `folder`.
    pub fn read(folder: &Path, base: &Base) -> Result<Self, Error> {
        if !folder.join("index.html").is_file() {
            return Err(Error::Dist(format!(
                "there is no {}",
                folder.join("index.html").display()
            )));
        }
        let mut names = Vec::new();
        for path in files::list(folder)? {
            names.push((files::url_path(&path), files::read(&folder.join(&path))?));
        }
        // The highest quality takes a moment for each.
        let files = thread::scope(|scope| {
            let pending: Vec<_> = names
                .into_iter()
                .map(|(name, plain)| {
                    scope.spawn(move || {
                        let file = File::new(&name, plain);
                        (name, file)
                    })
                })
                .collect();
            let compressed = pending.into_iter().map(|file| match file.join() {
                Ok(file) => file,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            compressed.collect()
        });
        Ok(Self { base: base.clone(), files })
    }

    /// What `target`, the path of a request, leads to.
    pub fn find(&self, target: &str) -> Found<'_> {
        let Some(name) = path::file_of(target, &self.base) else {
            // `/sub` for the site below `/sub/`.
            let asks_for_base = format!("{target}/") == self.base.as_str();
            return if asks_for_base {
                Found::Folder(self.base.to_string())
            } else {
                Found::Nothing
            };
        };
        match self.files.get(&name) {
            Some(file) => Found::File(file),
            None if self.files.contains_key(&format!("{name}/index.html")) => {
                Found::Folder(format!("{}{name}/", self.base))
            }
            None => Found::Nothing,
        }
    }
}

impl File {
    fn new(name: &str, plain: Vec<u8>) -> Self {
        let packed = brotli::compress(&plain);
        Self {
            media_type: media_type(name),
            immutable: name.split('/').next().is_some_and(build::is_hashed),
            etag: format!("\"{}\"", &format!("{:x}", Sha256::digest(&plain))[..16]),
            brotli: (packed.len() < plain.len()).then_some(packed),
            plain,
        }
    }
}

/// The media type by the name's extension.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(base: &str) -> Site {
        let Ok(base) = base.parse();
        let names = ["index.html", "de/index.html", "a-0123456789ab/app_bg.wasm", "sw.js"];
        let file = |name: &str| (name.to_owned(), File::new(name, b"text ".repeat(20)));
        Site { base, files: names.map(file).into() }
    }

    #[test]
    fn only_the_hashed_folder_is_immutable() {
        let site = site("/");
        let immutable = |target| match site.find(target) {
            Found::File(file) => file.immutable,
            other => panic!("{target}: {other:?}"),
        };
        assert!(immutable("/a-0123456789ab/app_bg.wasm"));
        assert!(!immutable("/"));
        assert!(!immutable("/de/"));
        assert!(!immutable("/sw.js"));
    }

    #[test]
    fn a_folder_without_its_slash_is_sent_on() {
        assert!(matches!(site("/").find("/de"), Found::Folder(to) if to == "/de/"));
        assert!(matches!(site("/x").find("/x/de"), Found::Folder(to) if to == "/x/de/"));
        assert!(matches!(site("/x").find("/x"), Found::Folder(to) if to == "/x/"));
        assert!(matches!(site("/x").find("/de"), Found::Nothing));
        assert!(matches!(site("/").find("/fr"), Found::Nothing));
    }

    #[test]
    fn media_types_of_what_browsers_are_strict_about() {
        assert_eq!(media_type("a/app_bg.wasm"), "application/wasm");
        assert_eq!(media_type("a/app.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("sw.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("manifest.webmanifest"), "application/manifest+json");
        assert_eq!(media_type("a/app.js.unknown"), "application/octet-stream");
        assert_eq!(media_type("noextension"), "application/octet-stream");
    }

    #[test]
    fn what_does_not_shrink_is_not_compressed() {
        assert!(File::new("a.txt", b"a".to_vec()).brotli.is_none());
        assert!(File::new("a.txt", b"a".repeat(100)).brotli.is_some());
    }
}
