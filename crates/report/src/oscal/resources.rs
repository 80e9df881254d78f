//! What is referred to: the back matter of a document.

use assessment::Framework;
use serde_json::{Value, json};

use super::ids::{NAMESPACE, uuid};
use super::words::{core_property, markup_line};

/// Something outside the document, or a text that belongs to it as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Resource {
    /// The standard itself, of which nothing is contained here.
    Standard,
    /// ISO/IEC 27001:2022.
    Iso27001,
    /// Regulation (EU) 2024/1689.
    EuAiAct,
    /// The catalog of this framework.
    Catalog,
}

impl Resource {
    /// What refers to it.
    pub(super) fn href(self, framework: &Framework) -> String {
        format!("#{}", self.uuid(framework))
    }

    /// A link that says how the linking part relates to a place in it.
    pub(super) fn link(self, framework: &Framework, relation: &str, place: &str) -> Value {
        json!({ "href": self.href(framework), "rel": relation, "resource-fragment": place })
    }

    /// The resource as back matter has it.
    pub(super) fn entry(self, framework: &Framework) -> Value {
        let (name, kind, link, media) = match self {
            Self::Standard => (framework.name, "standard", standard_page(framework), "text/html"),
            Self::Iso27001 => (
                "ISO/IEC 27001:2022",
                "standard",
                Some("https://www.iso.org/standard/27001".to_owned()),
                "text/html",
            ),
            Self::EuAiAct => (
                "Regulation (EU) 2024/1689",
                "regulation",
                Some("https://eur-lex.europa.eu/eli/reg/2024/1689/oj".to_owned()),
                "text/html",
            ),
            Self::Catalog => (
                framework.name,
                "artifact",
                Some(format!("aims-gap-{}-catalog.json", framework.id)),
                "application/oscal+json",
            ),
        };
        let mut entry = json!({
            "uuid": self.uuid(framework).to_string(),
            "title": markup_line(name),
            "props": [core_property("type", kind)],
            "citation": { "text": markup_line(name) },
        });
        if let Some(href) = link {
            entry["rlinks"] = json!([{ "href": href, "media-type": media }]);
        }
        entry
    }

    fn uuid(self, framework: &Framework) -> uuid::Uuid {
        let name = match self {
            Self::Standard => "standard",
            Self::Iso27001 => "iso-27001-2022",
            Self::EuAiAct => "eu-2024-1689",
            Self::Catalog => "catalog",
        };
        uuid(NAMESPACE, &format!("{} resource {name}", framework.id))
    }
}

/// Where the standard is sold.
fn standard_page(framework: &Framework) -> Option<String> {
    let known = framework.id == assessment::ISO_42001_2023.id;
    known.then(|| "https://www.iso.org/standard/81230.html".to_owned())
}
