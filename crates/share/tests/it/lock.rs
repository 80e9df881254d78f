//! Links behind passphrases.

use assessment::file::read;
use assessment::share::{Payload, ShareError};
use share::lock::{FEWEST, ITERATIONS, Lock, MOST, NONCE, SALT, Sealed, reveal};
use share::{Contents, Texts, open};

use crate::support::fixture;
use crate::{PLACEHOLDER, day};

const PASSPHRASE: &str = "correct horse, Änderung";

fn lock() -> Lock {
    Lock::new([7; SALT], [9; NONCE])
}

fn contents(ticked: Texts) -> Contents {
    let mine = read(&fixture("half-answered.json")).expect("readable");
    Contents::of(&mine, day("2026-11-25"), ticked, PLACEHOLDER)
}

fn locked(link: &str) -> Result<Sealed, ShareError> {
    match Payload::parse(link)? {
        Payload::Locked(locked) => Sealed::parse(locked),
        other => panic!("{other:?}"),
    }
}

/// Slow by design: everything that needs a key, in one test.
#[test]
fn the_passphrase_opens_it_and_no_other_does() {
    let contents = contents(Texts::all());
    let secret = contents.secret().expect("short");
    let ciphertext = lock().encrypt(PASSPHRASE, &secret).expect("short");
    assert_eq!(ciphertext.len(), secret.len() + 16);
    let link = lock().payload(&ciphertext).expect("short");
    assert_eq!(open(&link, PLACEHOLDER), Err(ShareError::NeedsPassphrase));

    let sealed = locked(&link).expect("a locked link");
    assert_eq!((&sealed.lock, &sealed.ciphertext), (&lock(), &ciphertext));
    // The same letters, composed otherwise.
    let decomposed = PASSPHRASE.replace('Ä', "A\u{308}");
    assert_eq!(sealed.decrypt(&decomposed), Ok(secret.clone()));
    let opened = reveal(&secret, PLACEHOLDER).expect("what was locked");
    assert_eq!(opened.assessment, *contents.assessment());

    assert_eq!(sealed.decrypt("correct horse"), Err(ShareError::WrongPassphrase));
    let mut changed = sealed.clone();
    changed.ciphertext[3] ^= 1;
    assert_eq!(changed.decrypt(PASSPHRASE), Err(ShareError::WrongPassphrase));
}

#[test]
fn a_result_without_texts_can_be_locked_too() {
    let contents = contents(Texts::EMPTY);
    let secret = contents.secret().expect("short");
    assert_eq!(secret.len(), 43);
    let opened = reveal(&secret, PLACEHOLDER).expect("what was locked");
    assert_eq!(opened.assessment, *contents.assessment());
    let link = lock().payload(&[0; 43 + 16]).expect("short");
    println!("locked, without texts: {} characters", link.len());
    assert_eq!(link.len(), 138);
}

#[test]
fn header_and_parameters_are_authenticated() {
    let data = lock().authenticated();
    assert_eq!(data.len(), 2 + 1 + 4 + SALT + NONCE);
    assert!(data.starts_with(b"1e\x01\x00\x09\x27\xc0"));
    let link = lock().payload(&[0; 60]).expect("short");
    assert!(data.starts_with(&link.as_bytes()[..2]));
}

#[test]
fn parameters_out_of_range_are_refused() {
    let sealed = |algorithm: u8, iterations: u32, ciphertext: usize| {
        let mut bytes = vec![algorithm];
        bytes.extend(iterations.to_be_bytes());
        bytes.extend([0; SALT + NONCE]);
        bytes.extend(vec![0; ciphertext]);
        Sealed::parse(&in_characters(&bytes)).is_ok()
    };
    assert!(sealed(1, ITERATIONS, 60) && sealed(1, FEWEST, 60) && sealed(1, MOST, 60));
    assert!(!sealed(0, ITERATIONS, 60) && !sealed(2, ITERATIONS, 60));
    assert!(!sealed(1, FEWEST - 1, 60) && !sealed(1, MOST + 1, 60) && !sealed(1, u32::MAX, 60));
    assert!(!sealed(1, ITERATIONS, 16) && !sealed(1, ITERATIONS, 0));
    for text in ["", "0", "-", "zzzzzzzzzzz", "00"] {
        assert_eq!(Sealed::parse(text), Err(ShareError::Foreign), "{text}");
    }
}

/// Eleven characters for eight bytes, told a second time.
fn in_characters(bytes: &[u8]) -> String {
    const ALPHABET: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut text = String::new();
    for block in bytes.chunks(8) {
        let mut number = block.iter().fold(0_u128, |number, byte| number * 256 + u128::from(*byte));
        let mut length = 0;
        while 62_u128.pow(length) < 256_u128.pow(block.len() as u32) {
            length += 1;
        }
        let mut characters = Vec::new();
        for _ in 0..length {
            characters.push(char::from(ALPHABET[(number % 62) as usize]));
            number /= 62;
        }
        text.extend(characters.into_iter().rev());
    }
    text
}

#[test]
fn what_was_no_secret_is_refused() {
    for secret in [&b""[..], b"a", b"a000", &[0xff; 80], b"z0000000000000000"] {
        assert!(reveal(secret, PLACEHOLDER).is_err(), "{secret:?}");
    }
}
