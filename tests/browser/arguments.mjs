// The command line of both scripts: one folder, and options.

import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Ends the process with `usage` unless exactly one folder is named. */
export function readArguments(usage, options) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 1 && statSync(positionals[0]).isDirectory()) {
      return { ...values, folder: positionals[0] };
    }
  } catch (error) {
    console.error(error.message);
  }
  console.error(usage);
  process.exit(2);
}
