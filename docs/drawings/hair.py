"""Hair and what is worn on it. `behind` goes under the neck, `over` on the face."""

from ink import blob, deep, mix, oval, ring


def strands(s, shape, color, lines, light=0.22):
    with s.within(shape):
        for line in lines:
            s.brush(line, mix(color, "#ffffff", light), 5, 0.5)


def short(s, color, grey="", quiff=0):
    shape = blob(
        (-74, 16, 0), (-100, -6), (-130, -60), (-122, -130), (-64, -172), (14, -178 - quiff),
        (82, -150 - quiff), (100, -92), (88, -56, 0), (74, -84), (40, -98), (-10, -98),
        (-50, -84), (-64, -40), (-66, 2, 0),
    )  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, deep(color, 0.55), (-124, 0), (-30, -70), 0.85)
    if grey:
        s.grain(shape, grey, (-80, 20), (-70, -80), 0.8)
    strands(s, shape, color, [[(-60, -100), (-20, -142), (50, -146)],
                              [(-90, -80), (-60, -130), (-10, -158)],
                              [(10, -112), (40, -126), (80, -116)]])  # fmt: skip


def cropped(s, color, edge=0.0):
    """Very short, with the skin at the temples showing through."""
    shape = blob(
        (-72, 0, 0), (-100, -12), (-124, -62), (-118, -116), (-70, -158), (-4, -166 - edge),
        (58, -156 - edge), (92, -104), (86, -66, 0), (60, -96), (0, -102), (-48, -92),
        (-62, -50), (-64, -8, 0),
    )  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, mix(color, "#ffffff", 0.25), (60, -170), (20, -90), 0.35)


def receding(s, color, grey=""):
    shape = blob(
        (-72, 20, 0), (-104, -4), (-132, -58), (-122, -126), (-72, -164), (-10, -168), (38, -152),
        (10, -138), (-30, -128), (-62, -96), (-60, -44), (-66, 2, 0),
    )  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, deep(color, 0.5), (-130, 0), (-60, -90), 0.8)
    if grey:
        s.grain(shape, grey, (-70, 20), (-90, -110), 0.7)
    strands(s, shape, color, [[(-70, -110), (-40, -140), (10, -150)],
                              [(-100, -60), (-96, -100), (-70, -130)]])  # fmt: skip


def fringe_bob_behind(s, color, drop=110):
    shape = blob(
        (-60, -176), (-136, -120), (-152, -20), (-146, drop, 0), (-60, drop + 14), (40, drop + 8),
        (98, drop - 12, 0), (104, -20), (98, -120), (40, -178),
    )  # fmt: skip
    s.fill(shape, deep(color, 0.45))


def fringe_bob(s, color, drop=110):
    shape = blob(
        (-10, -184), (70, -164), (106, -104), (104, -40), (100, drop - 30), (86, drop - 8, 0),
        (80, 20), (82, -44, 0), (30, -38), (-30, -36), (-66, -40, 0), (-64, 20), (-78, drop),
        (-146, drop + 2, 0), (-156, 10), (-146, -96), (-88, -168),
    )  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, mix(color, "#ffffff", 0.3), (0, -176), (20, -96), 0.5)
    strands(s, shape, color, [[(-110, -90), (-124, 0), (-118, 100)], [(-90, -60), (-100, 20), (-96, 100)],
                              [(-20, -150), (-26, -90), (-22, -40)], [(40, -150), (46, -90), (44, -42)]])  # fmt: skip


def wave_bob_behind(s, color, drop=70):
    shape = blob((-50, -180), (-138, -130), (-160, -20), (-140, drop), (-60, drop + 26), (60, drop),
                 (110, -10), (104, -120), (40, -184))  # fmt: skip
    s.fill(shape, deep(color, 0.38))


def wave_bob(s, color, drop=70):
    """A side parting and a soft wave past the ear."""
    shape = blob(
        (30, -180), (92, -152), (112, -84), (104, -10), (96, 34), (84, 40, 0), (88, -30), (70, -88),
        (30, -118, 0), (-10, -92), (-56, -64), (-72, 0), (-64, 44), (-84, drop + 8), (-132, drop - 6),
        (-162, 10), (-150, -92), (-96, -164), (-30, -186),
    )  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, deep(color, 0.5), (-150, 70), (-80, -40), 0.7)
    strands(s, shape, color, [[(24, -140), (-50, -110), (-100, -30), (-108, 50)],
                              [(20, -160), (-70, -140), (-124, -50), (-130, 30)],
                              [(46, -140), (86, -100), (98, -30)]], 0.35)  # fmt: skip


