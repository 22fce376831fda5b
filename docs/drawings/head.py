"""Heads: a face in a few strokes, seen from the front or turned to its left.

A head stands around (0, 0), the chin near y = 134, the crown near y = -150, and
looks to the right of the picture; draw it flipped to look to the left.
"""

from dataclasses import dataclass

from ink import NIGHT, PAPER, blob, deep, mix, oval

SKINS = {
    "fair": ("#f1cbae", "#d2906d", "#e08f73", "#7c3b2a"),
    "ruddy": ("#ecb899", "#c87f5e", "#d8704f", "#74301f"),
    "sallow": ("#efcca2", "#cf9a6c", "#df9670", "#6e3a22"),
    "olive": ("#dba577", "#b0703f", "#c9764a", "#5c2c18"),
    "brown": ("#b3754a", "#83492a", "#b55c35", "#431e10"),
    "umber": ("#8a5537", "#5c3220", "#9c4b2c", "#2f140b"),
    "ebony": ("#64402f", "#3f241b", "#7d3f29", "#1d0d09"),
}

FRONT = [
    (0, -150), (62, -138), (96, -85), (98, -25), (92, 20), (84, 62), (58, 108), (24, 134),
    (-24, 134), (-58, 108), (-84, 62), (-92, 20), (-98, -25), (-96, -85), (-62, -138),
]  # fmt: skip
TURNED = [
    (-8, -152), (50, -140), (84, -92), (85, -40), (80, -6), (82, 36), (66, 98), (42, 131),
    (6, 134), (-42, 112), (-74, 66), (-86, 20), (-112, -20), (-118, -85), (-76, -142),
]  # fmt: skip


