import { expect, test } from 'vitest';
import { INQUIRIES } from './inquiries.ts';

const count = (is: (one: (typeof INQUIRIES)[number]) => boolean) => INQUIRIES.filter(is).length;
const through = (what: string) =>
  count(({ through: by }) => (typeof by === 'string' ? by : 'partner' in by ? by.partner : by.event) === what);
const reached = (step: string) => count(({ steps }) => steps.some(([each]) => each === step));

test('18 inquiries by what brought them, 1 licensed, as the story tells (4.4)', () => {
  expect(['O07', 'word_of_caregiver', 'web', 'Harvest Fair'].map(through)).toEqual([6, 4, 5, 3]);
  expect(['orientation', 'applied', 'trained', 'licensed'].map(reached)).toEqual([11, 7, 4, 1]);
  expect(count(({ stopped, steps }) => !stopped && !steps.some(([step]) => step === 'licensed'))).toBe(5);
  const why = Object.groupBy(
    INQUIRIES.flatMap(({ stopped }) => (stopped ? [stopped[0]] : [])),
    reason => reason,
  );
  expect(Object.fromEntries(Object.entries(why).map(([reason, all]) => [reason, all.length]))).toEqual({
    not_reached: 5,
    changed_mind: 3,
    space: 2,
    moved: 1,
    other: 1,
  });
  const far = (steps: number) => count(inquiry => inquiry.stopped !== undefined && inquiry.steps.length === steps);
  expect([far(0), far(1), far(4)]).toEqual([7, 3, 2]);
});
