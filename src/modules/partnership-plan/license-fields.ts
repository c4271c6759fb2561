import { defineFields } from '#web/form/field-spec.ts';

export const talkFields = defineFields({
  talkedOn: { kind: 'date' },
  talkedBy: { kind: 'id' },
  note: { kind: 'text', max: 2000, lines: true, required: false },
});
export const readyFields = defineFields({ representative: { kind: 'id', required: false } });
export const againFields = defineFields({ why: { kind: 'text', max: 500, lines: true } });
export const answerFields = defineFields({
  answer: { kind: 'choice', options: ['answered', 'taken', 'partly', 'not_taken'] },
  words: { kind: 'text', max: 2000, lines: true },
});
export const declineTalkFields = defineFields({
  talkedOn: { kind: 'date' },
  outcome: { kind: 'text', max: 1000, lines: true },
});
export const olderFields = defineFields({
  signedOn: { kind: 'date' },
  title: { kind: 'text', max: 160 },
  language: { kind: 'choice', options: ['en', 'es'] },
  words: { kind: 'text', max: 4000, lines: true },
});
