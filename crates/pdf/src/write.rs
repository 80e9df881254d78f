//! From the finished layout to the bytes of a PDF/UA-1 document.

mod about;
mod glyphs;
mod tags;

use std::collections::BTreeMap;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::{Document, SerializeSettings};
use report::document::Day;

use crate::Error;
use crate::book::{Book, Item, LinkBox, Owner, Page, Path, Shape};
use crate::fonts::Face;
use crate::style::Colour;
use crate::text::{Link, Shaper, Text};

/// What is written besides the pages.
pub(crate) struct About<'a> {
    pub title: &'a str,
    pub language: &'a str,
    pub day: &'a Day,
    pub logo: Option<Image>,
}

/// Writes the document. `done` is told how many pages are.
pub(crate) fn write(
    book: Book,
    about: &About<'_>,
    shaper: &Shaper,
    done: &mut dyn FnMut(usize),
) -> Result<Vec<u8>, Error> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| Error::Conformance(String::from("configuration")))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let stand_ins = glyphs::stand_ins(&book);
    let Book { pages, tree, anchors, outline } = book;
    let leaves = vec![Vec::new(); tree.leaves];
    let mut writer = Writer { shaper, about, anchors, leaves };
    for (index, page) in pages.into_iter().enumerate() {
        let unseen = if index == 0 { stand_ins.as_slice() } else { &[] };
        writer.page(&mut document, page, unseen)?;
        done(index + 1);
    }
    document.set_tag_tree(tags::tree(&tree, &writer.leaves, about.language));
    document.set_outline(about::bookmarks(&outline));
    document.set_metadata(about::metadata(about));
    document.finish().map_err(Error::from)
}

struct Writer<'a> {
    shaper: &'a Shaper,
    about: &'a About<'a>,
    anchors: BTreeMap<String, (usize, f32)>,
    /// What each leaf of the tree of tags is on its page.
    leaves: Vec<Vec<Identifier>>,
}

