import { defineFields, type FieldSpecs } from '#web/form/field-spec.ts';
import type { Form, Answers as FormAnswers } from '#web/form/form.ts';
import { CHECK } from '#web/form/form.ts';
import {
  type Answers,
  type Definition,
  type GiveAssessment,
  INFORMANTS,
  type Informant,
  SOURCES,
  type Source,
  WAYS,
  type Way,
} from '../contract.ts';
import { choicesOf } from '../rules/answer-problems.ts';

/** Languages one may be asked in; others are told in words. */
export const ASKED_IN = ['en', 'es', 'ht', 'ase', 'pt', 'vi', 'zh', 'ar', 'ru', 'fr'] as const;

const line = { kind: 'text', max: 120, required: false } as const;
const words = { kind: 'text', max: 3000, lines: true, required: false } as const;

/** Who, what and when. `corrects` names the version that is corrected. */
export const aboutFields = defineFields({
  corrects: { kind: 'id', required: false },
  personId: { kind: 'id' },
  instrument: { kind: 'text', max: 80 },
  givenOn: { kind: 'date' },
  informant: { kind: 'choice', options: INFORMANTS },
  way: { kind: 'choice', options: WAYS },
  language: { kind: 'choice', options: ASKED_IN },
  certificate: line,
  certificateUntil: { kind: 'date', required: false },
});

/** What else there is to say. */
export const wordFields = defineFields({
  childWords: words,
  familyHistory: words,
  strengths: words,
  culture: words,
  sources: { kind: 'choices', options: SOURCES, required: false },
  why: { kind: 'text', max: 500, lines: true, required: false },
});

/** The name of a question's field. */
export const fieldOf = (code: string): string => `answer-${code}`;
/** Is this the field of a question? */
export const isAnswer = (name: string): boolean => name.startsWith('answer-');

/** The questions of an instrument as fields; a blank is an answer. */
export const answerFields = (definition: Definition): FieldSpecs => {
  const { items = [], scales = [] } = definition;
  if (items.length > 0)
    return Object.fromEntries(
      items.map(item => [
        fieldOf(item.code),
        {
          kind: 'choice',
          options: choicesOf(definition, item).map(({ value }) => String(value)),
          required: false,
        },
      ]),
    );
  return Object.fromEntries(
    scales.map(({ code, rule, min, max }) => [
      fieldOf(code),
      { kind: 'number', min, max, decimals: rule === 'mean' ? 2 : 0, required: false },
    ]),
  );
};

/** The form that gives an assessment, in three pages: who and when, the questions, words. */
export const giveForm = (definition: Definition | null): Form => ({
  id: 'give-assessment',
  version: 1,
  pages: [
    { id: 'about', fields: aboutFields, next: () => 'answers' },
    { id: 'answers', fields: definition ? answerFields(definition) : {}, next: () => 'words' },
    { id: 'words', fields: wordFields, next: () => CHECK },
  ],
});

/** What was answered so far, by the codes of the questions. */
export function answersIn(definition: Definition, kept: FormAnswers): Answers {
  const { items = [], scales = [] } = definition;
  const codes = (items.length > 0 ? items : scales).map(({ code }) => code);
  const number = (given: unknown) => (given === null || given === undefined || given === '' ? null : Number(given));
  return Object.fromEntries(codes.map(code => [code, number(kept[fieldOf(code)])]));
}

/** A whole form as what the use case takes. */
export function inputOf(childId: string, definition: Definition, kept: FormAnswers): GiveAssessment {
  const text = (name: string) => (typeof kept[name] === 'string' ? (kept[name] as string) : null);
  return {
    childId,
    personId: text('personId') ?? '',
    instrument: text('instrument') ?? '',
    givenOn: text('givenOn') ?? '',
    informant: (text('informant') ?? 'worker') as Informant,
    way: (text('way') ?? 'page') as Way,
    language: text('language') ?? 'en',
    answers: answersIn(definition, kept),
    certificate: text('certificate'),
    certificateUntil: text('certificateUntil'),
    childWords: text('childWords'),
    familyHistory: text('familyHistory'),
    strengths: text('strengths'),
    culture: text('culture'),
    sources: Array.isArray(kept.sources) ? (kept.sources as Source[]) : [],
  };
}
