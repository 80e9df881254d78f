//! The first draft of the risk register.

use std::sync::LazyLock;

use assessment::{
    AiSystem, Assessment, Dimension, EntryId, ISO_42001_2023, Likelihood, PackError, Risk,
    RiskDraft, RiskKind, RiskText, Role, Severity, SystemWords, missing_drafts,
};
use proptest::prelude::*;

use crate::strategy::{assessments, cases};
use crate::support::{empty, excluded, id, repository, set, text_of};

const WORDS: SystemWords<'static> = SystemWords { named: "“{name}”", ours: "our AI systems" };

/// The pack that is shipped in English.
fn pack() -> String {
    let content = contentc::compile(&repository()).unwrap_or_else(|errors| panic!("{errors}"));
    let files = content.languages.into_iter().find(|language| language.default).map(|of| of.files);
    let mut files = files.into_iter().flatten();
    let pack = files.find(|(name, _)| name == "risks.iso-42001-2023.en.txt");
    pack.map(|(_, text)| text).expect("it is shipped")
}

fn text() -> &'static RiskText {
    static TEXT: LazyLock<RiskText> =
        LazyLock::new(|| RiskText::parse(&ISO_42001_2023, &pack()).expect("of this build"));
    &TEXT
}

fn system(name: &str, roles: &[Role], models: &str) -> AiSystem {
    let mut system = AiSystem::default();
    system.name = name.to_owned();
    system.roles = roles.iter().copied().collect();
    system.models = models.to_owned();
    system
}

/// `bias 1` for bias of system 1, `bias` for that of the organisation.
fn told(drafts: &[RiskDraft]) -> Vec<String> {
    let system = |draft: &RiskDraft| draft.system.map(|id| format!(" {}", id.number()));
    drafts
        .iter()
        .map(|draft| format!("{}{}", draft.kind.as_str(), system(draft).unwrap_or_default()))
        .collect()
}

/// Adds every draft there is.
fn add_all(assessment: &mut Assessment, text: &RiskText) {
    for draft in missing_drafts(assessment) {
        let risk = draft.risk(assessment, text, WORDS);
        assessment.risks.add(risk).expect("there is room");
    }
}

#[test]
fn every_text_lands_under_its_kind() {
    let (text, pack) = (text(), pack());
    let file = text_of("catalogue/iso-42001-2023/en/risks.toml");
    for kind in RiskKind::ALL {
        let (_, entry) = file.split_once(&format!("[kind.{}]\n", kind.as_str())).expect("a table");
        let said = |key: &str| {
            let (_, value) = entry.split_once(&format!("\n{key} = \"")).expect("a text");
            value.split('"').next().unwrap_or_default()
        };
        let of = text.of(*kind);
        assert!(entry.starts_with(&format!("title = \"{}\"", of.title)));
        assert_eq!(
            [&*of.about, &of.consequence, &of.affected, &of.plan],
            ["about", "consequence", "affected", "plan"].map(said)
        );
        assert!(of.controls.is_sorted());
    }
    assert_eq!(text.of(RiskKind::Safety).dimension, Some(Dimension::Safety));
    assert_eq!(text.of(RiskKind::ThirdParty).dimension, None);
    assert_eq!(text.of(RiskKind::ThirdParty).controls.first(), Some(&id("8.1")));
    let read = |pack: &str| RiskText::parse(&ISO_42001_2023, pack).err();
    assert_eq!(read(&pack[..pack.len() / 2]), Some(PackError::Short));
    assert_eq!(read(&pack.replacen("risks", "impact", 1)), Some(PackError::Foreign));
    assert_eq!(read(&pack.replacen("\nfairness\n", "\nfair\n", 1)), Some(PackError::Foreign));
    assert_eq!(read(&pack.replacen("\tA.7.4\t", "\tA.7.9\t", 1)), Some(PackError::Foreign));
}

