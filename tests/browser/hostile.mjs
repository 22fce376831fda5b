// Looks at a hub made of attacks with the browser's own eyes: its tree, its addresses, what ran and
// what it asked for. The content policy, which would stop most of it, is set aside, so that what
// openmic wrote is judged and not its second net. Every page, the content of every feed, and what
// the search shows for each attack.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { readArguments } from './arguments.mjs';
import { launch } from './chromium.mjs';
import { report as makeReport } from './report.mjs';
import { serve } from './serve.mjs';
import { readSite } from './site.mjs';

const USAGE = 'usage: node hostile.mjs SITE_FOLDER [--chromium FILE]';
const AT_ONCE = 2;
/** What a reader may type or be sent in a link. */
const ASKED = [
  '<img src=x onerror=canary("search")>',
  '"><script>canary(1)</script>',
  'javascript:canary(1)',
  'found1',
  'script',
  'onerror',
  'canary',
];

const wanted = readArguments(USAGE, { chromium: { type: 'string' } });
const report = makeReport();
const site = await readSite(wanted.folder);
const server = await serve(wanted.folder, site.base);
const browser = await launch(wanted.chromium);
const counts = { pages: 0, elements: 0, events: 0, feeds: 0, searches: 0 };
try {
  const queue = site.pages.filter((page) => !page.isRedirect);
  await Promise.all(Array.from({ length: AT_ONCE }, () => worker(queue)));
  await feeds();
  await search();
} finally {
  await browser.close();
  server.close();
}
report.line(
  `     ${counts.pages} pages with ${counts.elements} elements, ${counts.events} events sent to them, ` +
    `${counts.feeds} texts of feeds, ${counts.searches} searches`,
);
process.exitCode = report.end('what a browser makes of attacks') ? 0 : 1;

/** A tab that notices whatever runs or leaves, and the page it shows. */
async function watched() {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const shown = { path: '/' };
  const fail = (what) => report.fail(shown.path, what);
  await context.exposeFunction('canary', (what) => fail(`ran: ${what}`));
  const tab = await context.newPage();
  tab.on('dialog', (dialog) => {
    fail(`ran: ${dialog.type()}`);
    dialog.dismiss().catch(() => {});
  });
  tab.on('popup', (popup) => fail(`opened ${popup.url()}`));
  tab.on('pageerror', (error) => fail(`script error: ${error.message}`));
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.origin)) fail(`request elsewhere: ${url}`);
  });
  return { context, tab, shown, fail };
}

async function worker(queue) {
  const { context, tab, shown, fail } = await watched();
  for (let page = queue.shift(); page; page = queue.shift()) {
    shown.path = page.path;
    const address = server.origin + encodeURI(page.path);
    await tab.goto(address, { waitUntil: 'load' });
    const found = await tab.evaluate(judge, { own: server.origin, isLive: true });
    found.faults.forEach(fail);
    counts.pages += 1;
    counts.elements += found.elements;
    counts.events += found.events;
    if (tab.url().split('#')[0] !== address) fail(`led away to ${tab.url()}`);
  }
  await context.close();
}

/** What readers of feeds are given, as a browser would show it. */
async function feeds() {
  const { context, tab, shown, fail } = await watched();
  await tab.goto(server.origin + encodeURI(site.pages[0].path));
  for (const file of [...site.files].filter((name) => /(^|\/)feed\.(xml|json)$/.test(name))) {
    shown.path = `/${file}`;
    const text = await readFile(path.join(site.folder, file), 'utf8');
    const texts = file.endsWith('.json') ? ofJson(text) : await ofXml(tab, text, fail);
    for (const html of texts) {
      const found = await tab.evaluate(judge, { own: server.origin, html });
      found.faults.forEach(fail);
      counts.feeds += 1;
    }
  }
  await context.close();
}

function ofJson(text) {
  return JSON.parse(text).items.map((item) => item.content_html ?? '');
}

