import { sql } from 'kysely';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type SetSchedule, WEEKDAYS } from '../contract.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { ownedBy, serviceById, touchService } from '../store/services.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Puts these weekly hours in the place of the service's own. A note without hours says when in words only. Throws NotThere. */
export async function setSchedule(ask: Ask, input: SetSchedule): Promise<Result<void, NotAllowed | Invalid>> {
  const { serviceId, hours } = input;
  const service = await serviceById(ask.tx, serviceId);
  if (!service || service.ended_on) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);
  const problems: Problem[] = [];
  for (const { days, opensAt, closesAt } of hours) {
    if (days.length === 0 || days.some(day => !(WEEKDAYS as readonly string[]).includes(day)))
      problems.push({ at: 'days', code: 'required' });
    if (!TIME.test(opensAt)) problems.push({ at: 'opensAt', code: 'required' });
    if (!TIME.test(closesAt)) problems.push({ at: 'closesAt', code: 'required' });
    else if (closesAt <= opensAt) problems.push({ at: 'closesAt', code: 'closes-before-it-opens' });
  }
  if (problems.length > 0) return no(invalid(...problems));

  const of = { organizationId: service.organization_id, serviceId };
  await sql`delete from app.directory_schedule where service_id = ${serviceId} and not closed`.execute(ask.tx);
  const note = input.note?.trim() || null;
  const rows = hours.map(({ days, opensAt, closesAt }) => ({
    ...ownedBy(ask, of),
    freq: 'WEEKLY' as const,
    byday: WEEKDAYS.filter(day => days.includes(day)).join(','),
    opens_at: opensAt,
    closes_at: closesAt,
    description: note,
    closed: false,
  }));
  if (rows.length > 0) await ask.tx.insertInto('app.directory_schedule').values(rows).execute();
  else if (note)
    await ask.tx
      .insertInto('app.directory_schedule')
      .values({ ...ownedBy(ask, of), description: note, closed: false })
      .execute();
  await touchService(ask, serviceId);
  await refreshEntries(ask.tx, [service.organization_id]);
  return ok(undefined);
}
