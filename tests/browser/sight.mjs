// How a page looks and what assistive technology gets of it: axe at three widths in both colour
// schemes, in forced colours and without the hub's scripts; no horizontal scrolling, on paper
// neither; nothing inline in the live document.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { settle, watched } from './chromium.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 360, 768, 1280];
/** The narrowest is looked at for scrolling only. */
const WITHOUT_AXE = 320;
const HEIGHT = 900;
const SCHEMES = ['light', 'dark'];
/** Where axe looks when it looks briefly. */
const BRIEF = { light: 360, dark: 1280 };
/** The width of a sheet of A4 between its margins. */
const SHEET = 680;
/** Elements named for one rule on one page. */
const SHOWN = 5;

/**
 * With `isBrief`, for hubs that have the theme of another, which is looked at wholly: axe where the
 * menu is folded in the light and where it is not in the dark, and nowhere twice.
 * @returns the number of axe runs
 */
export async function look(desk, page, report, { isBrief, shots }) {
  let runs = 0;
  const found = new Map();
  const tab = await desk.show('sight', page);
  await inline(tab, page, report);
  await tab.evaluate(AXE);
  for (const colorScheme of SCHEMES) {
    await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: HEIGHT });
      await settle(tab);
      await scrolling(tab, page, width, report);
      if (isBrief ? BRIEF[colorScheme] === width : width !== WITHOUT_AXE) {
        await violations(tab, `${width} ${colorScheme}`, found);
        runs += 1;
      }
      if (shots) await shoot(tab, page, shots, width, colorScheme);
    }
  }
  if (!isBrief) {
    await forced(tab, found);
    runs += 1;
  }
  await printed(tab, page, report);
  await scriptless(desk, page, found);
  runs += 1;
  for (const [what, where] of found) {
    const all = where.length === runs ? 'everywhere' : `at ${where.join(', ')}`;
    report.fail(page.path, `axe ${what} (${all})`);
  }
  return runs;
}

/** In colours that the reader's system forces on every page. */
async function forced(tab, found) {
  await tab.emulateMedia({ colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' });
  await settle(tab);
  await violations(tab, 'forced colours', found);
  await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
}

/** On paper: the words are there, nothing is cut off at the side, no menu is printed. */
async function printed(tab, page, report) {
  const fail = (what) => report.fail(page.path, `in print: ${what}`);
  await tab.emulateMedia({ media: 'print' });
  await tab.setViewportSize({ width: SHEET, height: HEIGHT });
  const { words, menu, wide } = await tab.evaluate(() => ({
    words: document.querySelector('main')?.innerText.trim().length ?? 0,
    menu: [...document.querySelectorAll('body > header nav')].some((nav) => nav.checkVisibility()),
    wide: document.scrollingElement.scrollWidth,
  }));
  if (words === 0) fail('nothing of the page is left');
  if (menu) fail('the menu stands there, which nobody can click');
  if (wide > SHEET) fail(`${wide} px wide, on a sheet of ${SHEET}`);
  await tab.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await tab.setViewportSize({ width: WIDTHS.at(-1), height: HEIGHT });
}

/** The page as it is when its scripts never arrive. With scripts off in the browser, axe is too. */
async function scriptless(desk, page, found) {
  const nothing = { contentType: 'text/javascript', body: '' };
  const viewport = { width: WIDTHS[1], height: HEIGHT };
  const tab = await desk.show('no scripts come', page, { viewport }, (context) =>
    context.route('**/*.js', (route) => route.fulfill(nothing)),
  );
  await tab.evaluate(AXE);
  await violations(tab, 'without scripts', found);
}

/** A short look at a page that is not one of the chosen: loads cleanly, fits the narrowest. */
export async function glance(browser, origin, pages, report) {
  const [width] = WIDTHS;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    reducedMotion: 'reduce',
  });
  try {
    const { tab, show } = await watched(context, origin, report);
    for (const page of pages) {
      try {
        await show(page);
        await inline(tab, page, report);
        await scrolling(tab, page, width, report);
      } catch (error) {
        report.fail(page.path, `a glance broke off: ${error.message.split('\n')[0]}`);
      }
    }
  } finally {
    await context.close();
  }
}

/** Scripts may have added what the file does not hold. */
async function inline(tab, page, report) {
  const found = await tab.evaluate(() => {
    const found = [];
    for (const element of document.querySelectorAll('*')) {
      const name = element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '');
      for (const { name: key } of element.attributes) {
        if (key === 'style' || key.startsWith('on')) found.push(`${key} attribute on ${name}`);
      }
      if (name === 'style') found.push('<style> element');
    }
    return found;
  });
  for (const what of new Set(found)) report.fail(page.path, `in the live document: ${what}`);
}

async function scrolling(tab, page, width, report) {
  const wide = await tab.evaluate(() => {
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= innerWidth) return undefined;
    const clips = (element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== 'visible') return true;
      }
      return false;
    };
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !clips(element);
    });
    const name = (element) => {
      const classes = [...element.classList].map((one) => `.${one}`).join('');
      return element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '') + classes;
    };
    const inner = beyond.filter((one) => !beyond.some((two) => two !== one && one.contains(two)));
    return { scrollWidth, names: [...new Set(inner.map(name))].slice(0, 4) };
  });
  if (!wide) return;
  const by = wide.names.length > 0 ? `, by ${wide.names.join(', ')}` : '';
  report.fail(page.path, `scrolls sideways at ${width} px (${wide.scrollWidth} px wide${by})`);
}

/** Collects, for each violation, where it was met: most stand at every width and scheme. */
async function violations(tab, where, found) {
  const rules = await tab.evaluate(async (tags) => {
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    const result = await globalThis.axe.run(document, options);
    return result.violations.map((rule) => ({
      id: rule.id,
      help: rule.help,
      nodes: rule.nodes.map((node) => ({
        target: node.target.flat().join(' '),
        message: [...node.any, ...node.all, ...node.none].map((check) => check.message)[0] ?? '',
      })),
    }));
  }, TAGS);
  for (const { id, help, nodes } of rules) {
    for (const { target, message } of nodes.slice(0, SHOWN)) {
      // The size of the letters differs with the width and would part what belongs together.
      const words = (message || help).replace(/, font size: .*?, font weight: \w+/, '');
      const what = `${id}: ${target}: ${words}`;
      found.set(what, [...(found.get(what) ?? []), where]);
    }
  }
}

function shoot(tab, page, folder, width, scheme) {
  const name = page.path.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '_') || 'home';
  const file = path.join(folder, `${page.kind}.${name}.${width}.${scheme}.png`);
  return tab.screenshot({ path: file, fullPage: true });
}
