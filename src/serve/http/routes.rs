//! From a request to its answer.

use std::sync::Arc;

use bytes::Bytes;
use hyper::body::Incoming;
use hyper::http::request::Parts;
use hyper::{Method, Request, StatusCode};

use super::answer::{self, Answer, Refusal};
use super::hall::Hall;
use super::place::{self, Place};
use super::{OWN, additions, address, guard, kind, live, switch};
use crate::serve::index;
use crate::serve::showing::Showing;

const SCRIPT: &str = include_str!("../live.js");
const STYLE: &str = include_str!("../live.css");

/// Answers one request; what is wrong with it is an answer, too.
pub(super) async fn answer(hall: &Arc<Hall>, request: Request<Incoming>) -> Answer {
    respond(hall, request).await.unwrap_or_else(Refusal::answer)
}

async fn respond(hall: &Arc<Hall>, request: Request<Incoming>) -> Result<Answer, Refusal> {
    let (parts, body) = request.into_parts();
    guard::admits(&parts, hall.port)?;
    let malformed = |_| Refusal::new(StatusCode::BAD_REQUEST, "this is no address");
    let wanted = address::of(parts.uri.path()).map_err(malformed)?;
    let own = wanted.strip_prefix(OWN);
    if own == Some("view") && parts.method == Method::POST {
        return switch::turn(hall, &parts, body).await;
    }
    if parts.method != Method::GET && parts.method != Method::HEAD {
        let what = "the preview only shows";
        return Err(Refusal::new(StatusCode::METHOD_NOT_ALLOWED, what));
    }
    match own {
        Some("live") => live::open(hall, Request::from_parts(parts, body)),
        Some("live.js") => Ok(own_file(&parts, kind::SCRIPT, SCRIPT)),
        Some("live.css") => Ok(own_file(&parts, kind::CSS, STYLE)),
        _ => {
            let late = Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the hub is not made yet");
            let showing = hall.showing().await.ok_or(late)?;
            let place = place::of(&showing, &wanted);
            // Pictures take long to draw, and pages must not wait behind them.
            let is_picture = matches!(&place, Place::Page(at) if showing.is_costly(at));
            let turn = if is_picture { hall.pictures.acquire().await.ok() } else { None };
            let shared = Arc::clone(hall);
            let shown = tokio::task::spawn_blocking(move || show(&shared, &showing, &parts, place));
            let failed =
                |_| Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "this page cannot be drawn");
            let answer = shown.await.map_err(failed);
            drop(turn);
            answer
        }
    }
}

fn own_file(parts: &Parts, kind: &'static str, text: &'static str) -> Answer {
    answer::file(parts, StatusCode::OK, kind, Bytes::from_static(text.as_bytes()))
}

/// The page at a place, or that there is none.
fn show(hall: &Hall, showing: &Showing, parts: &Parts, place: Place) -> Answer {
    let (address, status) = match place {
        Place::Page(address) => (address, StatusCode::OK),
        Place::Missing => ("404.html".to_owned(), StatusCode::NOT_FOUND),
        Place::Index => {
            let page = Bytes::from(index::page(showing));
            return html(hall, showing, parts, StatusCode::OK, OWN, &page);
        }
        Place::Moved(to) => {
            let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            return answer::see(StatusCode::TEMPORARY_REDIRECT, &format!("{to}{query}"));
        }
    };
    let Some(drawn) = showing.draw(&address) else {
        return show(hall, showing, parts, Place::Missing);
    };
    match (drawn.bytes, drawn.broken) {
        (Some(bytes), _) if kind::of(&address) == kind::HTML => {
            html(hall, showing, parts, status, &address, &bytes)
        }
        (Some(bytes), _) => answer::file(parts, status, kind::of(&address), bytes),
        (None, broken) => {
            let page = Bytes::from(index::instead(showing, broken.as_deref()));
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            html(hall, showing, parts, status, &address, &page)
        }
    }
}

fn html(
    hall: &Hall,
    showing: &Showing,
    parts: &Parts,
    status: StatusCode,
    address: &str,
    page: &Bytes,
) -> Answer {
    let whole = additions::added(page, &hall.build(showing));
    let answer = answer::file(parts, status, kind::HTML, whole);
    let host = parts.headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or_default();
    answer::with_policy(answer, address, host)
}
