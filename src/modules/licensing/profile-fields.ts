import { defineFields } from '#web/form/field-spec.ts';
import { SOURCES } from './rules/quality-profile.ts';

export const skillFields = defineFields({
  personId: { kind: 'id' },
  skill: { kind: 'text', max: 60 },
  how: { kind: 'choice', options: ['class', 'experience', 'license'] },
  since: { kind: 'date' },
});
export const viewFields = defineFields({
  indicator: { kind: 'text', max: 60 },
  source: { kind: 'choice', options: SOURCES },
  level: { kind: 'choice', options: ['1', '2', '3', '4'] },
  words: { kind: 'text', max: 1000, lines: true, required: false },
  seenOn: { kind: 'date' },
});
