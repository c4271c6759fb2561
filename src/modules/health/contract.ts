import { defineFields } from '#web/form/field-spec.ts';

export const SEVERITIES = ['life_threatening', 'serious', 'mild', 'unknown'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const ALLERGIES_KNOWN = ['none_known', 'listed', 'not_known'] as const;
export type AllergiesKnown = (typeof ALLERGIES_KNOWN)[number];
export const MEDICINES_KNOWN = ['none', 'listed', 'not_known'] as const;
export type MedicinesKnown = (typeof MEDICINES_KNOWN)[number];
export const YES_NO_UNKNOWN = ['yes', 'no', 'not_known'] as const;

/** An answer as it is kept: null is not known. */
export const answerOf = (answer: (typeof YES_NO_UNKNOWN)[number] | null): boolean | null =>
  answer === null || answer === 'not_known' ? null : answer === 'yes';

/** Lists on the health page whose lines can end; the words stand in its addresses. */
export const LISTS = ['allergies', 'medicines', 'conditions'] as const;
export type HealthList = (typeof LISTS)[number];

const lines = { kind: 'text', max: 1000, lines: true, required: false } as const;

export const allergyFields = defineFields({
  substance: { kind: 'text', max: 120 },
  severity: { kind: 'choice', options: SEVERITIES },
  reaction: { kind: 'text', max: 300, lines: true, required: false },
  whatToDo: { kind: 'text', max: 500, lines: true, required: false },
  saidBy: { kind: 'text', max: 120, required: false },
});

export const medicineFields = defineFields({
  name: { kind: 'text', max: 120 },
  dose: { kind: 'text', max: 120, required: false },
  times: { kind: 'text', max: 200, required: false },
  reason: { kind: 'text', max: 200, required: false },
  psychotropic: { kind: 'choice', options: YES_NO_UNKNOWN },
  from: { kind: 'date', required: false },
});

export const conditionFields = defineFields({
  name: { kind: 'text', max: 120 },
  care: { kind: 'text', max: 1000, lines: true, required: false },
});

export const coverageFields = defineFields({
  payer: { kind: 'text', max: 120 },
  memberNumber: { kind: 'text', max: 60, required: false },
  medicaid: { kind: 'choice', options: YES_NO_UNKNOWN, required: false },
  from: { kind: 'date', required: false },
  until: { kind: 'date', required: false },
});

export const endFields = defineFields({ endedOn: { kind: 'date' } });

export const cardFields = defineFields({
  allergiesKnown: { kind: 'choice', options: ALLERGIES_KNOWN },
  medicinesKnown: { kind: 'choice', options: MEDICINES_KNOWN },
  comforts: lines,
  routines: lines,
  safety: lines,
  contacts: lines,
  doctor: lines,
  illAtRemoval: { kind: 'choice', options: YES_NO_UNKNOWN, required: false },
  seenByDentist: { kind: 'choice', options: YES_NO_UNKNOWN, required: false },
  version: { kind: 'text', max: 40, required: false },
});

export const confirmFields = defineFields({ version: { kind: 'text', max: 40 } });