def tied(s, color, parting=10):
    """Drawn back smoothly; add a bun, a tail or plaits behind."""
    shape = blob(
        (-72, 6, 0), (-104, -16), (-128, -70), (-118, -134), (-60, -170), (10, -172), (72, -148),
        (94, -92), (88, -48, 0), (74, -88), (parting + 10, -128, 0), (-30, -96), (-58, -50),
        (-66, -4, 0),
    )  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, deep(color, 0.5), (-126, 0), (-40, -80), 0.8)
    strands(s, shape, color, [[(0, -134), (-60, -110), (-100, -50)], [(-4, -150), (-80, -130), (-114, -70)],
                              [(30, -130), (66, -112), (84, -76)]])  # fmt: skip


def bun(s, color, x=-128, y=-96, r=56):
    ball = oval(x, y, r, r * 0.94)
    s.fill(ball, color)
    s.grain(ball, deep(color, 0.5), (x - r, y + r), (x + r * 0.3, y - r * 0.2), 0.9)
    s.brush([(x - r * 0.5, y - r * 0.3), (x, y - r * 0.65), (x + r * 0.6, y - r * 0.2)],
            mix(color, "#ffffff", 0.25), 5, 0.5)  # fmt: skip


def tail(s, color):
    shape = blob((-96, -120), (-160, -100), (-196, -20), (-186, 70), (-206, 170, 0), (-150, 110),
                 (-130, 20), (-120, -40))  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, deep(color, 0.5), (-200, 170), (-130, -40), 0.8)


def plait(s, color, x, y, side=-1, count=6):
    for i in range(count):
        w = 25 - i * 1.6
        cx, cy = x + side * i * 3, y + i * 33
        for tilt in (-1, 1):
            with s.at(cx + tilt * 8, cy, 1, turn=tilt * -28):
                s.fill(oval(0, 0, w * 0.62, 24), color if tilt < 0 else mix(color, "#000000", 0.14))
    s.fill(oval(x + side * count * 3, y + count * 33 + 14, 12, 26), deep(color))
    s.fill(oval(x + side * count * 3, y + count * 33 - 8, 15, 7), "#0b5351")


def curls(s, color, points, r=36, light=0.2):
    for x, y in points:
        s.fill(oval(x, y, r), color)
    for i, (x, y) in enumerate(points):
        s.grain(oval(x, y, r), deep(color, 0.5), (x - r, y + r), (x + r * 0.2, y - r * 0.2), 0.6)
        if i % 2:
            s.brush([(x - r * 0.5, y), (x, y - r * 0.55), (x + r * 0.5, y - r * 0.1)],
                    mix(color, "#ffffff", light), 4.5, 0.6)  # fmt: skip


def short_curls(s, color, r=34, low=20):
    cap = blob((-70, 4, 0), (-110, -20), (-128, -90), (-70, -160), (10, -166), (80, -130), (90, -76),
               (40, -100), (-20, -98), (-58, -64))  # fmt: skip
    s.fill(cap, color)
    curls(s, color, [(-98, low), (-118, -22), (-130, -70), (-116, -118), (-78, -152), (-30, -172),
                     (22, -172), (68, -148), (94, -108), (72, -104), (30, -116), (-14, -116),
                     (-54, -98), (-80, -56), (-88, -10)], r)  # fmt: skip


def halo(s, color, r=150):
    """A round, natural head of hair; goes under the face."""
    points = ring(-14, -66, r - 34, 17)
    s.fill(oval(-14, -66, r - 20), color)
    curls(s, color, points, 42)


def halo_line(s, color):
    """The hairline that belongs to it."""
    shape = blob((-72, 0, 0), (-104, -40), (-100, -120), (-20, -160), (70, -134), (92, -84),
                 (84, -52, 0), (66, -86), (14, -104), (-40, -92), (-62, -46))  # fmt: skip
    s.fill(shape, color)


def scarf_behind(s, color):
    s.fill(blob((-40, -160), (-110, -120), (-130, -40), (-126, 90), (-150, 240, 0), (96, 240, 0),
                (70, 110), (88, -30), (84, -100), (30, -160)), deep(color, 0.4))  # fmt: skip


