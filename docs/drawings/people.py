"""The portraits: one function for each person, none of whom exists."""

import dress as d
import hair as h
from head import Head
from ink import (
    BUOY, BUTTER, DUSK, INK, MIST, MOSS, NIGHT, PALE, PAPER, PLUM, ROSE, RUST, SAND, SEA, TEAL, Sheet, blob, box, deep, mix, oval, poly,
)  # fmt: skip

TALL, BOOK, WIDE = (1200, 1500), (1080, 1350), (1500, 1000)


def figure(s, x, y, scale, head, clothes, behind=None, over=None, flip=False, after=None):
    """A person from the waist up; each part is drawn in the space of the head."""
    with s.at(x, y, scale, flip):
        if behind:
            behind()
        head.neck(s)
        clothes()
        head.face(s)
        if over:
            over()
        if after:
            after()


def mila_costa():
    """Night charge nurse, at the window that looks at the lifeboat slip."""
    s = Sheet(*TALL, NIGHT, 11)
    window = box(110, 90, 620, 900, 6)
    s.fill(window, DUSK)
    with s.within(window):
        s.grain(window, NIGHT, (400, 90), (400, 760), 0.95)
        s.fill(oval(300, 300, 66), PAPER)
        s.fill(oval(326, 286, 58), mix(DUSK, NIGHT, 0.62))
        s.fill(box(110, 690, 620, 300), mix(NIGHT, SEA, 0.45))
        s.fill(poly((110, 690), (730, 660), (730, 700), (110, 700)), NIGHT)
        for x, w in ((170, 120), (210, 70), (190, 30), (150, 160)):
            s.fill(box(x + 60, 720 + w * 0.9, w, 7, 3), BUTTER, 0.8)
        s.fill(oval(566, 640, 9), BUOY)
        s.fill(box(560, 648, 12, 44), NIGHT)
    s.fill(box(408, 90, 18, 900), NIGHT)
    s.fill(box(110, 480, 620, 16), NIGHT)
    s.glow(s.whole(), SEA, (1020, 420), 520, 0.5)
    head = Head("olive", 0.85, age=2, eyes="open", look=0.5, brow="#1d1512", mouth="smile", lips="#a8503f")
    dark = "#2b1d1a"

    def clothes():
        d.scrubs(s, TEAL)
        for side, pts in ((-1, [(-70, 166, 0), (-118, 200), (-206, 236), (-258, 336), (-280, 560), (-284, 900, 0), (-96, 900, 0), (-104, 420)]),
                          (1, [(50, 160, 0), (96, 198), (184, 232), (234, 330), (256, 560), (260, 900, 0), (96, 900, 0), (88, 420)])):  # fmt: skip
            part = blob(*pts)
            s.fill(part, "#20394d")
            s.grain(part, NIGHT, (-280, 560) if side < 0 else (110, 700), (-120, 330) if side < 0 else (200, 420), 0.8)
            s.brush([pts[0][:2], (pts[-1][0], 420), pts[-2][:2]], NIGHT, 7, 0.8, (0.8, 0.8))

    def over():
        h.tied(s, dark, 20)
        s.brush([(72, -104), (94, -50), (88, 10), (94, 50)], dark, 7)

    def after():
        d.arm(s, [(-205, 340), (-216, 640), (-20, 612)], "#20394d", 104)
        d.fist(s, 26, 600, head)
        d.mug(s, 78, 590, BUOY, MIST)
        for i in range(4):
            s.fill(box(8, 548 + i * 27, 66, 26, 12), head.tone)
            s.brush([(12, 574 + i * 27), (44, 576 + i * 27), (70, 572 + i * 27)], head.stroke, 3, 0.6)

    figure(s, 660, 560, 1.36, head, clothes, lambda: h.bun(s, dark, -122, -60, 58), over, after=after)
    return s


