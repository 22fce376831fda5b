// A face in the directory becomes the face of the profile: while a reader goes from one page to the
// other, both call it by one name, and nothing else by that. Where the names differ the face jumps,
// and where two elements of a page share one, browsers show no transition at all; neither is seen
// by looking at a page that stands still.

import { launch, watched } from './chromium.mjs';

const WIDTHS = [320, 360, 768, 1280];
const HEIGHT = 800;
/** How many faces are gone to, one after the other, from a directory of some width. */
const FACES = new Map([[360, 2], [1280, 1]]);

/**
 * In a browser of its own that keeps the page which was left, as those of readers do: a name that
 * stayed there from the first face would be in the way of the second.
 * @returns what was looked at, in words
 */
export async function followFaces(chromium, origin, page, report) {
  const browser = await launch(chromium, { keepsPages: true });
  try {
    const context = await browser.newContext({ reducedMotion: 'no-preference' });
    await context.addInitScript(listen);
    const { tab, show } = await watched(context, origin, report);
    let seen = 0;
    for (const [width, faces] of FACES) {
      await tab.setViewportSize({ width, height: HEIGHT });
      await show(page);
      for (let at = 0; at < faces; at += 1) {
        const fail = (what) => report.fail(page.path, `face ${at + 1} at ${width} px: ${what}`);
        seen += await follow(tab, at, fail);
      }
    }
    return `${seen} faces followed`;
  } finally {
    await browser.close();
  }
}

/** Notes what has a name at the moment a page is left. */
function listen() {
  const named = () =>
    [...document.querySelectorAll('body *')]
      .map((element) => ({ element, name: getComputedStyle(element).viewTransitionName }))
      .filter(({ name }) => name !== 'none')
      .map(({ element, name }) => ({
        name,
        isPortrait: element.matches('.portrait'),
        isProfile: element.closest('.profile') !== null,
        leads: element.closest('article')?.querySelector('.person-name a')?.href,
      }));
  globalThis.omNamed = named;
  addEventListener('DOMContentLoaded', () =>
    // After those of the page itself, which are there by then.
    addEventListener('load', () =>
      addEventListener('pageswap', (event) => {
        const left = { isMoving: event.viewTransition !== null, named: named() };
        sessionStorage.setItem('om-left', JSON.stringify(left));
      }),
    ),
  );
}

/** Goes to a face and back; gives 1 where there was one. */
async function follow(tab, at, fail) {
  const link = tab.locator('main .person-card .person-name a').nth(at);
  if ((await link.count()) === 0) return 0;
  const directory = tab.url();
  // What has a name at rest does not hang on who is gone to: one directory, one profile are enough.
  const isFirst = at === 0 && tab.viewportSize().width === WIDTHS[1];
  const atRest = await (isFirst ? everyWidth : names)(tab, fail);
  for (const name of atRest) fail(`${name} stands there beforehand`);
  const to = await link.evaluate((link) => link.href);
  await link.click();
  await tab.waitForURL(to, { waitUntil: 'load' });
  const left = await tab.evaluate(() => JSON.parse(sessionStorage.getItem('om-left')));
  if (!left?.isMoving) fail('nothing moves from the directory to a profile');
  const face = left?.named.filter((one) => one.isPortrait && one.leads === to) ?? [];
  if (face.length !== 1) fail('the face that is gone to has no name');
  twice(left?.named.map((one) => one.name) ?? [], 'the directory', fail);
  if (isFirst) await everyWidth(tab, fail);
  const portrait = (await tab.evaluate(() => globalThis.omNamed())).filter((one) => one.isProfile);
  if (portrait.length !== 1 || !portrait[0].isPortrait) fail('the portrait has no name');
  if (face[0]?.name !== portrait[0]?.name) {
    fail(`it is ${face[0]?.name} in the directory and ${portrait[0]?.name} on the profile`);
  }
  await tab.goBack({ waitUntil: 'commit' });
  await tab.waitForURL(directory, { waitUntil: 'commit' });
  return 1;
}

/** The names on a page, at every width it is looked at; no two elements share one. */
async function everyWidth(tab, fail) {
  const { width } = tab.viewportSize();
  const all = new Set();
  for (const one of WIDTHS) {
    await tab.setViewportSize({ width: one, height: HEIGHT });
    for (const name of await names(tab, fail)) all.add(name);
  }
  await tab.setViewportSize({ width, height: HEIGHT });
  return [...all];
}

/** The names on a page as it stands. */
async function names(tab, fail) {
  const names = await tab.evaluate(() => globalThis.omNamed().map((one) => one.name));
  twice(names, `${new URL(tab.url()).pathname} at ${tab.viewportSize().width} px`, fail);
  return names;
}

function twice(names, where, fail) {
  for (const name of new Set(names.filter((name, at) => names.indexOf(name) !== at))) {
    fail(`two elements of ${where} are called ${name}`);
  }
}
