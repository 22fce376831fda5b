// The same pages with scripts off: the menu opens, answers can be read, nothing waits for a
// script that never comes.

export async function withoutScripts(desk, page, report) {
  const viewport = { width: 360, height: 800 };
  const tab = await desk.show('scripts are off', page, { viewport, javaScriptEnabled: false });
  await menu(tab, page, report);
  await answers(tab, page, report);
  await controls(tab, page, report);
}

async function menu(tab, page, report) {
  const fail = (what) => report.fail(page.path, `without scripts at 360 px: ${what}`);
  const links = tab.locator('body > header nav a');
  if ((await links.count()) === 0) return;
  if (await anyVisible(links)) return;
  const summary = tab.locator('body > header details > summary').first();
  if ((await summary.count()) === 0) return fail('the menu cannot be opened');
  await summary.click();
  if (!(await anyVisible(links))) fail('the menu does not open');
}

/** Every question of a self-check has an answer that can be opened and then read. */
async function answers(tab, page, report) {
  const fail = (what) => report.fail(page.path, `without scripts: ${what}`);
  const questions = tab.locator('main fieldset');
  const count = await questions.count();
  for (let at = 0; at < count; at += 1) {
    const question = questions.nth(at);
    // The answer stands in the question or right beside it.
    const details = question
      .locator('xpath=descendant::details | following-sibling::details')
      .first();
    if ((await details.count()) === 0) {
      fail(`question ${at + 1} has no answer to open`);
      continue;
    }
    await details.locator('summary').click();
    const text = (await details.innerText()).trim();
    const label = (await details.locator('summary').innerText()).trim();
    if (text.length <= label.length) fail(`the answer to question ${at + 1} is empty`);
  }
}

/** What needs a script is added by the script. */
async function controls(tab, page, report) {
  const buttons = tab.locator('button:not(form button)');
  if (await anyVisible(buttons)) {
    report.fail(page.path, 'without scripts: a button stands there that does nothing');
  }
}

async function anyVisible(locator) {
  const count = await locator.count();
  for (let at = 0; at < count; at += 1) if (await locator.nth(at).isVisible()) return true;
  return false;
}
