// A small static server on the loopback address, under the security policy that openmic's
// documentation tells hosts to send. What works here works under that policy.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

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
};

/** The search page alone may compile WebAssembly: its engine is made of it. */
function policyFor(at) {
  const own = at.startsWith('search/') ? { 'script-src': "'self' 'wasm-unsafe-eval'" } : {};
  const rules = Object.entries({ ...POLICY, ...own });
  return rules.map(([name, value]) => `${name} ${value}`).join('; ');
}

/** Serves `folder` under `base`; gives back `{ origin, close }`. */
export async function serve(folder, base) {
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch((error) => {
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

async function answer(folder, base, request, response) {
  let at = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
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
  const type = TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream';
  response.writeHead(status, {
    'content-type': found ? type : 'text/plain',
    'content-security-policy': policyFor(at),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'max-age=60',
  });
  if (found && request.method !== 'HEAD') createReadStream(file).pipe(response);
  else response.end();
}
