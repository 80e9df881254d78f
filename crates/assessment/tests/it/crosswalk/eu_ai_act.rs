//! The EU AI Act: what is said of the articles, and whom they concern.

use std::collections::{BTreeMap, BTreeSet};

use assessment::crosswalk::{
    ActRole, ActRoles, ActStanding, Article, Concern, DateStanding, EuAiAct, Strength,
};
use assessment::{
    AiSystem, Assessment, Date, Figures, HighRisk, ISO_42001_2023, LifeCycleStage, Role,
};
use proptest::prelude::*;

use super::crosswalks;
use crate::figures::counts;
use crate::oracle::Oracle;
use crate::strategy::{cases, codes, rated};
use crate::support::{empty, outline, reference};

fn act() -> &'static EuAiAct {
    &crosswalks().eu_ai_act
}

fn article(number: u16) -> &'static Article {
    act().articles.iter().find(|article| article.number == number).expect("an article")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// The references at which the outline names each article.
fn outlined() -> BTreeMap<u64, BTreeSet<String>> {
    let mut outlined: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
    for row in outline()["requirements"].as_array().expect("a list") {
        for number in row["eu_ai_act"].as_array().expect("a list") {
            let number = number.as_u64().expect("a number");
            let reference = row["ref"].as_str().expect("text").to_owned();
            outlined.entry(number).or_default().insert(reference);
        }
    }
    outlined
}

#[test]
fn articles_are_supported_by_what_the_outline_says() {
    let read: BTreeMap<u64, BTreeSet<String>> = act()
        .articles
        .iter()
        .map(|article| {
            let references = article.requirements().map(|id| reference(id).to_owned());
            (u64::from(article.number), references.collect())
        })
        .collect();
    assert_eq!(read, outlined());
    for number in [4, 9, 10, 11, 12, 13, 14, 15, 17, 25, 26, 27, 50, 72, 73] {
        assert!(read.contains_key(&number), "Article {number}");
    }
    for article in &act().articles {
        assert!(article.support.is_sorted(), "Article {}", article.number);
    }
}

#[test]
fn an_article_is_read_as_it_is_written() {
    let literacy = article(4);
    assert_eq!(literacy.roles, ActRoles::EMPTY.with(ActRole::Provider).with(ActRole::Deployer));
    assert!(!literacy.high_risk);
    assert_eq!((literacy.applies, literacy.later), (day("2025-02-02"), None));
    let told: Vec<_> =
        literacy.support.iter().map(|(id, strength)| (reference(*id), *strength)).collect();
    let strong = Strength::Strong;
    assert_eq!(told, [("7.2", strong), ("7.3", strong), ("A.4.6", Strength::Partial)]);
    assert_eq!(literacy.title, "AI literacy of staff");
    let risk = article(9);
    assert!(risk.high_risk);
    assert_eq!((risk.applies, risk.later), (day("2027-12-02"), Some(day("2028-08-02"))));
    assert!(risk.beyond.starts_with("The unit is the single system"));
}

#[test]
fn dates_stand_where_today_says() {
    let standings = |today: &str| -> Vec<DateStanding> {
        act().dates.iter().map(|date| act().standing(date.date, day(today))).collect()
    };
    use DateStanding::{InForce, Later, Next};
    assert_eq!(act().as_of, day("2026-11-25"));
    assert_eq!(
        standings("2026-11-25"),
        [InForce, InForce, InForce, InForce, InForce, InForce, InForce, Next, Next, Later, Later]
    );
    assert_eq!(standings("2026-12-02")[7..], [InForce, InForce, Next, Later], "on the day itself");
    assert_eq!(standings("2027-12-01")[9..], [Next, Later], "the day before");
    assert_eq!(standings("2028-08-02")[10..], [InForce]);
    assert_eq!(standings("2025-02-01")[..3], [Next, Next, Later], "two at once");
}

#[test]
fn what_comes_from_the_amendment_is_unconfirmed() {
    let unconfirmed: Vec<&str> =
        act().dates.iter().filter(|date| date.unconfirmed).map(|date| date.id.as_str()).collect();
    assert_eq!(unconfirmed, ["marking_existing", "new_prohibitions", "annex_iii", "annex_i"]);
    for article in &act().articles {
        assert_eq!(article.unconfirmed, article.high_risk, "Article {}", article.number);
    }
    for (id, date) in [("governance", "2025-08-02"), ("general", "2026-08-02")] {
        let found = act().dates.iter().find(|date| date.id == id).expect("a date");
        assert_eq!((found.date, found.unconfirmed), (day(date), false));
        assert_eq!(found.source, "Regulation (EU) 2024/1689, Art. 113");
    }
}

