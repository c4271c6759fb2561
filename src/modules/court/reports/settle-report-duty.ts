import type { Id } from '#kernel/ids.ts';
import { documentDuty, openObligationsOf } from '#modules/clocks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { REPORT_DUTY } from './rules/report-due.ts';
import type { Report } from './store/reports.ts';

/**
 * What the rules ask for before the hearing is documented by the filing itself, with the filed paper: nobody ticks it off
 * besides. Does nothing where no rule asks, or it was documented already.
 */
export async function settleReportDuty(ask: Ask, report: Report, documentId: Id): Promise<void> {
  if (report.hearingAt === null) return;
  const { childId } = report;
  const until = Temporal.Instant.from(report.hearingAt).toZonedDateTimeISO(ask.who.timeZone).toPlainDate().toString();
  const asked = (await openObligationsOf(ask.tx, { children: [childId], until })).filter(
    ({ duty, due_on }) => duty === REPORT_DUTY && due_on !== null,
  );
  const doneOn = ask.today.toString();
  // A refusal is no reason not to file: it says that the paper settles nothing of this.
  for (const { id } of asked) await documentDuty(ask, { childId, obligationId: id, doneOn, note: null, documentId });
}
