//! What is at the head and at the foot of pages.

use report::document::Document;

use crate::book::{Book, Item, Owner, Page, Shape, Stroke};
use crate::flow::{Frame, frame};
use crate::style::{LINE, MARKING, RUNNING};
use crate::text::{Line, Shaper, Text};

/// Adds running heads and feet to the finished pages. The cover has no head.
pub(crate) fn add(book: &mut Book, document: &Document, shaper: &Shaper) {
    let running = Running::new(document, shaper);
    let all = book.pages.len();
    for (index, page) in book.pages.iter_mut().enumerate() {
        let frame = frame((page.width, page.height));
        if index > 0 {
            running.head(page, frame);
        }
        running.foot(page, frame, index + 1, all);
    }
}

struct Running<'a> {
    document: &'a Document,
    shaper: &'a Shaper,
    marking: Option<Line>,
}

impl<'a> Running<'a> {
    fn new(document: &'a Document, shaper: &'a Shaper) -> Self {
        let marking = document.marking.as_deref();
        let marking = marking.map(|marking| shaper.line(&Text::written(marking, MARKING)));
        Self { document, shaper, marking }
    }

    /// Whose report it is and what it is called; and its marking.
    fn head(&self, page: &mut Page, frame: Frame) {
        let baseline = 42.0;
        let mut shapes = Vec::new();
        let taken = self.marking.as_ref().map_or(0.0, |marking| marking.width + 20.0);
        let mut text = Text::new(&self.document.title, RUNNING);
        if let Some(organisation) = &self.document.organisation {
            text = text.and("\u{2002}\u{b7}\u{2002}", RUNNING).and(organisation, RUNNING);
        }
        shapes.extend(self.cut(&text, frame.left, baseline, frame.width - taken, 1));
        if let Some(marking) = &self.marking {
            let x = frame.right() - marking.width;
            shapes.push(Shape::Text { line: marking.clone(), x, baseline });
        }
        let y = baseline + 8.0;
        shapes.push(Shape::rule((frame.left, y), (frame.right(), y), Stroke::new(LINE, 0.5)));
        // First on the page, as it is in the eye.
        page.items.insert(0, Item { owner: Owner::Head, shapes });
    }

    fn foot(&self, page: &mut Page, frame: Frame, number: usize, all: usize) {
        let baseline = page.height - 40.0;
        let words = self.document.page.replace("{n}", &number.to_string());
        let words = words.replace("{all}", &all.to_string());
        let line = self.shaper.line(&Text::new(&words, RUNNING));
        let taken = line.width + 24.0;
        let text = Text::new(&self.document.footer, RUNNING);
        let mut shapes = self.cut(&text, frame.left, baseline, frame.width - taken, 2);
        // The cover's last line may say it right above.
        if number == 1 && self.document.cover.reminder == self.document.footer {
            shapes.clear();
        }
        let x = frame.right() - line.width;
        shapes.push(Shape::Text { line, x, baseline });
        page.items.push(Item { owner: Owner::Foot, shapes });
    }

    /// As many lines of a text as there may be; where it goes on, an ellipsis.
    fn cut(&self, text: &Text, left: f32, baseline: f32, width: f32, most: usize) -> Vec<Shape> {
        let mut lines = self.shaper.lines(text, width);
        let more = lines.len() > most;
        if more {
            lines = self.shaper.lines(text, width - 8.0);
            lines.truncate(most);
        }
        let ellipsis = more.then(|| {
            let x = left + lines.last().map_or(0.0, |line| line.width);
            let y = baseline + (most.saturating_sub(1)) as f32 * RUNNING.leading;
            (self.shaper.line(&Text::new("\u{2026}", RUNNING)), x, y)
        });
        let mut shapes: Vec<Shape> = Vec::new();
        for (index, line) in lines.into_iter().enumerate() {
            let baseline = baseline + index as f32 * RUNNING.leading;
            shapes.push(Shape::Text { line, x: left, baseline });
        }
        shapes.extend(ellipsis.map(|(line, x, baseline)| Shape::Text { line, x, baseline }));
        shapes
    }
}
