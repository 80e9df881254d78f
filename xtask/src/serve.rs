//! `cargo xtask serve`: `dist/` on this machine, as a good host would serve it.
//!
//! For looking at the product and for its browser tests; not a server for
//! production. The whole site is read into memory first ([`site`]), so that a
//! request is looked up in a map and no path from outside ever reaches the
//! file system ([`path`] reads it).

mod path;
mod respond;
mod site;

use std::sync::Arc;
use std::thread;

use tiny_http::Server;

use crate::build;
use crate::error::Error;
use crate::project::Project;
pub use path::Base;
use site::Site;

/// A browser opens six connections to a host at most.
const WORKERS: usize = 6;

/// What `serve` was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The port; 0 for any free one.
    pub port: u16,
    /// The path that the site is served below.
    pub base: Base,
    /// Whether to build first.
    pub build: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, base: Base::default(), build: true }
    }
}

/// Serves until it is interrupted.
pub fn run(project: &Project, options: &Options) -> Result<(), Error> {
    if options.build {
        build::run(project)?;
    }
    let site = Arc::new(Site::read(&project.dist(), &options.base)?);
    let failed = |reason: String| Error::Listen { port: options.port, reason };
    let server =
        Server::http(("127.0.0.1", options.port)).map_err(|why| failed(why.to_string()))?;
    // A port of 0 has become a real one.
    if let Some(address) = server.server_addr().to_ip() {
        println!("Serving dist/ at http://{address}{} (Ctrl+C ends it)", options.base);
    }
    let server = Arc::new(server);
    let worker = || {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || work(&server, &site))
    };
    let workers: Vec<_> = (0..WORKERS).map(|_| worker()).collect();
    for worker in workers {
        worker.join().map_err(|_| failed("a worker stopped".to_owned()))?;
    }
    Ok(())
}

fn work(server: &Server, site: &Site) {
    while let Ok(request) = server.recv() {
        let answer = respond::answer(site, &request);
        // A visitor who has gone away is no fault of ours.
        let _ = request.respond(answer);
    }
}
