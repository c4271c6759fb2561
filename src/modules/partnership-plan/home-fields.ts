import { defineFields } from '#web/form/field-spec.ts';
import { FAMILY_WORD_KINDS, PAIR_SUBJECTS } from './contract.ts';
import { MOST_WORDS } from './plan-fields.ts';

const words = { kind: 'text', max: MOST_WORDS, lines: true } as const;
const maybe = { ...words, required: false } as const;
const tick = { kind: 'tick', required: false } as const;
/** A BCP 47 code; the use cases say what is none. */
const language = { kind: 'text', max: 20 } as const;

/** One box of a child's own page. `seen` is when it was written as the form showed it; empty for a box without words. */
export const boxFields = defineFields({
  words: maybe,
  saidBy: { kind: 'choice', options: ['child', 'caregiver'] },
  language,
  forFamily: tick,
  seen: { kind: 'text', max: 40, required: false },
});
export const ownPromiseFields = defineFields({ words, dueOn: { kind: 'date' }, forFamily: tick });
export const topicFields = defineFields({
  promise: { kind: 'id', required: false },
  subject: { kind: 'choice', options: PAIR_SUBJECTS, required: false },
});
export const askFields = defineFields({
  kind: { kind: 'choice', options: ['question', 'change'] },
  about: { kind: 'choice', options: PAIR_SUBJECTS, required: false },
  words,
});
export const activityFields = defineFields({
  kind: { kind: 'choice', options: [] as readonly string[] },
  words: { kind: 'text', max: 300 },
  happensOn: { kind: 'date' },
  dollars: { kind: 'number', min: 0, max: 10_000, required: false },
  waitedDays: { kind: 'number', min: 0, max: 365, required: false },
});
export const moveFields = defineFields({
  routines: maybe,
  goodbye: maybe,
  belongings: maybe,
  contact_after: maybe,
  forFamily: tick,
  name: { kind: 'text', max: 120, required: false },
});
export const checkFields = defineFields({
  score: { kind: 'choice', options: ['1', '2', '3', '4', '5'] },
  words: maybe,
  wantsTalk: tick,
});
export const familyWordsFields = defineFields({
  kind: { kind: 'choice', options: FAMILY_WORD_KINDS },
  words,
  language,
});
