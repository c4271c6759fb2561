import { directorySetting } from '#modules/organizations/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Button } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Actions, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewCommunities } from '../../policy.ts';
import { livingCommunities } from '../../store/communities.ts';
import { partnersToPrint } from '../store/prospects.ts';
import type { Route } from './+types/print';

const MOST = 2_000;

export const loader = page(viewCommunities, async ({ tx, say, language, query, today }) => {
  const communities = await livingCommunities(tx);
  const community = communities.find(({ id }) => id === query.get('community')) ?? null;
  const [partners, { verifyEveryDays }] = await Promise.all([
    partnersToPrint(tx, community?.id ?? null, MOST),
    directorySetting(tx),
  ]);
  const limit = today.subtract({ days: verifyEveryDays }).toString();
  return {
    words: say.group('partnerships', 'partnerPrint'),
    title: community
      ? say('partnerships', 'partnerPrint.titleOf', { community: community.name })
      : say('partnerships', 'partnerPrint.title'),
    made: say('partnerships', 'partnerPrint.made', { day: sayDay(language, today.toString()) }),
    community: community?.id ?? '',
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    partners: partners.map(partner => ({
      key: partner.id,
      name: partner.organization,
      state: say('partnerships', `partnerStates.${partner.state}`),
      about: partner.description ?? '',
      reach: [partner.phone, partner.email, partner.website, partner.address].filter(Boolean).join(' · '),
      people: partner.people,
      checked:
        partner.verified_on === null
          ? say('partnerships', 'partnerPrint.neverChecked')
          : say('partnerships', partner.verified_on < limit ? 'partnerPrint.checkedLongAgo' : 'partnerPrint.checked', {
              day: sayDay(language, partner.verified_on),
            }),
    })),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Partners with how they are reached, to print and to carry along. */
export default function PrintPartners({ loaderData }: Route.ComponentProps) {
  const { words, partners } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={loaderData.made} arches={false} />
      <Wrap body>
        <form method="get" className="al-noprint">
          <Select
            name="community"
            label={words.community}
            value={loaderData.community}
            options={loaderData.communities}
            empty={words.anyCommunity}
            required={false}
          />
          <Actions>
            <Button kind="outline">{words.show}</Button>
            <span>{words.hint}</span>
          </Actions>
        </form>
        {partners.length === 0 && <Empty title={words.none} />}
        <ul className="al-printlist">
          {partners.map(partner => (
            <li key={partner.key}>
              <h2>{partner.name}</h2>
              <p>
                {partner.state}. {partner.about}
              </p>
              <p>{partner.reach === '' ? words.noReach : <b>{partner.reach}</b>}</p>
              {partner.people.map(person => (
                <p key={person}>{person}</p>
              ))}
              <p>{partner.checked}</p>
            </li>
          ))}
        </ul>
      </Wrap>
    </>
  );
}
