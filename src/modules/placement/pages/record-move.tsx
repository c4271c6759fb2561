import { redirect } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { discardDraft, saveDraft } from '#platform/http/drafts.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { CHECK } from '#web/form/form.ts';
import { answerPage, findPage, firstUnanswered, mayOpen, pageBefore } from '#web/form/page-path.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { checkMove } from '../check-move.ts';
import { handoverRows, inputOf, openMove, placementSettings, whereChoices } from '../move-steps.ts';
import { MoveStep } from '../parts/move-step.tsx';
import { recordMoves } from '../policy.ts';
import { readableFill } from '../say-why-not.ts';
import { stepProblems } from '../step-problems.ts';
import { codes } from '../store.ts';
import { recordMove } from '../use-cases/record-move.ts';
import type { Route } from './+types/record-move';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  recordMoves,
  async ask => {
    const { params, say } = ask;
    const childId = params.childId!;
    const work = await openMove(ask, childId);
    const step = params.step ?? '';
    if (!mayOpen(work.form, work.draft, step) || (step === 'who' && work.siblings.length === 0)) {
      throw redirect(`/children/${childId}/move/${firstUnanswered(work.form, work.draft) ?? CHECK}`);
    }
    const before = pageBefore(work.form, work.draft.answers, step);
    const skipsWho = before === 'who' && work.siblings.length === 0;
    return {
      step,
      childId,
      firstName: work.standing.firstName,
      words: say.group('placement', 'move'),
      back: before && !skipsWho ? `/children/${childId}/move/${before}` : `/children/${childId}/placement`,
      formKey: step === CHECK ? work.draft.key : newId(),
      typed: typedFrom(findPage(work.form, step)?.fields ?? {}, work.draft.answers),
      children: [
        { value: childId, label: work.standing.firstName },
        ...work.siblings.map(sibling => ({ value: sibling.childId, label: sibling.name, hint: sibling.place ?? '' })),
      ],
      reasons: step === 'why' ? await codes(ask.tx, 'move_reason', ask.language) : [],
      settings: step === 'where' ? await placementSettings(ask) : [],
      where: step === 'where' ? await whereChoices(ask, work) : null,
      handover: step === 'hand-over' ? await handoverRows(ask) : [],
      check: step === CHECK ? await checkMove(ask, work) : null,
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  recordMoves,
  {
    words: 'placement',
    about: params => params.childId,
    constraints: {
      placement__one_at_a_time: { kind: 'changed-meanwhile' },
      placement__lies_in_care: { kind: 'outside-care' },
    },
  },
  async ask => {
    const { params, form } = ask;
    const childId = params.childId!;
    const work = await openMove(ask, childId);
    const step = params.step ?? '';
    if (step === CHECK) {
      const result = await recordMove(ask, inputOf(ask, work, form));
      if (!result.ok) return no(readable(result.refusal));
      await discardDraft(ask, work.draft.id);
      return ok({ to: `/children/${childId}/placement?done=moved` });
    }
    const spec = findPage(work.form, step);
    if (!spec) return no(invalid({ at: '', code: 'not-one-of' }));
    const options = step === 'where' ? { home: await homeValues() } : {};
    const read = readFields(form, withOptions(spec.fields, options));
    if (!read.ok) return no(read.refusal);
    const wrong = await stepProblems(ask, work, step, read.value.values);
    if (wrong.length > 0) return no(readable(invalid(...wrong)));
    const progress = answerPage(work.form, work.draft, step, read.value.values as never);
    await saveDraft(ask, { ...work.draft, ...progress });
    return ok({ to: `/children/${childId}/move/${progress.next}` });

    async function homeValues(): Promise<string[]> {
      const { can, parents, cannot } = await whereChoices(ask, work);
      return [...can, ...parents, ...cannot].map(choice => choice.value);
    }

    function readable<R extends object>(refusal: R) {
      if (!('problems' in refusal))
        return { ...refusal, fill: { name: work.standing.firstName } } as unknown as R & { kind: string };
      const { problems } = refusal as unknown as ReturnType<typeof invalid>;
      // The page of answers has no fields to lead to.
      const at = (problem: Problem) => (step === CHECK ? '' : problem.at);
      return invalid(
        ...problems.map(problem => ({ ...problem, at: at(problem), fill: readableFill(ask, problem.fill) })),
      );
    }
  },
);

export default function RecordMove({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <MoveStep {...loaderData} typed={actionData?.typed ?? loaderData.typed} problems={actionData?.problems ?? []} />
  );
}
