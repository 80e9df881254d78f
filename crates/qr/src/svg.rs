//! A code as SVG.

use crate::{QUIET, Qr};

impl Qr {
    /// The black modules as the `d` of an SVG path, a module being one unit. It is
    /// one path, so that no hairline shows between rows.
    pub fn path(&self) -> String {
        let run = |crate::Run { x, y, length }| format!("M{x} {y}h{length}v1h-{length}z");
        self.runs().into_iter().map(run).collect()
    }

    /// The code as an SVG that stands alone or within HTML: black on white with its
    /// margin, whatever is behind it, of the size at which it is to be printed.
    /// `title` says what it is to those who do not see it.
    pub fn svg(&self, title: &str) -> String {
        let (side, millimetres, path) = (self.side(), self.millimetres(), self.path());
        let title = escaped(title);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{millimetres}mm\" \
             height=\"{millimetres}mm\" viewBox=\"-{QUIET} -{QUIET} {side} {side}\" role=\"img\" \
             shape-rendering=\"crispEdges\"><title>{title}</title>\
             <path fill=\"#fff\" d=\"M-{QUIET}-{QUIET}h{side}v{side}h-{side}z\"/>\
             <path fill=\"#000\" d=\"{path}\"/></svg>"
        )
    }
}

/// Text within an element, as XML and HTML have it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            sign if sign.is_control() => out.push(' '),
            sign => out.push(sign),
        }
    }
    out
}
