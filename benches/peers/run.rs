//! Runs a command and tells what it took.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::trouble::Trouble;

/// What a run took: seconds by the wall, seconds of all processors, and the most memory in MiB.
/// The last two are nothing where the system does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Cost {
    pub(crate) wall: f64,
    pub(crate) cpu: Option<f64>,
    pub(crate) peak: Option<f64>,
}

/// Runs a program to its end.
pub(crate) fn run(program: &Path, arguments: &[&str], folder: &Path) -> Result<Cost, Trouble> {
    let said = tempfile::tempfile()?;
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(said.try_clone()?);
    let start = Instant::now();
    let mut child =
        command.spawn().map_err(|error| Trouble(format!("{}: {error}", program.display())))?;
    let (cpu, peak) = watched(child.id());
    let wall = start.elapsed().as_secs_f64();
    let status = child.wait()?;
    if !status.success() {
        return Err(Trouble(format!("{} ended with {status}: {}", program.display(), tail(said))));
    }
    // Where nobody could be watched, the wait above was not over yet.
    let wall = if cpu.is_some() { wall } else { start.elapsed().as_secs_f64() };
    Ok(Cost { wall, cpu, peak })
}

/// The last lines that a program wrote.
fn tail(mut said: fs::File) -> String {
    use std::io::{Read, Seek};
    let mut text = String::new();
    let read = said.rewind().and_then(|()| said.read_to_string(&mut text));
    if read.is_err() {
        return "what it said cannot be read".to_owned();
    }
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(5)..].join("\n")
}

/// Waits until a process has ended, without taking leave of it: its times and the most memory it
/// had are still to be read until then.
#[cfg(target_os = "linux")]
fn watched(id: u32) -> (Option<f64>, Option<f64>) {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};

    let Some(pid) = i32::try_from(id).ok().and_then(Pid::from_raw) else { return (None, None) };
    let has_ended = AtomicBool::new(false);
    let peak = std::thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let mut peak = None;
            while !has_ended.load(Ordering::Relaxed) {
                peak = most_memory(id).or(peak);
                std::thread::sleep(Duration::from_millis(4));
            }
            peak
        });
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
        while matches!(waitid(WaitId::Pid(pid), options), Err(rustix::io::Errno::INTR)) {}
        has_ended.store(true, Ordering::Relaxed);
        watch.join().unwrap_or_default()
    });
    (processor_time(id), peak)
}

#[cfg(not(target_os = "linux"))]
fn watched(_: u32) -> (Option<f64>, Option<f64>) {
    (None, None)
}

/// Seconds of all processors so far.
#[cfg(target_os = "linux")]
fn processor_time(id: u32) -> Option<f64> {
    let line = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let fields = line.rsplit_once(") ")?.1;
    let times = fields.split(' ').skip(11).take(2).map(|field| field.parse::<f64>().ok());
    // The kernel counts in hundredths of a second there, on every machine of our days.
    times.sum::<Option<f64>>().map(|ticks| ticks / 100.0)
}

/// The most memory so far, in MiB.
#[cfg(target_os = "linux")]
fn most_memory(id: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes / 1024.0)
}

/// The middle one of several runs by each measure of its own.
pub(crate) fn median(costs: &[Cost]) -> Cost {
    let middle = |mut all: Vec<f64>| {
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied()
    };
    Cost {
        wall: middle(costs.iter().map(|cost| cost.wall).collect()).unwrap_or(f64::NAN),
        cpu: middle(costs.iter().filter_map(|cost| cost.cpu).collect()),
        peak: middle(costs.iter().filter_map(|cost| cost.peak).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_measured_and_a_failure_told() {
        let cost = run(
            Path::new("sh"),
            &["-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done"],
            Path::new("."),
        );
        let cost = cost.unwrap();
        assert!(cost.wall > 0.0);
        if cfg!(target_os = "linux") {
            assert!(
                cost.cpu.is_some_and(|cpu| cpu >= 0.0) && cost.peak.is_some_and(|mib| mib > 0.1)
            );
        }
        let failed = run(Path::new("sh"), &["-c", "echo no paper >&2; exit 3"], Path::new("."));
        let trouble = failed.unwrap_err().to_string();
        assert!(trouble.contains("no paper") && trouble.contains('3'), "{trouble}");
    }

    #[test]
    fn the_middle_is_told() {
        let cost = |wall| Cost { wall, cpu: None, peak: Some(wall * 2.0) };
        let median = median(&[cost(3.0), cost(1.0), cost(2.0)]);
        assert_eq!(median, Cost { wall: 2.0, cpu: None, peak: Some(4.0) });
    }
}
