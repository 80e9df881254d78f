//! The report as one HTML document that needs nothing else: no script, no
//! outside resource, and a policy that would stop both. Sections that carry
//! automation attributes are set by hand, the others block by block.

mod answers;
mod blocks;
mod closing;
mod findings;
mod link;
mod prose;
mod summary;

use locale::{Key, Text, WorkText};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::charts::{
    Options, View, area_table_markup, heatmap_markup, radar_markup, requirement_table_markup,
    timeline_markup,
};
use crate::choices::{Choices, Part};
use crate::{Report, document};

/// The sheets that `build.rs` lists, put together.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/report.css"));
/// The SHA-256 hash of [`STYLE`] in Base64.
const STYLE_HASH: &str = include_str!(concat!(env!("OUT_DIR"), "/report.css.sha256"));

/// A section: its id, which the contents lead to, its heading, what it says.
struct Section {
    id: &'static str,
    title: String,
    content: Markup,
}

/// The whole document, with the parts that are wanted.
pub fn render(report: &Report, text: &Text, work: &WorkText, choices: &Choices) -> String {
    let sections = sections(report, text, work, choices);
    let title = match &report.organisation {
        Some(organisation) => text.fill(
            Key::ReportTitleOf,
            &[("organisation", &prose::one_line(organisation)), ("title", &report.title)],
        ),
        None => report.title.clone(),
    };
    let images = if choices.logo.is_some() { " img-src data:;" } else { "" };
    let policy = format!("default-src 'none';{images} style-src 'sha256-{STYLE_HASH}'");
    let document = html! {
        (DOCTYPE)
        html lang=(text.language()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                (summary::title_block(report, text, choices))
                (contents(&sections, text))
                main {
                    @for Section { id, title, content } in &sections {
                        section id=(id) aria-labelledby={ (id) "-title" } {
                            h2 id={ (id) "-title" } { (title) }
                            (content)
                        }
                    }
                }
                (closing::footer(report, text))
            }
        }
    };
    document.into_string()
}

fn sections(report: &Report, text: &Text, work: &WorkText, choices: &Choices) -> Vec<Section> {
    let section =
        |id, title: Key, content| Section { id, title: text.get(title).to_owned(), content };
    let verdict = html! {
        (summary::verdict(report, text))
        @if let Some(address) = &choices.link { (link::block(address, work)) }
    };
    let mut sections = vec![
        section("verdict", Key::ResultsVerdict, verdict),
        section("figures", Key::ResultsFigures, summary::figures(report, text)),
        section("blockers", Key::ResultsBlockers, summary::blockers(report, text)),
        section("path", Key::ResultsPath, summary::path(report, text)),
    ];
    for part in Part::ALL.into_iter().filter(|part| choices.has(*part)) {
        let content = match part {
            Part::Areas => charts(report, text),
            Part::Findings => findings::all(report, text),
            Part::Answers => answers::all(report, text),
            Part::Method => closing::method(report),
            Part::Roadmap | Part::Soa | Part::Systems | Part::Risks => {
                let timeline = || timeline_markup(&report.roadmap.calendar, work, text);
                let of = document::section(report, text, work, choices, part);
                blocks::all(&of.blocks, &timeline)
            }
        };
        let title = part.title(text, work).to_owned();
        sections.push(Section { id: part.as_str(), title, content });
    }
    sections.push(section("disclaimer", Key::ReportDisclaimer, closing::disclaimer(report)));
    sections
}

fn contents(sections: &[Section], text: &Text) -> Markup {
    html! {
        nav class="contents" aria-labelledby="contents-title" {
            h2 id="contents-title" { (text.get(Key::ReportContents)) }
            ol {
                @for Section { id, title, .. } in sections {
                    li { a href={ "#" (id) } { (title) } }
                }
            }
        }
    }
}

/// Both charts, each with the table that says the same. The heatmap's is folded:
/// on paper, where nothing unfolds, the answers say it in more words.
fn charts(report: &Report, text: &Text) -> Markup {
    let view = View::of_report(report, text);
    let options = Options::document();
    html! {
        h3 { (text.get(Key::ReportHeatmap)) }
        p class="lead" { (text.get(Key::ReportHeatmapText)) }
        (heatmap_markup(&view, &options))
        details {
            summary { (text.get(Key::ResultsHeatmapTable)) }
            (requirement_table_markup(&view, &options))
        }
        div class="keep" {
            h3 { (text.get(Key::ResultsRadar)) }
            p class="lead" { (text.get(Key::ReportRadarText)) }
            (radar_markup(&view, &options))
        }
        (area_table_markup(&view, &options))
    }
}
