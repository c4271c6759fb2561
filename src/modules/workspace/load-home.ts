import type { Id } from '#kernel/ids.ts';
import {
  findHomeTerms,
  homeAdults,
  homeContact,
  isUnlicensedKin,
  keepHome,
  licenseLevels,
} from '#modules/licensing/index.ts';
import { licenseCard } from '#modules/partnership-plan/index.ts';
import { groupsOfHomes } from '#modules/partnerships/index.ts';
import { bedUses, childrenInHome } from '#modules/placement/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';

/**
 * A home's record. A relative's home without a license tells of one family: it is there only for licensing and for
 * those who may see a child in it.
 */
export async function loadHome(ask: Ask, homeId: Id) {
  const { tx, language, now, today, who } = ask;
  const [home, adults, contact, children, uses, levels, groups] = await Promise.all([
    findHomeTerms(tx, homeId),
    homeAdults(tx, homeId),
    homeContact(tx, homeId, today.toString()),
    childrenInHome(tx, homeId),
    bedUses(tx, [homeId], now, []),
    licenseLevels(tx, language),
    groupsOfHomes(tx, [homeId], today.toString()),
  ]);
  if (!home) return notThere();
  const unlicensedKin = isUnlicensedKin(home);
  if (unlicensedKin && children.length === 0 && !keepHome.may(who)) return notThere();
  const copy = await licenseCard(ask, homeId);
  const mayOpenCopy = !unlicensedKin || keepHome.may(who);
  return {
    home,
    adults,
    contact,
    children,
    uses: uses.get(homeId) ?? [],
    groups: groups.get(homeId) ?? [],
    levels,
    copy,
    mayOpenCopy,
  };
}

export type LoadedHome = Awaited<ReturnType<typeof loadHome>>;
