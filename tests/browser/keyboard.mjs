// A page used with the Tab key alone: the skip link comes first and leads to the text, every
// stop can be seen, and every stop shows that it has the focus.

import { settle } from './chromium.mjs';

/** The first has the menu that opens. */
const WIDTHS = [360, 1280];
const MOST_STOPS = 500;
/** WCAG 2.2, 1.4.11: what shows the focus differs this much from what is behind it. */
const CONTRAST = 3;

/** @returns the number of stops at the last of so many widths */
export async function tabThrough(desk, page, report, widths = WIDTHS.length) {
  let stops = 0;
  const found = new Map();
  for (const width of WIDTHS.slice(0, widths)) {
    const tab = await desk.show(`keys at ${width}`, page, { viewport: { width, height: 800 } });
    await settle(tab);
    stops = await walk(tab, page, width, found, report);
    await skip(tab, page, width, report);
  }
  for (const [what, widths] of found) {
    report.fail(page.path, `keyboard: ${what} (at ${widths.join(' and ')} px)`);
  }
  return stops;
}

async function walk(tab, page, width, found, report) {
  const seen = new Set();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await tab.keyboard.press('Tab');
    const facts = await tab.evaluate(stopFacts, CONTRAST);
    if (!facts || seen.has(facts.key)) return seen.size;
    seen.add(facts.key);
    if (stop === 0 && !facts.isSkip) {
      report.fail(page.path, `Tab reaches ${facts.name} first, not the skip link`);
    }
    for (const fault of facts.faults) {
      const what = `${facts.name} ${fault}`;
      found.set(what, [...(found.get(what) ?? []), width]);
    }
  }
  report.fail(page.path, `the Tab key does not come to an end after ${MOST_STOPS} stops`);
  return seen.size;
}

/** Enter on the skip link brings the focus to the text. */
async function skip(tab, page, width, report) {
  await tab.reload({ waitUntil: 'load' });
  await tab.keyboard.press('Tab');
  // Enter on anything else would leave the page; `walk` has reported that it is not there.
  if (!(await tab.evaluate(() => document.activeElement.matches('a[href^="#"]')))) return;
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  const isInside = await tab.evaluate(() => {
    const main = document.querySelector('main');
    const now = document.activeElement;
    const hasStops = main.querySelector('a[href], button, input, select, textarea, summary');
    const isAfter = main.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
    return main.contains(now) || (!hasStops && Boolean(isAfter));
  });
  if (!isInside) report.fail(page.path, `the skip link does not lead into main at ${width} px`);
}

/** Runs in the page: what has the focus now, and whether that can be seen. */
function stopFacts(leastContrast) {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) {
    return undefined;
  }
  const all = [...document.querySelectorAll('*')];
  const classes = [...element.classList]
    .slice(0, 2)
    .map((one) => `.${one}`)
    .join('');
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const name = `${element.tagName.toLowerCase()}${classes} "${words.slice(0, 40)}"`;
  const faults = [];

  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const isSeen = boxes.some(
    (box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  );
  const style = getComputedStyle(element);
  if (!isSeen || style.visibility !== 'visible' || Number(style.opacity) < 0.1) {
    faults.push('has the focus but cannot be seen');
  } else if (!boxes.some(isOnTop)) {
    faults.push('has the focus but is covered by something else');
  }

  const holders = [element, ...withIndicator(element)];
  if (!holders.some(hasOutline)) faults.push('does not show that it has the focus');

  return { key: all.indexOf(element), name, faults, isSkip: element.matches('a[href^="#"]') };

  function isOnTop(box) {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return Boolean(top) && (element.contains(top) || top.contains(element) || isLabel(top));
  }

  function isLabel(top) {
    return [...(element.labels ?? [])].some((label) => label.contains(top));
  }

  /** A card or a row of a quiz may carry the outline of what it holds. */
  function withIndicator(one) {
    const up = [];
    for (let next = one.parentElement; next && next !== document.body; next = next.parentElement) {
      if (next.matches(':focus-within') && next.matches('li, article, label, fieldset')) {
        up.push(next);
      }
    }
    return up.slice(0, 3);
  }

  function hasOutline(one) {
    return [getComputedStyle(one), getComputedStyle(one, '::after')].some((style) => {
      const width = parseFloat(style.outlineWidth);
      if (style.outlineStyle === 'none' || width < 2) return false;
      const behind = parseFloat(style.outlineOffset) < 0 ? one : (one.parentElement ?? one);
      return contrast(style.outlineColor, background(behind)) >= leastContrast;
    });
  }

  function background(from) {
    for (let one = from; one; one = one.parentElement) {
      const colour = rgba(getComputedStyle(one).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return rgba(
      getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#000' : '#fff',
    );
  }

  function contrast(a, b) {
    const [light, dark] = [luminance(rgba(a)), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance([r, g, b]) {
    const [x, y, z] = [r, g, b].map((byte) => {
      const part = byte / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  }

  /** Any CSS colour as bytes: the canvas knows them all. */
  function rgba(colour) {
    if (Array.isArray(colour)) return colour;
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  }
}
