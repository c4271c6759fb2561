import { page } from '#platform/http/page.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { AgreementTable } from '../parts/agreement-table.tsx';
import { sayAgreements } from '../say-agreements.ts';
import { allAgreements } from '../store/agreements.ts';
import type { Route } from './+types/agreements';

export const loader = page(viewCommunities, async ask => ({
  words: ask.say.group('partnerships', 'agreementList'),
  lines: await sayAgreements(ask, await allAgreements(ask.tx)),
  mayKeep: keepCommunities.may(ask.who),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Every agreement with partners, the next to end first. */
export default function Agreements({ loaderData: { words, lines, mayKeep } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.communities, href: '/communities' }, { label: words.title }]} />}
        actions={
          mayKeep && (
            <ButtonLink icon="add" href="/agreements-with-partners/new">
              {words.add}
            </ButtonLink>
          )
        }
      />
      <Wrap body>
        <Card flush={lines.length > 0}>
          {lines.length === 0 ? <Empty title={words.none} /> : <AgreementTable words={words} lines={lines} />}
        </Card>
      </Wrap>
    </>
  );
}
