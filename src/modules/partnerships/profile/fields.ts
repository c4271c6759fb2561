import { defineFields } from '#web/form/field-spec.ts';
import {
  ACTIVITIES,
  APPROACHES,
  BASES,
  CONTRIBUTIONS,
  EXPECTATIONS,
  LINES,
  MECHANISMS,
  PERIODS,
  SIDES,
  TOPICS,
  WAYS,
} from './rules/codes.ts';

const on = { kind: 'date' } as const;
const until = { kind: 'date', required: false } as const;
const line = { kind: 'text', max: 200 } as const;
const words = { kind: 'text', max: 2000, lines: true } as const;
const maybeWords = { kind: 'text', max: 1000, lines: true, required: false } as const;
const amount = { kind: 'number', min: 0, max: 1_000_000_000, decimals: 2, required: false } as const;
const activities = { kind: 'choices', options: ACTIVITIES, required: false } as const;
const APPROACH_CODES = [...Object.values(APPROACHES).flat(), 'other'] as const;

/** The forms of a profile, by the part of it that they change. */
export const PART_FIELDS = {
  line: defineFields({
    side: { kind: 'choice', options: SIDES },
    line: { kind: 'choice', options: LINES },
    words,
    on,
  }),
  vision: defineFields({ words, on }),
  agreed: defineFields({ by: { kind: 'choice', options: SIDES }, name: line, on }),
  rating: defineFields({ rating: { kind: 'choice', options: ['1', '2', '3', '4'] }, reasons: words, on }),
  mandate: defineFields({
    basis: { kind: 'choice', options: BASES },
    title: line,
    source: line,
    forbids: activities,
    requires: activities,
    from: on,
    until,
  }),
  contribution: defineFields({
    kind: { kind: 'choice', options: CONTRIBUTIONS },
    what: line,
    amount,
    per: { kind: 'choice', options: PERIODS },
    limits: maybeWords,
    from: on,
    until,
  }),
  funding: defineFields({ mechanism: { kind: 'choice', options: MECHANISMS }, fund: line, amount, from: on, until }),
  strength: defineFields({ side: { kind: 'choice', options: SIDES }, words, on }),
  approach: defineFields({
    topic: { kind: 'choice', options: TOPICS },
    approach: { kind: 'choice', options: APPROACH_CODES },
    words: maybeWords,
    on,
  }),
  difference: defineFields({
    otherId: { kind: 'choice', options: [], required: false },
    title: line,
    topic: { kind: 'choice', options: TOPICS, required: false },
    theirs: words,
    others: words,
    on,
  }),
  handling: defineFields({ differenceId: { kind: 'id' }, handling: words, on }),
  coalition: defineFields({
    coalition: line,
    meetings: { kind: 'number', min: 0, max: 60, decimals: 1 },
    name: line,
    on,
  }),
  note: defineFields({ words }),
} as const;
export type Part = keyof typeof PART_FIELDS;
export const isPart = (text: string | undefined): text is Part =>
  text !== undefined && Object.hasOwn(PART_FIELDS, text);

/** What can be done on the page of expectations, by the name its form sends. */
export const SHEET_FIELDS = {
  draft: defineFields({ statement: words, draftOn: on }),
  add: defineFields({
    side: { kind: 'choice', options: SIDES },
    kind: { kind: 'choice', options: EXPECTATIONS },
    words,
    hours: { kind: 'number', min: 0, max: 400, decimals: 1, required: false },
    dueOn: until,
    activities,
  }),
  acknowledge: defineFields({
    by: { kind: 'choice', options: SIDES },
    name: line,
    way: { kind: 'choice', options: WAYS.filter(way => way !== 'account') },
    saidOn: on,
  }),
  begin: defineFields({ beginOn: on }),
  move: defineFields({ lineId: { kind: 'id' }, newDay: on, why: words }),
} as const;
export type SheetAct = keyof typeof SHEET_FIELDS;

/** What can be done on the page of what a community's partners share. */
export const COMMUNITY_FIELDS = {
  vision: defineFields({ words, on }),
  agreed: defineFields({ partnershipId: { kind: 'choice', options: [], required: false }, name: line, agreedOn: on }),
  note: defineFields({ note: words }),
} as const;
