//! The report as one HTML document that needs nothing else: no script, no
//! outside resource, and a policy that would stop both.

mod answers;
mod closing;
mod findings;
mod prose;
mod summary;

use locale::{Key, Text};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::Report;
use crate::charts::{
    Options, View, area_table_markup, heatmap_markup, radar_markup, requirement_table_markup,
};

/// The sheets that `build.rs` lists, put together.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/report.css"));
/// The SHA-256 hash of [`STYLE`] in Base64.
const STYLE_HASH: &str = include_str!(concat!(env!("OUT_DIR"), "/report.css.sha256"));

/// A section: its id, which the contents lead to, and its heading.
type Section = (&'static str, Key, Markup);

/// The whole document.
pub fn render(report: &Report, text: &Text) -> String {
    let sections = sections(report, text);
    let title = match &report.organisation {
        Some(organisation) => text.fill(
            Key::ReportTitleOf,
            &[("organisation", &prose::one_line(organisation)), ("title", &report.title)],
        ),
        None => report.title.clone(),
    };
    let policy = format!("default-src 'none'; style-src 'sha256-{STYLE_HASH}'");
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
                (summary::title_block(report, text))
                (contents(&sections, text))
                main {
                    @for (id, heading, content) in &sections {
                        section id=(id) aria-labelledby={ (id) "-title" } {
                            h2 id={ (id) "-title" } { (text.get(*heading)) }
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

fn sections(report: &Report, text: &Text) -> Vec<Section> {
    let mut sections = vec![
        ("verdict", Key::ResultsVerdict, summary::verdict(report, text)),
        ("figures", Key::ResultsFigures, summary::figures(report, text)),
        ("blockers", Key::ResultsBlockers, summary::blockers(report, text)),
        ("path", Key::ResultsPath, summary::path(report, text)),
        ("areas", Key::ResultsByArea, charts(report, text)),
        ("findings", Key::ResultsFindings, findings::all(report, text)),
        ("answers", Key::ReportAnswers, answers::all(report, text)),
        ("method", Key::MethodTitle, closing::method(report)),
        ("disclaimer", Key::ReportDisclaimer, closing::disclaimer(report)),
    ];
    if report.excluded().next().is_some() {
        let at = sections.len().saturating_sub(3);
        sections.insert(at, ("excluded", Key::ReportExcluded, answers::excluded(report, text)));
    }
    sections
}

fn contents(sections: &[Section], text: &Text) -> Markup {
    html! {
        nav class="contents" aria-labelledby="contents-title" {
            h2 id="contents-title" { (text.get(Key::ReportContents)) }
            ol {
                @for (id, heading, _) in sections {
                    li { a href={ "#" (id) } { (text.get(*heading)) } }
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
