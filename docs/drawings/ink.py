"""Paper, ink and grain: what every drawing is made with.

Shapes are smooth curves through a few points. Shading is a stipple that thins
out from one point to another, like a worn printing plate; nothing is blurred.
"""

from contextlib import contextmanager
from math import ceil, cos, floor, pi, sin

import numpy as np
import skia
from PIL import Image

PAPER, SAND, BUTTER = "#f6eee0", "#e8d3b0", "#f0bd62"
BUOY, RUST, ROSE = "#e2763a", "#a94524", "#e6a88f"
SEA, TEAL, MOSS, MIST, PALE = "#0b5351", "#2c7a74", "#7d9b76", "#a5c9c1", "#d9e6dd"
INK, NIGHT, DUSK, PLUM = "#14302f", "#0b2029", "#1d4350", "#5b2f3c"


def rgb(color):
    return tuple(int(color[i : i + 2], 16) for i in (1, 3, 5))


def mix(a, b, share):
    """`a` with `share` of `b` in it."""
    return "#%02x%02x%02x" % tuple(
        round(x + (y - x) * share) for x, y in zip(rgb(a), rgb(b), strict=True)
    )


def deep(color, share=0.34):
    """The colour of the same thing in the shade."""
    return mix(color, NIGHT, share)


def paint(color, alpha=1.0, width=None):
    made = skia.Paint(AntiAlias=True, Color=skia.Color(*rgb(color), round(alpha * 255)))
    if width:
        made.setStyle(skia.Paint.kStroke_Style)
        made.setStrokeWidth(width)
        made.setStrokeCap(skia.Paint.kRound_Cap)
        made.setStrokeJoin(skia.Paint.kRound_Join)
    return made


def segments(points, closed, tension=0.5):
    """Cubic pieces of a curve through the points; a third value marks a corner."""
    n = len(points)
    count = n if closed else n - 1

    def tangent(i):
        if len(points[i]) > 2:
            return (0, 0)
        a = points[(i - 1) % n] if closed or i > 0 else points[i]
        b = points[(i + 1) % n] if closed or i < n - 1 else points[i]
        return ((b[0] - a[0]) * tension, (b[1] - a[1]) * tension)

    for i in range(count):
        p, q = points[i], points[(i + 1) % n]
        s, t = tangent(i), tangent((i + 1) % n)
        yield p[:2], (p[0] + s[0] / 2.7, p[1] + s[1] / 2.7), (
            q[0] - t[0] / 2.7,
            q[1] - t[1] / 2.7,
        ), q[:2]


def blob(*points, closed=True):
    path = skia.Path()
    for i, (p, a, b, q) in enumerate(segments(points, closed)):
        if i == 0:
            path.moveTo(*p)
        path.cubicTo(*a, *b, *q)
    if closed:
        path.close()
    return path


def poly(*points):
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in points], True)
    return path


def box(x, y, w, h, r=0):
    path = skia.Path()
    path.addRoundRect(skia.Rect.MakeXYWH(x, y, w, h), r, r)
    return path


def oval(x, y, rx, ry=None):
    path = skia.Path()
    ry = ry or rx
    path.addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
    return path


def stroke_outline(points, width, taper=(0.15, 0.15)):
    """The outline of a brush stroke that swells and thins."""
    line = []
    for p, a, b, q in segments(points, False):
        for k in range(12):
            u = k / 12
            v = 1 - u
            line.append(
                tuple(
                    v**3 * p[d] + 3 * v * v * u * a[d] + 3 * v * u * u * b[d] + u**3 * q[d]
                    for d in (0, 1)
                )
            )
    line.append(points[-1][:2])
    left, right = [], []
    for i, (x, y) in enumerate(line):
        x0, y0 = line[max(i - 1, 0)]
        x1, y1 = line[min(i + 1, len(line) - 1)]
        size = max(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 1e-6)
        u = i / (len(line) - 1)
        ends = taper[0] + (taper[1] - taper[0]) * u
        half = width / 2 * (ends + (1 - ends) * sin(pi * min(max(u, 0), 1)) ** 0.7)
        nx, ny = -(y1 - y0) / size * half, (x1 - x0) / size * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return poly(*left, *reversed(right))


