"""Clothes, arms, hands and things that hands hold, in the space of the head."""

import skia
from ink import BUOY, BUTTER, INK, NIGHT, PAPER, blob, box, deep, mix, oval, paint, poly


def torso(s, color, neck="crew", wide=1.0, low=900, shade=0.42):
    w = wide
    dip = {"crew": [(-52, 196), (-6, 218), (42, 192)], "vee": [(-6, 288, 0)],
           "high": [(-40, 172), (-4, 182), (34, 170)], "wide": [(-40, 236), (0, 252), (50, 226)]}[neck]  # fmt: skip
    shape = blob(
        (-70, 166, 0), *dip, (50, 160, 0), (96, 198), (182 * w, 236), (226 * w, 330),
        (250 * w, 560), (252 * w, low, 0), (-276 * w, low, 0), (-272 * w, 560),
        (-250 * w, 336), (-202 * w, 240), (-118, 204),
    )  # fmt: skip
    s.fill(shape, color)
    dark = deep(color, shade)
    s.grain(shape, dark, (-270 * w, 420), (-60, 330), 0.9)
    s.grain(shape, dark, (-10, 170), (-4, 262), 0.5)
    s.brush([(-166 * w, 400), (-172 * w, 520), (-176 * w, 700)], dark, 7, 0.75)
    s.brush([(162 * w, 390), (168 * w, 520), (166 * w, 700)], dark, 7, 0.75)
    s.brush([(160 * w, 420), (112 * w, 448), (72, 450)], dark, 5, 0.5)
    return shape


def scrubs(s, color, under="", wide=1.0):
    if under:
        torso(s, under, "crew", wide)
    shape = torso(s, color, "vee", wide)
    edge = deep(color, 0.35)
    s.brush([(-76, 166), (-46, 230), (-7, 296)], edge, 16, 1, (0.9, 0.9))
    s.brush([(56, 160), (30, 228), (-6, 296)], edge, 16, 1, (0.9, 0.9))
    pocket = box(58, 372, 96, 104, 10)
    s.line(pocket, edge, 5, 0.8)
    return shape


def lapels(s, color, inner, tie=""):
    """An open jacket or coat: call after `torso`."""
    front = blob((-66, 172, 0), (-38, 222), (-6, 236), (26, 222), (50, 166, 0), (-6, 520, 0))
    s.fill(front, inner)
    s.grain(front, deep(inner, 0.3), (-10, 200), (-6, 300), 0.6)
    if tie:
        s.fill(poly((-22, 226), (12, 226), (20, 420), (-5, 470), (-24, 420)), tie)
    for side in (-1, 1):
        x = -8
        flap = blob((x + side * 60, 160, 0), (x + side * 104, 206, 0), (x + side * 92, 322, 0),
                    (x + side * 128, 348, 0), (x + side * 4, 540, 0), (x + side * 40, 300))  # fmt: skip
        s.fill(flap, mix(color, "#ffffff", 0.07 if side > 0 else 0))
        s.brush([(x + side * 104, 206), (x + side * 92, 322), (x + side * 128, 348),
                 (x + side * 4, 540)], deep(color), 5, 0.8)  # fmt: skip


def collar(s, color):
    for side in (-1, 1):
        x = -8
        s.fill(blob((x + side * 66, 150, 0), (x + side * 92, 214, 0), (x + side * 40, 262, 0),
                    (x - side * 2, 214, 0), (x + side * 40, 192)),
               mix(color, NIGHT if side < 0 else "#ffffff", 0.12))  # fmt: skip
        s.brush([(x + side * 92, 212), (x + side * 40, 262), (x - side * 2, 214)], deep(color), 4, 0.7)


def chef(s, color=PAPER, wide=1.0):
    torso(s, color, "high", wide, shade=0.3)
    dark = deep(color, 0.3)
    s.fill(blob((-78, 150, 0), (-8, 214, 0), (60, 146, 0), (52, 190), (-6, 246, 0), (-76, 196)), color)
    s.brush([(-76, 196), (-6, 246), (54, 190)], dark, 5)
    s.brush([(-6, 246), (48, 400), (52, 900)], dark, 5, 0.9, (0.6, 0.6))
    for y in range(300, 860, 84):
        for x in (18, -66):
            s.fill(oval(x + (y - 300) * 0.03, y, 11), dark)
            s.fill(oval(x + (y - 300) * 0.03, y - 2, 9), mix(color, dark, 0.25))


