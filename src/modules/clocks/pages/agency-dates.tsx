import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { loadOwed } from '../agency/load-owed.ts';
import { stepFields } from '../contract.ts';
import { OwedPage } from '../parts/owed-page.tsx';
import { documentForAgency, viewAgencyDates, viewCompliance } from '../policy.ts';
import { documentStep } from '../use-cases/document-step.ts';
import type { Route } from './+types/agency-dates';

export const loader = page(viewAgencyDates, async ask => ({
  words: ask.say.group('clocks', 'agencyDates'),
  report: viewCompliance.may(ask.who),
  loaded: await loadOwed(ask, null, documentForAgency.may(ask.who)),
}));

export const action = submit(documentForAgency, { words: 'clocks' }, async ask => {
  const read = readFields(ask.form, stepFields);
  if (!read.ok) return no(read.refusal);
  const { step, day, note } = read.value.values;
  const documented = await documentStep(ask, { homeId: null, step, doneOn: day, note });
  return documented.ok ? ok({ to: '/reports/dates/agency?done=step' }) : documented;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AgencyDates({ loaderData, actionData }: Route.ComponentProps) {
  const { words, report, loaded } = loaderData;
  const crumbs = report ? (
    <Crumbs items={[{ label: words.report, href: '/reports/dates' }, { label: words.title }]} />
  ) : undefined;
  return (
    <OwedPage
      loaded={loaded}
      redrawn={actionData}
      head={<PageHead title={words.title} lead={words.lead} crumbs={crumbs} />}
    />
  );
}
