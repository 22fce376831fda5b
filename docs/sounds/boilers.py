"""Makes the sound of the sample hub: three boilers at night, out of nothing but numbers.

    python3 docs/sounds/boilers.py /tmp/boilers.wav
    ffmpeg -i /tmp/boilers.wav -ac 1 -b:a 40k -map_metadata -1 -id3v2_version 0 -write_xing 0 \
        content/media/sounds/boilers.mp3

No recording, no voice and no other sound went into it. MIT, as all of the sample hub.
"""

import math
import random
import struct
import sys
import wave

RATE = 22050
SECONDS = 16
random.seed(2)  # at two in the morning


def main(path):
    sound = [0.0] * (RATE * SECONDS)
    hum(sound)
    # She goes, waits eleven seconds, and goes.
    hough(sound, 2.0)
    hough(sound, 13.0)
    for at, pitch in [(4.6, 2100), (6.4, 1850), (6.65, 1850), (11.3, 2300)]:
        tick(sound, at, pitch)
    sigh(sound, 8.4)
    with wave.open(path, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        loudest = max(abs(value) for value in sound)
        faded = (value / loudest * 0.7 * fade(n) for n, value in enumerate(sound))
        out.writeframes(b"".join(struct.pack("<h", int(value * 32767)) for value in faded))


def fade(n):
    """Comes and goes within a second."""
    return min(1, n / RATE, (RATE * SECONDS - n) / RATE)


def hum(sound):
    """Two old boilers a little apart, so that they beat, and the new one an octave above."""
    rumble = 0.0
    for n in range(len(sound)):
        t = n / RATE
        rumble += (random.uniform(-1, 1) - rumble) * 0.012
        old = math.sin(2 * math.pi * 49 * t) + 0.9 * math.sin(2 * math.pi * 49.4 * t)
        new = 0.25 * math.sin(2 * math.pi * 100 * t) + 0.12 * math.sin(2 * math.pi * 150 * t)
        sound[n] += 0.35 * old + new + 2.2 * rumble


def tick(sound, at, pitch):
    """A pipe that cools by a degree."""
    for n in range(int(0.16 * RATE)):
        t = n / RATE
        ring = math.sin(2 * math.pi * pitch * t) + 0.5 * math.sin(2 * math.pi * pitch * 2.76 * t)
        sound[int(at * RATE) + n] += 0.8 * ring * math.exp(-42 * t)


def hough(sound, at):
    """The oldest boiler lights: a soft blow, and its echo in the flue."""
    held = 0.0
    for n in range(int(0.9 * RATE)):
        t = n / RATE
        held += (random.uniform(-1, 1) - held) * 0.12
        shape = math.exp(-7 * t) + 0.7 * math.exp(-((t - 0.38) / 0.07) ** 2)
        sound[int(at * RATE) + n] += 4.5 * held * shape * (1 - t / 0.9)


def sigh(sound, at):
    """A valve lets go."""
    for n in range(int(1.6 * RATE)):
        t = n / RATE
        shape = min(1, t / 0.25) * math.exp(-2.6 * t)
        sound[int(at * RATE) + n] += 0.55 * random.uniform(-1, 1) * shape


if __name__ == "__main__":
    main(sys.argv[1])
