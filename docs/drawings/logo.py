"""Writes the sample hub's logo, for light and for dark grounds.

    pip install fonttools==4.68.0 brotli==1.2.1
    python3 docs/drawings/logo.py

Its letters are the theme's own (Bricolage Grotesque, OFL), as paths.
"""

from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parents[2]
FONT = ROOT / "templates/assets/fonts/bricolage-latin.woff2"
BARS = [6, 12, 20, 9, 24, 14, 7]


def line(text, weight, size, x, y):
    """The letters as one path, and where they end."""
    font = instantiateVariableFont(TTFont(FONT), {"wght": weight})
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    scale = size / font["head"].unitsPerEm
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".removesuffix(".0"))
    for letter in text:
        glyph = glyphs[names[ord(letter)]]
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
        x += glyph.width * scale - size * 0.02
    return pen.getCommands(), x


def logo(first, second, ground, sign):
    above, end = line("Saltmarsh", 800, 23, 50, 18.6)
    below, _ = line("Voices", 500, 21, 50.3, 37)
    bars = "".join(
        f"M{7.5 + 4 * at:g} {20 - height / 2:g}h2.6v{height}h-2.6z" for at, height in enumerate(BARS)
    )
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {round(end + 1)} 40">
<title>Saltmarsh Voices</title>
<rect width="40" height="40" rx="9" fill="{ground}"/>
<path fill="{sign}" d="{bars}"/>
<path fill="{first}" d="{above}"/>
<path fill="{second}" d="{below}"/>
</svg>
"""


media = ROOT / "content/media"
(media / "logo.svg").write_text(logo("#12302f", "#0b5351", "#0b5351", "#fff"))
(media / "logo-dark.svg").write_text(logo("#e8f1ef", "#9fd3cd", "#9fd3cd", "#0d2221"))
