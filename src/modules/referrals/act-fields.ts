import { defineFields } from '#web/form/field-spec.ts';
import { GIVEN_HOW, GROUND_PARTS, GROUNDS, HOW_FAR, SENT_BY } from './contract.ts';

/** A ground to tell something. What a kind of it needs is for the use case to say. */
const ground = {
  kind: { kind: 'choice', options: GROUNDS, required: false },
  parts: { kind: 'choices', options: GROUND_PARTS, required: false },
  purpose: { kind: 'text', max: 300, required: false },
  until: { kind: 'date', required: false },
  givenBy: { kind: 'id', required: false },
  givenHow: { kind: 'choice', options: GIVEN_HOW, required: false },
  citation: { kind: 'text', max: 200, required: false },
} as const;
export const groundFields = defineFields(ground);

/** Sending a draft: on a ground that is written down already (`ground` is its id), or on a new one. */
export const sendFields = defineFields({
  ground: { kind: 'id', required: false },
  ...ground,
  way: { kind: 'choice', options: SENT_BY },
});

export const resultFields = defineFields({
  received: { kind: 'choice', options: HOW_FAR },
  needMet: { kind: 'choice', options: HOW_FAR },
  familyView: { kind: 'text', max: 1000, lines: true, required: false },
});

export const fitFields = defineFields({
  stars: { kind: 'choice', options: ['1', '2', '3', '4', '5'] },
  fitWords: { kind: 'text', max: 1000, lines: true, required: false },
});

/** A joint goal; which referrals take part and what each does stands under `parts` and `task-<id>`. */
export const goalFields = defineFields({
  person: { kind: 'id' },
  goalWords: { kind: 'text', max: 500, lines: true },
  reachBy: { kind: 'date', required: false },
});

/** Who somebody is who asks for help, as far as it is known. */
export const intakeFields = defineFields({
  firstName: { kind: 'text', max: 100 },
  lastName: { kind: 'text', max: 100, required: false },
  bornOn: { kind: 'date', required: false },
  phone: { kind: 'text', max: 40, required: false },
  language: { kind: 'text', max: 35, required: false },
});
