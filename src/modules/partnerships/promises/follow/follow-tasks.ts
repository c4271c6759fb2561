import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import { z } from 'zod';
import { createLog } from '#platform/log/log.ts';
import { followPartnerships } from './follow-partnerships.ts';

/** What the jobs need of the process they run in. `moment` is now, as ISO text. */
type House = { readonly pool: pg.Pool; readonly moment: () => string };

const log = createLog({ part: 'partnerships' });
const ofAgency = z.object({ agency: z.uuid() });
const ofCron = z.object({ _cron: z.object({ ts: z.iso.datetime({ offset: true }) }).optional() });

/** The hour of the night, in an agency's own time zone, at which its partnerships are looked at. */
const NIGHT = 3;
/** Every hour the agencies are looked for in which it is night; hours at which the server was down are made up for. */
export const followPartnersSchedule = '17 * * * * follow-all-partnerships ?id=follow-all-partnerships&fill=1d';

/** The jobs that follow partnerships: one agency, and every hour those in which it is night. Payloads hold ids. */
export const followPartnerTasks = ({ pool, moment }: House): TaskList => ({
  'follow-partnerships': async payload => {
    const { agency } = ofAgency.parse(payload);
    log.info('partnerships followed', { recordId: agency, count: await followPartnerships(pool, agency, moment()) });
  },
  'follow-all-partnerships': async (payload, { withPgClient }) => {
    const cron = ofCron.parse(payload)._cron;
    await withPgClient(client =>
      client.query(
        `select jobs.add_job('follow-partnerships', json_build_object('agency', agency), job_key => 'follow-partnerships:' || agency)
         from app_definer.agencies_to_count($1, $2) agency`,
        cron ? [NIGHT, cron.ts] : [null, moment()],
      ),
    );
  },
});
