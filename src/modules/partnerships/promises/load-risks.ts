import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { type PartnershipRisks, risksOf } from './risks.ts';
import { closerRhythm } from './rules/at-risk.ts';
import { sayRisks } from './say-risks.ts';
import { endedPartnerships, endsOfAgreements, lastingOn } from './store/calendar.ts';

/** Which partnerships may not last, how long they last, and why some ended, in the reader's language. */
export async function loadRisks(ask: Ask) {
  const { tx, say, language, today } = ask;
  const [agreements, lasting, ended] = await Promise.all([
    endsOfAgreements(tx),
    lastingOn(tx, today.toString()),
    endedPartnerships(tx, today.toString()),
  ]);
  const all = (await risksOf(ask, { agreements })).filter(({ risks }) => risks.length > 0);
  const atRisk = all.filter(each => each.atRisk);
  return {
    lead:
      atRisk.length === 0
        ? say('partnerships', 'partnerRisks.leadNone')
        : say('partnerships', 'partnerRisks.lead', { count: atRisk.length }),
    atRisk: atRisk.map(each => sayOne(ask, each)),
    watch: all.filter(each => !each.atRisk).map(each => sayOne(ask, each)),
    lasting: lasting.map(row => ({
      key: row.id,
      href: `/partners/${row.id}`,
      partner: row.organization,
      age: sayAge(ask, row.since),
      renewals: row.renewals,
      trend: say('partnerships', 'partnerRisks.trendText', { now: row.now, before: row.before }),
    })),
    ended: ended.map(row => ({
      key: row.id,
      partner: row.organization,
      on: sayDay(language, row.on),
      reason: row[language],
      words: row.words ?? '',
    })),
  };
}

function sayOne(ask: Ask, { partnershipId, organization, risks, rhythmDays }: PartnershipRisks) {
  const closer = rhythmDays === null ? null : closerRhythm(rhythmDays);
  return {
    key: partnershipId,
    href: `/partners/${partnershipId}`,
    partner: organization,
    why: sayRisks(ask, risks),
    closer:
      closer === null || closer === rhythmDays
        ? null
        : ask.say('partnerships', 'partnerRisks.closer', { days: closer }),
  };
}
export type SaidRisks = ReturnType<typeof sayOne>;

function sayAge({ say, today }: Ask, since: string): string {
  const { months } = Temporal.PlainDate.from(since).until(today, { largestUnit: 'months' });
  return months < 24
    ? say('partnerships', 'partnerRisks.ageMonths', { count: months })
    : say('partnerships', 'partnerRisks.ageYears', { years: Math.floor(months / 12) });
}
