import { defineFields } from '#web/form/field-spec.ts';
import { DECISIONS } from './contract.ts';
import { LEVELS, RANKS, SIDES, STATES } from './rules/states.ts';

const line = { kind: 'text', max: 200, required: false } as const;
const lines = { kind: 'text', max: 1000, lines: true } as const;
const code = { kind: 'text', max: 60, required: false } as const;

export const addFields = defineFields({
  organizationId: { kind: 'id', required: false },
  name: line,
  phone: { kind: 'text', max: 40, required: false },
  email: { kind: 'text', max: 200, required: false, format: 'email' },
  state: { kind: 'choice', options: STATES },
  on: { kind: 'date' },
  sector: code,
  introducedBy: { kind: 'id', required: false },
  ownerId: { kind: 'id', required: false },
  reason: code,
  words: { ...lines, required: false },
});

export const keepFields = defineFields({
  sector: code,
  introducedBy: { kind: 'id', required: false },
  ownerId: { kind: 'id', required: false },
  on: { kind: 'date' },
});

export const moveFields = defineFields({
  to: { kind: 'choice', options: STATES },
  on: { kind: 'date' },
  reason: code,
  words: { ...lines, required: false },
});

export const levelFields = defineFields({
  level: { kind: 'choice', options: LEVELS },
  on: { kind: 'date' },
  evidence: lines,
});

const aboutPerson = {
  rank: { kind: 'choice', options: RANKS, required: false },
  name: line,
  title: line,
  email: { kind: 'text', max: 200, required: false, format: 'email' },
  phone: { kind: 'text', max: 40, required: false },
  speaks: { kind: 'text', max: 60, required: false },
  signs: { kind: 'tick', required: false },
} as const;
export const personFields = defineFields({
  side: { kind: 'choice', options: SIDES },
  userId: { kind: 'id', required: false },
  ...aboutPerson,
  from: { kind: 'date' },
});
export const changePersonFields = defineFields(aboutPerson);
export const leaveFields = defineFields({ on: { kind: 'date' } });

const score = { kind: 'number', min: 0, max: 3 } as const;
export const scoreFields = defineFields({
  contribution: score,
  contributionWords: lines,
  reach: score,
  reachWords: lines,
  readiness: score,
  readinessWords: lines,
  decision: { kind: 'choice', options: DECISIONS },
  decisionWords: { ...lines, required: false },
});