fn of(roles: &[Role], high_risk: Option<HighRisk>) -> Assessment {
    let mut assessment = empty();
    assessment.profile.roles = roles.iter().copied().collect();
    assessment.profile.high_risk = high_risk;
    assessment
}

fn with_systems(mut assessment: Assessment, systems: &[Option<HighRisk>]) -> Assessment {
    for high_risk in systems {
        let mut system = AiSystem::default();
        system.high_risk = *high_risk;
        assessment.systems.add(system).expect("room");
    }
    assessment
}

#[test]
fn who_uses_ai_is_a_deployer_in_the_sense_of_the_act() {
    let (provider, deployer) =
        (ActRoles::EMPTY.with(ActRole::Provider), ActRoles::EMPTY.with(ActRole::Deployer));
    for (roles, expected) in [
        (&[][..], ActRoles::EMPTY),
        (&[Role::Provider][..], provider),
        (&[Role::Deployer][..], deployer),
        (&[Role::User][..], deployer),
        (&[Role::Deployer, Role::User][..], deployer),
        (&[Role::Provider, Role::User][..], provider.with(ActRole::Deployer)),
    ] {
        assert_eq!(ActStanding::of(&of(roles, None)).roles, expected, "{roles:?}");
    }
}

#[test]
fn who_offers_others_ai_may_be_its_provider() {
    let possibly = ActRoles::EMPTY.with(ActRole::Provider);
    for (roles, expected) in [
        (&[][..], ActRoles::EMPTY),
        (&[Role::Deployer][..], possibly),
        (&[Role::Deployer, Role::User][..], possibly),
        (&[Role::User][..], ActRoles::EMPTY),
        (&[Role::Provider][..], ActRoles::EMPTY),
        (&[Role::Provider, Role::Deployer][..], ActRoles::EMPTY),
    ] {
        assert_eq!(ActStanding::of(&of(roles, None)).possible, expected, "{roles:?}");
    }
}

#[test]
fn roles_for_a_system_add_to_those_of_the_profile() {
    use Role::{Deployer, Provider, User};
    let (none, provider, deployer) = (
        ActRoles::EMPTY,
        ActRoles::EMPTY.with(ActRole::Provider),
        ActRoles::EMPTY.with(ActRole::Deployer),
    );
    let both = provider.with(ActRole::Deployer);
    for (profile, system, stage, roles, possible) in [
        (&[User][..], Provider, None, both, none),
        (&[User][..], Deployer, None, deployer, provider),
        (&[Deployer][..], Provider, Some(LifeCycleStage::Operation), both, none),
        (&[][..], Provider, None, provider, none),
        (&[User][..], Provider, Some(LifeCycleStage::Retirement), deployer, none),
        (&[User][..], Deployer, Some(LifeCycleStage::Retirement), deployer, none),
    ] {
        let mut assessment = of(profile, None);
        let mut entry = AiSystem::default();
        (entry.roles, entry.stage) = ([system].into_iter().collect(), stage);
        assessment.systems.add(entry).expect("room");
        let found = ActStanding::of(&assessment);
        assert_eq!((found.roles, found.possible), (roles, possible), "{profile:?} {stage:?}");
    }
}

#[test]
fn one_high_risk_system_is_enough_and_what_is_not_said_is_not_known() {
    use HighRisk::{No, Unsure, Yes};
    for (profile, systems, expected) in [
        (None, &[][..], Unsure),
        (Some(Yes), &[][..], Yes),
        (Some(No), &[][..], No),
        (Some(Unsure), &[][..], Unsure),
        (Some(No), &[Some(Yes)][..], Yes),
        (Some(Unsure), &[Some(No), Some(Yes)][..], Yes),
        (Some(No), &[Some(No), Some(Unsure)][..], Unsure),
        (Some(Unsure), &[Some(No)][..], Unsure),
        (Some(No), &[None][..], No),
        (None, &[Some(No), None][..], Unsure),
        (None, &[Some(No), Some(No)][..], No),
        (Some(Yes), &[Some(No)][..], Yes),
    ] {
        let assessment = with_systems(of(&[Role::User], profile), systems);
        let found = ActStanding::of(&assessment).high_risk;
        assert_eq!(found, expected, "{profile:?} {systems:?}");
    }
    let mut retired = with_systems(of(&[Role::User], Some(No)), &[Some(Yes)]);
    for id in retired.systems.ids().collect::<Vec<_>>() {
        let system = retired.systems.get_mut(id).expect("it is there");
        system.stage = Some(LifeCycleStage::Retirement);
    }
    assert_eq!(ActStanding::of(&retired).high_risk, No, "a retired system concerns nobody");
}

