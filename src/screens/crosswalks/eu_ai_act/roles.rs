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
        let standing = standing.get();
        if standing.roles.is_empty() {
            return view! { <p class="warning">{text.get(WorkKey::EuAiActRolesUnknown)}</p> }
                .into_any();
        }
        let of_roles = ActRole::ALL.iter().map(|role| {
            let (name, said) = role_words(*role, &standing);
            row(name, said)
        });
        view! {
            <dl class="pairs">
                {of_roles.collect_view()} {row(WorkKey::EuAiActHighRisk, high_risk_words(standing.high_risk))}
            </dl>
        }
        .into_any()
    };
    view! {
        <section class="block" aria-labelledby="act-roles">
            <h2 id="act-roles">{text.get(WorkKey::EuAiActRoles)}</h2>
            <p class="hint">{text.get(WorkKey::EuAiActRolesText)}</p>
            <p class="hint">{text.get(WorkKey::EuAiActRolesProviderText)}</p>
            {rows}
            <ul class="inline">
                <li><a href=Route::Profile.to_string()>{text.get(WorkKey::EuAiActToProfile)}</a></li>
                <li><a href=Route::Systems.to_string()>{text.get(WorkKey::EuAiActToSystems)}</a></li>
            </ul>
        </section>
    }
}

/// A role's name, and whether the organisation has it.
fn role_words(role: ActRole, standing: &ActStanding) -> (WorkKey, WorkKey) {
    let has = standing.roles.contains(role);
    match role {
        ActRole::Provider => (
            WorkKey::EuAiActRoleProvider,
            match has {
                true => WorkKey::EuAiActRoleProviderYes,
                false if standing.possible.contains(role) => WorkKey::EuAiActRoleProviderPossible,
                false => WorkKey::EuAiActRoleProviderNo,
            },
        ),
        ActRole::Deployer => (
            WorkKey::EuAiActRoleDeployer,
            if has { WorkKey::EuAiActRoleDeployerYes } else { WorkKey::EuAiActRoleDeployerNo },
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
