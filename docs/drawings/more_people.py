"""The other half of the portraits."""

import dress as d
import hair as h
from head import Head
from ink import (
    BUOY, BUTTER, DUSK, INK, MIST, MOSS, NIGHT, PALE, PAPER, PLUM, ROSE, RUST, SAND, SEA, TEAL,
    Sheet, blob, box, deep, mix, oval, poly, ring,
)  # fmt: skip
from people import BOOK, TALL, WIDE, figure


def hattie_bloom():
    """Apprentice, with the spoon that they let her keep."""
    s = Sheet(*TALL, BUTTER, 22)
    s.dots(s.whole(), BUOY, (1200, 0), (200, 1100), 22, 0.6, 0.8)
    pour = blob((-10, -10, 0), (1210, -10, 0), (1210, 150), (1100, 250), (1010, 170), (900, 140), (820, 330),
                (730, 160), (560, 130), (440, 210), (330, 150), (190, 160), (110, 420), (40, 180))  # fmt: skip
    s.fill(pour, "#fbe3a4")
    s.grain(pour, BUTTER, (0, 440), (0, 120), 0.6)
    head = Head("fair", 0.8, jaw=0.96, chin=0.95, age=0, look=0.3, brow="#a8632f", mouth="smile", nose=0.75, lips="#c96a5a", brow_lift=8, blush=0.45)
    ginger = "#b9622a"

    def over():
        h.tied(s, ginger, 0)
        h.cook_cap(s, PAPER, deep(PAPER, 0.3))
        head.freckles(s)
        h.plait(s, ginger, -100, 60)

    def after():
        h.plait(s, ginger, 104, 70, 1)
        s.brush([(96, 780), (130, 420), (150, 120)], "#9a6a3c", 27, 1, (0.9, 0.9))
        spoon = oval(160, 40, 58, 88)
        s.fill(spoon, "#9a6a3c")
        s.grain(spoon, "#5c3a1e", (100, 120), (170, 20), 0.8)
        s.fill(oval(160, 32, 40, 66), deep("#9a6a3c", 0.2))

    def clothes():
        d.chef(s, PAPER, 1.02)
        d.apron(s, "#5f93a3")

    figure(s, 520, 640, 1.72, head, clothes, None, over, after=after)
    return s


def sam_okoro():
    """Estates engineer in the boiler house, by the light of the burner."""
    s = Sheet(*WIDE, NIGHT, 31)
    for x, r in ((1310, 226), (860, 196)):
        body = box(x - r, 130, 2 * r, 900, 60)
        s.fill(body, mix(NIGHT, SEA, 0.62))
        s.grain(body, NIGHT, (x - r, 300), (x + r * 0.5, 300), 0.9)
        for y in (250, 760):
            s.fill(box(x - r - 8, y, 2 * r + 16, 26, 8), mix(NIGHT, TEAL, 0.55))
        door = oval(x, 520, r * 0.42)
        s.fill(door, INK)
        s.fill(oval(x, 520, r * 0.3), BUOY)
        s.glow(oval(x, 520, r * 0.3), BUTTER, (x, 540), r * 0.34, 0.95)
        s.glow(s.whole(), BUOY, (x, 520), r * 1.7, 0.3)
    s.line(blob((-20, 120), (420, 120), (560, 128), (590, 200), (600, 420), closed=False), mix(NIGHT, TEAL, 0.5), 52)
    s.line(blob((-20, 210), (300, 212), (350, 220), (364, 300), (366, 1000), closed=False), mix(NIGHT, SEA, 0.8), 40)
    dial = oval(600, 250, 60)
    s.fill(dial, PAPER)
    s.line(dial, INK, 10)
    s.line(blob((600, 250), (632, 222), closed=False), BUOY, 9)
    head = Head("ebony", 0.8, jaw=1.12, age=2, look=0.7, brow="#120b09", mouth="wry", broad=1.25)

    def clothes():
        d.torso(s, "#7a8f8c", "crew", 1.06)
        d.bib(s, "#1f4f63")
        s.line(blob((-110, 200), (-60, 262), (0, 280), (60, 256), (92, 196), closed=False), INK, 15)
        for x, y in ((-112, 206), (94, 200)):
            s.fill(oval(x, y, 30, 40), BUOY)
            s.grain(oval(x, y, 30, 40), RUST, (x - 30, y + 40), (x + 10, y - 10), 0.8)

    def over():
        h.cropped(s, "#0f0908")
        head.beard(s, "#130c0a", full=True)
        head.moustache(s, "#130c0a")
        s.brush([(78, -96), (88, -40), (82, 20)], BUOY, 7, 0.55)

    figure(s, 400, 400, 1.3, head, clothes, None, over)
    return s


