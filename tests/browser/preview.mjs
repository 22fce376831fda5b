// The live preview in a real browser: a project is edited as an author edits it, and what open tabs
// do is looked at. Nothing waits for time to pass; each step waits for what must come.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

import axe from 'axe-core';

import { readArguments } from './arguments.mjs';
import { launch } from './chromium.mjs';
import { report as makeReport } from './report.mjs';

const USAGE = 'usage: node preview.mjs PROJECT_FOLDER --openmic FILE [--chromium FILE] [--shots DIR]';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const STORY = 'content/posts/2025-04-02-we-started-with-a-biscuit-tin.md';
const PAGE = '/stories/we-started-with-a-biscuit-tin/';
const OTHER = '/guidelines/';

const wanted = readArguments(USAGE, {
  openmic: { type: 'string' },
  chromium: { type: 'string' },
  shots: { type: 'string' },
});
const report = makeReport();
let step = 'start';
const expect = (is, what) => {
  if (!is) report.fail(step, what);
};
/** The built-in style sheet, for a project that changes it. */
const css = readFileSync(new URL('../../templates/assets/site.css', import.meta.url), 'utf8');
/** Errors of scripts and of the console, since the last step. */
let complaints = [];

const file = (name) => path.join(wanted.folder, name);
const read = (name) => readFileSync(file(name), 'utf8');
const write = (name, text) => {
  mkdirSync(path.dirname(file(name)), { recursive: true });
  writeFileSync(file(name), text);
};
const edit = (name, from, to) => {
  const text = read(name);
  if (!text.includes(from)) throw new Error(`${name} holds no ${JSON.stringify(from)}`);
  write(name, text.replace(from, to));
};

/** Starts `openmic serve`; gives back its process and its port. */
async function start(port) {
  const server = spawn(wanted.openmic, ['serve', '--root', wanted.folder, '--port', port], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: server.stderr });
  const [first] = await new Promise((resolve) => lines.once('line', (line) => resolve([line])));
  return { server, port: first.match(/127\.0\.0\.1:(\d+)/)[1] };
}

const ended = (server) =>
  server.exitCode ?? new Promise((resolve) => server.once('exit', (code) => resolve(code)));

let { server, port } = await start('0');
const origin = `http://127.0.0.1:${port}`;
const browser = await launch(wanted.chromium);
const context = await browser.newContext({ viewport: { width: 1280, height: 700 } });
// Nothing takes this long, whatever else the machine does.
context.setDefaultTimeout(180_000);
try {
  const story = await open(PAGE);
  const other = await open(OTHER);

  await test('an edit is seen, where the reader was', async () => {
    // Typefaces that arrive later would move the place by themselves.
    await story.evaluate(() => document.fonts.ready);
    await story.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    const before = await story.evaluate(() => scrollY);
    edit(STORY, '+++\n\n', '+++\n\nA sentence that was not here.\n\n');
    await story.getByText('A sentence that was not here.').waitFor();
    await live(story);
    await story.waitForLoadState('load');
    await story.evaluate(() => document.fonts.ready);
    const after = await story.evaluate(() => scrollY);
    expect(before > 500 && Math.abs(after - before) < 60, `scrolled from ${before} to ${after}`);
    expect(await survived(other), 'a page that did not differ was reloaded');
  });

  await test('a style sheet is swapped in place', async () => {
    await mark(story);
    write('templates/assets/site.css', `${css}\nbody { outline: 3px solid rgb(1, 2, 3) }\n`);
    for (const tab of [story, other]) await styled(tab, 'rgb(1, 2, 3)');
    write('templates/assets/site.css', `${css}\nbody { outline: 3px solid rgb(4, 5, 6) }\n`);
    for (const tab of [story, other]) {
      await styled(tab, 'rgb(4, 5, 6)');
      expect(await survived(tab), 'the page was reloaded');
    }
    await story.waitForFunction(() => document.querySelectorAll('link[rel=stylesheet]').length === 1);
  });

  const good = read(STORY);
  await test('what breaks is said over the page as it was', async () => {
    await mark(story);
    edit(STORY, 'title = "', 'title = <img src=x onerror=alert(1)>"');
    const panel = story.locator('openmic-preview .panel');
    await panel.getByText(STORY).waitFor();
    expect(await survived(story), 'the page was reloaded');
    expect((await story.locator('openmic-preview img').count()) === 0, 'text became an element');
    expect(await panel.getByText('<img src=x').isVisible(), 'the line is not shown as it is');
    expect(await story.getByText('A sentence that was not here.').isVisible(), 'the page is gone');
    await accessible(story, 'with the overlay');
    await shoot(story, 'overlay');
    expect(!(await other.locator('openmic-preview .panel').isVisible()), 'it is on other pages, too');
  });

  await test('the overlay obeys the keyboard', async () => {
    const panel = story.locator('openmic-preview .panel');
    const focused = () =>
      story.evaluate(() => {
        const host = document.activeElement;
        return host?.shadowRoot?.activeElement?.textContent ?? host?.nodeName ?? '';
      });
    await story.keyboard.press('Escape');
    expect(await panel.isHidden(), 'Escape leaves it open');
    await story.locator('openmic-preview .opener').focus();
    await story.keyboard.press('Enter');
    expect(await panel.isVisible(), 'Enter on the count does not open it');
    expect((await focused()) === 'Close', `the focus is on ${await focused()}`);
    await story.keyboard.press('Tab');
    expect((await focused()).includes('<img src=x'), `Tab leads to ${await focused()}`);
    await story.keyboard.press('Escape');
    expect(await panel.isHidden(), 'Escape within leaves it open');
    expect((await focused()) === '1 error', `the focus went to ${await focused()}`);
    await story.reload();
    await live(story);
    expect(await panel.isHidden(), 'what was dismissed came back with a reload');
    await story.locator('openmic-preview .opener').click();
    expect(await panel.isVisible(), 'a click on the count does not open it');
  });

  await test('what is mended is gone', async () => {
    const panel = story.locator('openmic-preview .panel');
    write(STORY, good);
    await panel.waitFor({ state: 'hidden' });
    await story.locator('openmic-preview .opener').getByText('nothing to fix here').waitFor();
    await accessible(story, 'without the overlay');
  });

  await test('the list of findings needs no scripts', async () => {
    edit(STORY, 'title = "', 'title = <b>"');
    await story.locator('openmic-preview .panel').waitFor();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await tab.goto(`${origin}/_openmic/`);
    expect(await tab.getByRole('link', { name: STORY }).isVisible(), 'no link to the page');
    expect((await tab.locator('pre b').count()) === 0, 'text became an element');
    await plain.close();
    const list = await open('/_openmic/');
    await accessible(list, 'the list');
    await shoot(list, 'list');
    write(STORY, good);
    await list.getByText('Nothing to fix.').waitFor();
    await settled(list);
    await list.close();
  });

  // What a page that is still arriving asks for may be gone with its story by then.
  const [, picture] = (await story.getByAltText(/^A round blue biscuit tin/).first().getAttribute('src')).match(
    /pictures\/([0-9a-f]+)-/,
  );
  await test('the view is switched for all tabs', async () => {
    edit(STORY, 'title = "', 'audience = "internal"\ntitle = "');
    await story.locator('openmic-preview .badges').getByText('not shown as public').waitFor();
    await story.locator('openmic-preview .eyes summary').click();
    await story.getByLabel('as internal').check();
    await mark(other);
    await Promise.all([
      other.waitForFunction(() => !globalThis.openmicMark),
      story.getByRole('button', { name: 'Show' }).click(),
    ]);
    await story.getByText('A sentence that was not here.').waitFor();
    await story.locator('openmic-preview .badges').getByText('internal: for colleagues').waitFor();
    await live(story);
    await accessible(story, 'with a badge');
    await shoot(story, 'badge');
    write(STORY, good);
    await story.locator('openmic-preview .badges').waitFor({ state: 'detached' });
    // The server goes next, and must not take a page with it that is still arriving.
    await settled(story);
    await settled(other);
  }, new RegExp(`404 .*(biscuit-tin|pictures/${picture}-)`));

  await test('tabs find a server that started anew', async () => {
    const gone = ended(server);
    server.kill('SIGTERM');
    expect((await gone) === 0, 'the server did not end well');
    await story.locator('openmic-preview .light').getByText('waiting').waitFor();
    edit(STORY, 'A sentence that was not here.', 'Written while nobody was looking.');
    ({ server } = await start(port));
    await story.getByText('Written while nobody was looking.').waitFor();
    await live(story);
  }, /ERR_CONNECTION_REFUSED/);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await ended(server);
  rmSync(file('templates'), { recursive: true, force: true });
}
process.exitCode = report.end('preview') ? 0 : 1;

