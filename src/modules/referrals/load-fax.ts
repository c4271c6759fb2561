import type { Id } from '#kernel/ids.ts';
import { holds, readRange } from '#kernel/ranges.ts';
import { staffMember } from '#modules/access/index.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { keptOrganization, organizationById, serviceById } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { familyOf } from './family.ts';
import { LIVE, REASONS } from './rules/life.ts';
import { sayTold } from './say-told.ts';
import { hangingOn } from './store/lists.ts';
import { basisById, referralById } from './store/referral.ts';
import type { SaidLine } from './store/telling.ts';

type PageAsk = Ask & { readonly params: Readonly<Record<string, string | undefined>> };

/**
 * Pages to fax: a cover that names nobody, what was told as it was told, and boxes for the answer. Nothing is on them once
 * the ground to tell it is over. NotThere when the referral is not of this child's family.
 */
export async function loadFax(ask: PageAsk) {
  const { tx, say, language, today, who } = ask;
  const childId = ask.params.childId ?? '';
  if (!(await opensNeedsOf(tx, childId))) return notThere();
  const referral = (await referralById(tx, ask.params.referralId ?? '')) ?? notThere();
  const family = await familyOf(ask, childId);
  if (!family.some(each => each.id === referral.person_id)) return notThere();
  const basis = referral.basis_id === null ? undefined : await basisById(tx, referral.basis_id);
  const stands =
    LIVE.includes(referral.state) &&
    basis !== undefined &&
    basis.revoked_at === null &&
    holds(readRange(basis.holds), today.toString());
  const [organization, service, worker] = [
    await organizationById(tx, await keptOrganization(tx, referral.organization_id)),
    await serviceById(tx, referral.service_id),
    await staffMember(tx, referral.opened_by),
  ];
  const told = stands ? await lastTold(ask, referral.id) : [];
  const words = say.group('referrals', 'fax');
  return {
    words,
    number: referral.number,
    back: `/children/${childId}/services/${referral.id}`,
    stands,
    cover: [
      { label: words.to, value: [organization?.name, service?.name, organization?.phone].filter(Boolean).join(', ') },
      { label: words.from, value: [who.agencyName, worker?.name].filter(Boolean).join(', ') },
      { label: words.call, value: worker?.phone ?? '' },
      { label: words.day, value: sayDay(language, today.toString()) },
      { label: words.about, value: referral.number },
      ...(referral.answer_due_on ? [{ label: words.answerBy, value: sayDay(language, referral.answer_due_on) }] : []),
    ].filter(row => row.value !== ''),
    notice: told.some(part => part.part === 'substance-use') ? say('referrals', 'one.notice') : null,
    told: told.map(part => ({
      key: part.part,
      title: say('referrals', `parts.${part.part}`),
      lines: part.lines.map((line, place) => ({
        key: `${line.label}-${place}`,
        ...sayTold(ask, line),
      })),
    })),
    reasons: REASONS.map(each => ({ key: each, label: say('referrals', `reasons.${each}`) })),
  };
}

/** Every part as it was told last. */
async function lastTold({ tx }: Ask, referralId: Id) {
  const { shares } = await hangingOn(tx, referralId);
  const last = new Map(shares.map(share => [share.part, share.said as { readonly lines?: SaidLine[] }]));
  return [...last].map(([part, { lines = [] }]) => ({ part, lines }));
}
