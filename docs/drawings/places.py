"""Pictures of places, for the stories that happen there."""

from ink import (
    BUOY, BUTTER, DUSK, INK, MIST, MOSS, NIGHT, PAPER, PLUM, ROSE, RUST, SAND, SEA, TEAL, Sheet, blob, box, deep, mix, oval, poly, ring,
)  # fmt: skip

LYING, SQUARE, STANDING, BROAD = (1500, 1000), (1200, 1200), (1200, 1500), (1600, 900)


def _waves(s, top, bottom, near, far, rows=6):
    width = s.size[0]
    for i in range(rows):
        y = top + (bottom - top) * (i / rows) ** 1.4
        points = [(x, y + (9 + i * 5) * (1 if (x // 160 + i) % 2 else -1)) for x in range(-160, width + 320, 160)]
        wave = blob((-170, bottom + 10, 0), *points, (width + 170, bottom + 10, 0))
        s.fill(wave, mix(far, near, i / (rows - 1)))
        s.grain(wave, mix(PAPER, far, 0.4), (0, y - 14), (0, y + 26 + i * 5), 0.4)


def corridor_at_six():
    """Corridor C at ten past six: wet floor, one yellow cone, light from the end."""
    s = Sheet(*BROAD, "#123a42", 51)
    cx, cy = 940, 372
    s.fill(poly((0, 0), (1600, 0), (cx + 92, cy - 84), (cx - 92, cy - 84)), "#1b4d53")
    s.fill(poly((0, 900), (1600, 900), (cx + 92, cy + 104), (cx - 92, cy + 104)), "#2a6b6b")
    s.fill(poly((1600, 0), (1600, 900), (cx + 92, cy + 104), (cx + 92, cy - 84)), "#0e2f38")
    for share in (0.0, 0.3, 0.52, 0.68, 0.8, 0.88):
        a, b = share, share + (1 - share) * 0.14
        lamp = poly(*[(640 + dx * (1 - k) + (cx - 640) * k, (cy - 84) * k) for dx, k in
                      ((-150, a), (210, a), (210, b), (-150, b))])  # fmt: skip
        s.fill(lamp, mix("#1b4d53", BUTTER, 0.16 + share * 0.6))
    for share in (0.05, 0.42, 0.66):
        a, b = share, share + (1 - share) * 0.22
        for side in (0, 1600):
            x0, x1 = [side + (cx + (92 if side else -92) - side) * k for k in (a, b)]
            top = [(150 + (cy - 60 - 150) * k) for k in (a, b)]
            low = [900 + (cy + 104 - 900) * k for k in (a, b)]
            s.fill(poly((x0, top[0]), (x1, top[1]), (x1, low[1]), (x0, low[0])), deep("#123a42", 0.45) if side == 0 else NIGHT)
    s.fill(box(cx - 92, cy - 84, 184, 188), BUTTER)
    s.fill(box(cx - 92, cy - 84, 184, 188), PAPER, 0.35)
    s.fill(box(cx - 5, cy - 84, 10, 188), "#b98434")
    shine = poly((cx - 80, cy + 104), (cx + 80, cy + 104), (1260, 900), (560, 900))
    s.fill(shine, BUTTER, 0.3)
    s.grain(shine, BUTTER, (cx, cy + 90), (cx - 30, 860), 0.9)
    s.grain(s.whole(), NIGHT, (0, 900), (620, 480), 0.75)
    s.fill(poly((548, 520), (588, 520), (640, 772), (490, 772)), "#f2b632")
    s.grain(poly((548, 520), (588, 520), (640, 772), (490, 772)), RUST, (470, 780), (590, 640), 0.7)
    s.fill(poly((538, 560), (598, 560), (608, 612), (527, 612)), PAPER)
    s.fill(box(470, 766, 190, 20, 8), "#d59a22")
    s.fill(poly((490, 790), (640, 790), (620, 880), (500, 880)), "#f2b632", 0.25)
    return s


def boat_at_the_beach():
    """The Kittiwake with her nose on the shingle, and somebody on the line."""
    s = Sheet(*LYING, "#bcd6d2", 52)
    s.dots(box(0, 0, 1500, 420), TEAL, (0, 0), (0, 400), 16, 0.5, 0.45)
    s.fill(blob((700, 400, 0), (820, 300), (960, 236), (1120, 220), (1300, 250), (1510, 226, 0), (1510, 520, 0), (700, 520, 0)), MOSS)
    s.grain(blob((700, 400, 0), (820, 300), (1120, 220), (1510, 226, 0), (1510, 520, 0), (700, 520, 0)), SEA, (700, 500), (1200, 240), 0.6)
    s.fill(box(1150, 130, 54, 96), PAPER)
    s.fill(poly((1140, 132), (1177, 66), (1214, 132)), RUST)
    s.fill(box(1204, 172, 96, 56), PAPER)
    s.fill(poly((1196, 174), (1214, 140), (1290, 140), (1308, 174)), RUST)
    _waves(s, 400, 1000, SEA, "#93bdb8")
    beach = blob((640, 1010, 0), (820, 840), (1060, 706), (1300, 590), (1520, 500, 0), (1520, 1010, 0))
    s.fill(beach, SAND)
    s.grain(beach, "#a8814f", (1500, 1000), (1060, 700), 0.7)
    s.brush([(630, 1000), (820, 836), (1060, 702), (1300, 586), (1520, 496)], PAPER, 22, 0.9, (0.9, 0.5))
    hull = blob((110, 560, 0), (420, 590), (820, 520, 0), (905, 640), (820, 760, 0), (460, 800), (190, 770), (130, 680))
    s.fill(hull, BUOY)
    s.grain(hull, RUST, (300, 820), (520, 600), 0.85)
    s.brush([(112, 566), (420, 600), (822, 528)], PAPER, 20, 1, (0.9, 0.6))
    s.fill(blob((132, 690, 0), (460, 720), (872, 690, 0), (820, 762), (460, 802), (190, 772)), INK)
    s.fill(poly((230, 575), (262, 400), (520, 396), (590, 584)), PAPER)
    s.grain(poly((230, 575), (262, 400), (520, 396), (590, 584)), "#9fb5ac", (220, 590), (420, 470), 0.7)
    s.fill(poly((290, 440), (390, 438), (390, 510), (280, 512)), DUSK)
    s.fill(poly((412, 438), (500, 436), (536, 508), (412, 510)), DUSK)
    s.fill(box(330, 260, 12, 140), INK)
    s.fill(poly((342, 266), (420, 288), (342, 314)), SEA)
    for x, y, w in ((110, 800, 260), (330, 832, 300), (640, 806, 180), (60, 860, 180), (420, 880, 240)):
        s.brush([(x, y), (x + w / 2, y - 12), (x + w, y + 4)], PAPER, 15, 0.85)
    s.brush([(830, 548), (980, 690), (1150, 690)], "#f6e7c4", 9, 1, (0.8, 0.8))
    with s.at(1170, 700):
        s.brush([(-6, 24), (-70, 96), (-96, 92)], INK, 36, 1, (0.7, 0.7))
        s.brush([(20, 30), (-40, 118), (-76, 124)], INK, 36, 1, (0.7, 0.7))
        s.fill(blob((-30, -60), (40, -90), (86, -20), (60, 50), (-10, 50), (-36, 0)), "#c7402f")
        s.brush([(20, -50), (-36, -24), (-84, -8)], "#c7402f", 30, 1, (0.8, 0.7))
        s.fill(oval(34, -112, 34, 38), "#c7402f")
        s.fill(oval(18, -110, 20, 25), "#dba577")
    return s


def nine_little_heads():
    """Sunday swimmers in woolly hats on a flat sea, the sun behind the gasworks."""
    s = Sheet(*BROAD, "#f3cfa8", 53)
    s.dots(box(0, 0, 1600, 420), BUOY, (0, 430), (0, 60), 18, 0.55, 0.6)
    s.fill(oval(1180, 372, 150), BUOY)
    s.fill(box(0, 396, 1600, 540), "#6ea8a6")
    s.grain(box(0, 396, 1600, 504), SEA, (0, 900), (0, 560), 0.8, 1.6)
    town = blob((-10, 400, 0), (-10, 352, 0), (140, 348, 0), (140, 320, 0), (210, 320, 0), (210, 346, 0), (360, 350, 0), (520, 376), (760, 400, 0))
    s.fill(town, DUSK)
    for x in (250, 300):
        s.fill(box(x, 214, 24, 150), DUSK)
    s.line(oval(420, 340, 56), DUSK, 8)
    s.fill(box(364, 330, 112, 66), DUSK)
    for i, w in enumerate((300, 250, 340, 180, 260, 120)):
        s.fill(box(1180 - w / 2, 412 + i * 30 + i * i * 4, w, 9 + i * 2, 6), BUTTER, 0.75)
    colors = (RUST, BUTTER, SEA, "#b8405a", PAPER, BUOY, INK, ROSE, BUTTER)
    skins = ("#f1cbae", "#b3754a", "#dba577", "#f1cbae", "#64402f", "#efcca2", "#ecb899", "#8a5537", "#f1cbae")
    spots = ((260, 600), (390, 640), (560, 588), (690, 650), (830, 606), (960, 660), (1130, 610), (1300, 664), (480, 748))
    for (x, y), color, skin in zip(spots, colors, skins, strict=True):
        k = 0.7 + (y - 580) / 300
        with s.at(x, y, k):
            s.fill(oval(0, 40, 110, 13), PAPER, 0.35)
            s.fill(oval(0, 46, 74, 8), SEA, 0.7)
            s.fill(blob((-64, 50, 0), (-40, 34), (-16, 30), (16, 30), (40, 34), (64, 50, 0)), INK)
            s.fill(blob((-27, -14), (0, -26), (27, -14), (26, 14), (12, 38), (-12, 38), (-26, 14)), skin)
            s.grain(oval(-6, 8, 30), deep(skin, 0.4), (-32, 20), (-4, 10), 0.7)
            for ex in (-10, 10):
                s.brush([(ex - 6, 9), (ex, 5), (ex + 6, 9)], deep(skin, 0.8), 3.6)
            s.brush([(-8, 22), (0, 27), (8, 22)], deep(skin, 0.8), 3.4)
            hat = blob((-31, 0, 0), (-33, -30), (0, -56), (33, -30), (31, 0, 0), (0, -8))
            s.fill(hat, color)
            s.grain(hat, deep(color, 0.5), (-40, 0), (6, -30), 0.7)
            s.fill(oval(0, -62, 15), mix(color, PAPER, 0.4))
            s.brush([(-32, -2), (0, -11), (32, -2)], mix(color, PAPER, 0.3), 11, 1, (0.9, 0.9))
    return s


def towards_the_lit_ship():
    """A runner on the sea wall before dawn, and the hospital far off like a ship."""
    s = Sheet(*BROAD, "#081a22", 54)
    s.glow(s.whole(), SEA, (1110, 470), 640, 0.75)
    for x, y in s.chance.random((60, 2)) * (1600, 380):
        s.fill(oval(x, y, 1.6 + (x * 7 % 10) / 7), PAPER, 0.75)
    ship = poly((930, 420), (990, 420), (990, 360), (1130, 360), (1130, 330), (1190, 330), (1190, 390), (1300, 390), (1300, 470), (930, 470))
    s.fill(ship, "#06141a")
    for row in range(5):
        for column in range(18):
            x, y = 942 + column * 20, 342 + row * 25
            inside = (y > 430 or x > 990) and (x < 1190 or y > 400) and (y > 365 or x > 1134)
            if inside and (row * 7 + column * 5) % 6:
                s.fill(box(x, y, 11, 12), BUTTER, 0.9)
    s.fill(box(934, 452, 12, 12), BUOY)
    s.fill(box(0, 470, 1600, 430), "#0a2a31")
    for i in range(9):
        s.fill(box(1110 - 160 + i * 11, 484 + i * 18, 320 - i * 26, 6, 3), BUTTER, 0.5 - i * 0.045)
    wall = poly((0, 900), (0, 760), (1080, 474), (1130, 474), (900, 900))
    s.fill(wall, "#173b42")
    s.grain(wall, NIGHT, (0, 800), (760, 640), 0.8)
    s.fill(poly((900, 900), (1130, 474), (1150, 474), (1190, 900)), "#0d262d")
    for i in range(46):
        x = 1200 + (i * 97) % 400
        y = 560 + (i * 61) % 330
        s.brush([(x, y), (x + 8, y - 30), (x + 18, y - 52)], MOSS, 5, 0.35)
    s.glow(wall, BUTTER, (660, 760), 190, 0.5)
    with s.at(420, 640, 1.25):
        s.brush([(0, 40), (34, 96), (4, 150), (-8, 170)], "#06141a", 32, 1, (0.8, 0.5))
        s.brush([(-4, 44), (-30, 96), (-86, 112), (-104, 92)], "#06141a", 32, 1, (0.8, 0.5))
        s.fill(blob((-34, -60), (10, -84), (44, -56), (30, 30), (-2, 60), (-34, 30)), "#2d6f6c")
        s.grain(oval(0, -10, 70), NIGHT, (-50, 20), (20, -30), 0.9)
        s.brush([(20, -56), (56, -14), (88, -34)], "#2d6f6c", 24, 1, (0.8, 0.6))
        s.brush([(-24, -52), (-66, -14), (-52, 24)], "#245a58", 24, 1, (0.8, 0.6))
        s.fill(oval(24, -112, 27, 30), "#9a6b48")
        s.fill(blob((-4, -112), (0, -144), (34, -148), (50, -124), (20, -122)), "#12100f")
        s.fill(oval(50, -124, 9), PAPER)
        for y in (-30, 6):
            s.brush([(-30, y), (0, y + 6), (34, y - 2)], "#dfe3d6", 7, 0.9)
    return s


def three_boilers():
    """Elsie, Maud and Number Three, and a chair from a cinema."""
    s = Sheet(*LYING, "#0a1c24", 55)
    s.fill(box(0, 830, 1500, 170), "#102c33")
    for i, x in enumerate((300, 700, 1110)):
        w = 320 if i < 2 else 250
        top = 210 if i < 2 else 320
        body = box(x - w / 2, top, w, 640, 150 if i < 2 else 20)
        color = ("#1d565a", "#26646a", "#4b6b70")[i]
        s.fill(body, color)
        s.grain(body, NIGHT, (x - w / 2, 500), (x + w * 0.4, 480), 1.0)
        s.line(blob((x, top + 6), (x, 60), (x + 40, 20), (x + 300, 20), closed=False), color, 34)
        for y in (top + 140, 760):
            s.fill(box(x - w / 2 - 6, y, w + 12, 18, 6), deep(color, 0.3))
        if i < 2:
            s.fill(oval(x, 560, 96), deep(color, 0.65))
            s.fill(oval(x, 560, 66), BUOY)
            s.glow(oval(x, 560, 66), "#ffe0a0", (x, 584), 70, 0.95)
            for px, py in ring(x, 560, 82, 8, 0.3):
                s.fill(oval(px, py, 6), mix(color, PAPER, 0.25))
            s.glow(s.whole(), BUOY, (x, 570), 330, 0.42)
            dial = oval(x, top + 80, 40)
            s.fill(dial, PAPER)
            s.line(dial, INK, 8)
            s.line(blob((x, top + 80), (x + 22 - i * 40, top + 62), closed=False), RUST, 6)
        else:
            s.fill(box(x - 70, 420, 140, 90, 8), "#0b2a30")
            s.fill(box(x - 60, 430, 120, 70, 4), MIST)
            s.fill(oval(x + 36, 466, 12), "#c7402f")
    pool = poly((150, 1000), (240, 836), (860, 836), (1010, 1000))
    s.grain(pool, BUOY, (520, 840), (520, 1010), 0.6)
    with s.at(1290, 700, 1.1):
        s.fill(box(-112, -200, 190, 250, 46), "#8e2f2a")
        s.grain(box(-112, -200, 190, 250, 46), NIGHT, (80, 40), (-90, -160), 0.85)
        s.fill(box(-128, 30, 220, 58, 24), "#a53a32")
        s.grain(box(-128, 30, 220, 58, 24), NIGHT, (90, 90), (-80, 40), 0.7)
        for x in (-136, 84):
            s.fill(box(x, -40, 24, 210, 8), "#3a1c1b")
    s.brush([(1200, 480), (1196, 560), (1190, 680)], BUOY, 8, 0.6)
    return s


def loading_bay():
    """The choir from behind, and the light of a lorry under the shutter."""
    s = Sheet(*LYING, "#2a2430", 56)
    s.fill(box(180, 60, 1140, 640), "#54616a")
    for y in range(60, 700, 34):
        s.fill(box(180, y, 1140, 10), "#3e4a53")
    s.grain(box(180, 60, 1140, 640), NIGHT, (180, 60), (760, 560), 0.85)
    s.fill(box(180, 690, 1140, 34), BUTTER)
    s.grain(box(180, 520, 1140, 180), BUTTER, (0, 700), (0, 520), 0.6)
    s.fill(box(0, 724, 1500, 276), "#3a3138")
    s.grain(poly((180, 724), (1320, 724), (1500, 1000), (0, 1000)), BUTTER, (0, 724), (0, 930), 0.8)
    s.line(blob((150, 90), (420, 150), (750, 170), (1080, 150), (1350, 90), closed=False), INK, 5)
    for i in range(15):
        x = 170 + i * 83
        y = 96 + 74 * (1 - ((x - 750) / 600) ** 2)
        s.fill(oval(x, y + 16, 11, 15), (BUTTER, BUOY, ROSE, MIST)[i % 4])
    coats = (SEA, RUST, "#3c5c78", PLUM, MOSS, "#8a6a2c", TEAL, "#7a2f45", "#35504f")
    hairs = ("#2b1d1a", "#b9aea0", "#a2481f", "#17100d", "#c4a36b", "#4f2f20")
    for row, (y, k, n, off) in enumerate(((690, 0.72, 8, 110), (800, 0.94, 7, 130), (960, 1.2, 6, 60))):
        for i in range(n):
            x = off + i * (1500 - off) / (n - 0.3) + (row * 37 + i * 53) % 40
            lift = (i * 29 + row * 17) % 44
            color, hair = coats[(i * 2 + row * 3) % 9], hairs[(i + row * 2) % 6]
            with s.at(x, y - lift, k):
                body = blob((-96, 280, 0), (-92, 60), (-58, -8), (0, -24), (58, -8), (92, 60), (96, 280, 0))
                s.fill(body, deep(color, 0.25))
                s.grain(body, NIGHT, (0, 280), (0, 20), 0.95)
                s.brush([(-86, 40), (-50, -8), (0, -22), (50, -8), (86, 40)], BUTTER, 5, 0.55)
                s.fill(box(-17, -62, 34, 50, 10), deep("#c48a63", 0.35))
                top = oval(0, -98, 46, 54)
                s.fill(top, hair)
                s.grain(top, NIGHT, (0, -40), (6, -120), 0.7)
                s.brush([(-40, -112), (0, -151), (40, -112)], BUTTER, 5, 0.6)
                if (i + row) % 4 == 1:
                    s.fill(oval(0, -152, 24, 20), hair)
    return s


def upper_deck():
    """A small car alone on the upper deck of a car park, before seven."""
    s = Sheet(*LYING, "#46626f", 57)
    s.grain(box(0, 0, 1500, 520), NIGHT, (0, 0), (260, 420), 0.8)
    s.dots(box(0, 300, 1500, 240), ROSE, (0, 560), (0, 330), 16, 0.5, 0.6)
    s.fill(blob((-10, 520, 0), (200, 470), (520, 500), (900, 462), (1280, 500), (1510, 470, 0), (1510, 560, 0), (-10, 560, 0)), "#23414d")
    s.fill(box(0, 530, 1500, 60), "#8c9a97")
    s.fill(box(0, 586, 1500, 414), "#5d6d6f")
    s.grain(box(0, 586, 1500, 414), NIGHT, (1500, 1000), (860, 660), 0.8)
    for x in range(-500, 2000, 330):
        s.fill(poly((x + 190, 640), (x + 202, 640), (x + (x - 750) * 0.35 + 214, 1000), (x + (x - 750) * 0.35 + 190, 1000)), PAPER, 0.55)
    s.fill(box(1240, 180, 14, 420), INK)
    s.line(blob((1247, 184), (1220, 150), (1150, 146), closed=False), INK, 12)
    s.fill(box(1110, 138, 64, 18, 8), BUTTER)
    s.fill(poly((1112, 156), (1172, 156), (1400, 900), (860, 900)), BUTTER, 0.1)
    with s.at(560, 700, 1.12):
        s.fill(oval(0, 118, 330, 24), NIGHT, 0.55)
        body = blob((-300, 96, 0), (-310, 20), (-270, -14), (-196, -30), (-120, -128), (60, -140), (160, -40), (280, -20), (312, 30), (300, 96, 0))
        s.fill(body, RUST)
        s.grain(body, NIGHT, (-300, 110), (60, -40), 0.85)
        s.fill(blob((-168, -36, 0), (-108, -110), (-24, -114, 0), (-24, -36, 0)), "#16343d")
        s.fill(blob((-8, -36, 0), (-8, -114, 0), (50, -116), (124, -36, 0)), "#16343d")
        s.fill(blob((-90, -36, 0), (-88, -62), (-66, -74), (-46, -60), (-40, -36, 0)), "#2f5661")
        s.brush([(-24, -30), (-20, 40), (-26, 92)], deep(RUST, 0.5), 4, 0.8)
        s.fill(box(286, 12, 24, 20, 6), PAPER, 0.5)
        for x in (-190, 190):
            s.fill(oval(x, 92, 58), INK)
            s.fill(oval(x, 92, 26), "#7d8a88")
    return s


def the_fence():
    """Two allotments: dahlias anyhow on the left, rows by the ruler on the right."""
    s = Sheet(*LYING, "#cfe0cf", 58)
    s.fill(oval(420, 170, 90), BUTTER)
    s.fill(box(0, 380, 1500, 620), "#8aa56f")
    hedge = blob((-10, 400, 0), (-10, 330), (150, 300), (330, 322), (520, 296), (700, 326), (900, 300), (1120, 330), (1510, 300), (1510, 400, 0))
    s.fill(hedge, "#557f5c")
    s.grain(hedge, SEA, (0, 410), (0, 310), 0.8)
    s.fill(box(1120, 180, 240, 220), SEA)
    s.fill(poly((1090, 190), (1240, 100), (1390, 190)), INK)
    s.fill(box(1200, 260, 80, 140), DUSK)
    soil = poly((990, 1000), (716, 430), (1500, 430), (1500, 1000))
    s.fill(soil, "#6f4d38")
    s.grain(soil, "#3c281d", (800, 1000), (1200, 500), 0.8)
    for row in range(6):
        y = 470 + row * 30 + row * row * 13
        k = 0.5 + row * 0.17
        for column in range(12):
            x = 790 + row * 34 + row * row * 3 + column * 116 * (0.6 + row * 0.09)
            if x < 1560:
                for tilt in (-30, 0, 30):
                    s.brush([(x, y), (x + tilt * k * 0.5, y - 26 * k), (x + tilt * k, y - 44 * k)], "#9dbb70", 13 * k, 1)
        if row % 2 == 0:
            x = 762 + row * 34 + row * row * 3
            s.fill(box(x, y - 60 * k, 7, 60 * k), PAPER)
            s.fill(box(x - 16, y - 78 * k, 40, 26 * k, 3), PAPER)
    for i in range(44):
        x, y = (i * 137) % 760 - 10, 470 + (i * 89) % 540
        r = 26 + (y - 450) * 0.09 + (i * 7) % 12
        c = (BUOY, "#b8405a", BUTTER, ROSE, RUST)[i % 5]
        s.brush([(x, y), (x + 8, y + 60), (x, y + 150)], "#4f7551", 9, 1, (0.8, 0.8))
        s.brush([(x + 4, y + 70), (x + 44, y + 60), (x + 70, y + 30)], "#5c8a58", 18, 1)
        for px, py in ring(x, y, r * 0.62, 11, i):
            s.fill(oval(px, py, r * 0.34), c)
        for px, py in ring(x, y, r * 0.3, 7, i * 2):
            s.fill(oval(px, py, r * 0.26), mix(c, "#ffffff", 0.2))
        s.fill(oval(x, y, r * 0.2), deep(c, 0.3))
    for lift in (104, 48):
        rail = poly((700, 440 - lift * 0.52), (700, 428 - lift * 0.52), (1010, 1010 - lift * 1.8), (1010, 1044 - lift * 1.8))
        s.fill(rail, "#8a633c")
    for i in range(11):
        u = (i / 10) ** 1.5
        x, y, k = 694 + u * 290, 440 + u * 590, 0.52 + u * 1.3
        picket = poly((x, y), (x, y - 132 * k), (x + 16 * k, y - 152 * k), (x + 32 * k, y - 132 * k), (x + 32 * k, y))
        s.fill(picket, mix(SAND, RUST, 0.22))
        s.grain(picket, "#6b4a2c", (x - 4 * k, y + 10), (x + 26 * k, y - 90 * k), 0.8)
    return s


def kitchen_hatch():
    """The canteen hatch at half past one in the night: light, steam, two bowls."""
    s = Sheet(*BROAD, "#0c2b33", 59)
    for column in range(18):
        for row in range(10):
            s.fill(box(column * 92 + 3, row * 92 + 3, 86, 86, 3), mix("#0c2b33", SEA, 0.5 if (column * 3 + row * 5) % 7 else 0.75), 0.55)
    s.grain(s.whole(), NIGHT, (0, 0), (520, 300), 0.8)
    hatch = box(520, 150, 760, 430)
    s.fill(hatch, "#f4c66b")
    with s.within(hatch):
        s.grain(hatch, PAPER, (900, 150), (900, 520), 0.5)
        s.fill(box(520, 190, 760, 12), INK)
        for i, x in enumerate((600, 690, 1130, 1210)):
            s.brush([(x, 200), (x + 4, 270), (x, 330)], INK, 9, 1, (0.9, 0.9))
            s.fill(oval(x, 352, 34, 28), deep(RUST, 0.2) if i % 2 else INK)
        s.fill(blob((740, 600, 0), (748, 420), (790, 380), (900, 366), (1010, 380), (1050, 420), (1060, 600, 0)), PAPER)
        s.fill(box(868, 318, 64, 70, 20), "#dba577")
        s.fill(oval(900, 290, 54, 64), "#dba577")
        s.fill(blob((838, 276, 0), (840, 206), (900, 190), (960, 206), (962, 276, 0), (900, 258)), PAPER)
        s.grain(box(740, 366, 320, 240), "#b58a4a", (740, 580), (900, 420), 0.8)
        s.brush([(880, 380), (900, 430), (900, 600)], SEA, 30, 1, (0.8, 0.8))
        for x in (880, 918):
            s.brush([(x - 10, 290), (x, 296), (x + 10, 290)], "#5c2c18", 5)
        s.brush([(886, 322), (900, 328), (914, 321)], "#5c2c18", 5)
    s.line(hatch, "#7f8f8a", 18)
    shelf = box(450, 574, 900, 40, 6)
    s.fill(shelf, "#b9c4bd")
    s.grain(shelf, INK, (450, 614), (700, 580), 0.6)
    s.grain(poly((520, 614), (1280, 614), (1500, 900), (300, 900)), BUTTER, (900, 600), (900, 860), 0.6)
    for x, c in ((680, BUOY), (1130, PAPER)):
        s.fill(blob((x - 92, 500, 0), (x + 92, 500, 0), (x + 58, 570), (x - 58, 570)), c)
        s.grain(blob((x - 92, 500, 0), (x + 92, 500, 0), (x + 58, 570), (x - 58, 570)), deep(c, 0.5), (x - 90, 570), (x + 20, 520), 0.8)
        s.fill(oval(x, 500, 92, 17), "#7a9b4e")
        for dx, top in ((-30, 300), (20, 250)):
            s.brush([(x + dx, 480), (x + dx - 26, 420), (x + dx + 22, 360), (x + dx - 8, top)], PAPER, 13, 0.75, (0.2, 0.05))
    return s
