import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { type SubmitAsk, submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { planAssessments, viewAssessments } from '../../policy.ts';
import { assessorsOf } from '../assessors.ts';
import { DueCard } from '../parts/due-card.tsx';
import { isAboutFamilies } from '../rules/whom-it-fits.ts';
import { sayDue } from '../say-dues.ts';
import { dueById, duesOfChild } from '../store/dues.ts';
import { opensAssessmentsOf } from '../store/given.ts';
import { instruments } from '../store/instruments.ts';
import { assignDue } from '../use-cases/assign-due.ts';
import { dropDue } from '../use-cases/drop-due.ts';
import { scheduleAssessment } from '../use-cases/schedule-assessment.ts';
import type { Route } from './+types/child-dues';

const setFields = defineFields({
  series: { kind: 'text', max: 80 },
  dueOn: { kind: 'date' },
  userId: { kind: 'id', required: false },
});
const assignFields = defineFields({ dueId: { kind: 'id' }, assignee: { kind: 'id', required: false } });
const dropFields = defineFields({ dueId: { kind: 'id' }, dropWhy: { kind: 'text', max: 500, min: 3, lines: true } });
const DONE = ['set', 'assigned', 'dropped'] as const;

export const loader = page(
  viewAssessments,
  async ask => {
    const { tx, say, language, query, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'assessments');
    if (!(await opensAssessmentsOf(tx, childId))) return notThere();
    const done = DONE.find(code => code === query.get('done'));
    const bySeries = new Map(
      (await instruments(tx)).filter(each => isAboutFamilies(each.about)).map(each => [each.series, each[language]]),
    );
    return {
      frame,
      words: say.group('assessments', 'childDues'),
      done: done ? say('assessments', `childDues.done-${done}`) : null,
      mayPlan: planAssessments.may(who),
      dues: (await duesOfChild(tx, childId)).map(due => ({
        ...sayDue(ask, due),
        formKeys: [newId(), newId()] as const,
      })),
      team: (await assessorsOf(ask, childId)).map(({ id, name }) => ({ value: id, label: name })),
      series: [...bySeries].map(([value, label]) => ({ value, label })),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(planAssessments, { words: 'assessments', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const here = `/children/${childId}/assessments/due`;
  if (!(await opensAssessmentsOf(ask.tx, childId))) return notThere();
  const act = ask.form.get('act');
  if (act === 'assign') {
    await ofThisChild(ask, childId);
    const read = readFields(ask.form, assignFields);
    if (!read.ok) return read;
    const { dueId, assignee: userId } = read.value.values;
    const assigned = await assignDue(ask, { dueId, userId });
    return assigned.ok ? ok({ to: `${here}?done=assigned` }) : assigned;
  }
  if (act === 'drop') {
    await ofThisChild(ask, childId);
    const read = readFields(ask.form, dropFields);
    if (!read.ok) return read;
    const { dueId, dropWhy: why } = read.value.values;
    const dropped = await dropDue(ask, { dueId, why });
    return dropped.ok ? ok({ to: `${here}?done=dropped` }) : dropped;
  }
  const read = readFields(ask.form, setFields);
  if (!read.ok) return read;
  const set = await scheduleAssessment(ask, { childId, ...read.value.values });
  return set.ok ? ok({ to: `${here}?done=set` }) : set;
});

/** What is due for another child is not there under this one's address. */
async function ofThisChild(ask: SubmitAsk, childId: string): Promise<void> {
  const dueId = ask.form.get('dueId');
  const due = isId(dueId) ? await dueById(ask.tx, dueId) : undefined;
  if (due?.childId !== childId) notThere();
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** By when a child is to be assessed with what, and by whom; another worker or another day is set here. */
export default function ChildDues({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, dues, team } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <h2>{words.title}</h2>
        {dues.length === 0 && <Empty title={words.none} />}
        {dues.map(due => (
          <DueCard
            key={due.key}
            due={due}
            words={words}
            team={team}
            mayPlan={loaderData.mayPlan}
            problems={typed.dueId === due.key ? problems : []}
          />
        ))}
        {loaderData.mayPlan && (
          <Card title={words.add} level={3}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <Stack tight>
                <Select {...field.text('series')} options={loaderData.series} />
                <DateInput {...field.date('dueOn')} />
                <Select {...field.text('userId')} required={false} empty={words.primary} options={team} />
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
