import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotThereRefusal, StateForbids } from '../contract.ts';
import { lockAgreement } from '../store/agreements.ts';
import { latestTemplate, templateOf } from '../store/templates.ts';
import { takeBack } from './take-back.ts';

/**
 * Takes the newest version of the template into an agreement that keeps the one it began with. Only before a text is
 * asked for: in a draft, or once it was voided or declined. A declined text is taken back by that (not once somebody
 * signed it): its values and statements would not be those of its words any more. The words of the next version are then made from the new template.
 */
export async function takeNewTemplate(
  ask: Ask,
  agreementId: Id,
): Promise<Result<{ templateId: Id; version: number }, NotThereRefusal | StateForbids>> {
  const agreement = await lockAgreement(ask.tx, agreementId);
  if (!agreement) return no({ kind: 'agreement-not-there' });
  if (agreement.state !== 'draft' && agreement.state !== 'void' && agreement.state !== 'declined')
    return no({ kind: 'state-forbids', state: agreement.state });
  const back = await takeBack(ask, agreementId);
  if (!back.ok) return back;

  const { code } = await templateOf(ask.tx, agreement.templateId);
  const newest = await latestTemplate(ask, code);
  await ask.tx.updateTable('app.agreement').set({ template_id: newest.id }).where('id', '=', agreementId).execute();
  return ok({ templateId: newest.id, version: newest.version });
}
