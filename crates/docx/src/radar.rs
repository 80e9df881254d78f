//! The radar: a chart of Word's own, which whoever edits the document can restyle.

use report::document::Radar;

use crate::inline;
use crate::palette::{ACCENT, LINE, MUTED, SANS};
use crate::paragraph::Paragraph;
use crate::xml::{DECLARATION, escape};

/// The size of the chart in English metric units: 12.6 × 9.2 cm.
const WIDTH: u32 = 4_536_000;
const HEIGHT: u32 = 3_312_000;
/// Hundredths of a percent in a whole.
const WHOLE: u32 = 10_000;

/// The paragraph with the chart, and the chart's part. Its number is unique.
pub(crate) fn radar(radar: &Radar, number: usize) -> (String, String) {
    let alt = escape(&inline::one_line(&radar.alt));
    let drawing = format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{WIDTH}\" cy=\"{HEIGHT}\"/>\
         <wp:docPr id=\"{id}\" name=\"Chart {number}\" descr=\"{alt}\"/><wp:cNvGraphicFramePr/>\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
         <c:chart r:id=\"rIdChart{number}\"/></a:graphicData></a:graphic></wp:inline></w:drawing>\
         </w:r>",
        id = 100 + number
    );
    (Paragraph::of("Chart").around(&drawing), part(radar))
}

fn part(radar: &Radar) -> String {
    let now = radar.axes.iter().map(|axis| axis.now);
    let at_most = radar.axes.iter().map(|axis| axis.at_most);
    let solid = format!(
        "<a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"{ACCENT}\"/></a:solidFill></a:ln>"
    );
    let dashed = format!(
        "<a:ln w=\"15875\"><a:solidFill><a:srgbClr val=\"{MUTED}\"/></a:solidFill>\
         <a:prstDash val=\"dash\"/></a:ln>"
    );
    let mut all = series(0, &radar.now, radar, now, &solid);
    if let Some(name) = &radar.at_most {
        all.push_str(&series(1, name, radar, at_most, &dashed));
    }
    let line = format!(
        "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"{LINE}\"/></a:solidFill></a:ln></c:spPr>"
    );
    let letters = |size: u32| {
        format!(
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size}\">\
             <a:solidFill><a:srgbClr val=\"{MUTED}\"/></a:solidFill>\
             <a:latin typeface=\"{SANS}\"/></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>"
        )
    };
    format!(
        "{DECLARATION}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
         <c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>\
         <c:layout/><c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>{all}\
         <c:axId val=\"1\"/><c:axId val=\"2\"/></c:radarChart>\
         <c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>\
         <c:delete val=\"0\"/><c:axPos val=\"b\"/><c:majorGridlines>{line}</c:majorGridlines>\
         <c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{line}{axis_letters}\
         <c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx>\
         <c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"1\"/>\
         <c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>\
         <c:majorGridlines>{line}</c:majorGridlines>\
         <c:numFmt formatCode=\"0%\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{line}{scale_letters}\
         <c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/><c:majorUnit val=\"0.25\"/></c:valAx>\
         </c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>{legend_letters}\
         </c:legend><c:plotVisOnly val=\"1\"/></c:chart>\
         <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>",
        axis_letters = letters(1_000),
        scale_letters = letters(700),
        legend_letters = letters(950),
    )
}

fn series(
    index: usize,
    name: &str,
    radar: &Radar,
    values: impl Iterator<Item = u32>,
    line: &str,
) -> String {
    let count = radar.axes.len();
    let points = |values: &mut dyn Iterator<Item = String>| {
        values
            .enumerate()
            .map(|(place, value)| format!("<c:pt idx=\"{place}\"><c:v>{value}</c:v></c:pt>"))
            .collect::<String>()
    };
    let names = points(&mut radar.axes.iter().map(|axis| escape(&axis.name)));
    let share = |value: u32| {
        let value = value.min(WHOLE);
        format!("{}.{:04}", value / WHOLE, value % WHOLE)
    };
    let shares = points(&mut values.map(share));
    let name = escape(&inline::one_line(name));
    format!(
        "<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{name}</c:v></c:tx>\
         <c:spPr>{line}</c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>\
         <c:cat><c:strLit><c:ptCount val=\"{count}\"/>{names}</c:strLit></c:cat>\
         <c:val><c:numLit><c:formatCode>0%</c:formatCode><c:ptCount val=\"{count}\"/>{shares}\
         </c:numLit></c:val></c:ser>"
    )
}
