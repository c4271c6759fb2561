import { needsOf, opensNeedsOf } from '#modules/assessments/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { familyOf, nameIn } from './family.ts';
import { stepsOf } from './store/timeline.ts';

type PageAsk = Ask & { readonly params: Readonly<Record<string, string | undefined>>; readonly query: URLSearchParams };
type Happened = {
  readonly key: string;
  readonly at: string;
  readonly when: string;
  readonly title: string;
  readonly text: string;
};

/**
 * What a family needed and what every organization did about it, the newest first: for all, or for one of them (S4-32).
 * What the reader may not see is not there. Throws NotThere.
 */
export async function loadTimeline(ask: PageAsk) {
  const { tx, say, language, who, query } = ask;
  const childId = ask.params.childId ?? '';
  const frame = await childFrame(ask, childId, 'services');
  if (!(await opensNeedsOf(tx, childId))) return notThere();
  const family = await familyOf(ask, childId);
  const chosen = family.find(each => each.id === query.get('person'));
  const ids = (chosen ? [chosen] : family).map(each => each.id);
  const [needs, steps] = [await needsOf(tx, ids), await stepsOf(tx, ids)];
  const needEvents = needs.flatMap((need): Happened[] => {
    const text = say('referrals', 'list.need', {
      kind: need[`kind_${language}`],
      name: nameIn(family, need.person_id),
    });
    const event = (key: string, day: string, title: string) => ({
      key,
      at: day,
      when: sayDay(language, day),
      title,
      text,
    });
    return [
      event(need.id, need.identified_on, say('referrals', 'timeline.needKnown')),
      ...(need.ended_on ? [event(`${need.id}-ended`, need.ended_on, say('referrals', 'timeline.needOver'))] : []),
    ];
  });
  const stepEvents = steps.map(
    (step): Happened => ({
      key: step.id,
      at: step.taken_at,
      when: sayDayOf(language, who.timeZone, step.taken_at),
      title: say('referrals', `states.${step.to_state}`),
      text: [
        say('referrals', 'list.what', { service: step.service, organization: step.organization }),
        say('referrals', 'list.number', { number: step.number, name: nameIn(family, step.person_id) }),
        ...(step.reason ? [say.code('referrals', `reasons.${step.reason}`)] : []),
      ].join('. '),
    }),
  );
  return {
    frame,
    words: say.group('referrals', 'timeline'),
    back: `/children/${childId}/services`,
    people: [
      { key: 'all', label: say('referrals', 'timeline.all'), href: '?', now: chosen === undefined },
      ...family.map(each => ({ key: each.id, label: each.name, href: `?person=${each.id}`, now: each === chosen })),
    ],
    events: [...needEvents, ...stepEvents].toSorted((a, b) => b.at.localeCompare(a.at)),
  };
}
