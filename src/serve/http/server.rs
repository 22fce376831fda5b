//! Listens on this machine's own addresses and nowhere else.

use std::fmt;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Timestamp;
use tokio::net::TcpListener as Listener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

use super::connection;
use super::hall::{Hall, stopped};
use super::seats::Seats;
use crate::serve::Event;
use crate::serve::showing::Showing;

/// Connections at once; a browser opens six, and slow ones must not shut it out.
const CONNECTIONS: usize = 256;
/// Tabs at once.
const TABS: usize = 64;
/// Ports tried after the one that was asked for.
const TRIES: u16 = 30;
/// How long open connections have to end.
const ENDING: Duration = Duration::from_millis(1500);
/// Threads that draw pages and pictures.
const DRAWING: usize = 32;
/// Pictures drawn at once.
const PICTURES: usize = 2;

/// A server that listens.
pub struct Server {
    /// Where it listens.
    pub port: u16,
    showing: watch::Sender<Option<Arc<Showing>>>,
    stopping: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

/// What ends a preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Whoever started it.
    Stopped,
    /// That, or a signal to this program.
    Signalled,
}

/// No port could be had.
#[derive(Debug)]
pub struct Taken {
    pub port: u16,
    pub error: io::Error,
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot listen on port {} of this machine: {}", self.port, self.error)
    }
}

impl std::error::Error for Taken {}

impl Server {
    /// Listens on `port`, or on the next one that is free; 0 takes any. What
    /// pages and signals ask for goes into `inbox`.
    pub(in super::super) fn start(
        port: u16,
        until: Until,
        inbox: Sender<Event>,
    ) -> Result<Server, Taken> {
        let (listeners, port) = listeners(port)?;
        let taken = |error| Taken { port, error };
        let runtime = Builder::new_current_thread()
            .enable_all()
            .max_blocking_threads(DRAWING)
            .build()
            .map_err(taken)?;
        let entered = runtime.enter();
        let listeners: io::Result<Vec<Listener>> =
            listeners.into_iter().map(Listener::from_std).collect();
        let listeners = listeners.map_err(taken)?;
        drop(entered);
        let (showing, shown) = watch::channel(None);
        let (stopping, stops) = watch::channel(false);
        let hall = Arc::new(Hall {
            id: format!("{:x}", Timestamp::now().as_nanosecond()),
            port,
            showing: shown,
            stopping: stops,
            inbox,
            tabs: Seats::new(TABS),
            pictures: Semaphore::new(PICTURES),
        });
        let thread = std::thread::Builder::new()
            .name("preview".to_owned())
            .spawn(move || run(runtime, listeners, &hall, until))
            .map_err(taken)?;
        Ok(Server { port, showing, stopping, thread: Some(thread) })
    }

    /// Shows a build to whoever asks from now on, and tells open tabs.
    pub fn show(&self, showing: Arc<Showing>) {
        self.showing.send_replace(Some(showing));
    }

    /// Ends all connections and frees the port.
    pub fn stop(&mut self) {
        self.stopping.send_replace(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Listeners for both addresses of this machine, on one port.
fn listeners(first: u16) -> Result<(Vec<TcpListener>, u16), Taken> {
    let mut port = first;
    loop {
        match both(port) {
            Ok(listeners) => return Ok(listeners),
            Err(error) => {
                let is_other =
                    !matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied);
                if is_other || port == u16::MAX || port - first >= TRIES {
                    return Err(Taken { port: first, error });
                }
            }
        }
        port += 1;
    }
}

fn both(port: u16) -> io::Result<(Vec<TcpListener>, u16)> {
    let four = listener(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    let taken = four.local_addr()?.port();
    match listener(SocketAddr::from((Ipv6Addr::LOCALHOST, taken))) {
        Ok(six) => Ok((vec![four, six], taken)),
        // `localhost` would lead some browsers to whoever has it.
        Err(error) if error.kind() == ErrorKind::AddrInUse && port != 0 => Err(error),
        // Machines without the newer protocol.
        Err(_) => Ok((vec![four], taken)),
    }
}

fn listener(address: SocketAddr) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn run(runtime: Runtime, listeners: Vec<Listener>, hall: &Arc<Hall>, until: Until) {
    runtime.block_on(async {
        let mut stopping = hall.stopping.clone();
        let mut connections = JoinSet::new();
        let seats = Seats::new(CONNECTIONS);
        if until == Until::Signalled {
            let inbox = hall.inbox.clone();
            tokio::spawn(async move {
                signalled().await;
                let _ = inbox.send(Event::Stop);
            });
        }
        loop {
            let stream = tokio::select! {
                stream = accept(&listeners) => stream,
                Some(_) = connections.join_next(), if !connections.is_empty() => continue,
                () = stopped(&mut stopping) => break,
            };
            // Whoever finds no seat is hung up on; browsers try again.
            if let Some(seat) = seats.take() {
                let hall = Arc::clone(hall);
                connections.spawn(async move {
                    let _seat = seat;
                    connection::serve(hall, stream).await;
                });
            }
        }
        drop(listeners);
        let all = async { while connections.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(ENDING, all).await;
        let _ = tokio::time::timeout(ENDING, hall.tabs.emptied(TABS)).await;
    });
    // Tabs that are being told, pages that are being drawn.
    runtime.shutdown_timeout(Duration::from_millis(300));
}

/// The next connection on any of the listeners.
async fn accept(listeners: &[Listener]) -> tokio::net::TcpStream {
    loop {
        let accepted = match listeners {
            [four, six] => tokio::select! {
                accepted = four.accept() => accepted,
                accepted = six.accept() => accepted,
            },
            [one] => one.accept().await,
            _ => std::future::pending().await,
        };
        match accepted {
            Ok((stream, _)) => return stream,
            // Out of descriptors, or the other side hung up: a moment later it may work.
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

/// Ends when somebody asks the program to end.
async fn signalled() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let ask = |kind| signal(kind);
        let (Ok(mut interrupt), Ok(mut terminate), Ok(mut hangup)) =
            (ask(SignalKind::interrupt()), ask(SignalKind::terminate()), ask(SignalKind::hangup()))
        else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
        }
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
