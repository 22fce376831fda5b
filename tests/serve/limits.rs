//! However much somebody asks for, others are served.

use std::io::{Read, Write};

use crate::preview::{Preview, read};

#[test]
fn headers_are_bounded() {
    let preview = Preview::of_hub();
    let host = preview.host();
    let many = "X: y\r\n".repeat(200);
    let large = format!("X: {}\r\n", "y".repeat(64 * 1024));
    for headers in [many, large] {
        let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n");
        assert_eq!(preview.send(&request).status, 431);
    }
    let long = format!("GET /{} HTTP/1.1\r\nHost: {host}\r\n\r\n", "a".repeat(64 * 1024));
    assert!(matches!(preview.send(&long).status, 400 | 414 | 431));
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn broken_requests_are_answered_or_dropped() {
    let preview = Preview::of_hub();
    for request in [
        "\r\n\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\u{0}\u{0}\u{0}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: x\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\u{16}\u{3}\u{1}",
    ] {
        let mut stream = preview.connect();
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let status = read(&mut stream).status;
        assert!(matches!(status, 0 | 400 | 403 | 505), "{request:?}: {status}");
    }
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn slow_clients_do_not_keep_others_waiting_and_are_dropped() {
    let preview = Preview::of_hub();
    let mut slow: Vec<_> = (0..150)
        .map(|_| {
            let mut stream = preview.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
            stream
        })
        .collect();
    assert_eq!(preview.get("/").status, 200);
    // Each read ends when the server hangs up.
    for stream in &mut slow {
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
        assert!(!String::from_utf8_lossy(&rest).contains(" 200 "));
    }
}

#[test]
fn connections_are_bounded_and_come_back() {
    let preview = Preview::of_hub();
    let mut held = Vec::new();
    let refused = loop {
        let mut stream = preview.connect();
        let host = preview.host();
        // A keep-alive connection that was answered holds its seat.
        stream.write_all(format!("HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes()).unwrap();
        let mut first = [0; 1];
        match stream.read(&mut first) {
            Ok(1) => held.push(stream),
            _ => break held.len(),
        }
        assert!(held.len() < 1000, "there is no limit");
    };
    assert_eq!(refused, 256);
    drop(held);
    // The seats are free as soon as the server has seen the clients go.
    let served = (0..1000).any(|_| preview.get("/").status == 200);
    assert!(served);
}

#[test]
fn one_connection_serves_several_requests() {
    let preview = Preview::of_hub();
    let host = preview.host();
    let mut stream = preview.connect();
    let pipelined = format!(
        "HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\nHEAD /nowhere HTTP/1.1\r\nHost: {host}\r\n\r\n\
         HEAD /feed.xml HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(pipelined.as_bytes()).unwrap();
    let mut all = String::new();
    stream.read_to_string(&mut all).unwrap();
    let statuses: Vec<&str> = all
        .lines()
        .filter_map(|line| line.strip_prefix("HTTP/1.1 "))
        .map(|line| &line[..3])
        .collect();
    assert_eq!(statuses, ["200", "404", "200"]);
}
