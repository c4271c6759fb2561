import { smallGroup } from '#modules/agency/index.ts';
import { areasForDirectory, type DirectoryArea } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { viewNeedsBehind } from './policy.ts';
import { NO_AREA } from './rules/needs-table.ts';
import { type UnmetNeed, unmetNeeds } from './rules/unmet-need.ts';
import { needKindRows, openNeeds, referralsOfOpenNeeds } from './store/needs.ts';

/** Unmet needs as the reader may count them, with the words for their kinds and neighborhoods. */
export type Unmet = {
  readonly needs: readonly UnmetNeed[];
  readonly areas: readonly DirectoryArea[];
  /** The neighborhood of today that an id of any version means; NO_AREA for none. */
  readonly areaOf: (areaId: string | null) => string;
  readonly nameOfArea: (areaId: string) => string;
  readonly nameOfKind: (kind: string) => string;
  /** May the reader open each need behind a figure? Small groups are hidden from everybody else. */
  readonly behind: boolean;
  readonly floor: number;
};

/** Loads what every page of unmet needs begins with. */
export async function loadUnmet(ask: Ask): Promise<Unmet> {
  const { tx, say, language, who } = ask;
  const today = ask.today.toString();
  const [needs, referrals, areas, kinds, floor] = [
    await openNeeds(tx, today),
    await referralsOfOpenNeeds(tx),
    await areasForDirectory(tx, today),
    await needKindRows(tx),
    await smallGroup(tx),
  ];
  const current = new Map(areas.flatMap(area => area.ids.map(id => [id as string, area.id as string])));
  const areaNames = new Map(areas.map(area => [area.id as string, area.name]));
  const kindNames = new Map(kinds.map(kind => [kind.code, kind[language]]));
  const behind = viewNeedsBehind.may(who);
  return {
    needs: unmetNeeds(needs, referrals, today),
    areas,
    areaOf: id => (id === null ? NO_AREA : (current.get(id) ?? NO_AREA)),
    nameOfArea: id => areaNames.get(id) ?? say('measures', 'shown.noArea'),
    nameOfKind: kind => kindNames.get(kind) ?? kind,
    behind,
    floor: behind ? 1 : floor,
  };
}
