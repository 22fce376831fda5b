// What was found, and how it is printed. A finding that repeats on many pages is printed once,
// with the pages counted, so that a fault of one template does not bury the rest.

const PAGES_SHOWN = 3;

/** @returns a report: `fail(page, what)`, `note(page, what)`, `line(text)`, `end(words)` */
export function report() {
  const failures = new Map();
  const notes = new Map();
  const add = (map, page, what) => {
    if (!map.has(what)) map.set(what, new Set());
    map.get(what).add(page);
  };
  return {
    fail: (page, what) => add(failures, page, what),
    note: (page, what) => add(notes, page, what),
    line: (text) => console.log(text),
    failuresOf: (page) => [...failures.values()].filter((pages) => pages.has(page)).length,
    /** Prints everything; gives back whether nothing failed. */
    end(words) {
      for (const [sort, map] of [
        ['note', notes],
        ['FAIL', failures],
      ]) {
        for (const [what, pages] of [...map].sort((a, b) => b[1].size - a[1].size)) {
          console.log(`\n${sort}: ${what}`);
          const shown = [...pages].slice(0, PAGES_SHOWN).join('  ');
          const rest = pages.size - PAGES_SHOWN;
          console.log(`  on ${shown}${rest > 0 ? ` and ${rest} more` : ''}`);
        }
      }
      const count = (map, one, many) => `${map.size} ${map.size === 1 ? one : many}`;
      console.log(
        `\n${words}: ${count(failures, 'failure', 'failures')}, ${count(notes, 'note', 'notes')}`,
      );
      return failures.size === 0;
    },
  };
}