def scarf(s, color, shade):
    """A headscarf, pinned close under the chin and laid over one shoulder."""
    hood = blob(
        (-6, -186), (74, -166), (110, -104), (108, -20), (100, 60), (74, 128), (20, 160), (-50, 150),
        (-110, 150), (-150, 100), (-156, -10), (-146, -100), (-90, -168),
    )  # fmt: skip
    face = blob(
        (6, -112), (66, -98), (84, -50), (82, 30), (66, 96), (38, 128), (0, 130), (-42, 106),
        (-66, 60), (-72, -20), (-54, -90),
    )  # fmt: skip
    hood.setFillType(hood.getFillType().kEvenOdd)
    hood.addPath(face)
    drape = blob((-150, 80), (-60, 140), (20, 152), (84, 118), (110, 180), (150, 260), (60, 330),
                 (-60, 340), (-190, 290), (-206, 220))  # fmt: skip
    s.fill(drape, color)
    s.grain(drape, shade, (-200, 300), (0, 150), 0.85)
    s.fill(hood, color)
    s.grain(hood, shade, (-160, 80), (-60, -20), 0.9)
    s.brush([(4, -113), (68, -97), (86, -46), (84, 34), (66, 100), (36, 131)], shade, 6, 0.6)
    s.brush([(-56, -92), (-75, -20), (-68, 62), (-42, 110), (0, 134)], shade, 8, 0.7)
    for line in ([(-46, 128), (10, 156), (70, 136)], [(-120, 150), (-20, 204), (96, 180)],
                 [(-170, 190), (-40, 268), (110, 230)], [(-60, -172), (-120, -110), (-136, -20)],
                 [(-30, -172), (-96, -110), (-112, -10), (-100, 80)]):  # fmt: skip
        s.brush(line, shade, 6, 0.65)


def wrap(s, color, second, shade):
    """A wound headwrap with a knot above the brow."""
    shape = blob(
        (-74, -26, 0), (-122, -56), (-158, -120), (-150, -206), (-84, -256), (10, -262), (88, -222),
        (112, -150), (96, -60, 0), (40, -86), (-20, -80),
    )  # fmt: skip
    s.fill(shape, color)
    with s.within(shape):
        for band in ([(-170, -60), (-60, -130), (110, -110)], [(-170, -140), (-50, -190), (120, -170)],
                     [(-140, -220), (-40, -244), (90, -226)]):  # fmt: skip
            s.brush(band, second, 26, 1, (0.7, 0.7))
        s.grain(shape, shade, (-160, -60), (-20, -140), 0.85)
        for fold in ([(-150, -80), (-40, -116), (100, -78)], [(-160, -170), (-40, -216), (110, -196)]):
            s.brush(fold, shade, 5, 0.8)
    knot = blob((40, -206), (86, -240), (134, -218), (128, -166), (84, -150), (48, -168))
    s.fill(knot, color)
    s.grain(knot, shade, (50, -150), (110, -220), 0.8)
    s.brush([(58, -180), (88, -212), (116, -200)], second, 12)
    s.brush([(-74, -30), (-20, -82), (40, -88), (96, -62)], shade, 6, 0.8)


def beanie(s, color, shade):
    shape = blob((-112, -60, 0), (-140, -110), (-116, -178), (-40, -208), (40, -200), (98, -156),
                 (104, -84, 0), (10, -112))  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, shade, (-140, -70), (-10, -150), 0.85)
    cuff = blob((-128, -44, 0.1), (-132, -92, 0.1), (-20, -132), (106, -112, 0.1), (104, -62, 0.1),
                (-10, -84))  # fmt: skip
    s.fill(cuff, mix(color, "#ffffff", 0.12))
    with s.within(cuff):
        for i in range(16):
            x = -128 + i * 16
            s.brush([(x, -136), (x - 2, -40)], shade, 3.6, 0.6)


def cook_cap(s, color, shade):
    shape = blob((-110, -64, 0), (-128, -130), (-96, -194), (-10, -210), (74, -192), (102, -130),
                 (98, -78, 0), (0, -104))  # fmt: skip
    s.fill(shape, color)
    s.grain(shape, shade, (-126, -70), (-10, -150), 0.8)
    s.brush([(-110, -68), (-4, -108), (97, -82)], shade, 7, 0.8)
    s.brush([(-116, -96), (-4, -136), (100, -108)], shade, 4.5, 0.7)