def tomasz_wrona():
    """Staff nurse with a squared notebook."""
    s = Sheet(*TALL, MIST, 12)
    for x in range(-10, 1300, 75):
        s.fill(box(x, 0, 3, 1500), PAPER, 0.7)
    for y in range(20, 1500, 75):
        s.fill(box(0, y, 1200, 3), PAPER, 0.7)
    s.dots(s.whole(), TEAL, (1200, 1500), (500, 560), 18, 0.6, 0.55)
    head = Head("fair", 0.8, jaw=1.08, age=1, look=-0.2, brow="#7d5a33", mouth="wry", nose=1.15, brow_lift=5)

    def over():
        jaw = blob((-84, 30, 0), (-72, 70), (-42, 112), (6, 135), (42, 131), (66, 98), (80, 44, 0),
                   (58, 72), (30, 66), (0, 68), (-30, 84))  # fmt: skip
        s.grain(jaw, "#a5764b", (0, 180), (6, 50), 0.62, 0.6)
        head.one_mouth(s)
        h.short(s, "#a67c45", quiff=10)

    def after():
        d.arm(s, [(-205, 340), (-214, 690), (-10, 690)], "#3f7f95", 104)
        d.book(s, -10, 520, 210, 270, RUST, 8)
        d.fist(s, 20, 690, head, -10)
        s.brush([(96, 360), (94, 400), (92, 440)], BUOY, 12, 1, (0.8, 0.5))
        s.brush([(116, 362), (114, 400), (113, 440)], INK, 10, 1, (0.8, 0.5))

    figure(s, 590, 540, 1.34, head, lambda: d.scrubs(s, "#3f7f95"), None, over, after=after)
    return s


def ngozi_adeyemi():
    """Director of nursing; her laugh is not a small sound."""
    s = Sheet(*TALL, BUOY, 13)
    for i, r in enumerate(range(1080, 300, -150)):
        s.fill(oval(600, 610, r), mix(BUOY, BUTTER, 0.12 + i * 0.13))
    s.dots(s.whole(), RUST, (0, 1500), (300, 700), 20, 0.6, 0.7)
    head = Head("ebony", 0.75, jaw=1.1, age=3, eyes="smile", brow="#2b201c", mouth="laugh", broad=1.3,
                lips="#9c4335", brow_lift=5)  # fmt: skip
    grey = "#77706a"

    def clothes():
        d.zip_tunic(s, "#22405a", PAPER)
        d.watch(s, 74, 330)
        d.badge(s, -150, 380)

    def over():
        h.halo_line(s, grey)
        h.short_curls(s, grey, 34, 0)
        s.grain(blob((-72, 0), (-140, -60), (-90, -190), (80, -180), (110, -90), (60, -110)), "#c9c2b8",
                (60, -190), (-60, -40), 0.5)  # fmt: skip
        for x in (-96,):
            s.fill(oval(x, 56, 11), BUTTER)

    figure(s, 610, 600, 1.86, head, clothes, None, over, flip=True)
    return s


def bea_lindqvist():
    """Healthcare assistant, a rolled towel over her arm."""
    s = Sheet(*BOOK, PALE, 14)
    for x, w, tone in ((0, 150, 0.2), (150, 120, 0.45), (270, 160, 0.25), (820, 150, 0.4), (970, 130, 0.2)):
        strip = box(x, 0, w, 1350)
        s.fill(strip, mix(PALE, MOSS, tone))
        s.grain(strip, mix(MOSS, SEA, 0.4), (x, 0), (x + w * 0.6, 0), 0.35)
    s.fill(box(0, 54, 1080, 14), MOSS)
    head = Head("fair", 0.7, jaw=1.06, age=3, look=0.1, brow="#a9a198", brow_weight=6, mouth="smile", lips="#bf6a58")
    white = "#e9e4d8"

    def over():
        h.wave_bob(s, white, 56)
        head.glasses(s, PLUM)
        s.line(blob((-86, -2), (-112, 90), (-84, 210), (-20, 290), (50, 220), (88, 110), (84, 8), closed=False), PLUM, 3, 0.7)

    def after():
        d.arm(s, [(186, 340), (192, 650), (110, 640)], "#8fb5c9", 104)
        d.arm(s, [(-206, 340), (-212, 640), (-60, 650)], "#8fb5c9", 104)
        towel = blob((-140, 560), (20, 548), (130, 566), (140, 640), (120, 700), (60, 690), (40, 860),
                     (-110, 880), (-130, 700))  # fmt: skip
        s.fill(towel, PAPER)
        s.grain(towel, deep(PAPER, 0.3), (-150, 860), (0, 640), 0.8)
        for y in (790, 812):
            s.brush([(-122, y + 8), (-30, y), (46, y - 8)], BUOY, 8, 0.9, (0.9, 0.9))
        d.fist(s, 96, 640, head, 8, flip=True)

    def clothes():
        d.zip_tunic(s, "#8fb5c9", PAPER)
        d.watch(s, 80, 340)

    figure(s, 548, 470, 1.18, head, clothes, lambda: h.wave_bob_behind(s, white, 50), over, after=after)
    return s


