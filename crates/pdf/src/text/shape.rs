//! From characters to glyphs, by the OpenType rules of their face.

use std::cell::RefCell;

use harfrust::{BufferFlags, Direction, Script, ShapeOptions, ShapePlan, UnicodeBuffer};

use super::itemise::{Run, shaped_as};
use super::{Glyph, Kind};
use crate::fonts::{Face, Fonts};
use crate::{Error, style::Style};

/// A character that has a glyph without width.
pub(crate) const NOTHING: char = '\u{200b}';

/// Shapes text; it remembers what is costly to find out.
pub(crate) struct Shaper {
    pub fonts: Fonts,
    plans: RefCell<Vec<(Face, Direction, Script, ShapePlan)>>,
    buffer: RefCell<Option<UnicodeBuffer>>,
}

/// Characters that cannot be torn apart, in the order of the text.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    pub start: usize,
    pub end: usize,
    /// In points.
    pub width: f32,
    pub run: usize,
    /// From left to right.
    pub glyphs: Vec<Glyph>,
}

impl Shaper {
    pub(crate) fn new() -> Result<Self, Error> {
        Ok(Self {
            fonts: Fonts::read()?,
            plans: RefCell::default(),
            buffer: RefCell::new(Some(UnicodeBuffer::new())),
        })
    }

    /// Adds the clusters of a run to those before it.
    pub(super) fn shape(
        &self,
        text: &str,
        run: &Run,
        index: usize,
        style: &Style,
        clusters: &mut Vec<Cluster>,
    ) {
        match run.kind {
            Kind::Plain => self.shape_plain(text, run, index, style, clusters),
            Kind::StandIn => {
                self.stand_in(text, run, index, style, clusters, '\u{25a1}', Face::Symbols)
            }
            Kind::Hidden => self.stand_in(text, run, index, style, clusters, NOTHING, Face::Sans),
        }
    }

    fn shape_plain(
        &self,
        text: &str,
        run: &Run,
        index: usize,
        style: &Style,
        clusters: &mut Vec<Cluster>,
    ) {
        let Some(face) = self.fonts.face(run.face) else { return };
        let shaper = face.shaper.shaper(&face.font).build();
        let mut buffer = self.buffer.take().unwrap_or_default();
        let characters = text.get(run.range.clone()).unwrap_or_default().char_indices();
        for (offset, character) in characters {
            buffer.add(shaped_as(character), (run.range.start + offset) as u32);
        }
        let direction =
            if run.level.is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        buffer.set_script(run.script);
        // What is not seen is told with what it follows.
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let mut plans = self.plans.borrow_mut();
        let known = plans
            .iter()
            .position(|plan| (plan.0, plan.1, plan.2) == (run.face, direction, run.script));
        let known = known.unwrap_or_else(|| {
            let plan = ShapePlan::new(&shaper, direction, Some(run.script), None, &[]);
            plans.push((run.face, direction, run.script, plan));
            plans.len() - 1
        });
        let options = ShapeOptions::new().plan(plans.get(known).map(|plan| &plan.3));
        let shaped = shaper.shape(buffer, options);

        let scale = style.size / face.embedded.units_per_em();
        let first = clusters.len();
        for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let start = info.cluster as usize;
            let glyph = Glyph {
                id: info.glyph_id as u16,
                advance: position.x_advance as i16,
                dx: position.x_offset as i16,
                dy: position.y_offset as i16,
                start: info.cluster,
                end: info.cluster,
            };
            let width = f32::from(glyph.advance) * scale;
            match clusters.get_mut(first..).and_then(|own| own.last_mut()) {
                Some(last) if last.start == start => {
                    last.width += width;
                    last.glyphs.push(glyph);
                }
                _ => clusters.push(Cluster {
                    start,
                    end: start,
                    width,
                    run: index,
                    glyphs: vec![glyph],
                }),
            }
        }
        self.buffer.replace(Some(shaped.clear()));

        let own = clusters.get_mut(first..).unwrap_or_default();
        if own.is_empty() {
            return self.stand_in(text, run, index, style, clusters, NOTHING, Face::Sans);
        }
        if run.level.is_rtl() {
            own.reverse();
        }
        let mut end = run.range.end;
        for cluster in own.iter_mut().rev() {
            cluster.end = end;
            cluster.glyphs.iter_mut().for_each(|glyph| glyph.end = end as u32);
            end = cluster.start;
        }
    }

    /// One glyph for each character.
    #[allow(clippy::too_many_arguments)]
    fn stand_in(
        &self,
        text: &str,
        run: &Run,
        index: usize,
        style: &Style,
        clusters: &mut Vec<Cluster>,
        drawn: char,
        face: Face,
    ) {
        let (id, advance, scale) = self.glyph(drawn, face, style.size);
        for (offset, character) in text.get(run.range.clone()).unwrap_or_default().char_indices() {
            let start = run.range.start + offset;
            let end = start + character.len_utf8();
            let glyph = Glyph { id, advance, dx: 0, dy: 0, start: start as u32, end: end as u32 };
            let width = f32::from(advance) * scale;
            clusters.push(Cluster { start, end, width, run: index, glyphs: vec![glyph] });
        }
    }

    /// A character's glyph, its advance, and what turns units into points.
    fn glyph(&self, character: char, face: Face, size: f32) -> (u16, i16, f32) {
        let Some(read) = self.fonts.face(face) else { return (0, 0, 0.0) };
        let (id, advance) = read.glyph(character);
        (id, advance, size / read.embedded.units_per_em())
    }
}