#[test]
fn whom_an_article_concerns() {
    use HighRisk::{No, Unsure, Yes};
    for (roles, high_risk, number, expected) in [
        (&[][..], None, 4, Concern::Unknown),
        (&[][..], Some(No), 9, Concern::Unknown),
        (&[Role::User][..], Some(No), 4, Concern::Addressed),
        (&[Role::User][..], Some(Yes), 9, Concern::NotAddressed),
        (&[Role::Provider][..], Some(Yes), 9, Concern::Addressed),
        (&[Role::Provider][..], Some(Unsure), 9, Concern::IfHighRisk),
        (&[Role::Provider][..], None, 9, Concern::IfHighRisk),
        (&[Role::Provider][..], Some(No), 9, Concern::NotHighRisk),
        (&[Role::Provider][..], Some(Yes), 26, Concern::NotAddressed),
        (&[Role::Deployer][..], Some(Yes), 26, Concern::Addressed),
        (&[Role::Deployer][..], None, 50, Concern::Addressed),
        (&[Role::Deployer][..], Some(Yes), 9, Concern::Possible),
        (&[Role::Deployer][..], None, 9, Concern::Possible),
        (&[Role::Deployer][..], Some(No), 9, Concern::NotHighRisk),
        (&[Role::Deployer][..], Some(Unsure), 26, Concern::IfHighRisk),
        (&[Role::Deployer, Role::Provider][..], Some(Yes), 9, Concern::Addressed),
    ] {
        let standing = ActStanding::of(&of(roles, high_risk));
        let found = standing.concern(article(number));
        assert_eq!(found, expected, "{roles:?} {high_risk:?} Article {number}");
    }
    let user = ActStanding::of(&of(&[Role::User], Some(Yes)));
    assert_eq!(user.roles_in(article(4)), ActRoles::EMPTY.with(ActRole::Deployer));
    let deployer = ActStanding::of(&of(&[Role::Deployer], None));
    assert_eq!(deployer.possible_in(article(50)), ActRoles::EMPTY.with(ActRole::Provider));
    assert_eq!(deployer.possible_in(article(26)), ActRoles::EMPTY);
    for concern in
        [Concern::Addressed, Concern::IfHighRisk, Concern::Possible, Concern::NotHighRisk]
    {
        assert!(concern.addresses(), "{concern:?}");
    }
    assert!(!Concern::NotAddressed.addresses() && !Concern::Unknown.addresses());
}

#[test]
fn those_that_address_the_organisation_come_first() {
    let numbers = |roles: &[Role], high_risk| -> Vec<u16> {
        let standing = ActStanding::of(&of(roles, high_risk));
        standing.sorted(&act().articles).iter().map(|article| article.number).collect()
    };
    let in_order: Vec<u16> = act().articles.iter().map(|article| article.number).collect();
    assert_eq!(numbers(&[], None), in_order);
    let user = numbers(&[Role::User], Some(HighRisk::Yes));
    assert_eq!(user[..6], [4, 25, 26, 27, 50, 9]);
    let user = numbers(&[Role::User], Some(HighRisk::No));
    assert_eq!(user[..6], [4, 50, 25, 26, 27, 9], "what is for everybody before what is not");
    assert_eq!(user.len(), in_order.len());
    let deployer = numbers(&[Role::Deployer], Some(HighRisk::Yes));
    assert_eq!(deployer[..7], [4, 25, 26, 27, 50, 9, 10], "what may be for it after what is");
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn figures_of_an_article_equal_an_independent_count(codes in codes()) {
        let assessment = rated(&codes);
        let oracle = Oracle::of(&codes);
        let outlined = outlined();
        for article in &act().articles {
            let figures = Figures::of_requirements(&assessment, article.requirements());
            let references = &outlined[&u64::from(article.number)];
            let expected = oracle.figures_where(|reference| references.contains(reference));
            prop_assert_eq!(counts(&figures), expected, "Article {}", article.number);
        }
    }

    #[test]
    fn figures_of_an_area_s_requirements_are_the_area_s(codes in codes()) {
        let assessment = rated(&codes);
        let areas = assessment::ScopedFigures::of(&assessment).areas;
        for (area, figures) in ISO_42001_2023.area_ids().zip(areas) {
            let ids = ISO_42001_2023.requirements_of(area);
            prop_assert_eq!(Figures::of_requirements(&assessment, ids), figures);
        }
    }
}