def pauline_drew():
    """Porter, sixty-one, with the dahlias of plot 31."""
    s = Sheet(*TALL, "#c7d6b6", 32)
    s.grain(s.whole(), MOSS, (0, 1500), (420, 760), 0.6)
    for x, y, r, c in ((140, 330, 118, BUOY), (1040, 250, 140, "#b8405a"), (1090, 690, 110, BUTTER), (90, 800, 130, "#b8405a"),
                       (330, 120, 84, BUTTER), (760, 90, 92, ROSE), (1130, 1080, 126, BUOY), (60, 1240, 100, ROSE)):  # fmt: skip
        s.brush([(x, y), (x + 20, y + 300), (x - 10, y + 700)], "#4f7551", 16, 1, (0.8, 0.8))
        for step, share in ((0, 0), (1, 0.14), (2, 0.28)):
            size = r * (1 - step * 0.28)
            for px, py in ring(x, y, size * 0.66, 14 - step * 3, step * 0.3):
                s.fill(oval(px, py, size * 0.26), mix(c, RUST, 0.3 - share) if step == 0 else mix(c, "#ffffff", share))
        s.grain(oval(x, y, r), deep(c, 0.5), (x - r, y + r), (x, y), 0.6)
        s.fill(oval(x, y, r * 0.22), mix(c, RUST, 0.55))
    head = Head("ruddy", 0.8, jaw=1.1, age=3, look=-0.1, eyes="open", brow="#77655a", mouth="smile", lips="#b8574a", blush=0.5)
    grey = "#b9aea0"

    def clothes():
        d.polo(s, "#7a2f45")
        d.lanyard(s, SEA, low=470)
        s.fill(box(90, 380, 88, 14, 4), BUTTER)

    def over():
        h.short_curls(s, grey, 36, 12)
        s.line(oval(-26, -136, 34, 26), PLUM, 6)
        s.line(oval(52, -140, 30, 24), PLUM, 6)
        s.line(blob((6, -142), (22, -144), closed=False), PLUM, 6)
        s.fill(oval(-96, 54, 9), BUTTER)

    figure(s, 600, 610, 1.74, head, clothes, None, over, flip=True)
    return s


def sofia_marchetti():
    """Chief people officer, with the pencil that slows her down."""
    s = Sheet(*TALL, "#e9c9b4", 33)
    s.fill(box(0, 0, 1200, 1500), "#e3bda6")
    s.fill(oval(850, 520, 470), "#efd9c6")
    s.dots(oval(850, 520, 470), BUOY, (1300, 1000), (760, 420), 18, 0.6, 0.6)
    head = Head("olive", 0.85, jaw=0.96, age=2, look=0.4, brow="#3b322f", brow_weight=6.5, mouth="calm", nose=1.3, lips="#a23b3b", brow_lift=4)
    silver = "#8d8a88"

    def clothes():
        d.torso(s, "#1d2f3a", "crew")
        d.lapels(s, "#1d2f3a", "#f1e7d8")
        for x, y in ring(-6, 168, 78, 17, 0):
            if y > 186:
                s.fill(oval(x, y + 6, 9), BUOY)

    def over():
        with s.at(-96, -6, 1, turn=-24):
            s.fill(box(-112, -8, 150, 17, 3), BUTTER)
            s.fill(box(-130, -8, 22, 17, 3), BUOY)
        h.wave_bob(s, silver, 30)
        s.brush([(34, -166), (-30, -138), (-92, -70)], "#d9d5cd", 20, 0.9)
        s.brush([(44, -150), (84, -110), (98, -50)], "#d9d5cd", 11, 0.9)
        s.fill(oval(-76, 56, 11), BUTTER)

    figure(s, 560, 620, 1.76, head, clothes, lambda: h.wave_bob_behind(s, silver, 20), over)
    return s


