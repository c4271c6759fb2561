import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { staffMember, workersInRoles } from '#modules/access/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields, withOptions } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { endOfDay, momentOf } from '../forms/moments.ts';
import { primaryWorkerRoles, transferCases } from '../policy.ts';
import { caseById, caseOfChild } from '../store/cases.ts';
import { childrenOfWorkers } from '../store/team.ts';
import { transferCase } from '../use-cases/transfer-case.ts';
import type { Route } from './+types/transfer-case';

const fields = defineFields({
  to: { kind: 'choice', options: [] },
  at: { kind: 'date' },
  time: { kind: 'time' },
  overlapUntil: { kind: 'date', required: false },
  overlapNote: { kind: 'text', max: 2000, lines: true },
});

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

/** Everybody who could carry the case from now on, but the one who has it. */
async function candidates({ tx, now }: Ask, current: Id | undefined) {
  const workers = await workersInRoles(tx, primaryWorkerRoles, now);
  const once = new Map(workers.map(worker => [worker.id, worker]));
  return [...once.values()].filter(worker => worker.id !== current);
}

export const loader = page(
  transferCases,
  async ask => {
    const { tx, say, params, now, who } = ask;
    const child = await personById(tx, params.childId!);
    const caseId = child && (await caseOfChild(tx, child.id));
    const found = caseId ? await caseById(tx, caseId) : undefined;
    if (!child || !found?.primary) return notThere();
    const workers = await candidates(ask, found.primary.userId);
    const [children, current] = await Promise.all([
      childrenOfWorkers(
        tx,
        workers.map(worker => worker.id),
      ),
      staffMember(tx, found.primary.userId),
    ]);
    const moment = Temporal.Instant.from(now).toZonedDateTimeISO(who.timeZone);
    return {
      words: say.group('cases', 'transfer'),
      title: say('cases', 'transfer.title', { name: fullName(child) }),
      over: say('cases', 'transfer.over', { worker: current?.name ?? '' }),
      back: `/children/${child.id}/people`,
      formKey: newId(),
      day: { year: String(moment.year), month: String(moment.month), day: String(moment.day) },
      time: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
      workers: workers.map(({ id, name, unit, organization }) => ({
        value: id,
        label: name,
        hint: say('cases', 'transfer.children', { unit: `${unit}, ${organization}`, count: children.get(id) ?? 0 }),
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(transferCases, { words: 'cases', about: params => params.childId }, async ask => {
  const childId = ask.params.childId!;
  const caseId = await caseOfChild(ask.tx, childId);
  if (!caseId) return notThere();
  const workers = await candidates(ask, undefined);
  const read = readFields(ask.form, withOptions(fields, { to: workers.map(worker => worker.id) }));
  if (!read.ok) return no(read.refusal);
  const { to, at, time, overlapUntil, overlapNote } = read.value.values;
  const { timeZone } = ask.who;
  const result = await transferCase(ask, {
    caseId,
    toUserId: to,
    at: momentOf(at, time, timeZone),
    overlapUntil: overlapUntil && endOfDay(overlapUntil, timeZone),
    overlapNote,
  });
  if (!result.ok) return no(result.refusal);
  // The case may be another unit's now, and the child no longer this supervisor's to see.
  const stays = await caseById(ask.tx, caseId);
  return ok({ to: stays ? `/children/${childId}/people?done=transferred` : '/children?done=transferred' });
});

export default function TransferCase({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed;
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  return (
    <FormPage
      title={loaderData.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      cancel={{ href: back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <RadioGroup {...field('to')} label={words.to} options={loaderData.workers} value={typedText(typed ?? {}, 'to')} />
      <DateInput
        {...field('at')}
        label={words.day}
        hint={words.dayHint}
        value={typed ? typedDate(typed, 'at') : loaderData.day}
      />
      <TimeInput {...field('time')} label={words.time} value={typed ? typedText(typed, 'time') : loaderData.time} />
      <DateInput
        {...field('overlapUntil')}
        label={words.overlapUntil}
        hint={words.overlapHint}
        value={typedDate(typed ?? {}, 'overlapUntil')}
        required={false}
      />
      <TextArea
        {...field('overlapNote')}
        label={words.note}
        hint={words.noteHint}
        value={typedText(typed ?? {}, 'overlapNote')}
        max={2000}
      />
    </FormPage>
  );
}
