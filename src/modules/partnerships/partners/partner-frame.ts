import type { Id } from '#kernel/ids.ts';
import { keptOrganization } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import type { PartnerState } from './rules/states.ts';
import { namesOfOrganizations, partnershipsWith } from './store/merged.ts';
import { communitiesOf, partnershipOn } from './store/partnerships.ts';

/** The pages of a partnership, by the part of their address after it. */
const TABS = ['overview', 'profile', 'promises', 'contacts', 'agreements', 'issues'] as const;
export type PartnerTab = (typeof TABS)[number];

/** What every page of a partnership shows around it; all texts are finished in the reader's language. */
export type PartnerFrameData = {
  readonly partnershipId: Id;
  /** The organization as the directory has it now, and the one the partnership was made with: they differ after a merge. */
  readonly organizationId: Id;
  readonly ownOrganizationId: Id;
  /** Set after a merge of the directory, when there is another partnership with what is one organization now. */
  readonly joined: { readonly text: string; readonly href: string; readonly label: string } | null;
  /** Name of the organization. */
  readonly name: string;
  /** Where it stands today. */
  readonly state: PartnerState;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[];
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
};

/**
 * The frame of a partnership's pages: who it is, where it stands today, who keeps it, and the ways to its other pages.
 * Leaves with NotThere when there is no such partnership for the asker.
 */
export async function partnerFrame(ask: Ask, partnershipId: string, tab: PartnerTab): Promise<PartnerFrameData> {
  const { tx, say, language, today } = ask;
  const partner = (await partnershipOn(tx, partnershipId, today.toString())) ?? notThere();
  const [communities, kept, same] = await Promise.all([
    communitiesOf(tx, partner.id, today.toString()),
    keptOrganization(tx, partner.organization_id),
    partnershipsWith(tx, partner.organization_id),
  ]);
  const { id, level, owner } = partner;
  const name = (await namesOfOrganizations(tx, [kept])).get(kept) ?? partner.organization;
  const other = same.find(each => each.id !== id);
  const state = partner.state ?? 'identified';
  const fact = (
    label: 'stands' | 'level' | 'owner' | 'communities',
    value: string | null,
  ): PartnerFrameData['facts'][number][] =>
    value === null ? [] : [{ label: say('partnerships', `partner.${label}`), value }];
  const stands = say('partnerships', `partnerStates.${state}`);
  return {
    partnershipId: id,
    organizationId: kept,
    ownOrganizationId: partner.organization_id,
    joined: other
      ? {
          text: say('partnerships', 'partner.joined', { one: partner.organization, other: other.organization }),
          href: `/partners/${other.id}`,
          label: say('partnerships', 'partner.openOther', { other: other.organization }),
        }
      : null,
    name,
    state,
    facts: [
      ...fact(
        'stands',
        partner.since === null
          ? stands
          : say('partnerships', 'partner.since', { what: stands, day: sayDay(language, partner.since) }),
      ),
      ...fact('level', level && say('partnerships', `partnerLevels.${level}`)),
      ...fact('owner', owner ?? say('partnerships', 'partner.nobody')),
      ...fact(
        'communities',
        communities.length === 0
          ? null
          : sayList(
              language,
              communities.map(each => each.name),
            ),
      ),
    ],
    crumbs: [{ label: say('partnerships', 'partner.partners'), href: '/partners' }, { label: name }],
    label: say('partnerships', 'partner.pages', { name }),
    tabs: TABS.map(each => ({
      href: each === 'overview' ? `/partners/${id}` : `/partners/${id}/${each}`,
      label: say('partnerships', `partnerTabs.${each}`),
      current: each === tab,
    })),
  };
}
