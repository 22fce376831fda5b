// How a page looks and what assistive technology gets of it: axe at three widths in both colour
// schemes, in forced colours and without the hub's scripts; no horizontal scrolling, on paper
// neither; nothing inline in the live document.

import axe from 'axe-core';
import path from 'node:path';

import { open, settle, watched } from './chromium.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 360, 768, 1280];
/** The narrowest is looked at for scrolling only. */
const WITHOUT_AXE = 320;
const HEIGHT = 900;
const SCHEMES = ['light', 'dark'];
/** The width of a sheet of A4 between its margins. */
const SHEET = 680;
/** Elements named for one rule on one page. */
const SHOWN = 5;

/** @returns the number of axe runs */
export async function look(browser, origin, page, report, shots) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: HEIGHT },
    reducedMotion: 'reduce',
  });
  let runs = 0;
  const found = new Map();
  try {
    const tab = await open(context, origin, page, report);
    await inline(tab, page, report);
    await tab.evaluate(axe.source);
    for (const colorScheme of SCHEMES) {
      await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of WIDTHS) {
        await tab.setViewportSize({ width, height: HEIGHT });
        await settle(tab);
        await scrolling(tab, page, width, report);
        if (width !== WITHOUT_AXE) {
          await violations(tab, `${width} ${colorScheme}`, found);
          runs += 1;
        }
        if (shots) await shoot(tab, page, shots, width, colorScheme);
      }
    }
    await forced(tab, found);
    await printed(tab, page, report);
    await scriptless(browser, origin, page, found, report);
    runs += 2;
    for (const [what, where] of found) {
      const all = where.length === runs ? 'everywhere' : `at ${where.join(', ')}`;
      report.fail(page.path, `axe ${what} (${all})`);
    }
  } finally {
    await context.close();
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
  await tab.emulateMedia({ media: 'screen' });
}

/** The page as it is when its scripts never arrive. With scripts off in the browser, axe is too. */
async function scriptless(browser, origin, page, found, report) {
  const context = await browser.newContext({
    viewport: { width: WIDTHS[1], height: HEIGHT },
    reducedMotion: 'reduce',
  });
  try {
    const nothing = { contentType: 'text/javascript', body: '' };
    await context.route('**/*.js', (route) => route.fulfill(nothing));
    const tab = await open(context, origin, page, report);
    await tab.evaluate(axe.source);
    await violations(tab, 'without scripts', found);
  } finally {
    await context.close();
  }
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
