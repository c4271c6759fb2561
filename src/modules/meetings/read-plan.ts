import { momentOf } from '#modules/cases/index.ts';
import type { ValuesOf } from '#web/form/field-spec.ts';
import type { MeetingPlan, planFields } from './contract.ts';

/** When and where, as a form told it, in moments. */
export const planOf = (values: ValuesOf<typeof planFields>, timeZone: string): MeetingPlan => ({
  startsAt: momentOf(values.day, values.time, timeZone),
  minutes: values.minutes,
  place: values.place,
  remoteWay: values.remoteWay,
  remoteLink: values.remoteLink,
  anyway: values.anyway,
});
