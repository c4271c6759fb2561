import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import { z } from 'zod';
import type { Keyring } from '#platform/keys/keyring.ts';
import { createLog } from '#platform/log/log.ts';
import { followReferrals } from './follow-referrals.ts';

/** What the jobs need of the process they run in. `moment` is now, as ISO text. */
type House = { readonly pool: pg.Pool; readonly keyring: Keyring; readonly moment: () => string };

const log = createLog({ part: 'referrals' });
const ofAgency = z.object({ agency: z.uuid() });
const ofCron = z.object({ _cron: z.object({ ts: z.iso.datetime({ offset: true }) }).optional() });

/** The hour of the night, in an agency's own time zone, at which its referrals are looked at. */
const NIGHT = 2;
/** Every hour the agencies are looked for in which it is night; hours at which the server was down are made up for. */
export const followSchedule = '42 * * * * follow-all-referrals ?id=follow-all-referrals&fill=1d';

/** The jobs that follow referrals: one agency, and every hour those in which it is night. Payloads hold ids. */
export const followTasks = ({ pool, keyring, moment }: House): TaskList => ({
  'follow-referrals': async payload => {
    const { agency } = ofAgency.parse(payload);
    const { told, reminded } = await followReferrals(pool, keyring, agency, moment());
    log.info('referrals followed', { recordId: agency, count: told + reminded });
  },
  'follow-all-referrals': async (payload, { withPgClient }) => {
    const cron = ofCron.parse(payload)._cron;
    await withPgClient(client =>
      client.query(
        `select jobs.add_job('follow-referrals', json_build_object('agency', agency), job_key => 'follow-referrals:' || agency)
         from app_definer.agencies_to_count($1, $2) agency`,
        cron ? [NIGHT, cron.ts] : [null, moment()],
      ),
    );
  },
});
