import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Rulebook, readyRules } from '../engine/compile.ts';
import type { Pack } from '../language/rule.ts';

/** So many packs and rulebooks are remembered: those of a few agencies with the editions before. */
const REMEMBERED = 40;
const packs = new Map<string, Pack>();
const rulebooks = new Map<string, Rulebook>();

/**
 * The packs by which an agency counts at a moment (ISO), lowest first: federal, its state's, its own. An edition that came
 * with the product when the agency was set up counts for every moment before the next.
 */
export async function packsInForce(tx: Tx, agencyId: Id, at: string): Promise<readonly Pack[]> {
  return (await editionsInForce(tx, agencyId, at)).map(({ pack }) => pack);
}

/**
 * The rules by which an agency counts at a moment (ISO), made ready once for the editions that are in force then. Without any
 * pack there is nothing due.
 */
export async function rulebookInForce(tx: Tx, agencyId: Id, at: string): Promise<Rulebook> {
  const editions = await editionsInForce(tx, agencyId, at);
  const key = editions.map(({ digest }) => digest).join(' ');
  return remember(rulebooks, key, () => readyRules(editions.map(({ pack }) => pack)));
}

/** The moments (ISO) at which other editions took effect, the first of each pack apart. */
export async function rulesChangedAt(tx: Tx, agencyId: Id): Promise<string[]> {
  const { rows } = await sql<{ at: string }>`
    select distinct lower(in_force) as at from app.rule_pack
    where agency_id = ${agencyId} and not lower_inf(in_force)
      and exists (select from app.rule_pack e where e.agency_id = agency_id and lower_inf(e.in_force))`.execute(tx);
  return rows.map(({ at }) => Temporal.Instant.from(at).toString());
}

type Edition = { readonly digest: string; readonly pack: Pack };

async function editionsInForce(tx: Tx, agencyId: Id, at: string): Promise<Edition[]> {
  const { rows } = await sql<{ id: Id; digest: string }>`
    select id, encode(digest, 'hex') as digest from app.rule_pack
    where agency_id = ${agencyId} and in_force @> ${at}::timestamptz
    order by array_position(array['federal', 'state', 'agency'], kind), pack`.execute(tx);
  const known = new Map(rows.flatMap(({ digest }) => (packs.has(digest) ? [[digest, packs.get(digest) as Pack]] : [])));
  const unknown = rows.filter(({ digest }) => !known.has(digest)).map(({ id }) => id);
  if (unknown.length > 0) {
    const found = await sql<{ digest: string; content: Pack }>`
      select encode(digest, 'hex') as digest, content from app.rule_pack where id = any(${unknown}::uuid[])`.execute(
      tx,
    );
    for (const { digest, content } of found.rows)
      known.set(
        digest,
        remember(packs, digest, () => content),
      );
  }
  return rows.map(({ digest }) => ({ digest, pack: known.get(digest) as Pack }));
}

/** What was made for a key, or makes it; the oldest is forgotten when there are too many. */
function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= REMEMBERED) known.delete(known.keys().next().value as string);
  known.set(key, made);
  return made;
}
