import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import type { Id } from '#kernel/ids.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { createLog } from '#platform/log/log.ts';

/** What the jobs need of the process they run in. `moment` is now, as ISO text. */
type House = { readonly pool: pg.Pool; readonly moment: () => string };

const log = createLog({ part: 'partnerships' });
const ofAgency = z.object({ agency: z.uuid() });
const ofCron = z.object({ _cron: z.object({ ts: z.iso.datetime({ offset: true }) }).optional() });

/** How many of each a night brought. */
export type FollowedAgreements = Readonly<Record<'ended' | 'replaced' | 'renewals' | 'duties', number>>;

/** Looks at the agreements of one agency on the day of a moment (ISO). Run again it changes nothing. */
export const followAgreements = (pool: pg.Pool, agencyId: Id, now: string): Promise<FollowedAgreements> =>
  inTransaction(pool, { role: 'alongside_clocks', userId: null, agencyId, now }, async tx => {
    const { rows } = await sql<FollowedAgreements>`
      select * from app_definer.follow_partner_agreements(${agencyId}::uuid, ${now}::timestamptz)`.execute(tx);
    return rows[0] ?? { ended: 0, replaced: 0, renewals: 0, duties: 0 };
  });

/** The hour of the night, in an agency's own time zone, in which its agreements are looked at. */
const NIGHT = 1;
/** Every hour the agencies are looked for in which it is night; hours at which the server was down are made up for. */
export const agreementSchedule = '24 * * * * follow-all-partner-agreements ?id=follow-all-partner-agreements&fill=1d';

/**
 * The jobs that let agreements with partners go on by their days: they end with their term or by notice, give way to a newer
 * one, ask to be renewed before they end, and their duties come back. Payloads hold ids.
 */
export const agreementTasks = ({ pool, moment }: House): TaskList => ({
  'follow-partner-agreements': async payload => {
    const { agency } = ofAgency.parse(payload);
    const { ended, replaced, renewals, duties } = await followAgreements(pool, agency, moment());
    log.info('agreements with partners followed', { recordId: agency, count: ended + replaced + renewals + duties });
  },
  'follow-all-partner-agreements': async (payload, { withPgClient }) => {
    const cron = ofCron.parse(payload)._cron;
    await withPgClient(client =>
      client.query(
        `select jobs.add_job('follow-partner-agreements', json_build_object('agency', agency), job_key => 'follow-partner-agreements:' || agency)
         from app_definer.agencies_to_count($1, $2) agency`,
        cron ? [NIGHT, cron.ts] : [null, moment()],
      ),
    );
  },
});
