//! A proof: one story as it will look, in one file that can be mailed, with its
//! things to fix and lines for a yes. It asks nobody for anything: no script, no
//! font, no picture that is not in it.

mod cut;

use std::fmt::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::{Page, Stage};
use crate::admit::Story;
use crate::render::Broken;
use cut::{Places, escape};

/// Something to fix in the story, in words for its author.
pub struct Fix {
    pub line: usize,
    pub what: String,
    pub hint: String,
}

/// What a proof is made of beside the story.
pub struct Proof<'p> {
    pub pages: &'p [Page],
    pub files: &'p [String],
    pub fixes: &'p [Fix],
    /// The fingerprint of the text, which a yes is about.
    pub text: &'p str,
}

/// Larger pictures stay out: a mail has to arrive.
const LARGEST: usize = 3_000_000;

/// The proof of a story of this stage, as HTML.
pub fn write(stage: &Stage, at: usize, proof: &Proof<'_>) -> Result<String, Broken> {
    let story = &stage.hub.stories[at];
    let drawn = match find(&format!("{}index.html", story.address), proof) {
        Some(page) => page.draw(stage)?,
        None => Default::default(),
    };
    let picture = |src: &str| picture(stage, src, proof);
    let full = |href: &str| stage.full(below(stage, href)?);
    let places = Places { picture: &picture, full: &full };
    let body = cut::main(&String::from_utf8_lossy(&drawn), &places);
    let sheets = ["site.css", "code.css"].iter().filter_map(|name| stage.theme.assets.get(*name));
    let sheet: String = sheets.map(|asset| alone(&String::from_utf8_lossy(&asset.bytes))).collect();
    let programme = &stage.hub.programme;
    let mut html = String::new();
    let lang = &programme.language;
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; img-src data:\">\n<title>{}</title>\n\
         <style>\n{sheet}\n</style>\n</head>\n<body data-page-type=\"story\">\n\
         <main id=\"om-main\">\n",
        crate::words::Words::direction(lang),
        escaped(&told(stage, "proof-title", &[("title", &story.title)])),
    );
    html.push_str(&opening(stage, story, proof));
    html.push_str(&body);
    html.push_str(&answer(stage, story, proof));
    html.push_str("</main>\n</body>\n</html>\n");
    Ok(html)
}

/// What this is, and what there is to fix.
fn opening(stage: &Stage, story: &Story, proof: &Proof<'_>) -> String {
    let names: Vec<&str> = story.voices().map(|at| stage.voice(at).name.as_str()).collect();
    let words = stage.words();
    let mut html = String::from("<section class=\"text notes\">");
    let heading = match names.is_empty() {
        true => words.say("proof"),
        false => told(stage, "proof-for", &[("name", &words.list(&names))]),
    };
    let _ =
        write!(html, "<h2>{}</h2><p>{}</p>", escaped(&heading), escaped(&words.say("proof-about")));
    if !proof.fixes.is_empty() {
        let _ = write!(html, "<h3>{}</h3><ul>", escaped(&words.say("proof-fix")));
        for fix in proof.fixes {
            let line = told(stage, "proof-line", &[("line", &fix.line.to_string())]);
            let _ = write!(html, "<li>{}: {}", escaped(&line), escaped(&fix.what));
            if !fix.hint.is_empty() {
                let _ = write!(html, " <span class=\"meta\">{}</span>", escaped(&fix.hint));
            }
            html.push_str("</li>");
        }
        html.push_str("</ul>");
    }
    html.push_str("</section>\n");
    html
}

/// The lines for an answer, and who reads it.
fn answer(stage: &Stage, story: &Story, proof: &Proof<'_>) -> String {
    let words = stage.words();
    let mut html = String::from("<section class=\"text promise\">");
    let _ = write!(html, "<h2>{}</h2><ul>", escaped(&words.say("proof-answer")));
    for id in ["proof-yes", "proof-yes-but", "proof-picture", "proof-no"] {
        let _ = write!(html, "<li>☐ {}</li>", escaped(&words.say(id)));
    }
    html.push_str("</ul><p>____________________________________</p>");
    let intake = stage.hub.programme.contribute.as_ref().and_then(|one| one.intake.as_ref());
    if let Some(mailbox) = intake.and_then(|to| to.href.as_str().strip_prefix("mailto:")) {
        let mailbox = mailbox.split('?').next().unwrap_or_default();
        let subject = told(stage, "proof-subject", &[("title", &story.title)]);
        let yes = format!("{} ({})", words.say("proof-yes"), proof.text);
        let link = format!("mailto:{mailbox}?subject={}&body={}", percent(&subject), percent(&yes));
        let _ = write!(
            html,
            "<p><a class=\"button primary\" href=\"{}\">{}</a></p>",
            escaped(&link),
            escaped(&words.say("proof-send"))
        );
    }
    let _ = writeln!(
        html,
        "<p>{}</p><p class=\"meta\">{}</p></section>",
        escaped(&words.say("proof-promise")),
        escaped(&told(stage, "proof-text", &[("text", proof.text)]))
    );
    html
}

fn told(stage: &Stage, id: &str, args: &[(&str, &str)]) -> String {
    let args: Vec<_> = args.iter().map(|(key, value)| (*key, (*value).into())).collect();
    stage.words().tell(id, &args)
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}

/// Text inside a `mailto:` address.
fn percent(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn find<'p>(file: &str, proof: &Proof<'p>) -> Option<&'p Page> {
    proof.files.iter().position(|name| name == file).map(|at| &proof.pages[at])
}

/// A link of this hub as an address from its root.
fn below<'l>(stage: &Stage, link: &'l str) -> Option<&'l str> {
    link.strip_prefix(stage.hub.programme.base_path.as_str())
}

/// A picture of the hub as a `data:` address.
fn picture(stage: &Stage, src: &str, proof: &Proof<'_>) -> Option<String> {
    let file = below(stage, src)?;
    let kind = match file.rsplit_once('.')?.1 {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    let bytes = find(file, proof)?.draw(stage).ok()?;
    (bytes.len() <= LARGEST)
        .then(|| format!("data:{kind};base64,{}", BASE64_STANDARD.encode(&bytes)))
}

/// A style sheet that needs no other file, inside a `style` element.
fn alone(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("@font-face") {
        kept.push_str(&rest[..start]);
        rest = rest[start..].find('}').map_or("", |end| &rest[start + end + 1..]);
    }
    kept.push_str(rest);
    kept.replace("</", "<\\/")
}
