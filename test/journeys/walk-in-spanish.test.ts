import { expect, test } from 'vitest';
import { words as agreements } from '#modules/agreements/words.es.ts';
import { words as plans } from '#modules/partnership-plan/words.es.ts';
import { words as placement } from '#modules/placement/words.es.ts';
import { answerPacket, readValues, sign } from './support/plan.ts';
import { answerMove, minutesAgo, openChild, said, send } from './support/story.ts';
import { PHONE, visitors } from './support/visitor.ts';

const visitor = visitors();
const manner = { viewport: PHONE, script: false, language: 'es' } as const;
const THREE = ['Amara', 'Jaylen', 'Theo'] as const;

/** Set by the first run, used by those after it: `/children/<id>` of each. */
const children = new Map<string, string>();

test('Jerome anota sin JavaScript que los tres Whitaker se mudaron con los Marchand, y prepara sus tres planes juntos', async () => {
  const jerome = await visitor(manner);
  await jerome.signInAs('Jerome Watkins');
  await jerome.isWellMade('es');
  for (const name of THREE) children.set(name, await openChild(jerome, name));
  await jerome.go(children.get('Jaylen')!);
  await jerome.isWellMade('es');
  await answerMove(jerome, {
    child: 'Jaylen',
    with: ['Amara', 'Theo'],
    at: minutesAgo(2),
    planned: 'emergency',
    why: 'No podían quedarse esta noche, y los Marchand los reciben a los tres juntos.',
    home: 'Marchand home',
    open: ['school_told', 'belongings'],
  });
  expect(await said(jerome)).toContain(placement.move.plannedNo);
  await jerome.isWellMade('es');
  await send(jerome);
  expect(jerome.page.url()).toMatch(/\/placement\?done=moved$/);
  expect(await said(jerome)).toContain(placement.page.moved);
  await jerome.isWellMade('es');
  await jerome.go('/today');
  // What is due further ahead opens at a touch; it is on the page all the same.
  const today = await jerome.page.locator('main').textContent();
  const openTasks = ['Jaylen: Avisar a la escuela', 'Jaylen: Completar la entrega'];
  for (const task of openTasks) expect(today).toContain(task);
  await jerome.go(`${children.get('Jaylen')}/tasks`);
  await jerome.isWellMade('es');

  const { page } = jerome;
  for (const child of children.values()) {
    // What was left open with the move is open here too, and nothing that was answered.
    await jerome.go(`${child}/plan/packet`);
    expect(await page.isChecked('input[name="packet_card"][value="done"]')).toBe(true);
    expect(await page.isChecked('input[name="transition_belongings"][value="open"]')).toBe(true);
    await answerPacket(jerome, child);
  }
  await jerome.go(`${children.get('Jaylen')}/plan/prepare`);
  for (const name of THREE) expect(await said(jerome)).toContain(name);
  await jerome.isWellMade('es');
  expect(await page.locator('input[type="checkbox"][name="plans"]:checked').count()).toBe(3);
  await send(jerome);
  for (const child of children.values()) {
    await jerome.go(`${child}/plan`);
    expect(await said(jerome)).toMatch(/Pedir la firma de .*Rosalind/);
  }
  await jerome.isWellMade('es');
});

test('Rosalind Marchand los ve a los tres y firma uno tras otro; Darnell Price ya no ve a Jaylen', async () => {
  const rosalind = await visitor(manner);
  await rosalind.signInAs('Rosalind Marchand');
  for (const name of THREE) expect(await said(rosalind)).toContain(name);
  await rosalind.isWellMade('es');
  await rosalind.press(rosalind.page.getByRole('link', { name: plans.waiting.signGo }).first());
  const signed = new Set<string>();
  for (const { length } of THREE.map((_, at) => THREE.slice(at))) {
    const heading = await rosalind.page.locator('h1').innerText();
    signed.add(THREE.find(name => heading.includes(name))!);
    await readValues(rosalind);
    await sign(rosalind, 'Rosalind Marchand');
    expect(new URL(rosalind.page.url()).pathname).toMatch(/\/done$/);
    await rosalind.isWellMade('es');
    const more = rosalind.page.getByRole('link', { name: agreements.done.moreGo });
    expect(await more.count()).toBe(length > 1 ? 1 : 0);
    if (length > 1) await rosalind.press(more);
  }
  expect(signed).toEqual(new Set(THREE));
  const own = children.get('Jaylen')!.replace('/children/', '/home/children/');
  await rosalind.go(own);
  expect(await said(rosalind)).toContain('Jaylen');
  await rosalind.isWellMade('es');

  const darnell = await visitor(manner);
  await darnell.signInAs('Darnell Price');
  expect(await said(darnell)).not.toContain('Jaylen');
  expect((await darnell.page.request.get(own)).status()).toBe(404);
  await darnell.go('/home/kept');
  expect(await said(darnell)).toContain('Jaylen');
});
