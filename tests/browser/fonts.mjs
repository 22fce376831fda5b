// What comes late, as it does on a slow line. Fonts: what stands in for them must have their
// measures, or the text jumps while somebody reads it. Scripts: what they add has its place kept,
// so that nothing moves at all. And what the fonts weigh, page by page.

import { watched } from './chromium.mjs';

const KB = 1024;
const BUDGET = 100 * KB;
/** A story may have italics, and letters that only a second file has. */
const STORY = 125 * KB;
/**
 * No two designs break every line alike: a heading of one more line, or a name that jumps into the
 * next line, may happen. Measured over all pages of the sample hub at both widths: 0.056 at most,
 * and 5 of 276 above 0.02.
 * A line more above a heading, such as breadcrumbs that wrap, comes to 0.1 and is a mistake.
 */
const MOST_SHIFT = 0.06;
/** Measured 0.0013 over a page of each type, and 0.010 without anything that stands in. */
const MEAN_SHIFT = 0.002;
/** All but the one that settles the colours before anything is painted. */
const LATE_SCRIPTS = /\/(?!scheme\.)[^/]+\.js$/;
/**
 * What scripts may move. A line more above the text comes to 0.02 and is a mistake; the parts of a
 * player, which the browser lays out by itself, come to 0.003.
 */
const BY_SCRIPTS = 0.005;
/** Fewer pages have no average worth judging. */
const MANY = 10;
/** The first is a phone's, where a line holds least. */
const WIDTHS = [360, 1280];

/** @returns what was measured: `{ bytes, shift }`, the larger of so many widths */
export async function lateFonts(browser, origin, page, report, widths = WIDTHS.length) {
  let worst = 0;
  let bytes = 0;
  for (const width of WIDTHS.slice(0, widths)) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    try {
      const found = await measure(context, origin, page, report);
      worst = Math.max(worst, found.shift);
      bytes = Math.max(bytes, found.bytes);
      if (found.shift > MOST_SHIFT) {
        const far = `${found.shift.toFixed(3)} at ${width} px`;
        const what = [...new Set(found.moved)].slice(0, 4).join(', ');
        report.fail(page.path, `moves by ${far} when its fonts arrive (${what})`);
      }
      if (found.byScripts.shift > BY_SCRIPTS) {
        const far = `${found.byScripts.shift.toFixed(4)} at ${width} px`;
        const what = [...new Set(found.byScripts.moved)].slice(0, 4).join(', ');
        report.fail(page.path, `moves by ${far} when its scripts arrive (${what})`);
      }
    } finally {
      await context.close();
    }
  }
  weigh(page, bytes, report);
  return { bytes, shift: worst };
}

/** Looks at all pages together, and judges them if there is a report; words for the summary. */
export function weighAll(measured, report) {
  const mean = measured.reduce((sum, one) => sum + one.shift, 0) / measured.length;
  const most = Math.max(...measured.map((one) => one.bytes)) / KB;
  const words = `fonts ${most.toFixed(1)} KB at most, pages move by ${mean.toFixed(4)} on average`;
  const isMany = measured.length >= MANY;
  if (isMany && mean > MEAN_SHIFT) report?.fail('all pages', `${words} when their fonts arrive`);
  return words;
}

async function measure(context, origin, page, report) {
  const fonts = await hold(context, /\.woff2$/);
  const scripts = await hold(context, LATE_SCRIPTS);
  const { tab, show } = await watched(context, origin, report);
  await tab.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  // The page is not loaded before its fonts are: first let it be seen without them.
  const shown = show(page);
  const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  await tab.waitForFunction(painted);
  const isEarly = await tab.evaluate(
    () => document.fonts.size > 0 && document.fonts.status !== 'loading',
  );
  if (isEarly) report.note(page.path, 'no font was late: nothing could move');
  scripts.arrive();
  await tab.waitForLoadState('domcontentloaded');
  const byScripts = await tab.evaluate(moved);
  fonts.arrive();
  await shown;
  const bytes = await loaded(tab);
  return { bytes, byScripts, ...(await tab.evaluate(moved)) };
}

/** Keeps files back until they may arrive. */
async function hold(context, files) {
  let arrive;
  const arrival = new Promise((done) => (arrive = done));
  await context.route(files, async (route) => {
    await arrival;
    await route.continue();
  });
  return { arrive };
}

/** Runs in the page: what moved since this was asked last, and how far. */
async function moved() {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const name = (node) => {
    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return element?.className || element?.localName || 'something that is gone';
  };
  const shifts = globalThis.shifts.splice(0);
  return {
    shift: shifts.reduce((sum, one) => sum + one.value, 0),
    moved: shifts.flatMap((one) => one.sources.map(({ node }) => name(node))),
  };
}

/** @returns the bytes of the font files this page is set in, of the six that it could load */
function loaded(tab) {
  return tab.evaluate(async () => {
    await document.fonts.ready;
    const rules = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
    );
    // The set holds one face for each rule, in their order.
    const faces = [...document.fonts];
    if (faces.length !== rules.length) throw new Error('there are other fonts than in the rules');
    let bytes = 0;
    for (const [at, face] of faces.entries()) {
      const [, address] = rules[at].style.src.match(/url\("(.*?)"\)/) ?? [];
      if (!address || face.status !== 'loaded') continue;
      const file = new URL(address, rules[at].parentStyleSheet.href).href;
      bytes += performance.getEntriesByName(file)[0].encodedBodySize;
    }
    return bytes;
  });
}

function weigh(page, bytes, report) {
  const budget = page.kind === 'story' ? STORY : BUDGET;
  if (bytes <= budget) return;
  const words = `${(bytes / KB).toFixed(1)} KB, at most ${budget / KB} KB`;
  report.fail(page.path, `over the budget: fonts of ${words}`);
}
