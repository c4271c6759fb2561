import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { HomeFactSupplier } from '#modules/clocks/index.ts';

type Row = {
  readonly home: Id;
  readonly fact: 'license' | 'license-step' | 'household-partner';
  readonly id: string;
  readonly from: Day;
  readonly until: Day | null;
  readonly kind: string | null;
};

/**
 * What licensing knows of homes: licenses; the days on which every adult of the home had been checked by fingerprints; and
 * caregivers who joined another in a home that had its license.
 */
export const licensingClockFacts: HomeFactSupplier = {
  kinds: ['license', 'household-partner'],
  load: async (tx, homes, zone) => {
    const { rows } = await sql<Row>`
      select home_id as home, 'license' as fact, 'license:' || id as id, lower(during) - date '1970-01-01' as from,
        upper(during) - date '1970-01-01' as until, level as kind
      from app.license where home_id = any(${homes}::uuid[])
      union all
      select c.home_id, 'license-step', 'adult_clearance:' || min(c.id::text), lower(c.during) - date '1970-01-01', null, 'screening'
      from app.adult_clearance c where c.home_id = any(${homes}::uuid[]) and c.kind = 'fingerprints'
        and not exists (
          select from app.home_adult a where a.home_id = c.home_id and a.during @> (lower(c.during)::timestamp at time zone ${zone})
            and not exists (select from app.adult_clearance e where e.home_id = a.home_id and e.person_id = a.person_id
                            and e.kind = 'fingerprints' and lower(e.during) <= lower(c.during)))
      group by c.home_id, lower(c.during)
      union all
      select a.home_id, 'household-partner', 'home_adult:' || a.id, came.on - date '1970-01-01', null, null
      from app.home_adult a, lateral (select (lower(a.during) at time zone ${zone})::date as on) came
      where a.home_id = any(${homes}::uuid[]) and a.part = 'caregiver'
        and exists (select from app.license l where l.home_id = a.home_id and l.during @> came.on and lower(l.during) < came.on)
        and exists (select from app.home_adult b where b.home_id = a.home_id and b.part = 'caregiver' and lower(b.during) < lower(a.during))`.execute(
      tx,
    );
    return rows.map(({ home, fact, id, from, until, kind }) => ({
      home,
      kind: fact,
      id,
      from,
      until,
      at: null,
      is: attributesOf(fact, kind),
    }));
  },
};

/** That no class was to be had is something somebody documents; nobody did, so there were classes. */
const attributesOf = (fact: Row['fact'], kind: string | null): Readonly<Record<string, string | boolean | null>> =>
  fact === 'household-partner' ? { 'classes-lacking': false } : { kind };
