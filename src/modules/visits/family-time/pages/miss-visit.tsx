import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedText } from '#web/form/typed.ts';
import { Tick } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { planFamilyTime } from '../../policy.ts';
import { MISSED_REASONS, missFields } from '../contract.ts';
import { familyForm } from '../family-form.ts';
import { momentIn } from '../read-visit-answer.ts';
import { missedReasons, visitOf } from '../store/visits.ts';
import { TAKEN_AT_ONCE } from '../taken-at-once.ts';
import { missVisit } from '../use-cases/miss-visit.ts';
import type { Route } from './+types/miss-visit';

export const loader = page(
  planFamilyTime,
  async ask => {
    const { childId = '', visitId = '' } = ask.params;
    const form = await familyForm(ask, childId);
    const visit = (await visitOf(ask.tx, childId, visitId)) ?? notThere();
    return {
      ...form,
      back: `${form.back}/${visit.id}`,
      words: ask.say.group('visits', 'familyTime').miss,
      meta: ask.say('visits', 'familyTime.visit.metaTitle'),
      ahead: visit.starts_at > ask.now,
      reasons: (await missedReasons(ask.tx, MISSED_REASONS)).map(row => ({
        value: row.code,
        label: row[ask.language],
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  planFamilyTime,
  { words: 'visits', about: params => params.childId, constraints: TAKEN_AT_ONCE },
  async ask => {
    const read = readFields(ask.form, missFields);
    if (!read.ok) return read;
    const { childId = '', visitId = '' } = ask.params;
    const { makeUpDay: day, makeUpTime: time, ...values } = read.value.values;
    const makeUpAt = momentIn({ day, time }, ['makeUpDay', 'makeUpTime'], ask.who.timeZone);
    if (!makeUpAt.ok) return makeUpAt;
    const missed = await missVisit(ask, { childId, visitId, ...values, makeUpAt: makeUpAt.value });
    return missed.ok ? ok({ to: `/children/${childId}/family-time/${visitId}?done=missed` }) : missed;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.meta }];

/** Why a visit did not come about, and when it is made up. */
export default function MissVisit({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={loaderData.ahead ? words.cancelTitle : words.title}
      lead={words.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      keep="missed"
      continueLabel={words.save}
    >
      <Select {...field.text('because')} options={loaderData.reasons} />
      <TextArea {...field.text('words')} required={false} max={1000} rows={2} />
      <DateInput {...field.date('makeUpDay')} required={false} />
      <TimeInput {...field.text('makeUpTime')} required={false} />
      <Tick
        name="anyway"
        hint={words.anywayHint}
        required={false}
        checked={typedText(typed, 'anyway') === 'yes'}
        problem={field.text('anyway').problem}
      >
        {words.anyway}
      </Tick>
      <TextArea {...field.text('noMakeUpWhy')} required={false} max={500} rows={2} />
    </FormPage>
  );
}
