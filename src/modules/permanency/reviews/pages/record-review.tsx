import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { ownersFor } from '../../owners.ts';
import { choicesOf, doneAt, permanencyForm } from '../../permanency-form.ts';
import { recordingReviews } from '../../policy.ts';
import { MOST_TASKS, type Outcome, REVIEW_KINDS, reviewFields } from '../contract.ts';
import { recordReview } from '../use-cases/record-review.ts';
import type { Route } from './+types/record-review';

const LINES = Array.from({ length: MOST_TASKS }, (_, index) => index + 1);

export const loader = page(
  recordingReviews,
  async ask => {
    const { say } = ask;
    const form = await permanencyForm(ask, ask.params.childId);
    return {
      ...form,
      words: say.group('permanency', 'reviewForm'),
      kinds: choicesOf(REVIEW_KINDS, code => say('permanency', `reviewKinds.${code}`)),
      owners: (await ownersFor(ask, form.childId)).map(({ userId, name }) => ({ value: userId, label: name })),
      lines: LINES.map(number => ({
        number,
        detail: say('permanency', 'reviewForm.detail', { number }),
        owner: say('permanency', 'reviewForm.owner', { number }),
        due: say('permanency', 'reviewForm.due', { number }),
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(recordingReviews, { words: 'permanency', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, reviewFields);
  if (!read.ok) return read;
  const { kind, heldOn, tookPart, outcome, ...lines } = read.value.values;
  const tasks: Outcome[] = [
    { detail: lines.detail1 ?? '', userId: lines.owner1, dueOn: lines.due1 },
    { detail: lines.detail2 ?? '', userId: lines.owner2, dueOn: lines.due2 },
    { detail: lines.detail3 ?? '', userId: lines.owner3, dueOn: lines.due3 },
  ].filter(task => task.detail !== '' || task.userId !== null || task.dueOn !== null);
  const childId = ask.params.childId ?? '';
  const input = { childId, kind, heldOn, outcome, tasks, tookPart: tookPart.split('\n') };
  const recorded = await recordReview(ask, input);
  return recorded.ok ? ok(doneAt(childId, 'review')) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A roundtable or staffing: who took part, what came of it, and what is to be done by whom. */
export default function RecordReview({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, back, formKey, lines } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={over}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      keep="review"
      continueLabel={words.save}
    >
      <RadioGroup {...field.text('kind')} options={loaderData.kinds} />
      <DateInput {...field.date('heldOn')} />
      <TextArea {...field.text('tookPart')} hint={words.tookPartHint} max={1000} />
      <TextArea {...field.text('outcome')} max={4000} />
      <h2>{words.tasks}</h2>
      <p className="al-second">{words.tasksLead}</p>
      {lines.map(line => (
        <div key={line.number} className="al-part">
          <TextArea {...field.text(`detail${line.number}`, line.detail)} required={false} max={500} />
          <Select
            {...field.text(`owner${line.number}`, line.owner)}
            required={false}
            empty={words.choose}
            options={loaderData.owners}
          />
          <DateInput {...field.date(`due${line.number}`, line.due)} required={false} />
        </div>
      ))}
    </FormPage>
  );
}
