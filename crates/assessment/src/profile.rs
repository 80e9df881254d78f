//! Who is being assessed.

use serde_json::{Map, Value};

use crate::Requirement;

/// Who is being assessed. Every part is optional: a visitor may answer first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    /// The organisation's name; empty when not given. Only for the visitor's own documents.
    pub organisation: String,
    /// What the organisation does with AI: one to three roles, none before it said.
    pub roles: RoleSet,
    /// How many people work there.
    pub size: Option<SizeBand>,
    /// What it mainly does.
    pub sector: Option<Sector>,
    /// Whether it is certified to ISO/IEC 27001.
    pub iso_27001: Option<bool>,
    /// Whether AI in scope may be high-risk under the EU AI Act.
    pub high_risk: Option<HighRisk>,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

impl Profile {
    /// Whether the five questions of the profile are answered.
    pub fn is_complete(&self) -> bool {
        !self.roles.is_empty()
            && self.size.is_some()
            && self.sector.is_some()
            && self.iso_27001.is_some()
            && self.high_risk.is_some()
    }

    /// Whether excluding this control is worth suggesting: never applied without a click.
    pub fn suggests_exclusion_of(&self, requirement: &Requirement) -> bool {
        !self.roles.is_empty() && self.roles.is_within(requirement.suggest_exclusion_to)
    }
}

closed_list! {
    /// What an organisation does with AI. The standard speaks of provider,
    /// producer, customer and user; deployer is the EU AI Act's word for the
    /// customer side.
    Role {
        /// Builds AI systems and offers or deploys them.
        Provider = "provider",
        /// Builds others' AI into its own products or services.
        Deployer = "deployer",
        /// Uses AI internally.
        User = "user",
    }
}

closed_list! {
    /// How many people work in the organisation.
    SizeBand {
        /// 1 to 10.
        UpTo10 = "1-10",
        /// 11 to 50: what the catalogue's effort is given for.
        UpTo50 = "11-50",
        /// 51 to 250.
        UpTo250 = "51-250",
        /// 251 to 1,000.
        UpTo1000 = "251-1000",
        /// Over 1,000.
        Over1000 = "over-1000",
    }
}

closed_list! {
    /// What the organisation mainly does.
    Sector {
        /// Software and technology.
        Software = "software",
        /// Finance and insurance.
        Finance = "finance",
        /// Health and life sciences.
        Health = "health",
        /// Manufacturing and engineering.
        Manufacturing = "manufacturing",
        /// Retail and consumer services.
        Retail = "retail",
        /// Professional services.
        Professional = "professional",
        /// Public sector.
        Public = "public",
        /// Education and research.
        Education = "education",
        /// Energy, transport, telecommunications.
        Infrastructure = "infrastructure",
        /// Something else.
        Other = "other",
    }
}

closed_list! {
    /// Whether AI in scope may be high-risk under the EU AI Act.
    HighRisk {
        /// It may be.
        Yes = "yes",
        /// It is not.
        No = "no",
        /// Not known yet.
        Unsure = "unsure",
    }
}

closed_set! {
    /// A set of [`Role`]s.
    RoleSet of Role
}
