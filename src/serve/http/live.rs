//! The line to each open tab: it says which page it shows, and is told after
//! each build whether that page differs, what to swap and what was found.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::Utf8Bytes;
use tokio_tungstenite::tungstenite::handshake::server::create_response_with_body;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};

use super::answer::{Answer, Refusal};
use super::hall::{Hall, next, stopped};
use super::tab::Tab;
use super::{address, guard};

/// A tab says one short thing.
const LONGEST: usize = 4096;
/// A tab that takes no news for so long is gone.
const PATIENCE: Duration = Duration::from_secs(5);

type Line = WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>;

/// Opens the line for a tab of this server's own pages.
pub(super) fn open(hall: &Arc<Hall>, mut request: Request<Incoming>) -> Result<Answer, Refusal> {
    let (parts, body) = request.into_parts();
    if !guard::is_same_origin(&parts) {
        return Err(Refusal::new(StatusCode::FORBIDDEN, "only pages of this preview listen here"));
    }
    request = Request::from_parts(parts, body);
    let answer: Result<Answer, _> = create_response_with_body(&request, Full::<Bytes>::default);
    let answer =
        answer.map_err(|_| Refusal::new(StatusCode::BAD_REQUEST, "this is no WebSocket"))?;
    let Some(seat) = hall.tabs.take() else {
        return Err(Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "too many tabs are open"));
    };
    let upgrade = hyper::upgrade::on(request);
    let hall = Arc::clone(hall);
    tokio::spawn(async move {
        let _seat = seat;
        if let Ok(upgraded) = upgrade.await {
            let config = WebSocketConfig::default()
                .read_buffer_size(LONGEST)
                .max_message_size(Some(LONGEST))
                .max_frame_size(Some(LONGEST));
            let io = TokioIo::new(upgraded);
            let line = WebSocketStream::from_raw_socket(io, Role::Server, Some(config)).await;
            talk(&hall, line).await;
        }
    });
    Ok(answer)
}

/// Keeps the tab up to date until it or the server ends.
async fn talk(hall: &Arc<Hall>, mut line: Line) {
    let mut showing = hall.showing.clone();
    let mut stopping = hall.stopping.clone();
    let mut tab: Option<Tab> = None;
    loop {
        let news = tokio::select! {
            said = line.next() => match said {
                Some(Ok(Message::Text(text))) if tab.is_none() => {
                    let Some((wanted, build)) = hello(&text) else { break };
                    let Some(shown) = next(&mut showing, |_| true).await else { break };
                    let is_current = build == hall.build(&shown);
                    let opened = tokio::task::spawn_blocking(move || Tab::open(wanted, shown));
                    let Ok((opened, state)) = opened.await else { break };
                    let news = json!({
                        "build": opened.build(hall), "reload": !is_current, "swaps": [], "state": state,
                    });
                    tab = Some(opened);
                    Some(news)
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => None,
                // A tab that says more than one thing is none of ours.
                _ => break,
            },
            changed = showing.changed(), if tab.is_some() => {
                let shown = showing.borrow_and_update().clone();
                let (Ok(()), Some(shown), Some(mut open)) = (changed, shown, tab.take()) else {
                    break;
                };
                let moved = tokio::task::spawn_blocking(move || {
                    let mut news = open.turn_to(shown);
                    news["build"] = Value::Null;
                    (open, news)
                });
                let Ok((open, mut news)) = moved.await else { break };
                news["build"] = json!(open.build(hall));
                tab = Some(open);
                Some(news)
            },
            () = stopped(&mut stopping) => break,
        };
        if let Some(news) = news {
            let sent = line.send(Message::text(news.to_string()));
            if !matches!(tokio::time::timeout(PATIENCE, sent).await, Ok(Ok(()))) {
                return;
            }
        }
    }
    let leaving = CloseFrame { code: CloseCode::Away, reason: Utf8Bytes::default() };
    let _ = tokio::time::timeout(PATIENCE, line.close(Some(leaving))).await;
}

/// The page a tab shows, as an address from the server's root, and the build it
/// is from.
fn hello(text: &str) -> Option<(String, String)> {
    let said: Value = serde_json::from_str(text).ok()?;
    let wanted = address::of(said.get("at")?.as_str()?).ok()?;
    Some((wanted, said.get("build")?.as_str()?.to_owned()))
}
