import type { Ask } from '#platform/http/ask.ts';
import { risksOf } from './risks.ts';
import { sayPromise } from './say-promises.ts';
import { sayRisks } from './say-risks.ts';
import { endsOfAgreements } from './store/calendar.ts';
import { openCommitments } from './store/commitments.ts';

/** So many promises and partnerships stand on the board; the rest stand on their own pages. */
const MOST = { promises: 5, risks: 3 };

/** What presses in the work with all partners: the promises that are due first, and the partnerships that may not last. */
export async function loadPressing(ask: Ask) {
  const { tx, say } = ask;
  const [promises, agreements] = [await openCommitments(tx, MOST.promises), await endsOfAgreements(tx)];
  const atRisk = (await risksOf(ask, { agreements })).filter(each => each.atRisk);
  return {
    words: say.group('partnerships', 'promises'),
    pressing: say.group('partnerships', 'pressing'),
    promises: {
      rows: promises.rows.map(row => sayPromise(ask, row)),
      all: say('partnerships', 'pressing.allPromises', { count: promises.count }),
    },
    risks: {
      rows: atRisk.slice(0, MOST.risks).map(({ partnershipId, organization, risks }) => ({
        key: partnershipId,
        href: `/partners/${partnershipId}`,
        partner: organization,
        why: sayRisks(ask, risks),
      })),
      all: say('partnerships', 'pressing.allRisks', { count: atRisk.length }),
    },
  };
}
