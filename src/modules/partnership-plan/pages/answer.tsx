import { ok } from '#kernel/result.ts';
import { type QuestionRow, questionsOf } from '#modules/agreements/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { Alert } from '#web/ui/alert.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { MOST_WORDS } from '../plan-fields.ts';
import { answerSigner } from '../policy.ts';
import { sayAbout } from '../say/say-asked.ts';
import { firstNameOf } from '../say/say-words.ts';
import { answerProposal } from '../use-cases/answer-proposal.ts';
import type { Route } from './+types/answer';

const TO_CHANGE = ['taken', 'partly', 'not_taken'] as const;
const fieldsFor = ({ kind }: QuestionRow) =>
  defineFields({
    answer: { kind: 'choice', options: kind === 'change' ? TO_CHANGE : (['answered'] as const) },
    words: { kind: 'text', max: MOST_WORDS, lines: true },
  });

async function questionHere(ask: Ask, childId: string, questionId = ''): Promise<QuestionRow> {
  const plan = await planToWorkOn(ask, childId);
  return (await questionsOf(ask.tx, plan.id)).find(({ id }) => id === questionId) ?? notThere();
}

export const loader = page(
  answerSigner,
  async ask => {
    const { say, language, who } = ask;
    const form = await planForm(ask, ask.params.childId);
    const question = await questionHere(ask, form.childId, ask.params.questionId);
    const name = firstNameOf(question.signerName);
    const change = question.kind === 'change';
    const day = sayDayOf(language, who.timeZone, question.askedAt);
    const subject = sayAbout(ask, question.about);
    return {
      ...form,
      words: say.group('partnership-plan', 'question'),
      title: say('partnership-plan', change ? 'question.titleChange' : 'question.titleQuestion', { name }),
      save: say('partnership-plan', 'question.save'),
      about: subject ? say('partnership-plan', 'question.about', { subject, day }) : day,
      said: { words: question.words, lang: question.language === language ? undefined : question.language },
      answered: question.answerWords
        ? say('partnership-plan', 'question.answered', { words: question.answerWords })
        : null,
      answers: change ? TO_CHANGE.map(value => ({ value, label: say('partnership-plan', `question.${value}`) })) : null,
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  answerSigner,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const question = await questionHere(ask, childId, ask.params.questionId);
    const read = readFields(ask.form, fieldsFor(question));
    if (!read.ok) return read;
    const answered = await answerProposal(ask, { questionId: question.id, ...read.value.values });
    return answered.ok ? ok({ to: `${planPath(childId)}?done=answered` }) : answered;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Answer({ loaderData, actionData }: Route.ComponentProps) {
  const { words, about, said, answered, answers } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {field => (
        <>
          {answered && <Alert kind="info">{answered}</Alert>}
          <div>
            <p className="al-second">{about}</p>
            <Quote>
              <span dir="auto" lang={said.lang}>
                {said.words}
              </span>
            </Quote>
          </div>
          {answers ? (
            <RadioGroup {...field('answer')} label={words.answer} options={answers} />
          ) : (
            <input type="hidden" name="answer" value="answered" />
          )}
          <TextArea {...field('words')} label={answers ? words.wordsChange : words.words} max={MOST_WORDS} rows={4} />
        </>
      )}
    </PlanForm>
  );
}
