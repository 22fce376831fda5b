"""Pictures of things, for the stories they are in."""

from ink import (
    BUOY, BUTTER, INK, MIST, MOSS, NIGHT, PALE, PAPER, RUST, SEA, TEAL, Sheet, blob, box, deep, mix, oval, poly, ring,
)  # fmt: skip

LYING, SQUARE, STANDING, BROAD = (1500, 1000), (1200, 1200), (1200, 1500), (1600, 900)


def _shaded(s, shape, color, start, end, amount=0.85, share=0.5):
    s.fill(shape, color)
    s.grain(shape, deep(color, share), start, end, amount)


def kettle_at_four():
    """The ward kettle, and the lights of the fish lorry on the harbour road."""
    s = Sheet(*LYING, "#0a1f29", 71)
    window = box(180, 70, 800, 560)
    s.fill(window, "#173f4c")
    with s.within(window):
        s.grain(window, NIGHT, (180, 70), (700, 560), 0.9)
        s.fill(oval(780, 200, 58), PAPER)
        s.fill(box(180, 470, 800, 170), "#0a2730")
        s.fill(poly((180, 520), (980, 470), (980, 500), (180, 566)), "#23505a")
        for i in range(5):
            s.fill(box(722 + i, 500 + i * 24, 116 - i * 18, 6, 3), PAPER, 0.6)
        s.fill(poly((330, 516), (330, 450), (430, 446), (430, 508)), INK)
        s.fill(poly((434, 508), (434, 466), (466, 464), (486, 490), (486, 504)), INK)
        s.fill(oval(352, 518, 13), "#06141a")
        s.fill(oval(456, 510, 13), "#06141a")
        s.fill(poly((486, 492), (690, 462), (690, 524), (486, 502)), BUTTER, 0.75)
        s.fill(oval(488, 497, 6), PAPER)
    s.fill(box(572, 70, 16, 560), "#0d2b35")
    s.fill(box(180, 330, 800, 12), "#0d2b35")
    s.line(window, "#2b5560", 20)
    s.fill(box(0, 760, 1500, 240), "#3d2a2c")
    s.fill(box(0, 752, 1500, 18), "#8a5a45")
    s.grain(box(0, 770, 1500, 230), NIGHT, (0, 900), (900, 840), 0.8)
    s.glow(s.whole(), BUTTER, (1180, 560), 430, 0.28)
    body = blob((1000, 770, 0), (1010, 640), (1050, 520), (1100, 480, 0), (1260, 480, 0), (1310, 520), (1350, 640), (1360, 770, 0))
    s.line(blob((1090, 470), (1070, 350), (1180, 318), (1290, 350), (1272, 470), closed=False), INK, 30)
    spout = blob((1030, 640, 0), (960, 610), (924, 540), (896, 520, 0), (946, 500, 0), (990, 530), (1040, 560, 0))
    _shaded(s, spout, "#c4cdc8", (900, 640), (1000, 540))
    _shaded(s, body, "#d5dbd3", (990, 780), (1200, 600), 0.95, 0.6)
    s.brush([(1290, 530), (1322, 630), (1332, 750)], BUTTER, 15, 0.9)
    s.fill(oval(1180, 478, 84, 16), "#8b9793")
    s.fill(oval(1180, 460, 22, 18), INK)
    for dx, top in ((0, 150), (-50, 230)):
        s.brush([(905 + dx, 500), (850 + dx, 420), (920 + dx, 320), (860 + dx, 240), (900 + dx, top)], PAPER, 26, 0.5, (0.25, 0.05))
    for x, c in ((640, BUOY), (470, MIST)):
        s.line(blob((x + 60, 668), (x + 104, 676), (x + 98, 730), (x + 56, 740), closed=False), deep(c, 0.3), 15)
        _shaded(s, blob((x - 66, 636, 0), (x + 66, 636, 0), (x + 58, 770), (x - 58, 770)), c, (x - 66, 770), (x + 30, 680), 0.9, 0.6)
        s.fill(oval(x, 636, 66, 12), deep(c, 0.6))
    return s


