"""More pictures of things; the shelf of the first file was full."""

from ink import (
    BUOY, BUTTER, DUSK, INK, MIST, MOSS, NIGHT, PAPER, PLUM, ROSE, RUST, SAND, SEA, TEAL, Sheet, blob, box, deep, mix, oval, poly,
)  # fmt: skip
from things import _shaded

LYING, SQUARE, STANDING, BROAD = (1500, 1000), (1200, 1200), (1200, 1500), (1600, 900)


def spoon_in_the_soup():
    """A bowl from above: green soup, and a spoon that stands by itself."""
    s = Sheet(*SQUARE, "#d9772f", 77)
    for i in range(9):
        s.fill(box(i * 150, 0, 70, 1200), "#cf6a26")
        s.fill(box(0, i * 150, 1200, 70), "#e48a42", 0.45)
    s.grain(s.whole(), RUST, (0, 1200), (640, 500), 0.5)
    s.fill(oval(640, 650, 460), "#8a3a18", 0.5)
    _shaded(s, oval(600, 600, 456), PAPER, (200, 980), (640, 560), 0.7, 0.3)
    s.fill(oval(600, 600, 372), deep(PAPER, 0.2))
    soup = oval(600, 604, 360)
    _shaded(s, soup, "#7f9a45", (300, 900), (640, 560), 0.75, 0.45)
    s.line(blob((380, 500), (500, 420), (700, 430), (790, 560), (720, 720), (540, 760), (440, 660), (500, 560), (620, 560), closed=False), "#a9bd66", 28, 0.8)
    for x, y, r in ((430, 730, 15), (760, 480, 19), (800, 700, 11), (520, 480, 12), (640, 820, 14), (690, 640, 10)):
        s.fill(oval(x, y, r), "#e9c64a")
    s.fill(poly((640, 612), (700, 640), (1010, 960), (960, 990)), "#3e4e1c", 0.45)
    _shaded(s, blob((606, 596), (640, 560), (676, 590), (650, 640), (612, 634)), "#5c3a1e", (606, 640), (660, 580))
    s.brush([(642, 606), (800, 330), (930, 90)], "#8a5a2c", 40, 1, (0.7, 0.9))
    s.brush([(650, 590), (806, 318), (930, 92)], "#b98247", 11, 0.9)
    s.fill(poly((120, 80), (420, 40), (450, 230), (140, 270)), "#fffaf0")
    for i in range(3):
        s.fill(poly((160, 120 + i * 42), (370 - i * 50, 94 + i * 44), (371 - i * 50, 102 + i * 44), (161, 128 + i * 42)), mix(PAPER, INK, 0.5))
    s.brush([(392, 62), (432, 120), (424, 130)], BUOY, 12)
    return s


def the_dent():
    """The bench outside X-ray: nobody on it, and a dent where everyone sits."""
    s = Sheet(*LYING, "#a9c3b8", 78)
    s.fill(box(0, 0, 1500, 640), "#b9cfc3")
    s.fill(box(0, 400, 1500, 26), SEA)
    s.grain(box(0, 0, 1500, 640), TEAL, (1500, 0), (1000, 260), 0.5)
    s.fill(poly((0, 60), (560, 0), (900, 0), (240, 640), (0, 640)), "#f5ecd2", 0.55)
    s.fill(box(0, 640, 1500, 360), "#6f8f88")
    s.grain(box(0, 640, 1500, 360), DUSK, (1500, 1000), (800, 720), 0.8)
    s.fill(poly((240, 640), (0, 880), (0, 640)), "#f5ecd2", 0.4)
    s.fill(oval(780, 872, 520, 30), NIGHT, 0.45)
    for x in (380, 1140):
        s.fill(box(x, 690, 26, 184, 6), INK)
        s.fill(box(x - 34, 862, 94, 16, 6), INK)
    back = box(300, 400, 950, 150, 26)
    _shaded(s, back, RUST, (1250, 550), (620, 420), 0.85)
    seat = blob((290, 620, 0), (330, 604), (400, 632), (470, 650), (540, 634), (620, 606), (800, 598), (1230, 598), (1268, 622), (1268, 690, 0), (290, 690, 0))
    _shaded(s, seat, BUOY, (1268, 700), (560, 610), 0.8)
    s.grain(oval(470, 640, 130, 40), RUST, (470, 612), (470, 690), 0.9)
    for y in range(0, 3):
        s.brush([(400 + y * 22, 642 + y * 10), (470, 662 + y * 8), (546 - y * 20, 642 + y * 10)], RUST, 5, 0.8)
    s.brush([(780, 600), (782, 650), (780, 688)], RUST, 6, 0.8)
    return s


