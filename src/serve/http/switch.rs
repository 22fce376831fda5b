//! The one thing that a page may change: with whose eyes the hub is seen.

use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::StatusCode;
use hyper::body::Incoming;
use hyper::header::CONTENT_TYPE;
use hyper::http::request::Parts;
use percent_encoding::percent_decode_str;

use super::answer::{self, Answer, Refusal};
use super::hall::Hall;
use super::{OWN, address, guard};
use crate::serve::Event;
use crate::serve::view::View;

/// A form that fills more is none of ours.
const LONGEST: usize = 1024;
const PATIENCE: Duration = Duration::from_secs(5);

/// Shows the hub as the form says, and leads back to where it was sent from.
pub(super) async fn turn(hall: &Hall, parts: &Parts, body: Incoming) -> Result<Answer, Refusal> {
    if !guard::is_same_origin(parts) {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "only pages of this preview switch it"));
    }
    let is_form = parts.headers.get(CONTENT_TYPE);
    if is_form.is_none_or(|kind| kind != "application/x-www-form-urlencoded") {
        let what = "the switch is a form";
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, what));
    }
    let read = Limited::new(body, LONGEST).collect();
    let slow = |_| Refusal::new(StatusCode::REQUEST_TIMEOUT, "the form did not come");
    let large = |_| Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "the form is too long");
    let read = tokio::time::timeout(PATIENCE, read).await.map_err(slow)?.map_err(large)?;
    let fields = fields(&read.to_bytes());
    let Some(view) = View::of_form(&fields) else {
        return Err(Refusal::new(StatusCode::BAD_REQUEST, "there is no such view"));
    };
    if hall.inbox.send(Event::View(view)).is_ok() {
        hall.showing_with(view).await;
    }
    let back = fields.iter().find(|(name, _)| name == "back");
    let back = back.and_then(|(_, path)| address::of(path).ok());
    let to = format!("/{}", address::encoded(&back.unwrap_or_else(|| OWN.to_owned())));
    Ok(answer::see(StatusCode::SEE_OTHER, &to))
}

/// The fields of a form as browsers send it.
fn fields(body: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(body);
    let decoded =
        |part: &str| percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned();
    let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (decoded(name), decoded(value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded() {
        let expected = [("as", "public"), ("back", "/a b/é"), ("on", "")];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(fields(b"as=public&back=%2Fa+b%2F%C3%A9&on=&x"), expected);
    }
}
