import { fillWords } from '#kernel/fill-words.ts';
import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { wordsFor } from '../family/load-services.ts';
import { ownReferral } from '../family/own-referral.ts';
import { viewOwnServices } from '../policy.ts';
import { nextFor } from '../rules/life.ts';
import { takeStep } from '../use-cases/take-step.ts';
import type { Route } from './+types/say-no';

export const loader = page(viewOwnServices, async ask => {
  const words = wordsFor(ask);
  const referral = await ownReferral(ask, ask.params.referralId);
  if (!nextFor('family', referral.state).includes('withdrawn')) return notThere();
  return {
    words,
    title: referral.sensitive === null ? fillWords(words.noTitle, { service: referral.service }) : words.noTitlePrivate,
    formKey: newId(),
  };
});

/** The family's no: no reason is asked for, and nothing else follows from it (S4-15). */
export const action = submit(viewOwnServices, { words: 'referrals' }, async ask => {
  const referralId = isId(ask.params.referralId) ? ask.params.referralId : notThere();
  await ownReferral(ask, referralId);
  const taken = await takeStep(ask, { referralId, to: 'withdrawn' }, { side: 'family', via: 'portal' });
  return taken.ok ? ok({ to: '/home/services?done=no' }) : taken;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export default function SayNo({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, formKey } = loaderData;
  return (
    <FormPage
      title={title}
      problems={actionData?.problems ?? []}
      back={{ href: '/home/services', label: words.back }}
      formKey={formKey}
      continueLabel={words.noSend}
    >
      <p>{words.noText}</p>
    </FormPage>
  );
}
