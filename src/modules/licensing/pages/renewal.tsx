import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { issueLicenses } from '../policy.ts';
import { findHomeTerms } from '../store.ts';
import { licensesOf } from '../store-licenses.ts';
import { beginRenewal } from '../use-cases/begin-renewal.ts';
import type { Route } from './+types/renewal';

export const loader = page(
  issueLicenses,
  async ask => {
    const { tx, say, language } = ask;
    const home = (await findHomeTerms(tx, ask.params.homeId ?? '')) ?? notThere();
    const end = (await licensesOf(tx, home.homeId)).at(-1)?.to;
    const lastDay = end && Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
    return {
      words: say.group('licensing', 'renewal'),
      home: home.name,
      lead: say('licensing', lastDay ? 'renewal.lead' : 'renewal.leadNone', {
        day: lastDay ? sayDay(language, lastDay) : '',
      }),
      back: `/homes/${home.homeId}/agreement`,
      formKey: newId(),
    };
  },
  { about: params => params.homeId },
);

export const action = submit(issueLicenses, { words: 'licensing', about: params => params.homeId }, async ask => {
  const homeId = ask.params.homeId ?? '';
  const begun = await beginRenewal(ask, { homeId });
  return begun.ok ? ok({ to: `/homes/${homeId}/agreement?done=renewal` }) : begun;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Renewal({ loaderData, actionData }: Route.ComponentProps) {
  const { words, home, lead, back, formKey } = loaderData;
  return (
    <FormPage
      title={words.title}
      over={home}
      lead={lead}
      problems={actionData?.problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      {null}
    </FormPage>
  );
}
