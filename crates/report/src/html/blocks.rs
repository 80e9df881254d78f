//! Sections that are set block by block: those of the working file. The others
//! carry automation attributes, and are set by hand.

use maud::{Markup, html};

use crate::document::{Block, Fact, Heading, Item, Row, Said, Table, Tone};

/// The blocks of a section. The timeline is drawn by its own hand; the other
/// pictures stand in sections of their own.
pub(super) fn all(blocks: &[Block], timeline: &dyn Fn() -> Markup) -> Markup {
    html! { @for block in blocks { (one(block, timeline)) } }
}

fn one(block: &Block, timeline: &dyn Fn() -> Markup) -> Markup {
    html! {
        @match block {
            Block::Heading(heading) => (title(heading)),
            Block::Lead(text) => p class="lead" { (text) },
            Block::Paragraph(said) => p dir=[dir(said)] { (text(said)) },
            Block::Weighted { name, text } => p { b { (name) } @if !text.is_empty() { ". " (text) } },
            Block::Facts(of) => (facts(of)),
            Block::List { ordered, items } => (list(*ordered, items)),
            Block::Table(of) => (table(of)),
            Block::Timeline(_) => (timeline()),
            Block::Heatmap(_) | Block::Radar(_) => {},
        }
    }
}

fn title(heading: &Heading) -> Markup {
    let said = html! {
        @if let Some(reference) = &heading.reference {
            @if let Some(target) = &heading.target {
                a class="reference" href={ "#" (target) } { (reference) }
            } @else {
                span class="reference" { (reference) }
            }
            " "
        }
        span dir=[dir(&heading.text)] { (heading.text.text) }
        @if let Some(label) = &heading.label {
            " " span class={ "label " (tone(label.tone)) } { (label.text) }
        }
    };
    html! {
        @match heading.depth {
            0 | 1 => h3 id=[heading.anchor.as_ref()] { (said) },
            2 => h4 id=[heading.anchor.as_ref()] { (said) },
            _ => h5 id=[heading.anchor.as_ref()] { (said) },
        }
    }
}

fn facts(facts: &[Fact]) -> Markup {
    html! {
        dl class="told" {
            @for fact in facts {
                div {
                    dt { (fact.name) }
                    @for value in &fact.values { dd class=[class(value)] dir=[dir(value)] { (text(value)) } }
                }
            }
        }
    }
}

fn list(ordered: bool, items: &[Item]) -> Markup {
    let items = html! {
        @for item in items {
            li aria-current=[item.here.as_ref().map(|_| "step")] {
                @if let Some((reference, target)) = &item.reference {
                    @if let Some(target) = target {
                        a class="reference" href={ "#" (target) } { (reference) }
                    } @else {
                        span class="reference" { (reference) }
                    }
                    " "
                }
                @if let Some(title) = &item.title {
                    b { (title) } @if !item.text.is_empty() { ". " }
                }
                (item.text)
                @if let Some(here) = &item.here { " " span class="here" { (here) } }
            }
        }
    };
    html! {
        @if ordered { ol class="items" { (items) } } @else { ul class="items" { (items) } }
    }
}

fn table(table: &Table) -> Markup {
    html! {
        div class={ "scroll" @if table.wide { " wide" } } tabindex="0" role="region" aria-label=(table.caption) {
            table class="chart-table data-table" {
                caption { (table.caption) }
                thead {
                    tr { @for column in &table.columns { th scope="col" { (column.title) } } }
                }
                tbody { @for of in &table.rows { (row(of)) } }
            }
        }
    }
}

fn row(row: &Row) -> Markup {
    let mut cells = row.cells.iter();
    let first = cells.next();
    html! {
        tr id=[row.anchor.as_ref()] class=[row.tone.map(tone)] {
            @if let Some(first) = first {
                th scope="row" {
                    @if let Some(target) = &row.target {
                        a href={ "#" (target) } { (lines(first)) }
                    } @else {
                        (lines(first))
                    }
                }
            }
            @for cell in cells { td { (lines(cell)) } }
        }
    }
}

fn lines(cell: &[Said]) -> Markup {
    html! {
        @for (index, said) in cell.iter().enumerate() {
            @if index > 0 { br; }
            span class=[class(said)] dir=[dir(said)] { (text(said)) }
        }
    }
}

pub(super) fn text(said: &Said) -> Markup {
    html! {
        @if let Some(link) = &said.link {
            a href=(link) rel="noopener noreferrer" { (said.text) }
        } @else {
            (said.text)
        }
    }
}

fn class(said: &Said) -> Option<&'static str> {
    said.written.then_some("written")
}

fn dir(said: &Said) -> Option<&'static str> {
    said.written.then_some("auto")
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Grave => "tone-grave",
        Tone::Minor => "tone-minor",
        Tone::Neutral => "tone-neutral",
        Tone::Good => "tone-good",
    }
}
