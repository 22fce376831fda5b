// Search in a hub of several languages, `hubs/tongues.txt`: each finds what is said in it, leads to
// the original where there is no translation, and to no other language where there is one. People
// are found however their names are typed: without accents, with the letters of another keyboard,
// with one of them wrong.

import { readArguments } from './arguments.mjs';
import { launch, open } from './chromium.mjs';
import { report as makeReport } from './report.mjs';
import { serve } from './serve.mjs';
import { readSite } from './site.mjs';

const USAGE = 'usage: node tongues.mjs SITE_FOLDER [--chromium FILE]';

const JOSE = 'voices/jose-muller/';
const RENEE = 'voices/renee-sondergard/';
const JURGEN = 'de/voices/jurgen-strasser/';
const AHMAD = 'ar/voices/ahmad/';
const HUDA = 'ar/voices/huda/';
/** What is typed, and where the first person or the first story found stands; '' where nothing is. */
const ASKED = {
  '': [
    ['José Müller', 'people', JOSE],
    ['jose muller', 'people', JOSE],
    ['Jose Mueller', 'people', JOSE],
    ['Jozé Müller', 'people', JOSE],
    ['Müler', 'people', JOSE],
    ['renee', 'people', RENEE],
    ['Rénée', 'people', RENEE],
    // Six others speak of a rendezvous.
    ['Rende', 'people', RENEE],
    ['sondergard', 'people', RENEE],
    ['Søndergaard', 'people', RENEE],
    ['lighthouse', 'stories', 'stories/lighthouse/'],
    ['soup', 'stories', 'stories/soup/'],
    ['Leuchtturm', 'stories', ''],
    ['المنارة', 'stories', 'ar/stories/sabah/'],
  ],
  'de/': [
    ['jurgen', 'people', JURGEN],
    ['Juergen', 'people', JURGEN],
    ['Jürgen Strasser', 'people', JURGEN],
    ['Jürgn Straßer', 'people', JURGEN],
    ['muller', 'people', `de/${JOSE}`],
    ['Leuchtturm', 'stories', 'de/stories/lighthouse/'],
    ['Leuchttürme', 'stories', 'de/stories/lighthouse/'],
    ['ubten', 'stories', 'de/stories/lighthouse/'],
    ['lighthouse', 'stories', ''],
  ],
  'ar/': [
    ['أحمد', 'people', AHMAD],
    ['احمد', 'people', AHMAD],
    ['الاسكندراني', 'people', AHMAD],
    ['الإسكندرني', 'people', AHMAD],
    ['هدى', 'people', HUDA],
    ['هدي سالم', 'people', HUDA],
    ['المنارة', 'stories', 'ar/stories/sabah/'],
    ['lighthouse', 'stories', 'stories/lighthouse/'],
  ],
};

const wanted = readArguments(USAGE, { chromium: { type: 'string' } });
const report = makeReport();
const site = await readSite(wanted.folder);
const server = await serve(wanted.folder, site.base);
const browser = await launch(wanted.chromium);
let searches = 0;
try {
  for (const [language, asked] of Object.entries(ASKED)) await inLanguage(language, asked);
} finally {
  await browser.close();
  server.close();
}
report.line(`     ${searches} searches in ${Object.keys(ASKED).length} languages`);
process.exitCode = report.end('search in several languages') ? 0 : 1;

async function inLanguage(language, asked) {
  const page = { path: `${site.base}${language}search/` };
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  try {
    const tab = await open(context, server.origin, page, report);
    for (const [typed, sort, expected] of asked) {
      await tab.locator('#om-search').fill('');
      await tab.locator('#om-count:empty').waitFor({ state: 'attached' });
      await tab.locator('#om-search').fill(typed);
      // What was found is told last.
      await tab.locator('#om-count', { hasText: typed }).waitFor();
      const found = await tab.evaluate((sort) => {
        const links = document.querySelectorAll(`#om-found:not([hidden]) section[data-in="${sort}"]:not([hidden]) h3 a`);
        return [...links].map((link) => new URL(link.href).pathname);
      }, sort);
      const first = expected && site.base + expected;
      if (first ? found[0] !== first : found.length > 0) {
        const words = found.length > 0 ? found.join(' ') : 'nothing';
        report.fail(page.path, `${typed} finds ${words} among ${sort}, not ${first || 'nothing'}`);
      }
      searches += 1;
    }
  } finally {
    await context.close();
  }
}