class Sheet:
    """One picture while it is being drawn."""

    def __init__(self, width, height, ground, seed):
        self.size = (width, height)
        self.chance = np.random.default_rng(seed)
        self.surface = skia.Surface(width, height)
        self.canvas = self.surface.getCanvas()
        self.canvas.clear(skia.Color(*rgb(ground)))
        rough = self.chance.random((height + 4, width + 4), dtype=np.float32)
        for _ in range(2):
            rough = (rough[:-2] + 2 * rough[1:-1] + rough[2:]) / 4
            rough = (rough[:, :-2] + 2 * rough[:, 1:-1] + rough[:, 2:]) / 4
        soft = rough
        order = np.sort(soft, axis=None)[:: max(1, soft.size // 4096)]
        self.noise = np.searchsorted(order, soft).astype(np.float32) / len(order)

    def whole(self):
        return box(0, 0, *self.size)

    def fill(self, path, color, alpha=1.0):
        self.canvas.drawPath(path, paint(color, alpha))
        return path

    def line(self, path, color, width, alpha=1.0):
        self.canvas.drawPath(path, paint(color, alpha, width))

    def brush(self, points, color, width, alpha=1.0, taper=(0.15, 0.15)):
        self.canvas.drawPath(stroke_outline(points, width, taper), paint(color, alpha))

    @contextmanager
    def at(self, x, y, scale=1.0, flip=False, turn=0):
        self.canvas.save()
        self.canvas.translate(x, y)
        self.canvas.rotate(turn)
        self.canvas.scale(-scale if flip else scale, scale)
        yield
        self.canvas.restore()

    @contextmanager
    def within(self, path):
        self.canvas.save()
        self.canvas.clipPath(path, skia.ClipOp.kIntersect, True)
        yield
        self.canvas.restore()

    def grain(self, path, color, start, end, amount=0.8, bend=1.0):
        """Stipple inside the shape, dense at `start`, gone at `end`."""
        across = self._along(start, end)
        self._screen(path, color, lambda x, y: amount * np.clip(1 - across(x, y), 0, 1) ** bend)

    def glow(self, path, color, middle, reach, amount=0.8, bend=1.0):
        """Stipple that thins out in all directions from the middle."""
        m = self._device(*middle)
        r = reach * abs(self._factor())

        def density(x, y):
            return amount * np.clip(1 - np.hypot(x - m[0], y - m[1]) / r, 0, 1) ** bend

        self._screen(path, color, density)

    def dots(self, path, color, start, end, pitch=14, biggest=0.62, alpha=1.0):
        """A halftone screen inside the shape: big dots at `start`, none at `end`."""
        matrix = self.canvas.getTotalMatrix()
        area = skia.Path(path)
        area.transform(matrix)
        b = area.getBounds()
        across = self._along(start, end)
        self.canvas.save()
        self.canvas.resetMatrix()
        self.canvas.clipPath(area, skia.ClipOp.kIntersect, True)
        used = paint(color, alpha)
        left, right = max(b.left(), 0), min(b.right(), self.size[0])
        top, bottom = max(b.top(), 0), min(b.bottom(), self.size[1])
        for row in range(floor(top / pitch), ceil(bottom / pitch) + 1):
            for column in range(floor(left / pitch), ceil(right / pitch) + 1):
                x, y = (column + row % 2 / 2) * pitch, row * pitch
                r = biggest * pitch * (1 - float(np.clip(across(x, y), 0, 1)))
                if r > 0.7:
                    self.canvas.drawCircle(x, y, r, used)
        self.canvas.restore()

    def _factor(self):
        m = self.canvas.getTotalMatrix()
        return (m.getScaleX() ** 2 + m.getSkewY() ** 2) ** 0.5

    def _device(self, x, y):
        p = self.canvas.getTotalMatrix().mapXY(x, y)
        return p.x(), p.y()

    def _along(self, start, end):
        (x0, y0), (x1, y1) = self._device(*start), self._device(*end)
        size = max((x1 - x0) ** 2 + (y1 - y0) ** 2, 1e-6)
        return lambda x, y: ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / size

    def _screen(self, path, color, density):
        area = skia.Path(path)
        area.transform(self.canvas.getTotalMatrix())
        b = area.getBounds()
        left, top = max(floor(b.left()), 0), max(floor(b.top()), 0)
        right, bottom = min(ceil(b.right()), self.size[0]), min(ceil(b.bottom()), self.size[1])
        if right <= left or bottom <= top:
            return
        x, y = np.meshgrid(np.arange(left, right), np.arange(top, bottom))
        thick = density(x.astype(np.float32), y.astype(np.float32))
        ink = np.clip((thick * 1.14 - 0.139 - self.noise[top:bottom, left:right]) * 3.6 + 0.5, 0, 1)
        ink[thick <= 0.01] = 0
        plate = np.empty((*ink.shape, 4), np.uint8)
        plate[..., :3] = rgb(color)
        plate[..., 3] = (ink * 255).astype(np.uint8)
        image = skia.Image.fromarray(plate, colorType=skia.kRGBA_8888_ColorType)
        self.canvas.save()
        self.canvas.resetMatrix()
        self.canvas.clipPath(area, skia.ClipOp.kIntersect, True)
        self.canvas.drawImage(image, left, top)
        self.canvas.restore()

    def finish(self, paper=True):
        """The picture at its final size, on paper that is not quite even."""
        pixels = self.surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
        width, height = self.size
        printed = pixels[..., :3].astype(np.float32)
        if paper:
            cells = self.chance.random((height // 160 + 3, width // 160 + 3)).astype(np.float32)
            cloud = Image.fromarray(cells).resize((width, height), Image.Resampling.BICUBIC)
            printed += ((np.asarray(cloud) - 0.5) * 7 + (self.noise - 0.5) * 1.5)[..., None]
        image = Image.fromarray(np.clip(printed, 0, 255).astype(np.uint8), "RGB")
        return image.resize((width * 4 // 5, height * 4 // 5), Image.Resampling.LANCZOS)


def ring(x, y, r, count, start=0.0):
    """Points spread evenly on a circle."""
    return [
        (x + r * cos(start + 2 * pi * i / count), y + r * sin(start + 2 * pi * i / count))
        for i in range(count)
    ]