def a_typing_habit():
    """A chart of dots on a wall; one column, far too tall, is circled in pencil."""
    s = Sheet(*BROAD, "#cdbb97", 79)
    s.grain(s.whole(), "#7c6840", (0, 900), (620, 300), 0.5)
    with s.at(800, 450, 1, turn=-1.6):
        s.fill(box(-590, -372, 1200, 760), "#8f7a52", 0.5)
        s.fill(box(-610, -392, 1200, 760), PAPER)
        for x in range(-560, 580, 60):
            s.fill(box(x, -350, 2, 640), MIST)
        for y in range(-350, 300, 64):
            s.fill(box(-560, y, 1100, 2), MIST)
        for i, count in enumerate((2, 3, 5, 4, 6, 5, 14, 5, 4, 6, 3, 4, 2, 3, 1)):
            for row in range(count):
                hot = i == 6
                s.fill(oval(-510 + i * 70, 268 - row * 43, 17), BUOY if hot else mix(TEAL, MIST, 0.15 if (i + row) % 3 else 0.4))
        s.fill(box(-560, 292, 1100, 7), INK)
        s.line(blob((-150, -330), (-40, -346), (-20, -60), (-36, 270), (-110, 312), (-168, 240), (-172, -80), (-140, -320), (-84, -356), closed=False), INK, 6)
        s.brush([(-10, -200), (110, -236), (220, -226)], INK, 6)
        for i in range(3):
            s.fill(box(236, -262 + i * 34, 210 - i * 56, 6, 3), mix(PAPER, INK, 0.55))
        for x, y, c in ((-590, -372, RUST), (570, -372, SEA), (-590, 348, SEA), (570, 348, RUST)):
            s.fill(oval(x + 6, y + 8, 17), "#8f7a52", 0.6)
            s.fill(oval(x, y, 17), c)
            s.fill(oval(x - 5, y - 5, 5), PAPER, 0.7)
    with s.at(1300, 770, 1, turn=-32):
        s.fill(box(-150, -15, 300, 32, 3), BUTTER)
        s.fill(box(-150, 5, 300, 12, 3), deep(BUTTER, 0.25))
        s.fill(poly((-150, -15), (-206, 1), (-150, 17)), SAND)
        s.fill(poly((-190, -4), (-206, 1), (-190, 6)), INK)
        s.fill(box(150, -15, 34, 32, 6), ROSE)
    return s


