import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import { z } from 'zod';
import { createLog } from '#platform/log/log.ts';
import { countPlaces } from './count-places.ts';
import { placeEverything } from './place-addresses.ts';

/** What the jobs of places need of the process they run in. `moment` is now, as ISO text. */
export type PlaceHouse = { readonly pool: pg.Pool; readonly moment: () => string };

const log = createLog({ part: 'measures' });
const ofAgency = z.object({ agency: z.uuid(), months: z.int().min(0).max(120).optional() });
const ofCron = z.object({ _cron: z.object({ ts: z.iso.datetime({ offset: true }) }).optional() });

/** The hour of the night, in an agency's own time zone, at which its figures are counted. */
const NIGHT = 3;
/** A night that was missed, at the end of a month too, is made up for by counting the month that ended last again. */
const ENDED_LAST = 1;
export const placeSchedule = '42 * * * * count-places-of-agencies ?id=count-places&fill=1d';

/**
 * The jobs of places: figures of one agency, at night of every agency, and the placing of addresses after borders were
 * drawn, which counts its figures again. Payloads hold ids.
 */
export const placeTasks = ({ pool, moment }: PlaceHouse): TaskList => ({
  'count-places': async payload => {
    const { agency, months = ENDED_LAST } = ofAgency.parse(payload);
    const count = await countPlaces(pool, agency, moment(), months);
    log.info('figures of places counted', { recordId: agency, count });
  },
  'place-addresses': async payload => {
    const { agency } = ofAgency.parse(payload);
    const { placed } = await placeEverything(pool, agency, moment());
    log.info('addresses placed', { recordId: agency, count: placed });
    await countPlaces(pool, agency, moment(), ENDED_LAST);
  },
  'count-places-of-agencies': async (payload, { withPgClient }) => {
    const cron = ofCron.parse(payload)._cron;
    await withPgClient(client =>
      client.query(
        `select jobs.add_job('count-places', json_build_object('agency', agency), queue_name => 'recount', job_key => 'count-places:' || agency)
         from app_definer.agencies_to_count($1, $2) agency`,
        cron ? [NIGHT, cron.ts] : [null, moment()],
      ),
    );
  },
});
