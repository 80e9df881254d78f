//! The link to the result, to be followed or scanned.

use locale::WorkText;
use maud::{Markup, PreEscaped, html};

use super::blocks;
use crate::document::ResultLink;

/// A block of the verdict's section. The code is set with attributes alone, so that
/// it is black on white on dark screens and on paper too.
pub(super) fn block(address: &str, work: &WorkText) -> Markup {
    let link = ResultLink::new(address, work);
    let code = qr::Qr::of(&link.address.text).zip(link.code);
    html! {
        div class="keep" {
            h3 { (link.title) }
            p class="lead" { (link.text) }
            @if let Some((code, told)) = code { p { (PreEscaped(code.svg(&told.alt))) } }
            p class="written" { (blocks::text(&link.address)) }
        }
    }
}
