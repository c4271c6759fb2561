import { defineFields } from '#web/form/field-spec.ts';
import { GIVEN_HOW, GROUNDS, HOW_FAR, PARTS, PROGRESS, SENT_BY } from './contract.ts';

/** Sending a draft: on a ground that is written down already (`ground` is its id), or on a new one. */
export const sendFields = defineFields({
  ground: { kind: 'id', required: false },
  kind: { kind: 'choice', options: GROUNDS, required: false },
  parts: { kind: 'choices', options: PARTS, required: false },
  purpose: { kind: 'text', max: 300, required: false },
  until: { kind: 'date', required: false },
  givenBy: { kind: 'id', required: false },
  givenHow: { kind: 'choice', options: GIVEN_HOW, required: false },
  citation: { kind: 'text', max: 200, required: false },
  way: { kind: 'choice', options: SENT_BY },
});

export const progressFields = defineFields({
  sessions: { kind: 'number', min: 0, max: 1000, required: false },
  score: { kind: 'number', min: -100000, max: 100000, required: false },
  progress: { kind: 'choice', options: PROGRESS, required: false },
  words: { kind: 'text', max: 2000, lines: true, required: false },
  help: { kind: 'text', max: 500, required: false },
});

export const resultFields = defineFields({
  received: { kind: 'choice', options: HOW_FAR },
  needMet: { kind: 'choice', options: HOW_FAR },
  familyView: { kind: 'text', max: 1000, lines: true, required: false },
});
