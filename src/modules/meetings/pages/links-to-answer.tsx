import { isId } from '#kernel/ids.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { invitationOfWay, linkWays, sayLivingLinks } from '../link-ways.ts';
import { AnswerLinks, type LinksAnswer } from '../parts/answer-links.tsx';
import { callMeetings } from '../policy.ts';
import { invitesOf, meetingOf, opensMeetingsOf } from '../store.ts';
import { endAnswerLink, sendAnswerLink } from '../use-cases/send-answer-link.ts';
import type { Route } from './+types/links-to-answer';

/** Whoever of those invited may get a link: nobody of the staff. */
async function linkable(ask: Ask, childId: string, meetingId: string) {
  if (!(await opensMeetingsOf(ask.tx, childId))) return notThere();
  const meeting = (await meetingOf(ask.tx, childId, meetingId)) ?? notThere();
  if (meeting.state !== 'called') return [];
  return (await invitesOf(ask.tx, [meeting.id])).flatMap(invite =>
    invite.user_id === null
      ? [{ invitationId: invite.id, name: invite.name, personId: invite.person_id, reach: invite.reach }]
      : [],
  );
}

export const loader = page(
  callMeetings,
  async ask => {
    const { childId = '', meetingId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'meetings');
    const people = await linkable(ask, childId, meetingId);
    return {
      frame,
      back: `/children/${childId}/meetings/${meetingId}`,
      words: ask.say.group('meetings', 'link'),
      ways: (await linkWays(ask, people)).map(({ value, label, hint }) => ({ value, label, ...(hint && { hint }) })),
      living: await sayLivingLinks(ask, 'meeting', people),
    };
  },
  { about: params => params.childId },
);

/** Makes a link (`way`), or ends one (`end`). The answer is drawn at once: the address can be read this one time only. */
export const action = inquire(callMeetings, async (ask): Promise<LinksAnswer> => {
  const { childId = '', meetingId = '' } = ask.params;
  if (!isId(childId)) return notThere();
  const [end, way] = [ask.form.get('end'), String(ask.form.get('way') ?? '')];
  if (isId(end)) {
    await endAnswerLink(ask, { childId, meetingId, inviteId: end });
    return { problems: [], ended: true, shown: null };
  }
  const inviteId = invitationOfWay(way);
  const refused = (refusal: Parameters<typeof inSentences>[0]): LinksAnswer => ({
    problems: inSentences(refusal, 'meetings', ask.say),
    ended: false,
    shown: null,
  });
  if (!inviteId) {
    await linkable(ask, childId, meetingId);
    return refused({ kind: 'invalid', problems: [{ at: 'way', code: 'which-way' }] });
  }
  const showsPlace = ask.form.get('showsPlace') === 'yes';
  const made = await sendAnswerLink(ask, { childId, meetingId, inviteId, way, showsPlace });
  if (!made.ok) return refused(made.refusal);
  const { link, sent, endsAt } = made.value;
  return { problems: [], ended: false, shown: { link, sent, until: sayDayOf(ask.language, ask.who.timeZone, endsAt) } };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Links by which those who are invited to a meeting answer without an account. */
export default function LinksToAnswer({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, ways, living, back } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <a className="al-back" href={back}>
        {words.back}
      </a>
      <AnswerLinks words={words} ways={ways} living={living} asksPlace answer={actionData} />
    </ChildFrame>
  );
}