def callum_reid():
    """Recruiter, in the jumper for the east wind."""
    s = Sheet(*TALL, "#6f9aa0", 34)
    for i, y in enumerate(range(140, 1300, 190)):
        s.fill(blob((-60, y), (240, y - 36), (560, y + 10), (900, y - 26), (1260, y + 6), (1260, y + 44), (900, y + 16), (560, y + 54), (240, y + 8), (-60, y + 46)), mix("#6f9aa0", PALE, 0.25 + i % 2 * 0.2))
    s.grain(s.whole(), DUSK, (0, 1500), (420, 700), 0.6)
    head = Head("fair", 0.8, jaw=1.1, age=2, look=0.3, brow="#9a4e22", mouth="smile", nose=1.1, blush=0.5)
    ginger = "#b25a24"

    def clothes():
        shape = d.torso(s, "#e9ddc4", "high", 1.06)
        with s.within(shape):
            for y in range(250, 640, 44):
                for x in range(-280, 270, 44):
                    s.brush([(x, y - 12), (x + 14, y + 8), (x + 28, y - 12)], "#b59f78", 5, 0.8)
        roll = blob((-86, 150), (-40, 190), (20, 188), (72, 144), (82, 190), (20, 234), (-50, 238), (-96, 200))
        s.fill(roll, "#e9ddc4")
        s.grain(roll, "#a58e66", (-90, 230), (20, 170), 0.8)
        s.brush([(-90, 196), (-40, 232), (20, 230), (80, 190)], "#a58e66", 5)

    def over():
        h.short(s, ginger, quiff=4)
        head.beard(s, ginger)
        head.moustache(s, deep(ginger, 0.12))
        head.freckles(s)

    figure(s, 600, 610, 1.76, head, clothes, None, over, flip=True)
    return s


def ruth_abara():
    """Learning lead, in a wrap and with a question."""
    s = Sheet(*BOOK, "#2f6f6b", 35)
    s.fill(oval(540, 560, 480), "#3c8279")
    s.dots(s.whole(), SEA, (0, 1350), (800, 300), 18, 0.6, 0.9)
    head = Head("umber", 0.8, jaw=1.04, age=2, look=0.35, brow="#1c120d", mouth="smile", broad=1.2, lips="#a4483a", brow_lift=9)

    def clothes():
        shape = d.torso(s, BUOY, "wide")
        with s.within(shape):
            for row in range(6):
                for x in range(-280, 280, 92):
                    cx, cy = x + row % 2 * 46, 270 + row * 66
                    s.fill(oval(cx, cy, 26), BUTTER)
                    s.fill(oval(cx, cy, 15), PLUM)
        s.brush([(-42, 236), (0, 254), (52, 228)], PLUM, 9, 1, (0.7, 0.7))
        for x, y in ring(2, 168, 84, 19, 0.1):
            if y > 190:
                s.fill(oval(x, y + 4, 10), SEA)

    def over():
        h.wrap(s, BUTTER, PLUM, "#b87a2c")
        s.line(oval(-92, 86, 24, 32), BUTTER, 8)

    figure(s, 520, 590, 1.46, head, clothes, None, over)
    return s


def ana_petrovic():
    """Data analyst, in front of a distribution; she is the last dot."""
    s = Sheet(*TALL, PAPER, 36)
    for column, count in enumerate((2, 10, 14, 15, 13, 11, 9, 7, 6, 4, 3, 2, 0, 0, 1)):
        for row in range(count):
            last = column == 14
            s.fill(oval(44 + column * 79, 1400 - row * 88, 29), BUOY if last else mix(MIST, TEAL, 0.25 if (column + row) % 3 else 0.1))
    s.grain(s.whole(), SAND, (0, 0), (560, 560), 0.5)
    brown = "#4f2f20"
    head = Head("fair", 0.85, jaw=0.97, age=1, look=0.5, brow="#3c2419", mouth="wry", nose=1.1, lips="#bd6455")

    def clothes():
        shape = d.torso(s, "#d9dbcf", "high", 0.96)
        s.fill(blob((-202, 240, 0), (-118, 204, 0), (-70, 166, 0), (-40, 178), (-4, 186, 0), (-4, 350, 0), (-150, 330), (-230, 420, 0)), "#2b6a86")
        s.fill(blob((176, 236, 0), (96, 198, 0), (50, 160, 0), (34, 172), (-4, 186, 0), (-4, 350, 0), (120, 330), (214, 420, 0)), "#2b6a86")
        s.grain(shape, "#6f8484", (-270, 460), (-80, 330), 0.8)
        s.brush([(-4, 184), (-3, 420), (-2, 900)], INK, 8, 1, (0.9, 0.9))
        s.fill(blob((-82, 146, 0), (-6, 196), (62, 140, 0), (60, 188), (-4, 226), (-84, 192)), deep("#2b6a86", 0.2))

    def over():
        h.tied(s, brown, 6)
        head.glasses(s, RUST)

    figure(s, 640, 610, 1.7, head, clothes, lambda: h.tail(s, brown), over)
    return s


