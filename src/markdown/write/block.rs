//! The beginnings and ends of Markdown's elements.

use super::Writer;
use crate::markdown::code;
use crate::markdown::draft::{Hole, Word};
use crate::markdown::reading::Located;
use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

/// The table at hand. Markdown's tables do not nest.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Whether the cell that is written heads a column.
    is_head: bool,
}

impl Writer<'_> {
    /// An element begins; gives the number of the event to go on with.
    pub(super) fn start(&mut self, tag: &Tag, events: &[Located], i: usize) -> usize {
        match tag {
            Tag::CodeBlock(kind) => return self.code_block(kind, events, i),
            Tag::HtmlBlock => return self.html_block(events, i),
            Tag::Image { dest_url, title, .. } => return self.image(dest_url, title, events, i),
            Tag::Link { link_type, dest_url, title, .. } => {
                let range = &events[i].1;
                self.start_link(*link_type, dest_url, title, range);
                return i + 1;
            }
            Tag::Paragraph => {
                if let Some(next) =
                    self.lone_link(events, i).or_else(|| self.lone_picture(events, i))
                {
                    return next;
                }
            }
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript => {}
            _ => self.end_task(),
        }
        self.depth += 1;
        self.nest.enter();
        if !is_inline(&tag.to_end()) {
            self.part();
        }
        match tag {
            Tag::Paragraph => self.tag("<p>"),
            Tag::Heading { level, id, classes, attrs } => {
                self.start_heading(*level, id.as_deref(), classes, attrs, &events[i..]);
            }
            Tag::BlockQuote(None) => self.tag("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.start_alert(*kind),
            Tag::List(None) => self.tag("<ul>\n"),
            Tag::List(Some(1)) => self.tag("<ol>\n"),
            Tag::List(Some(first)) => self.tag(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => {
                self.tag(if is_task(&events[i + 1..]) { "<li class=\"task\">" } else { "<li>" });
            }
            Tag::DefinitionList => self.tag("<dl>\n"),
            Tag::DefinitionListTitle => self.tag("<dt>"),
            Tag::DefinitionListDefinition => self.tag("<dd>"),
            Tag::Table(alignments) => {
                self.table = Table { alignments: alignments.clone(), ..Table::default() };
                // Whoever has no mouse scrolls it by keyboard.
                self.tag("<div class=\"table-scroll\" tabindex=\"0\"><table>\n");
            }
            Tag::TableHead => {
                self.table.in_head = true;
                self.tag("<thead><tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.tag("<tr>");
            }
            Tag::TableCell => {
                let is_empty =
                    matches!(events.get(i + 1), Some((Event::End(TagEnd::TableCell), _)));
                self.start_cell(is_empty);
            }
            Tag::Emphasis => self.tag("<em>"),
            Tag::Strong => self.tag("<strong>"),
            Tag::Strikethrough => self.tag("<del>"),
            Tag::Superscript => self.tag("<sup>"),
            Tag::Subscript => self.tag("<sub>"),
            _ => {}
        }
        i + 1
    }

    pub(super) fn end(&mut self, tag: &TagEnd) {
        if matches!(tag, TagEnd::Link) {
            self.end_link();
            return;
        }
        if !is_inline(tag) {
            self.end_task();
        }
        self.close_raw();
        match tag {
            TagEnd::Paragraph => self.tag("</p>\n"),
            TagEnd::Heading(level) => self.end_heading(*level),
            TagEnd::BlockQuote(None) => self.tag("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => self.tag("</div>\n"),
            TagEnd::List(true) => self.tag("</ol>\n"),
            TagEnd::List(false) => self.tag("</ul>\n"),
            TagEnd::Item => self.tag("</li>\n"),
            TagEnd::DefinitionList => self.tag("</dl>\n"),
            TagEnd::DefinitionListTitle => self.tag("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.tag("</dd>\n"),
            TagEnd::Table => self.tag("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.tag("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.tag("</tr>\n"),
            TagEnd::TableCell => {
                self.table.column += 1;
                self.tag(if self.table.is_head { "</th>" } else { "</td>" });
            }
            TagEnd::Emphasis => self.tag("</em>"),
            TagEnd::Strong => self.tag("</strong>"),
            TagEnd::Strikethrough => self.tag("</del>"),
            TagEnd::Superscript => self.tag("</sup>"),
            TagEnd::Subscript => self.tag("</sub>"),
            _ => {}
        }
        self.depth = self.depth.saturating_sub(1);
        if !is_inline(tag) {
            self.part();
        }
    }

    /// An empty corner of a table's head heads nothing: it is a cell like any other.
    fn start_cell(&mut self, is_empty: bool) {
        let aligned = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        };
        self.table.is_head = self.table.in_head && !is_empty;
        let start = if self.table.is_head { "<th scope=\"col\"" } else { "<td" };
        self.tag(&format!("{start}{aligned}>"));
    }

    fn start_alert(&mut self, kind: BlockQuoteKind) {
        if self.is_deep() {
            return;
        }
        let (class, word) = match kind {
            BlockQuoteKind::Note => ("note", Word::Note),
            BlockQuoteKind::Tip => ("tip", Word::Tip),
            BlockQuoteKind::Important => ("important", Word::Important),
            BlockQuoteKind::Warning => ("warning", Word::Warning),
            BlockQuoteKind::Caution => ("caution", Word::Caution),
        };
        self.draft.push(&format!(
            "<div class=\"alert alert-{class}\" role=\"note\">\n<p class=\"alert-title\">"
        ));
        self.draft.hole(Hole::Word(word));
        self.draft.push("</p>\n");
    }

    fn code_block(&mut self, kind: &CodeBlockKind, events: &[Located], i: usize) -> usize {
        let mut text = String::new();
        let mut next = i + 1;
        while let Some((event, _)) = events.get(next) {
            next += 1;
            match event {
                Event::Text(line) => text.push_str(line),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let (html, highlighted) = code::block(info, &text, &mut self.budget);
        self.has_code |= highlighted;
        self.end_task();
        self.part();
        self.draft.code(html);
        self.plain.push(&text);
        self.part();
        next
    }

    pub(super) fn task(&mut self, done: bool) {
        let checked = if done { " checked" } else { "" };
        self.draft.push(&format!("<label><input type=\"checkbox\" disabled{checked}> "));
        self.in_task = true;
    }

    /// The label of a task holds its words and no block after them.
    pub(super) fn end_task(&mut self) {
        if self.in_task {
            self.in_task = false;
            self.draft.push("</label>");
        }
    }
}

/// Whether an item that begins here is a task.
fn is_task(events: &[Located]) -> bool {
    events
        .iter()
        .map(|(event, _)| event)
        .find(|event| !matches!(event, Event::Start(Tag::Paragraph)))
        .is_some_and(|event| matches!(event, Event::TaskListMarker(_)))
}

fn is_inline(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
