import type pg from 'pg';

/** How many services, and how many organizations offer them. */
export const SERVICES = 100_000;
const ORGANIZATIONS = 25_000;
const AT_ONCE = 2500;

/** Made-up names and descriptions; what few services offer comes late in a list and is drawn rarely. */
const PLACES = [
  'Harbor',
  'Prairie',
  'Cypress',
  'Lantern',
  'Mangrove',
  'Heron',
  'Palmetto',
  'Ridge',
  'Slough',
  'Ferry',
  'Orchard',
  'Limestone',
];
const KINDS = [
  'Family Services',
  'Community Center',
  'Counseling',
  'Health Center',
  'Neighbors',
  'Youth Club',
  'Clinic',
  'Food Bank',
  'Legal Aid',
];
const OFFERS = [
  'counseling',
  'food boxes',
  'parenting class',
  'medical care',
  'tutoring',
  'job training',
  'rent help',
  'dental care',
  'trauma therapy',
  'respite',
  'furniture',
  'interpreters',
  'nurse visits',
  'early intervention',
  'sports teams',
  'adoption therapy',
  'custody help',
  'bus passes',
];
const FOR_WHOM = [
  'families with young children',
  'parents who work',
  'teenagers and their families',
  'grandparents raising children',
  'families new to the county',
  'foster families',
  'people without insurance',
  'children in care',
];

const list = (texts: readonly string[]) => `array[${texts.map(text => `'${text}'`).join(', ')}]`;
const drawn = (texts: readonly string[], seed: string) =>
  `(${list(texts)})[1 + floor(power(app.drawn(${seed}), 1.6) * ${texts.length})::integer]`;

/** Fills an agency's directory with made-up services, and makes what a search finds of them. Says how long the latter took, in ms. */
export async function addServices(client: pg.Client, agencyId: string): Promise<number> {
  const run = (text: string) => client.query(text.replaceAll(':agency', `'${agencyId}'::uuid`));
  await run(`create function app.drawn(text) returns float8 language sql immutable as
    $$ select ('x' || substr(md5($1), 1, 8))::bit(32)::bigint / 4294967296.0 $$`);
  await client.query('select app_definer.give_stock_terms($1)', [agencyId]);
  await run(`set session_replication_role = replica`);
  await run(`insert into app.organization (id, agency_id, name, listed, description)
    select uuidv7(), :agency, ${drawn(PLACES, `'p' || n`)} || ' ' || ${drawn(KINDS, `'k' || n`)} || ' ' || n, true, 'Open to everybody since many years'
    from generate_series(1, ${ORGANIZATIONS}) n`);
  await run(`insert into app.service (id, agency_id, organization_id, name, description, status, confidential, last_modified, assured_on, minimum_age, maximum_age, in_home, brings_transport)
    select uuidv7(), :agency, o.id, initcap(${drawn(OFFERS, `'o' || o.id || n`)}), 'Offers ' || ${drawn(OFFERS, `'d' || o.id || n`)} || ' and ' || ${drawn(OFFERS, `'e' || o.id || n`)}
      || ' for ' || ${drawn(FOR_WHOM, `'w' || o.id || n`)} || '. Call first and bring a paper with your name. Somebody answers within two days.',
      'active', false, now(), date '2026-11-01' - (app.drawn('v' || o.id || n) * 300)::integer,
      case when app.drawn('y' || o.id || n) < 0.3 then floor(app.drawn('y2' || o.id || n) * 14) end,
      case when app.drawn('z' || o.id || n) < 0.3 then 17 end, app.drawn('h' || o.id || n) < 0.1, app.drawn('t' || o.id || n) < 0.05
    from app.organization o, generate_series(1, ${SERVICES / ORGANIZATIONS}) n where o.description = 'Open to everybody since many years'`);
  await run(`insert into app.location (id, agency_id, organization_id, location_type, latitude, longitude, confidential)
    select uuidv7(), :agency, o.id, 'physical', 25.5 + 5 * app.drawn('a' || o.id), -82.5 + 2.3 * app.drawn('b' || o.id), false
    from app.organization o where o.description = 'Open to everybody since many years'`);
  await run(`insert into app.service_at_location (id, agency_id, organization_id, service_id, location_id)
    select uuidv7(), :agency, s.organization_id, s.id, l.id from app.service s join app.location l on l.organization_id = s.organization_id`);
  await run(`insert into app.service_area (id, agency_id, organization_id, service_id, extent_type, postal_codes)
    select uuidv7(), :agency, s.organization_id, s.id, case when d < 0.1 then 'agency' else 'postal' end,
      case when d >= 0.1 then array[(33000 + floor(1000 * app.drawn('c' || s.id)))::text, (33000 + floor(1000 * app.drawn('c2' || s.id)))::text] end
    from (select s.*, app.drawn('g' || s.id) as d from app.service s where s.agency_id = :agency) s where d < 0.7`);
  await run(`insert into app.directory_language (id, agency_id, organization_id, service_id, code)
    select uuidv7(), :agency, s.organization_id, s.id, c from app.service s,
      unnest(array['en', case when app.drawn('l' || s.id) < 0.35 then 'es' end, case when app.drawn('m' || s.id) < 0.03 then 'ht' end]) c where c is not null`);
  await run(`insert into app.directory_attribute (id, agency_id, organization_id, service_id, taxonomy_term_id)
    select uuidv7(), :agency, s.organization_id, s.id, t.ids[1 + floor(app.drawn('x' || s.id) * cardinality(t.ids))::integer]
    from app.service s, (select array_agg(id order by code) as ids from app.taxonomy_term where agency_id = :agency and parent_id is not null) t`);
  await run(`insert into app.cost_option (id, agency_id, organization_id, service_id, payer)
    select uuidv7(), :agency, s.organization_id, s.id, ${drawn(['free', 'medicaid', 'sliding-scale', 'private-insurance'], `'q' || s.id`)} from app.service s`);
  await run(`insert into app.directory_schedule (id, agency_id, organization_id, service_id, freq, byday, opens_at, closes_at, closed)
    select uuidv7(), :agency, s.organization_id, s.id, 'WEEKLY', 'MO,TU,WE,TH,FR', '09:00', '17:00', false from app.service s where app.drawn('s' || s.id) < 0.6`);
  await run(`insert into app.capacity_posting (id, agency_id, organization_id, service_id, state, wait_days, posted_at, ends_at, via)
    select uuidv7(), :agency, organization_id, id, case when d < 0.2 then 'open' when d < 0.3 then 'waiting-list' else 'full' end,
      case when d >= 0.2 and d < 0.3 then 7 + floor(d * 100) end, now() - interval '5 days', now() + interval '20 days', 'provider'
    from (select s.*, app.drawn('f' || s.id) as d from app.service s) s where d < 0.4`);
  await run('set session_replication_role = origin');
  await run('analyze');
  const { rows } = await client.query<{ id: string }>(
    'select id from app.organization where agency_id = $1 order by id',
    [agencyId],
  );
  const begun = performance.now();
  await client.query(`select set_config('app.agency', $1, false), set_config('app.now', now()::text, false)`, [
    agencyId,
  ]);
  for (let first = 0; first < rows.length; first += AT_ONCE)
    await client.query('select app_definer.refresh_directory($1)', [
      rows.slice(first, first + AT_ONCE).map(row => row.id),
    ]);
  const took = performance.now() - begun;
  await run('vacuum (analyze) app.directory_entry');
  return took;
}