@dataclass
class Head:
    skin: str = "fair"
    turn: float = 0.8
    jaw: float = 1.0
    chin: float = 1.0
    age: int = 1
    eyes: str = "open"
    look: float = 0.3
    brow: str = "#3a2a22"
    brow_weight: float = 7
    brow_lift: float = 0.0
    nose: float = 1.0
    broad: float = 1.0
    mouth: str = "calm"
    lips: str = ""
    blush: float = 0.25
    stubble: str = ""
    ear: bool = True

    def __post_init__(self):
        self.tone, self.shade, self.warm, self.stroke = SKINS[self.skin]
        self.middle = 30 * self.turn

    def outline(self):
        t = self.turn
        points = []
        for (fx, fy), (tx, ty) in zip(FRONT, TURNED, strict=True):
            x, y = fx + (tx - fx) * t, fy + (ty - fy) * t
            if y > 30:
                middle = 12 * t
                x = middle + (x - middle) * (1 + (self.jaw - 1) * min((y - 30) / 60, 1))
                y = 30 + (y - 30) * self.chin
            points.append((x, y))
        return blob(*points)

    def neck(self, s, width=1.0, length=1.0):
        w, base = width, 130 + 110 * length
        shape = blob(
            (-62 * w, 40), (-64 * w, 120), (-72 * w, base - 40), (-110 * w, base, 0),
            (-110 * w, base + 66, 0), (90 * w, base + 66, 0), (90 * w, base, 0), (52 * w, base - 40), (46 * w, 120), (48 * w, 60),
        )  # fmt: skip
        s.fill(shape, self.tone)
        with s.within(shape):
            s.fill(
                blob((-90, 60), (-80, 118), (-40, 158), (10, 178), (60, 166), (90, 110), (60, 40)),
                self.shade,
            )
            s.grain(shape, self.shade, (-70, 190), (10, 200), 0.7)

    def face(self, s):
        """The head without hair: call `neck` before, hair after."""
        c, t = self.middle, self.turn
        outline = self.outline()
        if self.ear and t < 0.5:
            self.one_ear(s, 98 - 60 * t, small=1 - t)
        s.fill(outline, self.tone)
        with s.within(outline):
            soft = mix(self.tone, self.shade, 0.62)
            s.grain(outline, soft, (-118, 60), (c - 40, 16), 0.95, 1.2)
            s.grain(outline, soft, (0, 150), (8, 100), 0.5)
            for x in (c - 52, c + 46 - 12 * t):
                s.glow(outline, mix(self.tone, self.warm, 0.5), (x, 50), 40, self.blush + 0.3, 0.6)
        if self.ear:
            self.one_ear(s, -97 + 20 * t)
        self.eyes_and_brows(s)
        self.one_nose(s)
        self.one_mouth(s)
        self.lines(s)
        return outline

    def one_ear(self, s, x, small=1.0):
        side = -1 if x < 0 else 1
        w = 20 * small * side
        shape = blob(
            (x, -16), (x + w * 0.75, -26), (x + w * 1.1, -4), (x + w * 0.8, 26), (x + w * 0.2, 44),
            (x - w * 0.3, 30),
        )  # fmt: skip
        s.fill(shape, mix(self.tone, self.shade, 0.45))
        s.brush([(x + w * 0.3, -12), (x + w * 0.7, -10), (x + w * 0.6, 10), (x + w * 0.2, 24)],
                self.stroke, 3.5, 0.55)  # fmt: skip

    def eyes_and_brows(self, s):
        c, t = self.middle, self.turn
        near, far = c - 39, c + 37 - 11 * t
        for x, half, side in ((near, 17, -1), (far, 16 - 4 * t, 1)):
            self.one_eye(s, x, half, side)
            lift = self.brow_lift
            inner, outer = -side * half * 0.95, side * half * 1.35
            s.brush(
                [(x + inner, -27 - lift * 0.2), (x + side * half * 0.3, -34 - lift),
                 (x + outer, -25 - lift * 0.5)],
                self.brow, self.brow_weight, 0.95, (0.55, 0.1),
            )  # fmt: skip

    def one_eye(self, s, x, half, side):
        ink = mix(self.stroke, NIGHT, 0.45)
        outer, inner = side * half, -side * half
        if self.eyes == "closed":
            s.brush([(x + inner, 0), (x, 8), (x + outer, 1)], ink, 5.5, 1, (0.3, 0.35))
            s.brush([(x + outer, 1), (x + outer * 1.28, 5)], ink, 3, 0.8)
            return
        if self.eyes == "smile":
            s.brush([(x + inner, 5), (x, -5), (x + outer, 5)], ink, 6, 1, (0.3, 0.35))
            s.brush([(x + inner * 0.7, 13), (x, 11), (x + outer * 0.9, 13)], self.shade, 3, 0.9)
            return
        if self.eyes == "down":
            s.brush([(x + inner, -1), (x, 6), (x + outer, 0)], ink, 5.5, 1, (0.3, 0.35))
            s.brush([(x + inner * 0.8, -11), (x, -12), (x + outer, -7)], self.shade, 3.5, 0.9)
            return
        white = mix(PAPER, self.tone, 0.5)
        shape = blob((x + inner, 3, 0), (x + inner * 0.3, -8), (x + outer * 0.5, -7),
                     (x + outer, 2, 0), (x + outer * 0.2, 9))  # fmt: skip
        s.fill(shape, white)
        with s.within(shape):
            s.fill(oval(x + self.look * 9, 0, 8.6, 9.6), ink)
        s.brush([(x + inner * 1.05, 3), (x + inner * 0.3, -8.5), (x + outer * 0.5, -7.5),
                 (x + outer * 1.15, 3)], ink, 5.2, 1, (0.25, 0.4))  # fmt: skip
        s.brush([(x + inner * 0.6, -15), (x + outer * 0.3, -17), (x + outer, -10)],
                self.shade, 3.2, 0.9)  # fmt: skip

    def one_nose(self, s):
        c, t, n, b = self.middle, self.turn, self.nose, self.broad
        tip = (c + 7 + 17 * t * n, 40)
        side = blob(
            (c - 2 + 8 * t, -16, 0), (c + 2 + 13 * t, 8), (tip[0] + 2, tip[1] - 6), (tip[0] + 3, 46),
            (c + 12 * b, 55), (c - 12 * b, 54), (c - 4 + 8 * t, 44), (c + 2 + 8 * t, 14),
        )  # fmt: skip
        s.fill(side, mix(self.tone, self.shade, 0.62))
        s.brush([(c + 4 + 11 * t, 6), (tip[0] + 1, tip[1] - 6), (tip[0], 50), (c + 8, 55)],
                self.stroke, 3.4, 0.75, (0.1, 0.5))  # fmt: skip
        s.brush([(c - 19 * b + 4 * t, 44), (c - 17 * b + 4 * t, 53), (c - 7 * b + 4 * t, 54)],
                self.stroke, 3.6, 0.8, (0.2, 0.3))  # fmt: skip

    def one_mouth(self, s):
        c, t = self.middle + 2 * self.turn, self.turn
        left, right = c - 27, c + 25 - 7 * t
        lip = self.lips or mix(self.shade, self.warm, 0.5)
        ink = self.stroke
        if self.mouth == "laugh":
            shape = blob((left - 6, 74, 0), (c - 4, 79), (right + 5, 74, 0), (right - 2, 98),
                         (c - 2, 110), (left + 4, 99))  # fmt: skip
            s.fill(shape, mix(ink, NIGHT, 0.3))
            with s.within(shape):
                s.fill(blob((left - 8, 70), (c, 76), (right + 8, 70), (right, 84), (c - 2, 90),
                            (left, 85)), PAPER)  # fmt: skip
                s.fill(oval(c - 2, 112, 20, 11), mix(lip, "#c4553f", 0.5))
            s.brush([(left + 6, 104), (c - 2, 116), (right - 4, 103)], lip, 6, 0.9)
            return
        up = {"calm": 2, "smile": 6, "firm": -2, "wry": 3, "parted": 1}[self.mouth]
        wry = 5 if self.mouth == "wry" else 0
        s.fill(blob((left + 3, 85 - up), (c - 8, 79), (c + 1, 81), (c + 8, 79),
                    (right - 3, 84 - up - wry), (c, 87)), lip, 0.9)  # fmt: skip
        s.fill(blob((left + 7, 87 - up * 0.5), (c, 87), (right - 6, 86 - up * 0.5), (c + 10, 97),
                    (c - 10, 98)), lip, 0.75)  # fmt: skip
        s.brush([(left, 85 - up), (c - 8, 86 + up * 0.4), (c + 8, 86 + up * 0.4),
                 (right, 84 - up - wry)], ink, 4.4, 1, (0.3, 0.3))  # fmt: skip
        s.brush([(c - 11, 107), (c, 110), (c + 10, 107)], self.shade, 4, 0.8)

    def lines(self, s):
        c, t, ink = self.middle, self.turn, mix(self.shade, self.stroke, 0.35)
        left, right = c - 27, c + 27 - 7 * t
        grin = self.mouth in ("smile", "laugh") or self.eyes == "smile"
        if self.age >= 2 or grin:
            s.brush([(c - 24, 52), (left - 11, 68), (left - 12, 88)], ink, 3.2, 0.7)
            s.brush([(c + 25, 54), (right + 10, 70), (right + 9, 84)], ink, 2.8, 0.6)
        if self.age >= 2:
            near, far = c - 39, c + 37 - 11 * t
            for x, half in ((near, 17), (far, 13)):
                s.brush([(x - half * 0.7, 16), (x, 21), (x + half * 0.7, 17)], ink, 2.6, 0.6)
            s.brush([(near - 24, -2), (near - 33, -8)], ink, 2.6, 0.7)
            s.brush([(near - 24, 4), (near - 35, 5)], ink, 2.6, 0.7)
        if self.age >= 3:
            s.brush([(c - 46, -66), (c, -70), (c + 36, -66)], ink, 2.8, 0.5)
            s.brush([(c - 36, -54), (c, -57), (c + 30, -54)], ink, 2.6, 0.45)
            s.brush([(-58, 84), (-36, 112), (-10, 122)], ink, 2.6, 0.4)

    def beard(self, s, color, full=True, grey=""):
        """A beard, or with `full` off a short one that leaves the cheeks."""
        c, t = self.middle, self.turn
        top = 28 if full else 52
        drop = (16 if full else 6) + (self.chin - 1) * 100
        shape = blob(
            (-86 + 2 * t, top - 22, 0), (-66 + 4 * t, top + 22), (c - 52, 74), (c - 30, 66),
            (c, 60), (c + 24, 66), (c + 44 - 8 * t, 76), (82 - 6 * t, top + 4, 0),
            (78 - 10 * t, 96), (50, 136 + drop), (6 + 6 * t, 144 + drop), (-40, 128 + drop * 0.7),
            (-78, 88),
        )  # fmt: skip
        s.fill(shape, color)
        s.grain(shape, deep(color, 0.5), (-80, 130), (10, 80), 0.8)
        if grey:
            s.grain(shape, grey, (c + 6, 150 + drop), (c, 84), 0.75)
        with s.within(shape):
            s.fill(blob((c - 24, 78), (c, 74), (c + 20, 78), (c + 18, 96), (c, 102), (c - 22, 97)),
                   self.tone)  # fmt: skip
        self.one_mouth(s)

    def moustache(self, s, color):
        c = self.middle
        s.fill(blob((c - 36, 78), (c - 20, 62), (c + 2, 59), (c + 22, 62), (c + 33, 77),
                    (c + 14, 74), (c, 72), (c - 16, 75)), color)  # fmt: skip

    def glasses(self, s, color, round_=True, width=4.6):
        c, t = self.middle, self.turn
        for x, rx in ((c - 40, 31), (c + 37 - 10 * t, 29 - 7 * t)):
            shape = oval(x, 2, rx, 29) if round_ else blob(
                (x - rx, -20, 0.1), (x + rx, -20, 0.1), (x + rx * 0.9, 18), (x, 26), (x - rx * 0.9, 18)
            )
            s.fill(shape, PAPER, 0.13)
            s.line(shape, color, width)
        s.line(blob((c - 9, -2), (c, -7), (c + 9, -2), closed=False), color, width)
        s.line(blob((c - 71, -3), (-88 + 8 * t, -8), closed=False), color, width)

    def freckles(self, s):
        c = self.middle
        for x, y in ((-58, 34), (-48, 42), (-36, 33), (-66, 46), (-44, 52), (18, 36), (28, 44),
                     (36, 34), (44, 44), (2, 24), (-8, 30), (10, 30)):  # fmt: skip
            s.fill(oval(c + x * 0.92, y, 2.5), self.shade, 0.85)
