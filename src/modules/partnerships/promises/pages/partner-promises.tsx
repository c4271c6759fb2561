import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { PartnerFrame } from '../../partners/parts/partner-frame.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { PromiseTable } from '../parts/promise-table.tsx';
import { keptRate } from '../rules/commitment.ts';
import { sayPromise, sayRate } from '../say-promises.ts';
import { commitmentsOf } from '../store/commitments.ts';
import type { Route } from './+types/partner-promises';

export const loader = page(viewCommunities, async ask => {
  const { tx, say, params, query, who, today } = ask;
  const frame = await partnerFrame(ask, params.partnershipId ?? '', 'promises');
  const rows = await commitmentsOf(tx, frame.partnershipId);
  return {
    frame,
    words: say.group('partnerships', 'promises'),
    rows: rows.map(row => sayPromise(ask, row)),
    rate: sayRate(ask, keptRate(rows, today.toString())),
    done: query.get('done') === 'made' ? say('partnerships', 'promise.done.made') : null,
    add: keepCommunities.may(who) ? `/promises/new?partner=${frame.partnershipId}` : null,
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What this partner and the agency promised each other. */
export default function PartnerPromises({ loaderData }: Route.ComponentProps) {
  const { words, frame, rows } = loaderData;
  return (
    <PartnerFrame frame={frame} actions={loaderData.add && <ButtonLink href={loaderData.add}>{words.add}</ButtonLink>}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <Card title={words.title} aside={<a href="/promises">{words.everybody}</a>}>
          <p>{`${words.kept}: ${loaderData.rate}`}</p>
          <PromiseTable words={words} caption={words.title} rows={rows} empty={<Empty title={words.partnerNone} />} />
        </Card>
      </Stack>
    </PartnerFrame>
  );
}
