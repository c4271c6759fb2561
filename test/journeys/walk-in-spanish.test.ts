import { expect, test } from 'vitest';
import { words as placement } from '#modules/placement/words.es.ts';
import { answerMove, minutesAgo, openChild, said, send } from './support/story.ts';
import { PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();
const manner = { viewport: PHONE, script: false, language: 'es' } as const;

/** Set by the first run, used by those after it. */
let child = '';

test('Jerome anota sin JavaScript que Jaylen se mudó de emergencia con los Marchand', async () => {
  const jerome = await visitor(manner);
  await jerome.signInAs('Jerome Watkins');
  await jerome.isWellMade('es');
  child = await openChild(jerome, 'Jaylen');
  await jerome.isWellMade('es');
  await answerMove(jerome, {
    child: 'Jaylen',
    at: minutesAgo(2),
    planned: 'emergency',
    why: 'No podía quedarse esta noche, y los Marchand ya conocen a su hermana.',
    home: 'Marchand home',
    open: ['school_told', 'belongings'],
  });
  expect(await said(jerome)).toContain(placement.move.plannedNo);
  await jerome.isWellMade('es');
  await send(jerome);
  expect(jerome.page.url()).toMatch(/\/placement\?done=moved$/);
  expect(await said(jerome)).toContain(placement.page.moved);
  await jerome.isWellMade('es');
});

test('lo que quedó pendiente está en su día', async () => {
  const jerome = await visitor(manner);
  await jerome.signInAs('Jerome Watkins');
  await jerome.go('/today');
  // What is due further ahead opens at a touch; it is on the page all the same.
  const today = await jerome.page.locator('main').textContent();
  const openTasks = ['Jaylen: Avisar a la escuela', 'Jaylen: Completar la entrega'];
  for (const task of openTasks) expect(today).toContain(task);
  await jerome.go(`${child}/tasks`);
  await jerome.isWellMade('es');
});

test('Rosalind Marchand ve a Jaylen; Darnell Price ya no', async () => {
  const rosalind = await visitor(manner);
  await rosalind.signInAs('Rosalind Marchand');
  expect(await said(rosalind)).toContain('Jaylen');
  await rosalind.isWellMade('es');
  const own = child.replace('/children/', '/home/children/');
  await rosalind.press(rosalind.page.locator(`main a[href^="${own}"]`).first());
  expect(await said(rosalind)).toContain('Jaylen');
  await rosalind.isWellMade('es');

  const darnell = await visitor(manner);
  await darnell.signInAs('Darnell Price');
  expect(await said(darnell)).not.toContain('Jaylen');
  expect((await darnell.page.request.get(own)).status()).toBe(404);
  await darnell.go('/home/kept');
  expect(await said(darnell)).toContain('Jaylen');
});