def zip_tunic(s, color, piping):
    torso(s, color, "vee")
    s.brush([(-76, 166), (-42, 236), (-7, 296)], piping, 13, 1, (0.9, 0.9))
    s.brush([(56, 160), (30, 232), (-6, 296)], piping, 13, 1, (0.9, 0.9))
    s.brush([(-6, 296), (-2, 600), (0, 900)], deep(color), 6, 0.9, (0.8, 0.8))


def polo(s, color):
    torso(s, color, "crew")
    s.brush([(-6, 224), (-4, 300), (-4, 372)], deep(color), 6, 0.9, (0.7, 0.7))
    collar(s, color)
    for y in (270, 322):
        s.fill(oval(8, y, 6), PAPER)


def cardigan(s, color, inner, wide=1.0):
    torso(s, color, "crew", wide)
    s.fill(blob((-66, 176, 0), (-30, 204), (0, 210), (44, 172, 0), (26, 330), (0, 470, 0), (-34, 330)), inner)
    dark = deep(color)
    s.brush([(-74, 168), (-46, 330), (-4, 480), (-2, 900)], dark, 12, 1, (0.8, 0.8))
    s.brush([(54, 162), (36, 330), (0, 480)], dark, 12, 1, (0.8, 0.8))
    for y in (540, 630, 720):
        s.fill(oval(14, y, 10), PAPER)


def lanyard(s, color, card=PAPER, low=520, x=4):
    s.brush([(-72, 170), (-50, 330), (x, low)], color, 13, 1, (0.9, 0.9))
    s.brush([(52, 164), (44, 330), (x, low)], color, 13, 1, (0.9, 0.9))
    badge(s, x - 38, low, card)


def badge(s, x, y, card=PAPER):
    s.fill(box(x, y, 78, 104, 8), card)
    s.fill(box(x + 12, y + 14, 34, 42, 4), mix(card, INK, 0.35))
    for i in range(3):
        s.fill(box(x + 12, y + 66 + i * 11, 54 - i * 14, 5, 2), mix(card, INK, 0.5))


def watch(s, x, y):
    """The watch that a nurse pins to her tunic, upside down to everybody else."""
    s.fill(box(x - 7, y, 14, 42, 4), INK)
    s.fill(oval(x, y + 56, 20), "#c8ccc4")
    s.fill(oval(x, y + 56, 14), PAPER)
    s.line(blob((x, y + 56), (x, y + 47), closed=False), INK, 3)
    s.line(blob((x, y + 56), (x + 7, y + 60), closed=False), INK, 3)


def hivis(s, color, band="#dfe3d6", wide=1.0):
    w = wide
    for side, x in ((-1, -250 * w), (1, 236 * w)):
        s.fill(blob((side * 92 - 8, 196, 0), (x * 0.78, 240), (x * 0.72, 420), (x * 0.74, 900, 0),
                    (-2, 900, 0), (-2, 500, 0), (side * 40 - 6, 320)), color)  # fmt: skip
        s.fill(poly((side * 118, 214), (side * 160, 230), (side * 128, 900), (side * 80, 900)), band)
    s.fill(box(-186 * w, 560, 362 * w, 58), band)
    s.brush([(-2, 480), (-2, 900)], deep(color), 6, 1, (0.8, 0.8))
    s.grain(box(-260 * w, 200, 200, 700), deep(color, 0.4), (-240 * w, 500), (-110, 470), 0.7)


def bib(s, color):
    """The bib of overalls, over whatever is worn under it."""
    shape = blob((-112, 372, 0), (110, 366, 0), (150, 620), (252, 660, 0), (256, 900, 0),
                 (-276, 900, 0), (-268, 670, 0), (-156, 624))  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, deep(color, 0.45), (-260, 760), (-20, 560), 0.85)
    dark = deep(color, 0.45)
    s.brush([(-112, 376), (110, 370)], dark, 6, 1, (0.9, 0.9))
    for x0, x1 in ((-140, -92), (116, 92)):
        s.brush([(x0, 206), ((x0 + x1) / 2, 300), (x1, 400)], color, 46, 1, (1, 1))
        s.fill(box(x1 - 26, 376, 52, 46, 6), BUTTER)
        s.fill(box(x1 - 14, 388, 28, 22, 4), dark)
    s.line(box(-62, 470, 124, 130, 10), dark, 5, 0.9)
    s.fill(box(-34, 432, 14, 120, 5), BUOY)
    s.fill(poly((-34, 432), (-27, 414), (-20, 432)), PAPER)


