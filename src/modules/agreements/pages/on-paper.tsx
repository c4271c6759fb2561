import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { TextArea } from '#web/ui/field-text.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { asking, loadSigning, pathsOf, signerIdOf } from '../load-signing.ts';
import { askAbout, openSigning } from '../policy.ts';
import { askQuestion } from '../use-cases/ask-question.ts';
import type { Route } from './+types/on-paper';

export const handle = { script: false };

const fields = defineFields({ words: { kind: 'text', max: 500, lines: true, required: false } });

export const loader = page(openSigning, async ask => {
  const { paths, signer } = await loadSigning(ask);
  return {
    tab: ask.say('agreements', 'steps.metaTitle'),
    words: ask.say.group('agreements', 'onPaper'),
    back: paths.read,
    print: paths.paper,
    signerId: signer.id,
    formKey: newId(),
  };
});

/** The wish reaches the worker as a question of the signer: it waits for an answer there. */
export const action = submit(askAbout, { words: 'agreements' }, async ask => {
  const signerId = signerIdOf(ask);
  const read = readFields(ask.form, fields);
  if (!read.ok) return read;
  const words = [ask.say('agreements', 'onPaper.ask'), read.value.values.words].filter(Boolean).join('\n');
  const asked = await askQuestion(ask, { signerId, kind: 'question', about: 'paper', words, language: ask.language });
  return asked.ok ? ok({ to: asking(pathsOf(ask.params.signerId ?? '', signerId).done, 'done=paper') }) : asked;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.tab }];

export default function OnPaper({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, print, signerId, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.tell}
    >
      <input type="hidden" name="of" value={signerId} />
      <p>{words.how}</p>
      <p>
        <a className="al-icon-link" href={print} download>
          <Icon name="print" />
          {words.print}
        </a>
      </p>
      <TextArea
        name="words"
        label={words.words}
        rows={3}
        required={false}
        value={typedText(typed, 'words')}
        problem={problemAt(problems, 'words')}
      />
    </FormPage>
  );
}
