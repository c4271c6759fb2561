import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { gatherSheet } from '../gather-sheet.ts';
import { planForm, planPath } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { PlanLook } from '../parts/plan-look.tsx';
import { planOf } from '../plan-of.ts';
import { giveRoutine } from '../policy.ts';
import { sayMissing } from '../say/say-missing.ts';
import { parentsOf, stepsOf } from '../store/plans.ts';
import { giveRoutineSheet } from '../use-cases/give-routine-sheet.ts';
import type { Route } from './+types/routine';

const fields = defineFields({ personId: { kind: 'id' } });

export const loader = page(
  giveRoutine,
  async ask => {
    const { say, tx, language } = ask;
    const form = await planForm(ask, ask.params.childId);
    const { live } = await planOf(tx, form.childId);
    const [sheet, parents, steps] = await Promise.all([
      gatherSheet(ask, form.childId),
      parentsOf(tx, form.childId),
      live ? stepsOf(tx, live.id) : [],
    ]);
    const given = steps.find(({ kind, state }) => kind === 'home_routines' && state === 'done')?.doneOn;
    const reachable = parents.filter(({ userId }) => userId !== null);
    return {
      ...form,
      words: say.group('partnership-plan', 'routine'),
      title: say('partnership-plan', 'routine.title'),
      lead: say('partnership-plan', 'routine.lead', { name: form.firstName }),
      save: say('partnership-plan', 'routine.save'),
      given: given ? say('partnership-plan', 'routine.givenOn', { day: sayDay(language, given) }) : null,
      nobody: reachable.length === 0 ? say('partnership-plan', 'routine.nobody', { name: form.firstName }) : null,
      problems: sayMissing(ask, sheet.problems, form.back),
      paper: sheet.papers[language],
      parents: reachable.map(({ personId, name }) => ({ value: personId, label: name })),
      known: typedFrom(fields, { personId: reachable.length === 1 ? reachable[0]!.personId : null }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(giveRoutine, { words: 'partnership-plan', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const read = readFields(ask.form, fields);
  if (!read.ok) return read;
  const given = await giveRoutineSheet(ask, { childId, ...read.value.values });
  return given.ok ? ok({ to: `${planPath(childId)}?done=routine` }) : given;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Routine({ loaderData, actionData }: Route.ComponentProps) {
  const { words, given, nobody, problems, paper, parents } = loaderData;
  const sheet = (
    <>
      {given && <Alert kind="ok">{given}</Alert>}
      {problems.map(problem => (
        <Alert key={problem.key} kind="soon">
          {problem.text}
        </Alert>
      ))}
      <Card title={paper.title}>
        <PaperView paper={paper} />
      </Card>
    </>
  );
  if (nobody)
    return (
      <PlanLook title={loaderData.title} name={loaderData.name} back={loaderData.back} lead={loaderData.lead}>
        <Alert kind="info">{nobody}</Alert>
        {sheet}
      </PlanLook>
    );
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {field => (
        <>
          {sheet}
          <RadioGroup {...field('personId')} label={words.to} options={parents} />
        </>
      )}
    </PlanForm>
  );
}
