//! The tree of tags, in krilla's words.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag as Tags, TagGroup, TagKind,
    TagTree,
};

use crate::book::{Child, Tag, Tree};

/// The tree, with what each leaf is on its page.
pub(super) fn tree(tree: &Tree, leaves: &[Vec<Identifier>], language: &str) -> TagTree {
    let mut root = TagTree::from(children(tree, 0, leaves));
    root.lang = Some(language.to_owned());
    root
}

fn children(tree: &Tree, node: usize, leaves: &[Vec<Identifier>]) -> Vec<Node> {
    let Some((_, children)) = tree.nodes.get(node) else { return Vec::new() };
    let mut all = Vec::with_capacity(children.len());
    for child in children {
        match child {
            Child::Leaf(leaf) => {
                all.extend(leaves.get(*leaf).into_iter().flatten().copied().map(Node::Leaf));
            }
            Child::Node(node) => {
                let Some((tag, _)) = tree.nodes.get(*node) else { continue };
                let below = self::children(tree, *node, leaves);
                // An empty cell stays: without it the row would be too short.
                if !below.is_empty()
                    || matches!(tag, Tag::Cell | Tag::RowHeading | Tag::ColumnHeading)
                {
                    all.push(Node::Group(TagGroup::with_children(kind(tag), below)));
                }
            }
        }
    }
    all
}

fn kind(tag: &Tag) -> TagKind {
    match tag {
        Tag::Document | Tag::Section => Tags::Section.into(),
        Tag::Contents => Tags::TOC.into(),
        Tag::ContentsItem => Tags::TOCI.into(),
        Tag::Reference => Tags::Reference.into(),
        Tag::Link => Tags::Link.into(),
        Tag::Heading(level, title) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            // krilla asks for a title, even where there is no text to be had.
            let title = if title.is_empty() { "\u{a0}" } else { title };
            Tags::Hn(level, Some(title.to_owned())).into()
        }
        Tag::Paragraph => Tags::P.into(),
        Tag::List { ordered: true } => Tags::L(ListNumbering::Decimal).into(),
        Tag::List { ordered: false } => Tags::L(ListNumbering::None).into(),
        Tag::Item => Tags::LI.into(),
        Tag::ItemLabel => Tags::Lbl.into(),
        Tag::ItemBody => Tags::LBody.into(),
        Tag::Table => Tags::Table.into(),
        Tag::Caption => Tags::Caption.into(),
        Tag::TableHead => Tags::THead.into(),
        Tag::TableBody => Tags::TBody.into(),
        Tag::Row => Tags::TR.into(),
        Tag::ColumnHeading => Tags::TH(TableHeaderScope::Column).into(),
        Tag::RowHeading => Tags::TH(TableHeaderScope::Row).into(),
        Tag::Cell => Tags::TD.into(),
        Tag::Figure { alt, page } => {
            let alt = if alt.is_empty() { "\u{a0}" } else { alt };
            let frame = page.and_then(|(page, [left, top, right, bottom])| {
                Some(BBox::new(page, Rect::from_ltrb(left, top, right, bottom)?))
            });
            Tags::Figure(Some(alt.to_owned())).with_bbox(frame).into()
        }
    }
}
