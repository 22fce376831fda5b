//! Helpers of the tests that run the binary: projects in temporary folders,
//! and what a run said.

#![allow(dead_code, reason = "each test program uses its own part")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A project in a folder of its own. In memory where the system has such: a
/// sync of a busy disk takes long.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// What a run of the binary said and how it ended.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) said: String,
    /// What went to the output stream alone.
    pub(crate) out: String,
}

pub(crate) const PROGRAM: &str = "[program]\nname = \"Voices\"\norganisation = \"Saltmarsh\"\nwhy = \"Because.\"\nbase_url = \"https://voices.example\"\n";

impl Project {
    /// A project of files written as in `openmic::source::fixture`.
    pub(crate) fn new(text: &str) -> Project {
        let memory = Path::new("/dev/shm");
        let folder =
            if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        let project = Project { folder: folder.unwrap() };
        fs::create_dir_all(project.root()).unwrap();
        for part in text.split("--- ").skip(1) {
            let (path, text) = part.split_once('\n').unwrap();
            project.write(path.trim(), text);
        }
        project
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("hub")
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.root().join(path)).unwrap();
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        run_in(&self.root(), arguments)
    }

    /// Every file of the output, without the manifest.
    pub(crate) fn site(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.root().join("site"))
    }

    /// A page of the output as text.
    pub(crate) fn page(&self, path: &str) -> String {
        fs::read_to_string(self.root().join("site").join(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

pub(crate) fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    run_with(folder, arguments, &[])
}

/// A run with variables of the environment set.
pub(crate) fn run_with(folder: &Path, arguments: &[&str], set: &[(&str, &str)]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_openmic"))
        .args(arguments)
        .current_dir(folder)
        .env("CI", "true")
        .env_remove("NO_COLOR")
        .env_remove("GITHUB_STEP_SUMMARY")
        .env_remove("GITHUB_BASE_REF")
        .envs(set.iter().copied())
        .output()
        .unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = String::from_utf8_lossy(&output.stderr).into_owned() + &out;
    Run { code: output.status.code().unwrap_or(-1), said, out }
}

/// Every file below a folder, by its path, without openmic's manifest.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, found);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                if name != ".openmic-manifest" {
                    found.insert(name, fs::read(&path).unwrap());
                }
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, folder, &mut found);
    found
}
