//! What a chart shows, borrowed from an assessment or from a report.

use assessment::{Assessment, Figures, Kind, Questions, Rating, ScopedFigures};
use locale::Text;

use crate::Report;

/// Areas, their requirements, and the text around them.
pub(crate) struct View<'a> {
    pub(crate) figures: &'a ScopedFigures,
    pub(crate) areas: Vec<AreaView<'a>>,
    pub(crate) text: &'a Text,
}

/// An area: a row of the heatmap, an axis of the radar.
pub(crate) struct AreaView<'a> {
    pub(crate) reference: &'a str,
    pub(crate) title: &'a str,
    pub(crate) kind: Kind,
    pub(crate) figures: &'a Figures,
    pub(crate) cells: Vec<CellView<'a>>,
}

/// A requirement: a cell of the heatmap.
pub(crate) struct CellView<'a> {
    pub(crate) reference: &'a str,
    pub(crate) title: &'a str,
    pub(crate) rating: &'a Rating,
}

impl<'a> View<'a> {
    pub(crate) fn new(
        assessment: &'a Assessment,
        figures: &'a ScopedFigures,
        questions: &'a Questions,
        text: &'a Text,
    ) -> Self {
        let framework = assessment.framework();
        let cell = |id| CellView {
            reference: framework.requirement(id).reference,
            title: &questions.of(id).title,
            rating: assessment.rating(id),
        };
        let areas = framework.area_ids().zip(&figures.areas).map(|(area, figures)| AreaView {
            reference: framework.area(area).reference,
            title: questions.area_title(area),
            kind: framework.kind_of(area),
            figures,
            cells: framework.requirements_of(area).map(cell).collect(),
        });
        Self { figures, areas: areas.collect(), text }
    }

    pub(crate) fn of_report(report: &'a Report, text: &'a Text) -> Self {
        let areas =
            report.areas.iter().zip(&report.figures.areas).map(|(area, figures)| AreaView {
                reference: area.reference,
                title: &area.title,
                kind: area.kind,
                figures,
                cells: area
                    .answers
                    .iter()
                    .map(|answer| CellView {
                        reference: answer.reference,
                        title: &answer.title,
                        rating: &answer.rating,
                    })
                    .collect(),
            });
        Self { figures: &report.figures, areas: areas.collect(), text }
    }

    /// The areas of clauses, or of controls, and the figures of all of them.
    pub(crate) fn of_kind(&self, kind: Kind) -> (&Figures, impl Iterator<Item = &AreaView<'a>>) {
        let figures = match kind {
            Kind::Clause => &self.figures.clauses,
            Kind::Control => &self.figures.controls,
        };
        (figures, self.areas.iter().filter(move |area| area.kind == kind))
    }
}
