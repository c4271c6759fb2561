import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { writingReports } from '../../policy.ts';
import { opensCourtOf } from '../../store.ts';
import { beginFields, LANGUAGES } from '../contract.ts';
import { firstDay } from '../first-day.ts';
import { hearingsAhead } from '../store/reports.ts';
import { beginReport } from '../use-cases/begin-report.ts';
import type { Route } from './+types/begin-report';

export const loader = page(
  writingReports,
  async ask => {
    const { tx, say, language, who, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'court');
    if (!(await opensCourtOf(tx, childId))) return notThere();
    const [hearings, day] = await Promise.all([hearingsAhead(tx, childId), firstDay(ask, childId)]);
    const words = say.group('court', 'beginReport');
    const asked = query.get('hearing');
    return {
      words,
      over: frame.name,
      back: `/children/${childId}/court/reports`,
      hearings: hearings.map(each => ({
        value: each.id,
        label: `${each[language]} · ${sayMoment(language, who.timeZone, each.setFor)}`,
      })),
      hearing: hearings.find(({ id }) => id === asked)?.id ?? hearings[0]?.id ?? '',
      languages: LANGUAGES.map(value => ({ value, label: words[value] })),
      since: day ? say('court', 'beginReport.sinceKnown', { day: sayDay(language, day) }) : words.sinceUnknown,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writingReports,
  {
    words: 'court',
    about: params => params.childId,
    constraints: { court_report__one_draft_for_a_hearing: { kind: 'draft-for-that-hearing' } },
  },
  async ask => {
    const read = readFields(ask.form, beginFields);
    if (!read.ok) return read;
    const { hearing, language, since } = read.value.values;
    const childId = ask.params.childId ?? '';
    const begun = await beginReport(ask, { childId, hearingId: hearing, language, since });
    return begun.ok ? ok({ to: `/children/${childId}/court/reports/${begun.value.id}` }) : begun;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Beginning a report: for which hearing, in which language, from which day on. */
export default function BeginReport({ loaderData, actionData }: Route.ComponentProps) {
  const { words, hearings, languages } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, { hearing: loaderData.hearing, language: 'en' });
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <Select {...field.text('hearing')} required={false} empty={words.noHearing} options={hearings} />
      <RadioGroup {...field.text('language')} options={languages} />
      <DateInput {...field.date('since')} required={false} hint={loaderData.since} />
    </FormPage>
  );
}
