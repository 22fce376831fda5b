// A small static server on the loopback address. It sends the headers and redirects that the build
// wrote for Netlify, as Netlify does: what works here works under the policy that hosts are told of.

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createGzip } from 'node:zlib';

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  vcf: 'text/vcard; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  vtt: 'text/vtt; charset=utf-8',
};

/** Files that hosts send smaller than they are. */
const SMALLER = new Set(['html', 'css', 'js', 'mjs', 'json', 'xml', 'txt', 'svg', 'webmanifest']);

/** The rules of `_headers`: where several fit, the last word on a header counts. */
async function readHeaders(folder) {
  const text = await readFile(path.join(folder, '_headers'), 'utf8').catch(() => '');
  const rules = [];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, name, value] = /^ +([^:]+): (.*)$/.exec(line) ?? [];
    if (name) rules.at(-1).headers[name.toLowerCase()] = value;
    else rules.push({ under: line.replace(/\*$/, ''), headers: {} });
  }
  return (at) =>
    Object.assign({}, ...rules.filter((rule) => at.startsWith(rule.under)).map((rule) => rule.headers));
}

/** The rules of `_redirects`, by the address asked for. */
async function readRedirects(folder) {
  const text = await readFile(path.join(folder, '_redirects'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((one) => one !== '');
  return new Map(lines.map((line) => line.split(' ').slice(0, 2)));
}

/**
 * Serves `folder` under `base`; gives back `{ origin, close }`. Where it matters how long the way
 * is, texts are `gzipped`, and every answer begins `after` so many milliseconds.
 */
export async function serve(folder, base, { gzipped = false, after = 0 } = {}) {
  const headers = await readHeaders(folder);
  const told = { gzipped, headers, redirects: await readRedirects(folder) };
  const server = createServer((request, response) => {
    const begin = after > 0 ? setTimeout(after) : Promise.resolve();
    begin.then(() => answer(folder, base, told, request, response)).catch((error) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(folder, base, told, request, response) {
  const asked = new URL(request.url, 'http://localhost').pathname;
  const leadsTo = told.redirects.get(asked);
  if (leadsTo) {
    response.writeHead(301, { ...told.headers(asked), location: leadsTo }).end();
    return;
  }
  let at = decodeURIComponent(asked);
  const isOurs = at.startsWith(base) && !at.split('/').includes('..');
  at = at.slice(base.length);
  let status = 200;
  let file = path.join(folder, at === '' || at.endsWith('/') ? `${at}index.html` : at);
  let found = isOurs ? await stat(file).catch(() => undefined) : undefined;
  if (found?.isDirectory()) {
    response.writeHead(301, { location: encodeURI(`${base}${at}/`) }).end();
    return;
  }
  if (!found) {
    status = 404;
    file = path.join(folder, '404.html');
    found = await stat(file).catch(() => undefined);
  }
  const ending = path.extname(file).slice(1);
  const type = TYPES[ending] ?? 'application/octet-stream';
  if (told.gzipped && found && SMALLER.has(ending)) {
    const headers = { 'content-type': type, 'content-encoding': 'gzip', ...told.headers(asked) };
    response.writeHead(status, headers);
    createReadStream(file).pipe(createGzip()).pipe(response);
    return;
  }
  const size = found?.size ?? 0;
  const [first, last] = part(request.headers.range, size) ?? [0, size - 1];
  const isPart = last - first + 1 < size;
  response.writeHead(isPart ? 206 : status, {
    'content-type': found ? type : 'text/plain',
    'content-length': Math.max(0, last - first + 1),
    'accept-ranges': 'bytes',
    ...(isPart && { 'content-range': `bytes ${first}-${last}/${size}` }),
    ...told.headers(asked),
  });
  if (size > 0 && request.method !== 'HEAD') {
    createReadStream(file, { start: first, end: last }).pipe(response);
  } else response.end();
}

/** The first and last byte that a player of sound asks for. */
function part(header, size) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || Number(first) >= size) return undefined;
  return [Number(first), last ? Math.min(Number(last), size - 1) : size - 1];
}
