import type pg from 'pg';

/** How many partnerships there are. */
export const PARTNERSHIPS = 2000;

/** Adds communities and partnerships of every state, most with a level and contacts, some of them silent. */
export async function addPartnerships(client: pg.Client, ownerId: string): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.now', now()::text, true)`);
  await client.query(
    `create temporary table owner on commit drop as select id as user_id, agency_id from app.staff_member where id = $1`,
    [ownerId],
  );
  await client.query(`
    insert into app.community (id, agency_id, name, began_on)
    select uuidv7(), agency_id, 'Community ' || n, '2020-01-01' from owner, generate_series(1, 45) n`);
  await client.query(
    `create temporary table made on commit drop as
     select uuidv7() as id, uuidv7() as organization_id, agency_id, user_id, n as turn from owner, generate_series(1, $1::int) n`,
    [PARTNERSHIPS],
  );
  await client.query(`
    insert into app.organization (id, agency_id, name, listed) select organization_id, agency_id, 'Partner ' || md5(turn::text), true from made`);
  await client.query(`
    insert into app.partnership (id, agency_id, organization_id, sector, owner_id, noted_on)
    select id, agency_id, organization_id, (array['faith', 'health', 'schools', 'residents'])[1 + turn % 4], user_id, '2020-01-01' from made`);
  await client.query(`
    insert into app.partnership_stay (id, agency_id, partnership_id, state, during, reason)
    select uuidv7(), agency_id, id, 'identified', '[2020-01-01,2021-01-01)'::daterange, null::text from made union all
    select uuidv7(), agency_id, id, s.state, '[2021-01-01,)'::daterange, case when s.state in ('declined', 'ended') then 'other' end
    from made, lateral (select (array['partner', 'partner', 'partner', 'interested', 'approached', 'declined', 'ended'])[1 + turn % 7] as state) s`);
  await client.query(`
    insert into app.partnership_level (id, agency_id, partnership_id, level, during, evidence, set_by)
    select uuidv7(), agency_id, id, (array['networking', 'coordinating', 'cooperating'])[1 + turn % 3], '[2021-01-01,)', 'We meet', user_id
    from made where turn % 7 < 3`);
  await client.query(`
    insert into app.partnership_community (id, agency_id, partnership_id, community_id, during)
    select uuidv7(), m.agency_id, m.id, c.id, '[2021-01-01,)' from made m
    join (select id, row_number() over (order by name) as turn from app.community where name like 'Community %') c
      on c.turn in (1 + m.turn % 45, 1 + (m.turn * 7) % 45)`);
  await client.query(`
    insert into app.partner_contact (id, agency_id, partnership_id, happened_on, channel, direction, by_id, summary)
    select uuidv7(), m.agency_id, m.id, current_date - (m.turn % 200) - n * 30, 'phone', 'out', m.user_id, 'We spoke'
    from made m, generate_series(0, 11) n where m.turn % 5 <> 0`);
  await client.query('commit');
  await client.query(
    `vacuum analyze app.organization, app.partnership, app.partnership_stay, app.partnership_level, app.partnership_community, app.partner_contact`,
  );
}
