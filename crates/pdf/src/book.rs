//! The finished layout, before it is written: pages with what is drawn on them,
//! the tree of tags, and the places that links lead to.

use std::collections::BTreeMap;

use crate::style::{Colour, Style};
use crate::text::{Line, Link};

/// All pages and what they mean.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub pages: Vec<Page>,
    pub tree: Tree,
    /// Where each anchor is: the page's index, and how far from its top.
    pub anchors: BTreeMap<String, (usize, f32)>,
    pub outline: Vec<Entry>,
}

/// An entry of the outline.
#[derive(Debug)]
pub(crate) struct Entry {
    pub title: String,
    pub page: usize,
    pub y: f32,
    pub below: Vec<Entry>,
}

/// A page. Places on it are in points, from the top left.
#[derive(Debug)]
pub(crate) struct Page {
    pub width: f32,
    pub height: f32,
    pub items: Vec<Item>,
    pub links: Vec<LinkBox>,
}

/// A link's place on a page.
#[derive(Debug)]
pub(crate) struct LinkBox {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
    pub link: Link,
    /// What it says.
    pub words: String,
    pub leaf: Leaf,
}

/// Things drawn one after the other that have one meaning.
#[derive(Debug)]
pub(crate) struct Item {
    pub owner: Owner,
    pub shapes: Vec<Shape>,
}

/// What drawn things mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// Nothing: decoration, and what is repeated.
    Artifact,
    /// Nothing more: a table's head, on a page after its first.
    Repeated,
    /// Nothing: the running head and foot of a page.
    Head,
    Foot,
    /// Words.
    Text(Leaf),
    /// A picture, which a text elsewhere describes.
    Picture(Leaf),
}

/// Something drawn.
#[derive(Debug)]
pub(crate) enum Shape {
    Text {
        line: Line,
        x: f32,
        baseline: f32,
    },
    /// The number of the page where an anchor is, up to `right`.
    PageOf {
        anchor: String,
        right: f32,
        baseline: f32,
        style: Style,
    },
    Path(Path),
    /// Areas of one colour in one path, so that no seam shows between neighbours.
    Areas {
        /// Left, top, width and height of each.
        places: Vec<[f32; 4]>,
        fill: Colour,
    },
    /// The document's logo.
    Logo {
        left: f32,
        top: f32,
        width: f32,
        height: f32,
    },
}

/// A line or an area with straight edges.
#[derive(Debug, Default)]
pub(crate) struct Path {
    pub points: Vec<(f32, f32)>,
    pub closed: bool,
    pub fill: Option<Colour>,
    /// How much of what is below the fill hides: 1 for all.
    pub opacity: f32,
    pub stroke: Option<Stroke>,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stroke {
    pub colour: Colour,
    pub width: f32,
    /// Lengths of strokes and of gaps between them.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    pub(crate) fn new(colour: Colour, width: f32) -> Self {
        Self { colour, width, dash: None }
    }
}

impl Shape {
    pub(crate) fn rule(from: (f32, f32), to: (f32, f32), stroke: Stroke) -> Self {
        Self::Path(Path { points: vec![from, to], stroke: Some(stroke), ..Path::default() })
    }

    pub(crate) fn polygon(
        points: Vec<(f32, f32)>,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) -> Self {
        Self::Path(Path { points, closed: true, fill, opacity: 1.0, stroke })
    }

    pub(crate) fn rect(
        (left, top): (f32, f32),
        (width, height): (f32, f32),
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) -> Self {
        let (right, bottom) = (left + width, top + height);
        let corners = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
        Self::polygon(corners, fill, stroke)
    }
}

/// A node of the tree of tags.
pub(crate) type Node = usize;

/// A part of a page in the tree of tags.
pub(crate) type Leaf = usize;

/// The tree of tags. Node 0 is the whole document.
#[derive(Debug)]
pub(crate) struct Tree {
    pub nodes: Vec<(Tag, Vec<Child>)>,
    pub leaves: usize,
}

/// What a node of the tree holds, in reading order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Child {
    Node(Node),
    Leaf(Leaf),
}

/// What a part of the document is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Tag {
    Document,
    Section,
    Contents,
    ContentsItem,
    Reference,
    Link,
    Heading(u16, String),
    Paragraph,
    List { ordered: bool },
    Item,
    ItemLabel,
    ItemBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    Row,
    ColumnHeading,
    RowHeading,
    Cell,
    Figure { alt: String, page: Option<(usize, [f32; 4])> },
}

impl Default for Tree {
    fn default() -> Self {
        Self { nodes: vec![(Tag::Document, Vec::new())], leaves: 0 }
    }
}

impl Tree {
    /// Adds a node at the end of another.
    pub(crate) fn node(&mut self, parent: Node, tag: Tag) -> Node {
        let node = self.nodes.len();
        self.nodes.push((tag, Vec::new()));
        self.add(parent, Child::Node(node));
        node
    }

    /// Adds a leaf at the end of a node.
    pub(crate) fn leaf(&mut self, parent: Node) -> Leaf {
        let leaf = self.leaves;
        self.leaves += 1;
        self.add(parent, Child::Leaf(leaf));
        leaf
    }

    fn add(&mut self, parent: Node, child: Child) {
        if let Some((_, children)) = self.nodes.get_mut(parent) {
            children.push(child);
        }
    }
}
