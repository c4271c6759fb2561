import { staffInRoles } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { BUILDERS } from '../policy.ts';
import { livingCommunities } from '../store/communities.ts';
import { allPartnerNames } from './store/list.ts';
import { endReasons, sectorWords } from './store/sectors.ts';

const options = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

/** What the forms about a partnership let choose: walks of life, who keeps it, who introduced it, communities, reasons. */
export async function partnerChoices({ tx, language, now }: Ask, except: string | null = null) {
  const [sectors, owners, partners, communities, reasons] = await Promise.all([
    sectorWords(tx, language),
    staffInRoles(tx, BUILDERS, now),
    allPartnerNames(tx),
    livingCommunities(tx),
    endReasons(tx, language),
  ]);
  return {
    sectors: sectors.map(({ code, name }) => ({ value: code, label: name })),
    owners: options(owners),
    partners: options(partners.filter(({ id }) => id !== except)),
    communities: options(communities),
    reasons: reasons.map(({ code, name }) => ({ value: code, label: name })),
  };
}
