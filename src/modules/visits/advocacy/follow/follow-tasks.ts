import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import { z } from 'zod';
import { createLog } from '#platform/log/log.ts';
import { followAdvocacy } from './follow-advocacy.ts';

/** What the jobs need of the process they run in. `moment` is now, as ISO text. */
type House = { readonly pool: pg.Pool; readonly moment: () => string };

const log = createLog({ part: 'visits' });
const ofAgency = z.object({ agency: z.uuid() });
const ofCron = z.object({ _cron: z.object({ ts: z.iso.datetime({ offset: true }) }).optional() });

/** The hour of the night, in an agency's own time zone, at which its requests are looked at. */
const NIGHT = 2;
/** Every hour the agencies are looked for in which it is night; hours at which the server was down are made up for. */
export const advocacySchedule = '52 * * * * follow-all-advocacy ?id=follow-all-advocacy&fill=1d';

/** The jobs that follow what was asked for children: one agency, and every hour those in which it is night. */
export const advocacyTasks = ({ pool, moment }: House): TaskList => ({
  'follow-advocacy': async payload => {
    const { agency } = ofAgency.parse(payload);
    log.info('requests followed', { recordId: agency, count: await followAdvocacy(pool, agency, moment()) });
  },
  'follow-all-advocacy': async (payload, { withPgClient }) => {
    const cron = ofCron.parse(payload)._cron;
    await withPgClient(client =>
      client.query(
        `select jobs.add_job('follow-advocacy', json_build_object('agency', agency), job_key => 'follow-advocacy:' || agency)
         from app_definer.agencies_to_count($1, $2) agency`,
        cron ? [NIGHT, cron.ts] : [null, moment()],
      ),
    );
  },
});
