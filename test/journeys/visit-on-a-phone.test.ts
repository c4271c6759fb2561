import { expect, test } from 'vitest';
import { fillMoment, openChild, problems, send, typed, ZONE } from './support/story.ts';
import { PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();
const anHourAgo = () => Temporal.Now.zonedDateTimeISO(ZONE).subtract({ hours: 1 });

test('a visit is written down once on a phone: the record, the month and the caregivers’ page take it from there', async () => {
  const maya = await visitor({ viewport: PHONE });
  await maya.signInAs('Maya Thornton');
  const { page } = maya;
  const zuri = await openChild(maya, 'Zuri');
  const childId = zuri.split('/').at(-1)!;
  await maya.go(`${zuri}/contacts/new`);
  await maya.isWellMade('en');

  // What is missing is said at its place, and what was typed stays.
  const words = '“The bed is soft. Where is my bunny?”';
  await page.fill(`textarea[name="own_words_${childId}"]`, words);
  await fillMoment(maya, 'day', typed(anHourAgo()), 'time');
  const save = () => maya.press(page.getByRole('button', { name: 'Write it down' }));
  await save();
  expect(await problems(maya)).not.toEqual([]);
  expect(await page.inputValue(`textarea[name="own_words_${childId}"]`)).toBe(words);
  await maya.isWellMade('en');

  // Kept for later, and taken up again.
  await maya.press(page.getByRole('button', { name: 'Keep it for later' }));
  await maya.go(`${zuri}/contacts/new`);
  expect(await page.inputValue(`textarea[name="own_words_${childId}"]`)).toBe(words);
  await page.check('input[name="held"][value="yes"]');
  await page.check(`input[name="alone_${childId}"][value="yes"]`);
  await page.fill('input[name="agreed1"]', 'Bring the bunny from home');
  await page.selectOption('select[name="who1"]', 'agency');

  // No signal in the driveway: nothing is lost, and it is sent when there is one again.
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByText('There is no connection.').waitFor();
  expect(await page.inputValue('input[name="agreed1"]')).toBe('Bring the bunny from home');
  await page.context().setOffline(false);
  await save();
  expect(await page.locator('main').innerText()).toContain('The visit is written down');
  await maya.isWellMade('en');

  await maya.press(page.getByRole('link', { name: 'Correct or complete it' }));
  await maya.isWellMade('en');
  await page.fill(`textarea[name="safety_${childId}"]`, 'Warm room, both adults at home');
  await page.fill('textarea[name="why"]', 'Forgot to say it');
  await send(maya);
  const visit = await page.locator('main').innerText();
  for (const told of [words, 'Warm room', 'Bring the bunny from home']) expect(visit).toContain(told);

  await maya.go(`${zuri}/contacts/requests/new`);
  await page.selectOption('select[name="ofWhom"]', 'school');
  await page.fill('input[name="whom"]', 'The school office');
  await page.fill('textarea[name="what"]', 'A seat on the bus from Monday');
  await send(maya);
  await maya.press(page.getByRole('link', { name: 'A seat on the bus from Monday' }));
  await maya.switchTo('es');
  await maya.isWellMade('es');

  const lorraine = await visitor({ viewport: PHONE, language: 'es' });
  await lorraine.signInAs('Lorraine Baxter');
  await lorraine.go(`/home/children/${childId}/agreed`);
  const read = await lorraine.page.locator('main').innerText();
  expect(read).toContain('Bring the bunny from home');
  expect(read).not.toContain('Warm room');
  await lorraine.isWellMade('es');
});
