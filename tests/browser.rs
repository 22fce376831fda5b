//! The sample hub as its readers and as machines see it: built by the real command, then looked
//! at by the scripts in `tests/browser/`. They need Node.js, their npm packages, Chromium and
//! Java; where one is missing the tests say so and pass, unless `OPENMIC_REQUIRE=1` asks for them.

#![expect(clippy::print_stdout, reason = "what was seen, or why nothing was, is for the reader")]

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The day the hub is built for: campaigns and drafts must not depend on when the test runs.
const TODAY: &str = "2026-11-22";

const REQUIRE: &str = "OPENMIC_REQUIRE";

/// What a script needs beside Node.js.
struct Needs {
    packages: &'static [&'static str],
    /// Programs of which one must be there.
    programs: &'static [&'static str],
}

#[test]
fn the_sample_hub_serves_every_reader() {
    let needs = Needs {
        packages: &["playwright-core", "axe-core", "parse5"],
        programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    };
    inspect("run.mjs", &needs);
}

#[test]
fn the_sample_hub_is_valid() {
    let needs = Needs { packages: &["vnu-jar", "@xmldom/xmldom", "parse5"], programs: &["java"] };
    inspect("validate.mjs", &needs);
}

/// Builds the sample hub and lets a script look at it.
fn inspect(script: &str, needs: &Needs) {
    let is_required = env::var(REQUIRE).is_ok_and(|value| value == "1");
    if let Some(reason) = missing(needs) {
        assert!(!is_required, "{script} cannot run, but {REQUIRE}=1 asks for it: {reason}");
        println!("skipped: {script}, because {reason}");
        return;
    }
    let place = tempfile::tempdir().unwrap();
    let site = place.path().join("site");
    build(&site);

    let mut look = Command::new("node");
    look.arg(scripts().join(script)).arg(&site).stdin(Stdio::null());
    if is_required {
        // On the machine that gates submissions every line is wanted, also of what passes.
        assert!(look.status().unwrap().success(), "{script} found faults: see above");
    } else {
        let outcome = look.output().unwrap();
        let said = String::from_utf8_lossy(&outcome.stdout).into_owned();
        let complaints = String::from_utf8_lossy(&outcome.stderr);
        assert!(outcome.status.success(), "{script} found faults:\n{said}{complaints}");
        println!("{said}");
    }
}

fn build(site: &Path) {
    let outcome = Command::new(env!("CARGO_BIN_EXE_openmic"))
        .args(["build", "--root", env!("CARGO_MANIFEST_DIR"), "--today", TODAY, "--out"])
        .arg(site)
        .output()
        .unwrap();
    let said = [outcome.stdout, outcome.stderr].concat();
    assert!(outcome.status.success(), "{}", String::from_utf8_lossy(&said));
}

/// Why a script cannot run here, if it cannot.
fn missing(needs: &Needs) -> Option<String> {
    if find("node").is_none() {
        return Some("there is no node on the PATH".to_owned());
    }
    if !needs.programs.iter().any(|name| find(name).is_some()) {
        return Some(format!("there is no {} on the PATH", needs.programs[0]));
    }
    let packages = scripts().join("node_modules");
    let package = needs.packages.iter().find(|name| !packages.join(name).is_dir())?;
    Some(format!("the npm package {package} is not installed (`npm ci` in tests/browser)"))
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}
