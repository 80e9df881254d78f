//! A link that a passphrase opens: how it is laid out, without the cryptography.
//!
//! The key is PBKDF2-HMAC-SHA-256 of the passphrase (its UTF-8 in Unicode
//! normalisation form C), the cipher AES-256-GCM with a tag of 16 bytes. In the
//! browser that is WebCrypto's; the feature `crypto` brings it for the command line.
//!
//! To lock: a [`Lock`] of fresh random salt and nonce, encrypt
//! [`Contents::secret`](crate::Contents::secret) with [`Lock::authenticated`] as
//! additional data, [`Lock::payload`]. To open: [`Sealed::parse`], decrypt,
//! [`reveal`]; a tag that does not fit is [`ShareError::WrongPassphrase`], since
//! the check value of the link has spoken before.

use assessment::share::{Payload, ShareError};

use crate::blocks;
pub use crate::open::reveal;

/// The parameters of one locked link; none of them is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    iterations: u32,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
}

/// A locked link, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The parameters.
    pub lock: Lock,
    /// The ciphertext with its tag of 16 bytes.
    pub ciphertext: Vec<u8>,
}

/// The length of the salt, in bytes.
pub const SALT: usize = 16;
/// The length of the nonce, in bytes.
pub const NONCE: usize = 12;
/// The iterations of PBKDF2 that are written (OWASP's advice for HMAC-SHA-256).
pub const ITERATIONS: u32 = 600_000;
/// The fewest iterations that are read: no link weakens its own passphrase.
pub const FEWEST: u32 = 600_000;
/// The most iterations that are read: some seconds, so that no link hangs a browser.
pub const MOST: u32 = 5_000_000;

/// PBKDF2-HMAC-SHA-256 and AES-256-GCM, so far the only one.
const ALGORITHM: u8 = 1;
/// The length of an authentication tag, in bytes.
const TAG: usize = 16;
/// The header of every locked link, which is authenticated with the parameters.
const HEADER: [u8; 2] = *b"1e";

impl Lock {
    /// The parameters that are written now. Salt and nonce must be fresh from a
    /// source of randomness made for keys: a pair is never used twice.
    pub fn new(salt: [u8; SALT], nonce: [u8; NONCE]) -> Self {
        Self { iterations: ITERATIONS, salt, nonce }
    }

    /// The iterations of PBKDF2.
    pub fn iterations(&self) -> u32 {
        self.iterations
    }

    /// The salt of PBKDF2.
    pub fn salt(&self) -> &[u8; SALT] {
        &self.salt
    }

    /// The nonce of AES-GCM.
    pub fn nonce(&self) -> &[u8; NONCE] {
        &self.nonce
    }

    /// The additional data of AES-GCM: the link's header and the parameters, so
    /// that neither can be exchanged.
    pub fn authenticated(&self) -> Vec<u8> {
        let mut data = HEADER.to_vec();
        data.extend(self.parameters());
        data
    }

    /// The payload of the link with that ciphertext, its tag at the end.
    ///
    /// # Errors
    /// [`ShareError::TooLong`]: the file is to be offered instead.
    pub fn payload(&self, ciphertext: &[u8]) -> Result<String, ShareError> {
        let mut bytes = self.parameters();
        bytes.extend(ciphertext);
        Payload::Locked(&blocks::encode(&bytes)).write()
    }

    fn parameters(&self) -> Vec<u8> {
        let mut bytes = vec![ALGORITHM];
        bytes.extend(self.iterations.to_be_bytes());
        bytes.extend(self.salt);
        bytes.extend(self.nonce);
        bytes
    }
}

impl Sealed {
    /// Takes apart what a [`Payload::Locked`] holds.
    ///
    /// # Errors
    /// [`ShareError::Foreign`] for another algorithm, iterations out of range, or
    /// anything else that [`Lock::payload`] does not write.
    pub fn parse(locked: &str) -> Result<Self, ShareError> {
        let bytes = blocks::decode(locked).ok_or(ShareError::Foreign)?;
        Self::taken_apart(&bytes).ok_or(ShareError::Foreign)
    }

    fn taken_apart(bytes: &[u8]) -> Option<Self> {
        let (&[algorithm], bytes) = bytes.split_first_chunk()?;
        let (iterations, bytes) = bytes.split_first_chunk()?;
        let (salt, bytes) = bytes.split_first_chunk()?;
        let (nonce, ciphertext) = bytes.split_first_chunk()?;
        let iterations = u32::from_be_bytes(*iterations);
        let known = algorithm == ALGORITHM && (FEWEST..=MOST).contains(&iterations);
        (known && ciphertext.len() > TAG).then(|| Self {
            lock: Lock { iterations, salt: *salt, nonce: *nonce },
            ciphertext: ciphertext.to_vec(),
        })
    }
}
