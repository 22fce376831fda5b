// What needs no browser: every link of every page leads somewhere, every fragment exists, and
// every page keeps the house rules and its budget. Addresses are asked of the real server, so
// that what holds here holds on a host.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { fileAt, inside } from './site.mjs';

const KB = 1024;
const BUDGET = { html: 20 * KB, css: 15 * KB, js: 10 * KB };
/** The search engine loads on the first keystroke and has a budget of its own. */
const SEARCH = /\/search\//;
const AT_ONCE = 16;

export async function crawl(site, origin, report) {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const wanted = new Map();
  for (const page of site.pages) {
    rules(site, page, report);
    for (const link of page.links) follow(site, byPath, page, link, wanted, report);
  }
  await ask(origin, wanted, report);
  await moved(site, origin, report);
  await stylesheets(site, report);
  orphans(site, wanted, report);
  return budgets(site, report);
}

function rules(site, page, report) {
  const fail = (what) => report.fail(page.path, what);
  for (const [what, where] of page.forbidden) fail(`${what} (${where})`);
  for (const id of page.repeatedIds) fail(`id "${id}" stands twice`);
  for (const { id, key, where } of page.referredIds) {
    if (!page.ids.has(id)) fail(`${key}="${id}" names no element (${where})`);
  }
  if (page.h1 !== 1) fail(`${page.h1} h1 headings instead of one`);
  if (!page.kind) fail('the body has no data-page-type');
  // One page speaks for all: the layout is theirs in common.
  if (page.file === 'index.html' && !page.hasIcon && !site.files.has('favicon.ico')) {
    fail('no icon: the browser asks for /favicon.ico and gets 404');
  }
  if (!page.language) fail('the html element has no lang');
  if (!page.title.trim()) fail('no title');
  if (!page.isRedirect && !page.description.trim()) fail('no description');
}

function follow(site, byPath, page, link, wanted, report) {
  const shown = `${link.href} (${link.where})`;
  if (link.href.trim() === '' && link.tag !== 'form') {
    report.fail(page.path, `empty address ${shown}`);
    return;
  }
  const to = inside(site, page, link.href);
  if (!to) {
    if (link.href.startsWith('http:')) report.note(page.path, `unencrypted link ${shown}`);
    return;
  }
  const isDeep = path.basename(page.file) === '404.html' && !/^(\/|#|https?:)/.test(link.href);
  if (isDeep) report.fail(page.path, `${shown} does not start with /: it breaks below the root`);
  if (!wanted.has(to.path)) wanted.set(to.path, new Map());
  wanted.get(to.path).set(page.path, shown);
  const target = byPath.get(to.path);
  if (to.fragment && target && !target.ids.has(to.fragment)) {
    report.fail(page.path, `no element is called #${to.fragment}: ${shown}`);
  }
}

/** Asks the server for each address once. */
async function ask(origin, wanted, report) {
  const queue = [...wanted];
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [at, from] = next;
      const answer = await fetch(origin + encodeURI(at), { method: 'HEAD', redirect: 'manual' });
      if (answer.status === 200) continue;
      for (const [page, shown] of from) {
        // The page of an older address, which its host answers for, links to itself.
        const isOwn = answer.status === 301 && page === at;
        if (!isOwn) report.fail(page, `${answer.status} for ${shown}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Older addresses lead on for good, to a page that is there. */
async function moved(site, origin, report) {
  const text = await readFile(path.join(site.folder, '_redirects'), 'utf8').catch(() => '');
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [from, to] = line.split(' ');
    const answer = await fetch(origin + from, { method: 'HEAD', redirect: 'manual' });
    const isRight = answer.status === 301 && answer.headers.get('location') === to;
    if (!isRight) report.fail(from, `${answer.status} instead of leading on to ${to}`);
    const there = await fetch(origin + to, { method: 'HEAD', redirect: 'manual' });
    if (there.status !== 200) report.fail(from, `leads on to ${to}, which is ${there.status}`);
  }
}

/** What style sheets load stands in the hub too. */
async function stylesheets(site, report) {
  for (const file of [...site.files].filter((name) => name.endsWith('.css'))) {
    const text = await readFile(path.join(site.folder, file), 'utf8');
    const at = { path: site.base + file };
    for (const [, , href] of text.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)) {
      if (href.startsWith('data:') || href.startsWith('#')) continue;
      const to = inside(site, at, href);
      if (!to) report.fail(at.path, `the style sheet loads ${href} from another host`);
      else if (!fileAt(site, to.path)) report.fail(at.path, `${href} is not in the hub`);
    }
    if (/@import/.test(text)) report.fail(at.path, 'the style sheet imports another');
  }
}

/** A page that nothing links to cannot be found by a reader. */
function orphans(site, wanted, report) {
  for (const page of site.pages) {
    if (page.isRedirect || path.basename(page.file) === '404.html' || page.file === 'index.html') continue;
    const others = [...(wanted.get(page.path)?.keys() ?? [])].filter((at) => at !== page.path);
    if (others.length === 0) report.fail(page.path, 'no page links here');
  }
}

/** @returns the largest sizes met, for the summary */
async function budgets(site, report) {
  const sizes = new Map();
  for (const file of [...site.files].filter((name) => /\.(css|js)$/.test(name))) {
    const bytes = await readFile(path.join(site.folder, file));
    sizes.set(file, gzipSync(bytes, { level: 9 }).length);
  }
  const sum = (page, hrefs) => {
    const files = hrefs.map((href) => fileAt(site, inside(site, page, href)?.path ?? ''));
    return files.reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
  };
  const largest = { html: 0, css: 0, js: 0 };
  for (const page of site.pages) {
    const scripts = page.scripts.filter((src) => !SEARCH.test(src));
    const own = { html: page.size, css: sum(page, page.styles), js: sum(page, scripts) };
    for (const [sort, bytes] of Object.entries(own)) {
      largest[sort] = Math.max(largest[sort], bytes);
      if (bytes > BUDGET[sort]) {
        const words = `${sort} of ${kb(bytes)}, at most ${kb(BUDGET[sort])} gzipped`;
        report.fail(page.path, `over the budget: ${words}`);
      }
    }
  }
  return largest;
}

export const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;
