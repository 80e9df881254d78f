//! `aims-gap link`.

use std::io;
use std::path::Path;

use assessment::Date;
use assessment::share::{ShareError, url};
use share::lock::{Lock, NONCE, SALT};
use share::{Contents, Texts};

use crate::arguments::Link;
use crate::open::NOT_SHARED;
use crate::outcome::{Outcome, Usage, tell};
use crate::{input, output, passphrase};

/// Why there is no link.
enum NoLink {
    /// A link cannot hold it.
    Share(ShareError),
    /// The system has no randomness.
    Random(getrandom::Error),
}

/// Prints the link to each file's result, as of `today`.
///
/// # Errors
/// When the passphrase cannot be used, or standard input would be read twice.
pub fn run(arguments: &Link, today: Date) -> Result<Outcome, Usage> {
    let from_input = arguments.files.iter().any(|file| input::is_standard_input(file));
    let passphrase = match passphrase::read(arguments.passphrase_file.as_deref(), from_input)? {
        Ok(passphrase) => passphrase,
        Err(outcome) => return Ok(outcome),
    };
    let ticked = arguments.texts.iter().flat_map(|texts| texts.iter()).collect();
    let mut outcome = Outcome::Done;
    let mut links = String::new();
    for file in &arguments.files {
        match payload(file, ticked, passphrase.as_deref(), today) {
            Ok(payload) => {
                links.push_str(&url(&arguments.base, &payload));
                links.push('\n');
            }
            Err(went) => outcome = outcome.and(went),
        }
    }
    Ok(outcome.and(output::to(&mut io::stdout(), links.as_bytes())))
}

/// The payload of one file; why there is none has been told.
fn payload(
    file: &Path,
    ticked: Texts,
    passphrase: Option<&str>,
    day: Date,
) -> Result<String, Outcome> {
    let name = input::name(file);
    let assessment = input::read(file).map_err(|error| {
        tell(&format!("{name}: {error}"));
        error.outcome()
    })?;
    let contents = Contents::of(&assessment, day, ticked, NOT_SHARED);
    let payload = match passphrase {
        None => contents.payload().map_err(NoLink::Share),
        Some(passphrase) => locked(&contents, passphrase),
    };
    payload.map_err(|error| {
        match error {
            NoLink::Share(error) => tell(&format!("{name}: {error}")),
            NoLink::Random(error) => tell(&format!("the system has no randomness: {error}")),
        }
        Outcome::Failed
    })
}

fn locked(contents: &Contents, passphrase: &str) -> Result<String, NoLink> {
    let (mut salt, mut nonce) = ([0; SALT], [0; NONCE]);
    getrandom::fill(&mut salt).map_err(NoLink::Random)?;
    getrandom::fill(&mut nonce).map_err(NoLink::Random)?;
    let lock = Lock::new(salt, nonce);
    let secret = contents.secret().map_err(NoLink::Share)?;
    let ciphertext = lock.encrypt(passphrase, &secret).map_err(NoLink::Share)?;
    lock.payload(&ciphertext).map_err(NoLink::Share)
}
