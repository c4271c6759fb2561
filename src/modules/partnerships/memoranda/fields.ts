import { defineFields } from '#web/form/field-spec.ts';
import { PARTNER_KINDS } from './rules/kinds.ts';

const days = { kind: 'number', min: 0, max: 730 } as const;

export const agreementFields = defineFields({
  kind: { kind: 'choice', options: PARTNER_KINDS },
  title: { kind: 'text', max: 200 },
  from: { kind: 'date' },
  until: { kind: 'date' },
  noticeDays: days,
  renewalDays: days,
  amount: { kind: 'text', max: 20, required: false },
  ownerId: { kind: 'id', required: false },
});

export const dutyFields = defineFields({
  who: { kind: 'text', max: 40 },
  what: { kind: 'text', max: 300 },
  firstOn: { kind: 'date' },
  everyMonths: { kind: 'number', min: 1, max: 60, required: false },
});

export const noticeFields = defineFields({
  by: { kind: 'choice', options: ['us', 'partner'] },
  noticeOn: { kind: 'date' },
  endsOn: { kind: 'date', required: false },
  reason: { kind: 'text', max: 60 },
  words: { kind: 'text', max: 1000, lines: true, required: false },
});
