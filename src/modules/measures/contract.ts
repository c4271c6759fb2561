import { defineFields } from '#web/form/field-spec.ts';

/** What an organization says to its figures, once in a quarter. */
export const answerFields = defineFields({
  words: { kind: 'text', max: 2000, lines: true },
});

export type AnswerScorecard = { readonly words: string };
export type AnswerRefusal = { readonly kind: 'answered-already' };