def ceri_pugh():
    """Paramedic on the boat ambulance, wind from the south-west."""
    s = Sheet(*WIDE, "#b9d3d0", 15)
    s.dots(box(0, 0, 1500, 560), TEAL, (0, 0), (0, 560), 16, 0.55, 0.5)
    s.fill(oval(420, 330, 96), PAPER)
    sea = [(520, SEA, 0.25), (580, SEA, 0.55), (690, SEA, 0.85), (820, "#083a42", 0.9)]
    for i, (y, tone, share) in enumerate(sea):
        pts = [(x, y + (26 if (x // 150 + i) % 2 else -22) * (0.4 + i * 0.35)) for x in range(-60, 1620, 150)]
        wave = blob((-80, 1010, 0), *pts, (1580, 1010, 0))
        s.fill(wave, mix("#8fbab5", tone, share))
        s.grain(wave, mix(PAPER, tone, 0.3), (0, y - 26), (0, y + 50), 0.4)
    s.fill(blob((90, 452), (150, 424), (250, 418), (330, 446), (420, 460), (90, 464)), mix(SEA, MIST, 0.45))
    head = Head("ruddy", 0.9, jaw=0.96, age=1, look=0.9, brow="#7a3517", mouth="wry", chin=0.96)

    def clothes():
        d.torso(s, "#d8552b", "high")
        for x0, x1 in ((-190, -48), (36, 170)):
            jacket = blob((x0 + 30, 216, 0), (x1 - 20, 196, 0), (x1, 420), (x1 - 4, 900, 0), (x0 - 10, 900, 0), (x0, 400))
            s.fill(jacket, "#263f45")
            s.grain(jacket, NIGHT, (x0, 620), (x1, 320), 0.85)
        s.fill(box(-200, 470, 380, 44), BUTTER)
        s.fill(box(-34, 458, 62, 68, 8), INK)
        s.fill(box(-150, 330, 70, 14, 4), "#e8e6d6")
        s.fill(box(66, 330, 70, 14, 4), "#e8e6d6")
        ruff = blob((-96, 150), (-40, 196), (20, 196), (80, 146), (96, 196), (10, 250), (-110, 208))
        s.fill(ruff, "#b8431f")

    red = "#a2481f"

    def over():
        h.cropped(s, red, 6)
        tuft = blob((-40, -150), (-20, -206), (34, -214), (92, -190), (124, -150), (92, -106, 0), (40, -116),
                    (0, -104))  # fmt: skip
        s.fill(tuft, red)
        s.grain(tuft, deep(red, 0.5), (-40, -110), (50, -170), 0.7)
        h.strands(s, tuft, red, [[(-10, -150), (40, -190), (100, -160)], [(10, -130), (60, -156), (104, -136)]])
        head.freckles(s)
        s.fill(oval(-84, 46, 6), BUTTER)

    figure(s, 1050, 410, 1.32, head, clothes, None, over, flip=True)
    return s


def dele_martins():
    """Receptionist, behind the window with the lamp he brought from home."""
    s = Sheet(*WIDE, PLUM, 16)
    s.grain(s.whole(), NIGHT, (1500, 0), (1000, 360), 0.8)
    s.fill(poly((1000, 330), (1330, 330), (1640, 1000), (690, 1000)), BUTTER, 0.16)
    s.glow(s.whole(), BUTTER, (1166, 400), 560, 0.55, 1.3)
    head = Head("umber", 0.85, jaw=1.02, age=2, look=0.4, brow="#17100d", mouth="smile", broad=1.2, brow_lift=8)

    def clothes():
        shape = d.torso(s, "#c8553a", "crew")
        with s.within(shape):
            for row in range(6):
                for x in range(-270, 280, 78):
                    with s.at(x + row % 2 * 39, 250 + row * 84, 1, turn=45):
                        s.fill(box(-11, -11, 22, 22, 4), BUTTER, 0.9)
            for side, x in ((-1, -270), (1, 250)):
                vest = blob((side * 76 - 6, 190, 0), (side * 168 - 8, 240), (x * 0.66, 400), (x * 0.7, 900, 0),
                            (-4, 900, 0), (-4, 480, 0), (side * 40 - 4, 320))  # fmt: skip
                s.fill(vest, DUSK)
                s.grain(vest, NIGHT, (-200, 700) if side < 0 else (-60, 800), (0, 300), 0.8)
        d.collar(s, "#c8553a")
        for side in (-1, 1):
            s.fill(blob((-6, 236, 0), (-6 + side * 58, 206), (-6 + side * 66, 240), (-6 + side * 56, 276)), BUTTER)
        s.fill(oval(-6, 240, 15), deep(BUTTER, 0.2))

    def over():
        h.cropped(s, "#17100d", 4)
        head.beard(s, "#17100d", full=False, grey="#8d857d")
        head.moustache(s, "#17100d")

    figure(s, 480, 420, 1.3, head, clothes, None, over)
    s.fill(box(0, 880, 1500, 120), "#3b2028")
    s.fill(box(0, 880, 1500, 12), mix(PLUM, BUTTER, 0.45))
    s.fill(poly((1080, 214), (1254, 214), (1340, 400), (994, 400)), BUOY)
    s.grain(poly((1080, 214), (1254, 214), (1340, 400), (994, 400)), BUTTER, (1166, 410), (1166, 240), 0.8)
    s.fill(box(1156, 400, 22, 440), INK)
    s.fill(oval(1167, 862, 96, 24), INK)
    s.fill(blob((760, 836, 0), (960, 836, 0), (924, 892), (800, 892)), MIST)
    for i, (x, y) in enumerate(((800, 826), (840, 816), (880, 822), (918, 828), (858, 800))):
        s.fill(oval(x, y, 22, 15), PAPER if i % 2 else ROSE)
    return s


def ravi_menon():
    """Emergency consultant, sitting down for the second explanation."""
    s = Sheet(*TALL, "#cfdcd4", 17)
    s.fill(box(0, 0, 470, 1500), "#bccdc6")
    s.fill(box(0, 980, 1200, 520), "#93b0a8")
    s.dots(box(0, 0, 1200, 980), SEA, (0, 0), (640, 420), 18, 0.55, 0.45)
    chair = box(850, 740, 310, 900, 84)
    s.fill(chair, BUOY)
    s.grain(chair, RUST, (1190, 1400), (900, 900), 0.8)
    head = Head("brown", 0.8, jaw=1.04, age=2, look=0.5, brow="#2a2220", mouth="calm", nose=1.15, broad=1.1)

    def clothes():
        d.scrubs(s, "#174b5e")
        d.stethoscope(s)

    def over():
        h.short(s, "#2a2422", "#b8b2a8")
        jaw = blob((-84, 34, 0), (-70, 78), (-40, 114), (6, 136), (42, 132), (66, 98), (80, 44, 0), (50, 78), (0, 66), (-36, 90))
        s.grain(jaw, "#3b2a22", (0, 190), (6, 40), 0.5, 0.6)
        head.one_mouth(s)
        head.glasses(s, INK, round_=False)

    figure(s, 540, 620, 1.76, head, clothes, None, over)
    return s


def yuki_tanabe():
    """Biomedical scientist in a basement without windows."""
    s = Sheet(864, 1080, SEA, 18)
    for row in range(9):
        for column in range(8):
            x, y = 54 + column * 108, 50 + row * 128
            lit = (row * 5 + column * 3) % 7 == 0
            s.fill(box(x - 17, y, 34, 92, 15), mix(SEA, MIST, 0.24))
            s.fill(box(x - 17, y + 44, 34, 48, 15), RUST if not lit else BUTTER, 0.75)
            s.fill(box(x - 20, y - 14, 40, 20, 5), BUTTER if lit else mix(SEA, MIST, 0.55))
    s.grain(s.whole(), NIGHT, (0, 1080), (560, 420), 0.7)
    black = "#1c1a20"
    head = Head("sallow", 0.8, jaw=0.94, age=0, look=-0.1, brow=black, brow_weight=6, mouth="wry", nose=0.8, lips="#b55d4d", brow_lift=3)

    def clothes():
        d.torso(s, "#f1eee4", "crew", shade=0.3)
        d.lapels(s, "#f1eee4", "#2f6f86")
        for i, tone in enumerate((BUOY, INK, TEAL)):
            s.fill(box(96 + i * 18, 372, 11, 60, 4), tone)
        s.fill(box(84, 414, 92, 96, 8), "#e2dfd3")
        s.brush([(84, 416), (176, 414)], deep(PAPER), 4)

    figure(s, 420, 470, 1.34, head, clothes, lambda: h.fringe_bob_behind(s, black, 84),
           lambda: h.fringe_bob(s, black, 84))  # fmt: skip
    return s


def farida_haddad():
    """Phlebotomist, beside the poster of fish."""
    s = Sheet(*TALL, "#a9bf9c", 19)
    s.grain(s.whole(), MOSS, (0, 0), (420, 620), 0.5)
    s.fill(box(690, 90, 430, 600, 4), PAPER)
    poster = box(714, 114, 382, 552)
    s.fill(poster, "#2f7f8a")
    with s.within(poster):
        s.grain(poster, SEA, (900, 670), (900, 200), 0.8)
        for x, y, k, c in ((830, 210, 1, BUOY), (1000, 300, 0.8, BUTTER), (840, 390, 0.7, ROSE), (990, 480, 1.1, BUOY), (800, 560, 0.85, BUTTER)):
            with s.at(x, y, k, flip=x > 900):
                s.fill(blob((-62, 0, 0), (-20, -34), (34, -24), (60, 0, 0), (34, 24), (-20, 34)), c)
                s.fill(poly((-54, 0), (-98, -32), (-88, 0), (-98, 32)), c)
                s.fill(oval(36, -6, 5), INK)
    head = Head("olive", 0.75, age=2, eyes="open", look=0.2, brow="#2a1a14", mouth="smile", lips="#a94f43", ear=False)

    def clothes():
        d.zip_tunic(s, SEA, MIST)

    figure(s, 500, 620, 1.8, head, clothes, lambda: h.scarf_behind(s, "#e8b878"),
           lambda: h.scarf(s, "#e8b878", "#b87a3c"))  # fmt: skip
    return s


def gwen_thackeray():
    """Head cook, arms folded, under the pans."""
    s = Sheet(*TALL, SAND, 20)
    s.fill(box(0, 0, 1200, 200), mix(SAND, RUST, 0.25))
    for row in range(11):
        for column in range(11):
            s.fill(box(column * 116 - row % 2 * 58 + 4, 204 + row * 120, 108, 112, 4), mix(SAND, PAPER, 0.55 if (row * 3 + column) % 4 else 0.2))
    s.fill(box(0, 150, 1200, 22), INK)
    for x, r in ((130, 92), (330, 64), (960, 104), (1130, 60)):
        s.line(blob((x, 160), (x, 250), closed=False), INK, 10)
        pan = oval(x, 250 + r, r)
        s.fill(pan, "#c46a3d")
        s.grain(pan, RUST, (x - r, 250 + 2 * r), (x + r * 0.3, 250 + r * 0.6), 0.9)
    head = Head("ruddy", 0.8, jaw=1.16, age=3, look=0.3, brow="#8d8378", mouth="wry", lips="#b0574a", blush=0.5)

    def over():
        h.receding(s, "#a79f94")
        h.short_curls(s, "#b8b0a4", 26, 6)
        h.cook_cap(s, PAPER, deep(PAPER, 0.3))

    def after():
        d.arm(s, [(208, 350), (224, 590), (-90, 600)], PAPER, 112)
        d.arm(s, [(-234, 350), (-240, 620), (70, 610)], PAPER, 112)
        d.fist(s, 118, 600, head, -8)

    def clothes():
        d.chef(s, PAPER, 1.12)
        d.apron(s, SEA)

    figure(s, 600, 560, 1.3, head, clothes, None, over, after=after)
    return s


def luis_ferreira():
    """Cook, tasting for somebody and never for a ward."""
    s = Sheet(*BOOK, "#d9772f", 21)
    s.grain(s.whole(), RUST, (1080, 1350), (460, 600), 0.7)
    for i, x in enumerate((720, 800, 900)):
        s.brush([(x, 1240), (x - 60, 980), (x + 70, 700), (x - 30, 420), (x + 60, 120)], "#f3d9a8", 46 - i * 8, 0.5, (0.5, 0.1))
    head = Head("olive", 1.0, jaw=1.0, age=1, eyes="closed", brow="#1f1512", brow_weight=9, mouth="smile", nose=1.25, brow_lift=4)
    dark = "#231714"

    def over():
        h.short_curls(s, dark, 34, 6)
        head.beard(s, dark)
        head.moustache(s, dark)

    def clothes():
        d.chef(s, "#f4efe2")
        s.fill(blob((-84, 158, 0), (-6, 214), (64, 152, 0), (56, 206), (10, 252), (-30, 248), (-84, 206)), SEA)
        s.fill(blob((-24, 236), (14, 236), (40, 330, 0), (0, 300), (-40, 336, 0)), deep(SEA, 0.25))

    def after():
        d.arm(s, [(-120, 760), (10, 560), (82, 448)], "#f4efe2", 104)
        s.brush([(110, 440), (140, 250), (150, 140)], "#7d5230", 17, 1, (0.8, 0.8))
        s.fill(blob((120, 118), (150, 70), (178, 96), (172, 150), (136, 160)), "#7d5230")
        d.fist(s, 112, 396, head, -14)

    figure(s, 450, 540, 1.56, head, clothes, None, over, after=after)
    s.fill(blob((640, 1350, 0), (640, 1240, 0), (1090, 1240, 0), (1090, 1350, 0)), "#4d5655")
    s.fill(box(610, 1222, 480, 30, 8), "#7f8a86")
    return s
