import { newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { missingTexts } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { OpenInEmergency, OpenInEmergencyRefusal } from '../contract.ts';
import { brokeGlass } from '../facts.ts';
import { openEmergency } from '../policy.ts';
import { attemptById, breakGlass } from '../store/emergencies.ts';

/**
 * Opens a child's record that is not one's own for four hours (break-glass). The answer is the same whether or not
 * anything matched; three attempts an hour; each is written down with its reason, and the privacy officer sees it.
 */
export async function openInEmergency(
  ask: Ask,
  { by, reason }: OpenInEmergency,
): Promise<Result<null, OpenInEmergencyRefusal>> {
  if (!openEmergency.may(ask.who)) return no({ kind: 'not-allowed' });
  const missing = missingTexts(
    'caseNumber' in by ? { caseNumber: by.caseNumber, reason } : { name: by.name, bornOn: by.bornOn, reason },
  );
  if (missing) return no(missing);

  const id = newId();
  const looked =
    'caseNumber' in by
      ? { caseNumber: by.caseNumber.trim(), name: null, bornOn: null }
      : { caseNumber: null, name: by.name.trim().replace(/\s+/g, ' '), bornOn: by.bornOn };
  if (!(await breakGlass(ask.tx, { id, ...looked, reason: reason.trim() }))) return no({ kind: 'too-many-attempts' });
  const opened = await attemptById(ask.tx, id);
  if (opened?.until)
    await recordFact(ask, brokeGlass, opened.child_ids, {
      attempt: id,
      children: opened.child_ids,
      until: opened.until,
    });
  return ok(null);
}
