#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "brotli==1.2.1", "uharfbuzz==0.57.0"]
# ///
"""Makes the theme's font files and the style sheet that names them.

    npm install --prefix target/fonts --ignore-scripts --no-save \\
      @fontsource-variable/bricolage-grotesque@5.3.0 @fontsource-variable/literata@5.3.0 \\
      @fontsource/arimo@5.3.0 @fontsource/roboto@5.3.0 @fontsource/gelasio@5.3.0 \\
      @fontsource/tinos@5.3.0 @fontsource/noto-serif@5.3.0
    python3 -m venv target/fonts/python
    target/fonts/python/bin/pip install fonttools==4.68.0 brotli==1.2.1 uharfbuzz==0.57.0
    target/fonts/python/bin/python docs/fonts.py target/fonts/node_modules [--check]

It writes, below `templates/`:

    assets/fonts/*.woff2     what browsers load: two faces per cut, by letters
    assets/fonts/faces.css   their @font-face rules, and system faces drawn to their measures
    assets/fonts/OFL-*.txt   the licences
    cards/*.ttf              static cuts with all letters in one file, for drawing pictures

Two runs give the same bytes; `--check` writes nothing and says what would differ.

Bricolage Grotesque speaks for the organisation, Literata for people. Arimo, Roboto, Gelasio,
Tinos and Noto Serif are only measured: they are, or are as wide as, the Arial, Roboto, Georgia,
Times New Roman and Noto Serif that stand in on readers' machines until a font has arrived.
"""

import io
import json
import sys
from pathlib import Path

import uharfbuzz
from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

VERSION = "5.3.0"
TEMPLATES = Path(__file__).resolve().parent.parent / "templates"

# Fontsource parts a family by letters; each part is cut down to these.
LATIN = (
    "U+0020-007E,U+00A0-017F,U+02BC,U+02C6-02DD,U+0300-0304,U+0306-030C,U+0323,U+0326,"
    "U+2009-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2039,U+203A,U+2044,U+20AC,"
    "U+2116,U+2122,U+2190-2193,U+2212,U+2713"
)
EXT = "U+0100-017F,U+018F,U+01CD-01DC,U+0218-021B,U+1E80-1E85,U+1E9E,U+1EF2-1EF3"
PARTS = [("latin", LATIN), ("ext", EXT)]
# Letters that a scaled system face may stand in for: other scripts keep the measures of their own.
NEARBY = "U+0-36F,U+1E00-1EFF,U+2000-22FF"
FEATURES = "kern,liga,calt,ccmp,locl,mark,mkmk,tnum,lnum,case"

# File, family, style, weights.
FACES = [
    ("bricolage", "Bricolage Grotesque", "normal", (400, 800)),
    ("literata", "Literata", "normal", (400, 700)),
    ("literata-italic", "Literata", "italic", (400, 400)),
]
CUTS = [
    ("bricolage-400", "Bricolage Grotesque", "normal", 400),
    ("bricolage-700", "Bricolage Grotesque", "normal", 700),
    ("literata-400", "Literata", "normal", 400),
    ("literata-600", "Literata", "normal", 600),
    ("literata-italic-400", "Literata", "italic", 400),
]

# The face that stands in, the package that is as wide, and its full names on readers' machines,
# regular and bold (bold italic is never set).
STAND_INS = {
    "Bricolage Grotesque": [
        ("Arial", "arimo", ["Arial", "Liberation Sans", "Arimo"]),
        ("Roboto", "roboto", ["Roboto"]),
    ],
    "Literata": [
        ("Georgia", "gelasio", ["Georgia", "Gelasio"]),
        ("Noto Serif", "noto-serif", ["Noto Serif"]),
        ("Times", "tinos", ["Times New Roman", "Liberation Serif", "Tinos"]),
    ],
}

# The weights that text is set in, and those that each of them answers for.
SET_IN = {400: "100 599", 600: "600 699", 700: "700 900"}

