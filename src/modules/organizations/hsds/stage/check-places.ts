import { checkPlace, stateCode } from '../values/place.ts';
import { readyOf, type Work } from './work.ts';

type Placed = { row_id: string; file: string; line: number; latitude: number; longitude: number; state: string };

/** Coordinates are compared with the state of the address: exchanged ones are put right, impossible ones left out. */
export async function checkPlaces({ client, staged, found }: Work): Promise<void> {
  if (!staged.has('location') || !staged.has('address')) return;
  const { rows } = await client.query<Placed>(
    `select distinct on (l.row_id) l.row_id, l.file, l.line, l.latitude::float8 as latitude, l.longitude::float8 as longitude, a.state_province as state
     from ${readyOf('location')} l join ${readyOf('address')} a on a.location_id = l.row_id
     where l.latitude is not null and not l.refused and a.address_type = 'physical' and coalesce(a.country, 'US') = 'US' and a.state_province is not null
     order by l.row_id, a.seq`,
  );
  const put: [string, number | null, number | null][] = [];
  for (const { row_id, file, line, latitude, longitude, state } of rows) {
    const code = stateCode(state);
    if (code === null) continue;
    const checked = checkPlace(latitude, longitude, code);
    const say = (wrong: Parameters<typeof found.add>[0]['code']) =>
      found.add({ weight: 'note', file, line, column: 'latitude', code: wrong, value: null });
    if (typeof checked === 'string') {
      say(checked);
      put.push([row_id, null, null]);
    } else if (checked.note) {
      say(checked.note);
      put.push([row_id, checked.place.latitude, checked.place.longitude]);
    }
  }
  if (put.length === 0) return;
  await client.query(
    `update ${readyOf('location')} l set latitude = p.latitude, longitude = p.longitude
     from unnest($1::uuid[], $2::numeric[], $3::numeric[]) as p (id, latitude, longitude) where p.id = l.row_id`,
    [put.map(([id]) => id), put.map(([, latitude]) => latitude), put.map(([, , longitude]) => longitude)],
  );
}
