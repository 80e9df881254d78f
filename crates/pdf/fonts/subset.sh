#!/bin/sh
# Makes the subset fonts of this folder. README.md says what is needed first.
# Usage: sh subset.sh NODE_MODULES NOTO_FOLDER
set -eu
npm="$1/@expo-google-fonts"
debian="$2"

# Western and Central European Latin, Vietnamese, Greek, Cyrillic, punctuation,
# figures, currencies, letter-like signs.
text="U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6,U+02C7,U+02D8-02DD,U+0300-030C,U+0323,U+0326-0328,U+0331,U+0370-03FF,U+0400-052F,U+1E80-1E85,U+1E9E,U+1EA0-1EF9,U+2000-200F,U+2010-2064,U+2070-209F,U+20A0-20C0,U+2100-215F,U+FB00-FB04,U+FFFD"
# The signs that people put into notes.
emoji="U+0020,U+200D,U+FE0F,U+231A-231B,U+2328,U+23CF,U+23E9-23F3,U+2600-2604,U+260E,U+2614,U+2615,U+2618,U+261D,U+2620,U+2622,U+2623,U+2639,U+263A,U+267B,U+267E,U+267F,U+2692-2697,U+2699,U+26A0,U+26A1,U+26AA,U+26AB,U+26D4,U+2702,U+2705,U+2708-270D,U+270F,U+2712,U+2714,U+2716,U+2728,U+2733,U+2734,U+2744,U+274C,U+274E,U+2753-2755,U+2757,U+2763,U+2764,U+2795-2797,U+27A1,U+2B05-2B07,U+2B1B,U+2B1C,U+2B50,U+2B55,U+1F30D,U+1F30E,U+1F310,U+1F31F,U+1F331,U+1F389,U+1F38A,U+1F393,U+1F3AF,U+1F3C1,U+1F3C6,U+1F3E0-1F3E6,U+1F3FB-1F3FF,U+1F440,U+1F442,U+1F446-1F450,U+1F464-1F469,U+1F4A1,U+1F4A3,U+1F4A5,U+1F4AA,U+1F4AC,U+1F4AF,U+1F4B0,U+1F4B6,U+1F4BB-1F4CE,U+1F4DA-1F4DE,U+1F4E2,U+1F4E3,U+1F4E7,U+1F4F1,U+1F4F7,U+1F50B-1F514,U+1F525,U+1F527,U+1F528,U+1F534,U+1F535,U+1F600-1F64F,U+1F680,U+1F697,U+1F6A6-1F6A8,U+1F6AB,U+1F6D1,U+1F6E0,U+1F6E1,U+1F7E0-1F7EB,U+1F90C-1F918,U+1F916,U+1F91D-1F91F,U+1F923-1F929,U+1F937,U+1F970,U+1F973,U+1F97A,U+1F9D0,U+1F9D1,U+1F9E0,U+1F9EA"

subset() { # source, name, characters, layout features
  pyftsubset "$1" --output-file="$2.ttf" --unicodes="$3" --layout-features="$4" \
    --no-hinting --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14
}

latin=kern,liga,clig,calt,ccmp,locl,mark,mkmk,tnum,lnum
subset "$npm/noto-sans/400Regular/NotoSans_400Regular.ttf" sans "$text" $latin
subset "$npm/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf" sans-semibold "$text" $latin
subset "$npm/literata/400Regular/Literata_400Regular.ttf" serif "$text" $latin
subset "$npm/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf" hebrew \
  "U+0020,U+0590-05FF,U+200C-200F,U+20AA,U+FB1D-FB4F" kern,ccmp,locl,mark,mkmk
# Not npm's newer one: it draws dots apart from their letters, and then a glyph
# no longer stands for a character.
subset "$debian/NotoSansArabic-Regular.ttf" arabic \
  "U+0020,U+0600-06FF,U+200C-200F" kern,liga,calt,ccmp,locl,mark,mkmk,init,medi,fina,isol,rlig,rclt
subset "$debian/NotoSansMath-Regular.ttf" math \
  "U+0020,U+2190-21FF,U+2200-22FF,U+27F5-27FA,U+2A7D-2A7E" ""
subset "$debian/NotoSansSymbols2-Regular.ttf" symbols \
  "U+0020,U+25A0-25FF,U+2605-2606,U+2610-2612,U+2713-2718,U+2756,U+2794-27AF" ""
subset "$npm/noto-emoji/400Regular/NotoEmoji_400Regular.ttf" emoji "$emoji" ccmp
