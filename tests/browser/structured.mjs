// JSON-LD: every block parses, says which vocabulary it speaks and of which type each thing is,
// and names only addresses that exist.

import { exists } from './atom.mjs';
import { isAbsolute } from './xml.mjs';

/** Properties of schema.org whose text is an address. */
const ADDRESSES = new Set([
  'url',
  'item',
  'image',
  'logo',
  'contentUrl',
  'embedUrl',
  'mainEntityOfPage',
  'sameAs',
]);

/** @returns the number of blocks read */
export function checkStructured(site, report) {
  let count = 0;
  for (const page of site.pages) {
    const isKnown = !page.isUnlisted && !page.isRedirect;
    if (isKnown && page.data.length === 0) report.fail(page.path, 'no JSON-LD');
    for (const words of page.data) {
      block(site, page, words, report);
      count += 1;
    }
  }
  return count;
}

function block(site, page, words, report) {
  const fail = (what) => report.fail(page.path, `JSON-LD: ${what}`);
  let value;
  try {
    value = JSON.parse(words);
  } catch (error) {
    fail(error.message);
    return;
  }
  for (const one of [value].flat()) {
    if (!/^https?:\/\/schema\.org\/?$/.test(one?.['@context'] ?? ''))
      fail(`@context is ${JSON.stringify(one?.['@context'])}`);
    const things = one['@graph'] ?? [one];
    if (!Array.isArray(things) || things.length === 0) fail('@graph is empty');
    for (const thing of things) {
      if (!thing?.['@type']) fail(`a thing without @type: ${JSON.stringify(thing).slice(0, 80)}`);
      walk(site, thing, '', fail);
    }
  }
}

function walk(site, value, key, fail) {
  if (value === null || value === '') fail(`${key} is empty`);
  if (Array.isArray(value)) {
    if (value.length === 0) fail(`${key} is empty`);
    for (const one of value) walk(site, one, key, fail);
  } else if (typeof value === 'object' && value !== null) {
    thing(value, key, fail);
    for (const [name, inner] of Object.entries(value)) walk(site, inner, name, fail);
  } else if (typeof value === 'string' && ADDRESSES.has(key)) {
    if (!isAbsolute(value)) fail(`${key} "${value}" is not absolute`);
    else exists(site, value, key, fail);
  }
}

function thing(value, key, fail) {
  const keys = Object.keys(value);
  const isReference = keys.length === 1 && keys[0] === '@id';
  const isText = '@value' in value;
  if (!isReference && !isText && !value['@type'] && !('@context' in value))
    fail(`${key} without @type`);
  if (value['@type'] !== 'BreadcrumbList') return;
  const places = value.itemListElement.map((one) => one.position);
  if (places.some((place, at) => place !== at + 1)) fail(`breadcrumbs count ${places.join(', ')}`);
}