/** A tab that shows a page and has its line to the server. */
async function open(at) {
  const tab = await context.newPage();
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} ${message.location().url}`);
  });
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('dialog', (dialog) => {
    complaints.push(`a dialog opened: ${dialog.message()}`);
    dialog.dismiss();
  });
  tab.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`request elsewhere: ${request.url()}`);
  });
  await tab.goto(origin + at);
  await live(tab);
  await mark(tab);
  return tab;
}

/** @param expected what the browser may complain of in this step */
async function test(name, run, expected = /^$/) {
  step = name;
  complaints = [];
  const start = Date.now();
  try {
    await run();
  } catch (error) {
    report.fail(step, `broke off: ${error.message.split('\n').slice(0, 3).join(' ')}`);
  }
  for (const said of complaints.filter((said) => !expected.test(said))) report.fail(step, `the browser complains: ${said}`);
  const word = report.failuresOf(name) === 0 ? 'ok  ' : 'FAIL';
  report.line(`${word} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

/** All of a page is there, and its line to the server. */
async function settled(tab) {
  await tab.waitForLoadState('load');
  await live(tab);
}

function live(tab) {
  return tab.locator('openmic-preview .light.live').waitFor();
}

/** Leaves something that a reload takes away. */
function mark(tab) {
  return tab.evaluate(() => {
    globalThis.openmicMark = true;
  });
}

function survived(tab) {
  return tab.evaluate(() => globalThis.openmicMark === true);
}

function styled(tab, colour) {
  return tab.waitForFunction(
    (colour) => getComputedStyle(document.body).outlineColor === colour,
    colour,
  );
}

async function accessible(tab, what) {
  for (const colorScheme of ['light', 'dark']) {
    await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await tab.evaluate(axe.source);
    const found = await tab.evaluate(
      // Preloading copies style sheets of shadow trees inline, which the policy forbids.
      (values) => axe.run(document, { preload: false, runOnly: { type: 'tag', values } }),
      TAGS,
    );
    for (const { id, nodes } of found.violations) {
      const where = nodes.slice(0, 3).map((node) => node.target.flat(2).join(' '));
      report.fail(step, `axe ${id} ${what}, ${colorScheme}: ${where.join(', ')}`);
    }
  }
  await tab.emulateMedia({ colorScheme: 'light' });
}

async function shoot(tab, name) {
  if (!wanted.shots) return;
  mkdirSync(wanted.shots, { recursive: true });
  await tab.screenshot({ caret: 'initial', path: path.join(wanted.shots, `${name}.png`) });
}
