import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GateStep, gateTo } from './gate.ts';
import { PHASES } from './phases.ts';

const step = (code: string, phase: GateStep['phase'], done: boolean, required = true): GateStep => ({
  code,
  phase,
  required,
  done,
});

test('phase 1 is over with a lead, a budget line and a baseline, or with a reason that is kept', () => {
  const steps = [step('lead', 'ready', true), step('budget', 'ready', false), step('baseline', 'ready', true)];
  expect(gateTo('reach', 'ready', steps, null)).toEqual({ kind: 'gate-is-closed', missing: ['budget'] });
  expect(gateTo('reach', 'ready', steps, 'The board votes on Monday')).toEqual({ missing: ['budget'] });
  const whole = steps.map(each => ({ ...each, done: true }));
  expect(gateTo('reach', 'ready', whole, null)).toEqual({ missing: [] });
});

test('phases follow one another; back is allowed, with a reason', () => {
  expect(gateTo('collaborate', 'ready', [], null)).toEqual({ kind: 'not-the-next-phase' });
  expect(gateTo('ready', 'ready', [], null)).toEqual({ kind: 'not-the-next-phase' });
  expect(gateTo('reach', 'roll_out', [], null)).toEqual({ kind: 'gate-is-closed', missing: [] });
  expect(gateTo('reach', 'roll_out', [], 'Half of the partners left')).toEqual({ missing: [] });
});

test('without a reason no gate opens while a required step of its phase lacks proof, whatever else is done', () => {
  const anyStep = fc.record({
    code: fc.stringMatching(/^[a-z]{1,6}$/),
    phase: fc.constantFrom(...PHASES),
    required: fc.boolean(),
    done: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyStep), fc.integer({ min: 0, max: 3 }), (steps, at) => {
      const [from, to] = [PHASES[at]!, PHASES[at + 1]!];
      const open = steps.every(each => each.phase !== from || !each.required || each.done);
      expect('missing' in gateTo(to, from, steps, null) && !('kind' in gateTo(to, from, steps, null))).toBe(open);
    }),
  );
});
