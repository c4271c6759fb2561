import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { areaOn } from '#modules/agency/index.ts';
import { organizationById } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepInquiries } from '../../policy.ts';
import type { RecordInquiry, RecordInquiryRefusal } from '../contract.ts';

/** Writes down that somebody asked to foster or adopt, with the partner, event or campaign that brought them (S1-02). */
export async function recordInquiry(ask: Ask, input: RecordInquiry): Promise<Result<{ id: Id }, RecordInquiryRefusal>> {
  const { tx, who } = ask;
  if (!keepInquiries.may(who)) return no({ kind: 'not-allowed' });
  const problems = await problemsOf(ask, input);
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const agency = { agency_id: who.agencyId };
  await tx
    .insertInto('app.inquiry')
    .values({
      id,
      ...agency,
      came_on: input.cameOn,
      source: input.source,
      organization_id: input.source === 'partner' ? (input.organizationId ?? null) : null,
      source_words: input.sourceWords?.trim() || null,
      area_code: input.areaCode || null,
      recorded_by: who.userId,
    })
    .execute();
  await tx
    .insertInto('app.inquirer')
    .values({
      id: newId(),
      ...agency,
      inquiry_id: id,
      name: input.name.trim(),
      phone: input.phone?.trim() || null,
      email: input.email?.trim() || null,
      language: input.language?.trim() || null,
    })
    .execute();
  await tx
    .insertInto('app.inquiry_stage')
    .values({ id: newId(), ...agency, inquiry_id: id, stage: 'inquiry', on_day: input.cameOn, set_by: who.userId })
    .execute();
  return ok({ id });
}

async function problemsOf(
  { tx, today }: Ask,
  { cameOn, source, organizationId, sourceWords, areaCode, name }: RecordInquiry,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push({ at: 'name', code: 'required' });
  if (cameOn > today.toString()) problems.push({ at: 'cameOn', code: 'in-the-future' });
  if (source === 'partner' && !(organizationId && (await organizationById(tx, organizationId))))
    problems.push({ at: 'organizationId', code: 'inquiry-names-no-partner' });
  if ((source === 'event' || source === 'campaign') && !sourceWords?.trim())
    problems.push({ at: 'sourceWords', code: 'inquiry-names-no-event' });
  if (areaCode && !(await areaOn(tx, areaCode, today.toString())))
    problems.push({ at: 'areaCode', code: 'no-such-area' });
  return problems;
}