def apron(s, color):
    shape = blob((-120, 384, 0), (112, 380, 0), (140, 560), (210, 620, 0), (222, 900, 0),
                 (-240, 900, 0), (-222, 630, 0), (-150, 566))  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, deep(color, 0.4), (-230, 760), (-40, 560), 0.8)
    for x0, x1 in ((-84, -108), (66, 98)):
        s.brush([(x0, 180), (x1, 290), (x1, 390)], color, 22, 1, (1, 1))
    s.brush([(-120, 386), (112, 382)], deep(color), 6, 1, (0.9, 0.9))


def arm(s, points, color, width=104):
    """A sleeve along a line from inside the shoulder over the elbow to the wrist."""
    whole, fore = blob(*points, closed=False), blob(*points[1:], closed=False)
    s.line(fore, deep(color, 0.5), width + 8)
    s.line(whole, color, width)
    edge = skia.Path()
    paint(INK, 1, width).getFillPath(fore, edge)
    (x, y) = points[1][:2]
    s.grain(edge, deep(color, 0.45), (x, y + width * 0.7), (x + (points[-1][0] - x) * 0.4, y - width * 0.3), 0.8)


def fist(s, x, y, head, turn=0, flip=False):
    """A closed hand seen from the back of the fingers."""
    with s.at(x, y, 1, flip=flip, turn=turn):
        s.fill(blob((-46, -40), (10, -54), (50, -40), (56, 20), (30, 54), (-30, 52), (-54, 10)), head.tone)
        s.grain(oval(0, 0, 60), mix(head.tone, head.shade, 0.7), (-54, 40), (6, 0), 0.7)
        for i in range(4):
            yy = -34 + i * 24
            s.fill(box(-6, yy, 62 - abs(i - 1) * 4, 23, 11), head.tone)
            s.brush([(-4, yy + 23), (24, yy + 25), (52 - abs(i - 1) * 4, yy + 21)], head.stroke, 3.2, 0.6)
        s.brush([(-30, -44), (-2, -58), (22, -44)], head.tone, 26, 1, (0.7, 0.8))
        s.brush([(-14, -36), (8, -42), (26, -36)], head.stroke, 3.2, 0.6)


def mug(s, x, y, color, steam=""):
    s.line(blob((x + 56, y - 30), (x + 100, y - 24), (x + 96, y + 28), (x + 54, y + 34), closed=False),
           deep(color, 0.25), 17)  # fmt: skip
    shape = blob((x - 62, y - 66, 0), (x + 62, y - 66, 0), (x + 54, y + 74), (x + 36, y + 80),
                 (x - 36, y + 80), (x - 54, y + 74))  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, deep(color, 0.4), (x - 64, y + 60), (x + 10, y), 0.8)
    s.fill(oval(x, y - 66, 62, 13), deep(color, 0.5))
    if steam:
        for dx, lift in ((-22, 0), (14, 26)):
            s.brush([(x + dx, y - 90), (x + dx - 24, y - 150), (x + dx + 22, y - 210 - lift),
                     (x + dx - 8, y - 280 - lift)], steam, 13, 0.75, (0.1, 0.05))  # fmt: skip


def stethoscope(s, color=INK):
    s.line(blob((-96, 186), (-92, 330), (-46, 420), (10, 470), closed=False), color, 13)
    s.line(blob((74, 180), (84, 320), (56, 420), (10, 470), (14, 560), closed=False), color, 13)
    s.fill(oval(16, 580, 30), "#c9cfc9")
    s.fill(oval(16, 580, 19), deep("#c9cfc9", 0.3))


def book(s, x, y, w, h, cover, turn=-8):
    with s.at(x, y, 1, turn=turn):
        s.fill(box(0, 0, w, h, 6), cover)
        s.fill(box(w - 12, 6, 9, h - 12), PAPER)
        s.grain(box(0, 0, w, h), deep(cover, 0.4), (0, h), (w * 0.6, h * 0.3), 0.7)