def north_facing_sill():
    """Thirty-one pots in a window that faces north, and two trowels."""
    s = Sheet(*LYING, "#8faeb0", 80)
    window = box(90, 60, 1320, 640)
    s.fill(window, "#c3d5d6")
    with s.within(window):
        s.dots(window, "#5d858b", (90, 60), (90, 560), 17, 0.55, 0.7)
        s.fill(blob((80, 640, 0), (300, 560), (620, 590), (960, 540), (1420, 590, 0), (1420, 710, 0), (80, 710, 0)), "#7e9c96")
        for x in (350, 980, 1210):
            s.fill(box(x, 470, 90, 130), "#6a8788")
            s.fill(poly((x - 14, 472), (x + 45, 420), (x + 104, 472)), "#557274")
    s.line(window, PAPER, 26)
    s.fill(box(740, 60, 20, 640), PAPER)
    for level, (y, n) in enumerate(((330, 10), (520, 10), (716, 11))):
        s.fill(box(70, y, 1360, 20, 4), "#f3eada")
        s.grain(box(70, y, 1360, 20), "#8a7a5c", (0, y + 22), (0, y + 4), 0.8)
        for i in range(n):
            x = 140 + i * 1230 / (n - 1)
            k = 0.82 + ((i * 7 + level * 5) % 5) * 0.06
            with s.at(x, y, k):
                pot = poly((-42, -80), (42, -80), (32, 0), (-32, 0))
                c = (BUOY, RUST, "#c98a5c", "#b9622f")[(i + level) % 4]
                _shaded(s, pot, c, (-44, 0), (20, -60))
                s.fill(box(-48, -94, 96, 24, 5), mix(c, PAPER, 0.14))
                if (i, level) == (6, 1):
                    s.brush([(0, -94), (3, -120), (0, -140)], "#5c8a58", 8)
                    s.brush([(0, -138), (-22, -152), (-34, -142)], "#7fae62", 15)
                    s.brush([(0, -138), (24, -156), (36, -144)], "#7fae62", 15)
                else:
                    s.fill(oval(0, -94, 38, 6), "#4a3526")
                    if (i + level) % 2:
                        s.fill(box(6, -140, 18, 52, 3), PAPER)
    s.fill(box(0, 736, 1500, 264), "#5f7f80")
    s.grain(box(0, 736, 1500, 264), NIGHT, (0, 1000), (600, 740), 0.7)
    for x, c, turn in ((480, BUOY, 12), (1010, SEA, -9)):
        with s.at(x, 880, 1.15, turn=turn):
            s.fill(box(-190, -17, 170, 36, 17), c)
            s.fill(box(-30, -8, 80, 17, 6), "#a9b3ae")
            blade = blob((44, -34, 0), (150, -38), (216, 0), (150, 38), (44, 34, 0))
            _shaded(s, blade, "#c9d1cb", (40, 40), (150, -10))
            s.brush([(60, 0), (130, 0), (190, 0)], "#8f9c97", 6)
    return s


def the_pager():
    """A pager on a bedside chair in the dark, just gone off."""
    s = Sheet(*SQUARE, "#0c1d27", 81)
    s.glow(s.whole(), BUOY, (620, 600), 560, 0.42)
    s.fill(box(0, 0, 300, 760), "#142e3a")
    for x in (60, 160, 250):
        s.brush([(x, 0), (x + 14, 380), (x - 6, 760)], "#0a1820", 20, 0.8, (0.8, 0.8))
    for x in (280, 890):
        s.fill(box(x, 100, 36, 1100, 10), "#4a2f24")
        s.grain(box(x, 100, 36, 1100), NIGHT, (x, 100), (x + 20, 640), 0.9)
    for y in (170, 300, 430):
        s.fill(box(290, y, 620, 50, 14), "#54362a")
        s.grain(box(290, y, 620, 50), NIGHT, (290, y), (640, y + 60), 0.8)
    jumper = blob((300, 130), (420, 96), (600, 150), (650, 330), (600, 560), (450, 600), (330, 560), (286, 340))
    _shaded(s, jumper, "#2c5f78", (280, 200), (560, 520), 0.95, 0.7)
    for y in range(170, 580, 34):
        s.brush([(310, y), (450, y + 22), (620, y + 4)], "#1b4356", 5, 0.7)
    seat = poly((220, 660), (980, 660), (1060, 860), (140, 860))
    s.fill(seat, "#7a4a33")
    s.grain(seat, NIGHT, (140, 860), (620, 700), 0.9)
    s.grain(seat, BUOY, (640, 690), (640, 860), 0.5)
    s.fill(box(140, 856, 920, 60, 8), "#442a20")
    for x in (190, 960):
        s.fill(box(x, 914, 52, 300), "#3a231b")
    with s.at(650, 716, 1.15, turn=-6):
        s.fill(oval(6, 66, 170, 20), NIGHT, 0.6)
        _shaded(s, box(-150, -64, 300, 130, 22), "#1d2529", (-150, 70), (40, -40), 0.8, 0.6)
        s.fill(box(-120, -42, 176, 76, 8), "#d9f0c4")
        for i in range(3):
            s.fill(box(-106, -30 + i * 20, 140 - i * 36, 7, 2), "#4d6b45")
        s.fill(oval(100, -6, 22), "#ff7a3c")
        s.fill(oval(94, -12, 8), PAPER)
        s.fill(box(-60, -78, 110, 20, 8), "#11181b")
    return s


