import { newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { keepInquiries } from '../../policy.ts';
import { findHomeTerms } from '../../store.ts';
import type { MoveInquiry, MoveInquiryRefusal } from '../contract.ts';
import { isOver, stagesAhead } from '../rules/stages.ts';
import { inquiryById } from '../store.ts';

/**
 * Writes down how far an inquiry came, or that it stopped and why. It goes on and never back; a license names the home it
 * is for, and is no earlier than the stage before. Throws NotThere.
 */
export async function moveInquiry(ask: Ask, input: MoveInquiry): Promise<Result<null, MoveInquiryRefusal>> {
  const { tx, who, today } = ask;
  const inquiry = await inquiryById(tx, input.inquiryId);
  if (!inquiry) return notThere();
  if (!keepInquiries.may(who)) return no({ kind: 'not-allowed' });
  if (isOver(inquiry.stages)) return no({ kind: 'inquiry-is-over' });

  const last = inquiry.stages.at(-1)?.onDay ?? inquiry.cameOn;
  const problems: Problem[] = [];
  if (input.on > today.toString()) problems.push({ at: 'on', code: 'in-the-future' });
  if (input.on < last) problems.push({ at: 'on', code: 'before-the-stage-before' });
  if (input.to === 'withdrawn' && !input.reason) problems.push({ at: 'reason', code: 'inquiry-stops-without-reason' });
  if (input.to !== 'withdrawn' && !stagesAhead(inquiry.stages).includes(input.to))
    problems.push({ at: 'to', code: 'inquiry-goes-on-only' });
  if (input.to === 'licensed' && !(await isLicensed(ask, input)))
    problems.push({ at: 'homeId', code: 'inquiry-names-no-licensed-home' });
  if (problems.length > 0) return no(invalid(...problems));

  await tx
    .insertInto('app.inquiry_stage')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      inquiry_id: inquiry.id,
      stage: input.to,
      on_day: input.on,
      reason: input.to === 'withdrawn' ? (input.reason ?? null) : null,
      words: input.words?.trim() || null,
      set_by: who.userId,
    })
    .execute();
  if (input.to === 'licensed')
    await tx
      .updateTable('app.inquiry')
      .set({ home_id: input.homeId ?? null })
      .where('id', '=', inquiry.id)
      .execute();
  return ok(null);
}

async function isLicensed({ tx }: Ask, { homeId, on }: MoveInquiry): Promise<boolean> {
  const home = homeId ? await findHomeTerms(tx, homeId) : undefined;
  return home?.licenses.some(license => license.from <= on && (license.to === null || on < license.to)) ?? false;
}
