//! Which blocks stand on pages turned sideways: wide tables, and what leads to
//! them.

use report::document::Block;

/// How many blocks before a sideways table go sideways with it, back to their
/// heading.
const COMPANIONS: usize = 5;

/// For each block, whether it stands on a page turned sideways.
pub(crate) fn sideways(blocks: &[Block]) -> Vec<bool> {
    let mut sideways: Vec<bool> =
        blocks.iter().map(|block| matches!(block, Block::Table(table) if table.wide)).collect();
    for place in (0..blocks.len()).rev() {
        if sideways.get(place) != Some(&true) || !is_table(blocks.get(place)) {
            continue;
        }
        let before = blocks.get(..place).unwrap_or_default();
        let companions = before.iter().rev().take_while(|block| leads(block)).count();
        let heading = before.iter().rev().take(companions).position(is_heading);
        let take = match heading {
            // With the headings right above it.
            Some(back) => {
                let above = before.iter().rev().skip(back + 1);
                back + 1 + above.take_while(|block| is_heading(block)).count()
            }
            // Up to the section's own heading.
            None if companions == before.len() => companions,
            None => 0,
        };
        if take <= COMPANIONS {
            sideways.iter_mut().skip(place - take).take(take).for_each(|one| *one = true);
        }
    }
    sideways
}

fn is_table(block: Option<&Block>) -> bool {
    matches!(block, Some(Block::Table(_)))
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Heading(_))
}

fn leads(block: &Block) -> bool {
    matches!(
        block,
        Block::Heading(_) | Block::Lead(_) | Block::Paragraph(_) | Block::Weighted { .. }
    )
}

#[cfg(test)]
mod tests {
    use report::document::{Block, Heading, Said, Table};

    use super::sideways;

    fn heading() -> Block {
        Block::Heading(Heading {
            depth: 1,
            reference: None,
            text: Said::ours("Heading"),
            anchor: None,
            target: None,
            label: None,
        })
    }

    fn table(wide: bool) -> Block {
        Block::Table(Table { caption: String::new(), columns: vec![], rows: vec![], wide })
    }

    fn text() -> Block {
        Block::Lead("Lead".to_owned())
    }

    #[test]
    fn a_wide_table_takes_its_heading_along_and_nothing_else() {
        let blocks = [text(), heading(), text(), table(true), text(), table(false)];
        assert_eq!(sideways(&blocks), [false, true, true, true, false, false]);
        assert_eq!(sideways(&[text(), table(true)]), [true, true]);
        assert_eq!(sideways(&[table(false), text(), table(true)]), [false, false, true]);
    }
}
