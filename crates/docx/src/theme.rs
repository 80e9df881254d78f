//! The theme: what Word offers as the document's own colours and faces.

use crate::palette::{
    ACCENT, CAUTION, DANGER, GOOD, INK, LEVELS, MUTED, SANS, SERIF, SUNKEN, WHITE,
};
use crate::xml::DECLARATION;

pub(crate) fn theme() -> String {
    let colours = [
        ("dk1", INK),
        ("lt1", WHITE),
        ("dk2", MUTED),
        ("lt2", SUNKEN),
        ("accent1", ACCENT),
        ("accent2", LEVELS[3].0),
        ("accent3", LEVELS[2].0),
        ("accent4", CAUTION),
        ("accent5", DANGER),
        ("accent6", GOOD),
        ("hlink", ACCENT),
        ("folHlink", MUTED),
    ]
    .map(|(name, colour)| format!("<a:{name}><a:srgbClr val=\"{colour}\"/></a:{name}>"))
    .concat();
    let face = |kind: &str, name: &str| {
        format!(
            "<a:{kind}><a:latin typeface=\"{name}\"/><a:ea typeface=\"\"/>\
             <a:cs typeface=\"\"/></a:{kind}>"
        )
    };
    let three = |one: &str| one.repeat(3);
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    format!(
        "{DECLARATION}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         name=\"Report\"><a:themeElements><a:clrScheme name=\"Report\">{colours}</a:clrScheme>\
         <a:fontScheme name=\"Report\">{}{}</a:fontScheme><a:fmtScheme name=\"Report\">\
         <a:fillStyleLst>{}</a:fillStyleLst><a:lnStyleLst>{}</a:lnStyleLst>\
         <a:effectStyleLst>{}</a:effectStyleLst><a:bgFillStyleLst>{}</a:bgFillStyleLst>\
         </a:fmtScheme></a:themeElements></a:theme>",
        face("majorFont", SERIF),
        face("minorFont", SANS),
        three(fill),
        three(&format!("<a:ln w=\"9525\">{fill}</a:ln>")),
        three("<a:effectStyle><a:effectLst/></a:effectStyle>"),
        three(fill)
    )
}
