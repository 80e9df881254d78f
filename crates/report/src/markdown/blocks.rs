//! The blocks of a section, one after the other.

use super::{escape, table};
use crate::document::{Block, Fact, Heading, Item, Said};

/// What is written so far.
#[derive(Default)]
pub(super) struct Writer {
    out: String,
    /// The list that was the last block, if it was one.
    list: Option<Marker>,
}

/// What a list's items begin with: two lists in a row differ, or they would be one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marker {
    Dash,
    Star,
    Point,
    Bracket,
}

impl Writer {
    /// A block, after a blank line.
    pub(super) fn block(&mut self, markdown: &str) {
        if !markdown.is_empty() {
            self.list = None;
            self.push(markdown);
        }
    }

    /// A block of the document.
    pub(super) fn content(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Lead(text) => self.block(&escape::lines(text, "")),
            Block::Paragraph(said) => self.block(&self::said(said, "")),
            Block::Weighted { name, text } => {
                let name = escape::emphasised(name);
                self.block(&format!("**{name}.** {}", escape::lines(text, "")));
            }
            Block::Facts(facts) => self.facts(facts),
            Block::List { ordered, items } => {
                let indent = if *ordered { "   " } else { "  " };
                self.list(*ordered, items.iter().map(|each| item(each, indent)).collect());
            }
            Block::Table(of) => {
                self.block(&strong(&of.caption));
                self.block(&table::table(of));
            }
            Block::Heatmap(of) => {
                self.block(&strong(&of.key_title));
                self.list(false, of.key.iter().map(table::key).collect());
                self.block(&table::heatmap(of));
            }
            // The table after each of them says the same.
            Block::Radar(_) | Block::Timeline(_) => {}
        }
    }

    /// Names and what there is to say of each.
    pub(super) fn facts(&mut self, facts: &[Fact]) {
        self.list(false, facts.iter().map(fact).collect());
    }

    /// A list. Lines of an item after its first are indented already: by two for
    /// a bullet, by three for a number.
    pub(super) fn list(&mut self, ordered: bool, items: Vec<String>) {
        let marker = match (ordered, self.list) {
            (false, Some(Marker::Dash)) => Marker::Star,
            (false, _) => Marker::Dash,
            (true, Some(Marker::Point)) => Marker::Bracket,
            (true, _) => Marker::Point,
        };
        let items = items.iter().enumerate().map(|(index, item)| match marker {
            Marker::Dash => format!("- {item}"),
            Marker::Star => format!("* {item}"),
            Marker::Point => format!("{}. {item}", index + 1),
            Marker::Bracket => format!("{}) {item}", index + 1),
        });
        let list = items.collect::<Vec<_>>().join("\n");
        if !list.is_empty() {
            self.push(&list);
            self.list = Some(marker);
        }
    }

    /// All of it.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn heading(&mut self, heading: &Heading) {
        let mut line = "#".repeat(2 + usize::from(heading.depth.clamp(1, 4)));
        line.push(' ');
        line.extend(heading.anchor.as_deref().map(anchor));
        if let Some(reference) = &heading.reference {
            line.push_str(&leading(reference, heading.target.as_deref()));
            line.push(' ');
        }
        line.push_str(&linked(escape::line(&heading.text.text), &heading.text));
        self.block(&line);
        if let Some(label) = &heading.label {
            self.block(&quiet(&label.text));
        }
    }

    fn push(&mut self, markdown: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(markdown);
        self.out.push('\n');
    }
}

/// Words of weight.
pub(super) fn strong(text: &str) -> String {
    between("**", text)
}

/// Words set apart.
pub(super) fn quiet(text: &str) -> String {
    between("*", text)
}

fn between(mark: &str, text: &str) -> String {
    let text = escape::emphasised(text);
    if text.is_empty() { text } else { format!("{mark}{text}{mark}") }
}

/// A name before what there is to say.
pub(super) fn named(name: &str) -> String {
    let name = escape::emphasised(name);
    let colon = if name.ends_with(['?', '!', '.', ':']) { "" } else { ":" };
    format!("**{name}{colon}**")
}

/// The target of links.
pub(super) fn anchor(id: &str) -> String {
    let safe = id.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!("<a id=\"{safe}\"></a>")
}

/// A link within the document; the title is Markdown already.
pub(super) fn link(title: &str, anchor: &str) -> String {
    format!("[{title}]({})", escape::fragment(anchor))
}

/// Words that lead to where their own link leads, if they have one.
pub(super) fn linked(markdown: String, said: &Said) -> String {
    match &said.link {
        Some(to) if !markdown.is_empty() => format!("[{markdown}]({})", escape::address(to)),
        _ => markdown,
    }
}

/// A reference, and where it leads.
fn leading(reference: &str, target: Option<&str>) -> String {
    let reference = escape::line(reference);
    target.map_or_else(|| reference.clone(), |target| link(&reference, target))
}

fn said(said: &Said, indent: &str) -> String {
    linked(escape::lines(&said.text, indent), said)
}

/// A name with one short text on its line, or with several on lines of their own.
fn fact(fact: &Fact) -> String {
    let values: Vec<String> = fact.values.iter().map(|value| said(value, "  ")).collect();
    let name = named(&fact.name);
    match values.as_slice() {
        [value] if !value.contains('\n') => format!("{name} {value}"),
        values => {
            let lines = [name].into_iter().chain(values.iter().cloned());
            lines.collect::<Vec<_>>().join("\\\n  ")
        }
    }
}

fn item(item: &Item, indent: &str) -> String {
    let reference =
        item.reference.iter().map(|(reference, target)| leading(reference, target.as_deref()));
    let here = item.here.as_deref().map(quiet);
    let head: Vec<String> =
        reference.chain(item.title.as_deref().map(strong)).chain(here).collect();
    let (head, text) = (head.join(" "), escape::lines(&item.text, indent));
    match (head.is_empty(), text.is_empty(), &item.title) {
        (true, _, _) => text,
        (_, true, _) => head,
        (.., Some(_)) => format!("{head}\\\n{indent}{text}"),
        (.., None) => format!("{head} {text}"),
    }
}
