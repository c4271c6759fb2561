import { createHash } from 'node:crypto';
import pg from 'pg';
import { startApp } from '#app';
import { systemClock } from '#kernel/clock.ts';
import { answerHsds } from '#modules/organizations/index.ts';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import { createPool } from '#platform/db/pool.ts';
import { type Figure, spread, timed } from './figure.ts';
import { anAgency, ask, withEmptyDatabase } from './scratch.ts';

const SERVICES = 100_000;

/** The public API on a directory of 100,000 services: pages as aggregators and their programs ask for them. */
export async function hsds(runs: number): Promise<Figure[]> {
  startApp();
  return await withEmptyDatabase('bench_hsds', async (admin, login) => {
    const { agencyId } = await anAgency(admin, ['Bench County', 'bench']);
    await fill(admin, agencyId);
    const pool = createPool(login, 4);
    try {
      const house = { pool, moment: () => systemClock.now().toString(), origin: 'http://localhost:3000' };
      const common = { bench: 'hsds', as: `${SERVICES.toLocaleString('en-US')} services`, unit: 'ms' } as const;
      const measure = async (what: string, path: (run: number) => string, target?: string): Promise<Figure> => {
        const took = await timed(runs, async run => {
          const reply = await answerHsds(new Request(`http://localhost:3000/hsds${path(run)}`), house);
          const text = await reply.text();
          if (reply.status !== 200 || text.length < 50)
            throw new Error(`${path(run)} was answered with ${reply.status}`);
        });
        return { ...common, what, ...spread(took), ...(target && { target }) };
      };
      return [
        await measure(
          'page of 50 full services',
          run => `/services?full=true&page=${1 + ((run * 37) % 1900)}`,
          '< 150 ms',
        ),
        await measure('page of 50 services', run => `/services?page=${1 + ((run * 37) % 1900)}`),
        await measure(
          'services of an organization',
          run => `/services?full=true&organization_id=${idOf('o', run * 13)}`,
        ),
        await measure('services of a category', run => `/services?full=true&taxonomy_term_id=${idOf('t', run % 200)}`),
        await measure(
          'page of 50 full services at places',
          run => `/service_at_locations?full=true&page=${1 + ((run * 37) % 1900)}`,
        ),
        await measure('one service', run => `/services/${idOf('s', run * 97)}`),
      ];
    } finally {
      await pool.end();
    }
  });
}

/** The same key as in SQL below: of the kind and the number, in the shape of a UUID. */
const idOf = (kind: string, at: number): string => {
  const hash = createHash('md5').update(`${kind}${at}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20)}`;
};

async function fill(admin: DatabaseAddress, agencyId: string): Promise<void> {
  const client = new pg.Client(connectionSettings(admin));
  await client.connect();
  const a = `'${agencyId}'::uuid`;
  const id = (kind: string, at: string) =>
    `overlay(overlay(md5('${kind}' || ${at}) placing '4' from 13) placing '8' from 17)::uuid`;
  const all = `generate_series(0, ${SERVICES - 1}) n`;
  try {
    // Rows of one agency as an import would leave them; keys and history are not what is measured.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
    for (const statement of [
      `insert into app.directory_setting (id, agency_id, since, is_public, verify_every_days, capacity_lasts_days) values (uuidv7(), ${a}, '2026-01-01', true, 180, 14)`,
      `insert into app.taxonomy (id, agency_id, name, description) values (${id('x', `''`)}, ${a}, 'Needs', '')`,
      `insert into app.taxonomy_term (id, agency_id, taxonomy_id, name) select ${id('t', 'n')}, ${a}, ${id('x', `''`)}, 'Need ' || n from generate_series(0, 199) n`,
      `insert into app.organization (id, agency_id, name, description, listed) select ${id('o', 'n')}, ${a}, 'Organization ' || n, repeat('What it does. ', 12), true from generate_series(0, ${SERVICES / 5 - 1}) n`,
      `insert into app.service (id, agency_id, organization_id, name, description, status, confidential, last_modified)
         select ${id('s', 'n')}, ${a}, ${id('o', '(n / 5)')}, 'Service ' || n, repeat('What it offers to whom. ', 15), 'active', false, now() from ${all}`,
      `insert into app.location (id, agency_id, organization_id, location_type, name, latitude, longitude, confidential)
         select ${id('l', 'n')}, ${a}, ${id('o', '(n / 5)')}, 'physical', 'Place ' || n, 27.5 + n % 2500 / 1000.0, -82 + n % 1200 / 1000.0, false from ${all}`,
      `insert into app.location_address (id, agency_id, organization_id, location_id, address_1, city, state_province, postal_code, country, address_type)
         select ${id('a', 'n')}, ${a}, ${id('o', '(n / 5)')}, ${id('l', 'n')}, n || ' Main Street', 'Bay City', 'FL', '32003', 'US', 'physical' from ${all}`,
      `insert into app.service_at_location (id, agency_id, organization_id, service_id, location_id) select ${id('p', 'n')}, ${a}, ${id('o', '(n / 5)')}, ${id('s', 'n')}, ${id('l', 'n')} from ${all}`,
      `insert into app.directory_phone (id, agency_id, organization_id, service_id, number, type) select ${id('n', 'n')}, ${a}, ${id('o', '(n / 5)')}, ${id('s', 'n')}, '904-555-0100', 'voice' from ${all}`,
      `insert into app.directory_schedule (id, agency_id, organization_id, service_id, freq, byday, opens_at, closes_at, closed)
         select md5('h' || n || d)::uuid, ${a}, ${id('o', '(n / 5)')}, ${id('s', 'n')}, 'WEEKLY', d, '09:00', '17:00', false from ${all}, unnest(array['MO,TU,WE,TH', 'FR']) d`,
      `insert into app.directory_language (id, agency_id, organization_id, service_id, code) select ${id('g', 'n')}, ${a}, ${id('o', '(n / 5)')}, ${id('s', 'n')}, 'es' from ${all}`,
      `insert into app.directory_attribute (id, agency_id, organization_id, service_id, taxonomy_term_id)
         select md5('b' || n || d)::uuid, ${a}, ${id('o', '(n / 5)')}, ${id('s', 'n')}, ${id('t', '((n * 13 + d) % 200)')} from ${all}, generate_series(1, 2) d`,
    ])
      await client.query(statement);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  await ask(admin, 'checkpoint');
}
