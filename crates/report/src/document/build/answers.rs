//! Every answer, with what was noted for it.

use assessment::Evidence;
use locale::Key;

use super::{Source, anchor, facts, ours, written};
use crate::document::{Block, Fact, Heading, Said};
use crate::model::{AnswerRow, AreaReport};

pub(super) fn blocks(source: Source<'_>) -> Vec<Block> {
    let areas = source.report.areas.iter().flat_map(|area| of_area(source, area));
    std::iter::once(source.lead(Key::ReportAnswersText)).chain(areas).collect()
}

fn of_area(source: Source<'_>, area: &AreaReport) -> Vec<Block> {
    let begin = [heading(1, area.reference, &area.title), Block::Lead(area.summary.clone())];
    let answers = area.answers.iter().flat_map(|answer| of_answer(source, answer));
    begin.into_iter().chain(answers).collect()
}

fn heading(depth: u8, reference: &str, title: &str) -> Block {
    Block::Heading(Heading {
        reference: Some(reference.to_owned()),

        anchor: Some(anchor(reference)),
        ..Heading::new(depth, Said::ours(title))
    })
}

fn of_answer(source: Source<'_>, answer: &AnswerRow) -> Vec<Block> {
    let text = source.text;
    let rated = match &answer.description {
        Some(description) => {
            Block::Weighted { name: answer.rating_text.clone(), text: description.clone() }
        }
        None => Block::Weighted { name: answer.rating_text.clone(), text: String::new() },
    };
    let due = answer.due.map(|due| source.date(due)).unwrap_or_default();
    let details = facts([
        written(
            text.get(Key::ReportJustification),
            answer.rating.justification().unwrap_or_default(),
        ),
        written(text.get(Key::RequirementNote), &answer.note),
        evidence(source, &answer.evidence),
        written(text.get(Key::RequirementOwner), &answer.owner),
        ours(text.get(Key::RequirementDue), &due),
    ]);
    let begin =
        [heading(2, answer.reference, &answer.title), Block::Lead(answer.question.clone()), rated];
    begin.into_iter().chain(details).collect()
}

fn evidence(source: Source<'_>, evidence: &[Evidence]) -> Option<Fact> {
    let values: Vec<Said> = evidence.iter().flat_map(|item| said(source, item, None)).collect();
    let name = source.text.get(Key::RequirementEvidence).to_owned();
    (!values.is_empty()).then_some(Fact { name, values })
}

/// An item of evidence, and when it was last seen.
pub(super) fn said(source: Source<'_>, item: &Evidence, age: Option<&str>) -> Vec<Said> {
    let what = Said { link: item.link().map(str::to_owned), ..Said::written(&item.text) };
    let seen = item
        .seen
        .map(|day| source.text.fill(Key::ReportEvidenceSeen, &[("date", &source.date(day))]));
    let aside: Vec<String> = seen.into_iter().chain(age.map(str::to_owned)).collect();
    let aside = (!aside.is_empty()).then(|| Said::ours(aside.join(", ")));
    std::iter::once(what).chain(aside).collect()
}
