//! The link to the result, as words and as a QR code.

use assessment::Evidence;
use locale::{WorkKey, WorkText};
use serde::{Deserialize, Serialize};

use super::Said;
use crate::prose;

/// The link that opens this result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultLink {
    /// What it is called: `This result as a link`.
    pub title: String,
    /// What it opens, in a sentence.
    pub text: String,
    /// The address. It has no spaces to break lines at.
    pub address: Said,
    /// The same to be scanned; none for an address that no code holds.
    pub code: Option<Code>,
}

/// A QR code: black modules on a white square, whatever is around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// What it is, for those who do not see it.
    pub alt: String,
    /// How large the square is to be printed at least, in millimetres.
    pub millimetres: u32,
    /// Width and height of the square in modules, with the white margin that readers need.
    pub side: u32,
    /// Where black modules stand beside each other: the column of the first, their
    /// row, and how many; counted from the top left of the square.
    pub runs: Vec<(u32, u32, u32)>,
}

impl ResultLink {
    pub(crate) fn new(address: &str, work: &WorkText) -> Self {
        let address = prose::one_line(address);
        let code = qr::Qr::of(&address).map(|code| Code {
            alt: work.get(WorkKey::DocumentLinkCode).to_owned(),
            millimetres: code.millimetres(),
            side: code.side(),
            runs: code.runs().iter().map(placed).collect(),
        });
        Self {
            title: work.get(WorkKey::DocumentLink).to_owned(),
            text: work.get(WorkKey::DocumentLinkText).to_owned(),
            // The rule for evidence is the rule for any address.
            address: Said {
                link: Evidence::new(&*address, None).link().map(str::to_owned),
                ..Said::ours(address)
            },
            code,
        }
    }
}

fn placed(run: &qr::Run) -> (u32, u32, u32) {
    (run.x + qr::QUIET, run.y + qr::QUIET, run.length)
}
