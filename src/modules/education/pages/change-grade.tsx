import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { gradeFields, known } from '../contract.ts';
import { editGrade } from '../policy.ts';
import { gradeChoices, planChoices } from '../say-school.ts';
import { schoolOf } from '../store.ts';
import { changeGrade } from '../use-cases/change-grade.ts';
import type { Route } from './+types/change-grade';

export const loader = page(
  editGrade,
  async ask => {
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'school');
    const now = (await schoolOf(ask.tx, childId, ask.today.toString())) ?? notThere();
    return {
      words: ask.say.group('education', 'gradeForm'),
      over: `${frame.name} · ${now.school}`,
      enrollment: now.id,
      standing: { grade: now.grade ?? 'not_known', plan: now.plan ?? 'not_known' },
      back: `/children/${childId}/school`,
      formKey: newId(),
      grades: gradeChoices(ask.say),
      plans: planChoices(ask.say),
    };
  },
  { about: params => params.childId },
);

export const action = submit(editGrade, { words: 'education', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, gradeFields);
  if (!read.ok) return read;
  const { grade, plan, enrollment: enrollmentId } = read.value.values;
  const childId = ask.params.childId ?? '';
  const changed = await changeGrade(ask, { childId, enrollmentId, grade: known(grade), plan: known(plan) });
  return changed.ok ? ok({ to: `/children/${childId}/school?done=grade` }) : changed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function ChangeGrade({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, enrollment, standing, grades, plans } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed: Typed = actionData?.typed ?? standing;
  const field = (at: 'grade' | 'plan') => ({
    name: at,
    label: words[at],
    value: typedText(typed, at),
    problem: problemAt(problems, at),
  });
  return (
    <FormPage
      title={words.title}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <input type="hidden" name="enrollment" value={enrollment} />
      <Select {...field('grade')} options={grades} />
      <RadioGroup {...field('plan')} options={plans} />
    </FormPage>
  );
}
