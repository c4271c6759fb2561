import { defineFields } from '#web/form/field-spec.ts';
import {
  CHANNELS,
  CONTACT_CHANNELS,
  DIRECTIONS,
  FACTOR_KINDS,
  FOR_WHOM,
  HARD_ACTIONS,
  RAISED_BY,
} from './rules/codes.ts';

export const promiseFields = defineFields({
  byUs: { kind: 'choice', options: ['us', 'partner'] },
  partnershipId: { kind: 'id', required: false },
  communityId: { kind: 'id', required: false },
  forWhom: { kind: 'choice', options: FOR_WHOM },
  what: { kind: 'text', max: 300 },
  amount: { kind: 'number', min: 1, max: 1_000_000, required: false },
  unit: { kind: 'text', max: 60, required: false },
  madeOn: { kind: 'date' },
  dueOn: { kind: 'date', required: false },
  responsible: { kind: 'text', max: 60, required: false },
});

export const ENDS = ['keep', 'progress', 'withdraw', 'release'] as const;
export const endFields = defineFields({
  act: { kind: 'choice', options: ENDS },
  on: { kind: 'date' },
  amountDone: { kind: 'number', min: 0, max: 1_000_000, required: false },
  why: { kind: 'text', max: 500, required: false },
});

export const contactFields = defineFields({
  happenedOn: { kind: 'date' },
  channel: { kind: 'choice', options: CONTACT_CHANNELS },
  direction: { kind: 'choice', options: DIRECTIONS },
  personId: { kind: 'id', required: false },
  withWords: { kind: 'text', max: 120, required: false },
  answersId: { kind: 'id', required: false },
  summary: { kind: 'text', max: 2000, lines: true },
  nextStep: { kind: 'text', max: 300, required: false },
  nextOn: { kind: 'date', required: false },
});

export const agreedFields = defineFields({
  from: { kind: 'date' },
  rhythmDays: { kind: 'number', min: 1, max: 366 },
  ways: { kind: 'choices', options: CHANNELS },
  hours: { kind: 'text', max: 200, required: false },
  ourReplyDays: { kind: 'number', min: 0, max: 60 },
  theirReplyDays: { kind: 'number', min: 0, max: 60 },
  language: { kind: 'choice', options: ['en', 'es', 'ht'] },
  reviewOn: { kind: 'date' },
});

export const issueFields = defineFields({
  words: { kind: 'text', max: 500, lines: true },
  communityId: { kind: 'id', required: false },
  otherPartnershipId: { kind: 'id', required: false },
  raisedBy: { kind: 'choice', options: RAISED_BY },
  raisedOn: { kind: 'date' },
  ownerId: { kind: 'id' },
});

export const ISSUE_MOVES = ['acknowledged', 'answered', 'solved', 'agreed_handling', 'withdrawn'] as const;
export const issueMoveFields = defineFields({
  to: { kind: 'choice', options: ISSUE_MOVES },
  on: { kind: 'date' },
  answer: { kind: 'text', max: 2000, lines: true, required: false },
});

export const levelFields = defineFields({
  level: { kind: 'choice', options: ['direct_talk', 'facilitated', 'executive', 'external', 'settled', 'closed'] },
  on: { kind: 'date' },
  answer: { kind: 'text', max: 2000, lines: true, required: false },
});

export const hardFields = defineFields({
  hardKind: { kind: 'choice', options: HARD_ACTIONS },
  hardWords: { kind: 'text', max: 300 },
  happenedOn: { kind: 'date' },
  repairBy: { kind: 'date' },
});

export const factorFields = defineFields({
  communityId: { kind: 'id', required: false },
  kind: { kind: 'choice', options: FACTOR_KINDS },
  what: { kind: 'text', max: 300 },
  effectLabel: { kind: 'text', max: 1000, lines: true },
  riskLabel: { kind: 'text', max: 1000, lines: true, required: false },
  fromOn: { kind: 'date' },
  partnershipIds: { kind: 'choices', options: [] as readonly string[] },
  ownerId: { kind: 'id' },
  reviewOn: { kind: 'date' },
});
