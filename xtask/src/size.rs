//! `cargo xtask size`: what a first visit downloads, against its budget; and what
//! comes later.
//!
//! What that is, is read from the built pages ([`first_load`]) and never from a
//! list of ours, which would go on being right about yesterday's page.

mod first_load;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::brotli;
use crate::build;
use crate::error::Error;
use crate::files;
use crate::process;
use crate::project::Project;

/// What a first visit may download, in bytes of brotli.
const BUDGET: usize = 120 * 1024;
/// What a page that embeds the assessment may load at once, in bytes of brotli.
const HOST_BUDGET: usize = 4 * 1024;
/// The script that such a page loads.
const HOST_SCRIPT: &str = "embed.js";
/// What we aim for.
const GOAL: usize = 90 * 1024;

/// What `size` was asked for.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Print JSON instead of a table.
    pub json: bool,
}

/// The built site: contents by path from `dist/`.
type Site = BTreeMap<String, Vec<u8>>;

/// A file and what it weighs.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Weighed {
    name: String,
    raw: usize,
    brotli: usize,
}

/// A list of files and their sum.
#[derive(Debug)]
struct Load {
    title: String,
    files: Vec<Weighed>,
}

/// Weighs what `dist/` holds; an error if a page is over the budget.
pub fn run(project: &Project, options: Options) -> Result<(), Error> {
    let site = read(project)?;
    let weights: BTreeMap<&str, Weighed> =
        site.iter().map(|(name, contents)| (name.as_str(), weigh(name, contents))).collect();
    let load = |title: &str, names: BTreeSet<&str>| Load {
        title: title.to_owned(),
        files: names.iter().filter_map(|name| weights.get(name).cloned()).collect(),
    };

    let mut rest: BTreeSet<&str> = site.keys().map(String::as_str).collect();
    let mut pages = Vec::new();
    for page in site.keys().filter(|name| name.ends_with("index.html")) {
        let names = first_load::of(page, &site)?;
        rest.retain(|name| !names.contains(name));
        pages.push(load(page, names));
    }
    // The default language's page lies at the top, and is shown first.
    pages.sort_by_key(|page| page.title.matches('/').count());
    let workers: Vec<Load> = build::WORKERS
        .into_iter()
        .map(|format| {
            let (its, others): (BTreeSet<&str>, _) = rest
                .iter()
                .partition(|name| short(name).starts_with(&format!("exporter-{format}")));
            rest = others;
            load(&format!("worker: {format}, at the first one made"), its)
        })
        .collect();
    let host = load("host page, at once", rest.iter().copied().filter(is_host).collect());
    rest.retain(|name| !is_host(name));
    let rest = load("on demand, or never", rest);

    let told = if options.json {
        in_json(&pages, &host, &workers, &rest)
    } else {
        in_tables(&pages, &host, &workers, &rest)
    };
    process::say(&told);
    if host.brotli() > HOST_BUDGET {
        let (size, page) = (host.brotli(), HOST_SCRIPT.to_owned());
        return Err(Error::OverBudget { size, page, budget: HOST_BUDGET });
    }
    match pages.into_iter().find(|page| page.brotli() > BUDGET) {
        Some(page) => {
            Err(Error::OverBudget { size: page.brotli(), page: page.title, budget: BUDGET })
        }
        None => Ok(()),
    }
}

fn is_host(name: &&str) -> bool {
    *name == HOST_SCRIPT
}

fn read(project: &Project) -> Result<Site, Error> {
    let dist = project.dist();
    if !dist.is_dir() {
        return Err(Error::Dist("there is no dist/".to_owned()));
    }
    let paths = files::list(&dist)?;
    paths.iter().map(|path| Ok((files::url_path(path), files::read(&dist.join(path))?))).collect()
}

fn weigh(name: &str, contents: &[u8]) -> Weighed {
    // Nobody sends a file compressed that grows by it.
    let brotli = brotli::compress(contents).len().min(contents.len());
    Weighed { name: name.to_owned(), raw: contents.len(), brotli }
}

impl Load {
    fn raw(&self) -> usize {
        self.files.iter().map(|file| file.raw).sum()
    }

    fn brotli(&self) -> usize {
        self.files.iter().map(|file| file.brotli).sum()
    }
}

fn in_tables(pages: &[Load], host: &Load, workers: &[Load], rest: &Load) -> String {
    let mut told = String::new();
    for page in pages {
        let title = format!("first load: {}", page.title);
        told.push_str(&format!("{title:<44}{:>10}{:>10}\n", "raw", "brotli"));
        told.push_str(&rows(page));
        told.push_str(&sum(page));
        let percent = page.brotli() * 100 / BUDGET;
        told.push_str(&format!("  {percent} % of the budget, {BUDGET}; the goal is {GOAL}\n\n"));
    }
    let near = pages.first().map_or(0, Load::brotli);
    told.push_str(&format!("{}\n{}", host.title, rows(host)));
    told.push_str(&format!(
        "  {:<52}{near:>10}\n",
        "and when it comes near the view, the first load"
    ));
    told.push_str("  and with the first answer, the interview on demand\n\n");
    for worker in workers {
        told.push_str(&format!("{}\n{}{}\n", worker.title, rows(worker), sum(worker)));
    }
    told.push_str(&format!("{}\n{}", rest.title, rows(rest)));
    told
}

fn sum(load: &Load) -> String {
    format!("  {:<42}{:>10}{:>10}\n", "together", load.raw(), load.brotli())
}

fn rows(load: &Load) -> String {
    let mut files: Vec<&Weighed> = load.files.iter().collect();
    files.sort_by_key(|file| std::cmp::Reverse(file.brotli));
    let row = |file: &Weighed| {
        format!("  {:<42}{:>10}{:>10}\n", short(&file.name), file.raw, file.brotli)
    };
    files.into_iter().map(row).collect()
}

/// Without the hashed folder, which says nothing here.
fn short(name: &str) -> &str {
    match name.split_once('/') {
        Some((folder, name)) if build::is_hashed(folder) => name,
        _ => name,
    }
}

fn in_json(pages: &[Load], host: &Load, workers: &[Load], rest: &Load) -> String {
    let files = |load: &Load| {
        let row =
            |file: &Weighed| json!({"name": file.name, "raw": file.raw, "brotli": file.brotli});
        load.files.iter().map(row).collect::<Vec<_>>()
    };
    let page = |page: &Load| {
        json!({
            "page": page.title, "raw": page.raw(), "brotli": page.brotli(), "files": files(page),
        })
    };
    let pages: Vec<_> = pages.iter().map(page).collect();
    let worker = |load: &Load| {
        json!({
            "worker": load.title, "raw": load.raw(), "brotli": load.brotli(), "files": files(load),
        })
    };
    let workers: Vec<_> = workers.iter().map(worker).collect();
    let all = json!({
        "budget": BUDGET, "goal": GOAL, "pages": pages, "host": files(host), "workers": workers,
        "on_demand": files(rest),
    });
    format!("{all:#}\n")
}
