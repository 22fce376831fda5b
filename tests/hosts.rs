//! The files for nginx and Apache, shown to nginx and Apache: the real servers
//! are started with them on a built hub, and asked as browsers ask. They listen on
//! this machine alone. Where a server is not installed its test says so and
//! passes, unless `OPENMIC_REQUIRE=1` asks for it.

#![cfg(unix)]
#![expect(clippy::print_stdout, reason = "why nothing was asked is for the reader")]

#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::Project;

const HUB: &str = "--- content/profiles/ada.md\n+++\nname = \"Ada\"\naliases = [\"/people/ada/\", \"/old/ada.html\", \"/früher/ada\"]\n+++\nI count.\n";

/// A hub for a host, built below the folder `www`; the address it stands at.
fn hub(host: &str, base: &str) -> Project {
    let project = Project::new(HUB);
    project.write(
        "program.toml",
        &format!(
            "[program]\nname = \"Voices\"\norganisation = \"Saltmarsh\"\nbase_url = \"https://v.example{base}\"\n\
             [deploy]\nhost = \"{host}\"\ncompress = true\nsecurity_contact = [\"a@v.example\"]\n"
        ),
    );
    let out = format!("www{base}");
    let run = project.run(&["build", "--today", "2026-11-22", "--out", &out]);
    assert_eq!(run.code, 0, "{}", run.said);
    // Servers read as a user of their own.
    let mut folder = project.root();
    while folder.parent().is_some_and(|above| above != Path::new("/dev/shm") && folder != above) {
        let _ = fs::set_permissions(&folder, fs::Permissions::from_mode(0o755));
        folder = folder.parent().unwrap().to_owned();
    }
    project
}

fn program(name: &str) -> Option<PathBuf> {
    let found = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/opt/homebrew/bin"]
        .iter()
        .map(|folder| Path::new(folder).join(name))
        .find(|path| path.is_file());
    if found.is_none() {
        let is_required = std::env::var("OPENMIC_REQUIRE").is_ok_and(|value| value == "1");
        assert!(!is_required, "{name} is not installed, but OPENMIC_REQUIRE=1 asks for it");
        println!("skipped: there is no {name} here");
    }
    found
}

/// A server that runs until it is dropped.
struct Server {
    port: u16,
    stop: Command,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.stop.output();
    }
}

/// An answer: its status, its headers by their names in small letters, its bytes.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

impl Server {
    fn get(&self, address: &str, more: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(
            stream,
            "GET {address} HTTP/1.1\r\nHost: v.example\r\nConnection: close\r\n{more}\r\n"
        )
        .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let headers = head.lines().skip(1).filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Answer { status, headers: headers.collect(), body: bytes[end + 4..].to_vec() }
    }
}