def the_tube():
    """One tube with a gold cap, among the many."""
    s = Sheet(*SQUARE, SEA, 72)
    places = [(row, column) for row in range(4) for column in range(7)]
    for chosen in (False, True):
        if chosen:
            s.grain(s.whole(), NIGHT, (0, 1200), (640, 420), 0.75)
        for row, column in places:
            if ((row, column) == (1, 3)) != chosen:
                continue
            x, y = 60 + column * 180, 60 + row * 300
            if chosen:
                s.fill(oval(x, y + 118, 200), PAPER)
                s.dots(oval(x, y + 118, 200), BUTTER, (x + 200, y + 320), (x - 60, y), 15, 0.6, 0.9)
            glass = box(x - 36, y, 72, 246, 36)
            s.fill(glass, PALE if chosen else mix(SEA, MIST, 0.32))
            blood = box(x - 27, y + 96, 54, 141, 27)
            s.fill(blood, "#a3312b" if chosen else mix(SEA, "#7a2a2c", 0.5))
            s.grain(blood, NIGHT, (x - 30, y + 240), (x + 20, y + 120), 0.8)
            s.fill(box(x - 30, y + 86, 60, 40), "#c9574b" if chosen else mix(SEA, "#a5534c", 0.45))
            s.fill(box(x + 10, y + 40, 9, 168, 4), PAPER, 0.7 if chosen else 0.25)
            s.fill(box(x - 44, y - 26, 88, 68, 12), BUTTER if chosen else mix(SEA, NIGHT, 0.35))
            if chosen:
                for i in range(6):
                    s.fill(box(x - 34 + i * 13, y - 20, 5, 56, 2), deep(BUTTER, 0.25))
    return s


def seen_lying_down():
    """The ceiling of corridor C from a trolley: lights, a stain, a balloon, one heron."""
    s = Sheet(*STANDING, "#dfe4d8", 73)
    cx, cy = 600, 1120
    for i in range(9):
        for j in range(-4, 4):
            k0, k1 = (1 - 0.2) ** i * 1.5, (1 - 0.2) ** (i + 1) * 1.5
            corners = [(cx + jj * 300 * k, cy - 1180 * k + 0) for jj, k in ((j, k0), (j + 1, k0), (j + 1, k1), (j, k1))]
            tone = mix("#e9ebdf", "#c5cfc4", ((i * 3 + j * 5) % 4) / 5 + i * 0.05)
            if j in (-1, 0) and i % 3 == 1:
                tone = "#fff6d6"
            s.fill(poly(*corners), tone)
            s.line(poly(*corners), "#a9b6ab", max(6 * k0, 2))
    s.fill(poly((0, 0), (0, 1500), (410, 1190), (410, 980)), "#8fb0a8")
    s.fill(poly((1200, 0), (1200, 1500), (790, 1190), (790, 980)), "#74998f")
    s.grain(poly((1200, 0), (1200, 1500), (790, 1190), (790, 980)), SEA, (1200, 700), (800, 1000), 0.8)
    s.grain(poly((0, 0), (0, 1500), (410, 1190), (410, 980)), SEA, (0, 700), (400, 1000), 0.6)
    s.fill(box(410, 980, 380, 230), "#b4c8bf")
    s.fill(box(450, 1010, 140, 200), "#5a8179")
    s.fill(box(610, 1010, 140, 200), "#5a8179")
    for x in (520, 660):
        s.fill(box(x, 1050, 24, 54, 8), PAPER)
    stain = blob((330, 560), (380, 520), (450, 536), (470, 590), (440, 620), (460, 680), (400, 706), (350, 680), (360, 630), (322, 610))
    s.fill(stain, "#b08a5c", 0.75)
    s.grain(stain, "#7c5732", (320, 720), (420, 560), 0.8)
    heron = poly((640, 196), (930, 196), (864, 470), (626, 470))
    s.fill(heron, "#7fb0b4")
    s.grain(heron, SEA, (640, 480), (760, 260), 0.6)
    s.brush([(716, 440), (720, 400), (722, 372)], INK, 8)
    s.brush([(746, 440), (742, 400), (738, 372)], INK, 8)
    s.fill(blob((680, 364), (724, 330), (776, 340), (808, 376), (740, 388)), PAPER)
    s.brush([(776, 346), (800, 300), (776, 268), (790, 244)], PAPER, 17, 1, (0.7, 0.8))
    s.fill(poly((784, 234), (850, 240), (790, 254)), BUOY)
    s.brush([(784, 240), (760, 236), (744, 246)], INK, 7)
    s.brush([(230, 420), (250, 560), (214, 700), (240, 820)], INK, 4, 0.9, (0.8, 0.8))
    _shaded(s, oval(230, 300, 104, 126), BUOY, (130, 420), (260, 260), 0.85)
    s.fill(poly((218, 424), (242, 424), (250, 446), (210, 446)), RUST)
    s.brush([(266, 220), (296, 262), (300, 310)], PAPER, 15, 0.8)
    return s


