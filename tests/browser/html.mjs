// A page's HTML as facts: what it links to, its ids, its headings. Parsed as a browser parses;
// what stands inside <template> is not part of the page and is left out.

import { parse } from 'parse5';

const BLOCKS_SCRIPTS = /^\s*javascript:/i;
const DATA_BLOCKS = new Set(['application/ld+json', 'application/json', 'speculationrules']);

/** Attributes that hold an address, by element; `*` stands for every element. */
const ADDRESSES = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  use: ['href'],
  image: ['href'],
  img: ['src'],
  source: ['src'],
  script: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  form: ['action'],
};
/** Of `<meta>`, those whose content is an address. */
const META = new Set(['og:url', 'og:image', 'twitter:image', 'og:audio', 'og:video']);

export function readHtml(text) {
  const page = {
    kind: '',
    language: '',
    title: '',
    description: '',
    canonical: '',
    h1: 0,
    isRedirect: false,
    isUnlisted: false,
    hasIcon: false,
    hasSound: false,
    ids: new Set(),
    repeatedIds: new Set(),
    referredIds: [],
    links: [],
    styles: [],
    scripts: [],
    data: [],
    /** What the house rules forbid in any page: `[what, selector]`. */
    forbidden: [],
  };
  visit(parse(text), page, '');
  return page;
}

function visit(node, page, where) {
  if (node.tagName) {
    where = `${where ? `${where} > ` : ''}${name(node)}`;
    element(node, page, where.split(' > ').slice(-4).join(' > '));
  }
  for (const child of node.childNodes ?? []) visit(child, page, where);
}

function name(node) {
  const attribute = (key) => node.attrs.find((one) => one.name === key)?.value;
  const id = attribute('id');
  const classes = (attribute('class') ?? '').split(/\s+/).filter(Boolean).slice(0, 2);
  return node.tagName + (id ? `#${id}` : classes.map((one) => `.${one}`).join(''));
}

function element(node, page, where) {
  const tag = node.tagName;
  const attributes = Object.fromEntries(node.attrs.map((one) => [one.name, one.value]));
  if (attributes.id !== undefined) {
    if (page.ids.has(attributes.id)) page.repeatedIds.add(attributes.id);
    page.ids.add(attributes.id);
  }
  for (const key of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers']) {
    for (const id of (attributes[key] ?? '').split(/\s+/).filter(Boolean)) {
      page.referredIds.push({ id, key, where });
    }
  }
  addresses(tag, attributes, page, where);
  rules(node, attributes, page, where);
  if (tag === 'html') page.language = attributes.lang ?? '';
  if (tag === 'body') page.kind = attributes['data-page-type'] ?? '';
  if (tag === 'h1') page.h1 += 1;
  if (tag === 'audio') page.hasSound = true;
  if (tag === 'title' && where.includes('head')) page.title = textOf(node);
  if (tag === 'meta') meta(attributes, page, where);
  if (tag === 'link') link(attributes, page);
  if (tag === 'script') {
    if (attributes.type === 'application/ld+json') page.data.push(textOf(node));
    if (attributes.src) page.scripts.push(attributes.src);
  }
}

function addresses(tag, attributes, page, where) {
  const add = (href) => page.links.push({ href, tag, where });
  for (const key of ADDRESSES[tag] ?? []) {
    if (attributes[key] !== undefined) add(attributes[key]);
  }
  const sets = [attributes.srcset, attributes.imagesrcset].filter(Boolean).join(', ');
  for (const one of sets.split(/\s*,\s+/).filter(Boolean)) add(one.trim().split(/\s+/)[0]);
}

function meta(attributes, page, where) {
  if (attributes.name === 'description') page.description = attributes.content ?? '';
  if (attributes.name === 'robots' && /noindex/.test(attributes.content ?? '')) {
    page.isUnlisted = true;
  }
  if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
    page.isRedirect = true;
    const to = /url\s*=\s*['"]?([^'"]+)/i.exec(attributes.content ?? '');
    if (to) page.links.push({ href: to[1], tag: 'meta', where });
  }
  if (META.has(attributes.property ?? attributes.name)) {
    page.links.push({ href: attributes.content ?? '', tag: 'meta', where });
  }
}

function link(attributes, page) {
  const kinds = (attributes.rel ?? '').split(/\s+/);
  if (kinds.includes('stylesheet')) page.styles.push(attributes.href);
  if (kinds.includes('icon')) page.hasIcon = true;
  if (kinds.includes('canonical')) page.canonical = attributes.href;
}

function rules(node, attributes, page, where) {
  const forbid = (what) => page.forbidden.push([what, where]);
  if (node.tagName === 'script' && !attributes.src && !DATA_BLOCKS.has(attributes.type)) {
    forbid('inline script');
  }
  if (node.tagName === 'style') forbid('inline <style>');
  if (node.tagName === 'base') forbid('<base>, which the security policy refuses');
  if ('style' in attributes) forbid('style attribute');
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on[a-z]/.test(key)) forbid(`${key} handler`);
    if (BLOCKS_SCRIPTS.test(value) && key !== 'content') forbid(`javascript: address in ${key}`);
  }
  if (node.tagName === 'button' && !isInside(node, 'form')) {
    forbid('a button that does nothing without scripts (let the script add it)');
  }
  if (node.tagName === 'th' && textOf(node).trim() === '' && !attributes['aria-label']) {
    forbid('an empty table header (it should be a <td>)');
  }
  if (node.tagName === 'img' && !('alt' in attributes)) forbid('<img> without alt');
  if (node.tagName === 'img' && !(attributes.width && attributes.height)) {
    forbid('<img> without width and height: the page jumps when it loads');
  }
}

function isInside(node, tag) {
  for (let up = node.parentNode; up; up = up.parentNode) if (up.tagName === tag) return true;
  return false;
}

export function textOf(node) {
  if (node.nodeName === '#text') return node.value;
  return (node.childNodes ?? []).map(textOf).join('');
}