/// Starts a server that returns once it listens.
fn start(mut begin: Command, stop: Command, port: u16) -> Server {
    let output = begin.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    Server { port, stop }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

fn nginx(project: &Project, base: &str) -> Option<Server> {
    let nginx = program("nginx")?;
    let place = project.root().join("server");
    fs::create_dir_all(&place).unwrap();
    let (here, root) = (place.display(), project.root().join("www"));
    let port = free_port();
    let config = place.join("nginx.conf");
    let text = format!(
        "pid {here}/pid;\nerror_log {here}/error.log;\nevents {{}}\n\
         http {{\n types {{ text/html html; text/css css; application/json json; text/plain txt; }}\n\
         default_type application/octet-stream; access_log off;\n\
         client_body_temp_path {here}/a; proxy_temp_path {here}/b; fastcgi_temp_path {here}/c;\n\
         uwsgi_temp_path {here}/d; scgi_temp_path {here}/e;\n\
         server {{\n listen 127.0.0.1:{port};\n root {};\n include {}{base}/.nginx.conf;\n }}\n}}\n",
        root.display(),
        root.display(),
    );
    fs::write(&config, text).unwrap();
    let run = |more: &[&str]| {
        let mut command = Command::new(&nginx);
        command.arg("-e").arg(place.join("error.log")).arg("-c").arg(&config).args(more);
        command
    };
    Some(start(run(&[]), run(&["-s", "stop"]), port))
}

/// What every hub says about itself, whatever the server.
fn asks(server: &Server, base: &str) {
    let home = server.get(&format!("{base}/"), "");
    assert_eq!(home.status, 200);
    assert!(home.header("content-type").to_lowercase().starts_with("text/html; charset=utf-8"));
    let policy = "default-src 'none'; script-src 'self'; style-src 'self';";
    assert!(home.header("content-security-policy").starts_with(policy));
    assert_eq!(home.header("x-content-type-options"), "nosniff");
    assert_eq!(home.header("cache-control"), "no-cache");
    let is_top = base.is_empty();
    assert_eq!(home.headers.contains_key("strict-transport-security"), is_top);

    let page = String::from_utf8_lossy(&home.body).into_owned();
    let (_, sheet) = page.split_once("rel=\"stylesheet\" href=\"").unwrap();
    let sheet = sheet.split('"').next().unwrap();
    let css = server.get(sheet, "");
    assert_eq!((css.status, css.header("cache-control")), (200, KEPT));
    assert!(css.header("content-security-policy").starts_with(policy), "none gets lost");

    for lost in ["/nowhere/", "/assets/nowhere.css", "/.openmic-manifest", "/.git/config"] {
        let lost = server.get(&format!("{base}{lost}"), "");
        assert_eq!((lost.status, lost.header("cache-control")), (404, "no-cache"));
        assert!(lost.header("content-security-policy").starts_with(policy));
        assert!(String::from_utf8_lossy(&lost.body).contains("data-page-type=\"notfound\""));
    }
    for old in ["/people/ada/", "/people/ada", "/old/ada.html", "/fr%C3%BCher/ada/"] {
        let moved = server.get(&format!("{base}{old}"), "");
        assert_eq!(moved.status, 301, "{old}");
        assert!(moved.header("location").ends_with(&format!("{base}/voices/ada/")), "{old}");
    }
    let security = server.get("/.well-known/security.txt", "");
    assert_eq!(security.status, if is_top { 200 } else { 404 });
}

const KEPT: &str = "public, max-age=31536000, immutable";

#[test]
fn nginx_says_of_every_address_what_it_is_told() {
    for base in ["", "/hub"] {
        let project = hub("nginx", base);
        let Some(server) = nginx(&project, base) else { return };
        asks(&server, base);
        let gzip = "Accept-Encoding: gzip\r\n";
        let home = server.get(&format!("{base}/"), gzip);
        assert_eq!(home.header("content-encoding"), "gzip");
        assert_eq!(home.header("vary"), "Accept-Encoding");
        let file = project.root().join(format!("www{base}/index.html.gz"));
        assert_eq!(home.body, fs::read(file).unwrap(), "made beforehand");
        assert_eq!(home.header("cache-control"), "no-cache");
    }
}

fn apache(project: &Project) -> Option<Server> {
    let apache = program("apache2")?;
    let place = project.root().join("server");
    fs::create_dir_all(&place).unwrap();
    let (here, root) = (place.display(), project.root().join("www"));
    let port = free_port();
    let config = place.join("apache.conf");
    let modules: String = ["mpm_event", "authz_core", "dir", "mime", "alias", "headers"]
        .iter()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .collect();
    let text = format!(
        "{modules}ServerName v.example\nServerRoot {here}\nPidFile {here}/pid\nErrorLog {here}/error.log\n\
         DefaultRuntimeDir {here}\nTypesConfig {here}/types\nListen 127.0.0.1:{port}\nUser www-data\nGroup www-data\nDocumentRoot {}\n\
         <Directory {}>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n",
        root.display(),
        root.display(),
    );
    fs::write(place.join("types"), "text/html html\ntext/css css\n").unwrap();
    fs::write(&config, text).unwrap();
    let run = |how: &str| {
        let mut command = Command::new(&apache);
        command.arg("-f").arg(&config).args(["-k", how]);
        command
    };
    Some(start(run("start"), run("stop"), port))
}

#[test]
fn apache_says_of_every_address_what_it_is_told() {
    for base in ["", "/hub"] {
        let project = hub("apache", base);
        let Some(server) = apache(&project) else { return };
        asks(&server, base);
    }
}