# Widths are compared on running text, as hubs hold it and in more than one of their languages:
# the alphabet says nothing of how often a letter comes, and nothing of the pairs that are kerned.
PROSE = (
    "The night shift is mostly quiet. At twenty past four the kettle clicks, and Mrs Harrow in bed "
    "nine asks whether it has snowed. It has not. I tell her about the gulls on the car park roof, "
    "and she laughs. Nobody writes that down, but it is the part of the work that I would miss. "
    "Ana, who trained me in 2019, used to say: first the person, then the chart. I still do it. "
    "I photograph corridors because nobody else does. Bring a phone, stand where the light is, and "
    "wait until the trolley has gone by. You need no permission for a floor. You need one for "
    "every face, and “he will not mind” is not a permission. We do nine hundred dinners a day "
    "across the three hospitals, and eleven of them are always for somebody who has just gone "
    "home. What do I do with those? I have a list. Don’t ask who is on it. Stories from Fenwick, "
    "Quayhead and Marram Point: 46 so far, by 24 people. Before you write, read the guidelines on "
    "patients and on pictures, talk to your ambassador, and take the training if you like; nobody "
    "has to. "
    "Die Nachtschicht ist meistens ruhig. Um zwanzig nach vier klickt der Wasserkocher, und Frau "
    "Harrow in Bett neun fragt, ob es geschneit hat. Hat es nicht. Ich erzähle ihr von den Möwen "
    "auf dem Parkhausdach, und sie lacht. Das schreibt niemand auf, aber es ist der Teil der "
    "Arbeit, der mir fehlen würde. "
    "La nuit est calme, le plus souvent. À quatre heures vingt, la bouilloire claque et madame "
    "Harrow, au lit neuf, demande s’il a neigé. Non. Je lui parle des mouettes sur le toit du "
    "parking et elle rit. Personne ne note cela, mais c’est la partie du travail qui me manquerait. "
    "El turno de noche suele ser tranquilo. A las cuatro y veinte salta el hervidor y la señora "
    "Harrow, de la cama nueve, pregunta si ha nevado. No ha nevado. Le hablo de las gaviotas en el "
    "tejado del aparcamiento y se ríe."
)


def package(modules, name):
    folder = modules / name
    found = json.loads((folder / "package.json").read_text())["version"]
    if found != VERSION:
        sys.exit(f"{name} is {found}, but these files are made from {VERSION}")
    return folder


def variable(modules, family, style, part):
    name = family.lower().replace(" ", "-")
    folder = package(modules, f"@fontsource-variable/{name}")
    part = {"latin": "latin", "ext": "latin-ext"}[part]
    # The date of the files is upstream's, so that the same input gives the same bytes.
    font = TTFont(folder / f"files/{name}-{part}-wght-{style}.woff2", recalcTimestamp=False)
    font.flavor = None
    return font


def cut(font, wght, letters):
    """`font` at these weights, with these letters."""
    low, high = wght
    limits = {"wght": low if low == high else (low, high)}
    # Written and read once: what the instancer dropped is only then gone from every table.
    font = reread(instancer.instantiateVariableFont(font, limits))
    options = subset.Options()
    options.layout_features = FEATURES.split(",")
    options.hinting = False
    options.drop_tables += ["vhea", "vmtx", "VVAR", "STAT"]
    # Copyright and licence travel with the file, as the OFL asks.
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.recalc_timestamp = False
    letters = subset.parse_unicodes(letters.replace("U+", ""))
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    return font


def saved(font, flavor=None):
    font.flavor = flavor
    # Else the files depend on whether a shaper is installed, which here only measures.
    font.cfg["fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER"] = False
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def reread(font):
    return TTFont(io.BytesIO(saved(font)), recalcTimestamp=False)


def one_file(modules, family, style, wght):
    """A static cut with the letters of both parts."""
    parts, made = [], None
    for part, letters in PARTS:
        font = cut(variable(modules, family, style, part), (wght, wght), letters)
        made = made or font["head"].modified
        stream = io.BytesIO(saved(font))
        stream.name = part
        parts.append(stream)
    font = merge.Merger(merge.Options(drop_tables=["gasp", "prep"])).merge(parts)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = made
    named(font, family, style, wght)
    return font


def named(font, family, style, wght):
    """Names that a program finds the cut by."""
    bold, italic = wght >= 600, style == "italic"
    words = [("Bold", bold), ("Italic", italic)]
    manner = " ".join(word for word, has in words if has) or "Regular"
    plain = f"{family.replace(' ', '')}-{wght}-{style}"
    names = {1: family, 2: manner, 4: f"{family} {wght} {style}", 6: plain}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = wght
    selection = font["OS/2"].fsSelection & ~0b1100001
    is_plain = not (bold or italic)
    font["OS/2"].fsSelection = selection | (bold << 5) | (italic << 0) | (is_plain << 6)
    font["head"].macStyle = (bold << 0) | (italic << 1)


