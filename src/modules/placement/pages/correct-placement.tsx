import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { momentOf } from '../forms/read-move.ts';
import { correctPlacementAction } from '../policy.ts';
import { placementHistory } from '../store-history.ts';
import { correctPlacement } from '../use-cases/correct-placement.ts';
import type { Route } from './+types/correct-placement';

const fields = defineFields({
  day: { kind: 'date' },
  time: { kind: 'time' },
  why: { kind: 'text', max: 1000, lines: true },
});

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  correctPlacementAction,
  async ask => {
    const { params, say, language, who } = ask;
    const stays = await placementHistory(ask.tx, params.childId!, language);
    const stay = stays.find(one => one.id === params.placementId && one.layer === 'placement');
    if (!stay) return notThere();
    const local = Temporal.Instant.from(stay.from).toZonedDateTimeISO(who.timeZone);
    return {
      childId: params.childId!,
      words: say.group('placement', 'correct'),
      formKey: newId(),
      seen: stay.from,
      now: [stay.settingLabel, stay.place].filter(Boolean).join(': '),
      began: sayMoment(language, who.timeZone, stay.from),
      typed: {
        'day-year': String(local.year),
        'day-month': String(local.month),
        'day-day': String(local.day),
        time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
      },
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  correctPlacementAction,
  {
    words: 'placement',
    about: params => params.childId,
    kind: 'correction',
    constraints: {
      placement__one_at_a_time: { kind: 'changed-meanwhile' },
      placement__lies_in_care: { kind: 'outside-care', at: 'day' },
    },
  },
  async ask => {
    const read = readFields(ask.form, fields);
    if (!read.ok) return no(read.refusal);
    const { day, time, why } = read.value.values;
    const childId = ask.params.childId!;
    const beganAt = momentOf(day, time, ask.who.timeZone);
    const result = await correctPlacement(ask, {
      placementId: ask.params.placementId!,
      childId,
      seen: String(ask.form.get('seen') ?? ''),
      beganAt,
      why,
    });
    if (result.ok) return ok({ to: `/children/${childId}/placement?done=corrected` });
    if (!('problems' in result.refusal)) return no(result.refusal);
    return no(
      invalid(
        ...result.refusal.problems.map(problem => ({ ...problem, at: problem.at === 'at' ? 'day' : problem.at })),
      ),
    );
  },
);

export default function CorrectPlacement({ loaderData, actionData }: Route.ComponentProps) {
  const { words, childId } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? loaderData.typed;
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      over={words.over}
      problems={problems}
      back={{ href: `/children/${childId}/placement` }}
      formKey={loaderData.formKey}
      continueLabel={words.submit}
    >
      <input type="hidden" name="seen" value={loaderData.seen} />
      <SummaryList rows={[{ label: words.now, value: `${loaderData.now} · ${loaderData.began}` }]} />
      <DateInput name="day" label={words.day} value={typedDate(typed, 'day')} problem={problemAt(problems, 'day')} />
      <TimeInput
        name="time"
        label={words.time}
        value={typedText(typed, 'time')}
        problem={problemAt(problems, 'time')}
      />
      <TextArea
        name="why"
        label={words.why}
        max={1000}
        value={typedText(typed, 'why')}
        problem={problemAt(problems, 'why')}
      />
    </FormPage>
  );
}
