//! Acceptance criteria (ISO/IEC 42001:2023, 6.1.1).

use assessment::{Answer, RiskLevel};
use leptos::prelude::*;
use locale::WorkKey;

use super::words::words;
use crate::components::fields::{Choice, Field, TextArea};

/// Which risks are acceptable, and who may accept more.
#[component]
pub fn Criteria() -> impl IntoView {
    let words = words();
    let text = words.work;
    let acceptable = Field::new(
        |all| all.risk_criteria.acceptable.map(RiskLevel::as_str).unwrap_or_default().to_owned(),
        |all, word| all.risk_criteria.acceptable = RiskLevel::from_word(&word),
    );
    let statement = Field::new(
        |all| all.risk_criteria.statement.clone(),
        |all, text| all.risk_criteria.statement = text,
    );
    let default = move || {
        let open = acceptable.get().is_empty();
        open.then(|| text.get(WorkKey::RisksAcceptableDefault))
    };
    let level = |level: &RiskLevel| (level.as_str().to_owned(), words.level(*level).to_owned());
    view! {
        <section class="block" aria-labelledby="criteria-title">
            <h2 id="criteria-title">{text.get(WorkKey::RisksCriteria)}</h2>
            <p class="hint">{text.get(WorkKey::RisksCriteriaText)}</p>
            <div class="risk-fields">
                <div>
                    <Choice
                        id="risk-acceptable"
                        label=text.get(WorkKey::RisksAcceptable)
                        field=acceptable
                        none=text.get(WorkKey::RisksAcceptableNone).to_owned()
                        choices=RiskLevel::ALL.iter().map(level).collect()
                    />
                    <p class="hint">{default}</p>
                </div>
                <TextArea
                    id="risk-statement"
                    label=text.get(WorkKey::RisksStatement)
                    hint=text.get(WorkKey::RisksStatementHint)
                    field=statement
                    limit=Answer::NOTE_LIMIT
                />
            </div>
        </section>
    }
}