def width(font):
    """The mean width of a letter of the sample, in ems, as browsers set it: with kerning."""
    shaper = uharfbuzz.Font(uharfbuzz.Face(saved(font)))
    line = uharfbuzz.Buffer()
    line.add_str(PROSE)
    line.guess_segment_properties()
    uharfbuzz.shape(shaper, line)
    sum_of_all = sum(place.x_advance for place in line.glyph_positions)
    return sum_of_all / len(PROSE) / font["head"].unitsPerEm


def span(letters):
    """Code points as a `unicode-range`."""
    runs = []
    for letter in sorted(letters):
        if runs and letter == runs[-1][1] + 1:
            runs[-1][1] = letter
        else:
            runs.append([letter, letter])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def rule(*lines):
    return "@font-face { " + "; ".join(line for line in lines if line) + " }\n"


def stand_ins(modules, family):
    """System faces, scaled so that a line of text breaks where the real font will break it."""
    out = []
    styles = [(wght, "normal") for wght in SET_IN]
    if any(name == family and style == "italic" for _, name, style, _ in FACES):
        styles.append((400, "italic"))
    for name, source, places in STAND_INS[family]:
        folder = package(modules, f"@fontsource/{source}")
        for wght, style in styles:
            real = variable(modules, family, style, "latin")
            real = instancer.instantiateVariableFont(real, {"wght": wght})
            # Machines have a regular and a bold; browsers take the bold from 600 on.
            theirs = 700 if wght >= 600 else 400
            other = TTFont(folder / f"files/{source}-latin-{theirs}-{style}.woff2")
            scale = width(real) / width(other)
            em, lines = real["head"].unitsPerEm * scale, real["hhea"]
            weights = SET_IN[wght] if style == "normal" else ""
            suffix = " Bold" if theirs == 700 else " Italic" if style == "italic" else ""
            out.append(rule(
                f'font-family: "{family} as {name}"',
                "font-style: italic" if style == "italic" else "",
                f"font-weight: {weights}" if weights else "",
                "src: " + ", ".join(f'local("{place}{suffix}")' for place in places),
                f"size-adjust: {scale:.2%}",
                f"ascent-override: {lines.ascent / em:.2%}",
                f"descent-override: {-lines.descent / em:.2%}",
                f"line-gap-override: {lines.lineGap / em:.2%}",
                f"unicode-range: {NEARBY}",
            ))
    return out


def make(modules):
    """Every file, by its path below `templates/`."""
    files, rules = {}, []
    for name, family, style, (low, high) in FACES:
        seen = set()
        for part, wanted in PARTS:
            font = cut(variable(modules, family, style, part), (low, high), wanted)
            own = set(font.getBestCmap()) - seen
            seen |= own
            files[f"assets/fonts/{name}-{part}.woff2"] = saved(font, "woff2")
            rules.append(rule(
                f'font-family: "{family}"',
                "font-style: italic" if style == "italic" else "",
                f"font-weight: {low}" if low == high else f"font-weight: {low} {high}",
                "font-display: swap",
                f'src: url("{name}-{part}.woff2") format("woff2")',
                f"unicode-range: {span(own)}",
            ))
    for family in STAND_INS:
        rules += stand_ins(modules, family)
    files["assets/fonts/faces.css"] = (HEAD + "".join(rules)).encode()
    for name, family, style, wght in CUTS:
        files[f"cards/{name}.ttf"] = saved(one_file(modules, family, style, wght))
    for family in STAND_INS:
        name = family.lower().replace(" ", "-")
        licence = package(modules, f"@fontsource-variable/{name}") / "LICENSE"
        files[f"assets/fonts/OFL-{name}.txt"] = licence.read_bytes()
    return files


HEAD = """\
/* The theme's fonts, and what stands in for them until they have arrived. docs/fonts.py makes
   this file. "… as Arial" and its like are faces of the reader's own machine, scaled to the
   measures of the font that is on its way, so that nothing moves when it arrives.
   Bricolage Grotesque © 2022 The Bricolage Grotesque Project Authors, Literata © 2017 The
   Literata Project Authors; both under the SIL Open Font License 1.1, openfontlicense.org. */
"""


def main(arguments):
    only_check = "--check" in arguments
    places = [one for one in arguments if not one.startswith("--")]
    if len(places) != 1:
        sys.exit(__doc__)
    differing = 0
    for path, data in sorted(make(Path(places[0])).items()):
        file = TEMPLATES / path
        is_same = file.is_file() and file.read_bytes() == data
        differing += not is_same
        outcome = "" if is_same else "  (differs)" if only_check else "  (written)"
        print(f"{len(data):7}  {path}{outcome}")
        if not only_check and not is_same:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    return 1 if only_check and differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
