import { defineFields } from '#web/form/field-spec.ts';
import { WEEKDAYS } from './contract.ts';

/** A weekday on which an organization and an office of the agency work under one roof. */
export const colocationFields = defineFields({
  office: { kind: 'id' },
  weekday: { kind: 'choice', options: WEEKDAYS },
  beginsAt: { kind: 'time' },
  endsAt: { kind: 'time' },
  since: { kind: 'date' },
  until: { kind: 'date', required: false },
  locationId: { kind: 'choice', options: [], required: false },
  note: { kind: 'text', max: 500, lines: true, required: false },
});
