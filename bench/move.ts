import pg from 'pg';
import { startApp } from '#app';
import type { Id } from '#kernel/ids.ts';
import { recordMove } from '#modules/placement/index.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { rollBackWith } from '#platform/db/transaction.ts';
import { asking } from '#platform/http/ask.ts';
import { type Figure, spread } from './figure.ts';
import { findReaders, type Reader } from './readers.ts';
import { requestOn } from './request.ts';
import { type State, withCopy } from './state.ts';

const ITEMS = [
  'critical_card',
  'medicines',
  'belongings',
  'health_papers',
  'school_told',
  'family_told',
  'child_prepared',
  'visits_before',
  'check_in',
];

/** A move to another home, written and committed: old placement, new placement, the former plan superseded and the new one opened, tasks, facts, access, history. */
export async function move(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return await withCopy(state, async copy => {
    const reader = (await findReaders(copy)).find(one => one.part === 'manager')!;
    const pool = createPool(copy.login, 1);
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    try {
      const took: number[] = [];
      for (const { childId, placementId } of await childrenToMove(client, reader, runs + 3)) {
        const homeId = await aHome(client, childId);
        const begun = performance.now();
        const refused = await moveOne(pool, reader, childId, placementId, homeId);
        if (refused === undefined) took.push(performance.now() - begun);
      }
      if (took.length === 0) throw new Error('No move was taken.');
      return [
        {
          bench: 'move',
          what: 'record a move with its plan and commit',
          as: 'manager',
          unit: 'ms',
          ...spread(took.slice(3)),
          target: 'p95 < 150 ms',
          note: `${took.length} moves`,
        },
      ];
    } finally {
      await client.end();
      await pool.end();
    }
  });
}

async function moveOne(pool: pg.Pool, { who }: Reader, childId: Id, seen: Id, homeId: Id): Promise<unknown> {
  const now = Temporal.Now.instant();
  const context = requestOn(pool, () => now);
  return await asking(context, who, { focus: childId }, async ask => {
    const result = await recordMove(ask, {
      children: [{ childId, seen }],
      at: now.subtract({ minutes: 5 }).toString(),
      planned: true,
      reason: 'better_fit',
      why: 'Measured.',
      to: { homeId, setting: 'foster_home' },
      handover: ITEMS.map(kind => ({ kind, state: 'done' })),
    });
    return result.ok ? undefined : rollBackWith(result.refusal);
  });
}

async function childrenToMove(
  client: pg.Client,
  { who }: Reader,
  most: number,
): Promise<{ childId: Id; placementId: Id }[]> {
  const { rows } = await client.query(
    `select p.child_id as "childId", p.id as "placementId" from app.placement p
     where p.agency_id = $1 and upper_inf(p.during) and p.setting = 'foster_home' order by md5(p.id::text) limit $2`,
    [who.agencyId, most],
  );
  return rows;
}

/** A foster home that can take the child now. */
async function aHome(client: pg.Client, childId: Id): Promise<Id> {
  const { rows } = await client.query(
    `select h.id from app.home h join app.license l on l.home_id = h.id and l.during @> now()::date
     where h.kind = 'foster' and l.youngest = 0 and l.oldest = 20
       and not exists (select from app.adult_clearance c where c.home_id = h.id and upper(c.during) <= now()::date)
       and not exists (select from app.placement p where p.child_id = $1 and p.home_id = h.id)
       and (select count(*) from app.placement p where p.home_id = h.id and upper_inf(p.during))
         + (select count(*) from app.whereabouts w where w.home_id = h.id and (upper_inf(w.during) or upper(w.during) > now())) < l.beds
     order by md5(h.id::text || $1::text) limit 1`,
    [childId],
  );
  return rows[0].id;
}
