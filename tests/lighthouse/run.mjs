// Asks Lighthouse what a phone on a slow network makes of a built hub: of each page type that
// people are sent to, the page with most in it, three times. Scores are those of the middle run;
// the largest paint that of the best, since what else the machine does only makes it later: the
// middle one stands beside it. Lighthouse's own mobile preset is used: slow 4G and a CPU four times
// slower, simulated. It loads the page as fast as it can and computes from the order in which things
// came how long the slow way takes; so texts are gzipped and an answer begins after 50 ms, as from a
// host that is somewhere else. From this machine, where nothing takes any time, fonts come before
// the first words, and it would take them for something these wait for.
// With --applied each page is also loaded over a way that is really made as slow: a paint that took
// place, on a machine that does nothing else.
//
//   npm ci --prefix tests/browser --ignore-scripts && npm ci --prefix tests/lighthouse --ignore-scripts
//   node tests/lighthouse/run.mjs site

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { readArguments } from '../browser/arguments.mjs';
import { ARGUMENTS, find } from '../browser/chromium.mjs';
import { serve } from '../browser/serve.mjs';
import { readSite } from '../browser/site.mjs';

const USAGE =
  'usage: node run.mjs SITE_FOLDER [--only TYPES_OR_PATHS] [--runs N] [--applied] [--why] [--chromium FILE]';
const TYPES = ['home', 'voices', 'profile', 'story', 'module', 'campaign'];
/** Milliseconds until a host begins to answer. */
const FAR = 50;
/** At least so much of a hundred, and at most so many milliseconds and so much shift. */
const BAR = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const MOST = { paint: 1500, shift: 0.02 };

const wanted = readArguments(USAGE, {
  only: { type: 'string' },
  runs: { type: 'string', default: '3' },
  applied: { type: 'boolean' },
  why: { type: 'boolean' },
  chromium: { type: 'string' },
});
const site = await readSite(wanted.folder);
const server = await serve(wanted.folder, site.base, { gzipped: true, after: FAR });
let failures = 0;
try {
  console.log('type       perf  a11y  best   seo     LCP  middle    CLS  page');
  for (const page of chosen()) await measure(page);
} finally {
  server.close();
}
console.log(failures === 0 ? 'all above the bar' : `${failures} below the bar`);
process.exitCode = failures === 0 ? 0 : 1;

/** The fullest page of each type; whatever was asked for. */
function chosen() {
  const only = wanted.only?.split(',') ?? TYPES;
  const pages = only.map((one) =>
    site.pages
      .filter((page) => !page.isRedirect && (page.kind === one || page.path === one))
      .sort((a, b) => b.bytes - a.bytes)
      .at(0),
  );
  for (const [at, page] of pages.entries()) if (!page) fail(`there is no ${only[at]} in this hub`);
  return pages.filter(Boolean);
}

async function measure(page) {
  const runs = [];
  while (runs.length < Number(wanted.runs)) runs.push(await ask(page, 'simulate'));
  const middle = (of) => runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  const paintOf = (one) => one.audits['largest-contentful-paint'].numericValue;
  const paint = Math.min(...runs.map(paintOf));
  const shift = middle((one) => one.audits['cumulative-layout-shift'].numericValue);
  const scores = Object.keys(BAR).map((name) => [
    name,
    Math.round(middle((one) => one.categories[name].score) * 100),
  ]);
  const told = [
    page.kind.padEnd(9),
    ...scores.map(([, score]) => String(score).padStart(5)),
    seconds(paint).padStart(7),
    seconds(middle(paintOf)).padStart(8),
    shift.toFixed(3).padStart(6),
    page.path,
  ];
  console.log(told.join(' '));
  for (const [name, score] of scores) {
    if (score < BAR[name]) fail(`${name} of ${page.path} is ${score}, at least ${BAR[name]}`);
  }
  if (paint > MOST.paint) fail(`the largest paint of ${page.path} takes ${seconds(paint)}`);
  if (shift > MOST.shift) fail(`${page.path} moves by ${shift.toFixed(3)}`);
  if (wanted.why) explain(runs.at(-1));
  if (!wanted.applied) return;
  const { audits } = await ask(page, 'devtools');
  const [first, largest] = ['first', 'largest'].map((name) =>
    seconds(audits[`${name}-contentful-paint`].numericValue),
  );
  console.log(`          over a way as slow: first paint ${first}, largest ${largest}`);
}

/** One run; a second one where the browser lost track of the first. */
async function ask(page, throttlingMethod) {
  const lhr = await load(page, throttlingMethod);
  const again = lhr.runtimeError ? await load(page, throttlingMethod) : lhr;
  if (again.runtimeError) throw new Error(`${page.path}: ${again.runtimeError.message}`);
  return again;
}

/** In a browser of its own, which keeps nothing of the run before. */
async function load(page, throttlingMethod) {
  const chrome = await launch({
    chromePath: wanted.chromium ?? find(),
    chromeFlags: ['--headless', ...ARGUMENTS],
    logLevel: 'silent',
  });
  try {
    const told = { port: chrome.port, logLevel: 'silent', throttlingMethod };
    const { lhr } = await lighthouse(server.origin + page.path, told);
    return lhr;
  } finally {
    chrome.kill();
  }
}

function explain({ audits }) {
  for (const [id, audit] of Object.entries(audits)) {
    if (audit.score === null || audit.score >= 0.9) continue;
    console.log(`          ${id} ${audit.score}: ${audit.displayValue ?? audit.title}`);
  }
  const node = audits['largest-contentful-paint-element']?.details?.items?.[0]?.items?.[0]?.node;
  if (node) console.log(`          largest: ${node.snippet}`);
}

function seconds(time) {
  return `${(time / 1000).toFixed(2)} s`;
}

function fail(what) {
  failures += 1;
  console.log(`FAIL: ${what}`);
}
