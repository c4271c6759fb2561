import { sql } from 'kysely';
import { policyPack } from '#modules/agency/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Party, SigningEvent, Trigger } from '../contract.ts';
import { nearest } from '../rules/nearest-pack.ts';

/** The pack of everybody whose agency names none that is known. */
const GROUND = 'federal';

/** The policy pack that answers for the asker's agency. */
export async function packOf(tx: Tx): Promise<string> {
  const named = (await policyPack(tx)).toLowerCase();
  const pack = await tx.selectFrom('app.signing_pack').select('code').where('code', '=', named).executeTakeFirst();
  return pack?.code ?? GROUND;
}

/** A pack and those it extends, the nearest first. */
const chainOf = (pack: string) => sql`
  with recursive chain as (
    select code, extends, 0 as depth from app.signing_pack where code = ${pack}
    union all
    select p.code, p.extends, c.depth + 1 from app.signing_pack p join chain c on p.code = c.extends
  ) cycle code set again using path`;

/** What an event asks for in the asker's agency; null when its pack asks for nothing. */
export async function triggerFor(tx: Tx, event: SigningEvent): Promise<Trigger | null> {
  const pack = await packOf(tx);
  const { rows } = await sql<Omit<Trigger, 'pack'>>`${chainOf(pack)}
    select t.event, t.kind, t.template, t.due, t.citation, t.verified
    from chain c join app.signing_trigger t on t.pack = c.code and t.event = ${event} order by c.depth limit 1`.execute(
    tx,
  );
  return rows[0] ? { ...rows[0], pack } : null;
}

/** Who signs a kind of agreement in a pack: for each capacity the nearest pack's word. */
export async function partiesFor(tx: Tx, pack: string, kind: string): Promise<Party[]> {
  const { rows } = await sql<Party & { code: string; depth: number }>`${chainOf(pack)}
    select t.code, c.depth, t.capacity, t.side, t.required, t.each, t.by_proxy as "byProxy", t.on_paper as "onPaper"
    from chain c join app.signing_party t on t.pack = c.code and t.kind = ${kind} order by t.code`.execute(tx);
  return nearest(rows, row => row.capacity).map(({ code: _, depth: __, ...party }) => party);
}
