// Looks at a built hub as its readers do: in a browser, by keyboard, without scripts.
// One page of each type (the one with most in it), those named with --only, or all with --full,
// and a glance at the rest (with --only if --glance asks for it); with --late PATHS the fonts of
// more pages come late: those once found to move; with --odd, for hubs whose words nobody would
// write in a theme that is looked at wholly elsewhere, no time and no average is judged, axe looks
// briefly, keys and late fonts are tried on a phone only, and fewer other pages are glanced at;
// links, ids, headings and budgets of all pages always. With --full Lighthouse is asked as well,
// where it is installed (tests/lighthouse).

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { readArguments } from './arguments.mjs';
import { desk, launch } from './chromium.mjs';
import { crawl, kb } from './crawl.mjs';
import { followFaces } from './faces.mjs';
import { narrowDown } from './filter.mjs';
import { lateFonts, weighAll } from './fonts.mjs';
import { tabThrough } from './keyboard.mjs';
import { report as makeReport } from './report.mjs';
import { withoutScripts } from './scriptless.mjs';
import { searchAsReader } from './search.mjs';
import { serve } from './serve.mjs';
import { glance, look } from './sight.mjs';
import { readSite } from './site.mjs';

const USAGE =
  'usage: node run.mjs SITE_FOLDER [--full] [--only TYPES_OR_PATHS] [--glance] [--odd] [--late PATHS] [--shots DIR] [--chromium FILE]';
/** Page types walked through by keyboard. */
const BY_KEYBOARD = new Set(['home', 'voices', 'story', 'module', 'campaign', 'search']);
const AT_ONCE = 2;

const wanted = readArguments(USAGE, {
  full: { type: 'boolean' },
  only: { type: 'string' },
  glance: { type: 'boolean' },
  odd: { type: 'boolean' },
  late: { type: 'string' },
  shots: { type: 'string' },
  chromium: { type: 'string' },
});
/** Of a large hub, so many of the other pages are glanced at, evenly spread. */
const GLANCES = wanted.odd ? 60 : 240;
const only = wanted.only?.split(',');
const report = makeReport();
const fonts = [];
const site = await readSite(wanted.folder);
const server = await serve(wanted.folder, site.base);
const browser = await launch(wanted.chromium);
try {
  if (wanted.shots) await mkdir(wanted.shots, { recursive: true });
  const largest = await crawl(site, server.origin, report);
  const most = `largest page ${kb(largest.html)}, css ${kb(largest.css)}, js ${kb(largest.js)}`;
  report.line(`${site.pages.length} pages read, links followed; ${most}`);
  const pages = chosen();
  await browse(pages);
  await lateAtMore(pages);
  if (fonts.length > 0) report.line(`     ${weighAll(fonts, wanted.odd ? undefined : report)}`);
  if (!only || wanted.glance) await glanceAtRest(pages);
} finally {
  await browser.close();
  server.close();
}
if (wanted.full && !only) askLighthouse();
process.exitCode = report.end('browser checks') ? 0 : 1;

/** The pages to open, in the order of their types. */
function chosen() {
  const pages = site.pages
    .filter((page) => !page.isRedirect)
    .filter((page) => !only || only.includes(page.kind) || only.includes(page.path))
    .sort((a, b) => a.kind.localeCompare(b.kind) || b.bytes - a.bytes);
  if (wanted.full) return pages;
  const first = pages.filter((page, at) => page.kind !== pages[at - 1]?.kind);
  // Highlighted code has a style sheet of its own, and sound a player, which the fullest pages may
  // not have.
  const code = pages.find((page) => page.styles.length > 1);
  const sound = pages.find((page) => page.hasSound);
  return [...new Set([...first, code, sound].filter(Boolean))];
}

async function browse(pages) {
  const queue = [...pages];
  const worker = async () => {
    const tabs = desk(browser, server.origin, report);
    for (let page = queue.shift(); page; page = queue.shift()) await visit(tabs, page);
    await tabs.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Pages of which only the fonts are looked at. Chosen for the worst, they are in no average. */
async function lateAtMore(seen) {
  for (const path of wanted.late?.split(',') ?? []) {
    const page = site.pages.find((page) => page.path === path);
    if (!page) report.fail(path, 'its fonts were to come late, but there is no such page');
    if (!page || seen.includes(page)) continue;
    const found = await lateFonts(browser, server.origin, page, report);
    report.line(`     ${path}  (fonts ${kb(found.bytes)}, shift ${found.shift.toFixed(3)})`);
  }
}

async function glanceAtRest(seen) {
  const rest = site.pages.filter((page) => !page.isRedirect && !seen.includes(page));
  const every = Math.max(1, rest.length / GLANCES);
  const some = rest.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
  const shares = Array.from({ length: AT_ONCE }, (_, worker) =>
    some.filter((_, at) => at % AT_ONCE === worker),
  );
  const start = Date.now();
  await Promise.all(shares.map((share) => glance(browser, server.origin, share, report)));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  report.line(`     a glance at ${some.length} of ${rest.length} other pages  (${seconds} s)`);
}

async function visit(tabs, page) {
  const start = Date.now();
  const done = [];
  const widths = wanted.odd ? 1 : undefined;
  // One check that breaks off must not hide what the others find.
  const attempt = async (check) => {
    try {
      await check();
    } catch (error) {
      report.fail(page.path, `a check broke off: ${error.message.split('\n')[0]}`);
    }
  };
  await attempt(async () => {
    const how = { isBrief: wanted.odd, shots: wanted.shots };
    done.push(`axe ${await look(tabs, page, report, how)} times`);
  });
  if (BY_KEYBOARD.has(page.kind)) {
    await attempt(async () => {
      done.push(`${await tabThrough(tabs, page, report, widths)} tab stops`);
    });
  }
  await attempt(async () => {
    const found = await lateFonts(browser, server.origin, page, report, widths);
    done.push(`fonts ${kb(found.bytes)}, shift ${found.shift.toFixed(3)}`);
    fonts.push(found);
  });
  await attempt(() => withoutScripts(tabs, page, report));
  if (page.kind === 'voices') {
    await attempt(async () => {
      done.push(await narrowDown(browser, server.origin, page, report));
    });
    await attempt(async () => {
      done.push(await followFaces(wanted.chromium, server.origin, page, report));
    });
  }
  if (page.kind === 'search') {
    await attempt(async () => {
      done.push(await searchAsReader(browser, server.origin, site, page, report, !wanted.odd));
    });
  }
  const failures = report.failuresOf(page.path);
  const word = failures === 0 ? 'ok  ' : 'FAIL';
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const more = failures === 0 ? '' : `, ${failures} failures`;
  const facts = `${kb(page.size)}, ${done.join(', ')}, ${seconds} s${more}`;
  report.line(`${word} ${page.kind.padEnd(12)} ${page.path}  (${facts})`);
}

/** In a process of its own: it wants the machine and a browser for itself. */
function askLighthouse() {
  const at = (name) => fileURLToPath(new URL(`../lighthouse/${name}`, import.meta.url));
  if (!existsSync(at('node_modules'))) {
    report.line('     skipped: Lighthouse, which is not installed (`npm ci` in tests/lighthouse)');
    return;
  }
  const told = wanted.chromium ? ['--chromium', wanted.chromium] : [];
  const { status } = spawnSync(process.execPath, [at('run.mjs'), wanted.folder, ...told], {
    stdio: 'inherit',
  });
  if (status !== 0) report.fail('/', 'Lighthouse finds less than is promised');
}
