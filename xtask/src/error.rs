//! What can go wrong, in sentences that say what to do next.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

use crate::build::template;

/// The error of every command.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The command line was not understood.
    #[error("{0}\n`cargo xtask help` lists the commands")]
    Usage(String),
    /// A file or folder could not be read, written, copied …
    #[error("cannot {action} {}: {source}", path.display())]
    Files {
        /// What was tried: "read", "write" …
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A program could not be started.
    #[error("cannot start `{program}`: {source}")]
    Start {
        /// Its command line.
        program: String,
        /// Why not.
        source: io::Error,
    },
    /// A program said that it failed.
    #[error("`{program}` failed ({status}){}", indented(output))]
    Failed {
        /// Its command line.
        program: String,
        /// How it ended.
        status: ExitStatus,
        /// What it printed, unless that was seen already.
        output: String,
    },
    /// Something that only the reader can install.
    #[error("{what} is missing. {remedy}")]
    Missing {
        /// What it is.
        what: String,
        /// A sentence with the line that installs it.
        remedy: String,
    },
    /// More than one of the above.
    #[error("{}", lines(.0))]
    Several(Vec<Error>),
    /// The catalogue or the interface text has faults.
    #[error("the content has faults:\n{0}")]
    Content(#[from] contentc::Errors),
    /// The page's template has faults.
    #[error("the page cannot be made:\n{}", lines(.0))]
    Template(Vec<template::Fault>),
    /// wasm-split writes another loader than the one we know how to replace.
    #[error(
        "the loader that wasm-split wrote is not the one recorded in xtask/src/build/parts/: {0}; \
         read what changed, then mend xtask/src/build/parts.rs and its two files"
    )]
    Loader(&'static str),
    /// The service worker's source has no place for the list of files.
    #[error("src/sw.js must have `{0}` once, in the place of the list of files")]
    Worker(&'static str),
    /// A text that the manifest needs is missing.
    #[error("there is no text `{key}` in `{language}`, which the manifest needs")]
    Manifest {
        /// The key.
        key: &'static str,
        /// The language's code.
        language: String,
    },
    /// Two sources for one file of the site.
    #[error("{} is made by the build: rename the one in public/", .0.display())]
    Twice(PathBuf),
    /// `dist/` is not what the build makes.
    #[error("{0}; `cargo xtask build` makes it")]
    Dist(String),
    /// The server could not open its port.
    #[error("cannot serve on 127.0.0.1:{port}: {reason}")]
    Listen {
        /// The port asked for.
        port: u16,
        /// Why not.
        reason: String,
    },
    /// A format takes too long, or was not measured.
    #[error("bench: {0}")]
    Bench(String),
    /// The first load is too heavy.
    #[error("the first load of {page} is {size} bytes, {} over the budget", size - budget)]
    OverBudget {
        /// The page that loads it.
        page: String,
        /// Its size, brotli.
        size: usize,
        /// What it may be.
        budget: usize,
    },
}

fn lines<T: ToString>(items: &[T]) -> String {
    items.iter().map(T::to_string).collect::<Vec<_>>().join("\n")
}

fn indented(output: &str) -> String {
    output.lines().map(|line| format!("\n    {line}")).collect()
}
