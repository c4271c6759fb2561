import { fillWords } from '#kernel/fill-words.ts';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { needsOf } from '#modules/assessments/index.ts';
import { serviceNames } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import { nextFor, wasUsed } from '../rules/life.ts';
import { appointmentsOf, referralsOf } from '../store/lists.ts';
import { familyWords as en } from './words.en.ts';
import { familyWords as es } from './words.es.ts';

/** By whom what is shown as asked for was told. */
const ASKS: Readonly<Record<'own' | 'child', readonly string[]>> = { own: ['parent', 'child'], child: ['caregiver'] };
const DONE = ['asked', 'no', 'fit'] as const;

export const wordsFor = ({ language }: Pick<Ask, 'language'>): typeof en => (language === 'es' ? es : en);

/**
 * What one person gets, where it stands and what comes next, in finished words. `own`: the reader is that person, and may
 * say no. What a rule of its own protects is not named: others may read the screen; caregivers do not have it at all. What
 * workers wrote of a need is theirs; somebody outside reads their own words alone.
 */
export async function loadServices(ask: Ask & { readonly query: URLSearchParams }, personId: Id, own: boolean) {
  const { tx, language, who, now, query } = ask;
  const words = wordsFor(ask);
  const [referrals, needs, appointments] = [
    (await referralsOf(tx, [personId])).filter(each => each.state !== 'in-error'),
    await needsOf(tx, [personId]),
    await appointmentsOf(tx, [personId], now),
  ];
  const answered = new Set(referrals.map(each => each.need_id));
  const wished = await serviceNames(
    tx,
    needs.flatMap(need => need.wished_service_id ?? []),
  );
  const done = DONE.find(each => each === query.get('done'));
  const [next] = appointments;
  const unnamed = new Set(referrals.flatMap(each => (each.sensitive === null ? [] : [each.service_id])));
  return {
    words,
    done: done ? words.done[done] : null,
    askHref: own ? '/home/services/ask' : `/home/services/ask?for=${personId}`,
    next: next
      ? {
          when: sayMoment(language, who.timeZone, isoOf(next.starts_at)),
          what: unnamed.has(next.service_id)
            ? words.privateService
            : [next.service, next.confidential ? null : next.place].filter(Boolean).join(', '),
          ride: words.ride[next.transport],
          interpreter: next.interpreter in words.interpreter ? words.interpreter[next.interpreter as 'open'] : null,
        }
      : null,
    services: referrals.map(row => ({
      key: row.id,
      title:
        row.sensitive === null
          ? ask.say('referrals', 'list.what', { service: row.service, organization: row.organization })
          : words.privateService,
      state: words.states[row.state],
      no:
        own && row.state !== 'draft' && nextFor('family', row.state).includes('withdrawn')
          ? `/home/services/${row.id}/no`
          : null,
      fit: wasUsed(row) ? `/home/services/${row.id}/fit` : null,
      certificate:
        own &&
        row.sensitive === null &&
        (row.state === 'completed' || (row.state === 'closed' && row.received === 'yes'))
          ? `/home/services/${row.id}/certificate`
          : null,
    })),
    asked: needs
      .filter(
        need => need.ended_on === null && !answered.has(need.id) && ASKS[own ? 'own' : 'child'].includes(need.told_by),
      )
      .map(need => {
        const wish = need.wished_service_id ? wished.get(need.wished_service_id) : undefined;
        return {
          key: need.id,
          title: need.sensitive === null ? need[`kind_${language}`] : words.privateService,
          text: [
            need.sensitive === null && need.recorded_by === who.userId && need.words,
            wish && fillWords(words.wish, { service: wish.service }),
            fillWords(words.waiting, { day: sayDay(language, need.identified_on) }),
          ]
            .filter(Boolean)
            .join('. '),
        };
      }),
  };
}

export type FamilyServices = Awaited<ReturnType<typeof loadServices>>;
