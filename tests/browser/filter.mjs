// The directory, narrowed down by whoever looks for somebody: by a part of a name, by what they can
// be asked about, on every page of it. Without scripts there is nothing that would not work.

import { open } from './chromium.mjs';

/** @returns how many people were told apart, in words */
export async function narrowDown(browser, origin, page, report) {
  const fail = (what) => report.fail(page.path, `filter: ${what}`);
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    reducedMotion: 'reduce',
  });
  try {
    const tab = await open(context, origin, page, report);
    const field = tab.locator('#om-filter-words');
    if ((await field.count()) === 0) return 'no filter';
    const status = tab.locator('.filter [role="status"]');
    const everybody = await status.textContent();
    const people = tab.locator('#om-people > li:visible');
    const all = await people.count();
    // Somebody who stands on another page, where there are several.
    const names = await tab.evaluate(async () => {
      const from = document.querySelector('.filter').dataset.names;
      const said = await (await fetch(from)).json();
      return said.people.slice(0, said.present).map(([name]) => name);
    });
    const wanted = names.at(-1);
    await field.fill(wanted.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
    const found = tab.locator('#om-people bdi:visible', { hasText: wanted }).first();
    await found.waitFor({ timeout: 10_000 }).catch(() => fail(`${wanted} is not found`));
    // Who is looked for may have stood there all along: the list is narrowed when it is shorter.
    const last = people.nth(Math.max(all, 2) - 1);
    const narrowed = last.waitFor({ state: 'detached', timeout: 10_000 });
    await narrowed.catch(() => fail('nothing is left out'));
    if ((await status.textContent()) === everybody) fail('nothing is said of what was found');
    if (!new URL(tab.url()).searchParams.get('q')) fail('what is asked is not in the address');
    await field.fill('qqxqzz');
    await tab.locator('.filter [role="status"]', { hasText: 'qqxqzz' }).waitFor();
    await tab.locator('.filter button').click();
    if ((await people.count()) !== all) fail('not everybody comes back');
    const about = tab.locator('#om-filter-about');
    if (await about.isVisible()) {
      const topic = await about.locator('option').nth(1).getAttribute('value');
      await about.selectOption(topic);
      await tab.waitForURL((url) => url.searchParams.get('about') === topic);
      await tab.waitForFunction((before) =>
        document.querySelector('.filter [role="status"]').textContent !== before, everybody);
      if ((await people.count()) === 0) fail('a topic with people has nobody');
    }
    return `${names.length} people told apart`;
  } finally {
    await context.close();
  }
}
