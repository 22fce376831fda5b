// A built hub, read from its folder: every file, and every page as facts.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { readHtml } from './html.mjs';

const squeeze = promisify(gzip);

/**
 * @returns `{ folder, origin, base, files, pages }`: `origin` is the host's full address and
 * `base` the hub's path on it, both as the home page names them (else `''` and `/`);
 * `files` are names from the folder; `pages` have the facts of html.mjs, their `path` on the
 * host, their `size` gzipped.
 */
export async function readSite(folder) {
  const files = await list(folder);
  const home = await homeOf(folder, files);
  const base = home ? decodeURI(home.pathname) : '/';
  const pages = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const bytes = await readFile(path.join(folder, file));
    const facts = readHtml(bytes.toString('utf8'));
    const size = (await squeeze(bytes, { level: 9 })).length;
    pages.push({ ...facts, file, path: base + address(file), size, bytes: bytes.length });
  }
  return { folder, origin: home?.origin ?? '', base, files: new Set(files), pages };
}

/** `voices/ada/index.html` stands at `voices/ada/`. */
function address(file) {
  return file === 'index.html' ? '' : file.replace(/\/index\.html$/, '/');
}

/** The file behind a path on the host, or undefined. */
export function fileAt(site, at) {
  if (!at.startsWith(site.base)) return undefined;
  const name = at.slice(site.base.length);
  const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  return site.files.has(file) ? file : undefined;
}

/**
 * Where an address in a page leads: `{ path, fragment }` inside this hub's host, or undefined
 * where it leads elsewhere (or is no address of a page at all, such as `mailto:`).
 */
export function inside(site, page, href) {
  const own = site.origin || 'http://hub.invalid';
  let url;
  try {
    url = new URL(href, own + encodeURI(page.path));
  } catch {
    return { path: href, fragment: '' };
  }
  if (url.origin !== own) return undefined;
  const fragment = decode(url.hash.slice(1)).replace(/:~:.*$/, '');
  return { path: decode(url.pathname), fragment, search: url.search };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The hub's own address, as its home page says it. */
async function homeOf(folder, files) {
  if (!files.includes('index.html')) return undefined;
  const { canonical } = readHtml(await readFile(path.join(folder, 'index.html'), 'utf8'));
  return URL.canParse(canonical) ? new URL(canonical) : undefined;
}

async function list(folder, below = '') {
  const names = [];
  for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) names.push(...(await list(folder, name)));
    else names.push(name);
  }
  return names.sort();
}
