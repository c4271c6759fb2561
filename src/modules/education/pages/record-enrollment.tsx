import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { enrollmentFields, known } from '../contract.ts';
import { enroll } from '../policy.ts';
import { gradeChoices, planChoices } from '../say-school.ts';
import { schools } from '../store.ts';
import { enrollmentConstraint, recordEnrollment } from '../use-cases/record-enrollment.ts';
import type { Route } from './+types/record-enrollment';

export const loader = page(
  enroll,
  async ask => {
    const childId = ask.params.childId ?? '';
    const [frame, all] = await Promise.all([childFrame(ask, childId, 'school'), schools(ask.tx)]);
    return {
      words: ask.say.group('education', 'enrollForm'),
      name: frame.name,
      back: `/children/${childId}/school`,
      formKey: newId(),
      schools: all.map(({ id, name, district }) => ({ value: id, label: district ? `${name}, ${district}` : name })),
      grades: gradeChoices(ask.say),
      plans: planChoices(ask.say),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  enroll,
  { words: 'education', about: params => params.childId, constraints: enrollmentConstraint },
  async ask => {
    const read = readFields(ask.form, enrollmentFields);
    if (!read.ok) return read;
    const { school: schoolId, from, grade, plan } = read.value.values;
    const childId = ask.params.childId ?? '';
    const recorded = await recordEnrollment(ask, { childId, schoolId, from, grade: known(grade), plan: known(plan) });
    return recorded.ok ? ok({ to: `/children/${childId}/school?done=enrolled` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function RecordEnrollment({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, back, formKey, schools: options, grades, plans } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (at: keyof typeof enrollmentFields) => ({
    name: at,
    label: words[at],
    value: typedText(typed, at),
    problem: problemAt(problems, at),
  });
  return (
    <FormPage
      title={words.title}
      over={name}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <Select {...field('school')} options={options} />
      <DateInput {...field('from')} value={typedDate(typed, 'from')} />
      <Select {...field('grade')} options={grades} />
      <RadioGroup {...field('plan')} options={plans} />
    </FormPage>
  );
}
