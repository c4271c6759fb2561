import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { ENDED_WHY, endFields } from '../contract.ts';
import { writeNeed } from '../policy.ts';
import { needById, opensNeedsOf } from '../store.ts';
import { endNeed } from '../use-cases/end-need.ts';
import type { Route } from './+types/end-need';

export const loader = page(
  writeNeed,
  async ask => {
    const { tx, say, language, today } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'services');
    const need = await needById(tx, ask.params.needId ?? '');
    if (!need || !(await opensNeedsOf(tx, need.person_id))) return notThere();
    return {
      name: frame.name,
      here: `/children/${childId}/services`,
      words: say.group('assessments', 'end'),
      need: [need[`kind_${language}`], need.words].filter(Boolean).join(': '),
      over: need.ended_on !== null,
      whys: ENDED_WHY.map(value => ({ value, label: say('assessments', `endedWhy.${value}`) })),
      today: { year: String(today.year), month: String(today.month), day: String(today.day) },
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writeNeed, { words: 'assessments', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, endFields);
  if (!read.ok) return read;
  const need = await needById(ask.tx, ask.params.needId ?? '');
  if (!need || !(await opensNeedsOf(ask.tx, need.person_id))) return notThere();
  const ended = await endNeed(ask, { needId: need.id, ...read.value.values });
  return ended.ok ? ok({ to: `/children/${ask.params.childId}/services?done=needEnded` }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

/** Why a need is over, and since when. */
export default function EndNeed({ loaderData, actionData }: Route.ComponentProps) {
  const { words, today } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      over={loaderData.name}
      lead={loaderData.need}
      problems={problems}
      back={{ href: loaderData.here }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      {loaderData.over && <Alert kind="info">{words.over}</Alert>}
      <RadioGroup
        name="why"
        label={words.why}
        value={typedText(typed ?? {}, 'why')}
        problem={problemAt(problems, 'why')}
        options={loaderData.whys}
      />
      <DateInput
        name="endedOn"
        label={words.endedOn}
        value={typed ? typedDate(typed, 'endedOn') : today}
        problem={problemAt(problems, 'endedOn')}
      />
    </FormPage>
  );
}
