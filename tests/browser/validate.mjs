// Reads a built hub as machines do: the Nu HTML checker on every page, every feed by its
// standard, the sitemap against the pages, and the structured data.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { readArguments } from './arguments.mjs';
import { checkAtom } from './atom.mjs';
import { checkJsonFeed } from './jsonfeed.mjs';
import { checkHtml } from './nu.mjs';
import { report as makeReport } from './report.mjs';
import { readSite } from './site.mjs';
import { checkSitemap } from './sitemap.mjs';
import { checkStructured } from './structured.mjs';

const USAGE = 'usage: node validate.mjs SITE_FOLDER [--no-html]';

const wanted = readArguments(USAGE, { 'no-html': { type: 'boolean' } });
const report = makeReport();
const site = await readSite(wanted.folder);
const html = wanted['no-html'] ? undefined : checkHtml(site, report);

await feeds('feed.xml', 'Atom feeds', checkAtom);
await feeds('feed.json', 'JSON feeds', checkJsonFeed);
report.line(`${await checkSitemap(site, report)} addresses in the sitemap`);
report.line(`${checkStructured(site, report)} blocks of JSON-LD`);
if (html) report.line(`${site.pages.length} pages through the Nu checker: ${await html} messages`);
process.exitCode = report.end('validity') ? 0 : 1;

async function feeds(name, words, check) {
  const files = [...site.files].filter((file) => path.posix.basename(file) === name);
  if (files.length === 0) report.fail(site.base + name, 'there is no such feed');
  let entries = 0;
  for (const file of files) {
    entries += check(site, file, await readFile(path.join(site.folder, file), 'utf8'), report);
  }
  report.line(`${files.length} ${words} with ${entries} entries`);
}
