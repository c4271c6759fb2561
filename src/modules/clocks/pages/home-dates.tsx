import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { loadOwed } from '../agency/load-owed.ts';
import { homeNamed } from '../agency/store.ts';
import { stepFields } from '../contract.ts';
import { OwedPage } from '../parts/owed-page.tsx';
import { documentForHome, viewHomeDates } from '../policy.ts';
import { documentStep } from '../use-cases/document-step.ts';
import type { Route } from './+types/home-dates';

export const loader = page(
  viewHomeDates,
  async ask => {
    const { tx, who, say } = ask;
    const homeId = ask.params.homeId ?? '';
    const home = (await homeNamed(tx, homeId)) ?? notThere();
    const mayDocument = documentForHome.may(who);
    // A home without a license tells of one family: its dates are for licensing.
    if (!home.licensed && !mayDocument) return notThere();
    return {
      words: say.group('clocks', 'homeDates'),
      title: say('clocks', 'homeDates.title', { name: home.name }),
      home: { href: `/homes/${homeId}`, label: home.name },
      loaded: await loadOwed(ask, homeId, mayDocument),
    };
  },
  { about: params => params.homeId },
);

export const action = submit(documentForHome, { words: 'clocks', about: params => params.homeId }, async ask => {
  const homeId = ask.params.homeId ?? '';
  const read = readFields(ask.form, stepFields);
  if (!read.ok) return no(read.refusal);
  const { step, day, note } = read.value.values;
  const documented = await documentStep(ask, { homeId, step, doneOn: day, note });
  return documented.ok ? ok({ to: `/homes/${homeId}/dates?done=step` }) : documented;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function HomeDates({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, home, loaded } = loaderData;
  return (
    <OwedPage
      loaded={loaded}
      redrawn={actionData}
      head={
        <PageHead title={title} lead={words.lead} crumbs={<Crumbs items={[home, { label: loaded.owed.card }]} />} />
      }
    />
  );
}
