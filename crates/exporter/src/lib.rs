//! The worker's edge to the browser: messages in, messages out. What sets a
//! document is in the crates `pdf`, `docx` and `xlsx`, which know no browser.
//!
//! Each format is a program of its own (`src/bin/`), so that nobody fetches one
//! format for the sake of another. It posts `"ready"` once, and then answers each
//! message `[id, input]` with any number of `[id, percent]` and one last
//! `[id, bytes]` or `[id, reason]`.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Makes a file from its input, telling how far it is in percent; or says in a
/// sentence why not.
pub type Make = fn(input: &str, progress: &mut dyn FnMut(u8)) -> Result<Vec<u8>, String>;

/// Answers messages for as long as the worker lives.
pub fn serve(make: Make) {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answer = {
        let worker = worker.clone();
        move |message: MessageEvent| answer(&worker, make, &message.data().unchecked_into())
    };
    let listener = Closure::<dyn Fn(MessageEvent)>::new(answer);
    worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // The worker listens until it is ended from outside.
    listener.forget();
    post(&worker, &JsValue::from_str("ready"));
}

fn answer(worker: &DedicatedWorkerGlobalScope, make: Make, message: &Array) {
    let id = message.get(0);
    let input = message.get(1).as_string().unwrap_or_default();
    let say = |what: &JsValue| post(worker, &Array::of2(&id, what));
    let mut progress = |percent: u8| say(&JsValue::from(percent));
    match make(&input, &mut progress) {
        Ok(bytes) => say(&Uint8Array::from(bytes.as_slice())),
        Err(reason) => say(&JsValue::from_str(&reason)),
    }
}

fn post(worker: &DedicatedWorkerGlobalScope, message: &JsValue) {
    // Refused only for what cannot be copied: numbers, texts and bytes can.
    let _ = worker.post_message(message);
}
