import { ok } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { planFamilyTime } from '../../policy.ts';
import { moveFields } from '../contract.ts';
import { familyForm, needsChoices } from '../family-form.ts';
import { NeedsInputs } from '../parts/needs-inputs.tsx';
import { visitOf } from '../store/visits.ts';
import { TAKEN_AT_ONCE } from '../taken-at-once.ts';
import { moveVisit } from '../use-cases/move-visit.ts';
import type { Route } from './+types/move-visit';

export const loader = page(
  planFamilyTime,
  async ask => {
    const { childId = '', visitId = '' } = ask.params;
    const form = await familyForm(ask, childId);
    const visit = (await visitOf(ask.tx, childId, visitId)) ?? notThere();
    const starts = Temporal.Instant.from(visit.starts_at);
    const local = starts.toZonedDateTimeISO(ask.who.timeZone);
    return {
      ...form,
      back: `${form.back}/${visit.id}`,
      words: ask.say.group('visits', 'familyTime').visit,
      seriesWords: ask.say.group('visits', 'familyTime').series,
      choices: await needsChoices(ask, childId),
      suggested: {
        'day-year': String(local.year),
        'day-month': String(local.month),
        'day-day': String(local.day),
        time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
        minutes: String(Temporal.Instant.from(visit.ends_at).since(starts).total('minutes')),
        place: visit.place ?? '',
        roomId: visit.room_id ?? '',
        carId: visit.car_id ?? '',
        transport: visit.transport ?? '',
        driverId: visit.driver_id ?? '',
        supervisorId: visit.supervisor_id ?? '',
        interpreter: visit.interpreter,
      },
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  planFamilyTime,
  { words: 'visits', about: params => params.childId, constraints: TAKEN_AT_ONCE },
  async ask => {
    const read = readFields(ask.form, moveFields);
    if (!read.ok) return read;
    const { childId = '', visitId = '' } = ask.params;
    const { day, time, ...values } = read.value.values;
    const moved = await moveVisit(ask, {
      childId,
      visitId,
      startsAt: momentOf(day, time, ask.who.timeZone),
      ...values,
    });
    return moved.ok ? ok({ to: `/children/${childId}/family-time/${visitId}?done=moved` }) : moved;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Moving one visit, or giving it another room, car, driver or supervisor. */
export default function MoveVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { words, seriesWords } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(
    { ...seriesWords, day: words.day, minutes: words.minutes },
    typed,
    problems,
    loaderData.suggested,
  );
  return (
    <FormPage
      title={words.moveTitle}
      lead={words.moveLead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.moveSave}
    >
      <DateInput {...field.date('day')} />
      <TimeInput {...field.text('time')} />
      <TextField {...field.text('minutes')} inputMode="numeric" width="xs" />
      <NeedsInputs words={seriesWords} field={field} typed={typed} choices={loaderData.choices} />
    </FormPage>
  );
}
