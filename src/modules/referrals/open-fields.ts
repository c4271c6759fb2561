import { defineFields } from '#web/form/field-spec.ts';
import { URGENCIES } from './contract.ts';

/** The form of a new referral; the service and the need stand in its address. */
export const openFields = defineFields({
  person: { kind: 'id' },
  urgency: { kind: 'choice', options: URGENCIES },
  goal: { kind: 'text', max: 1000, lines: true, required: false },
  match: { kind: 'text', max: 300, required: false },
  times: { kind: 'number', min: 1, max: 100, required: false },
  timesPer: { kind: 'choice', options: ['week', 'month'], required: false },
  minutes: { kind: 'number', min: 5, max: 1440, required: false },
  weeks: { kind: 'number', min: 1, max: 520, required: false },
  updates: { kind: 'number', min: 1, max: 365, required: false },
  service: { kind: 'id' },
  need: { kind: 'id', required: false },
  follows: { kind: 'id', required: false },
});
