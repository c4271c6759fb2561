import { expect, test } from 'vitest';
import { minutesAgo, openChild, problems, said } from './support/story.ts';
import { DESKTOP, type Visitor, visitors } from './support/visitor.ts';

const visitor = visitors();

/** What has the focus, and whether a reader sees that it has. */
function focus(who: Visitor) {
  return who.page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    // The little clock of a time field has a ring of its own, inside the field.
    if (at.matches('input[type=time]:not(:focus)'))
      return { tag: '', id: '', name: '', value: '', text: '', shows: true };
    const seen = at.matches('input[type=radio], input[type=checkbox]') ? [at, at.closest('label')!] : [at];
    const shows = seen.some(element => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    const { name, value } = at as HTMLInputElement;
    return { tag: at.tagName, id: at.id, name, value, text: at.innerText, shows };
  });
}

/** Tabs on until the focus is where it should be; every stop on the way shows itself. */
async function tabTo(who: Visitor, is: (at: Awaited<ReturnType<typeof focus>>) => boolean): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    await who.page.keyboard.press('Tab');
    const at = await focus(who);
    if (at.tag !== 'BODY') expect(at.shows, `${at.tag} ${at.name} ${at.text} shows its focus`).toBe(true);
    if (is(at)) return;
  }
  throw new Error(`Tab never reached it on ${who.page.url()}`);
}

const enter = async (who: Visitor) => {
  await Promise.all([who.page.waitForEvent('load'), who.page.keyboard.press('Enter')]);
};

test('the move form is answered with the keyboard alone, and where the focus is always shows', async () => {
  const tamsin = await visitor({ viewport: DESKTOP });
  await tamsin.signInAs('Tamsin Boyd');
  const { page } = tamsin;
  const child = await openChild(tamsin, 'Callie');
  await page.keyboard.press('Tab');
  expect(await focus(tamsin)).toMatchObject({ tag: 'A', shows: true });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'main');
  await tabTo(tamsin, at => at.tag === 'A' && at.text.includes('Record a move'));
  await enter(tamsin);

  await tabTo(tamsin, at => at.name === 'children');
  await page.keyboard.press('Space');
  await tabTo(tamsin, at => at.tag === 'BUTTON' && at.text === 'Continue');
  await enter(tamsin);
  expect(page.url()).toMatch(/\/when$/);

  await tabTo(tamsin, at => at.tag === 'BUTTON' && at.text === 'Continue');
  await enter(tamsin);
  await page.waitForFunction(() => document.activeElement?.id === 'problems');
  expect(await problems(tamsin)).toEqual(['day', 'time', 'planned']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'day');

  const at = minutesAgo(2);
  const month = new Date(Date.UTC(2000, Number(at.month) - 1)).toLocaleString('en-US', {
    month: 'long',
    timeZone: 'UTC',
  });
  await page.keyboard.type(month);
  await tabTo(tamsin, now => now.name === 'day-day');
  await page.keyboard.type(at.day);
  await tabTo(tamsin, now => now.name === 'day-year');
  await page.keyboard.type(at.year);
  await tabTo(tamsin, now => now.name === 'time');
  const [hour = '', minute] = at.time.split(':');
  await page.keyboard.type(
    `${String(((Number(hour) + 11) % 12) + 1).padStart(2, '0')}${minute}${Number(hour) < 12 ? 'A' : 'P'}`,
  );
  await tabTo(tamsin, now => now.name === 'planned');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await tabTo(tamsin, now => now.tag === 'BUTTON' && now.text === 'Continue');
  await enter(tamsin);
  expect(page.url()).toMatch(/\/why(#|$)/);

  await tabTo(tamsin, now => now.name === 'reason');
  await page.keyboard.press('Space');
  await tabTo(tamsin, now => now.name === 'why');
  await page.keyboard.type('Her aunt is in the hospital for some days.');
  await tabTo(tamsin, now => now.tag === 'BUTTON' && now.text === 'Continue');
  await enter(tamsin);
  expect(page.url()).toMatch(/\/where(#|$)/);
  await tabTo(tamsin, now => now.name === 'home');
  await page.keyboard.press('Space');
  await tabTo(tamsin, now => now.name === 'setting');
  expect(await said(tamsin)).toContain('Where does Callie live now?');
  expect(child).toMatch(/^\/children\//);
});
