import { isId } from '#kernel/ids.ts';
import { invitationOfWay, linkWays, sayLivingLinks } from '#modules/meetings/index.ts';
import { AnswerLinks, type LinksAnswer } from '#modules/meetings/parts/answer-links.tsx';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { planFamilyTime } from '../../policy.ts';
import { opensFamilyTimeOf } from '../store/orders.ts';
import { guestsOf, visitOf } from '../store/visits.ts';
import { endVisitLink, sendVisitLink } from '../use-cases/send-visit-link.ts';
import type { Route } from './+types/links-to-answer';

/** Whoever is invited to a visit that is planned. */
async function linkable(ask: Ask, childId: string, visitId: string) {
  if (!(await opensFamilyTimeOf(ask.tx, childId))) return notThere();
  const visit = (await visitOf(ask.tx, childId, visitId)) ?? notThere();
  if (visit.state !== 'planned') return [];
  return (await guestsOf(ask.tx, [visit.id])).map(guest => ({
    invitationId: guest.id,
    name: guest.first_name ?? ask.say('visits', 'familyTime.somebody'),
    personId: guest.person_id,
    reach: null,
  }));
}

export const loader = page(
  planFamilyTime,
  async ask => {
    const { childId = '', visitId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'family-time');
    const people = await linkable(ask, childId, visitId);
    return {
      frame,
      back: `/children/${childId}/family-time/${visitId}`,
      words: ask.say.group('meetings', 'link'),
      ways: (await linkWays(ask, people)).map(({ value, label, hint }) => ({ value, label, ...(hint && { hint }) })),
      living: await sayLivingLinks(ask, 'family-time', people),
    };
  },
  { about: params => params.childId },
);

/** Makes a link (`way`), or ends one (`end`). The answer is drawn at once: the address can be read this one time only. */
export const action = inquire(planFamilyTime, async (ask): Promise<LinksAnswer> => {
  const { childId = '', visitId = '' } = ask.params;
  if (!isId(childId)) return notThere();
  const [end, way] = [ask.form.get('end'), String(ask.form.get('way') ?? '')];
  if (isId(end)) {
    await endVisitLink(ask, { childId, visitId, guestId: end });
    return { problems: [], ended: true, shown: null };
  }
  const guestId = invitationOfWay(way);
  const refused = (refusal: Parameters<typeof inSentences>[0]): LinksAnswer => ({
    problems: inSentences(refusal, 'visits', ask.say),
    ended: false,
    shown: null,
  });
  if (!guestId) {
    await linkable(ask, childId, visitId);
    return refused({ kind: 'invalid', problems: [{ at: 'way', code: 'which-way' }] });
  }
  const made = await sendVisitLink(ask, { childId, visitId, guestId, way });
  if (!made.ok) return refused(made.refusal);
  const { link, sent, endsAt } = made.value;
  return { problems: [], ended: false, shown: { link, sent, until: sayDayOf(ask.language, ask.who.timeZone, endsAt) } };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Links by which those who are invited to family time answer without an account. */
export default function LinksToAnswer({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, ways, living, back } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <a className="al-back" href={back}>
        {words.back}
      </a>
      <AnswerLinks words={words} ways={ways} living={living} asksPlace={false} answer={actionData} />
    </ChildFrame>
  );
}
