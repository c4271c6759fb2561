import { newId } from '#kernel/ids.ts';
import { readRange } from '#kernel/ranges.ts';
import { type NeedRow, needsOf, opensNeedsOf } from '#modules/assessments/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { openTasksOfKind } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayList, sayMoment } from '#platform/words/say-date.ts';
import { type Family, familyOf, nameIn } from './family.ts';
import { writeReferral } from './policy.ts';
import { bothOpen, meetingOf } from './rules/co-occurring.ts';
import { gapsOf } from './rules/getting-there.ts';
import { needStanding } from './rules/need-standing.ts';
import { sayGoal } from './say-goals.ts';
import { sayParts } from './say-parts.ts';
import { sayReferral } from './say-referral.ts';
import { jointGoalsOf } from './store/joint-goals.ts';
import { appointmentsOf, type BasisLine, basesOf, type ListedReferral, referralsOf } from './store/lists.ts';

type PageAsk = Ask & { readonly params: Readonly<Record<string, string | undefined>>; readonly query: URLSearchParams };
const TAG = { nothing: 'late', asked: 'soon', waits: 'waiting', helped: 'ok', ended: 'plain' } as const;
const DONE = ['need', 'goal', 'goalStep', 'met', 'needEnded'] as const;

/** Everything the page of a family's services shows, in finished words. Throws NotThere. */
export async function loadServices(ask: PageAsk) {
  const { tx, say, language, who, now, query } = ask;
  const childId = ask.params.childId ?? '';
  const frame = await childFrame(ask, childId, 'services');
  if (!(await opensNeedsOf(tx, childId))) return notThere();
  const family = await familyOf(ask, childId);
  const ids = family.map(each => each.id);
  const [needs, referrals, bases, appointments, goals] = [
    await needsOf(tx, ids),
    await referralsOf(tx, ids),
    await basesOf(tx, ids),
    await appointmentsOf(tx, ids, now),
    await jointGoalsOf(tx, ids),
  ];
  const here = `/children/${childId}/services`;
  const words = say.group('referrals', 'list');
  const mayWrite = writeReferral.may(who);
  const done = DONE.find(each => each === query.get('done'));
  const said = needs.map(need => sayNeed(ask, here, family, need, referrals));
  return {
    frame,
    here,
    words,
    path: say('referrals', 'one.path'),
    timeline: { href: `${here}/timeline`, label: say('referrals', 'timeline.title') },
    done: done === undefined ? null : done === 'need' ? words.doneNeed : say('referrals', `done.${done}`),
    mayWrite,
    meeting: bothOpen(needs) ? await meetingAhead(ask, childId, needs, referrals) : null,
    needWords: say.group('referrals', 'needs'),
    needs: said.filter(need => need.tag !== 'plain'),
    endedNeeds: said.filter(need => need.tag === 'plain'),
    referrals: referrals.map(row => sayReferral(ask, childId, nameIn(family, row.person_id), row)),
    bases: bases.map(basis => sayBasis(ask, basis)),
    appointments: appointments.map(each => ({
      key: each.id,
      title: `${sayMoment(language, who.timeZone, each.starts_at)}: ${each.service}`,
      href: `${here}/${each.referral_id}`,
      place: each.place,
      flags: gapsOf(each).map(gap => words[gap]),
    })),
    goals: {
      words: say.group('referrals', 'goals'),
      goals: goals.map(goal => sayGoal(ask, goal)),
      add: mayWrite ? `${here}/goals/new` : null,
      formKey: newId(),
    },
  };
}

/** That two services should meet, who they are, and whether it is still to be done. */
async function meetingAhead(
  { tx, say, language }: Ask,
  childId: string,
  needs: readonly NeedRow[],
  referrals: readonly ListedReferral[],
) {
  const meeting = meetingOf(needs, referrals);
  const words = say.group('referrals', 'meeting');
  if (!meeting) return { words, text: words.both, about: null };
  const open = await openTasksOfKind(tx, { childId, kind: 'joint_meeting', sourceId: meeting.sourceId });
  const organizations = sayList(language, meeting.organizations);
  return {
    words,
    text: say('referrals', 'meeting.named', { organizations }),
    about: open.length > 0 ? meeting.sourceId : null,
  };
}

function sayNeed(
  { say, language, today }: Ask,
  here: string,
  family: Family,
  need: NeedRow,
  referrals: readonly ListedReferral[],
) {
  const days = Temporal.PlainDate.from(need.identified_on).until(need.ended_on ?? today).days;
  const over = need.ended_on !== null;
  const standing = needStanding(
    over,
    referrals.filter(each => each.need_id === need.id).map(each => each.state),
  );
  return {
    key: need.id,
    title: say('referrals', 'list.need', { kind: need[`kind_${language}`], name: nameIn(family, need.person_id) }),
    words: need.words,
    age: say('referrals', 'list.age', { days: say('referrals', 'list.days', { count: days }) }),
    standing: say('referrals', `standing.${standing}`),
    tag: TAG[standing],
    refer: over ? null : `${here}/new?person=${need.person_id}&need=${need.id}`,
    end: over ? null : `${here}/needs/${need.id}/end`,
  };
}

function sayBasis(ask: Ask, basis: BasisLine) {
  const { say, language, who } = ask;
  const { to } = readRange(basis.holds);
  const last = to === null ? '' : sayDay(language, Temporal.PlainDate.from(to).subtract({ days: 1 }).toString());
  return {
    key: basis.id,
    title: `${say('referrals', `grounds.${basis.kind}`)}: ${basis.organization}`,
    parts: sayParts(ask, basis.parts),
    until: basis.revoked_at
      ? say('referrals', 'list.revoked', { day: sayDayOf(language, who.timeZone, basis.revoked_at) })
      : say('referrals', 'list.until', { day: last }),
  };
}
