import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { connectionSettings, type DatabaseAddress } from '#platform/db/address.ts';
import type { DirectoryItem, DirectoryRow, Found } from '../directory-rows.ts';
import { type DirectoryOutcome, importDirectory } from '../import-directory.ts';
import { openDirectory } from '../read/open-directory.ts';

/** Files in a new folder; answers with its path. */
export function aFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-hsds-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What a directory says before it touches the database. */
export async function readOut(
  path: string,
  mapping?: string,
): Promise<{ rows: DirectoryRow[]; found: Found[]; format: string }> {
  const opened = await openDirectory(path, mapping ?? null);
  if (!opened.ok) return { rows: [], found: [...opened.refusal], format: 'none' };
  const items: DirectoryItem[] = [];
  for await (const item of opened.value.rows) items.push(item);
  return {
    format: opened.value.format,
    rows: items.flatMap(item => (item.is === 'rows' ? item.rows : [])),
    found: items.flatMap(item => (item.is === 'found' ? [item.found] : [])),
  };
}

/** Brings a folder into the agency of a test. */
export async function bring(
  address: DatabaseAddress,
  who: { readonly agencyId: string; readonly userId: string },
  path: string,
  given: { readonly source?: string; readonly now?: string; readonly dryRun?: boolean } = {},
): Promise<DirectoryOutcome> {
  const opened = await openDirectory(path);
  if (!opened.ok) throw new Error(opened.refusal[0]?.code);
  const client = new pg.Client(connectionSettings(address));
  await client.connect();
  try {
    const { source = 'county', now = '2026-11-18T15:00:00Z', dryRun = false } = given;
    return await importDirectory({ ...who, client, source, now, rows: opened.value.rows, dryRun });
  } finally {
    await client.end();
  }
}

/** A package of the standard's edition 3 with two organizations; one of them gives shelter. */
export const cleanPackage: Readonly<Record<string, string>> = {
  'organizations.csv':
    'id,name,description,email,website\no1,Harbor Family Center,"For families, near the harbor",office@example.org,https://harbor.example.org\no2,Lantern House,Help for people in need,,\n',
  'services.csv':
    'id,organization_id,name,description,status,minimum_age,maximum_age\ns1,o1,Parenting classes,Every week,active,0,18\ns2,o2,Domestic violence shelter,Rooms at 12 Hidden Lane for survivors,active,,\n',
  'locations.csv':
    'id,organization_id,location_type,name,latitude,longitude\nl1,o1,physical,Harbor House,30.33,-81.65\nl2,o2,physical,12 Hidden Lane,30.34,-81.66\n',
  'addresses.csv':
    'id,location_id,address_1,city,state_province,postal_code,country,address_type\na1,l1,1 Pier Road,Bay City,FL,32003,US,physical\na2,l2,12 Hidden Lane,Bay City,FL,32003,US,physical\n',
  'service_at_location.csv': 'id,service_id,location_id\nx1,s1,l1\nx2,s2,l2\n',
  'phones.csv':
    'id,service_id,organization_id,number,type\np1,s1,,(904) 555-0101,voice\np2,s2,,1-800-555-SAFE,hotline\np3,,o1,904-555-0100 ext. 4,voice\n',
  'schedules.csv': 'id,service_id,freq,byday,opens_at,closes_at\nh1,s1,WEEKLY,"MO,TU",9am,17:00\n',
  'languages.csv': 'id,service_id,name,code\ng1,s1,Spanish,\ng2,s2,,eng\n',
  'taxonomies.csv': 'id,name,description\nt1,Needs,Made up\n',
  'taxonomy_terms.csv':
    'id,code,name,description,parent_id,taxonomy_id\nm1,1,Family,Help,,t1\nm2,1.1,Parenting,Classes,m1,t1\n',
  'attributes.csv': 'id,link_id,link_entity,taxonomy_term_id\nb1,s1,service,m2\n',
};
