//! Asks for pages as a browser does: on one connection that stays open.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// No answer takes this long.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Browser {
    port: u16,
    line: Option<BufReader<TcpStream>>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Browser {
    pub(crate) fn new(port: u16) -> Browser {
        Browser { port, line: None }
    }

    /// Asks for a path; once more where the connection was closed meanwhile.
    pub(crate) fn get(&mut self, path: &str) -> io::Result<Answer> {
        let was_open = self.line.is_some();
        match self.ask(path) {
            Err(_) if was_open => {
                self.line = None;
                self.ask(path)
            }
            answer => answer,
        }
    }

    fn ask(&mut self, path: &str) -> io::Result<Answer> {
        let port = self.port;
        let mut line = match self.line.take() {
            Some(line) => line,
            None => {
                let stream = TcpStream::connect(("127.0.0.1", port))?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(PATIENCE))?;
                BufReader::new(stream)
            }
        };
        let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        line.get_mut().write_all(request.as_bytes())?;
        let mut head = Head::default();
        let status = read_line(&mut line)?.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.ok_or(ErrorKind::InvalidData)?;
        loop {
            let field = read_line(&mut line)?;
            if field.is_empty() {
                break;
            }
            head.note(&field);
        }
        let mut body = Vec::new();
        if head.is_chunked {
            while read_chunk(&mut line, &mut body)? {}
        } else if let Some(length) = head.length {
            body.resize(length, 0);
            line.read_exact(&mut body)?;
        } else {
            line.read_to_end(&mut body)?;
            head.is_closed = true;
        }
        if !head.is_closed {
            self.line = Some(line);
        }
        Ok(Answer { status, body })
    }
}

/// What the head says of the body.
#[derive(Default)]
struct Head {
    length: Option<usize>,
    is_chunked: bool,
    is_closed: bool,
}

impl Head {
    fn note(&mut self, field: &str) {
        let Some((name, value)) = field.split_once(':') else { return };
        let value = value.trim().to_ascii_lowercase();
        match &*name.to_ascii_lowercase() {
            "content-length" => self.length = value.parse().ok(),
            "transfer-encoding" => self.is_chunked = value == "chunked",
            "connection" => self.is_closed = value == "close",
            _ => (),
        }
    }
}

/// A line without its end.
fn read_line(line: &mut impl BufRead) -> io::Result<String> {
    let mut text = String::new();
    if line.read_line(&mut text)? == 0 {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    text.truncate(text.trim_end().len());
    Ok(text)
}

/// Whether more follow.
fn read_chunk(line: &mut impl BufRead, body: &mut Vec<u8>) -> io::Result<bool> {
    let length = usize::from_str_radix(&read_line(line)?, 16);
    let length = length.map_err(|_| ErrorKind::InvalidData)?;
    let start = body.len();
    body.resize(start + length, 0);
    line.read_exact(&mut body[start..])?;
    read_line(line)?;
    Ok(length > 0)
}
