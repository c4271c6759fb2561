import type { Id } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { amendFields } from './contract.ts';
import { amendReport } from './use-cases/amend-report.ts';
import { dropReport } from './use-cases/drop-report.ts';
import { gatherAgain } from './use-cases/gather-again.ts';

/** What is done from the page of one report: gather again, throw the draft away, begin an amended one. */
export async function actOnReport(ask: SubmitAsk): Promise<Result<{ to: string }, Refusal>> {
  const childId: Id = ask.params.childId ?? '';
  const reportId: Id = ask.params.reportId ?? '';
  const all = `/children/${childId}/court/reports`;
  switch (ask.form.get('act')) {
    case 'drop': {
      const dropped = await dropReport(ask, { childId, reportId });
      return dropped.ok ? ok({ to: `${all}?done=dropped` }) : dropped;
    }
    case 'amend': {
      const read = readFields(ask.form, amendFields);
      if (!read.ok) return read;
      const amended = await amendReport(ask, { childId, reportId, ...read.value.values });
      return amended.ok ? ok({ to: `${all}/${amended.value.id}` }) : amended;
    }
    default: {
      const begun = await gatherAgain(ask, { childId, reportId });
      return begun.ok ? ok({ to: `${all}/${reportId}` }) : begun;
    }
  }
}
