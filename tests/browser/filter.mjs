// The directory, narrowed down by whoever looks for somebody: by a part of a name, by what they can
// be asked about, on every page of it; and where the list of everybody does not come, by the cards that
// are there. Without scripts there is nothing that would not work.

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
    if ((await tab.locator('#om-filter').count()) === 0) return 'no filter';
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
    await withoutTheList(context, origin, page, wanted, fail);
    return `${names.length} people told apart`;
  } finally {
    await context.close();
  }
}

/** The list of everybody is lost on its way: the cards of the page do, until it comes. */
async function withoutTheList(context, origin, page, wanted, fail) {
  const tab = await context.newPage();
  tab.on('pageerror', (error) => fail(`without the list: ${error.message}`));
  await tab.route('**/names.json', (route) => route.abort());
  await tab.goto(origin + page.path);
  const people = tab.locator('#om-people > li');
  const all = await people.count();
  const name = await people.locator('bdi').first().textContent();
  const status = tab.locator('.filter [role="status"]');
  const before = await status.textContent();
  const found = async (count, what) => {
    const words = await status.getAttribute('data-broken');
    const hasSaid = tab.locator('.filter [role="status"]', { hasText: words.split('{n}')[0].trim() });
    await hasSaid.waitFor({ timeout: 10_000 }).catch(() => fail(`without the list: ${what} says nothing`));
    const left = await people.count();
    if (!count(left)) fail(`without the list: ${what} leaves ${left} of ${all}`);
  };
  await tab.locator('#om-filter-words').fill(name);
  await found((left) => left > 0 && left < all, 'a name');
  await tab.locator('#om-filter-words').fill('qqxqzz');
  await found((left) => left === 0, 'what nobody is called');
  await tab.locator('.filter button').click();
  if ((await status.textContent()) !== before) fail('without the list: clearing says what was');
  for (const [select, query] of [
    ['#om-filter-in', (value) => `[data-in="${value}"]`],
    ['#om-filter-about', (value) => `:has(.person-topics a[href="${value}"])`],
  ]) {
    const choice = tab.locator(select);
    if (!(await choice.isVisible())) continue;
    const value = await choice.locator('option').nth(1).getAttribute('value');
    const those = await tab.locator(`#om-people > li${query(value)}`).count();
    await choice.selectOption(value);
    await found((left) => left === those, value);
    await tab.locator('.filter button').click();
  }
  await tab.unroute('**/names.json');
  await tab.locator('#om-filter-words').fill(wanted);
  const there = tab.locator('#om-people bdi', { hasText: wanted }).first();
  await there.waitFor({ timeout: 10_000 }).catch(() => fail('the list is not asked for again'));
  const words = await status.textContent();
  if (words === before || words.includes((await status.getAttribute('data-broken')).split('{n}')[0].trim())) {
    fail('the list came, and the page says it did not');
  }
}
