//! Who is assessed: words, role sets, and the exclusions that are suggested.

use assessment::{HighRisk, ISO_42001_2023, Kind, Profile, Role, RoleSet, Sector, SizeBand};

#[test]
fn words_are_read_back_and_nothing_else_is() {
    macro_rules! check {
        ($($list:ident: $words:expr,)+) => {$(
            let words: Vec<_> = $list::ALL.iter().map(|value| value.as_str()).collect();
            assert_eq!(words, $words);
            for value in $list::ALL {
                assert_eq!($list::from_word(value.as_str()), Some(*value));
            }
            for foreign in ["", "Provider", "provider ", "YES", "11–50"] {
                assert_eq!($list::from_word(foreign), None);
            }
        )+};
    }
    check! {
        Role: ["provider", "deployer", "user"],
        SizeBand: ["1-10", "11-50", "51-250", "251-1000", "over-1000"],
        Sector: [
            "software", "finance", "health", "manufacturing", "retail", "professional", "public",
            "education", "infrastructure", "other",
        ],
        HighRisk: ["yes", "no", "unsure"],
    }
}

/// The eight sets of three roles.
fn role_sets() -> impl Iterator<Item = RoleSet> {
    (0..8)
        .map(|bits| Role::ALL.iter().copied().filter(|role| bits >> *role as u8 & 1 == 1).collect())
}

#[test]
fn role_sets_are_sets() {
    for set in role_sets() {
        assert_eq!(set.is_empty(), set == RoleSet::EMPTY);
        assert_eq!(set.iter().collect::<RoleSet>(), set);
        assert!(set.iter().is_sorted());
        for role in Role::ALL.iter().copied() {
            assert_eq!(set.contains(role), set.iter().any(|other| other == role));
            assert!(set.with(role).contains(role) && !set.without(role).contains(role));
            let changed = if set.contains(role) { set.with(role) } else { set.without(role) };
            assert_eq!(changed, set, "nothing changes");
        }
        for other in role_sets() {
            let within = set.iter().all(|role| other.contains(role));
            assert_eq!(set.is_within(other), within);
        }
    }
}

#[test]
fn a_profile_is_complete_with_its_five_answers() {
    let mut complete = Profile::default();
    complete.roles = RoleSet::EMPTY.with(Role::User);
    complete.size = Some(SizeBand::UpTo10);
    complete.sector = Some(Sector::Other);
    complete.iso_27001 = Some(false);
    complete.high_risk = Some(HighRisk::Unsure);
    assert!(complete.is_complete(), "the name is optional");
    let without: [fn(&mut Profile); 5] = [
        |profile| profile.roles = RoleSet::EMPTY,
        |profile| profile.size = None,
        |profile| profile.sector = None,
        |profile| profile.iso_27001 = None,
        |profile| profile.high_risk = None,
    ];
    for remove in without {
        let mut profile = complete.clone();
        remove(&mut profile);
        assert!(!profile.is_complete(), "{profile:?}");
    }
}

fn suggested_to(roles: &[Role]) -> Vec<&'static str> {
    let mut profile = Profile::default();
    profile.roles = roles.iter().copied().collect();
    let suggested = |row: &&assessment::Requirement| profile.suggests_exclusion_of(row);
    ISO_42001_2023.requirements.iter().filter(suggested).map(|row| row.reference).collect()
}

#[test]
fn exclusions_are_suggested_to_those_who_only_use_ai() {
    let user = [
        "A.6.1.2", "A.6.1.3", "A.6.2.2", "A.6.2.3", "A.7.2", "A.7.3", "A.7.4", "A.7.5", "A.7.6",
        "A.10.4",
    ];
    let deployer = ["A.6.1.2", "A.6.1.3", "A.6.2.3", "A.7.2", "A.7.3", "A.7.6"];
    assert_eq!(suggested_to(&[Role::User]), user);
    assert_eq!(suggested_to(&[Role::Deployer]), deployer);
    assert_eq!(suggested_to(&[Role::Deployer, Role::User]), deployer, "only what suits every role");
    for roles in [[].as_slice(), &[Role::Provider], Role::ALL] {
        assert!(suggested_to(roles).is_empty(), "{roles:?}");
    }
}

#[test]
fn no_clause_is_ever_suggested() {
    let suggested =
        ISO_42001_2023.requirements.iter().filter(|row| !row.suggest_exclusion_to.is_empty());
    assert!(suggested.into_iter().all(|row| row.kind == Kind::Control));
}
