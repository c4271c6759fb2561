import type pg from 'pg';
import { monthsOfContacts } from './assumptions.ts';
import { type Line, others, visits } from './contact-lines.ts';
import { idOf, workerOf, workersOfCases } from './hashed.ts';
import { iso } from './moments.ts';
import type { World } from './world.ts';

/**
 * Contacts of every stay in care, month by month, made in the database in whole sets: twenty million rows are not sent.
 * All chance comes from hashes of the stay, the month and the line, so that the same state has the same contacts.
 */
export async function makeContacts(
  client: pg.ClientBase,
  { agencyId, now, seed }: Pick<World, 'agencyId' | 'now' | 'seed'>,
): Promise<void> {
  const since = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO('UTC')
    .subtract({ months: monthsOfContacts })
    .with({ day: 1 })
    .startOfDay();
  await client.query(`set local timezone = 'UTC'`);
  await client.query(contactsOf(visits, 0), [agencyId, iso(now), seed, '2000-01-01']);
  await client.query(contactsOf(others, visits.length), [agencyId, iso(now), seed, since.toPlainDate().toString()]);
}

/**
 * Hashes are cut into pieces of twelve bits: one decides whether there is a contact, others its day, minute, way, place
 * and how late it was entered. `first` is the number of the first line, so that no two lines share their chance.
 * $1 agency, $2 now, $3 seed, $4 the first month.
 */
function contactsOf(lines: readonly Line[], first: number): string {
  return `
  insert into app.contact (id, agency_id, office_id, child_id, kind, way, place, held, alone_with_child, happened_at, made_by, entered_at, entered_by)
  with
  line (number, kind, share, held, ways, way_bounds, places, place_bounds, only_for) as (values ${lines.map((line, index) => valuesOf(line, first + index)).join(',\n    ')}),
  worker as materialized (${workersOfCases}),
  stay as materialized (
    select e.id, e.office_id, e.child_id, w.since, w.users, p.born_on, lower(e.during)::date as began,
      coalesce(upper(e.during), $2::timestamptz)::date as ended, count(*) over (partition by e.case_id) > 1 as siblings
    from app.episode e join worker w using (case_id) join app.person p on p.id = e.child_id where e.agency_id = $1),
  month as (
    select s.*, n as number, greatest(make_date(n / 12, n % 12 + 1, 1), began) + 1 as first_day,
      least(make_date((n + 1) / 12, (n + 1) % 12 + 1, 1), ended) - greatest(make_date(n / 12, n % 12 + 1, 1), began) - 1 as days
    from stay s, generate_series(${monthOf('greatest(s.began, $4::date)')}, ${monthOf('s.ended')}) n
    offset 0),
  chance as (
    select m.*, l.number as line, l.share, uuid_hash_extended(m.id, ($3::bigint * 100003 + m.number) * 64 + l.number) as a
    from month m cross join lateral (select number, share, only_for from line offset m.number * 0) l
    where m.days > 0 and (l.only_for is null or (l.only_for = 'siblings' and m.siblings)
      or (l.only_for = 'pupils' and m.first_day - m.born_on between 5 * 365 and 18 * 366))
    offset 0),
  drawn as (
    select c.*, hashint8extended(a, 1) as b, hashint8extended(a, 2) as d, l.kind, l.held, l.ways, l.way_bounds, l.places, l.place_bounds,
      c.first_day - date '2000-01-03' + (((a >> 36) & 4095) * c.days >> 12)::int as day
    from chance c join line l on l.number = c.line where ((a >> 48) & 4095) * 14 < c.share * least(14, c.days)
    offset 0),
  dated as (
    select c.*, c.ways[1 + width_bucket(((a >> 12) & 4095)::int, c.way_bounds)] as way, (b >> 36) & 4095 < c.held as came_about,
      (10959 + c.day - case when c.day % 7 >= 5 and c.days >= 7 and c.kind not in ('family_time', 'sibling_visit')
        and c.first_day - date '2000-01-03' <= c.day - 2 then 2 else 0 end) * 86400::bigint + 54000 + (((a >> 24) & 4095) % 420) * 60 as happened
    from drawn c offset 0),
  entered as (
    select c.*, least(extract(epoch from $2::timestamptz)::bigint, c.happened + 60 * case
        when (b >> 12) & 4095 < 2250 then 15 + (b & 255)
        when (b >> 12) & 4095 < 3480 then 720 + (b & 4095)
        when (b >> 12) & 4095 < 3980 then 5760 + (b & 4095) * 5
        else 30240 + (b & 4095) * 13 end) as entered,
      ${workerOf('c.happened')} as user_id
    from dated c offset 0)
  select ${idOf('entered', 'a', 'd')},
    $1, office_id, child_id, kind, way,
    case when way = 'in_person' then places[1 + width_bucket(((b >> 48) & 4095)::int, place_bounds)] end, came_about,
    case when way = 'in_person' and came_about and kind = 'caseworker_visit' and (b >> 24) & 4095 < 3770 then (b >> 24) & 4095 < 3280 end,
    to_timestamp(happened), user_id, to_timestamp(entered), user_id
  from entered`;
}

/** Months since the year 0, of a date. */
const monthOf = (date: string) => `(extract(year from ${date}) * 12 + extract(month from ${date}))::int - 1`;

function valuesOf({ kind, share, held, ways, places, only }: Line, number: number): string {
  const names = (list: Line['ways']) => `'{${list.map(([name]) => name).join()}}'::text[]`;
  // Where each but the last ends.
  const bounds = (list: Line['ways']) => {
    let end = 0;
    const ends = list.slice(0, -1).map(([, of]) => {
      end += of;
      return end;
    });
    return `'{${ends.join()}}'::int[]`;
  };
  const cells = [number, `'${kind}'`, Math.round(share * 4096), held, names(ways), bounds(ways), names(places)];
  return `(${[...cells, bounds(places), only ? `'${only}'` : 'null'].join(', ')})`;
}
