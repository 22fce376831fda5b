// sitemap.xml by the protocol of sitemaps.org, and robots.txt, which names it.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { fileAt, inside } from './site.mjs';
import { children, isAbsolute, isDay, isMoment, parseXml, text } from './xml.mjs';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;

/** @returns the number of addresses listed */
export async function checkSitemap(site, report) {
  const listed = new Set();
  const fields = await robots(site, report);
  // A hub for colleagues wants not to be found: then it lists nothing, and hides every page.
  const isHidden = fields.some(([name, value]) => /^disallow$/i.test(name) && value === '/');
  const hasMap = site.files.has('sitemap.xml');
  if (isHidden) {
    if (hasMap)
      report.fail('/sitemap.xml', 'robots.txt forbids everything, yet there is a sitemap');
    for (const page of site.pages) {
      if (!page.isUnlisted) report.fail(page.path, 'robots.txt forbids it, yet it lacks noindex');
    }
    return 0;
  }
  named(site, fields, report);
  if (hasMap) await one(site, 'sitemap.xml', listed, report);
  else report.fail('/sitemap.xml', 'there is no sitemap');
  compare(site, listed, report);
  return listed.size;
}

async function one(site, file, listed, report) {
  const at = site.base + file;
  const fail = (what) => report.fail(at, `sitemap: ${what}`);
  const place = path.join(site.folder, file);
  if ((await stat(place)).size > MOST_BYTES) fail('larger than 50 MiB');
  const root = parseXml(await readFile(place, 'utf8'), at, report);
  if (!root) return;
  const isIndex = root.localName === 'sitemapindex';
  if (root.namespaceURI !== SITEMAP || !(isIndex || root.localName === 'urlset')) {
    fail(`the root is {${root.namespaceURI}}${root.localName}`);
    return;
  }
  const rows = children(root);
  if (rows.length > MOST_ADDRESSES) fail(`${rows.length} addresses, at most ${MOST_ADDRESSES}`);
  for (const row of rows) {
    const to = address(site, row, isIndex ? 'sitemap' : 'url', listed, fail);
    if (to && isIndex && to !== at) await one(site, fileAt(site, to), listed, report);
  }
}

/** @returns the path of one row's page, if it is one of this hub */
function address(site, row, name, listed, fail) {
  if (row.localName !== name || row.namespaceURI !== SITEMAP) {
    fail(`${row.localName} where ${name} belongs`);
    return undefined;
  }
  const locations = children(row, 'loc', SITEMAP).map(text);
  const [href] = locations;
  if (locations.length !== 1 || !isAbsolute(href)) {
    fail(`"${locations.join(' ')}" is not one absolute address`);
    return undefined;
  }
  if (href.length >= 2048) fail(`${href} is 2,048 characters or longer`);
  for (const changed of children(row, 'lastmod', SITEMAP).map(text)) {
    const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(changed);
    if (!(day ? isDay(...day.slice(1).map(Number)) : isMoment(changed)))
      fail(`lastmod "${changed}" is no W3C date`);
  }
  const to = inside(site, { path: site.base }, href);
  if (!to || !fileAt(site, to.path)) {
    fail(`${href} is not in the hub`);
    return undefined;
  }
  if (name === 'url' && listed.has(to.path)) fail(`${href} stands twice`);
  if (name === 'url') listed.add(to.path);
  return to.path;
}

/** What is listed may be found, and what may be found is listed. */
function compare(site, listed, report) {
  const own = (page) => inside(site, page, page.canonical)?.path === page.path;
  for (const page of site.pages) {
    const isHidden = page.isUnlisted || page.isRedirect || path.basename(page.file) === '404.html';
    const isElsewhere = page.canonical !== '' && !own(page);
    if (listed.has(page.path) && isHidden) report.fail(page.path, 'unlisted, but in the sitemap');
    if (listed.has(page.path) && isElsewhere)
      report.fail(page.path, `in the sitemap, but its original is ${page.canonical}`);
    if (!listed.has(page.path) && !isHidden && !isElsewhere)
      report.fail(page.path, 'not in the sitemap');
    if (!isHidden && page.canonical === '') report.fail(page.path, 'no canonical address');
  }
}

/** @returns the fields of robots.txt as `[name, value]` */
async function robots(site, report) {
  const fail = (what) => report.fail('/robots.txt', what);
  if (!site.files.has('robots.txt')) {
    fail('there is no robots.txt');
    return [];
  }
  const lines = (await readFile(path.join(site.folder, 'robots.txt'), 'utf8')).split(/\r?\n/);
  const fields = lines
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean)
    .map((line) => line.split(/:\s*(.*)/));
  if (!/^user-agent$/i.test(fields[0]?.[0] ?? '')) fail('it does not begin with User-agent');
  const known = /^(user-agent|allow|disallow|sitemap|crawl-delay)$/i;
  for (const [name] of fields) if (!known.test(name)) fail(`unknown field ${name}`);
  return fields;
}

function named(site, fields, report) {
  const wanted = `${site.origin}${encodeURI(site.base)}sitemap.xml`;
  const maps = fields.filter(([name]) => /^sitemap$/i.test(name)).map(([, value]) => value);
  if (!maps.includes(wanted)) {
    report.fail('/robots.txt', `it names ${maps.join(', ') || 'no sitemap'} instead of ${wanted}`);
  }
}
