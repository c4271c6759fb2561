import pg from 'pg';
import { isoOf } from '#kernel/ranges.ts';
import { connectionSettings, type DatabaseAddress } from './address.ts';

const DATE = 1082;
const INT8 = 20;
const TIMESTAMPTZ = 1184;

/** Dates stay text (a JavaScript Date would shift a birthday by a time zone); moments are ISO 8601 text; counts are numbers. */
const types = new pg.TypeOverrides();
types.setTypeParser(DATE, text => text);
types.setTypeParser(TIMESTAMPTZ, isoOf);
types.setTypeParser(INT8, Number);

/**
 * Connections to the database for one process. Pipelined: a transaction's beginning, its context and its first query
 * travel in one flush.
 */
export function createPool(address: DatabaseAddress, most = 12): pg.Pool {
  const pool = new pg.Pool({
    ...connectionSettings(address),
    max: most,
    idleTimeoutMillis: 30_000,
    types,
    pipeline: true,
  } as pg.PoolConfig);
  // An idle connection that the server closes is replaced by the next query; it must not end the process.
  pool.on('error', () => {});
  return pool;
}
