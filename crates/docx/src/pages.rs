//! Which sections begin a page: the long ones, and of short ones as many share a
//! page as fit.

use report::document::{Block, Fact, Item, Paper, Said, Section};

/// How many lines a section has that is short.
const SHORT: usize = 22;
/// How many letters a line has.
const LINE: usize = 95;

/// For each section, whether it begins a page.
pub(crate) fn breaks(sections: &[Section], paper: Paper) -> Vec<bool> {
    let page = match paper {
        Paper::A4 => 44,
        Paper::Letter => 39,
    };
    // The lines on the page so far; none after a long section, whose end is anywhere.
    let mut used = None;
    let mut next = |(place, section): (usize, &Section)| {
        let lines = 3 + section.blocks.iter().map(block).sum::<usize>();
        let is_short = lines <= SHORT;
        let new_page =
            place == 0 || !is_short || used.is_some_and(|used: usize| used + lines > page);
        used = match (is_short, new_page) {
            (false, _) => None,
            (true, true) => Some(lines),
            (true, false) => used.map(|used| used + lines),
        };
        new_page
    };
    sections.iter().enumerate().map(&mut next).collect()
}

/// About how many lines a block takes.
fn block(block: &Block) -> usize {
    match block {
        Block::Heading(_) => 2,
        Block::Lead(of) => text(of) + 1,
        Block::Paragraph(said) => text(&said.text) + 1,
        Block::Weighted { text: of, .. } => text(of) + 1,
        Block::Facts(facts) => facts.iter().map(fact).sum(),
        Block::List { items, .. } => items.iter().map(item).sum(),
        Block::Table(table) => 3 + 2 * table.rows.len(),
        Block::Heatmap(_) | Block::Radar(_) | Block::Timeline(_) => SHORT,
    }
}

fn fact(fact: &Fact) -> usize {
    fact.values.iter().map(|Said { text: of, .. }| text(of)).sum()
}

fn item(item: &Item) -> usize {
    usize::from(item.title.is_some()) + text(&item.text)
}

fn text(text: &str) -> usize {
    text.lines().map(|line| line.chars().count().div_ceil(LINE)).sum::<usize>().max(1)
}

#[cfg(test)]
mod tests {
    use report::document::{Block, Paper, Section};

    use super::breaks;

    fn section(paragraphs: usize) -> Section {
        let blocks = vec![Block::Lead("Lead".to_owned()); paragraphs];
        Section { id: String::new(), title: String::new(), blocks }
    }

    #[test]
    fn short_sections_share_a_page_and_long_ones_begin_one() {
        let sections = [4, 4, 3, 9, 40, 2, 2].map(section);
        // 11, 11 and 9 lines fit; 21 more do not. What follows a long one goes on.
        assert_eq!(breaks(&sections, Paper::A4), [true, false, false, true, true, false, false]);
    }
}
