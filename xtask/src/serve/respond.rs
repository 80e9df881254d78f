//! Answers to requests, with the headers that we recommend to hosts.

use std::io::{self, Cursor};

use tiny_http::{Header, Method, Request, Response};

use super::site::{File, Found, Site};

/// An answer with its body in memory.
pub type Answer = Response<Cursor<Vec<u8>>>;

/// The answer to `request`.
pub fn answer(site: &Site, request: &Request) -> Answer {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return told(405, "Only GET and HEAD are served.\n").with_headers([("Allow", "GET, HEAD")]);
    }
    match site.find(request.url()) {
        Found::File(file) => send(file, |name| value(request, name)),
        Found::Folder(to) => told(301, "").with_headers([("Location", to.as_str())]),
        Found::Nothing => told(404, "There is nothing at this address.\n"),
    }
}

/// The file, as far as the client does not have it.
fn send<'r>(file: &File, header: impl Fn(&'static str) -> Option<&'r str>) -> Answer {
    let cache = match file.immutable {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    let kept = [("Cache-Control", cache), ("ETag", &file.etag), ("Vary", "Accept-Encoding")];
    if header("If-None-Match").is_some_and(|known| matches_etag(known, &file.etag)) {
        return with_body(304, Vec::new()).with_headers(kept);
    }
    let accepted = header("Accept-Encoding").is_some_and(accepts_brotli);
    let answer = match file.brotli.as_ref().filter(|_| accepted) {
        Some(packed) => with_body(200, packed.clone()).with_headers([("Content-Encoding", "br")]),
        None => with_body(200, file.plain.clone()),
    };
    // Other sites load embed.js, as a module or with a hash too: browsers then ask
    // whether they may. Nothing here is secret.
    let shared = [("Access-Control-Allow-Origin", "*")];
    answer.with_headers(kept).with_headers(shared).with_headers([("Content-Type", file.media_type)])
}

fn told(status: u16, text: &str) -> Answer {
    with_body(status, text.into()).with_headers([("Content-Type", "text/plain; charset=utf-8")])
}

fn with_body(status: u16, body: Vec<u8>) -> Answer {
    let length = body.len();
    Response::new(status.into(), Vec::new(), Cursor::new(body), Some(length), None)
        // Its length is known, so that nothing needs to be sent in chunks.
        .with_chunked_threshold(usize::MAX)
        .with_headers([("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")])
}

/// Several headers at once.
trait WithHeaders: Sized {
    fn with_headers<'h>(self, headers: impl IntoIterator<Item = (&'h str, &'h str)>) -> Self;
}

impl<R: io::Read> WithHeaders for Response<R> {
    fn with_headers<'h>(mut self, headers: impl IntoIterator<Item = (&'h str, &'h str)>) -> Self {
        for (name, value) in headers {
            // Refused only if not ASCII: a folder's name might be, and is then
            // not redirected to.
            if let Ok(header) = Header::from_bytes(name, value) {
                self.add_header(header);
            }
        }
        self
    }
}

fn value<'r>(request: &'r Request, name: &'static str) -> Option<&'r str> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|h| h.value.as_str())
}

/// Whether `Accept-Encoding` has brotli, and not only to refuse it.
fn accepts_brotli(accepted: &str) -> bool {
    accepted.split(',').any(|coding| {
        let (name, quality) = coding.split_once(';').unwrap_or((coding, ""));
        let refused = matches!(quality.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
        name.trim().eq_ignore_ascii_case("br") && !refused
    })
}

/// Whether `If-None-Match` names `etag`.
fn matches_etag(known: &str, etag: &str) -> bool {
    known.split(',').map(str::trim).any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(immutable: bool) -> File {
        File {
            media_type: "text/css; charset=utf-8",
            immutable,
            etag: "\"abc\"".to_owned(),
            plain: b"plain".to_vec(),
            brotli: Some(b"br".to_vec()),
        }
    }

    fn sent(file: &File, headers: &[(&'static str, &'static str)]) -> (u16, String, Vec<String>) {
        let header = |name| headers.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        let answer = send(file, header);
        let headers = answer.headers().iter().map(|h| format!("{}: {}", h.field, h.value));
        let headers = headers.collect();
        let status = answer.status_code().0;
        (status, String::from_utf8(answer.into_reader().into_inner()).unwrap(), headers)
    }

    #[test]
    fn brotli_goes_to_those_who_accept_it() {
        let (status, body, headers) = sent(&file(true), &[("Accept-Encoding", "gzip, br")]);
        assert_eq!((status, body.as_str()), (200, "br"));
        assert!(headers.contains(&"Content-Encoding: br".to_owned()), "{headers:?}");

        for refused in ["gzip", "br;q=0", "", "brotli"] {
            let (_, body, headers) = sent(&file(true), &[("Accept-Encoding", refused)]);
            assert_eq!(body, "plain", "{refused:?}");
            assert!(!headers.iter().any(|header| header.contains("Encoding: br")), "{headers:?}");
        }
    }

    #[test]
    fn what_is_known_is_not_sent_again() {
        let (status, body, headers) = sent(&file(false), &[("If-None-Match", "\"x\", W/\"abc\"")]);
        assert_eq!((status, body.as_str()), (304, ""));
        assert!(headers.contains(&"Cache-Control: no-cache".to_owned()), "{headers:?}");
        assert_eq!(sent(&file(false), &[("If-None-Match", "\"ab\"")]).0, 200);
    }

    #[test]
    fn every_answer_has_the_security_headers() {
        let (.., headers) = sent(&file(true), &[]);
        assert!(headers.contains(&"X-Content-Type-Options: nosniff".to_owned()), "{headers:?}");
        assert!(headers.contains(&"Referrer-Policy: no-referrer".to_owned()), "{headers:?}");
        assert!(headers.iter().any(|header| header.ends_with("immutable")), "{headers:?}");
        let names = told(404, "").headers().len();
        assert_eq!(names, 3, "type and the two of security");
    }
}
