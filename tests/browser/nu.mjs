// The Nu HTML checker over every page of a hub.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Findings of the checker that are not ours to mend, each with the reason. */
const LET_THROUGH = [];

/** @returns the number of messages */
export async function checkHtml(site, report) {
  // The package's own downloader of a Java runtime is not used: the system has one.
  const package_ = createRequire(import.meta.url).resolve('vnu-jar/package.json');
  const jar = path.join(path.dirname(package_), 'build/dist/vnu.jar');
  const folder = path.resolve(site.folder);
  const output = await run('java', [
    '-Xss4m',
    '-jar',
    jar,
    '--format',
    'json',
    '--exit-zero-always',
    '--skip-non-html',
    folder,
  ]);
  let messages;
  try {
    ({ messages } = JSON.parse(output));
  } catch {
    report.fail('(all pages)', `the Nu checker broke off: ${output.slice(0, 500)}`);
    return 0;
  }
  const byFile = new Map(site.pages.map((page) => [path.join(folder, page.file), page.path]));
  let count = 0;
  for (const message of messages) {
    if (LET_THROUGH.some((one) => one.test(message.message))) continue;
    const file = message.url ? decodeURIComponent(new URL(message.url).pathname) : '';
    const at = byFile.get(file) ?? file;
    const near = (message.extract ?? '').replace(/\s+/g, ' ').trim().slice(0, 160);
    const isFault = message.type !== 'info';
    const words = `Nu: ${message.message}${near && isFault ? ` — near: ${near}` : ''}`;
    if (isFault) report.fail(at, words);
    else report.note(at, words);
    count += 1;
  }
  return count;
}

function run(command, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    const pieces = [];
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(pieces).toString('utf8')));
  });
}