def where_the_chairs_are():
    """Three chairs turned towards each other, the tissues moved to the sill, the door in sight."""
    s = Sheet(*LYING, "#d7cbb4", 74)
    s.fill(box(0, 690, 1500, 310), "#8d6f55")
    s.grain(box(0, 690, 1500, 310), "#4a3526", (0, 1000), (500, 700), 0.8)
    s.fill(box(1130, 150, 270, 540), SEA)
    s.grain(box(1130, 150, 270, 540), NIGHT, (1400, 690), (1180, 300), 0.8)
    s.fill(box(1190, 220, 60, 190, 4), BUTTER)
    s.fill(oval(1160, 440, 13), BUTTER)
    s.line(box(1118, 138, 294, 560), PAPER, 18)
    window = box(150, 120, 420, 330)
    s.fill(window, "#bfd8d6")
    s.dots(window, TEAL, (150, 450), (450, 120), 15, 0.55, 0.6)
    s.line(window, PAPER, 20)
    s.fill(box(354, 120, 12, 330), PAPER)
    s.fill(box(116, 450, 488, 26, 4), PAPER)
    s.fill(box(196, 394, 130, 58, 6), "#7a9b76")
    for i in range(4):
        s.brush([(212 + i * 30, 446), (216 + i * 30, 424), (206 + i * 30, 404)], "#4f7551", 6)
    s.fill(blob((236, 396, 0), (226, 350), (262, 362), (290, 340), (290, 396, 0)), PAPER)
    s.fill(poly((150, 690), (570, 690), (960, 1000), (380, 1000)), "#f1e3c4", 0.35)
    for x, y, k, flip, c in ((430, 800, 1.0, False, BUOY), (1040, 790, 0.96, True, "#3c6f86"), (730, 700, 0.72, False, "#3c6f86")):
        with s.at(x, y, k, flip):
            s.fill(oval(10, 152, 190, 22), "#35251b", 0.5)
            for lx, ly in ((-110, 150), (-70, 120), (96, 150), (128, 116)):
                s.brush([(lx * 0.84, 20), (lx * 0.94, 90), (lx, ly)], "#5a4130", 17, 1, (0.9, 0.7))
            back = blob((-150, -230), (-80, -250), (-40, -200), (-30, 10), (-130, 20), (-164, -100))
            _shaded(s, back, deep(c, 0.14), (-170, 20), (-60, -160))
            seat = blob((-136, -10), (0, -34), (130, -18), (150, 20), (120, 50), (-110, 52), (-146, 26))
            _shaded(s, seat, c, (-150, 60), (60, -20))
            s.brush([(-124, -88), (-40, -112), (70, -104), (84, -10)], "#5a4130", 15, 1, (0.8, 0.8))
    return s


def biscuit_tin():
    """A tin with a slot on the canteen windowsill, slips of paper, a string without a pencil."""
    s = Sheet(*LYING, "#e6cf9a", 75)
    window = box(120, 0, 1260, 640)
    s.fill(window, "#b8d2cf")
    with s.within(window):
        s.dots(window, TEAL, (120, 0), (700, 560), 17, 0.55, 0.5)
        s.fill(box(120, 470, 1260, 170), "#6da09d")
        s.fill(blob((1000, 480, 0), (1120, 430), (1240, 424), (1390, 450, 0), (1390, 490, 0)), MOSS)
        s.fill(poly((480, 480), (500, 404), (516, 480)), PAPER)
        s.fill(poly((462, 480), (544, 480), (528, 504), (476, 504)), RUST)
    s.fill(box(740, 0, 20, 640), PAPER)
    s.fill(box(100, 0, 20, 650), PAPER)
    s.fill(box(1380, 0, 20, 650), PAPER)
    s.fill(box(0, 640, 1500, 62), PAPER)
    s.grain(box(0, 640, 1500, 62), "#a98d5a", (0, 702), (0, 650), 0.7)
    s.grain(box(0, 702, 1500, 298), RUST, (0, 1000), (300, 760), 0.4)
    s.fill(oval(760, 660, 350, 20), "#6b5836", 0.4)
    _shaded(s, box(470, 330, 560, 330, 16), "#1f5f8a", (470, 660), (760, 440), 0.9, 0.55)
    for x in range(530, 1000, 110):
        for px, py in ring(x, 530, 32, 8):
            s.fill(oval(px, py, 11), PAPER)
        s.fill(oval(x, 530, 19), BUTTER)
    s.fill(box(470, 440, 560, 12), BUTTER)
    s.fill(box(470, 610, 560, 12), BUTTER)
    _shaded(s, box(446, 268, 608, 90, 18), "#2b73a0", (446, 360), (760, 290), 0.8, 0.5)
    s.fill(oval(750, 272, 300, 26), "#3b86b2")
    s.fill(box(650, 262, 200, 17, 8), NIGHT)
    with s.at(740, 262, 1, turn=-8):
        s.fill(box(-60, -112, 136, 124, 3), PAPER)
        for i in range(3):
            s.fill(box(-42, -88 + i * 28, 98 - i * 24, 6, 3), mix(PAPER, INK, 0.5))
    for x, y, turn in ((300, 668, -14), (1130, 672, 9), (1220, 660, 24)):
        with s.at(x, y, 1, turn=turn):
            s.fill(box(-70, -22, 140, 44, 3), "#fffaf0")
            s.fill(box(-52, -6, 92, 5, 2), mix(PAPER, INK, 0.5))
    s.brush([(1040, 330), (1100, 430), (1080, 560), (1104, 760), (1090, 900)], "#8a6a3c", 7, 1, (0.9, 0.7))
    s.brush([(1090, 896), (1076, 926), (1100, 950)], "#8a6a3c", 5)
    return s


