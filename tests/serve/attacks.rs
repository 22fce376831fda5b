//! Each rule of the server, by trying to break it.

use tungstenite::Message;

use crate::hub;
use crate::preview::Preview;

/// What must not be in any answer to an attack.
const OUTSIDE: &[&str] = &["CANARY", "root:", "[program]", "Secret plans"];

#[test]
fn only_this_machine_can_reach_it() {
    let preview = Preview::of_hub();
    // Every address from 127.0.0.0/8 is this machine's on Linux; a server that
    // listens on all addresses would answer here.
    let elsewhere = std::net::TcpStream::connect(("127.0.0.2", preview.port));
    assert!(elsewhere.is_err(), "it listens on more than 127.0.0.1");
}

#[test]
fn a_name_that_leads_here_by_rebinding_is_refused() {
    let preview = Preview::of_hub();
    let port = preview.port;
    let status = |request: &str| preview.send(request).status;
    let get = |host: &str| {
        status(&format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    };
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        "127.0.0.1".to_owned(),
        format!("127.0.0.1.nip.io:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("0.0.0.0:{port}"),
        format!("127.0.0.1:{port}@evil.example"),
    ] {
        assert_eq!(get(&host), 403, "{host}");
    }
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        assert_eq!(get(&format!("{host}:{port}")), 200, "{host}");
    }
    assert_eq!(status("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
    assert_eq!(status("GET / HTTP/1.0\r\n\r\n"), 400);
    let two = format!(
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(status(&two), 400);
    let absolute = format!(
        "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(status(&absolute), 403);
}

#[test]
fn no_path_leads_out_of_the_hub() {
    let project = hub();
    project.write("canary.txt", "CANARY");
    project.write("site/.openmic-manifest", "CANARY");
    project.write(".env", "CANARY");
    project.write("content/posts/.hidden.md", "CANARY");
    let preview = Preview::of(&project);
    let before = preview.get("/").status;
    for path in [
        "/../canary.txt",
        "/../../../../etc/passwd",
        "/..%2fcanary.txt",
        "/%2e%2e/canary.txt",
        "/%2e%2e%2fcanary.txt",
        "/%252e%252e/canary.txt",
        "/..%255ccanary.txt",
        "/..\\canary.txt",
        "/..%5ccanary.txt",
        "/voices/../../canary.txt",
        "/voices/%2e%2e/%2e%2e/canary.txt",
        "/./canary.txt",
        "//canary.txt",
        "///etc/passwd",
        "//evil.example/%2e%2e",
        "/canary.txt",
        "/canary.txt%00.html",
        "/%00",
        "/index.html%00",
        "/voices/.",
        "/voices/..",
        "/%c0%ae%c0%ae/canary.txt",
        "/%ff",
        "/%",
        "/%zz",
        "/.env",
        "/.git/config",
        "/.openmic-manifest",
        "/program.toml",
        "/program.toml::$DATA",
        "/content/posts/2026-02-02-secret.md",
        "/stories/secret/",
        "/templates/layout.html",
        "/@fs/etc/passwd",
        "/file:///etc/passwd",
        "/assets/",
        "/stories/engines/..;/",
        "/_openmic/../canary.txt",
        "/_openmic/live.js/../../canary.txt",
        "/_openmic/index.html",
        "/_openmic/live.rs",
        "canary.txt",
    ] {
        let answer = preview.get(path);
        assert!(matches!(answer.status, 400 | 403 | 404), "{path}: {}", answer.status);
        let text = answer.text();
        assert!(OUTSIDE.iter().all(|canary| !text.contains(canary)), "{path}: {text}");
    }
    assert_eq!((before, preview.get("/").status), (200, 200));
}

#[test]
fn a_folder_is_never_listed() {
    let preview = Preview::of_hub();
    for path in ["/assets", "/assets/", "/media/", "/_openmic/live/", "/stories/page/"] {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
}

#[test]
fn nothing_but_looking_is_answered() {
    let preview = Preview::of_hub();
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "GETS"] {
        for path in ["/", "/voices/", "/_openmic/", "/_openmic/live"] {
            let answer = preview.ask(method, path, &[]);
            assert_eq!(answer.status, 405, "{method} {path}");
            assert_eq!(answer.header("allow"), Some("GET, HEAD"));
        }
    }
    let tunnel =
        format!("CONNECT {0} HTTP/1.1\r\nHost: {0}\r\nConnection: close\r\n\r\n", preview.host());
    assert!(matches!(preview.send(&tunnel).status, 400 | 405));
    let star =
        format!("OPTIONS * HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", preview.host());
    assert!(matches!(preview.send(&star).status, 400 | 405));
}

#[test]
fn a_request_within_a_request_is_not_heard() {
    let preview = Preview::of_hub();
    let host = preview.host();
    let inner = format!("GET /feed.xml HTTP/1.1\r\nHost: {host}\r\n\r\n");
    for framing in [
        format!("Content-Length: {}\r\n", inner.len()),
        "Transfer-Encoding: chunked\r\n".to_owned(),
        format!("Content-Length: {}\r\nTransfer-Encoding: chunked\r\n", inner.len()),
        format!("Content-Length: 0\r\nContent-Length: {}\r\n", inner.len()),
        "Transfer-Encoding: chunked, identity\r\n".to_owned(),
    ] {
        let request =
            format!("GET / HTTP/1.1\r\nHost: {host}\r\n{framing}Connection: close\r\n\r\n{inner}");
        let answer = preview.send(&request);
        assert_eq!(answer.status, 400, "{framing}");
        assert!(!answer.text().contains("HTTP/1.1"), "{framing}: two answers to one request");
    }
}

#[test]
fn a_page_of_another_site_can_read_nothing() {
    let preview = Preview::of_hub();
    for path in
        ["/", "/feed.xml", "/nowhere/", "/voices", "/_openmic/", "/_openmic/live.js", "/%00"]
    {
        let answer = preview.ask("GET", path, &[("Origin", "https://evil.example")]);
        assert_eq!(answer.header("access-control-allow-origin"), None, "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"), "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(answer.header("x-frame-options"), Some("DENY"), "{path}");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none';"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
    }
    let embedded = [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Mode", "no-cors"),
        ("Sec-Fetch-Dest", "script"),
    ];
    assert_eq!(preview.ask("GET", "/", &embedded).status, 403);
}

#[test]
fn a_line_is_opened_for_own_pages_only() {
    let preview = Preview::of_hub();
    let port = preview.port;
    for origin in [
        None,
        Some("null".to_owned()),
        Some("https://evil.example".to_owned()),
        Some(format!("https://127.0.0.1:{port}")),
        Some("http://127.0.0.1".to_owned()),
        Some(format!("http://127.0.0.1:{port}.evil.example")),
        Some(format!("http://localhost:{port}")),
    ] {
        let refused = preview.line(origin.as_deref()).map(|_| ());
        assert_eq!(refused, Err(403), "{origin:?}");
    }
    assert!(preview.line(Some(&format!("http://127.0.0.1:{port}"))).is_ok());
    // Foreign name and origin that agree with each other.
    let rebound = format!(
        "GET /_openmic/live HTTP/1.1\r\nHost: evil.example:{port}\r\nOrigin: http://evil.example:{port}\r\n\
         Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
         Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    assert_eq!(preview.send(&rebound).status, 403);
    let own = format!("http://{}", preview.host());
    let plain = preview.ask("GET", "/_openmic/live", &[("Origin", &own)]);
    assert_eq!(plain.status, 400, "a line is a WebSocket");
}

#[test]
fn a_tab_that_says_too_much_is_hung_up_on() {
    let preview = Preview::of_hub();
    let own = format!("http://{}", preview.host());
    for said in [
        Message::text("x".repeat(5000)),
        Message::text("no JSON"),
        Message::text("{\"at\":\"/../\",\"build\":\"1\"}"),
        Message::binary(vec![0; 10]),
    ] {
        let mut line = preview.line(Some(&own)).unwrap();
        line.send(said.clone()).unwrap();
        let ended = matches!(line.read(), Ok(Message::Close(_)) | Err(_));
        assert!(ended, "{said:?}");
    }
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn only_own_pages_switch_the_view() {
    let preview = Preview::of_hub();
    let form = "as=internal&drafts=on&on=&back=%2F";
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    let own = format!("http://{}", preview.host());
    let sent =
        |headers: &[(&str, &str)], form: &str| preview.post("/_openmic/view", form, headers).status;
    assert_eq!(sent(&[kind], form), 403, "without an origin");
    for origin in ["null", "https://evil.example", "http://localhost"] {
        assert_eq!(sent(&[kind, ("Origin", origin)], form), 403, "{origin}");
    }
    let own = ("Origin", own.as_str());
    assert_eq!(sent(&[own, ("Content-Type", "text/plain")], form), 415);
    assert_eq!(sent(&[own], form), 415);
    assert_eq!(sent(&[own, kind], &"x=y&".repeat(400)), 413);
    assert_eq!(sent(&[own, kind], "as=everyone"), 400);
    assert_eq!(preview.get("/stories/secret/").status, 404, "nothing was switched");
    assert_eq!(sent(&[own, kind], form), 303);
    assert_eq!(preview.get("/stories/secret/").status, 200);
}

#[test]
fn no_redirect_leads_to_another_site() {
    let preview = Preview::of_hub();
    for path in ["//evil.example", "//evil.example/%2e%2e", "/\\evil.example", "/%5cevil.example/"]
    {
        assert_eq!(preview.get(path).header("location"), None, "{path}");
    }
    let injected = preview.get("/voices?a=%0d%0aSet-Cookie:x=y");
    assert_eq!(injected.header("location"), Some("/voices/?a=%0d%0aSet-Cookie:x=y"));
    assert_eq!(injected.header("set-cookie"), None);
    let own = format!("http://{}", preview.host());
    let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Origin", own.as_str())];
    for back in ["//evil.example/", "https://evil.example/", "%2F%2Fevil.example", "/\\evil", ""] {
        let form = format!("as=public&on=&back={back}");
        let answer = preview.post("/_openmic/view", &form, &headers);
        assert_eq!(answer.header("location"), Some("/_openmic/"), "{back}");
    }
}

#[test]
fn what_files_say_never_becomes_markup() {
    let project = hub();
    let hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    project.write(
        "content/posts/2026-02-03-hostile.md",
        &format!("+++\ntitle = \"{hostile}\"\nauthors = [\"{hostile}\"]\n\"{hostile}\" = 1\n+++\n"),
    );
    let preview = Preview::of(&project);
    let index = preview.get("/_openmic/");
    assert_eq!(index.status, 200);
    assert!(index.page().contains("&lt;img src=x onerror"), "{}", index.page());
    assert!(!index.page().contains("<img") && !index.page().contains("<script"));
    let missing = preview.get("/<script>alert(3)</script>").text();
    assert!(!missing.contains("alert(3)"), "what was asked for is not repeated");
}
