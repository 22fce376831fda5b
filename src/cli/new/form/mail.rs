//! Answers as a mail: who wrote it, their own words without what they answered
//! to, and the pictures that came with it.

use mail_parser::{MessageParser, MimeHeaders};

use super::{Answers, no, page};
use crate::cli::new::place::NoPlace;

/// More pictures are an album.
const MOST_PHOTOS: usize = 20;

pub(super) fn read(bytes: &[u8]) -> Result<Answers, NoPlace> {
    let mail = MessageParser::default()
        .parse(bytes)
        .ok_or_else(|| no("this is not a mail", "save the mail as .eml, or its text as .txt"))?;
    let text = mail.body_text(0).unwrap_or_default();
    let mut answers = Answers::default();
    let from = mail.from().and_then(|from| from.first());
    answers.name = from.and_then(|from| from.name()).map(super::one_line);
    answers.mail = from.and_then(|from| from.address()).map(super::one_line);
    let own = own_words(&text);
    let found = page::read(&own);
    answers.texts = found.texts;
    if found.is_withheld {
        answers.name = None;
        answers.is_withheld = true;
    }
    answers.name = found.name.or(answers.name);
    answers.role = found.role;
    answers.department = found.department;
    answers.title = found.title.or_else(|| mail.subject().and_then(title));
    let photos = mail.attachments().filter(|part| is_picture(part)).take(MOST_PHOTOS);
    answers.photos = photos.map(|part| part.contents().to_vec()).collect();
    Ok(answers)
}

fn is_picture(part: &mail_parser::MessagePart<'_>) -> bool {
    let is_image = part.content_type().is_some_and(|kind| kind.ctype() == "image");
    let name = part.attachment_name().unwrap_or_default().to_lowercase();
    // Phones send HEIC as if it were any file.
    is_image
        || [".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"]
            .iter()
            .any(|end| name.ends_with(end))
}

/// A subject that says something.
fn title(subject: &str) -> Option<String> {
    let mut words = subject.trim();
    for _ in 0..8 {
        let Some((sign, rest)) = words.split_once(':') else { break };
        if !["re", "aw", "fw", "fwd", "wg", "sv"].contains(&sign.trim().to_lowercase().as_str()) {
            break;
        }
        words = rest.trim();
    }
    let is_empty = ["", "story", "a story", "my story", "a story:", "tell your story"];
    (!is_empty.contains(&words.to_lowercase().as_str())).then(|| super::one_line(words))
}

/// What they wrote, without the mail they answered and without a signature.
fn own_words(text: &str) -> String {
    let mut own = String::new();
    for line in text.lines() {
        let bare = line.trim();
        let is_end = line == "-- "
            || line == "--"
            || bare.starts_with("-----Original Message")
            || bare.starts_with("________________________________")
            || bare.starts_with("Sent from my ")
            || (bare.starts_with("On ") && bare.ends_with("wrote:"));
        if is_end {
            break;
        }
        if !bare.starts_with('>') {
            own.push_str(line);
            own.push('\n');
        }
    }
    own
}
