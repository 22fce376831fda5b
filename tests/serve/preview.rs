//! A preview that runs within the test, and what it tells.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use openmic::admit::Viewer;
use openmic::serve::{Event, Options, Session, Told, Until, View, Watching};
use tungstenite::client::IntoClientRequest;
use tungstenite::{Message, WebSocket};

use crate::support::Project;

/// Nothing takes this long: whoever waits longer waits for something that does
/// not come.
pub(crate) const FAILURE: Duration = Duration::from_secs(60);

pub(crate) struct Preview {
    pub(crate) port: u16,
    told: Receiver<Told>,
    sender: Sender<Event>,
    thread: Option<JoinHandle<()>>,
    /// A project of its own.
    project: Option<Project>,
}

/// What came back for a request.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The value of a header, by its name in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.find(|(one, _)| one.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The page without the preview's own additions.
    pub(crate) fn page(&self) -> String {
        let text = self.text();
        let start = text.find("<script src=\"/_openmic/live.js\"").unwrap();
        let end = start + text[start..].find("</script>").unwrap() + "</script>".len();
        format!("{}{}", &text[..start], &text[end..])
    }
}

pub(crate) const PUBLIC: View = View { viewer: Viewer::PUBLIC, on: None };

impl Preview {
    /// A preview of the project that has shown its first build.
    pub(crate) fn of(project: &Project) -> Preview {
        Preview::with(project, Watching::ByEvents)
    }

    /// A preview of the small hub, which it takes along when it goes.
    pub(crate) fn of_hub() -> Preview {
        let project = crate::hub();
        let mut preview = Preview::of(&project);
        preview.project = Some(project);
        preview
    }

    pub(crate) fn with(project: &Project, watching: Watching) -> Preview {
        let options = Options {
            root: project.root(),
            view: PUBLIC,
            port: 0,
            watching,
            until: Until::Stopped,
            now: Box::new(jiff::Timestamp::now),
        };
        let mut session = Session::start(options).unwrap_or_else(|_| panic!("no session"));
        let (port, sender) = (session.port(), session.sender());
        let (tell, told) = channel();
        let thread = std::thread::spawn(move || {
            for one in session.by_ref() {
                let _ = tell.send(one);
            }
            session.stop();
        });
        let preview = Preview { port, told, sender, thread: Some(thread), project: None };
        preview.next();
        preview
    }

    /// The next thing told.
    pub(crate) fn next(&self) -> Told {
        self.told.recv_timeout(FAILURE).expect("the preview tells something")
    }

    /// Waits until the page at `path` holds `words`; every build on the way is
    /// given to `see`.
    pub(crate) fn until(&self, path: &str, words: &str, mut see: impl FnMut(&Told)) {
        while !self.get(path).text().contains(words) {
            see(&self.next());
        }
    }

    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Asks for a path as browsers do.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let host = self.host();
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        self.send(&format!("{request}\r\n"))
    }

    /// Sends the bytes as they are.
    pub(crate) fn send(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        read(&mut stream)
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(FAILURE)).unwrap();
        stream
    }

    /// A form sent by a page of this server.
    pub(crate) fn post(&self, path: &str, form: &str, headers: &[(&str, &str)]) -> Answer {
        let length = form.len().to_string();
        let mut all = vec![("Content-Length", length.as_str())];
        all.extend_from_slice(headers);
        let host = self.host();
        let mut request = format!("POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        for (name, value) in all {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        self.send(&format!("{request}\r\n{form}"))
    }

    /// The line of a tab, before it said anything.
    pub(crate) fn line(&self, origin: Option<&str>) -> Result<WebSocket<TcpStream>, u16> {
        let url = format!("ws://{}/_openmic/live", self.host());
        let mut request = url.into_client_request().unwrap();
        if let Some(origin) = origin {
            request.headers_mut().insert("origin", origin.parse().unwrap());
        }
        match tungstenite::client(request, self.connect()) {
            Ok((line, _)) => Ok(line),
            Err(tungstenite::HandshakeError::Failure(tungstenite::Error::Http(answer))) => {
                Err(answer.status().as_u16())
            }
            Err(other) => panic!("{other}"),
        }
    }

    /// A tab that shows `path`, and what it was told first.
    pub(crate) fn tab(&self, path: &str) -> (WebSocket<TcpStream>, serde_json::Value) {
        let page = self.get(path).text();
        let build = page.split("data-build=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut line = self.line(Some(&format!("http://{}", self.host()))).unwrap();
        let hello = serde_json::json!({ "at": path, "build": build }).to_string();
        line.send(Message::text(hello)).unwrap();
        let news = heard(&mut line);
        (line, news)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.sender.send(Event::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The next news of a line.
pub(crate) fn heard(line: &mut WebSocket<TcpStream>) -> serde_json::Value {
    match line.read().unwrap() {
        Message::Text(text) => serde_json::from_str(&text).unwrap(),
        other => panic!("{other:?}"),
    }
}

/// Reads an answer to its end.
pub(crate) fn read(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    // A refused client may be hung up on after its answer.
    let _ = stream.read_to_end(&mut bytes);
    let end =
        bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(bytes.len(), |at| at + 4);
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head, body: bytes[end..].to_vec() }
}
