/** SQL of chance that comes from hashes of ids: what is made in the database is the same for the same ids. */

/** A piece of twelve bits of a hash (bigint), 0 to 4,095; a hash has five of them. */
export const piece = (hash: string, number: number): string => `((${hash} >> ${12 * number}) & 4095)`;

/** One of so many whole numbers from 0 on, by a piece of a hash. */
export const among = (hash: string, number: number, many: number): string => `(${piece(hash, number)} * ${many} >> 12)`;

/** Whether a piece of a hash falls into a share (0 to 1). */
export const falls = (hash: string, number: number, share: number): string =>
  `(${piece(hash, number)} < ${Math.round(share * 4096)})`;

/** The last 64 bits of an id of version 7: two that are fixed, the others by chance. */
const low62 = '4611686018427387903';
const variant = `'-9223372036854775808'::bigint`;

/** An id of version 7 of a moment (whole seconds since 1970) and two hashes. */
export const idOf = (moment: string, a: string, b: string): string =>
  `(lpad(to_hex((${moment} * 1000 << 16) | 28672 | (${a} & 4095)), 16, '0') || to_hex((${b} & ${low62}) | ${variant}))::uuid`;

/** Primary workers of each case of the agency ($1) one after another: since when (seconds since 1970), and who. */
export const workersOfCases = `
  select case_id, array_agg(extract(epoch from lower(during))::float8 order by during) as since, array_agg(user_id order by during) as users
  from app.primary_assignment where agency_id = $1 group by 1`;

/** The worker of a moment (seconds since 1970); before the case had one, its first. */
export const workerOf = (moment: string): string => `users[greatest(1, width_bucket(${moment}::float8, since))]`;
