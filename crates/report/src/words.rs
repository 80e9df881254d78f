//! The core's values in words, the same on every screen and in every export.

pub mod risks;
pub mod roadmap;
pub mod soa;
pub mod systems;

use assessment::{Date, FindingKind, Level, Rating, Role, Sector, SizeBand, Verdict};
use locale::{Key, Text};

/// The name of a level.
pub fn level_name(level: Level) -> Key {
    match level {
        Level::Absent => Key::Level0,
        Level::AdHoc => Key::Level1,
        Level::Documented => Key::Level2,
        Level::Operating => Key::Level3,
        Level::Improving => Key::Level4,
    }
}

/// A level with its number: `2 Documented`.
pub fn level(level: Level, text: &Text) -> String {
    let number = level.number().to_string();
    text.fill(Key::ChartRating, &[("level", &number), ("name", text.get(level_name(level)))])
}

/// A rating: `2 Documented`, `Not applicable`, `Don’t know yet`.
pub fn rating(rating: &Rating, text: &Text) -> String {
    let key = match rating {
        Rating::Level(of) => return level(*of, text),
        Rating::Unanswered => Key::ChartUnanswered,
        Rating::Unknown => Key::ChartUnknown,
        Rating::Excluded { .. } if rating.lacks_justification() => Key::ChartExcludedBlank,
        Rating::Excluded { .. } => Key::ChartExcluded,
    };
    text.get(key).to_owned()
}

/// A verdict.
pub fn verdict(verdict: Verdict) -> Key {
    match verdict {
        Verdict::Incomplete => Key::ResultsVerdictIncomplete,
        Verdict::NotReady => Key::ResultsVerdictNotReady,
        Verdict::Stage1 => Key::ResultsVerdictStage1,
        Verdict::Stage2 => Key::ResultsVerdictStage2,
    }
}

/// What one finding is.
pub fn finding(kind: FindingKind) -> Key {
    match kind {
        FindingKind::Major => Key::ReportFindingMajor,
        FindingKind::Minor => Key::ReportFindingMinor,
        FindingKind::NotAssessed => Key::ReportFindingNotAssessed,
        FindingKind::Strength => Key::ReportFindingStrength,
    }
}

/// What several findings are, without their number.
pub fn finding_count(kind: FindingKind) -> Key {
    match kind {
        FindingKind::Major => Key::ReportCountMajor,
        FindingKind::Minor => Key::ReportCountMinor,
        FindingKind::NotAssessed => Key::ReportCountNotAssessed,
        FindingKind::Strength => Key::ReportCountStrength,
    }
}

/// A role.
pub fn role(role: Role) -> Key {
    match role {
        Role::Provider => Key::ReportRoleProvider,
        Role::Deployer => Key::ReportRoleDeployer,
        Role::User => Key::ReportRoleUser,
    }
}

/// A size band.
pub fn size(size: SizeBand) -> Key {
    match size {
        SizeBand::UpTo10 => Key::ProfileSize110,
        SizeBand::UpTo50 => Key::ProfileSize1150,
        SizeBand::UpTo250 => Key::ProfileSize51250,
        SizeBand::UpTo1000 => Key::ProfileSize2511000,
        SizeBand::Over1000 => Key::ProfileSizeOver1000,
    }
}

/// A sector.
pub fn sector(sector: Sector) -> Key {
    match sector {
        Sector::Software => Key::ProfileSectorSoftware,
        Sector::Finance => Key::ProfileSectorFinance,
        Sector::Health => Key::ProfileSectorHealth,
        Sector::Manufacturing => Key::ProfileSectorManufacturing,
        Sector::Retail => Key::ProfileSectorRetail,
        Sector::Professional => Key::ProfileSectorProfessional,
        Sector::Public => Key::ProfileSectorPublic,
        Sector::Education => Key::ProfileSectorEducation,
        Sector::Infrastructure => Key::ProfileSectorInfrastructure,
        Sector::Other => Key::ProfileSectorOther,
    }
}

const MONTHS: [Key; 12] = [
    Key::ReportMonth1,
    Key::ReportMonth2,
    Key::ReportMonth3,
    Key::ReportMonth4,
    Key::ReportMonth5,
    Key::ReportMonth6,
    Key::ReportMonth7,
    Key::ReportMonth8,
    Key::ReportMonth9,
    Key::ReportMonth10,
    Key::ReportMonth11,
    Key::ReportMonth12,
];

/// A date as people write it: `24 November 2026`.
pub fn date(date: Date, text: &Text) -> String {
    let written = date.to_string();
    let mut parts = written.split('-').map(|part| part.trim_start_matches('0'));
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return written;
    };
    let month = month.parse().ok().and_then(|month: usize| MONTHS.get(month.checked_sub(1)?));
    match month {
        Some(month) => {
            let values = [("day", day), ("month", text.get(*month)), ("year", year)];
            text.fill(Key::ReportDateShown, &values)
        }
        None => written,
    }
}
