//! One connection: it may be slow, but not for long, and ends with the server.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::hall::{Hall, stopped};
use super::routes;

/// How long a request may take to be said.
const SAYING: Duration = Duration::from_secs(5);
/// How long an answer may take to be taken, and the next request to begin.
const IDLE: Duration = Duration::from_secs(10);
/// How long the last answer may take once the end was announced.
const ENDING: Duration = Duration::from_secs(1);
/// No browser sends more.
const HEADERS: usize = 64;
const HEADER_BYTES: usize = 16 * 1024;

/// Since when a connection waits for the other side; nothing while it is being
/// answered.
type Waiting = Mutex<Option<Instant>>;

pub(super) async fn serve(hall: Arc<Hall>, stream: TcpStream) {
    let _ = stream.set_nodelay(true);
    let waiting: Arc<Waiting> = Arc::new(Mutex::new(Some(Instant::now())));
    let marks = Arc::clone(&waiting);
    let mut stopping = hall.stopping.clone();
    let service = service_fn(move |request| {
        let (hall, marks) = (Arc::clone(&hall), Arc::clone(&marks));
        async move {
            mark(&marks, None);
            let answer = routes::answer(&hall, request).await;
            mark(&marks, Some(Instant::now()));
            Ok::<_, Infallible>(answer)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(SAYING)
        .max_headers(HEADERS)
        .max_buf_size(HEADER_BYTES)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    loop {
        tokio::select! {
            // How a connection ended is nobody's business but the browser's.
            _ = connection.as_mut() => return,
            () = stopped(&mut stopping) => break,
            () = tokio::time::sleep(Duration::from_secs(1)) => {
                let since = waiting.lock().ok().and_then(|waiting| *waiting);
                if since.is_some_and(|since| since.elapsed() > IDLE) {
                    break;
                }
            }
        }
    }
    connection.as_mut().graceful_shutdown();
    let _ = tokio::time::timeout(ENDING, connection).await;
}

fn mark(waiting: &Waiting, since: Option<Instant>) {
    if let Ok(mut waiting) = waiting.lock() {
        *waiting = since;
    }
}
