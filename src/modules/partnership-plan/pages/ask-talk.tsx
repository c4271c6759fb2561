import { ok } from '#kernel/result.ts';
import { templateOf } from '#modules/agreements/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { PAIR_SUBJECTS } from '../contract.ts';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { askTalkFields, MOST_WORDS } from '../plan-fields.ts';
import { planOf } from '../plan-of.ts';
import { keepPromises } from '../policy.ts';
import { promisedLines } from '../say/say-pairs.ts';
import { askToTalk } from '../use-cases/ask-to-talk.ts';
import type { Route } from './+types/ask-talk';

const subjectOf = (asked: unknown) => PAIR_SUBJECTS.find(subject => subject === asked) ?? notThere();

export const loader = page(
  keepPromises,
  async ask => {
    const { say } = ask;
    const subject = subjectOf(ask.query.get('about'));
    const form = await planForm(ask, ask.params.childId);
    const { live } = await planOf(ask.tx, form.childId);
    const template = live ? await templateOf(ask.tx, live.templateId) : notThere();
    return {
      ...form,
      subject,
      words: say.group('partnership-plan', 'askTalk'),
      title: say('partnership-plan', 'askTalk.title', { subject: say('partnership-plan', `subjects.${subject}`) }),
      lead: say('partnership-plan', 'askTalk.lead'),
      save: say('partnership-plan', 'askTalk.save'),
      promised: (['caregiver', 'agency'] as const).map(side => ({
        label: say('partnership-plan', `sides.${side}`),
        value: promisedLines(ask, template, subject, side).join(' '),
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  keepPromises,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const plan = await planToWorkOn(ask, childId);
    const read = readFields(ask.form, askTalkFields);
    if (!read.ok) return read;
    const subject = subjectOf(ask.form.get('subject'));
    const about = { planId: plan.id, promiseId: null, subject, language: ask.language };
    const asked = await askToTalk(ask, { ...about, ...read.value.values });
    return asked.ok ? ok({ to: `${planPath(childId)}?done=talk` }) : asked;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AskTalk({ loaderData, actionData }: Route.ComponentProps) {
  const { words, subject, promised } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <input type="hidden" name="subject" value={subject} />
          <SummaryList rows={promised} />
          <TextArea {...field('words')} label={words.words} max={MOST_WORDS} rows={3} />
          <DateInput {...field('meetOn')} label={words.meetOn} required={false} value={typedDate(typed, 'meetOn')} />
        </>
      )}
    </PlanForm>
  );
}
