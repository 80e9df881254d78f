//! Interface text that only the app's screens need; the rest is in `report::words`.

use assessment::Role;
use assessment::file::{FileError, Problem};
use locale::{Key, Text};

/// A role as a choice, with its hint.
pub fn role(role: Role) -> (Key, Key) {
    match role {
        Role::Provider => (Key::ProfileRolesProvider, Key::ProfileRolesProviderHint),
        Role::Deployer => (Key::ProfileRolesDeployer, Key::ProfileRolesDeployerHint),
        Role::User => (Key::ProfileRolesUser, Key::ProfileRolesUserHint),
    }
}

/// What introduces a sentence for a role.
pub fn for_role(role: Role) -> Key {
    match role {
        Role::Provider => Key::RequirementForProvider,
        Role::Deployer => Key::RequirementForDeployer,
        Role::User => Key::RequirementForUser,
    }
}

/// Why a file was refused, as the end of a sentence.
pub fn file_error(text: &Text, error: &FileError) -> String {
    let problem = match &error.problem {
        Problem::TooLarge => text.get(Key::FileTooLarge).to_owned(),
        Problem::NotJson { line, column } => text.fill(
            Key::FileNotJson,
            &[("line", &line.to_string()), ("column", &column.to_string())],
        ),
        Problem::Foreign => text.get(Key::FileForeign).to_owned(),
        Problem::Newer(version) => text.fill(Key::FileNewer, &[("version", &version.to_string())]),
        Problem::UnknownFramework(id) => text.fill(Key::FileUnknownFramework, &[("id", id)]),
        Problem::UnknownRequirement(reference) => {
            text.fill(Key::FileUnknownRequirement, &[("ref", reference)])
        }
        Problem::Missing => text.get(Key::FileMissing).to_owned(),
        Problem::Invalid(_) => text.get(Key::FileInvalid).to_owned(),
        Problem::TooLong(limit) => text.fill(Key::FileTooLong, &[("limit", &limit.to_string())]),
        Problem::Contradiction => text.get(Key::FileContradiction).to_owned(),
        Problem::ClauseExcluded => text.get(Key::FileClauseExcluded).to_owned(),
    };
    if error.place.is_empty() {
        problem
    } else {
        text.fill(Key::FileAt, &[("problem", &problem), ("place", &error.place)])
    }
}
