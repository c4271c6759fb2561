import type { Id } from '#kernel/ids.ts';
import { findServices, serviceSheet, termByCode } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/** A service of the directory that answers a kind of need and takes new people. */
export type ServiceForNeed = {
  readonly serviceId: Id;
  readonly name: string;
  readonly organization: string;
  /** Days one waits; 0 where there is room, null where nobody has said. */
  readonly waitDays: number | null;
  /** How well it is proven, a code of the directory; null where it is not rated. */
  readonly evidence: string | null;
};

/** How many services are looked at, and how many are shown. */
const LOOKED_AT = 30;
const SHOWN = 6;

/** Services for a kind of need (the code of its category), what has room first; full ones are left out (S2-117). */
export async function servicesFor(ask: Ask, term: string | null): Promise<ServiceForNeed[]> {
  const { tx, now, who } = ask;
  const termId = await termByCode(tx, term);
  if (termId === null) return [];
  const found = await findServices({ tx, now, timeZone: who.timeZone }, { termId }, { page: 1, size: LOOKED_AT });
  const open = new Map(
    found.services.filter(({ capacity }) => capacity?.state !== 'full').map(each => [each.serviceId, each]),
  );
  const shown: ServiceForNeed[] = [];
  for (const { serviceId, name, organizationName: organization, capacity } of [...open.values()].slice(0, SHOWN)) {
    const sheet = await serviceSheet(tx, serviceId);
    if (!sheet || sheet.ended) continue;
    const waitDays = capacity === null ? null : capacity.state === 'open' ? 0 : (capacity.waitDays ?? null);
    shown.push({ serviceId, name, organization, waitDays, evidence: sheet.evidence });
  }
  return shown;
}