def joel_strand():
    """Service desk lead and third trombone."""
    s = Sheet(*WIDE, "#e7c27c", 37)
    s.grain(s.whole(), "#d2a052", (1500, 1000), (760, 420), 0.7)
    for x in range(-20, 1600, 190):
        s.fill(poly((x, 0), (x + 96, 0), (x + 96, 96), (x + 48, 150), (x, 96)), (SEA, BUOY, PAPER)[(x // 190) % 3])
        s.grain(poly((x, 0), (x + 96, 0), (x + 96, 96), (x + 48, 150), (x, 96)), INK, (x, 150), (x + 60, 20), 0.35)
    s.line(blob((-20, 10), (1540, 10), closed=False), INK, 6)
    head = Head("fair", 0.85, jaw=1.06, chin=1.04, age=2, eyes="down", brow="#b08d55", mouth="calm", nose=1.2)

    def clothes():
        d.torso(s, "#8e2f2a", "crew")
        d.lapels(s, "#8e2f2a", PAPER, INK)
        for side in (-1, 1):
            s.brush([(side * 190 - 8, 246), (side * 120 - 8, 218)], BUTTER, 22, 1, (0.9, 0.9))

    def over():
        h.receding(s, "#cfae72")
        s.grain(blob((-84, 34, 0), (-70, 78), (-40, 114), (6, 140), (42, 134), (66, 98), (80, 44, 0), (40, 76), (-30, 82)),
                "#b98f52", (0, 190), (6, 50), 0.5, 0.7)  # fmt: skip
        head.one_mouth(s)
        head.glasses(s, INK, width=5)

    figure(s, 1010, 430, 1.28, head, clothes, None, over, flip=True)
    brass, shine = "#d79a2b", "#fbe2a0"
    with s.at(0, 96):
        for y in (690, 760):
            s.brush([(60, y + 60), (640, y + 20), (1210, y - 22)], deep(brass, 0.3), 26, 1, (1, 1))
            s.brush([(60, y + 56), (640, y + 16), (1210, y - 26)], brass, 20, 1, (1, 1))
            s.brush([(80, y + 51), (640, y + 11), (1190, y - 29)], shine, 5, 0.9)
        s.line(blob((60, 748), (22, 784), (60, 818), closed=False), brass, 22)
        s.line(blob((1206, 665), (1246, 700), (1206, 736), closed=False), deep(brass, 0.3), 26)
        s.line(blob((1206, 664), (1246, 699), (1206, 735), closed=False), brass, 20)
        bell = blob((420, 560, 0), (620, 640), (760, 660), (1120, 646, 0), (1120, 676, 0), (760, 716), (620, 750), (420, 850, 0), (446, 706))
        s.fill(bell, brass)
        s.grain(bell, deep(brass, 0.5), (500, 860), (560, 660), 0.85)
        rim = oval(424, 705, 40, 148)
        s.fill(rim, deep(brass, 0.45))
        s.line(rim, shine, 8)
        s.brush([(500, 640), (640, 676), (900, 672)], shine, 8, 0.9)
    with s.at(1010, 430, 1.28, True):
        d.arm(s, [(-90, 760), (-20, 560), (66, 346)], "#8e2f2a", 96)
        d.fist(s, 92, 292, head, -20)
    return s


def nell_ashworth():
    """Internal communications lead, hearing aid in her left ear, biscuit tin at hand."""
    s = Sheet(*BOOK, "#dcb34e", 38)
    s.grain(s.whole(), "#c4953c", (0, 0), (420, 620), 0.6)
    for y in range(0, 1350, 96):
        s.fill(box(0, y, 1080, 3), PAPER, 0.35)
    head = Head("fair", 0.8, jaw=1.02, age=2, look=-0.15, brow="#7a6148", mouth="wry", lips="#b75d50", brow_lift=6)
    blonde = "#c4a36b"

    def clothes():
        d.cardigan(s, "#2e5f73", PAPER)

    def over():
        h.receding(s, blonde, "#e6dcc6")
        fringe = blob((-72, 0, 0), (-110, -30), (-140, -100), (-90, -170), (0, -190), (80, -166), (112, -100),
                      (100, -36, 0), (84, -80), (30, -76), (-20, -104), (-50, -70), (-64, -30))  # fmt: skip
        s.fill(fringe, blonde)
        s.grain(fringe, deep(blonde, 0.5), (-140, 0), (-50, -90), 0.75)
        h.strands(s, fringe, blonde, [[(-20, -120), (40, -110), (92, -86)], [(-50, -110), (-96, -90), (-112, -40)],
                                      [(0, -160), (60, -140), (98, -90)], [(-30, -160), (-90, -130), (-126, -80)]], 0.45)
        s.brush([(-96, -22), (-114, -6), (-106, 34)], "#d7dcd6", 13, 1, (0.7, 0.6))
        s.brush([(-106, 34), (-92, 42), (-84, 24)], "#d7dcd6", 4, 1, (0.8, 0.8))
        head.glasses(s, SEA)

    figure(s, 560, 500, 1.3, head, clothes, lambda: h.bun(s, blonde, -126, -20, 46), over, flip=True)
    tin = box(160, 1080, 760, 330, 14)
    s.fill(tin, SEA)
    s.grain(tin, NIGHT, (160, 1300), (560, 1200), 0.8)
    lid = box(140, 1020, 800, 96, 16)
    s.fill(lid, mix(SEA, TEAL, 0.6))
    s.grain(lid, NIGHT, (140, 1100), (540, 1050), 0.7)
    s.fill(box(430, 1040, 220, 20, 8), NIGHT)
    with s.at(520, 1046, 1, turn=-10):
        s.fill(box(-50, -96, 130, 104, 3), PAPER)
        for i in range(3):
            s.fill(box(-36, -76 + i * 22, 92 - i * 18, 5, 2), mix(PAPER, INK, 0.55))
    for x, y in ring(540, 1262, 74, 11):
        s.fill(oval(x, y, 19), BUTTER)
    s.fill(oval(540, 1262, 66), BUTTER)
    s.fill(oval(540, 1262, 40), deep(BUTTER, 0.2))
    return s


def ben_osei():
    """Social media editor, at the same bollard every morning."""
    s = Sheet(*TALL, "#f0c7a0", 39)
    s.fill(oval(270, 520, 150), BUOY)
    s.dots(box(0, 0, 1200, 800), BUOY, (0, 800), (0, 120), 18, 0.55, 0.6)
    water = box(0, 780, 1200, 720)
    s.fill(water, "#4b8a8b")
    s.grain(water, SEA, (0, 1500), (300, 960), 0.7)
    for y, w in ((820, 260), (870, 190), (930, 240), (1000, 130)):
        s.fill(box(270 - w / 2, y, w, 12, 6), BUTTER, 0.75)
    s.fill(poly((760, 780), (1200, 740), (1200, 800), (760, 800)), DUSK)
    for x, top in ((900, 300), (1080, 200)):
        s.fill(box(x, top, 9, 520), DUSK)
        s.line(blob((x + 4, top + 30), (x - 100, 760), closed=False), DUSK, 3)
        s.line(blob((x + 4, top + 30), (x + 90, 760), closed=False), DUSK, 3)
    head = Head("umber", 0.85, jaw=1.02, age=0, look=0.2, brow="#150d0a", mouth="smile", broad=1.2, brow_weight=8.5)

    def clothes():
        d.torso(s, "#e3b23f", "high")
        hood = blob((-130, 200), (-90, 140), (-40, 196), (20, 194), (74, 136), (112, 190), (40, 268), (-50, 272))
        s.fill(hood, "#e3b23f")
        s.grain(hood, "#8a6218", (-130, 270), (10, 190), 0.85)
        s.brush([(-6, 250), (-4, 400), (-2, 700)], "#8a6218", 8, 1, (0.9, 0.9))
        for x in (-46, 34):
            s.brush([(x, 240), (x - 2, 320), (x + 3, 380)], PAPER, 8, 1, (0.9, 0.9))

    def over():
        h.cropped(s, "#150d0a")
        h.beanie(s, "#b5452b", "#6b2214")
        s.grain(blob((-84, 34, 0), (-70, 78), (-40, 114), (6, 138), (42, 133), (66, 98), (80, 50, 0), (44, 104), (4, 112), (-38, 96)),
                "#150d0a", (0, 170), (6, 60), 0.8, 0.7)  # fmt: skip

    figure(s, 600, 640, 1.72, head, clothes, None, over, flip=True)
    return s
