// Atom feeds by RFC 4287; the numbers are its sections.

import { parseFragment } from 'parse5';

import { fileAt, inside } from './site.mjs';
import { children, isAbsolute, isMoment, parseXml, text } from './xml.mjs';

const ATOM = 'http://www.w3.org/2005/Atom';
const XHTML = 'http://www.w3.org/1999/xhtml';
const PERSONS = ['author', 'contributor'];
const FEED = {
  once: ['id', 'title', 'updated'],
  most: ['generator', 'icon', 'logo', 'rights', 'subtitle'],
  any: [...PERSONS, 'category', 'link', 'entry'],
};
const ENTRY = {
  once: ['id', 'title', 'updated'],
  most: ['content', 'published', 'rights', 'source', 'summary'],
  any: [...PERSONS, 'category', 'link'],
};
const TEXTS = ['title', 'subtitle', 'summary', 'rights'];
const IRIS = ['id', 'icon', 'logo', 'uri'];
const MOMENTS = ['updated', 'published'];

/** Checks one feed; gives back the number of its entries. */
export function checkAtom(site, file, words, report) {
  const at = site.base + file;
  const fail = (what) => report.fail(at, `atom: ${what}`);
  const feed = parseXml(words, at, report);
  if (!feed) return 0;
  if (feed.localName !== 'feed' || feed.namespaceURI !== ATOM) {
    fail(`the root is {${feed.namespaceURI}}${feed.localName}, not Atom's feed (2)`);
    return 0;
  }
  const entries = all(feed, 'entry');
  const hasAuthor = all(feed, 'author').length > 0;
  parts(feed, FEED, 'feed', fail);
  links(site, feed, 'feed', fail);
  if (!hasAuthor && entries.length === 0) fail('no author (4.1.1)');
  const self = all(feed, 'link').filter((link) => link.getAttribute('rel') === 'self');
  if (self.length !== 1) fail(`${self.length} links rel=self instead of one (4.1.1)`);
  else if (inside(site, { path: at }, self[0].getAttribute('href'))?.path !== at) {
    fail(`rel=self leads to ${self[0].getAttribute('href')}, not to the feed itself`);
  }
  if (alternates(feed).length === 0) fail('no link rel=alternate to its page (4.1.1)');
  for (const one of entries) entry(site, one, hasAuthor, fail);
  unique([feed, ...entries], fail);
  order(feed, entries, fail);
  return entries.length;
}

function entry(site, one, hasAuthor, fail) {
  const name = `entry "${text(all(one, 'title')[0])}"`;
  parts(one, ENTRY, name, fail);
  links(site, one, name, fail);
  if (!hasAuthor && all(one, 'author').length === 0) fail(`${name} has no author (4.1.2)`);
  const [body] = all(one, 'content');
  if (!body && alternates(one).length === 0)
    fail(`${name} has neither content nor alternate (4.1.2)`);
  if (body?.hasAttribute('src') && all(one, 'summary').length === 0) {
    fail(`${name} has its content elsewhere and no summary (4.1.2)`);
  }
  if (body) content(site, body, name, fail);
  const [published, updated] = ['published', 'updated'].map((sort) => text(all(one, sort)[0]));
  if (published && Date.parse(published) > Date.parse(updated)) {
    fail(`${name} was updated before it was published`);
  }
}

/** What an element must, may and must not hold, and what its parts say. */
function parts(element, rule, name, fail) {
  for (const part of rule.once) {
    const count = all(element, part).length;
    if (count !== 1) fail(`${name} has ${count} ${part} elements instead of one`);
  }
  for (const part of rule.most) {
    const count = all(element, part).length;
    if (count > 1) fail(`${name} has ${count} ${part} elements, at most one`);
  }
  const known = new Set([...rule.once, ...rule.most, ...rule.any]);
  for (const child of children(element)) {
    if (child.namespaceURI !== ATOM) continue;
    const sort = child.localName;
    if (!known.has(sort)) fail(`${name} holds ${sort}, which has no place there`);
    if (TEXTS.includes(sort)) textConstruct(child, name, fail);
    if (PERSONS.includes(sort)) person(child, name, fail);
    if (MOMENTS.includes(sort) && !isMoment(text(child))) {
      fail(`${name}: ${sort} "${text(child)}" is no RFC 3339 date (3.3)`);
    }
    if (IRIS.includes(sort) && !isAbsolute(text(child))) {
      fail(`${name}: ${sort} "${text(child)}" is no absolute IRI`);
    }
    if (sort === 'category' && !child.getAttribute('term'))
      fail(`${name}: category without term (4.2.2)`);
  }
}

