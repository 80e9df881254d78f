//! What the visitor chose; it lives as long as the screen does.

use browser::picture::Picture;
use leptos::prelude::*;
use locale::{WorkKey, WorkText};
use report::document::{Logo, Paper};
use report::tables::TableId;
use report::{Choices, Part};

/// The choices.
#[derive(Clone, Copy)]
pub struct State {
    /// The parts that are left out.
    pub without: RwSignal<Vec<Part>>,
    /// The paper.
    pub paper: RwSignal<Paper>,
    /// Whether pages are marked as confidential.
    pub confidential: RwSignal<bool>,
    /// Whether the cover has the link to the result.
    pub link: RwSignal<bool>,
    /// The logo.
    pub logo: RwSignal<Option<Picture>>,
    /// The table that CSV takes.
    pub table: RwSignal<TableId>,
}

impl State {
    /// Everything, with the link, on A4, unmarked.
    pub fn new() -> Self {
        Self {
            without: RwSignal::new(Vec::new()),
            paper: RwSignal::new(Paper::A4),
            confidential: RwSignal::new(false),
            link: RwSignal::new(true),
            logo: RwSignal::new(None),
            table: RwSignal::new(TableId::Requirements),
        }
    }

    /// The choices as they are now, for the result with that link. The logo is told
    /// as the organisation's.
    pub fn choices(self, text: &WorkText, organisation: &str, link: Option<String>) -> Choices {
        let alt = match organisation.trim() {
            "" => text.get(WorkKey::DocumentLogo),
            organisation => organisation,
        };
        let logo = self.logo.get_untracked().map(|Picture { width, height, png }| Logo {
            alt: alt.to_owned(),
            width,
            height,
            png,
        });
        let marking = self.confidential.get_untracked();
        Choices {
            without: self.without.get_untracked(),
            paper: self.paper.get_untracked(),
            marking: marking.then(|| text.get(WorkKey::DocumentConfidential).to_owned()),
            logo,
            link: link.filter(|_| self.link.get_untracked()),
        }
    }
}
