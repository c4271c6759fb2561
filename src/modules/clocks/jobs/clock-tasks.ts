import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import { z } from 'zod';
import { createLog } from '#platform/log/log.ts';
import { remindAgency } from '../notices/remind-agency.ts';
import { factSuppliers } from '../suppliers.ts';
import { recountAgency } from './recount-agency.ts';
import { recountAround } from './recount-around.ts';
import { recountHome, recountHomes } from './recount-homes.ts';

/** What the jobs of counting need of the process they run in. `moment` is now, as ISO text. */
export type ClockHouse = { readonly pool: pg.Pool; readonly moment: () => string };

const log = createLog({ part: 'clocks' });
const ofSubject = z.object({ agency: z.uuid(), subject: z.uuid() });
const ofHome = z.object({ agency: z.uuid(), home: z.uuid() });
const ofAgency = z.object({ agency: z.uuid() });
const ofCron = z.object({ _cron: z.object({ ts: z.iso.datetime({ offset: true }) }).optional() });

/** The hour of the night, in an agency's own time zone, at which the day's changes are counted. */
const NIGHT = 1;
/** Every hour the agencies are looked for in which it is night; hours at which the server was down are made up for. */
export const clockSchedule = '12 * * * * recount-agencies ?id=recount-agencies&fill=1d';

/**
 * The jobs of counting: the child or the home of a fact, one agency after an import or with other rules, and at night every
 * agency, because time alone makes duties due. Once an agency is counted, it is told what is due. Payloads hold ids.
 */
export const clockTasks = ({ pool, moment }: ClockHouse): TaskList => ({
  'recount-child': async payload => {
    await recountAround(pool, factSuppliers(), ofSubject.parse(payload), moment());
  },
  'recount-home': async payload => {
    await recountHome(pool, ofHome.parse(payload), moment());
  },
  'recount-agency': async payload => {
    const { agency } = ofAgency.parse(payload);
    const { children } = await recountAgency(pool, factSuppliers(), agency, moment());
    await recountHomes(pool, agency, moment());
    const { reminders, escalations } = await remindAgency(pool, agency, moment());
    log.info('agency reminded', { recordId: agency, count: reminders + escalations });
    log.info('agency recounted', { recordId: agency, count: children });
  },
  'recount-agencies': async (payload, { withPgClient }) => {
    // Asked for by somebody and not by the clock: every agency, whatever the hour there.
    const cron = ofCron.parse(payload)._cron;
    await withPgClient(client =>
      client.query(
        `select jobs.add_job('recount-agency', json_build_object('agency', agency), queue_name => 'recount', job_key => 'recount-agency:' || agency)
         from app_definer.agencies_to_count($1, $2) agency`,
        cron ? [NIGHT, cron.ts] : [null, moment()],
      ),
    );
  },
});
