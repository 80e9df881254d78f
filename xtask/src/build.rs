//! `cargo xtask build`: from the sources to `dist/`.
//!
//! The steps, each a module:
//! 1. [`wasm`] compiles the app, splits it and makes it small;
//! 2. [`parts`] puts our loader of parts in the place of wasm-split's;
//! 3. [`workers`] does the same for the programs that set documents, unsplit;
//! 4. [`assets`] minifies JavaScript and CSS, and adds the content of every language;
//! 5. [`folder`] names the one folder that holds all of these by its contents;
//! 6. [`template`] makes index.html, once per language, with the policy of [`csp`].
//!
//! Everything is put together in `target/staging` and takes the place of
//! `dist/` at the end: a build that fails leaves the last good one.

mod assets;
mod csp;
mod folder;
mod parts;
pub mod template;
mod wasm;
mod workers;

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use contentc::Content;

use crate::error::Error;
use crate::files;
use crate::project::Project;
use crate::setup;
pub use folder::is_hashed;
use template::Page;
pub use workers::FORMATS as WORKERS;

/// The template that every language's page is made from.
const TEMPLATE: &str = "index.html";

/// Sets up what is missing, and builds.
pub fn run(project: &Project) -> Result<(), Error> {
    let tools = setup::for_build(project)?;
    let started = Instant::now();
    // The cheapest to fail comes first.
    let content = contentc::compile(project.root())?;
    let template = files::read_text(&project.path(TEMPLATE))?;

    let staging = project.staging();
    let lock = files::lock(&project.path("target/build.lock"))?;
    files::empty_folder(&staging)?;
    let folder = staging.join("assets");
    wasm::make(project, &tools, &staging, &folder)?;
    workers::make(project, &tools, &staging, &folder)?;
    assets::make(project, &tools, &content, &folder)?;

    let site = staging.join("site");
    files::make_folder(&site)?;
    let hashed = folder::name(&folder)?;
    files::rename(&folder, &site.join(&hashed))?;
    write_pages(&template, &content, &site, &hashed)?;
    copy_public(project, &site)?;
    assets::minify_host_script(project, &tools, &site)?;
    put_in_place(project, &site, &staging)?;
    drop(lock);

    let seconds = started.elapsed().as_secs_f32();
    println!("Built dist/ in {seconds:.1} s; its files are in {hashed}/.");
    Ok(())
}

/// index.html for every language: the default one at the top, another in a
/// folder named by its code.
fn write_pages(template: &str, content: &Content, site: &Path, hashed: &str) -> Result<(), Error> {
    let assets: BTreeSet<String> =
        files::list(&site.join(hashed))?.iter().map(|path| files::url_path(path)).collect();
    for language in &content.languages {
        let (root, path) = match language.default {
            true => ("./", site.join("index.html")),
            false => ("../", site.join(&language.code).join("index.html")),
        };
        let page = Page {
            language: &language.code,
            root,
            folder: hashed,
            text: &language.text,
            assets: &assets,
            csp: &csp::policy(),
        };
        files::write(&path, template::fill(template, &page).map_err(Error::Template)?)?;
    }
    Ok(())
}

/// `public/` goes out as it is.
fn copy_public(project: &Project, site: &Path) -> Result<(), Error> {
    let public = project.path("public");
    for relative in files::list(&public)? {
        let to = site.join(&relative);
        if to.exists() {
            return Err(Error::Twice(relative));
        }
        files::write(&to, files::read(&public.join(relative))?)?;
    }
    Ok(())
}

/// The new site takes the place of the old one. Between the two renames there
/// is no `dist/` for an instant; nothing shorter works on every file system.
fn put_in_place(project: &Project, site: &Path, staging: &Path) -> Result<(), Error> {
    let dist = project.dist();
    if dist.exists() {
        files::rename(&dist, &staging.join("replaced"))?;
    }
    files::rename(site, &dist)?;
    files::remove_folder(staging)
}
