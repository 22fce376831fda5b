//! The binary itself: what it says first, and how it ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStderr, Command, Stdio};

use crate::hub;
use crate::preview::FAILURE;
use crate::support::Project;

struct Running {
    child: Child,
    said: BufReader<ChildStderr>,
    port: u16,
}

impl Running {
    /// Starts `openmic serve` and reads its first line.
    fn start(project: &Project, arguments: &[&str]) -> Running {
        let mut child = Command::new(env!("CARGO_BIN_EXE_openmic"))
            .arg("serve")
            .args(arguments)
            .current_dir(project.root())
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut first = String::new();
        said.read_line(&mut first).unwrap();
        let port = first.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
        let port = port.and_then(|port| port.parse().ok());
        let port = port.unwrap_or_else(|| panic!("no address in {first:?}"));
        Running { child, said, port }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        line
    }

    /// Waits for a line that holds `words`.
    fn line_with(&mut self, words: &str) -> String {
        loop {
            let line = self.line();
            assert!(!line.is_empty(), "it ended without saying {words:?}");
            if line.contains(words) {
                return line;
            }
        }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = self.connect();
        let port = self.port;
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(FAILURE)).unwrap();
        stream
    }

    /// Sends a signal; gives back the exit code.
    #[cfg(unix)]
    fn end(mut self, signal: rustix::process::Signal) -> Option<i32> {
        let id = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(id, signal).unwrap();
        let mut rest = String::new();
        self.said.read_to_string(&mut rest).unwrap();
        self.child.wait().unwrap().code()
    }
}

#[test]
fn it_answers_from_its_first_line_on() {
    let project = hub();
    let mut running = Running::start(&project, &["--port", "0"]);
    // Asked before the hub is made, it waits rather than refuses.
    assert!(running.get("/stories/engines/").starts_with("HTTP/1.1 200 OK"));
    running.line_with("ready in");
    project.write("content/profiles/ada.md", "+++\nname = \"Ada\"\nhome = 1\n+++\nHm.\n");
    running.line_with("unknown");
    let line = running.line_with("changed");
    assert!(
        line.starts_with("content/profiles/ada.md changed: the page seen so far differs"),
        "{line}"
    );
    assert!(!project.root().join("site").exists(), "nothing is written");
    running.child.kill().unwrap();
    running.child.wait().unwrap();
}

#[cfg(unix)]
#[test]
fn signals_end_it_in_order_whoever_is_connected() {
    for signal in [rustix::process::Signal::TERM, rustix::process::Signal::INT] {
        let project = hub();
        let running = Running::start(&project, &["--port", "0"]);
        running.get("/");
        // Half a request, a whole one on a connection that stays, and a line.
        let mut half = running.connect();
        half.write_all(b"GET / HT").unwrap();
        let mut idle = running.connect();
        let host = format!("127.0.0.1:{}", running.port);
        idle.write_all(format!("HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes()).unwrap();
        idle.read_exact(&mut [0; 8]).unwrap();
        let mut line = running.connect();
        let upgrade = format!(
            "GET /_openmic/live HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: Upgrade\r\n\
             Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        );
        line.write_all(upgrade.as_bytes()).unwrap();
        line.read_exact(&mut [0; 12]).unwrap();
        let port = running.port;
        assert_eq!(running.end(signal), Some(0), "{signal:?}");
        for mut stream in [half, idle, line] {
            let _ = stream.read_to_end(&mut Vec::new());
        }
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err(), "the port is free");
    }
}

#[test]
fn a_port_that_is_taken_gives_the_next_free_one() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let project = hub();
    let mut running = Running::start(&project, &["--port", &port.to_string()]);
    assert_ne!(running.port, port);
    let line = running.line();
    assert!(line.contains(&format!("port {port} is taken")), "{line}");
    running.child.kill().unwrap();
    running.child.wait().unwrap();
}

#[test]
fn it_serves_a_project_and_nothing_else() {
    let empty = tempfile::tempdir().unwrap();
    let run = crate::support::run_in(empty.path(), &["serve", "--port", "0"]);
    assert_eq!(run.code, 2, "{}", run.said);
    assert!(run.said.contains("no `program.toml`"), "{}", run.said);
}
