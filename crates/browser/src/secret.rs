//! Locking and opening with a passphrase, by the browser's own cryptography:
//! PBKDF2-HMAC-SHA-256 and AES-256-GCM. The passphrase is kept nowhere, and
//! neither is the key, which cannot be taken out of the browser.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

/// Why nothing was locked or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretError {
    /// Browsers offer this only on pages from `https:` and from this machine.
    Unavailable,
    /// To open: another passphrase. To lock: the browser refuses.
    Refused,
}

/// What a passphrase becomes a key with, and what the cipher is used with.
#[derive(Debug, Clone, Copy)]
pub struct Parameters<'a> {
    /// Iterations of PBKDF2.
    pub iterations: u32,
    /// Salt of PBKDF2.
    pub salt: &'a [u8],
    /// Nonce of AES-GCM.
    pub nonce: &'a [u8],
    /// What is not encrypted, but must be the same when it is opened.
    pub authenticated: &'a [u8],
}

/// Random bytes made for keys.
///
/// # Errors
/// Where the browser has none.
pub fn random<const N: usize>() -> Result<[u8; N], SecretError> {
    let mut bytes = [0; N];
    let filled = crypto()?.get_random_values_with_u8_array(&mut bytes);
    filled.map(|_| bytes).map_err(|_| SecretError::Unavailable)
}

/// Encrypts; the tag of 16 bytes stands at the end.
///
/// # Errors
/// Where the browser cannot.
pub async fn lock(
    passphrase: &str,
    parameters: Parameters<'_>,
    secret: &[u8],
) -> Result<Vec<u8>, SecretError> {
    let subtle = subtle()?;
    let key = key(&subtle, passphrase, parameters).await?;
    let cipher = cipher(parameters).map_err(refused)?;
    bytes(subtle.encrypt_with_object_and_u8_array(&cipher, &key, secret)).await
}

/// Decrypts what [`lock`] gave.
///
/// # Errors
/// With another passphrase, or where the browser cannot.
pub async fn open(
    passphrase: &str,
    parameters: Parameters<'_>,
    locked: &[u8],
) -> Result<Vec<u8>, SecretError> {
    let subtle = subtle()?;
    let key = key(&subtle, passphrase, parameters).await?;
    let cipher = cipher(parameters).map_err(refused)?;
    bytes(subtle.decrypt_with_object_and_u8_array(&cipher, &key, locked)).await
}

fn crypto() -> Result<Crypto, SecretError> {
    crate::window().crypto().map_err(|_| SecretError::Unavailable)
}

/// Undefined on an insecure page, whatever its type says.
fn subtle() -> Result<SubtleCrypto, SecretError> {
    let subtle = crypto()?.subtle();
    if subtle.is_undefined() { Err(SecretError::Unavailable) } else { Ok(subtle) }
}

/// The passphrase in Unicode normalisation form C, so that it is the same from
/// every keyboard.
async fn key(
    subtle: &SubtleCrypto,
    passphrase: &str,
    parameters: Parameters<'_>,
) -> Result<CryptoKey, SecretError> {
    let passphrase = String::from(js_sys::JsString::from(passphrase).normalize("NFC"));
    let raw = Uint8Array::from(passphrase.as_bytes());
    let uses = Array::of1(&"deriveKey".into());
    let imported = subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &uses);
    let material: CryptoKey = settled(imported).await?.unchecked_into();
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("iterations", parameters.iterations.into()),
        ("salt", Uint8Array::from(parameters.salt).into()),
    ])
    .map_err(refused)?;
    let wanted = object(&[("name", "AES-GCM".into()), ("length", 256.into())]).map_err(refused)?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let derived =
        subtle.derive_key_with_object_and_object(&derivation, &material, &wanted, false, &uses);
    settled(derived).await.map(JsCast::unchecked_into)
}

fn cipher(parameters: Parameters<'_>) -> Result<Object, JsValue> {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(parameters.nonce).into()),
        ("additionalData", Uint8Array::from(parameters.authenticated).into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object)
}

async fn bytes(promise: Result<Promise, JsValue>) -> Result<Vec<u8>, SecretError> {
    settled(promise).await.map(|buffer| Uint8Array::new(&buffer).to_vec())
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, SecretError> {
    JsFuture::from(promise.map_err(refused)?).await.map_err(refused)
}

fn refused(_: JsValue) -> SecretError {
    SecretError::Refused
}