def two_jugs():
    """Two jugs, a rolled towel and a comb with a tail, ready before the water is."""
    s = Sheet(*LYING, "#b7d0cb", 82)
    s.dots(box(0, 0, 1500, 640), TEAL, (0, 0), (760, 560), 17, 0.55, 0.5)
    s.fill(box(0, 640, 1500, 360), "#f0e3cb")
    s.grain(box(0, 640, 1500, 360), "#b08f5e", (0, 1000), (640, 660), 0.6)
    s.fill(box(0, 634, 1500, 12), PAPER)
    for x, y, k, c in ((430, 780, 1.0, PAPER), (760, 830, 1.12, "#6fa3b8")):
        with s.at(x, y, k):
            s.fill(oval(30, 8, 200, 26), "#9c8056", 0.5)
            s.line(blob((110, -320), (210, -300), (216, -160), (110, -90), closed=False), deep(c, 0.22), 32)
            jug = blob((-128, -390, 0), (-178, -420, 0), (-130, -366), (-112, -260), (-140, -110), (-120, 0, 0), (120, 0, 0),
                       (140, -110), (112, -260), (126, -390, 0))
            _shaded(s, jug, c, (-150, 0), (50, -200), 0.85, 0.4)
            s.fill(oval(0, -390, 127, 23), deep(c, 0.42))
            s.brush([(84, -340), (78, -240), (102, -110)], PAPER, 15, 0.7)
            for dx, top in ((-40, -590), (30, -640)):
                s.brush([(dx, -420), (dx - 28, -480), (dx + 26, -540), (dx - 8, top)], PAPER, 18, 0.7, (0.3, 0.05))
    roll = blob((930, 690, 0), (1290, 660, 0), (1330, 740), (1290, 830, 0), (930, 860, 0), (900, 780))
    s.fill(oval(1110, 856, 220, 20), "#9c8056", 0.5)
    _shaded(s, roll, BUOY, (920, 860), (1150, 720), 0.8)
    for x in (1010, 1060, 1190):
        s.brush([(x, 686), (x + 30, 770), (x + 8, 852)], PAPER, 12, 0.9, (0.9, 0.9))
    end = oval(1290, 746, 46, 86)
    _shaded(s, end, "#f09a63", (1250, 830), (1300, 730), 0.7)
    s.line(blob((1290, 700), (1262, 750), (1290, 792), (1312, 748), (1292, 726), (1280, 750), closed=False), RUST, 7)
    with s.at(1100, 930, 1, turn=-5):
        s.fill(box(-330, -12, 240, 12, 5), PLUM)
        s.fill(box(-96, -16, 300, 20, 6), PLUM)
        for i in range(28):
            s.fill(box(-90 + i * 10.5, 2, 5, 40, 2), PLUM)
    return s


