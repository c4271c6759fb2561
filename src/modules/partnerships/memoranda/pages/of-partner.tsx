import { page } from '#platform/http/page.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { PartnerFrame } from '../../partners/parts/partner-frame.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { AgreementTable } from '../parts/agreement-table.tsx';
import { sayAgreements } from '../say-agreements.ts';
import { agreementsWith } from '../store/agreements.ts';
import type { Route } from './+types/of-partner';

export const loader = page(viewCommunities, async ask => {
  const frame = await partnerFrame(ask, ask.params.partnershipId ?? '', 'agreements');
  return {
    frame,
    words: ask.say.group('partnerships', 'agreementList'),
    lines: await sayAgreements(ask, await agreementsWith(ask.tx, frame.partnershipId)),
    add: keepCommunities.may(ask.who) ? `/agreements-with-partners/new?partner=${frame.partnershipId}` : null,
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What is agreed with one partner. */
export default function OfPartner({ loaderData: { frame, words, lines, add } }: Route.ComponentProps) {
  return (
    <PartnerFrame frame={frame}>
      <Stack>
        <Card title={words.title} flush={lines.length > 0}>
          {lines.length === 0 ? <Empty title={words.noneHere} /> : <AgreementTable words={words} lines={lines} />}
        </Card>
        <Actions>
          {add && (
            <ButtonLink icon="add" href={add}>
              {words.add}
            </ButtonLink>
          )}
          <ButtonLink kind="outline" href="/agreements-with-partners">
            {words.all}
          </ButtonLink>
        </Actions>
      </Stack>
    </PartnerFrame>
  );
}
