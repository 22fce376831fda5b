//! Who may ask: a browser on this machine that means this server. A page of
//! another site must learn nothing here and change nothing, not even through a
//! name that it lets point at this machine.

use hyper::header::{
    CONTENT_LENGTH, HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN, TRANSFER_ENCODING,
};
use hyper::http::request::Parts;
use hyper::{Method, StatusCode, Version};

use super::answer::Refusal;

/// Whether a request is for this server and from nobody else.
pub(super) fn admits(request: &Parts, port: u16) -> Result<(), Refusal> {
    if request.version != Version::HTTP_11 && request.version != Version::HTTP_10 {
        return Err(Refusal::new(StatusCode::BAD_REQUEST, "this version of HTTP is not spoken"));
    }
    let Some(host) = only(&request.headers, &HOST) else {
        return Err(Refusal::new(StatusCode::BAD_REQUEST, "a request names one host"));
    };
    let authority = request.uri.authority().map(|authority| authority.as_str());
    if !is_own(host, port) || authority.is_some_and(|host| !is_own(host, port)) {
        let what = "this preview answers to 127.0.0.1 and localhost alone";
        return Err(Refusal::new(StatusCode::FORBIDDEN, what));
    }
    if is_embedding(&request.headers) {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "not for pages of another site"));
    }
    let has_body = request.headers.contains_key(TRANSFER_ENCODING)
        || request.headers.get(CONTENT_LENGTH).is_some_and(|length| length != "0");
    if has_body && request.method != Method::POST {
        return Err(Refusal::new(StatusCode::BAD_REQUEST, "no body is expected here"));
    }
    Ok(())
}

/// Whether a request comes from a page of this server; without an origin it
/// does not.
pub(super) fn is_same_origin(request: &Parts) -> bool {
    let host = only(&request.headers, &HOST);
    let origin = only(&request.headers, &ORIGIN);
    let origin = origin.and_then(|origin| origin.strip_prefix("http://"));
    host.is_some() && origin == host
}

/// A header that is there exactly once.
fn only<'r>(headers: &'r HeaderMap<HeaderValue>, name: &HeaderName) -> Option<&'r str> {
    let mut all = headers.get_all(name).iter();
    let one = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(one)
}

fn is_own(host: &str, port: u16) -> bool {
    let named = ["127.0.0.1", "localhost", "[::1]"];
    named.iter().any(|name| {
        let rest = host.strip_prefix(name);
        rest.is_some_and(|rest| rest == format!(":{port}") || rest.is_empty() && port == 80)
    })
}

/// Whether a browser says that another site's page wants to load this as a part
/// of itself; following a link from there is fine.
fn is_embedding(headers: &HeaderMap<HeaderValue>) -> bool {
    let says = |name: &str, what: &str| headers.get(name).is_some_and(|value| value == what);
    let is_foreign = says("sec-fetch-site", "cross-site") || says("sec-fetch-site", "same-site");
    let is_visit = says("sec-fetch-mode", "navigate") && says("sec-fetch-dest", "document");
    is_foreign && !is_visit
}

#[cfg(test)]
mod tests {
    use hyper::Request;

    use super::*;

    fn answer(headers: &[(&str, &str)]) -> Option<StatusCode> {
        let mut request = Request::get("/");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let parts = request.body(()).unwrap().into_parts().0;
        admits(&parts, 1111).err().map(|refusal| refusal.status)
    }

    #[test]
    fn only_names_of_this_machine_with_this_port_are_answered() {
        for host in ["127.0.0.1:1111", "localhost:1111", "[::1]:1111"] {
            assert_eq!(answer(&[("host", host)]), None, "{host}");
        }
        for host in [
            "evil.example",
            "evil.example:1111",
            "127.0.0.1",
            "127.0.0.1:1112",
            "localhost.evil.example:1111",
            "localhost:11111",
            "127.0.0.1.nip.io:1111",
            "0.0.0.0:1111",
            "2130706433:1111",
            "evil@127.0.0.1:1111",
            "",
        ] {
            assert_eq!(answer(&[("host", host)]), Some(StatusCode::FORBIDDEN), "{host}");
        }
        assert_eq!(answer(&[]), Some(StatusCode::BAD_REQUEST));
        let twice = [("host", "localhost:1111"), ("host", "evil.example")];
        assert_eq!(answer(&twice), Some(StatusCode::BAD_REQUEST));
    }

    #[test]
    fn a_foreign_page_may_link_here_but_embed_nothing() {
        let from = |site: &'static str, mode: &'static str, dest: &'static str| {
            answer(&[
                ("host", "localhost:1111"),
                ("sec-fetch-site", site),
                ("sec-fetch-mode", mode),
                ("sec-fetch-dest", dest),
            ])
        };
        assert_eq!(from("cross-site", "navigate", "document"), None);
        assert_eq!(from("same-origin", "no-cors", "image"), None);
        assert_eq!(from("cross-site", "no-cors", "image"), Some(StatusCode::FORBIDDEN));
        assert_eq!(from("cross-site", "navigate", "iframe"), Some(StatusCode::FORBIDDEN));
        assert_eq!(from("same-site", "cors", "empty"), Some(StatusCode::FORBIDDEN));
    }

    #[test]
    fn an_origin_is_that_of_the_page_or_none_at_all() {
        let says = |origin: Option<&str>| {
            let mut request = Request::get("/").header("host", "localhost:1111");
            if let Some(origin) = origin {
                request = request.header("origin", origin);
            }
            is_same_origin(&request.body(()).unwrap().into_parts().0)
        };
        assert!(says(Some("http://localhost:1111")));
        for origin in ["null", "https://localhost:1111", "http://evil.example", "http://127.0.0.1"]
        {
            assert!(!says(Some(origin)), "{origin}");
        }
        assert!(!says(None));
    }
}
