import { BETTER, OUTCOMES, PROGRESS, UNITS } from '#modules/partnerships/index.ts';
import { defineFields } from '#web/form/field-spec.ts';

const amount = { kind: 'number', min: 0, decimals: 4, required: false } as const;
const count = { kind: 'number', min: 1, required: false } as const;

export const goalFields = defineFields({
  titleEn: { kind: 'text', max: 200, required: false },
  titleEs: { kind: 'text', max: 200, required: false },
  measure: { kind: 'text', max: 60, required: false },
  measuredBy: { kind: 'text', max: 300 },
  unit: { kind: 'choice', options: UNITS },
  better: { kind: 'choice', options: BETTER },
  baseline: amount,
  baselineOf: count,
  baselineOn: { kind: 'date', required: false },
  target: amount,
  targetOf: count,
  byOn: { kind: 'date', required: false },
  ownerId: { kind: 'id', required: false },
  agreed: { kind: 'tick', required: false },
});

export const changeGoalFields = defineFields({
  baseline: amount,
  baselineOf: count,
  baselineOn: { kind: 'date', required: false },
  byOn: { kind: 'date', required: false },
  ownerId: { kind: 'id', required: false },
  agreed: { kind: 'tick', required: false },
});
export const endGoalFields = defineFields({
  outcome: { kind: 'choice', options: OUTCOMES },
  why: { kind: 'text', max: 500, lines: true, required: false },
});

export const stepFields = defineFields({
  words: { kind: 'text', max: 300, lines: true },
  owner: { kind: 'text', max: 60, required: false },
  beside: { kind: 'id', required: false },
  dueOn: { kind: 'date', required: false },
  measuredBy: { kind: 'text', max: 300, required: false },
  means: { kind: 'text', max: 300, required: false },
  goalId: { kind: 'id', required: false },
  rolloutId: { kind: 'id', required: false },
  shared: { kind: 'tick', required: false },
});

export const objectiveFields = defineFields({
  partnershipId: { kind: 'id' },
  objective: { kind: 'text', max: 500, lines: true },
});

export const finishFields = defineFields({
  on: { kind: 'date' },
  words: { kind: 'text', max: 500, lines: true, required: false },
});

export const figureFields = defineFields({
  value: amount,
  valueOf: count,
  on: { kind: 'date' },
  words: { kind: 'text', max: 500, lines: true, required: false },
});

export const tellFields = defineFields({
  state: { kind: 'choice', options: PROGRESS },
  words: { kind: 'text', max: 500, lines: true, required: false },
});

const staff = { kind: 'number', min: 0, max: 10_000 } as const;
export const rolloutFields = defineFields({
  areaCode: { kind: 'text', max: 60 },
  startsOn: { kind: 'date' },
  toTrain: staff,
  trained: staff,
});
export const decideFields = defineFields({
  trained: staff,
  decision: { kind: 'choice', options: ['go', 'no_go'] },
  why: { kind: 'text', max: 500, lines: true, required: false },
});
