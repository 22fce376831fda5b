//! A walk through the folder as it stands, telling openmic's own files from foreign ones.
//!
//! It follows no symlink and opens no file. It is made only when something has changed.

use std::collections::{HashMap, HashSet};
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Failure;
use super::address::{below, folders_of};
use super::manifest::{self, Manifest};

/// Something that stands in the folder.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Relative to the folder.
    pub(super) path: PathBuf,
    /// The same as an address; none when it is not Unicode, which no address of ours is.
    pub(super) address: Option<String>,
    pub(super) is_folder: bool,
}

/// All that stands below a folder, every folder before what it holds.
pub(super) fn survey(folder: &Path) -> Result<Vec<Found>, Failure> {
    let top = Found { path: PathBuf::new(), address: Some(String::new()), is_folder: true };
    inside(folder, &top)
}

fn inside(root: &Path, folder: &Found) -> Result<Vec<Found>, Failure> {
    let path = root.join(&folder.path);
    let entries =
        list(&path, folder).map_err(|error| Failure::machine("read the folder", &path, error))?;
    // Most folders of a site hold one file, for which no second thread is worth waking.
    if !entries.iter().any(|entry| entry.is_folder) {
        return Ok(entries);
    }
    let below = entries
        .into_par_iter()
        .map(|entry| {
            let mut found = if entry.is_folder { inside(root, &entry)? } else { Vec::new() };
            found.insert(0, entry);
            Ok(found)
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    Ok(below.into_iter().flatten().collect())
}

fn list(path: &Path, folder: &Found) -> io::Result<Vec<Found>> {
    fs::read_dir(path)?
        .map(|entry| {
            let entry = entry?;
            let name = entry.file_name();
            let address = folder.address.as_ref().zip(name.to_str()).map(|(above, name)| {
                if above.is_empty() { name.to_owned() } else { format!("{above}/{name}") }
            });
            let is_folder = entry.file_type().is_ok_and(|kind: FileType| kind.is_dir());
            Ok(Found { path: folder.path.join(&name), address, is_folder })
        })
        .collect()
}

/// What of all this openmic neither wrote nor made, in order. A folder is openmic's own if it
/// held a file of the manifest.
pub(super) fn foreign(found: &[Found], manifest: &Manifest) -> Vec<Found> {
    let folders: HashSet<&str> = manifest.addresses().flat_map(folders_of).collect();
    let is_ours = |found: &Found| {
        found.address.as_deref().is_some_and(|address| match found.is_folder {
            true => folders.contains(address),
            false => address == manifest::NAME || manifest.contains(address),
        })
    };
    let mut foreign: Vec<Found> = found.iter().filter(|found| !is_ours(found)).cloned().collect();
    foreign.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    foreign
}

/// The foreign things to keep beside the new addresses, each of which is said to be unchanged or
/// not. What stands in the way is refused; `force` lets a single file be replaced, never a folder
/// with what it holds.
pub(super) fn kept(
    foreign: Vec<Found>,
    addresses: &HashMap<&str, bool>,
    folder: &Path,
    force: bool,
) -> Result<Vec<Found>, Failure> {
    let mut folders: HashMap<&str, &str> = HashMap::new();
    let mut ordered: Vec<&str> = addresses.keys().copied().collect();
    ordered.sort_unstable();
    for address in ordered {
        for holder in folders_of(address) {
            folders.entry(holder).or_insert(address);
        }
    }
    let mut kept = Vec::with_capacity(foreign.len());
    for found in foreign {
        let Some(address) = found.address.as_deref() else {
            kept.push(found);
            continue;
        };
        let refuse = |by: &str, replaceable| {
            let path = below(folder, address);
            Err(Failure::Occupied { path, address: by.to_owned(), replaceable })
        };
        let page = addresses.get_key_value(address);
        let above = folders_of(address).find_map(|holder| addresses.get_key_value(holder));
        if let Some((by, _)) = above.or(page.filter(|_| found.is_folder)) {
            return refuse(by, false);
        }
        let in_its_way = match page {
            // Equal bytes become openmic's own.
            Some((_, true)) => continue,
            Some((by, false)) => Some(by),
            None => folders.get(address).filter(|_| !found.is_folder),
        };
        match in_its_way {
            None => kept.push(found),
            Some(by) if !force => return refuse(by, true),
            // It is replaced, and so not carried across.
            Some(_) => {}
        }
    }
    Ok(kept)
}
