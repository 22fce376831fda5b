// The system's Chromium, kept from talking to anybody but the server under test.

import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** With `keepsPages`, going back shows the page as it was left, as readers' browsers do. */
export function launch(executable, { keepsPages = false } = {}) {
  const executablePath = executable ?? find();
  const ignoreDefaultArgs = keepsPages ? ['--disable-back-forward-cache'] : [];
  return chromium.launch({ executablePath, args: ARGUMENTS, ignoreDefaultArgs });
}

/** The first of them on the PATH. */
export function find() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: the next one.
      }
    }
  }
  throw new Error('no chromium on the PATH: install it or name it with --chromium FILE');
}

/** Opens a page of the hub and reports all that the browser complains of meanwhile. */
export async function open(context, origin, page, report) {
  const tab = await watched(context, origin, report);
  await tab.show(page);
  return tab.tab;
}

/**
 * Tabs that are used again for one page after the other, each known by a name and made as its
 * first user says: a context of its own takes longer than most looks at a page.
 */
export function desk(browser, origin, report) {
  const tabs = new Map();
  return {
    async show(name, page, options, prepare = async () => {}) {
      if (!tabs.has(name)) {
        const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
        await prepare(context);
        tabs.set(name, await watched(context, origin, report));
      }
      const { tab, show } = tabs.get(name);
      await show(page);
      return tab;
    },
    close: () => Promise.all([...tabs.values()].map(({ tab }) => tab.context().close())),
  };
}

/** A tab that shows one page after the other: `{ tab, show(page) }`. */
export async function watched(context, origin, report) {
  const tab = await context.newPage();
  let shown;
  const fail = (what) => report.fail(shown.path, what);
  tab.on('console', (message) => {
    const from = message.location().url ?? '';
    // The browser asks for it by itself; crawl.mjs checks that pages name their icon.
    if (from.endsWith('/favicon.ico')) return;
    fail(`console ${message.type()}: ${message.text()} ${from.replace(origin, '')}`);
  });
  tab.on('pageerror', (error) => fail(`script error: ${error.message}`));
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) fail(`request elsewhere: ${url}`);
  });
  tab.on('requestfailed', (request) => {
    // Leaving a page stops what it was still loading: that is no fault of the page.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    fail(`request failed: ${request.url().replace(origin, '')}`);
  });
  tab.on('response', (answer) => {
    if (answer.status() >= 400) fail(`${answer.status()} for ${answer.url().replace(origin, '')}`);
  });
  const show = async (page) => {
    shown = page;
    await tab.goto(origin + encodeURI(page.path), { waitUntil: 'load' });
    // The directory's filter is put up when the browser has a moment for it.
    await tab.evaluate(() =>
      matchMedia('(scripting: none)').matches
        ? undefined
        : new Promise((done) => requestIdleCallback(done, { timeout: 2000 })),
    );
  };
  return { tab, show };
}

/** Waits until nothing on the page moves any more, so that colours are the final ones. */
export function settle(tab) {
  return tab.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ended = document.getAnimations().map((one) => one.finished.catch(() => undefined));
    await Promise.race([Promise.all(ended), new Promise((done) => setTimeout(done, 1500))]);
  });
}
