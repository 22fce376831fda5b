//! In which list of the page a result stands, told from the name that the
//! engine gives it.
//!
//! The engine can filter results by list, but would have to search once for
//! each, and counts what every filter would leave in time that grows with the
//! square of the hub. So the name of an entry's file begins with its list, and
//! one search without filters says it all.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use minicbor::decode::Error;
use minicbor::{Decoder, Encoder};
use serde::Deserialize;

use super::engine::Made;

/// With what the library begins every file that it packs.
const BEGINNING: &[u8] = b"pagefind_dcd";

/// What is read of an entry's file.
#[derive(Deserialize)]
struct Fragment {
    url: String,
}

/// Puts the list of every entry, which is known by its address, before the name
/// of its file, and tells the engine's table of contents.
pub(super) fn name(files: Made, lists: &BTreeMap<String, &'static str>) -> Made {
    let mut names = BTreeMap::new();
    let mut named = Made::new();
    let mut others = Made::new();
    for (name, bytes) in files {
        let Some(id) = id(&name) else {
            others.insert(name, bytes);
            continue;
        };
        let fragment: Fragment =
            serde_json::from_slice(&unpacked(&bytes)).expect("the library writes JSON");
        let new = format!("{}-{id}", lists[&fragment.url]);
        named.insert(format!("{FOLDER}{new}{ENDING}"), bytes);
        names.insert(id.to_owned(), new);
    }
    for (name, bytes) in &mut others {
        if name.ends_with(".pf_meta") {
            let contents = contents(&unpacked(bytes), &names);
            *bytes = packed(&contents.expect("the release is one whose contents are known"));
        }
    }
    named.append(&mut others);
    named
}

/// Where the files of entries stand, and how their names end.
const FOLDER: &str = "fragment/";
const ENDING: &str = ".pf_fragment";

/// What the engine calls the entry in a file of this name.
fn id(name: &str) -> Option<&str> {
    name.strip_prefix(FOLDER)?.strip_suffix(ENDING)
}

/// The table of contents with the new names: an array of the release, of pages,
/// each an array that begins with its name, and of what is left as it is.
fn contents(old: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>, Error> {
    let count = |reader: &mut Decoder| {
        reader.array()?.ok_or_else(|| Error::message("an array does not say how long it is"))
    };
    let mut new = Vec::new();
    let mut copied = 0;
    let mut reader = Decoder::new(old);
    count(&mut reader)?;
    reader.skip()?;
    for _ in 0..count(&mut reader)? {
        let fields = count(&mut reader)?;
        new.extend(&old[copied..reader.position()]);
        let name = names.get(reader.str()?).ok_or_else(|| Error::message("a page has no file"))?;
        Encoder::new(&mut new).str(name).map_err(Error::message)?;
        copied = reader.position();
        for _ in 1..fields {
            reader.skip()?;
        }
    }
    new.extend(&old[copied..]);
    Ok(new)
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut inside = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut inside).expect("the library packs what it writes");
    inside.strip_prefix(BEGINNING).expect("the library marks what it packs").to_vec()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    let written = packer.write_all(BEGINNING).and_then(|()| packer.write_all(bytes));
    written.and_then(|()| packer.finish()).expect("memory takes all that is written")
}
