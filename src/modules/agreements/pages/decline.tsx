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
import { loadSigning, pathsOf, signerIdOf } from '../load-signing.ts';
import { declineOwn, openSigning } from '../policy.ts';
import { declineAgreement } from '../use-cases/decline-agreement.ts';
import type { Route } from './+types/decline';

export const handle = { script: false };

const fields = defineFields({ reason: { kind: 'text', max: 2000, lines: true } });

export const loader = page(openSigning, async ask => {
  const { paths, signer, caller } = await loadSigning(ask);
  return {
    tab: ask.say('agreements', 'steps.metaTitle'),
    words: ask.say.group('agreements', 'decline'),
    next: caller?.worker
      ? ask.say('agreements', 'decline.next', { name: caller.name })
      : ask.say('agreements', 'decline.nextAgency'),
    back: paths.read,
    signerId: signer.id,
    formKey: newId(),
  };
});

export const action = submit(declineOwn, { words: 'agreements' }, async ask => {
  const signerId = signerIdOf(ask);
  const read = readFields(ask.form, fields);
  if (!read.ok) return read;
  const declined = await declineAgreement(ask, { signerId, ...read.value.values, language: ask.language });
  return declined.ok ? ok({ to: pathsOf(ask.params.signerId ?? '', signerId).done }) : declined;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.tab }];

export default function Decline({ loaderData, actionData }: Route.ComponentProps) {
  const { words, next, back, signerId, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.send}
      cancel={{ href: back, label: words.back }}
    >
      <input type="hidden" name="of" value={signerId} />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        max={2000}
        value={typedText(typed, 'reason')}
        problem={problemAt(problems, 'reason')}
      />
      <p>{next}</p>
    </FormPage>
  );
}
