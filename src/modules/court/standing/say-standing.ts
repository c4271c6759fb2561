import type { Id } from '#kernel/ids.ts';
import type { Period } from '#kernel/ranges.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages } from '#platform/words/say-date.ts';
import { courtCasesOf, legalStatusesOf, type PartyRow, partiesOf } from './store.ts';

/** Everything that stands around a child before courts, in finished words: cases, parties, legal status. */
export async function sayStanding(ask: Ask, childId: Id) {
  const { tx, say, language } = ask;
  const [cases, parties, statuses] = await Promise.all([
    courtCasesOf(tx, childId),
    partiesOf(tx, childId),
    legalStatusesOf(tx, childId),
  ]);
  return {
    cases: cases.map(({ id, kind, court, number, period }) => ({
      id,
      number,
      text: [say('court', `caseKinds.${kind}`), court, sayPeriod(ask, period)].join(' · '),
      isOpen: period.to === null,
    })),
    parties: parties.filter(({ period }) => period.to === null).map(party => sayParty(ask, party, parties)),
    before: parties.filter(({ period }) => period.to !== null).map(party => sayParty(ask, party, parties)),
    statuses: statuses.map(status => ({
      id: status.id,
      title: status[`kind_${language}`],
      when: sayPeriod(ask, status.period),
      why: status.why,
      isNow: status.period.to === null,
    })),
  };
}

/** A stretch of days as people say it. */
export const sayPeriod = ({ say, language }: Ask, { from, to }: Period): string =>
  to === null
    ? say('court', 'standing.since', { day: sayDay(language, from) })
    : say('court', 'standing.fromTo', { from: sayDay(language, from), to: sayDay(language, to) });

function sayParty(ask: Ask, party: PartyRow, all: readonly PartyRow[]) {
  const { say, language } = ask;
  const of = all.find(({ id }) => id === party.counselOf);
  return {
    id: party.id,
    name: party.name,
    part: party[`part_${language}`],
    lines: [
      ...(party.organization ? [party.organization] : []),
      ...(of ? [say('court', 'standing.speaksFor', { name: of.name })] : []),
      ...(party.interpreter
        ? [say('court', 'standing.interpreter', { language: sayLanguages(language, [party.interpreter]) })]
        : []),
      party.reach
        ? say('court', 'standing.told', { way: say('court', `ways.${party.reach}`) })
        : say('court', 'standing.notSaidHow'),
      sayPeriod(ask, party.period),
    ],
  };
}
