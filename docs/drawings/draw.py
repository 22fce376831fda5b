#!/usr/bin/env python3
"""Draws the portraits and pictures of the sample hub into content/media.

    pip install pillow==13.0.0 skia-python==144.1 numpy==2.4.6
    python3 docs/drawings/draw.py            # all of them
    python3 docs/drawings/draw.py mila-costa # some of them

Every drawing has a fixed seed: with the versions above, two runs write the same
bytes. Nobody in these pictures exists, and nothing is fetched.
"""

import io
import sys
from pathlib import Path

from PIL import Image

import more_people
import more_things
import people
import places
import things

MEDIA = Path(__file__).resolve().parents[2] / "content" / "media"
LARGEST = 114_000

# Originals come in all shapes, as they do from real people's phones: one is a
# PNG, and one lies on its side with only its EXIF orientation to say so.
AS_PNG = {"yuki-tanabe"}
ON_ITS_SIDE = {"callum-reid"}


def drawings():
    for folder, modules in (("people", (people, more_people)), ("pictures", (places, things, more_things))):
        for module in modules:
            for name, make in vars(module).items():
                if callable(make) and getattr(make, "__module__", "") == module.__name__:
                    if not name.startswith("_") and name != "figure":
                        yield folder, name.replace("_", "-"), make


def encoded(name, image):
    """The file's bytes and ending, at the best quality that stays within bounds."""
    if name in AS_PNG:
        held = io.BytesIO()
        image.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(held, "PNG", optimize=True)
        return held.getvalue(), "png"
    extra = {}
    if name in ON_ITS_SIDE:
        image = image.transpose(Image.Transpose.ROTATE_90)
        exif = Image.Exif()
        exif[0x0112] = 6
        extra["exif"] = exif
    for quality in range(82, 52, -2):
        held = io.BytesIO()
        image.save(held, "JPEG", quality=quality, optimize=True, progressive=True, **extra)
        if held.tell() <= LARGEST:
            return held.getvalue(), "jpg"
    raise SystemExit(f"{name} does not fit into {LARGEST} bytes: give it less grain")


def main(wanted):
    for folder, name, make in drawings():
        if wanted and name not in wanted:
            continue
        data, ending = encoded(name, make().finish(paper=name not in AS_PNG))
        target = MEDIA / folder / f"{name}.{ending}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        print(f"{target.relative_to(MEDIA)}  {len(data) / 1000:.0f} KB")


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main(set(sys.argv[1:]))
