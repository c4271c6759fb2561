import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { endAgreement } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { settlePartnerTasksOf } from '../../promises/partner-tasks.ts';
import type { AgreementRefusal, GiveNotice } from '../contract.ts';
import { findAgreement, mayNotAgree } from '../find-agreement.ts';
import { endByNotice } from '../rules/terms.ts';
import { endReasons } from '../store/agreements.ts';

/**
 * Writes down that one side ends an agreement in force: the day the notice was given, from when it holds no more (never
 * before the days of notice are over) and why. Where that day has come it ends at once; else the night of that day.
 */
export async function giveNotice(ask: Ask, input: GiveNotice): Promise<Result<{ endsOn: string }, AgreementRefusal>> {
  const refused = mayNotAgree(ask);
  if (refused) return no(refused);
  const agreement = await findAgreement(ask, input.agreementId);
  if (agreement.state !== 'in_force' || agreement.notice_on !== null)
    return no({ kind: 'state-forbids', state: agreement.state });

  const { tx, today, language } = ask;
  const { noticeOn } = input;
  const words = input.words?.trim() || null;
  const earliest = endByNotice(agreement, noticeOn, agreement.notice_days);
  const endsOn = input.endsOn ?? earliest;
  const problems: Problem[] = [];
  if (noticeOn > today.toString()) problems.push({ at: 'noticeOn', code: 'in-the-future' });
  if (noticeOn < agreement.from) problems.push({ at: 'noticeOn', code: 'agreement-not-yet' });
  if (endsOn < earliest)
    problems.push({
      at: 'endsOn',
      code: 'notice-too-short',
      fill: { days: agreement.notice_days, day: sayDay(language, earliest) },
    });
  if (!(await endReasons(tx)).some(({ code }) => code === input.reason))
    problems.push({ at: 'reason', code: 'required' });
  if (input.reason === 'other' && words === null) problems.push({ at: 'words', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  const over = endsOn <= today.toString();
  await tx
    .updateTable('app.partner_agreement')
    .set({
      notice_on: noticeOn,
      notice_by_agency: input.byAgency,
      ends_on: endsOn,
      end_reason: input.reason,
      end_words: words,
      ...(over && { outcome: 'notice' as const }),
    })
    .where('agreement_id', '=', agreement.id)
    .execute();
  await settlePartnerTasksOf(ask, agreement.id, { kind: 'renewal', dropped: 'Notice was given.' });
  if (over) await endAgreement(ask, { agreementId: agreement.id, why: 'By notice' });
  return ok({ endsOn });
}
