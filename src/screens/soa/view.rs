//! What the pieces of this screen share: the statement, and which of its rows
//! are shown in which order.

use assessment::{
    Date, ISO_42001_2023, ImplementationStatus, RequirementId, SoaFilter, SoaOrder,
    StatementOfApplicability,
};
use browser::clock;
use leptos::prelude::*;

use crate::content::catalogue;
use crate::session::Session;

/// The statement as it is looked at.
#[derive(Clone, Copy)]
pub struct SoaView {
    /// The day on which evidence is stale or not.
    pub today: Date,
    /// The statement as it stands.
    pub statement: Memo<StatementOfApplicability>,
    /// Which rows are shown.
    pub filter: RwSignal<SoaFilter>,
    /// Which status they have, if one was asked for.
    pub status: RwSignal<Option<ImplementationStatus>>,
    /// Words that are looked for.
    pub words: RwSignal<String>,
    /// How they are sorted.
    pub order: RwSignal<SoaOrder>,
    /// The controls shown. It is made anew when something is chosen above, not
    /// when an answer changes: a row that is being edited stays where it is.
    pub shown: Memo<Vec<RequirementId>>,
}

impl SoaView {
    /// Every control, in the framework's order.
    pub fn new() -> Self {
        let (today, questions) = (clock::now().date(), catalogue());
        let session = Session::from_context();
        let statement =
            session.part(move |assessment| StatementOfApplicability::of(assessment, today));
        let filter = RwSignal::new(SoaFilter::All);
        let status = RwSignal::new(None);
        let words = RwSignal::new(String::new());
        let order = RwSignal::new(SoaOrder::default());
        let shown = Memo::new(move |_| {
            let (filter, status, order) = (filter.get(), status.get(), order.get());
            let words = words.get().trim().to_lowercase();
            statement.with_untracked(|statement| {
                statement.arranged(order, |row| {
                    let reference = ISO_42001_2023.requirement(row.control).reference;
                    let title = questions.of(row.control).title.as_str();
                    filter.keeps(row)
                        && row.has_status(status)
                        && row.mentions(&words, reference, title)
                })
            })
        });
        Self { today, statement, filter, status, words, order, shown }
    }

    /// Shows every control, in the framework's order.
    pub fn show_all(self) {
        self.filter.set(SoaFilter::All);
        self.status.set(None);
        self.words.set(String::new());
        self.order.set(SoaOrder::default());
    }
}
