import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

const NAMES = [
  'Harbor',
  'Pine',
  'Lantern',
  'Bay',
  'Cedar',
  'Heron',
  'Maple',
  'Sunrise',
  'Bridge',
  'Willow',
  'Coral',
  'Summit',
];
const KINDS = [
  'Family Center',
  'Food Pantry',
  'Health Clinic',
  'Legal Aid',
  'Youth Club',
  'Counseling',
  'Housing Help',
  'Literacy Project',
];
const NEEDS = [
  'Parenting classes',
  'Food boxes',
  'Rent help',
  'Tutoring',
  'Therapy for children',
  'Rides to visits',
  'Job training',
  'Diapers',
];
const STREETS = ['Oak', 'Main', 'River', 'Orange', 'Church', 'Park', 'Lake', 'Mill'];
const LANGUAGES = ['es', 'ht', 'pt', 'vi', 'ar', 'fr'];

/** A key that looks like one and is the same in every run. */
export const benchKey = (kind: number, at: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;

/**
 * Writes a directory of so many made-up services as a tabular package: one organization for five services, a place with an
 * address for each, hours, two numbers, a language, two categories.
 */
export async function writeDirectory(folder: string, services: number): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const pick = <T>(list: readonly T[], at: number): T => list[(at * 7919 + (at >> 3)) % list.length]!;
  const organizations = Math.ceil(services / 5);
  const terms = 200;
  const tables: Readonly<Record<string, { of: number; head: string; row: (at: number) => string }>> = {
    taxonomies: { of: 1, head: 'id,name,description', row: () => `${benchKey(1, 0)},Needs,Made up` },
    taxonomy_terms: {
      of: terms,
      head: 'id,code,name,description,parent_id,taxonomy_id',
      row: at =>
        `${benchKey(2, at)},N-${at},${pick(NEEDS, at)} ${at},What it is,${at < 20 ? '' : benchKey(2, at % 20)},${benchKey(1, 0)}`,
    },
    organizations: {
      of: organizations,
      head: 'id,name,description,email,website',
      row: at =>
        `${benchKey(3, at)},${pick(NAMES, at)} ${pick(KINDS, at)} ${at},"For families, near you",office${at}@example.org,https://example.org/${at}`,
    },
    services: {
      of: services,
      head: 'id,organization_id,name,description,status,application_process,eligibility_description,minimum_age,maximum_age,assured_date',
      row: at =>
        `${benchKey(4, at)},${benchKey(3, Math.floor(at / 5))},${pick(NEEDS, at)} ${at},"${pick(NEEDS, at + 1)} for families with children, every week, near ${pick(STREETS, at)} Street. Somebody who speaks your language is there.",active,Call or walk in,Families of the county,${at % 4 === 0 ? 0 : ''},${at % 4 === 0 ? 18 : ''},2026-0${1 + (at % 9)}-15`,
    },
    locations: {
      of: services,
      head: 'id,organization_id,location_type,name,latitude,longitude',
      row: at =>
        `${benchKey(5, at)},${benchKey(3, Math.floor(at / 5))},physical,${pick(NAMES, at)} House,${(27.5 + ((at * 37) % 2500) / 1000).toFixed(5)},${(-82 + ((at * 53) % 1200) / 1000).toFixed(5)}`,
    },
    addresses: {
      of: services,
      head: 'id,location_id,address_1,city,state_province,postal_code,country,address_type',
      row: at =>
        `${benchKey(6, at)},${benchKey(5, at)},${100 + (at % 9000)} ${pick(STREETS, at)} Street,${pick(NAMES, at)} City,FL,3${String(2000 + (at % 2000)).padStart(4, '0')},US,physical`,
    },
    service_at_locations: {
      of: services,
      head: 'id,service_id,location_id',
      row: at => `${benchKey(7, at)},${benchKey(4, at)},${benchKey(5, at)}`,
    },
    phones: {
      of: services + organizations,
      head: 'id,organization_id,service_id,number,type',
      row: at =>
        at < services
          ? `${benchKey(8, at)},,${benchKey(4, at)},904-555-${String(at % 10_000).padStart(4, '0')},voice`
          : `${benchKey(8, at)},${benchKey(3, at - services)},,(904) 556-${String(at % 10_000).padStart(4, '0')},voice`,
    },
    schedules: {
      of: services * 2,
      head: 'id,service_id,freq,byday,opens_at,closes_at',
      row: at =>
        `${benchKey(9, at)},${benchKey(4, at >> 1)},WEEKLY,${at % 2 === 0 ? '"MO,TU,WE,TH"' : 'FR'},${at % 2 === 0 ? '09:00,17:00' : '10:00,14:00'}`,
    },
    languages: {
      of: services,
      head: 'id,service_id,code',
      row: at => `${benchKey(10, at)},${benchKey(4, at)},${pick(LANGUAGES, at)}`,
    },
    attributes: {
      of: services * 2,
      head: 'id,link_id,link_entity,taxonomy_term_id',
      row: at => `${benchKey(11, at)},${benchKey(4, at >> 1)},service,${benchKey(2, (at * 13) % terms)}`,
    },
  };
  let rows = 0;
  for (const [name, { of, head, row }] of Object.entries(tables)) {
    const file = createWriteStream(join(folder, `${name}.csv`));
    file.write(`${head}\r\n`);
    for (let from = 0; from < of; from += 2_000) {
      const lines = Array.from({ length: Math.min(2_000, of - from) }, (_, at) => row(from + at));
      if (!file.write(`${lines.join('\r\n')}\r\n`)) await new Promise<void>(drained => file.once('drain', drained));
    }
    file.end();
    await finished(file);
    rows += of;
  }
  return rows;
}
