import pg from 'pg';
import { startApp } from '#app';
import { connectionSettings } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { asking } from '#platform/http/ask.ts';
import { monthBoard } from '../src/modules/visits/family-time/month-board.ts';
import { type Figure, spread, timed } from './figure.ts';
import { findReaders } from './readers.ts';
import { requestOn } from './request.ts';
import { type State, withCopy } from './state.ts';

/** Children of one office, and how often each sees the family in the month. */
const CHILDREN = 200;
const VISITS = 13;

/** What is taken twice in a month's family time, for an office of 200 children (the board `/family-time`). */
export async function familyTime(state: State, runs: number): Promise<Figure[]> {
  startApp();
  return withCopy(state, async copy => {
    const client = new pg.Client(connectionSettings(copy.admin));
    await client.connect();
    const pool = createPool(copy.login, 1);
    try {
      const director = (await findReaders(copy)).find(({ part }) => part === 'manager')!;
      const first = Temporal.Now.plainDateISO('America/New_York').with({ day: 1 });
      const planned = await addVisits(client, director.who.userId, first.toString());
      const moment = (day: Temporal.PlainDate) => day.toZonedDateTime('America/New_York').toInstant().toString();
      const [from, to] = [moment(first), moment(first.add({ months: 1 }))];
      let conflicts = 0;
      const took = await timed(runs, () =>
        asking(requestOn(pool), director.who, { focus: null }, async ask => {
          conflicts = (await monthBoard(ask.tx, from, to)).conflicts.length;
        }),
      );
      const note = `${planned} visits of ${CHILDREN} children, ${conflicts} conflicts`;
      return [
        {
          bench: 'family-time',
          what: 'conflicts of a month',
          as: director.part,
          unit: 'ms',
          ...spread(took),
          target: '< 1 s',
          note,
        },
      ];
    } finally {
      await pool.end();
      await client.end();
    }
  });
}

/** Thirteen hours of family time in the month for each of 200 children the director sees, two people invited to each. */
async function addVisits(client: pg.Client, by: string, first: string): Promise<number> {
  await client.query('begin');
  await client.query(`select set_config('app.now', now()::text, true), set_config('app.user', $1, true)`, [by]);
  const { rowCount } = await client.query(
    `with children as (
       select m.person_id as child, row_number() over (order by m.person_id) as at, c.office_id, c.agency_id
       from app.case_member m join app.case_file c on c.id = m.case_id and upper_inf(c.life)
       join app.position p on p.user_id = $1 and p.organization_id = c.organization_id
       where m.part = 'child' and upper_inf(m.during) order by m.person_id limit $2)
     insert into app.family_visit (id, agency_id, office_id, child_id, with_whom, way, starts_at, ends_at, place, supervision, interpreter, state, planned_by, planned_at)
     select gen_random_uuid(), k.agency_id, k.office_id, k.child, 'parent', 'in_person', begins.at, begins.at + interval '1 hour', 'Visit house', 'monitored', 'not_needed', 'planned', $1, now()
     from children k cross join generate_series(0, $3 - 1) n
     cross join lateral (select $4::date + n * 2 + time '14:00' + (k.at % 5) * interval '1 hour' as at) begins`,
    [by, CHILDREN, VISITS, first],
  );
  await client.query(
    `insert into app.family_visit_guest (id, agency_id, office_id, child_id, visit_id, person_id, part, told)
     select gen_random_uuid(), v.agency_id, v.office_id, v.child_id, v.id, m.person_id, 'parent', 'telephone'
     from app.family_visit v
     join app.case_member c on c.person_id = v.child_id and c.part = 'child' and upper_inf(c.during)
     cross join lateral (select m.person_id from app.case_member m where m.case_id = c.case_id and m.person_id <> v.child_id order by m.person_id limit 2) m
     where v.planned_by = $1`,
    [by],
  );
  await client.query('commit');
  await client.query('analyze app.family_visit; analyze app.family_visit_guest');
  return rowCount ?? 0;
}
