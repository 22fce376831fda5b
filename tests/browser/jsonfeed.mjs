// JSON feeds by JSON Feed 1.1 (jsonfeed.org/version/1.1).

import { checkBody, exists } from './atom.mjs';
import { inside } from './site.mjs';
import { isAbsolute, isMoment } from './xml.mjs';

const VERSION = 'https://jsonfeed.org/version/1.1';
const ADDRESSES = ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'];
const ITEM_ADDRESSES = ['url', 'external_url', 'image', 'banner_image'];
const TEXTS = ['title', 'summary', 'content_html', 'content_text', 'language', 'description'];

/** Checks one feed; gives back the number of its items. */
export function checkJsonFeed(site, file, words, report) {
  const at = site.base + file;
  const fail = (what) => report.fail(at, `json feed: ${what}`);
  let feed;
  try {
    feed = JSON.parse(words);
  } catch (error) {
    fail(`no JSON: ${error.message}`);
    return 0;
  }
  if (feed.version !== VERSION) fail(`version is ${JSON.stringify(feed.version)}`);
  if (!isText(feed.title) || feed.title === '') fail('no title');
  texts(feed, 'feed', fail);
  addresses(site, feed, ADDRESSES, 'feed', fail);
  authors(feed, 'feed', fail);
  const own = feed.feed_url === undefined ? undefined : inside(site, { path: at }, feed.feed_url);
  if (own?.path !== at) fail(`feed_url is ${feed.feed_url}, not the feed itself`);
  if (feed.home_page_url === undefined) fail('no home_page_url');
  if (!Array.isArray(feed.items)) {
    fail('no items');
    return 0;
  }
  const ids = new Set();
  const bare = [];
  for (const one of feed.items) {
    item(site, one, bare, fail);
    if (ids.has(one.id)) fail(`the id ${one.id} stands twice`);
    ids.add(one.id);
  }
  if (bare.length > 0) {
    const what = 'json feed: addresses without a host lead nowhere from a feed reader';
    report.fail(`${at} (${bare.length}, such as ${bare[0]})`, what);
  }
  return feed.items.length;
}

function item(site, one, bare, fail) {
  const name = `item ${JSON.stringify(one.title ?? one.id)}`;
  if (!isText(one.id) || one.id === '') fail(`${name} has no id that is a string`);
  if (!isText(one.content_html) && !isText(one.content_text)) fail(`${name} has no content`);
  for (const key of ['date_published', 'date_modified']) {
    if (one[key] !== undefined && !isMoment(one[key]))
      fail(`${name}: ${key} "${one[key]}" is no RFC 3339 date`);
  }
  texts(one, name, fail);
  addresses(site, one, ITEM_ADDRESSES, name, fail);
  authors(one, name, fail);
  if (one.tags !== undefined && !(Array.isArray(one.tags) && one.tags.every(isText))) {
    fail(`${name}: tags are not an array of strings`);
  }
  // The format knows no base, so every address in a body has to be whole.
  if (isText(one.content_html)) {
    checkBody(site, one.content_html, undefined, (what) => fail(`${name}: ${what}`), bare);
  }
  for (const file of one.attachments ?? []) {
    if (!isAbsolute(file.url ?? '') || !isText(file.mime_type))
      fail(`${name}: attachment without url and mime_type`);
  }
}

function texts(value, name, fail) {
  for (const key of TEXTS) {
    if (value[key] !== undefined && !isText(value[key])) fail(`${name}: ${key} is no string`);
  }
}

function addresses(site, value, keys, name, fail) {
  for (const key of keys) {
    if (value[key] === undefined) continue;
    if (!isText(value[key]) || !isAbsolute(value[key]))
      fail(`${name}: ${key} ${JSON.stringify(value[key])} is not absolute`);
    else exists(site, value[key], `${name}: ${key}`, fail);
  }
}

function authors(value, name, fail) {
  if (value.authors === undefined) return;
  if (!Array.isArray(value.authors)) {
    fail(`${name}: authors is no array`);
    return;
  }
  for (const author of value.authors) {
    if (![author?.name, author?.url, author?.avatar].some((one) => isText(one) && one !== '')) {
      fail(`${name}: an author without name, url or avatar`);
    }
  }
}

const isText = (value) => typeof value === 'string';