#[test]
fn without_systems_the_organisation_has_what_its_roles_bring() {
    let five = ["bias", "safety", "autonomy", "privacy", "transparency"];
    let six = [&five[..], &["third_party"]].concat();
    for (roles, expected) in [
        (&[][..], &six[..]),
        (&[Role::Provider][..], &five[..]),
        (&[Role::Deployer][..], &six[..]),
        (&[Role::User][..], &six[..]),
        (&[Role::Provider, Role::User][..], &six[..]),
    ] {
        let mut assessment = empty();
        assessment.profile.roles = roles.iter().copied().collect();
        assert_eq!(told(&missing_drafts(&assessment)), expected, "{roles:?}");
    }
}

#[test]
fn each_system_has_what_its_own_role_and_models_bring() {
    for (profile, roles, models, expected) in [
        (Role::User, &[Role::Provider][..], "", false),
        (Role::User, &[Role::Provider][..], " ", false),
        (Role::User, &[Role::Provider][..], "GPT", true),
        (Role::Provider, &[Role::Provider, Role::Deployer][..], "", true),
        (Role::Provider, &[][..], "", false),
        (Role::Deployer, &[][..], "", true),
    ] {
        let mut assessment = empty();
        assessment.profile.roles = [profile].into_iter().collect();
        assessment.systems.add(system("x", roles, models));
        let drafts = told(&missing_drafts(&assessment));
        assert_eq!(drafts.len(), 5 + usize::from(expected), "{profile:?} {roles:?} {models:?}");
        assert_eq!(drafts.contains(&"third_party 1".to_owned()), expected);
    }
}

#[test]
fn what_is_there_is_not_drafted_again() {
    let text = text();
    let mut assessment = empty();
    add_all(&mut assessment, text);
    assert_eq!((assessment.risks.len(), missing_drafts(&assessment)), (6, Vec::new()));
    // Its own six, beside those of the organisation.
    let first = assessment.systems.add(system("One", &[Role::User], ""));
    assert_eq!(missing_drafts(&assessment).len(), 6);
    let mut own = Risk::default();
    (own.kind, own.system) = (Some(RiskKind::Privacy), first);
    assessment.risks.add(own);
    let rest = ["bias 1", "safety 1", "autonomy 1", "transparency 1", "third_party 1"];
    assert_eq!(told(&missing_drafts(&assessment)), rest);
    add_all(&mut assessment, text);
    // One that is removed can be drafted again.
    let bias =
        |(_, risk): &(EntryId, &Risk)| (risk.kind, risk.system) == (Some(RiskKind::Bias), first);
    let bias = assessment.risks.iter().find(bias).map(|(id, _)| id).expect("it was added");
    assessment.risks.remove(bias);
    assert_eq!(told(&missing_drafts(&assessment)), ["bias 1"]);
}

#[test]
fn a_full_register_is_offered_no_more_than_it_has_room_for() {
    let mut assessment = empty();
    let limit = assessment::Register::<Risk>::LIMIT;
    while assessment.risks.len() < limit - 2 {
        assessment.risks.add(Risk::default());
    }
    assert_eq!(missing_drafts(&assessment).len(), 2);
    add_all(&mut assessment, text());
    assert_eq!(missing_drafts(&assessment), []);
}

#[test]
fn a_draft_speaks_of_the_system_and_the_role() {
    let text = text();
    let cause = |name: Option<&str>, profile: &[Role], roles: &[Role]| {
        let mut assessment = empty();
        assessment.profile.roles = profile.iter().copied().collect();
        if let Some(name) = name {
            assessment.systems.add(system(name, roles, ""));
        }
        let draft = missing_drafts(&assessment)[0].risk(&assessment, text, WORDS);
        assert_eq!(draft.kind, Some(RiskKind::Bias));
        (draft.cause, draft.event)
    };
    let (provider, deployer, user) = (Role::Provider, Role::Deployer, Role::User);
    for (name, profile, roles, begins, names) in [
        (None, &[][..], &[][..], "Staff may act on suggestions", "our AI systems"),
        (None, &[user, provider], &[], "The data used to train and test", "our AI systems"),
        (Some("CV ranking"), &[provider], &[], "The data used to train", "“CV ranking”"),
        (Some("CV ranking"), &[provider], &[user, deployer], "A bought model", "“CV ranking”"),
        (Some(" "), &[provider], &[user], "Staff may act", "our AI systems"),
        (Some("{system} {name}"), &[], &[user], "Staff may act", "“{system} {name}”"),
    ] {
        let (cause, event) = cause(name, profile, roles);
        assert!(cause.starts_with(begins) && cause.contains(names), "{cause}");
        assert!(event.starts_with(&format!("Through {names}, people")), "{event}");
    }
}

