//! The cryptography of locked links, outside of browsers.

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, Key, KeyInit as _};
use assessment::share::ShareError;
use pbkdf2::pbkdf2_hmac_array;
use pbkdf2::sha2::Sha256;
use unicode_normalization::UnicodeNormalization as _;

use crate::lock::{Lock, Sealed};

impl Lock {
    /// Encrypts, for [`Lock::payload`].
    ///
    /// # Errors
    /// [`ShareError::TooLong`], for more than AES-GCM takes (64 GB).
    pub fn encrypt(&self, passphrase: &str, secret: &[u8]) -> Result<Vec<u8>, ShareError> {
        let aad = self.authenticated();
        self.cipher(passphrase)
            .encrypt(self.nonce().into(), Payload { msg: secret, aad: &aad })
            .map_err(|_| ShareError::TooLong)
    }

    fn cipher(&self, passphrase: &str) -> Aes256Gcm {
        let passphrase: String = passphrase.nfc().collect();
        let key: [u8; 32] =
            pbkdf2_hmac_array::<Sha256, 32>(passphrase.as_bytes(), self.salt(), self.iterations());
        Aes256Gcm::new(&Key::<Aes256Gcm>::from(key))
    }
}

impl Sealed {
    /// Decrypts, for [`crate::lock::reveal`].
    ///
    /// # Errors
    /// [`ShareError::WrongPassphrase`].
    pub fn decrypt(&self, passphrase: &str) -> Result<Vec<u8>, ShareError> {
        let aad = self.lock.authenticated();
        let payload = Payload { msg: &self.ciphertext, aad: &aad };
        let cipher = self.lock.cipher(passphrase);
        cipher.decrypt(self.lock.nonce().into(), payload).map_err(|_| ShareError::WrongPassphrase)
    }
}