/** The texts of a feed's entries; all else in it is read as a tree, too. */
async function ofXml(tab, text, fail) {
  const read = await tab.evaluate((xml) => {
    const tree = new DOMParser().parseFromString(xml, 'application/xml');
    const all = [...tree.querySelectorAll('*')];
    const odd = all.filter((one) => /script|parsererror|iframe|object/i.test(one.localName));
    const marked = all.filter((one) => [...one.attributes].some((its) => /^on/i.test(its.name)));
    const followed = all.flatMap((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? []);
    return {
      odd: [...odd, ...marked].map((one) => one.localName),
      links: followed.filter((href) => !/^(https?|mailto|tel):|^[/#]/i.test(href)),
      texts: all.filter((one) => one.getAttribute('type') === 'html').map((one) => one.textContent),
    };
  }, text);
  read.odd.forEach((name) => fail(`<${name}> in a feed`));
  read.links.forEach((href) => fail(`${href} in a feed`));
  return read.texts;
}

async function search() {
  const page = site.pages.find((one) => one.kind === 'search');
  if (!page) return;
  const { context, tab, shown, fail } = await watched();
  for (const asked of ASKED) {
    shown.path = `${page.path}?q=${asked}`;
    await tab.goto(`${server.origin}${page.path}?q=${encodeURIComponent(asked)}`);
    await tab.locator('#om-count', { hasText: /\S/ }).waitFor({ timeout: 20_000 });
    const found = await tab.evaluate(judge, { own: server.origin, isLive: true });
    found.faults.forEach(fail);
    counts.searches += 1;
  }
  const results = await tab.locator('#om-found li').count();
  if (results === 0) fail('the search found nothing, so nothing of it was looked at');
  await context.close();
}

/**
 * Runs in the page: walks the whole tree, also what templates and shadows hold, or that of `html`
 * as a reader of feeds would put it on its own page.
 */
function judge({ own, isLive, html }) {
  const faults = [];
  const seen = { elements: 0, events: 0 };
  const never = /^(iframe|object|embed|applet|base|frame|frameset|portal|style|math|animate|set|foreignobject)$/i;
  const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'background', 'ping', 'xlink:href', 'manifest'];
  const events = ['mouseover', 'mouseenter', 'pointerover', 'focus', 'focusin', 'toggle', 'beforetoggle', 'error', 'load', 'animationstart', 'transitionend', 'begin', 'wheel', 'keydown', 'copy'];
  const scheme = (value) => {
    try {
      return new URL(value, document.baseURI).protocol;
    } catch {
      return 'https:';
    }
  };
  const one = (element) => {
    seen.elements += 1;
    const name = element.localName;
    if (never.test(name)) faults.push(`<${name}> in a page`);
    if (name === 'script' && element.type !== 'application/ld+json') {
      const isOwn = isLive && element.src.startsWith(own) && /\/assets\/[^/]+$|\/search\/engine\//.test(element.src);
      if (!isOwn) faults.push(`a script in a page: ${element.src || element.textContent.slice(0, 60)}`);
    }
    if (name === 'script' && element.type === 'application/ld+json') JSON.parse(element.textContent);
    for (const { name: key, value } of element.attributes) {
      const said = `${key}=${value.slice(0, 80)} on <${name}>`;
      if (/^on|^style$|^srcdoc$/i.test(key)) faults.push(said);
      if (addresses.includes(key.toLowerCase())) {
        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(scheme(value))) faults.push(said);
      }
    }
    if (isLive) {
      for (const event of events) {
        element.dispatchEvent(new Event(event, { bubbles: false, cancelable: true }));
        seen.events += 1;
      }
    }
  };
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      one(element);
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.content instanceof DocumentFragment) walk(element.content);
    }
  };
  if (html === undefined) walk(document);
  else {
    // Never attached, yet pictures in it load and their handlers run, as on a careless page.
    const place = document.createElement('div');
    place.innerHTML = html;
    walk(place);
  }
  return { faults, ...seen };
}