function textConstruct(element, name, fail) {
  const type = element.getAttribute('type') || 'text';
  if (!['text', 'html', 'xhtml'].includes(type))
    fail(`${name}: ${element.localName} of type ${type} (3.1.1)`);
  if (type !== 'xhtml' && children(element).length > 0) {
    fail(`${name}: ${element.localName} holds elements (3.1.1)`);
  }
  if (element.localName === 'title' && text(element) === '') fail(`${name}: the title is empty`);
}

function person(element, name, fail) {
  if (all(element, 'name').length !== 1 || text(all(element, 'name')[0]) === '') {
    fail(`${name}: ${element.localName} without one name (3.2.1)`);
  }
  for (const uri of all(element, 'uri')) {
    if (!isAbsolute(text(uri))) fail(`${name}: uri "${text(uri)}" is not absolute (3.2.2)`);
  }
  for (const email of all(element, 'email')) {
    if (!/^[^\s@]+@[^\s@]+$/.test(text(email)))
      fail(`${name}: "${text(email)}" is no address (3.2.3)`);
  }
}

function links(site, element, name, fail) {
  const seen = new Set();
  for (const link of all(element, 'link')) {
    const href = link.getAttribute('href') ?? '';
    const rel = link.getAttribute('rel') || 'alternate';
    if (!isAbsolute(href)) fail(`${name}: link "${href}" is not absolute (4.2.7.1)`);
    else exists(site, href, `${name}: rel=${rel}`, fail);
    const key = [rel, link.getAttribute('type'), link.getAttribute('hreflang')].join(' ');
    if (rel === 'alternate' && seen.has(key)) fail(`${name}: two alternates of one type (4.1.1)`);
    seen.add(key);
  }
}

/** Content's markup, as a feed reader shows it on a page of its own. */
function content(site, body, name, fail) {
  const type = body.getAttribute('type') || 'text';
  if (type === 'xhtml') {
    const [div] = children(body, 'div', XHTML);
    if (!div || children(body).length !== 1)
      fail(`${name}: xhtml content is not one div (4.1.3.3)`);
  }
  if (type !== 'html') return;
  if (children(body).length > 0) fail(`${name}: html content is not escaped (4.1.3.3)`);
  const base = body.getAttribute('xml:base') || undefined;
  const bare = [];
  checkBody(site, body.textContent, base, (what) => fail(`${name}: ${what}`), bare);
  for (const value of bare) fail(`${name}: "${value}" leads nowhere for want of xml:base`);
}

/**
 * Nothing active in a body, and every address in it leads somewhere. Those that lead nowhere
 * from a reader, for want of a base, are collected in `bare`.
 */
export function checkBody(site, markup, base, fail, bare) {
  const visit = (node) => {
    if (['script', 'style', 'iframe', 'form'].includes(node.tagName))
      fail(`<${node.tagName}> in a body`);
    for (const { name, value } of node.attrs ?? []) {
      if (/^on|^style$/.test(name)) fail(`${name} attribute in a body`);
      if (!['href', 'src', 'poster'].includes(name)) continue;
      if (!base && !isAbsolute(value)) bare.push(value);
      else if (!URL.canParse(value, base)) fail(`"${value}" is no address`);
      else exists(site, new URL(value, base).href, 'body', fail);
    }
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parseFragment(markup));
}

/** An address of this hub must be one of its pages. */
export function exists(site, href, name, fail) {
  const to = inside(site, { path: site.base }, href);
  if (to && !fileAt(site, to.path)) fail(`${name} leads to ${href}, which is not in the hub`);
}

/** 4.1.1: no two entries with one id and one moment; openmic's own rule: no two with one id. */
function unique(elements, fail) {
  const seen = new Set();
  for (const id of elements.map((one) => text(all(one, 'id')[0]))) {
    if (seen.has(id)) fail(`the id ${id} stands twice`);
    seen.add(id);
  }
}

/** The feed is as new as its newest entry. */
function order(feed, entries, fail) {
  const moment = (one) => Date.parse(text(all(one, 'updated')[0]));
  const newest = Math.max(...entries.map(moment));
  if (entries.length > 0 && moment(feed) < newest)
    fail('the feed says it is older than its newest entry');
}

function alternates(element) {
  return all(element, 'link').filter(
    (link) => (link.getAttribute('rel') || 'alternate') === 'alternate',
  );
}

function all(element, name) {
  return children(element, name, ATOM);
}
