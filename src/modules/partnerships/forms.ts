import { defineFields } from '#web/form/field-spec.ts';
import { PHASES } from './rules/phases.ts';

export const communityFields = defineFields({
  name: { kind: 'text', max: 120 },
  beganOn: { kind: 'date' },
});

export const gateFields = defineFields({
  to: { kind: 'choice', options: PHASES },
  on: { kind: 'date' },
  reason: { kind: 'text', max: 1000, lines: true, required: false },
});

/** The form of each kind of proof, beside the day on which the step was done. */
const on = { on: { kind: 'date' } } as const;
export const proofFields = {
  words: defineFields({ ...on, words: { kind: 'text', max: 2000, lines: true } }),
  day: defineFields({ ...on, day: { kind: 'date' }, words: { kind: 'text', max: 2000, lines: true, required: false } }),
  person: defineFields({ ...on, name: { kind: 'text', max: 120 } }),
  lead: defineFields({ ...on, userId: { kind: 'id' } }),
  money: defineFields({
    ...on,
    title: { kind: 'text', max: 200 },
    fund: { kind: 'text', max: 200, required: false },
    amount: { kind: 'text', max: 20 },
    from: { kind: 'date' },
    until: { kind: 'date' },
  }),
  snapshot: defineFields(on),
};

/** A step of the agency's own library. */
export const stepFields = defineFields({
  titleEn: { kind: 'text', max: 200 },
  titleEs: { kind: 'text', max: 200 },
  helpEn: { kind: 'text', max: 500, lines: true, required: false },
  helpEs: { kind: 'text', max: 500, lines: true, required: false },
  days: { kind: 'number', min: 1, max: 1000 },
  required: { kind: 'tick', required: false },
});