impl Writer<'_> {
    fn page(
        &mut self,
        document: &mut Document,
        page: Page,
        unseen: &[(Face, char)],
    ) -> Result<(), Error> {
        let settings = PageSettings::from_wh(page.width, page.height).ok_or(Error::Layout)?;
        let mut open = document.start_page_with(settings);
        let mut surface = open.surface();
        if !unseen.is_empty() && !self.leaves.is_empty() {
            // Part of the first words, and read out as nothing.
            let silent = SpanTag::empty().with_actual_text(Some(""));
            let identifier = surface.start_tagged(ContentTag::Span(silent));
            for glyph in unseen {
                glyphs::introduce(&mut surface, &self.shaper.fonts, *glyph);
            }
            surface.end_tagged();
            self.identify(0, identifier);
        }
        for item in page.items {
            self.item(&mut surface, item);
        }
        surface.finish();
        for link in page.links {
            let leaf = link.leaf;
            if let Some(annotation) = self.annotation(link) {
                let identifier = open.add_tagged_annotation(annotation);
                self.identify(leaf, identifier);
            }
        }
        open.finish();
        Ok(())
    }

    fn identify(&mut self, leaf: usize, identifier: Identifier) {
        if let Some(identifiers) = self.leaves.get_mut(leaf) {
            identifiers.push(identifier);
        }
    }

    fn item(&mut self, surface: &mut Surface<'_>, item: Item) {
        match item.owner {
            Owner::Text(leaf) => {
                for shape in &item.shapes {
                    self.words(surface, shape, leaf);
                }
            }
            Owner::Picture(leaf) => {
                let identifier = surface.start_tagged(ContentTag::Other);
                item.shapes.iter().for_each(|shape| self.shape(surface, shape));
                surface.end_tagged();
                self.identify(leaf, identifier);
            }
            Owner::Artifact | Owner::Repeated | Owner::Head | Owner::Foot => {
                let artifact = Artifact::with_kind(match item.owner {
                    Owner::Repeated => ArtifactType::PaginationOther,
                    Owner::Head => ArtifactType::Header,
                    Owner::Foot => ArtifactType::Footer,
                    _ => ArtifactType::Layout,
                });
                surface.start_tagged(ContentTag::Artifact(artifact));
                item.shapes.iter().for_each(|shape| self.shape(surface, shape));
                surface.end_tagged();
            }
        }
    }

    /// Draws words so that they can be read out and copied as they were written.
    fn words(&mut self, surface: &mut Surface<'_>, shape: &Shape, leaf: usize) {
        match shape {
            Shape::Text { line, x, baseline } => {
                let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                glyphs::draw(surface, &self.shaper.fonts, line, *x, *baseline);
                surface.end_tagged();
                self.identify(leaf, identifier);
            }
            Shape::PageOf { anchor, right, baseline, style } => {
                let page = self.anchors.get(anchor).map_or(0, |(page, _)| *page);
                let line = self.shaper.line(&Text::new(&(page + 1).to_string(), *style));
                let x = right - line.width;
                self.words(surface, &Shape::Text { line, x, baseline: *baseline }, leaf);
            }
            Shape::Path(_) | Shape::Areas { .. } | Shape::Logo { .. } => {}
        }
    }

    /// Draws something within a part that is already marked.
    fn shape(&self, surface: &mut Surface<'_>, shape: &Shape) {
        match shape {
            Shape::Text { line, x, baseline } => {
                glyphs::draw(surface, &self.shaper.fonts, line, *x, *baseline);
            }
            Shape::Path(path) => draw_path(surface, path),
            Shape::Areas { places, fill } => draw_areas(surface, places, *fill),
            Shape::Logo { left, top, width, height } => {
                let size = Size::from_wh(*width, *height);
                if let (Some(image), Some(size)) = (self.about.logo.clone(), size) {
                    surface.push_transform(&Transform::from_translate(*left, *top));
                    surface.draw_image(image, size);
                    surface.pop();
                }
            }
            Shape::PageOf { .. } => {}
        }
    }

    fn annotation(&self, link: LinkBox) -> Option<Annotation> {
        let rect = Rect::from_ltrb(link.left, link.top, link.right, link.bottom)?;
        let (target, words) = match link.link {
            Link::Uri(uri) => {
                let words = if link.words.is_empty() { uri.clone() } else { link.words };
                (Target::Action(Action::Link(LinkAction::new(uri))), words)
            }
            Link::Anchor(anchor) => {
                let (page, y) = self.anchors.get(&anchor)?;
                let place = XyzDestination::new(*page, Point::from_xy(0.0, *y));
                let words = if link.words.is_empty() { anchor } else { link.words };
                (Target::Destination(place.into()), words)
            }
        };
        Some(Annotation::new_link(LinkAnnotation::new(rect, target), Some(words)))
    }
}

fn draw_path(surface: &mut Surface<'_>, path: &Path) {
    let mut builder = PathBuilder::new();
    for (index, (x, y)) in path.points.iter().enumerate() {
        if index == 0 {
            builder.move_to(*x, *y);
        } else {
            builder.line_to(*x, *y);
        }
    }
    if path.closed {
        builder.close();
    }
    let Some(outline) = builder.finish() else { return };
    if let Some(colour) = path.fill {
        surface.set_stroke(None);
        surface.set_fill(Some(fill(colour, path.opacity)));
        surface.draw_path(&outline);
    }
    if let Some(stroke) = path.stroke {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke {
            paint: paint(stroke.colour).into(),
            width: stroke.width,
            line_cap: if stroke.dash.is_some() { LineCap::Round } else { LineCap::Butt },
            line_join: LineJoin::Miter,
            dash: stroke.dash.map(|(on, off)| StrokeDash { array: vec![on, off], offset: 0.0 }),
            ..Stroke::default()
        }));
        surface.draw_path(&outline);
        surface.set_stroke(None);
    }
}

fn draw_areas(surface: &mut Surface<'_>, places: &[[f32; 4]], colour: Colour) {
    let mut builder = PathBuilder::new();
    for [left, top, width, height] in places {
        if let Some(rect) = Rect::from_xywh(*left, *top, *width, *height) {
            builder.push_rect(rect);
        }
    }
    let Some(outline) = builder.finish() else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(fill(colour, 1.0)));
    surface.draw_path(&outline);
}

fn paint(Colour(red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(colour: Colour, opacity: f32) -> Fill {
    let opacity = NormalizedF32::new(opacity).unwrap_or(NormalizedF32::ONE);
    Fill { paint: paint(colour).into(), opacity, ..Fill::default() }
}
