import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { asking, loadSigning, pathsOf, signerIdOf } from '../load-signing.ts';
import { askAbout, openSigning } from '../policy.ts';
import { askQuestion } from '../use-cases/ask-question.ts';
import type { Route } from './+types/my-words';

export const handle = { script: false };

const fields = defineFields({
  kind: { kind: 'choice', options: ['question', 'change'] },
  words: { kind: 'text', max: 2000, lines: true },
});

export const loader = page(openSigning, async ask => {
  const { paths, signer, caller } = await loadSigning(ask);
  return {
    tab: ask.say('agreements', 'steps.metaTitle'),
    words: ask.say.group('agreements', 'myWords'),
    lead: caller?.worker
      ? ask.say('agreements', 'myWords.lead', { name: caller.name })
      : ask.say('agreements', 'myWords.leadAgency'),
    back: paths.read,
    signerId: signer.id,
    formKey: newId(),
  };
});

export const action = submit(askAbout, { words: 'agreements' }, async ask => {
  const signerId = signerIdOf(ask);
  const read = readFields(ask.form, fields);
  if (!read.ok) return read;
  const asked = await askQuestion(ask, { signerId, ...read.value.values, about: null, language: ask.language });
  return asked.ok ? ok({ to: asking(pathsOf(ask.params.signerId ?? '', signerId).read, 'done=asked') }) : asked;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.tab }];

export default function MyWords({ loaderData, actionData }: Route.ComponentProps) {
  const { words, lead, back, signerId, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      lead={lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.send}
    >
      <input type="hidden" name="of" value={signerId} />
      <RadioGroup
        name="kind"
        label={words.kind}
        options={[
          { value: 'question', label: words.question },
          { value: 'change', label: words.change },
        ]}
        value={typedText(typed, 'kind')}
        problem={problemAt(problems, 'kind')}
      />
      <TextArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        max={2000}
        value={typedText(typed, 'words')}
        problem={problemAt(problems, 'words')}
      />
    </FormPage>
  );
}