def saucepan_of_questions():
    """A saucepan on the canteen counter, full of folded questions, and parsnips beside it."""
    s = Sheet(*LYING, SEA, 83)
    for row in range(7):
        for column in range(14):
            s.fill(box(column * 116 - row % 2 * 58 + 3, row * 92 + 3, 110, 86, 4), mix(SEA, TEAL, 0.5 if (row * 3 + column) % 4 else 0.8))
    s.grain(box(0, 0, 1500, 640), NIGHT, (0, 0), (420, 420), 0.7)
    s.fill(box(0, 640, 1500, 360), "#e9d6b2")
    s.fill(box(0, 640, 1500, 20), PAPER)
    s.grain(box(0, 660, 1500, 340), "#b58f55", (0, 1000), (420, 740), 0.6)
    s.fill(oval(650, 836, 360, 30), "#8d6c3c", 0.5)
    s.brush([(940, 470), (1120, 440), (1330, 418)], "#5a3826", 44, 1, (0.8, 0.9))
    for x, y, turn, c in ((430, 340, -24, PAPER), (520, 290, 12, "#fffaf0"), (620, 310, -6, BUTTER), (710, 270, 20, PAPER), (810, 330, 34, "#fffaf0"), (580, 380, 4, PAPER), (740, 380, -14, ROSE)):
        with s.at(x, y, 1, turn=turn):
            s.fill(poly((-70, -54), (66, -60), (72, 110), (-66, 110)), c)
            s.fill(poly((-2, -57), (66, -60), (72, 110), (4, 110)), deep(c, 0.1))
            for i in range(3):
                s.fill(box(-52, -30 + i * 24, 96 - i * 22, 6, 3), mix(c, INK, 0.5))
    pan = blob((340, 400, 0), (960, 400, 0), (950, 640), (930, 800), (880, 830, 0), (420, 830, 0), (370, 800), (350, 640))
    _shaded(s, pan, "#c9703f", (340, 830), (720, 560), 0.85, 0.55)
    s.fill(box(326, 388, 648, 32, 14), "#dd8a55")
    s.brush([(890, 450), (896, 600), (880, 760)], "#f5c79a", 17, 0.8)
    for x, y, turn, k in ((1130, 820, -16, 1.0), (1220, 890, 8, 1.1), (1060, 910, -4, 0.9)):
        with s.at(x, y, k, turn=turn):
            root = blob((-190, 6, 0), (-60, -22), (60, -40), (104, -20), (108, 22), (60, 40), (-60, 22))
            _shaded(s, root, "#f3e3bd", (-60, 40), (10, -20), 0.7, 0.35)
            for dx in (-40, 10, 56):
                s.brush([(dx, -20), (dx + 6, -4)], "#b58f55", 5, 0.8)
            for dy in (-18, 2, 20):
                s.brush([(100, dy * 0.5), (150, dy * 1.4), (186, dy * 2)], MOSS, 13)
    return s


def squared_notebook():
    """A notebook of squared paper under a lamp, a lantern and three pigs drawn on the right page."""
    s = Sheet(*LYING, "#14272f", 84)
    s.fill(oval(760, 540, 720, 520), "#24332f")
    s.fill(oval(760, 540, 630, 440), "#37392c")
    with s.at(750, 560, 1, turn=-4):
        s.fill(box(-540, -316, 1090, 660, 16), NIGHT, 0.6)
        s.fill(box(-556, -336, 1112, 664, 12), RUST)
        for side in (-1, 1):
            x = -540 if side < 0 else 4
            page = box(x, -324, 536, 640, 6)
            s.fill(page, "#f8efd8")
            with s.within(page):
                for i in range(18):
                    s.fill(box(x + 10 + i * 31, -324, 2, 640), MIST, 0.8)
                for i in range(21):
                    s.fill(box(x, -310 + i * 31, 536, 2), MIST, 0.8)
                s.grain(page, "#d9bf8b", (-2, 0), (side * 110, 0), 0.7)
        for i in range(8):
            w = 380 - (i * 67) % 160
            s.brush([(-490, -260 + i * 62), (-490 + w / 2, -268 + i * 62), (-490 + w, -258 + i * 62)], INK, 6, 0.85, (0.5, 0.3))
        for x, y, k in ((130, 150, 1.0), (290, 190, 1.1), (430, 130, 0.8)):
            with s.at(x, y, k):
                s.line(blob((-66, 0), (-50, -44), (10, -54), (54, -34), (66, 4), (40, 40), (-40, 42)), INK, 6)
                s.line(blob((60, -20), (82, -14), (82, 14), (62, 16), closed=False), INK, 6)
                s.line(blob((40, -42), (48, -66), (64, -36), closed=False), INK, 5)
                s.line(blob((-66, -4), (-86, -14), (-82, -32), closed=False), INK, 4)
                for lx in (-34, 32):
                    s.line(blob((lx, 40), (lx, 62), closed=False), INK, 6)
                s.fill(oval(46, -12, 4), INK)
        s.fill(oval(270, -120, 150), BUTTER, 0.3)
        s.fill(oval(270, -120, 100), BUTTER, 0.35)
        s.line(box(232, -170, 76, 100, 10), INK, 7)
        s.line(blob((240, -170), (252, -210), (288, -210), (300, -170), closed=False), INK, 6)
        s.fill(blob((270, -146), (286, -112), (270, -86), (254, -112)), BUOY)
    with s.at(1230, 800, 1, turn=-58):
        s.fill(box(-220, -18, 400, 36, 6), SEA)
        s.fill(box(-220, 4, 400, 14, 6), deep(SEA, 0.4))
        s.fill(box(180, -18, 46, 36, 8), BUTTER)
        s.fill(poly((-220, -18), (-282, 0), (-220, 18)), SAND)
        s.fill(poly((-264, -6), (-282, 0), (-264, 6)), INK)
    s.line(oval(230, 180, 120), "#0c1a20", 30)
    _shaded(s, oval(230, 180, 108), "#7a9aa0", (130, 280), (260, 150), 0.8, 0.5)
    s.fill(oval(230, 180, 82), "#5a3826")
    s.fill(oval(210, 160, 30, 18), "#8a5f44", 0.8)
    return s


