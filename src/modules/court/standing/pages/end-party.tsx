import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { courtForm } from '../../court-form.ts';
import { keepingStanding } from '../../policy.ts';
import { endFields } from '../contract.ts';
import { EndForm } from '../parts/end-form.tsx';
import { partiesOf } from '../store.ts';
import { endParty } from '../use-cases/add-party.ts';
import type { Route } from './+types/end-party';

export const loader = page(
  keepingStanding,
  async ask => {
    const form = await courtForm(ask, ask.params.childId);
    const found = (await partiesOf(ask.tx, ask.params.childId ?? '')).find(({ id }) => id === ask.params.partyId);
    if (!found) return notThere();
    return { ...form, words: ask.say.group('court', 'endForm'), which: found.name };
  },
  { about: params => params.childId },
);

export const action = submit(keepingStanding, { words: 'court', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, endFields);
  if (!read.ok) return read;
  const { childId = '', partyId = '' } = ask.params;
  const ended = await endParty(ask, { childId, partyId, on: read.value.values.on });
  return ended.ok ? ok({ to: `/children/${childId}/court/standing?done=party-ended` }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Somebody is no longer a party; who speaks for them alone goes with them. */
export default function EndParty({ loaderData, actionData }: Route.ComponentProps) {
  return <EndForm {...loaderData} title={loaderData.words.partyTitle} refused={actionData} />;
}
