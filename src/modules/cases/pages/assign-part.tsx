import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { courtAccounts, staffDirectory } from '#modules/access/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields, withOptions } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { endOfDay, momentOf } from '../forms/moments.ts';
import { fillTeam, whyNotAssign } from '../policy.ts';
import { caseOfChild } from '../store/cases.ts';
import { caseParts } from '../store/team.ts';
import { assignPart } from '../use-cases/assign-part.ts';
import type { Route } from './+types/assign-part';

const fields = defineFields({
  part: { kind: 'choice', options: [] },
  who: { kind: 'choice', options: [] },
  from: { kind: 'date' },
  until: { kind: 'date', required: false },
  only: { kind: 'tick', required: false },
  note: { kind: 'text', max: 500, lines: true, required: false },
});

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

/** The parts this person may give out, and everybody who could hold one. */
async function choices({ tx, language, who }: Ask) {
  const [parts, staff, court] = await Promise.all([caseParts(tx, language), staffDirectory(tx), courtAccounts(tx)]);
  return { parts: parts.filter(part => !whyNotAssign(who, part.code)), staff, court };
}

export const loader = page(
  fillTeam,
  async ask => {
    const { tx, say, params, today } = ask;
    const child = await personById(tx, params.childId!);
    if (!child || !(await caseOfChild(tx, child.id))) return notThere();
    const { parts, staff, court } = await choices(ask);
    return {
      words: say.group('cases', 'part'),
      over: say('cases', 'part.over', { name: fullName(child) }),
      back: `/children/${child.id}/people`,
      formKey: newId(),
      today: { year: String(today.year), month: String(today.month), day: String(today.day) },
      parts: parts.map(({ code, label }) => ({ value: code, label })),
      people: [
        ...staff.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
        ...court.map(({ id, name }) => ({ value: id, label: name })),
      ],
    };
  },
  { about: params => params.childId },
);

export const action = submit(fillTeam, { words: 'cases', about: params => params.childId }, async ask => {
  const childId = ask.params.childId!;
  const caseId = await caseOfChild(ask.tx, childId);
  if (!caseId) return notThere();
  const { parts, staff, court } = await choices(ask);
  const people = [...staff, ...court];
  const read = readFields(
    ask.form,
    withOptions(fields, { part: parts.map(part => part.code), who: people.map(person => person.id) }),
  );
  if (!read.ok) return no(read.refusal);
  const { part, who, from, until, only, note } = read.value.values;
  const { timeZone } = ask.who;
  const result = await assignPart(ask, {
    caseId,
    part,
    userId: who,
    name: people.find(person => person.id === who)?.name,
    childId: only ? childId : null,
    // A part that begins today begins now.
    from: from === ask.today.toString() ? ask.now : momentOf(from, '00:00', timeZone),
    until: until && endOfDay(until, timeZone),
    note,
  });
  return result.ok ? ok({ to: `/children/${childId}/people?done=added` }) : no(result.refusal);
});

export default function AssignPart({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed;
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      cancel={{ href: back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup
        {...field('part')}
        label={words.part}
        options={loaderData.parts}
        value={typedText(typed ?? {}, 'part')}
      />
      <Select {...field('who')} label={words.who} options={loaderData.people} value={typedText(typed ?? {}, 'who')} />
      <DateInput {...field('from')} label={words.from} value={typed ? typedDate(typed, 'from') : loaderData.today} />
      <DateInput
        {...field('until')}
        label={words.until}
        hint={words.untilHint}
        value={typedDate(typed ?? {}, 'until')}
        required={false}
      />
      <Tick {...field('only')} checked={typedText(typed ?? {}, 'only') === 'yes'} required={false}>
        {words.only}
      </Tick>
      <TextArea
        {...field('note')}
        label={words.note}
        value={typedText(typed ?? {}, 'note')}
        max={500}
        rows={3}
        required={false}
      />
    </FormPage>
  );
}