def the_returns_book():
    """A red book by the pot-wash, a pencil on it, and a tower of plates scraped clean."""
    s = Sheet(*LYING, "#a9c7c0", 85)
    s.dots(box(0, 0, 1500, 660), SEA, (0, 0), (700, 560), 17, 0.55, 0.45)
    s.fill(box(0, 650, 1500, 350), "#b9c2bb")
    s.fill(box(0, 650, 1500, 18), PAPER)
    s.grain(box(0, 668, 1500, 332), DUSK, (1500, 1000), (900, 740), 0.6)
    s.fill(oval(1050, 830, 330, 26), DUSK, 0.4)
    for i in range(13):
        y, shift = 810 - i * 40, (i * 37) % 23 - 11
        plate = blob((1050 - 260 + shift, y - 24, 0), (1050 + 260 + shift, y - 24, 0), (1050 + 200 + shift, y + 8), (1050 + 110 + shift, y + 20, 0), (1050 - 110 + shift, y + 20, 0), (1050 - 200 + shift, y + 8))
        _shaded(s, plate, PAPER, (1050 - 260, y + 20), (1090, y - 10), 0.7, 0.32)
        s.brush([(800 + shift, y - 22), (1050 + shift, y - 20), (1300 + shift, y - 22)], SEA if i % 3 else BUOY, 7, 0.9)
    s.brush([(960, 318), (1080, 290), (1210, 282)], "#8d9993", 17, 1, (0.6, 0.8))
    for dy in (-14, 0, 14):
        s.brush([(960, 318 + dy * 0.4), (900, 330 + dy), (860, 338 + dy)], "#8d9993", 7, 1, (0.8, 0.4))
    with s.at(420, 770, 1, turn=-7):
        s.fill(oval(20, 106, 330, 26), DUSK, 0.45)
        s.fill(poly((-290, 60), (300, 60), (330, 108), (-270, 108)), "#7d1f1c")
        s.fill(poly((-280, 44), (306, 44), (322, 96), (-262, 96)), PAPER)
        for i in range(4):
            s.fill(box(-268 + i * 4, 56 + i * 10, 576, 2), "#b9a98a")
        cover = poly((-240, -170), (250, -170), (306, 54), (-290, 54))
        _shaded(s, cover, "#c03a2e", (-290, 60), (60, -120), 0.8, 0.5)
        s.fill(poly((-240, -170), (-196, -170), (-238, 54), (-290, 54)), "#8d2721")
        s.fill(poly((-80, -120), (150, -120), (166, -50), (-86, -50)), PAPER)
        for i in range(2):
            s.fill(box(-58 + i * 4, -102 + i * 24, 180 - i * 60, 7, 3), mix(PAPER, INK, 0.5))
        with s.at(60, 4, 1, turn=-14):
            s.fill(box(-180, -12, 320, 25, 4), BUTTER)
            s.fill(box(-180, 3, 320, 10, 4), deep(BUTTER, 0.25))
            s.fill(poly((-180, -12), (-226, 0), (-180, 13)), SAND)
            s.fill(poly((-212, -4), (-226, 0), (-212, 4)), INK)
            s.fill(box(140, -12, 30, 25, 6), ROSE)
    return s
