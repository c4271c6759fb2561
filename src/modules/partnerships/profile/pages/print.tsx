import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { viewCommunities } from '../../policy.ts';
import { loadProfile } from '../load-profile.ts';
import { BringsCard, StrengthsCard } from '../parts/bring-cards.tsx';
import { CrosswalkCard } from '../parts/crosswalk-card.tsx';
import { WaysCard } from '../parts/ways-card.tsx';
import type { Route } from './+types/print';

export const loader = page(viewCommunities, async ask => {
  const { say, language } = ask;
  const on = ask.today.toString();
  const { partnershipId, organizationId, name } = await partnerFrame(ask, ask.params.partnershipId ?? '', 'profile');
  return {
    words: say.group('partnerships', 'profile'),
    metaTitle: say('partnerships', 'profilePrint.metaTitle'),
    title: say('partnerships', 'profilePrint.title', { name, agency: ask.who.agencyName }),
    made: say('partnerships', 'profilePrint.made', { day: sayDay(language, on) }),
    back: { href: `/partners/${partnershipId}/profile`, label: say('partnerships', 'profilePrint.back') },
    name,
    profile: await loadProfile(ask, { partnershipId, organizationId, name, on, planned: [] }),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.metaTitle }];

/** One sheet for a first meeting: what both sides are good at, bring and do differently. */
export default function PrintProfile({ loaderData }: Route.ComponentProps) {
  const { words, profile, name } = loaderData;
  const card = { words, profile, forms: null, formKey: '' };
  return (
    <>
      <PageHead title={loaderData.title} lead={loaderData.made} arches={false} />
      <Wrap body>
        <Stack>
          <p className="al-noprint">
            <a href={loaderData.back.href}>{loaderData.back.label}</a>
          </p>
          <StrengthsCard {...card} />
          <BringsCard {...card} />
          <CrosswalkCard {...card} name={name} open />
          <WaysCard {...card} />
        </Stack>
      </Wrap>
    </>
  );
}
