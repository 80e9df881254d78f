//! The workers that set documents: each fetched when first asked for, and kept.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Why a document was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportError {
    /// The worker could not be fetched or started; asked again, it is fetched anew.
    NotLoaded,
    /// It says why, or it ended without saying anything.
    Failed(String),
}

thread_local! {
    static WORKERS: RefCell<BTreeMap<String, Worker>> = const { RefCell::new(BTreeMap::new()) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// What the worker at `url` makes of `input`; `progress` is told how far it is, in
/// percent.
///
/// # Errors
/// When the worker cannot be fetched, or cannot make it.
pub async fn make(
    url: &str,
    input: &str,
    progress: impl Fn(u8) + 'static,
) -> Result<Uint8Array, ExportError> {
    let worker = started(url).await?;
    let id = NEXT.replace(NEXT.get().wrapping_add(1));
    let answer = Answer::listen(&worker, move |message, done| {
        let message: Array = message.unchecked_into();
        if message.get(0) != id {
            return;
        }
        match message.get(1).as_f64() {
            // Percent: a whole number to 100.
            Some(percent) => progress(percent as u8),
            None => settle(done, &message.get(1)),
        }
    });
    let question = Array::of2(&JsValue::from(id), &JsValue::from_str(input));
    worker.post_message(&question).map_err(|_| failed())?;
    match answer.awaited().await {
        Ok(bytes) => bytes
            .dyn_into()
            .map_err(|reason: JsValue| ExportError::Failed(reason.as_string().unwrap_or_default())),
        Err(_) => {
            // What ended in the middle is of no more use.
            worker.terminate();
            WORKERS.with_borrow_mut(|workers| workers.remove(url));
            Err(failed())
        }
    }
}

fn failed() -> ExportError {
    ExportError::Failed(String::new())
}

/// The worker, once it is ready.
async fn started(url: &str) -> Result<Worker, ExportError> {
    if let Some(worker) = WORKERS.with_borrow(|workers| workers.get(url).cloned()) {
        return Ok(worker);
    }
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(url, &options).map_err(|_| ExportError::NotLoaded)?;
    let ready = Answer::listen(&worker, |message, done| settle(done, &message));
    if ready.awaited().await.is_err() {
        worker.terminate();
        return Err(ExportError::NotLoaded);
    }
    WORKERS.with_borrow_mut(|workers| workers.insert(url.to_owned(), worker.clone()));
    Ok(worker)
}

fn settle(done: &Function, value: &JsValue) {
    // Settling a promise throws nothing.
    let _ = done.call1(&JsValue::UNDEFINED, value);
}

/// What a worker will answer. It listens for as long as this lives.
struct Answer {
    worker: Worker,
    promise: Promise,
    on_message: Closure<dyn Fn(MessageEvent)>,
    on_error: Function,
}

impl Answer {
    /// `hear` is given each message, and what ends the waiting.
    fn listen(worker: &Worker, hear: impl Fn(JsValue, &Function) + 'static) -> Self {
        let mut ends = None;
        let promise = Promise::new(&mut |done, failed| ends = Some((done, failed)));
        // The promise's executor has run by now.
        let (done, on_error) = ends.unwrap_or_else(|| (Function::default(), Function::default()));
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            hear(event.data(), &done)
        });
        let listener = on_message.as_ref().unchecked_ref();
        let _ = worker.add_event_listener_with_callback("message", listener);
        let _ = worker.add_event_listener_with_callback("error", &on_error);
        Self { worker: worker.clone(), promise, on_message, on_error }
    }

    async fn awaited(&self) -> Result<JsValue, JsValue> {
        JsFuture::from(self.promise.clone()).await
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        let listener = self.on_message.as_ref().unchecked_ref();
        let _ = self.worker.remove_event_listener_with_callback("message", listener);
        let _ = self.worker.remove_event_listener_with_callback("error", &self.on_error);
    }
}
