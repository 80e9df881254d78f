//! Reads a PDF: its tree of tags, and what is on its pages.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::sample::sample;

/// An element of the tree of tags.
#[derive(Debug, Default)]
pub struct Element {
    pub kind: String,
    pub alt: Option<String>,
    pub title: Option<String>,
    pub scope: Option<String>,
    pub children: Vec<Element>,
    /// How many parts of pages it holds itself.
    pub contents: usize,
    /// How many annotations.
    pub annotations: usize,
}

impl Element {
    /// This element and all below it, in reading order.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Self::all));
        all
    }

    pub fn of<'e>(&'e self, kind: &str) -> Vec<&'e Self> {
        self.all().into_iter().filter(|element| element.kind == kind).collect()
    }
}

pub struct Pdf {
    pub document: Document,
    pub tree: Element,
}

/// The sample, rendered once.
pub fn rendered() -> &'static (Vec<u8>, Pdf) {
    static RENDERED: OnceLock<(Vec<u8>, Pdf)> = OnceLock::new();
    RENDERED.get_or_init(|| {
        let bytes = pdf::render(&sample(), &mut |_| {}).expect("the sample can be rendered");
        let pdf = Pdf::read(&bytes);
        (bytes, pdf)
    })
}

impl Pdf {
    pub fn read(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).expect("a PDF");
        let catalog = document.catalog().expect("a catalogue");
        let root = dictionary(&document, catalog.get(b"StructTreeRoot").expect("a tree"));
        let tree = element(&document, root);
        Self { document, tree }
    }

    pub fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("a catalogue")
    }

    pub fn pages(&self) -> BTreeMap<u32, ObjectId> {
        self.document.get_pages()
    }

    pub fn page(&self, id: ObjectId) -> &Dictionary {
        self.document.get_dictionary(id).expect("a page")
    }

    /// What a page is drawn with.
    pub fn drawing(&self, id: ObjectId) -> String {
        String::from_utf8_lossy(&self.document.get_page_content(id)).into_owned()
    }

    pub fn get<'d>(&'d self, object: &'d Object) -> &'d Object {
        self.document.dereference(object).expect("an object").1
    }
}

fn dictionary<'d>(document: &'d Document, object: &'d Object) -> &'d Dictionary {
    document.dereference(object).expect("an object").1.as_dict().expect("a dictionary")
}

fn text(document: &Document, object: &Object) -> String {
    let object = document.dereference(object).expect("an object").1;
    lopdf::decode_text_string(object).expect("a text")
}

fn element(document: &Document, from: &Dictionary) -> Element {
    let name = |key: &[u8]| {
        from.get(key)
            .ok()
            .map(|name| String::from_utf8_lossy(name.as_name().expect("a name")).into_owned())
    };
    let mut element = Element {
        kind: name(b"S").unwrap_or_default(),
        alt: from.get(b"Alt").ok().map(|alt| text(document, alt)),
        title: from.get(b"T").ok().map(|title| text(document, title)),
        scope: scope(document, from),
        ..Element::default()
    };
    let Ok(children) = from.get(b"K") else { return element };
    let children = match document.dereference(children).expect("children").1 {
        Object::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    for child in &children {
        match document.dereference(child).expect("a child").1 {
            Object::Integer(_) => element.contents += 1,
            Object::Dictionary(below) if below.has_type(b"OBJR") => element.annotations += 1,
            Object::Dictionary(below) if below.has_type(b"MCR") => element.contents += 1,
            Object::Dictionary(below) => element.children.push(self::element(document, below)),
            other => panic!("{other:?} in the tree of tags"),
        }
    }
    element
}

/// The scope of a heading of a table.
fn scope(document: &Document, from: &Dictionary) -> Option<String> {
    let attributes = match document.dereference(from.get(b"A").ok()?).ok()?.1 {
        Object::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    attributes.iter().find_map(|attribute| {
        let scope = dictionary(document, attribute).get(b"Scope").ok()?.as_name().ok()?;
        Some(String::from_utf8_lossy(scope).into_owned())
    })
}
