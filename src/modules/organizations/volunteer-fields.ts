import { defineFields } from '#web/form/field-spec.ts';
import { CHECK_KINDS } from './rules/screening.ts';

export const VOLUNTEER_ROLES = ['driver', 'mentor', 'tutor', 'family-time', 'respite', 'other'] as const;
export type VolunteerRole = (typeof VOLUNTEER_ROLES)[number];

/** What can be done on the page of an organization's volunteers, by the name its form sends. */
export const addVolunteerFields = defineFields({
  name: { kind: 'text', max: 120 },
  phone: { kind: 'text', max: 40, required: false },
  role: { kind: 'choice', options: VOLUNTEER_ROLES },
  since: { kind: 'date' },
});
export const checkFields = defineFields({
  checked: { kind: 'id' },
  kind: { kind: 'choice', options: CHECK_KINDS },
  from: { kind: 'date' },
  until: { kind: 'date' },
});
export const hoursFields = defineFields({
  helped: { kind: 'id' },
  on: { kind: 'date' },
  hours: { kind: 'number', min: 0.25, max: 24, decimals: 2 },
});
export const endVolunteerFields = defineFields({ leaving: { kind: 'id' }, lastDay: { kind: 'date' } });
