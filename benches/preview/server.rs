//! Servers of sites that are being written.

use std::fmt;
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Why nothing can be measured.
#[derive(Debug)]
pub(crate) struct Trouble(String);

impl Trouble {
    pub(crate) fn of(what: &str) -> Trouble {
        Trouble(what.to_owned())
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Trouble {
        Trouble(error.to_string())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A server that runs as long as this is kept.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended by itself cannot be ended, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How long nothing must happen.
const QUIET: Duration = Duration::from_millis(150);
/// Servers that are never quiet are edited all the same.
const RESTLESS: Duration = Duration::from_secs(20);

impl Server {
    /// `openmic serve`, which says in its first line where it listens.
    pub(crate) fn openmic(binary: &Path, folder: &Path) -> Result<Server, Trouble> {
        let mut command = Command::new(binary);
        command.args(["serve", "--port", "0"]).stderr(Stdio::piped());
        let mut server = Server::start(command, folder, 0)?;
        let said = server.child.stderr.take().ok_or_else(|| Trouble::of("it says nothing"))?;
        let mut said = BufReader::new(said);
        let mut first = String::new();
        said.read_line(&mut first)?;
        let port = first.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
        let port = port.and_then(|port| port.parse().ok());
        server.port = port.ok_or_else(|| Trouble(format!("no address in {first:?}")))?;
        // It must not have to wait for somebody who reads.
        std::thread::spawn(move || io::copy(&mut said, &mut io::sink()));
        Ok(server)
    }

    /// Starts what will listen on `port`, in `folder`.
    pub(crate) fn start(mut command: Command, folder: &Path, port: u16) -> Result<Server, Trouble> {
        let name = command.get_program().display().to_string();
        command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
        let child = command.spawn().map_err(|error| Trouble(format!("{name}: {error}")))?;
        Ok(Server { child, port })
    }

    /// That it has not ended.
    pub(crate) fn must_run(&mut self) -> Result<(), Trouble> {
        match self.child.try_wait()? {
            None => Ok(()),
            Some(status) => Err(Trouble(format!("the server ended by itself: {status}"))),
        }
    }

    /// Waits until the server does nothing, so that one edit does not wait for another.
    pub(crate) fn wait_for_quiet(&self) {
        let start = Instant::now();
        let mut before = self.ticks();
        while start.elapsed() < RESTLESS {
            sleep(QUIET);
            let now = self.ticks();
            // One tick may pass with nothing but looking around.
            if before.zip(now).is_none_or(|(before, now)| now <= before + 1) {
                return;
            }
            before = now;
        }
    }

    /// Processor time so far, in hundredths of a second, where the system tells.
    fn ticks(&self) -> Option<u64> {
        let line = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        let fields = line.rsplit_once(") ")?.1;
        let mut times = fields.split(' ').skip(11).take(2).map(|field| field.parse::<u64>());
        Some(times.next()?.ok()? + times.next()?.ok()?)
    }

    /// Resident memory in MiB, where the system tells.
    pub(crate) fn resident(&self) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
        Some(kibibytes / 1024.0)
    }
}
