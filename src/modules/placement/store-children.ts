import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

type Language = 'en' | 'es';

/** Where a child is meanwhile. Moments are ISO; `until` is null when nobody knows. */
export type Away = {
  readonly setting: string;
  readonly label: string;
  readonly place: string | null;
  readonly from: string;
  readonly until: string | null;
};

/** Where a child lives now and, when that is somewhere else, where they are meanwhile. */
export type PlaceNow = {
  readonly childId: Id;
  readonly setting: string;
  readonly settingLabel: string;
  readonly homeId: Id | null;
  /** The home's name, or the parent's on a trial visit; null where it may not be seen. */
  readonly place: string | null;
  /** The first name of the person a trial visit is with; null in every other placement. */
  readonly withName: string | null;
  readonly from: string;
  readonly away: Away | null;
};

type Row = Omit<PlaceNow, 'away'> & {
  awaySetting: string | null;
  awayLabel: string | null;
  awayPlace: string | null;
  awayFrom: string | null;
  awayUntil: string | null;
};

/** Where these children are now, as far as the asker may see it; a child without a placement is left out. */
export async function placesNow(
  tx: Tx,
  childIds: readonly Id[],
  language: Language,
): Promise<ReadonlyMap<Id, PlaceNow>> {
  if (childIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select n.child_id as "childId", n.setting, ${sql.ref(`s.${language}`)} as "settingLabel", n.home_id as "homeId",
      coalesce(h.name, p.first_name || coalesce(' ' || p.last_name, '')) as place, p.first_name as "withName", lower(n.during) as from,
      w.setting as "awaySetting", ${sql.ref(`ws.${language}`)} as "awayLabel", wh.name as "awayPlace", lower(w.during) as "awayFrom", upper(w.during) as "awayUntil"
    from app.placement_v_now n
    join app.setting s on s.code = n.setting
    left join app.licensing_v_home h on h.id = n.home_id
    left join app.people_v_person p on p.id = n.with_person_id
    left join app.whereabouts w on w.child_id = n.child_id and lower(w.during) <= app.moment() and w.ends_at > (select app.moment())
    left join app.setting ws on ws.code = w.setting
    left join app.licensing_v_home wh on wh.id = w.home_id
    where n.child_id = any (${[...childIds]}::uuid[])`.execute(tx);
  return new Map(rows.map(row => [row.childId, placeOf(row)]));
}

function placeOf({ awaySetting, awayLabel, awayPlace, awayFrom, awayUntil, ...place }: Row): PlaceNow {
  const away =
    awaySetting && awayLabel && awayFrom
      ? { setting: awaySetting, label: awayLabel, place: awayPlace, from: awayFrom, until: awayUntil }
      : null;
  return { ...place, away };
}

/** Those of these children who are in no stay in care now. Says nothing of a child whose placement the asker may not see. */
export async function atHomeNow(tx: Tx, childIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (childIds.length === 0) return new Set();
  const { rows } = await sql<{ childId: Id }>`
    select c as "childId" from unnest(${[...childIds]}::uuid[]) c
    where not exists (select from app.episode e where e.child_id = c and e.during @> app.moment())
      and (c = any (app.mine('placement')) or cardinality(app.my_offices('placement')) + cardinality(app.my_agencies('placement')) > 0)`.execute(
    tx,
  );
  return new Set(rows.map(row => row.childId));
}

/** Children who are somewhere else than they live now, those longest away first. */
export async function childrenAway(
  tx: Tx,
  language: Language,
  most: number,
): Promise<(Away & { childId: Id; name: string; firstName: string; livesAt: string | null })[]> {
  const { rows } = await sql<Away & { childId: Id; name: string; firstName: string; livesAt: string | null }>`
    select w.child_id as "childId", c.first_name || coalesce(' ' || c.last_name, '') as name, c.first_name as "firstName",
      w.setting, ${sql.ref(`s.${language}`)} as label, wh.name as place, lower(w.during) as from, upper(w.during) as until, h.name as "livesAt"
    from app.whereabouts w
    join app.people_v_person c on c.id = w.child_id
    join app.setting s on s.code = w.setting
    left join app.licensing_v_home wh on wh.id = w.home_id
    left join app.placement_v_now n on n.child_id = w.child_id
    left join app.licensing_v_home h on h.id = n.home_id
    where lower(w.during) <= app.moment() and w.ends_at > (select app.moment())
    order by lower(w.during) limit ${most}`.execute(tx);
  return rows;
}

/** A child in a home as its page names them. `until` is the known end of a respite; null otherwise. */
export type InHome = {
  readonly childId: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly born_on: string | null;
  readonly born_precision: 'day' | 'month' | 'year' | 'about' | 'unknown';
  readonly layer: 'placement' | 'whereabouts';
  readonly since: string;
  readonly until: string | null;
};

/** Those children of a home the asker may see; the others are beds in use and nothing more. */
export async function childrenInHome(tx: Tx, homeId: Id): Promise<InHome[]> {
  const { rows } = await sql<InHome>`
    select child_id as "childId", first_name, last_name, born_on, born_precision, layer, since, until
    from app_definer.children_in_home(${homeId}) order by since`.execute(tx);
  return rows;
}

/** A child who is with a caregiver now. */
export type StayAtMine = InHome & { readonly pronouns: string | null };

/** The children in the homes of the caregiver who asks: who lives there, and who is there for a respite. */
export async function staysAtMine(tx: Tx): Promise<StayAtMine[]> {
  const { rows } = await sql<StayAtMine>`
    select c.id as "childId", c.first_name, c.last_name, c.pronouns, c.born_on, c.born_precision, stay.layer, lower(stay.during) as since, upper(stay.during) as until
    from (
      select child_id, home_id, during, 'placement' as layer from app.placement
      union all
      select child_id, home_id, during, 'whereabouts' from app.whereabouts
    ) stay
    join app.licensing_v_home h on h.id = stay.home_id
    join app.people_v_person c on c.id = stay.child_id
    where stay.during @> app.moment() and h.id = any ((select app.mine('home'))::uuid[])
    order by stay.layer, c.born_on`.execute(tx);
  return rows;
}

/** What a caregiver keeps of children who have moved on: the first name and the days, newest first. */
export async function keptStays(tx: Tx): Promise<{ id: Id; firstName: string; from: string; to: string | null }[]> {
  const { rows } = await sql<{ id: Id; firstName: string; from: string; to: string | null }>`
    select id, first_name as "firstName", lower(during) as from, upper(during) as to from app.kept_stay
    order by lower(during) desc limit 200`.execute(tx);
  return rows;
}
