import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { readsNotes } from './policy.ts';
import { untoldDifferences } from './rules/approaches.ts';
import { meetingLoad, overlaps } from './rules/coalitions.ts';
import { restsOnOneFund } from './rules/funds.ts';
import { totalsOf } from './rules/totals.ts';
import { sayAmount, sayTotal } from './say-amount.ts';
import { sayDifference, sayUntold } from './say-difference.ts';
import { sayVision } from './say-vision.ts';
import { seatsOn } from './store/coalitions.ts';
import { partnersIn } from './store/community.ts';
import { notesOf } from './store/notes.ts';
import { approachesOn, contributionsOn, differencesOn, fundingOn } from './store/profile.ts';
import { partnersWhoAcknowledged } from './store/sheets.ts';
import { visionsOn } from './store/visions.ts';

/** What the partners of a community share, as of a day (ISO): vision, what they bring, money, differences, other tables. */
export async function loadTogether(ask: Ask, communityId: string, on: string) {
  const { tx, say, language } = ask;
  const partners = await partnersIn(tx, communityId, on);
  const ids = partners.map(each => each.id);
  const names = new Map(partners.map(each => [each.id, each.name]));
  const contributions = await contributionsOn(tx, ids, on);
  const funds = await fundingOn(tx, ids, on);
  const differences = (await differencesOn(tx, ids, on)).filter(
    each => names.has(each.partnershipId) && (each.otherId === null || names.has(each.otherId)),
  );
  const held = await approachesOn(tx, ids, on);
  const seats = await seatsOn(tx, ids, on);
  const visions = await visionsOn(tx, { communityId }, on);
  const one = restsOnOneFund(funds);
  const agreed = new Set(visions[0]?.agreed.map(each => each.partner));
  const notYet = visions[0] ? partners.filter(each => !agreed.has(each.name)).map(each => each.name) : [];
  const standBy = await partnersWhoAcknowledged(tx, ids, on);
  return {
    partners,
    acknowledged: say('partnerships', 'together.acknowledged', { count: partners.length, of: standBy.length }),
    visions: visions.map(vision => sayVision(ask, vision)),
    notYet:
      notYet.length === 0 ? null : say('partnerships', 'together.notYet', { partners: sayList(language, notYet) }),
    totals: totalsOf(contributions).map(total => ({
      key: total.kind,
      label: say('partnerships', `profileCodes.kind.${total.kind}`),
      value: sayTotal(ask, total),
      who: contributions
        .filter(each => each.kind === total.kind)
        .map(each => ({
          key: each.id,
          text: [
            `${names.get(each.partnership_id)}: ${each.what}, ${sayAmount(ask, each.kind, each.amount, each.per)}`,
            each.limits,
          ]
            .filter(Boolean)
            .join('. '),
        })),
    })),
    oneFund:
      one &&
      (one.until === null
        ? say('partnerships', 'together.oneFund', { fund: one.fund, partners: one.partners })
        : say('partnerships', 'together.oneFundUntil', {
            fund: one.fund,
            partners: one.partners,
            day: sayDay(language, one.until),
          })),
    funds: funds.map(each => ({
      key: each.id,
      label: names.get(each.partnershipId) ?? '',
      value: [
        each.fund,
        say('partnerships', `profileCodes.mechanism.${each.mechanism}`),
        each.until && say('partnerships', 'profile.until', { day: sayDay(language, each.until) }),
      ]
        .filter(Boolean)
        .join(', '),
    })),
    differences: differences.map(each => ({
      ...sayDifference(ask, each),
      href: `/partners/${each.partnershipId}/profile/handling?difference=${each.id}`,
    })),
    untold: untoldDifferences(held, differences).map(each => sayUntold(say, each, names)),
    load: meetingLoad(seats).map(each =>
      say('partnerships', 'profile.load', {
        name: each.name,
        meetings: each.meetings,
        coalitions: sayList(language, each.coalitions),
      }),
    ),
    overlaps: overlaps(seats).map(each => ({
      key: each.coalition,
      label: each.coalition,
      value: sayList(
        language,
        each.partnershipIds.map(id => names.get(id) ?? ''),
      ),
    })),
    notes: readsNotes(ask.who)
      ? (await notesOf(tx, 'community_id', communityId)).map(note => ({
          key: note.id,
          words: note.words,
          by: say('partnerships', 'profile.noteBy', { name: note.by ?? '', day: sayDay(language, note.written_on) }),
        }))
      : null,
  };
}