def wet_boots():
    """Wet boots on a radiator, steam on the window, still dark outside."""
    s = Sheet(*STANDING, "#c9b48f", 76)
    window = box(150, 0, 900, 690)
    s.fill(window, "#12333f")
    with s.within(window):
        s.grain(window, MIST, (600, 720), (600, 330), 0.75)
        for x, y in ((330, 260), (460, 300), (790, 280), (880, 240)):
            s.glow(window, BUTTER, (x, y), 60, 0.7)
            s.fill(oval(x, y, 9), BUTTER)
        for i in range(26):
            x, y = 170 + (i * 211) % 870, (i * 97) % 420
            s.brush([(x, y), (x - 8, y + 40), (x - 12, y + 74)], MIST, 5, 0.5)
        for x, y in ((420, 400), (700, 380), (910, 430)):
            s.brush([(x, y), (x + 6, y + 120), (x - 4, y + 270)], "#12333f", 13, 0.9, (0.4, 0.8))
    s.fill(box(590, 0, 20, 690), PAPER)
    s.line(window, PAPER, 26)
    s.fill(box(90, 690, 1020, 44, 6), PAPER)
    s.grain(box(90, 690, 1020, 44), "#8f7a52", (0, 740), (0, 696), 0.7)
    for i in range(9):
        x = 120 + i * 110
        _shaded(s, box(x, 1010, 92, 420, 44), "#efe7d6", (x - 10, 1300), (x + 60, 1200), 0.8, 0.4)
    s.fill(box(80, 1340, 60, 26, 8), "#b98434")
    s.fill(oval(70, 1353, 28), BUOY)
    s.fill(box(110, 1000, 990, 26, 12), "#efe7d6")
    for x, flip, c in ((440, False, "#3e2a20"), (700, False, "#4a3325")):
        with s.at(x, 1004, 1.12, flip):
            boot = blob((-96, -300, 0), (40, -310, 0), (52, -150), (80, -92), (180, -62), (214, -8, 0), (-100, -8, 0), (-106, -120))
            _shaded(s, boot, c, (-110, 0), (60, -200), 0.95, 0.7)
            s.fill(box(-108, -22, 326, 26, 8), INK)
            s.fill(blob((-98, -304), (-30, -322), (44, -312), (36, -290), (-30, -282), (-92, -284)), deep(c, 0.5))
            for i in range(5):
                s.brush([(20 + i * 10, -236 + i * 36), (50 + i * 8, -246 + i * 36), (66 + i * 12, -232 + i * 36)], BUTTER, 8)
            s.brush([(-60, -270), (-70, -150), (-60, -50)], mix(c, PAPER, 0.5), 10, 0.6)
            s.brush([(96, -76), (150, -58), (184, -34)], mix(c, PAPER, 0.6), 9, 0.7)
    for x, top in ((400, 470), (560, 420), (740, 460)):
        s.brush([(x, 670), (x - 36, 600), (x + 30, 540), (x - 10, top)], PAPER, 22, 0.55, (0.3, 0.05))
    for x in (392, 640):
        s.fill(oval(x, 1046, 9, 14), "#9cc3c4")
    return s
