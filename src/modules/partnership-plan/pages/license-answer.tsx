import { ok } from '#kernel/result.ts';
import { answerQuestion } from '#modules/agreements/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { answerFields } from '../license-fields.ts';
import { licenseForm, licensePath } from '../license-form.ts';
import { loadLicenseCopy } from '../load/load-license-copy.ts';
import { LicenseForm } from '../parts/license-form.tsx';
import { keepLicenseCopy } from '../policy.ts';
import type { Route } from './+types/license-answer';

export const loader = page(
  keepLicenseCopy,
  async ask => {
    const { homeId = '', questionId } = ask.params;
    const { questions } = await loadLicenseCopy(ask, homeId);
    const question = questions.find(({ id }) => id === questionId) ?? notThere();
    const words = ask.say.group('partnership-plan', 'licenseAnswer');
    const answers =
      question.kind === 'question' ? (['answered'] as const) : (['taken', 'partly', 'not_taken'] as const);
    return {
      ...(await licenseForm(ask, homeId)),
      ...words,
      title: ask.say('partnership-plan', 'licenseAnswer.title', { name: question.signerName }),
      said: { words: question.words, language: question.language, by: question.signerName },
      options: answers.map(value => ({ value, label: words.answers[value] })),
    };
  },
  { about: params => params.homeId },
);

export const action = submit(
  keepLicenseCopy,
  { words: 'partnership-plan', about: params => params.homeId },
  async ask => {
    const read = readFields(ask.form, answerFields);
    if (!read.ok) return read;
    const { homeId = '', questionId = '' } = ask.params;
    const answered = await answerQuestion(ask, { questionId, ...read.value.values });
    return answered.ok ? ok({ to: `${licensePath(homeId)}?done=answered` }) : answered;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.metaTitle }];

export default function LicenseAnswer({ loaderData, actionData }: Route.ComponentProps) {
  const { said, options } = loaderData;
  return (
    <LicenseForm form={loaderData} refused={actionData}>
      {field => (
        <>
          <Quote by={said.by}>
            <p lang={said.language}>{said.words}</p>
          </Quote>
          {options.length === 1 ? (
            <input type="hidden" name="answer" value="answered" />
          ) : (
            <RadioGroup {...field('answer')} label={loaderData.answer} options={options} />
          )}
          <TextArea {...field('words')} label={loaderData.words} max={2000} rows={4} />
        </>
      )}
    </LicenseForm>
  );
}
