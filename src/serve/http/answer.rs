//! Answers, each with what keeps a browser from more than showing it.

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{
    ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::http::request::Parts;
use hyper::{Method, Response, StatusCode};

use super::range::{self, Asked};
use crate::page::search;

pub(super) type Answer = Response<Full<Bytes>>;

/// A request that is not answered, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    what: &'static str,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, what: &'static str) -> Refusal {
        Refusal { status, what }
    }

    /// The refusal; nothing of the request is in it.
    pub(super) fn answer(self) -> Answer {
        let text = Bytes::from(format!("{}\n", self.what));
        let mut answer = made(self.status, "text/plain; charset=utf-8", text);
        if self.status == StatusCode::METHOD_NOT_ALLOWED {
            answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        answer
    }
}

/// A file, or the part of it that a request asks for.
pub(super) fn file(
    request: &Parts,
    status: StatusCode,
    kind: &'static str,
    bytes: Bytes,
) -> Answer {
    let length = bytes.len();
    let header = request.headers.get("range").and_then(|value| value.to_str().ok());
    let is_whole = request.method != Method::GET || status != StatusCode::OK;
    let asked = if is_whole { Asked::Whole } else { range::asked(header, length) };
    let mut answer = match asked {
        Asked::Whole => made(status, kind, bytes),
        Asked::Part(first, last) => {
            let part = made(StatusCode::PARTIAL_CONTENT, kind, bytes.slice(first..=last));
            with(part, CONTENT_RANGE, &format!("bytes {first}-{last}/{length}"))
        }
        Asked::Nothing => {
            let nothing = made(StatusCode::RANGE_NOT_SATISFIABLE, kind, Bytes::new());
            with(nothing, CONTENT_RANGE, &format!("bytes */{length}"))
        }
    };
    answer.headers_mut().insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if request.method == Method::HEAD {
        *answer.body_mut() = Full::default();
    }
    answer
}

/// Another place on this server, for now.
pub(super) fn see(status: StatusCode, path: &str) -> Answer {
    with(made(status, "text/plain; charset=utf-8", Bytes::new()), LOCATION, path)
}

fn made(status: StatusCode, kind: &'static str, bytes: Bytes) -> Answer {
    let length = bytes.len();
    let mut answer = Response::new(Full::new(bytes));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    for (name, value) in [
        (CONTENT_TYPE, kind),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "no-store"),
        // The switch of views must tell its origin, which `no-referrer` forbids.
        (REFERRER_POLICY, "same-origin"),
        (CONTENT_SECURITY_POLICY, NOTHING),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("x-frame-options"), "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    answer
}

/// The policy of what is no page.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// Lets a page load what hubs load, and reach this server for its news. `host`
/// is the name the browser knows this server by.
pub(super) fn with_policy(answer: Answer, address: &str, host: &str) -> Answer {
    let more = if search::needs_wasm(address) { " 'wasm-unsafe-eval'" } else { "" };
    let policy = format!(
        "default-src 'none'; script-src 'self'{more}; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; media-src 'self'; connect-src 'self' ws://{host}; \
         manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    with(answer, CONTENT_SECURITY_POLICY, &policy)
}

fn with(mut answer: Answer, name: HeaderName, value: &str) -> Answer {
    // Everything here was made of checked parts; a value that is none is left out.
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
    answer
}
