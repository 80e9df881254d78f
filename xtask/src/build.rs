//! `cargo xtask build`: from the sources to `dist/`.
//!
//! The steps, each a module:
//! 1. [`wasm`] compiles the app, splits it and makes it small;
//! 2. [`parts`] puts our loader of parts in the place of wasm-split's;
//! 3. [`workers`] does the same for the programs that set documents, unsplit;
//! 4. [`assets`] minifies JavaScript and CSS, and adds the content of every language;
//! 5. [`template`] makes index.html, once per language, with the policy of [`csp`];
//! 6. [`manifest`] makes the web app manifest beside each;
//! 7. [`offline`] makes the service worker, which knows every file;
//! 8. [`folder`] names the one folder of 1 to 4 by the contents of all of these.
//!
//! Everything is put together in `target/staging` and takes the place of
//! `dist/` at the end: a build that fails leaves the last good one.

mod assets;
mod csp;
mod folder;
mod manifest;
mod offline;
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
    let versioned = read_all(&folder)?;
    let outside = |hashed: &str| outside(project, &template, &content, &versioned, hashed);
    // The name is that of the version: it changes with the pages and the worker, too.
    let hashed = folder::name([versioned.as_slice(), &outside("")?].concat().as_slice());
    files::rename(&folder, &site.join(&hashed))?;
    for (path, contents) in outside(&hashed)? {
        files::write(&site.join(path), contents)?;
    }
    assets::minify_host_script(project, &tools, &site)?;
    put_in_place(project, &site, &staging)?;
    drop(lock);

    let seconds = started.elapsed().as_secs_f32();
    println!("Built dist/ in {seconds:.1} s; its files are in {hashed}/.");
    Ok(())
}

/// Contents by path, as a URL writes it.
type Files = Vec<(String, Vec<u8>)>;

fn read_all(folder: &Path) -> Result<Files, Error> {
    let paths = files::list(folder)?;
    paths.iter().map(|path| Ok((files::url_path(path), files::read(&folder.join(path))?))).collect()
}

/// What lies beside the folder `hashed` of the files `versioned`: pages and their
/// manifests, `public/` as it is, and the service worker.
fn outside(
    project: &Project,
    template: &str,
    content: &Content,
    versioned: &Files,
    hashed: &str,
) -> Result<Files, Error> {
    let mut made = pages(template, content, versioned, hashed)?;
    made.extend(read_all(&project.path("public"))?);
    let paths: Vec<String> = made.iter().map(|(path, _)| path.clone()).collect();
    let source = files::read_text(&project.path("src").join(offline::NAME))?;
    let worker = offline::worker(&source, hashed, versioned, &paths)?;
    made.push((offline::NAME.to_owned(), worker.into()));
    let mut seen = BTreeSet::new();
    match made.iter().find(|(path, _)| !seen.insert(path)) {
        Some((path, _)) => Err(Error::Twice(path.into())),
        None => Ok(made),
    }
}

/// index.html and its manifest for every language: the default one at the top,
/// another in a folder named by its code.
fn pages(
    template: &str,
    content: &Content,
    versioned: &Files,
    hashed: &str,
) -> Result<Files, Error> {
    let assets: BTreeSet<String> = versioned.iter().map(|(path, _)| path.clone()).collect();
    let mut made = Files::new();
    for language in &content.languages {
        let (root, folder) = match language.default {
            true => ("./", String::new()),
            false => ("../", format!("{}/", language.code)),
        };
        let page = Page {
            language: &language.code,
            root,
            folder: hashed,
            text: &language.text,
            assets: &assets,
            csp: &csp::policy(),
        };
        let html = template::fill(template, &page).map_err(Error::Template)?;
        let manifest = manifest::make(&language.code, root, &language.text)
            .map_err(|key| Error::Manifest { key, language: language.code.clone() })?;
        made.push((format!("{folder}{TEMPLATE}"), html.into()));
        made.push((format!("{folder}{}", manifest::NAME), manifest.into()));
    }
    Ok(made)
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
