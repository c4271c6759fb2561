import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { PROOFS } from '../contract.ts';
import { minuteOfWeek, type OpenState, openAt } from '../rules/open-at.ts';
import type { Place } from './areas.ts';
import { entriesByIds, type FoundEntry } from './found-entries.ts';
import { schedulesOfEntries } from './schedules.ts';

/** What is looked for; everything left out does not matter. Age in years, distance in miles. */
export type ServiceQuery = {
  readonly words?: string | null;
  readonly termId?: Id | null;
  readonly language?: string | null;
  readonly age?: number | null;
  readonly payer?: string | null;
  readonly programOf?: string | null;
  /** Proven so well, or better. */
  readonly proof?: (typeof PROOFS)[number] | null;
  readonly place?: Place | null;
  readonly miles?: number | null;
  readonly inHome?: boolean;
  readonly transport?: boolean;
  readonly openNow?: boolean;
  readonly withRoom?: boolean;
};

export type FoundService = FoundEntry & { readonly distance: number | null; readonly open: OpenState };
export type FoundServices = {
  readonly services: readonly FoundService[];
  /** How many there are; at `MOST_COUNTED` there may be more. */
  readonly total: number;
  /** Nothing has these words: what is shown has names written nearly so. */
  readonly spelled: boolean;
};

/** Counting ends here. */
export const MOST_COUNTED = 1000;
/** So many that may be open by their week are asked exactly. */
const MOST_ASKED = 300;

type When = { readonly tx: Tx; readonly now: string; readonly timeZone: string };

/**
 * Services at their places, what has room first: open, waiting list by days, not known, full; then how well they fitted
 * others, then how near. A page of `size` from 1. Who may not see a directory sees none of it: policies hold.
 */
export async function findServices(
  { tx, now, timeZone }: When,
  query: ServiceQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<FoundServices> {
  const at = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const skip = (Math.max(page, 1) - 1) * size;
  const minute = query.openNow ? minuteOfWeek(at) : null;
  const found = await candidates(
    tx,
    query,
    minute,
    minute === null ? { skip, most: size } : { skip: 0, most: MOST_ASKED },
  );
  const schedules = await schedulesOfEntries(
    tx,
    found.map(each => each.entry_id),
  );
  const asked = found.map(({ entry_id: id, distance }) => ({
    id,
    distance,
    open: openAt(schedules.get(id) ?? [], at),
  }));
  const open = minute === null ? asked : asked.filter(each => each.open.state === 'open');
  const shown = minute === null ? open : open.slice(skip, skip + size);
  const entries = await entriesByIds(
    tx,
    shown.map(each => each.id),
    now,
  );
  const services = shown.flatMap(({ id, ...rest }) => {
    const entry = entries.get(id);
    return entry ? { ...entry, ...rest } : [];
  });
  const { total = 0, spelled = false } = found[0] ?? {};
  if (minute === null) return { services, total, spelled };
  return { services, total: found.length < total ? MOST_COUNTED : open.length, spelled };
}

const proofsFrom = (proof: ServiceQuery['proof']): string[] | null =>
  proof ? PROOFS.slice(0, PROOFS.indexOf(proof) + 1) : null;

type Candidate = { entry_id: Id; distance: number | null; total: number; spelled: boolean };

async function candidates(
  tx: Tx,
  query: ServiceQuery,
  minute: number | null,
  { skip, most }: { skip: number; most: number },
): Promise<Candidate[]> {
  const { place = null } = query;
  const { rows } = await sql<Candidate>`
    select * from app_definer.find_services(${query.words ?? null}::text, ${query.termId ?? null}::uuid, ${query.language ?? null}::text,
      ${query.age ?? null}::numeric, ${query.payer ?? null}::text, ${query.programOf ?? null}::text, ${place !== null}::boolean,
      ${place?.areaIds ?? []}::uuid[], ${place?.postalCode ?? null}::text, ${place?.point?.latitude ?? null}::numeric,
      ${place?.point?.longitude ?? null}::numeric, ${query.miles ?? null}::numeric, ${query.inHome ?? false}::boolean,
      ${query.transport ?? false}::boolean, ${minute}::integer, ${query.withRoom ?? false}::boolean, ${proofsFrom(query.proof)}::text[], ${skip}::integer, ${most}::integer)`.execute(
    tx,
  );
  return rows;
}
