import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { Table } from '#web/ui/table.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { loadRisks } from '../load-risks.ts';
import { RiskRows } from '../parts/risk-rows.tsx';
import { risksOf } from '../risks.ts';
import { sayRisks } from '../say-risks.ts';
import { sayWays } from '../say-ways.ts';
import { endsOfAgreements } from '../store/calendar.ts';
import { tightenRhythm } from '../use-cases/agree-contact.ts';
import type { Route } from './+types/risks';

export const loader = page(viewCommunities, async ask => ({
  words: ask.say.group('partnerships', 'partnerRisks'),
  ways: sayWays(ask, 'risks'),
  ...(await loadRisks(ask)),
  mayKeep: keepCommunities.may(ask.who),
  done: ask.query.get('done') === 'tightened' ? ask.say('partnerships', 'partnerRisks.tightened') : null,
  formKey: newId(),
}));

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const partnershipId = ask.form.get('partnershipId');
  if (!isId(partnershipId)) return notThere();
  const [found] = await risksOf(ask, { partnershipId, agreements: await endsOfAgreements(ask.tx) });
  const why = ask.say('partnerships', 'partnerRisks.closerWhy', { why: sayRisks(ask, found?.risks ?? []).join('; ') });
  const tightened = await tightenRhythm(ask, { partnershipId, why });
  return tightened.ok ? ok({ to: '/partners/risks?done=tightened' }) : tightened;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Which partnerships may not last, and why; how long they last; and why some ended. */
export default function Risks({ loaderData, actionData }: Route.ComponentProps) {
  const { words, atRisk, watch, lasting, ended, mayKeep, formKey } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={actionData?.problems ?? []} />
          <Card title={words.atRisk} count={atRisk.length}>
            {atRisk.length === 0 && <Empty title={words.none} />}
            <RiskRows rows={atRisk} mayKeep={mayKeep} formKey={formKey} />
          </Card>
          {watch.length > 0 && (
            <Card>
              <Disclosure summary={`${words.watch} (${watch.length})`}>
                <RiskRows rows={watch} mayKeep={false} formKey={formKey} />
              </Disclosure>
            </Card>
          )}
          <Card title={words.lasting}>
            <Table
              caption={words.lasting}
              hideCaption
              head={[
                { key: 'partner', label: words.partner, kind: 'wide' },
                { key: 'age', label: words.age },
                { key: 'renewals', label: words.renewals, kind: 'number' },
                { key: 'trend', label: words.trend, kind: 'number' },
              ]}
              rows={lasting.map(({ key, href, partner, ...cells }) => ({
                key,
                cells: { ...cells, partner: <a href={href}>{partner}</a> },
              }))}
              empty={<Empty title={words.none} />}
            />
          </Card>
          <Card title={words.ended}>
            <Table
              caption={words.ended}
              hideCaption
              head={[
                { key: 'partner', label: words.partner, kind: 'wide' },
                { key: 'on', label: words.endedOn },
                { key: 'reason', label: words.reason },
                { key: 'words', label: words.words },
              ]}
              rows={ended.map(({ key, ...cells }) => ({ key, cells }))}
              empty={<Empty title={words.endedNone} />}
            />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
