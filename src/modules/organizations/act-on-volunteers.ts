import type { Id } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { addVolunteer } from './use-cases/add-volunteer.ts';
import { endVolunteer } from './use-cases/end-volunteer.ts';
import { recordVolunteerCheck } from './use-cases/record-volunteer-check.ts';
import { recordVolunteerHours } from './use-cases/record-volunteer-hours.ts';
import { addVolunteerFields, checkFields, endVolunteerFields, hoursFields } from './volunteer-fields.ts';

/** What can be done on the page of an organization's volunteers, by the name its form sends. */
export const VOLUNTEER_ACTS: Readonly<
  Record<string, (ask: SubmitAsk, organizationId: Id) => Promise<Result<unknown, Refusal>>>
> = {
  add: async (ask, organizationId) => {
    const read = readFields(ask.form, addVolunteerFields);
    return read.ok ? addVolunteer(ask, { organizationId, ...read.value.values }) : read;
  },
  check: async ask => {
    const read = readFields(ask.form, checkFields);
    if (!read.ok) return read;
    const { checked, ...check } = read.value.values;
    return recordVolunteerCheck(ask, { volunteerId: checked, ...check });
  },
  hours: async ask => {
    const read = readFields(ask.form, hoursFields);
    if (!read.ok) return read;
    const { helped, ...given } = read.value.values;
    return recordVolunteerHours(ask, { volunteerId: helped, ...given });
  },
  end: async ask => {
    const read = readFields(ask.form, endVolunteerFields);
    if (!read.ok) return read;
    const { leaving, lastDay } = read.value.values;
    return endVolunteer(ask, { volunteerId: leaving, lastDay });
  },
};
