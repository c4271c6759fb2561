import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
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
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { findHomesForChildren } from '../find-homes-for-children.ts';
import { momentOf } from '../forms/read-move.ts';
import { recordWhereaboutsAction } from '../policy.ts';
import { readableFill } from '../say-why-not.ts';
import { findStanding } from '../store.ts';
import { recordWhereabouts } from '../use-cases/record-whereabouts.ts';
import type { Route } from './+types/record-whereabouts';

const fields = defineFields({
  setting: { kind: 'choice', options: ['respite', 'hospital', 'away', 'camp', 'home_visit', 'detention'] },
  home: { kind: 'choice', options: [], required: false },
  'from-day': { kind: 'date' },
  'from-time': { kind: 'time' },
  'to-day': { kind: 'date', required: false },
  'to-time': { kind: 'time', required: false },
  hold: { kind: 'date', required: false },
  note: { kind: 'text', max: 1000, lines: true, required: false },
});

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  recordWhereaboutsAction,
  async ask => {
    const { params, say, tx, language } = ask;
    const standing = await findStanding(tx, params.childId!);
    if (!standing) return notThere();
    const homes = await findHomesForChildren(ask, [standing], ask.now, 'respite');
    const settings = await tx
      .selectFrom('app.setting')
      .select(['code', language, 'layer'])
      .where('layer', '=', 'whereabouts')
      .execute();
    return {
      childId: standing.childId,
      title: say('placement', 'whereabouts.title', { name: standing.firstName }),
      words: say.group('placement', 'whereabouts'),
      formKey: newId(),
      settings: settings.map(row => ({
        value: row.code,
        label: (row as unknown as Record<string, string>)[language]!,
      })),
      // Whether a home can take the child is decided for the days that are chosen; here are all that might.
      homes: [...homes.can, ...homes.cannot]
        .filter(choice => choice.home.kind === 'foster')
        .map(choice => ({ value: choice.home.homeId, label: choice.home.name })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  recordWhereaboutsAction,
  {
    words: 'placement',
    about: params => params.childId,
    constraints: {
      whereabouts__one_at_a_time: { kind: 'whereabouts-overlap', at: 'from-day' },
      whereabouts__lies_in_care: { kind: 'outside-care', at: 'from-day' },
    },
  },
  async ask => {
    const childId = ask.params.childId!;
    const home = ask.form.get('home');
    const read = readFields(
      ask.form,
      withOptions(fields, { home: typeof home === 'string' && home !== '' ? [home] : [] }),
    );
    if (!read.ok) return no(read.refusal);
    const { values } = read.value;
    const zone = ask.who.timeZone;
    const toDay = values['to-day'];
    const result = await recordWhereabouts(ask, {
      childId,
      setting: values.setting,
      homeId: (values.home as string | null) || null,
      from: momentOf(values['from-day'], values['from-time'], zone),
      to: toDay ? momentOf(toDay, values['to-time'] ?? '23:59', zone) : null,
      holdBedUntil: values.hold,
      note: values.note,
    });
    if (result.ok) return ok({ to: `/children/${childId}/placement?done=whereabouts` });
    if (!('problems' in result.refusal)) return no(result.refusal);
    const place: Record<string, string> = { from: 'from-day', to: 'to-day' };
    return no(
      invalid(
        ...result.refusal.problems.map(problem => ({
          ...problem,
          at: place[problem.at] ?? problem.at,
          fill: readableFill(ask, problem.fill),
        })),
      ),
    );
  },
);

export default function RecordWhereabouts({ loaderData, actionData }: Route.ComponentProps) {
  const { words, childId, homes } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? {};
  const at = (name: string) => ({ name, problem: problemAt(problems, name) });
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
      <RadioGroup
        {...at('setting')}
        label={words.setting}
        options={loaderData.settings}
        value={typedText(typed, 'setting')}
      />
      <Select
        {...at('home')}
        label={words.home}
        hint={words.homeHint}
        options={homes}
        empty={words.noHome}
        required={false}
        value={typedText(typed, 'home')}
      />
      <DateInput {...at('from-day')} label={words.fromDay} value={typedDate(typed, 'from-day')} />
      <TimeInput {...at('from-time')} label={words.fromTime} value={typedText(typed, 'from-time')} />
      <DateInput {...at('to-day')} label={words.toDay} required={false} value={typedDate(typed, 'to-day')} />
      <TimeInput {...at('to-time')} label={words.toTime} required={false} value={typedText(typed, 'to-time')} />
      <DateInput {...at('hold')} label={words.hold} required={false} value={typedDate(typed, 'hold')} />
      <TextArea {...at('note')} label={words.note} max={1000} required={false} value={typedText(typed, 'note')} />
    </FormPage>
  );
}
