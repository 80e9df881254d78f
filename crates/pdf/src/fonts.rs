//! The typefaces that travel with the program, and which of them has a character.

use harfrust::{FontRef, Script, ShaperData, script};
use krilla::text::Font;
use skrifa::MetadataProvider;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};

use crate::Error;

/// A typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Sans,
    SansSemibold,
    Serif,
    Hebrew,
    Arabic,
    Math,
    Symbols,
    Emoji,
}

impl Face {
    /// How many there are.
    pub(crate) const COUNT: usize = 8;

    pub(crate) const ALL: [Self; Self::COUNT] = [
        Self::Sans,
        Self::SansSemibold,
        Self::Serif,
        Self::Hebrew,
        Self::Arabic,
        Self::Math,
        Self::Symbols,
        Self::Emoji,
    ];

    fn data(self) -> &'static [u8] {
        match self {
            Self::Sans => include_bytes!("../fonts/sans.ttf"),
            Self::SansSemibold => include_bytes!("../fonts/sans-semibold.ttf"),
            Self::Serif => include_bytes!("../fonts/serif.ttf"),
            Self::Hebrew => include_bytes!("../fonts/hebrew.ttf"),
            Self::Arabic => include_bytes!("../fonts/arabic.ttf"),
            Self::Math => include_bytes!("../fonts/math.ttf"),
            Self::Symbols => include_bytes!("../fonts/symbols.ttf"),
            Self::Emoji => include_bytes!("../fonts/emoji.ttf"),
        }
    }

    /// Whether its letters read from right to left.
    pub(crate) fn is_rtl(self) -> bool {
        matches!(self, Self::Hebrew | Self::Arabic)
    }

    /// The script that its letters are shaped as, where the text does not say.
    pub(crate) fn script(self) -> Script {
        match self {
            Self::Sans | Self::SansSemibold | Self::Serif => script::LATIN,
            Self::Hebrew => script::HEBREW,
            Self::Arabic => script::ARABIC,
            Self::Math | Self::Symbols | Self::Emoji => script::COMMON,
        }
    }
}

/// A typeface, read.
pub(crate) struct Read {
    pub font: FontRef<'static>,
    pub shaper: ShaperData,
    /// For the document: only the glyphs that are used are embedded.
    pub embedded: Font,
    charmap: Charmap<'static>,
}

impl Read {
    /// A character's glyph and its advance, in units of the face.
    pub(crate) fn glyph(&self, character: char) -> (u16, i16) {
        let id = self.charmap.map(character).unwrap_or_default();
        let metrics = self.font.glyph_metrics(Size::unscaled(), LocationRef::default());
        (id.to_u32() as u16, metrics.advance_width(id).unwrap_or_default() as i16)
    }
}

/// All typefaces.
pub(crate) struct Fonts {
    faces: Vec<Read>,
}

impl Fonts {
    pub(crate) fn read() -> Result<Self, Error> {
        let read = |face: Face| {
            let data = face.data();
            let font = FontRef::new(data).map_err(|_| Error::Font)?;
            let embedded = Font::new(data.into(), 0).ok_or(Error::Font)?;
            let (shaper, charmap) = (ShaperData::new(&font), font.charmap());
            Ok(Read { font, shaper, embedded, charmap })
        };
        Ok(Self { faces: Face::ALL.into_iter().map(read).collect::<Result<_, Error>>()? })
    }

    pub(crate) fn face(&self, face: Face) -> Option<&Read> {
        self.faces.get(face as usize)
    }

    /// The first face that has a character: the wanted one if it can.
    pub(crate) fn with(&self, character: char, wanted: Face) -> Option<Face> {
        let has = |face: Face| {
            self.face(face)
                .is_some_and(|read| read.charmap.map(character).is_some_and(|id| id.to_u32() != 0))
        };
        std::iter::once(wanted).chain(Face::ALL).find(|face| has(*face))
    }
}
