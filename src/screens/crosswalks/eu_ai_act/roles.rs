//! What the organisation is under the Act, as far as it said.

use assessment::HighRisk;
use assessment::crosswalk::{ActRole, ActStanding};
use leptos::prelude::*;
use locale::WorkKey;

use crate::working::Working;
use shell::route::Route;

/// Provider, deployer, high-risk AI.
#[component]
pub fn Roles(standing: Memo<ActStanding>) -> impl IntoView {
    let text = Working::from_context().text;
    let row = move |name: WorkKey, said: WorkKey| {
        view! { <div><dt>{text.get(name)}</dt><dd>{text.get(said)}</dd></div> }
    };
    let rows = move || {
        let ActStanding { roles, high_risk } = standing.get();
        if roles.is_empty() {
            return view! { <p class="warning">{text.get(WorkKey::EuAiActRolesUnknown)}</p> }
                .into_any();
        }
        let of_roles = ActRole::ALL.iter().map(|role| {
            let (name, yes, no) = role_words(*role);
            row(name, if roles.contains(*role) { yes } else { no })
        });
        view! {
            <dl class="pairs">
                {of_roles.collect_view()} {row(WorkKey::EuAiActHighRisk, high_risk_words(high_risk))}
            </dl>
        }
        .into_any()
    };
    view! {
        <section class="block" aria-labelledby="act-roles">
            <h2 id="act-roles">{text.get(WorkKey::EuAiActRoles)}</h2>
            <p class="hint">{text.get(WorkKey::EuAiActRolesText)}</p>
            {rows}
            <ul class="inline">
                <li><a href=Route::Profile.to_string()>{text.get(WorkKey::EuAiActToProfile)}</a></li>
                <li><a href=Route::Systems.to_string()>{text.get(WorkKey::EuAiActToSystems)}</a></li>
            </ul>
        </section>
    }
}

/// A role's name, and what is said of those who have it and of those who do not.
fn role_words(role: ActRole) -> (WorkKey, WorkKey, WorkKey) {
    match role {
        ActRole::Provider => (
            WorkKey::EuAiActRoleProvider,
            WorkKey::EuAiActRoleProviderYes,
            WorkKey::EuAiActRoleProviderNo,
        ),
        ActRole::Deployer => (
            WorkKey::EuAiActRoleDeployer,
            WorkKey::EuAiActRoleDeployerYes,
            WorkKey::EuAiActRoleDeployerNo,
        ),
    }
}

fn high_risk_words(high_risk: HighRisk) -> WorkKey {
    match high_risk {
        HighRisk::Yes => WorkKey::EuAiActHighRiskYes,
        HighRisk::No => WorkKey::EuAiActHighRiskNo,
        HighRisk::Unsure => WorkKey::EuAiActHighRiskUnsure,
    }
}
