import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier, SuppliedFact, SuppliedTrait } from '#modules/clocks/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { settingFacts } from './rules/setting-facts.ts';
import { placementCorrected } from './where-corrected.ts';

type Spell = { readonly child: Id; readonly from: Day; readonly until: Day | null; readonly at: number };

/** Days and the first moment of a period, in the agency's time zone. */
const spellOf = (zone: string) => sql`(lower(during) at time zone ${zone})::date - date '1970-01-01' as from,
  (upper(during) at time zone ${zone})::date - date '1970-01-01' as until, (extract(epoch from lower(during)) * 1000)::float8 as at`;

async function stays(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedFact[]> {
  const { rows } = await sql<Spell & { id: Id; kind: string; exit: string | null }>`
    select id, child_id as child, kind, exit_reason as exit, ${spellOf(zone)}
    from app.episode where child_id = any(${children}::uuid[])`.execute(tx);
  return rows.map(({ id, kind, exit, ...spell }) => ({
    ...spell,
    kind: 'care',
    id: `episode:${id}`,
    is: { manner: kind === 'voluntary' ? 'voluntary' : 'court', exit },
  }));
}

type Placed = Spell & { id: Id; setting: string; first: boolean; near: boolean };

/**
 * Homes do not say in which state they lie. One in an area of the agency, or that the agency licensed, lies in its state, and
 * so does the home of a person who lives in such an area; of another nobody can tell.
 */
async function placements(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedFact[]> {
  const { rows } = await sql<Placed>`
    with spell as materialized (
      select id, child_id, setting, episode_id, home_id, with_person_id, during from app.placement
      where child_id = any(${children}::uuid[])
    ), near as materialized (
      select id from app.licensing_v_home where id = any(array(select home_id from spell)) and area_id is not null
      union select home_id from app.licensing_v_license where home_id = any(array(select home_id from spell))
    )
    select id, child_id as child, setting, row_number() over (partition by episode_id order by lower(during)) = 1 as first,
      coalesce(home_id in (select n.id from near n), false)
        or with_person_id is not null and exists (select from app.people_v_lives_near n where n.person_id = with_person_id
             and n.during && daterange(lower(spell.during)::date, upper(spell.during)::date, '[]')) as near, ${spellOf(zone)}
    from spell`.execute(tx);
  return rows.map(({ id, setting, first, near, ...spell }) => {
    const { class: of, licensed } = settingFacts(setting);
    return {
      ...spell,
      kind: 'placement',
      id: `placement:${id}`,
      is: { setting, class: of, licensed, first, 'out-of-state': near ? false : null },
    };
  });
}

/** A hospital or detention is outside foster care (45 CFR 1355.20); respite, a camp and a visit with family are not. */
async function elsewhere(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedFact[]> {
  const { rows } = await sql<Spell & { id: Id; setting: string }>`
    select id, child_id as child, setting, ${spellOf(zone)}
    from app.whereabouts where child_id = any(${children}::uuid[]) and setting in ('away', 'hospital', 'detention')`.execute(
    tx,
  );
  return rows.map(({ id, setting, ...spell }) => ({
    ...spell,
    kind: setting === 'away' ? 'away-without-permission' : 'outside-foster-care',
    id: `whereabouts:${id}`,
    is: { ...(setting === 'away' ? null : { why: setting }) },
  }));
}

/**
 * Brothers and sisters are the children of one case. Apart: both in care, and not in one home. The homes of all are read in
 * one go by their ids: asked for one child after the other, the index that keeps spells apart is taken, which is slow.
 */
async function siblingsApart(tx: Tx, children: readonly Id[], zone: string): Promise<SuppliedFact[]> {
  const { rows } = await sql<Spell>`
    with kin as materialized (
      select m.child_id as child, s.child_id as sibling from app.cases_v_child_ever m
      join app.cases_v_child_ever s on s.case_id = m.case_id and s.child_id <> m.child_id
      where m.child_id = any(${children}::uuid[])
    ), home as materialized (
      select child_id as child, during, home_id, with_person_id from app.placement
      where child_id = any(array(select child from kin union select sibling from kin))
    ), apart as (
      select k.child, unnest(range_agg(p.during * q.during)) as during
      from kin k join home p on p.child = k.child
      join home q on q.child = k.sibling and q.during && p.during
        and (q.home_id is distinct from p.home_id or q.with_person_id is distinct from p.with_person_id)
      group by k.child)
    select child, ${spellOf(zone)} from apart`.execute(tx);
  return rows.map(spell => ({
    ...spell,
    kind: 'sibling-apart',
    id: `sibling-apart:${spell.child}/${spell.at}`,
    is: {},
  }));
}

/** Those of them who are in detention now. */
async function detained(tx: Tx, children: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ child: Id }>`
    select child_id as child from app.whereabouts
    where child_id = any(${children}::uuid[]) and setting = 'detention' and during @> (select app.moment())`.execute(
    tx,
  );
  return new Set(rows.map(({ child }) => child));
}

/** What rules may know of a child's stays in care, homes and whereabouts. */
export const placementClockFacts: FactSupplier = {
  corrected: placementCorrected,
  kinds: ['care', 'placement', 'outside-foster-care', 'away-without-permission', 'sibling-apart'],
  attributes: {
    care: ['manner', 'exit'],
    placement: ['setting', 'class', 'licensed', 'out-of-state', 'first'],
    'outside-foster-care': ['why'],
  },
  traitNames: ['placed-with-relative', 'detained'],
  load: async (tx, children, zone) =>
    (
      await Promise.all([
        stays(tx, children, zone),
        placements(tx, children, zone),
        elsewhere(tx, children, zone),
        siblingsApart(tx, children, zone),
      ])
    ).flat(),
  traits: async (tx, children): Promise<SuppliedTrait[]> => {
    const { rows } = await sql<{ child: Id; setting: string }>`
      select distinct on (child_id) child_id as child, setting from app.placement
      where child_id = any(${children}::uuid[]) and lower(during) <= (select app.moment())
      order by child_id, lower(during) desc`.execute(tx);
    const held = await detained(tx, children);
    return rows.flatMap(({ child, setting }) => [
      { child, trait: 'placed-with-relative', is: settingFacts(setting).class === 'relative' },
      { child, trait: 'detained', is: held.has(child) },
    ]);
  },
};