#[test]
fn a_draft_takes_over_what_is_known() {
    let text = text();
    let mut assessment = empty();
    set(&mut assessment, &[("A.7.4", excluded("No data of ours.")), ("A.9.3", excluded(""))]);
    let mut one = system("One", &[Role::User], "");
    one.owner = "Head of support".to_owned();
    let fairness = one.impact.dimension_mut(Dimension::Fairness);
    fairness.severity = Severity::from_number(3);
    fairness.likelihood = Likelihood::from_number(2);
    one.impact.dimension_mut(Dimension::Privacy).severity = Severity::from_number(4);
    let safety = one.impact.dimension_mut(Dimension::Safety);
    (safety.severity, safety.likelihood) = (Severity::from_number(2), Likelihood::from_number(4));
    assessment.systems.add(one);
    let drafts: Vec<_> = missing_drafts(&assessment)
        .into_iter()
        .map(|draft| draft.risk(&assessment, text, WORDS))
        .collect();
    let controls: Vec<_> =
        ["A.5.4", "A.6.1.2", "A.6.2.4", "A.6.2.6", "A.7.6"].map(id).into_iter().collect();
    assert_eq!(drafts[0].controls, controls);
    let weighed = |risk: &Risk| {
        (risk.severity.map(Severity::number), risk.likelihood.map(Likelihood::number))
    };
    assert_eq!(weighed(&drafts[0]), (Some(3), Some(2)));
    assert_eq!(weighed(&drafts[1]), (Some(2), Some(4)));
    assert_eq!(weighed(&drafts[2]), (None, None));
    assert_eq!(weighed(&drafts[3]), (Some(4), None));
    // No dimension looks at dependency on third parties, safety does not either.
    assert_eq!((drafts[5].kind, weighed(&drafts[5])), (Some(RiskKind::ThirdParty), (None, None)));
    for draft in &drafts {
        let kind = text.of(draft.kind.expect("one of the six"));
        assert_eq!(draft.owner, "Head of support");
        assert_eq!((&draft.consequence, &draft.plan), (&kind.consequence, &kind.plan));
        assert_eq!(draft.affected, kind.affected);
        assert_eq!((draft.treatment, draft.residual, draft.accepted), (None, None, None));
    }
}

fn registers() -> impl Strategy<Value = Assessment> {
    let roles = prop::collection::vec(prop::sample::select(Role::ALL), 0..3);
    let systems = prop::collection::vec((roles, any::<bool>()), 0..4);
    let kind = prop::option::of(prop::sample::select(RiskKind::ALL));
    let risks = prop::collection::vec((kind, 0..4_u64), 0..6);
    (assessments(), systems, risks).prop_map(|(mut assessment, systems, risks)| {
        for (roles, models) in systems {
            assessment.systems.add(system("x", &roles, if models { "GPT" } else { "" }));
        }
        for (kind, system) in risks {
            let mut risk = Risk::default();
            risk.kind = kind;
            risk.system = EntryId::from_number(system);
            assessment.risks.add(risk);
        }
        assessment
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn drafting_twice_adds_nothing_and_drafts_only_what_is_applicable(
        mut assessment in registers()
    ) {
        let text = text();
        let before = assessment.risks.len();
        add_all(&mut assessment, text);
        prop_assert_eq!(missing_drafts(&assessment), []);
        for (_, risk) in assessment.risks.iter().skip(before) {
            prop_assert!(risk.controls.iter().all(|id| !assessment.rating(*id).is_excluded()));
            prop_assert!(risk.controls.is_sorted());
            let told = [&risk.cause, &risk.event];
            let filled = told.iter().all(|text| !text.contains("{system}"));
            prop_assert!(filled);
            prop_assert!(risk.system.is_none_or(|id| assessment.systems.get(id).is_some()));
            let same = |other: &Risk| (other.kind, other.system) == (risk.kind, risk.system);
            prop_assert_eq!(assessment.risks.iter().filter(|(_, other)| same(other)).count(), 1);
        }
    }
}
