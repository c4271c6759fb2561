import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields, withOptions } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { momentOf } from '../forms/read-move.ts';
import { endEpisodeAction } from '../policy.ts';
import { codes, findStanding } from '../store.ts';
import { endEpisode } from '../use-cases/end-episode.ts';
import type { Route } from './+types/leave-care';

const fields = defineFields({ day: { kind: 'date' }, time: { kind: 'time' }, reason: { kind: 'choice', options: [] } });

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  endEpisodeAction,
  async ask => {
    const standing = await findStanding(ask.tx, ask.params.childId!);
    if (!standing) return notThere();
    return {
      childId: standing.childId,
      title: ask.say('placement', 'exit.title', { name: standing.firstName }),
      words: ask.say.group('placement', 'exit'),
      formKey: newId(),
      reasons: (await codes(ask.tx, 'exit_reason', ask.language)).map(reason => ({
        value: reason.code,
        label: reason.label,
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(endEpisodeAction, { words: 'placement', about: params => params.childId }, async ask => {
  const childId = ask.params.childId!;
  const reasons = await codes(ask.tx, 'exit_reason', ask.language);
  const read = readFields(ask.form, withOptions(fields, { reason: reasons.map(reason => reason.code) }));
  if (!read.ok) return no(read.refusal);
  const { day, time, reason } = read.value.values;
  const result = await endEpisode(ask, { childId, at: momentOf(day, time, ask.who.timeZone), reason });
  if (result.ok) return ok({ to: `/children/${childId}/placement?done=left` });
  return no('at' in result.refusal && result.refusal.at === 'at' ? { ...result.refusal, at: 'day' } : result.refusal);
});

export default function LeaveCare({ loaderData, actionData }: Route.ComponentProps) {
  const { words, childId } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? {};
  return (
    <FormPage
      title={loaderData.title}
      lead={words.lead}
      over={words.over}
      problems={problems}
      back={{ href: `/children/${childId}/placement` }}
      formKey={loaderData.formKey}
      continueLabel={words.submit}
    >
      <DateInput name="day" label={words.day} value={typedDate(typed, 'day')} problem={problemAt(problems, 'day')} />
      <TimeInput
        name="time"
        label={words.time}
        value={typedText(typed, 'time')}
        problem={problemAt(problems, 'time')}
      />
      <RadioGroup
        name="reason"
        label={words.reason}
        options={loaderData.reasons}
        value={typedText(typed, 'reason')}
        problem={problemAt(problems, 'reason')}
      />
    </FormPage>
  );
}
