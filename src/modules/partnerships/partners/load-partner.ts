import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages, sayList } from '#platform/words/say-date.ts';
import { readFields } from '#web/form/read-fields.ts';
import { keepCommunities } from '../policy.ts';
import { openTasksOfPartnership } from '../promises/partner-tasks.ts';
import { risksOf } from '../promises/risks.ts';
import { sayRisks } from '../promises/say-risks.ts';
import { sayPartnerTask } from '../promises/say-tasks.ts';
import { endsOfAgreements } from '../promises/store/calendar.ts';
import { leaveFields } from './forms.ts';
import { partnerFrame } from './partner-frame.ts';
import { planWithPartner } from './partner-plan.ts';
import { missingLevels } from './rules/missing-levels.ts';
import { isOver, isProspect, SIDES } from './rules/states.ts';
import { languagesIn } from './rules/voices.ts';
import {
  communitiesOf,
  introducedBy,
  levelsOf,
  organizationsOf,
  partnershipOn,
  scoresOf,
  staysOfPartnership,
} from './store/partnerships.ts';
import { type PartnerPersonRow, peopleOn } from './store/people.ts';
import { endReasons, sectorWords } from './store/sectors.ts';

type PageAsk = Ask & { readonly params: Readonly<Record<string, string | undefined>>; readonly query: URLSearchParams };

const DONE = ['noted', 'changed', 'moved', 'leveled', 'scored', 'person', 'left'] as const;

/** A partnership as it stood on a day; today where the address names none. The history of states and levels stands beside it. */
export async function loadPartner(ask: PageAsk) {
  const { tx, say, language, params, query, today, who } = ask;
  const frame = await partnerFrame(ask, params.partnershipId ?? '', 'overview');
  const id = frame.partnershipId;
  const on = dayIn(query, today);
  const isPast = on !== today.toString();
  const mayKeep = keepCommunities.may(who) && !isPast;
  const [partner, people, communities, stays, levels, tasks, introduced, sectors, reasons, scores, plan] =
    await Promise.all([
      partnershipOn(tx, id, on),
      peopleOn(tx, id, on),
      communitiesOf(tx, id, on),
      staysOfPartnership(tx, id),
      levelsOf(tx, id),
      openTasksOfPartnership(tx, id),
      introducedBy(tx, id),
      sectorWords(tx, language),
      endReasons(tx, language),
      scoresOf(tx, id),
      planWithPartner(ask, frame.ownOrganizationId),
    ]);
  const by = partner?.introduced_by ?? null;
  const [atRisk] = isPast ? [] : await risksOf(ask, { partnershipId: id, agreements: await endsOfAgreements(tx) });
  const introducer = by && (await organizationsOf(tx, [by])).get(by);
  const reasonOf = new Map(reasons.map(reason => [reason.code, reason.name]));
  const done = DONE.find(each => each === query.get('done'));
  const here = `/partners/${id}`;
  const during = (stay: { from: string; to: string | null }) =>
    stay.to === null
      ? say('partnerships', 'plan.historyNow', { from: sayDay(language, stay.from) })
      : say('partnerships', 'plan.historyRow', { from: sayDay(language, stay.from), to: sayDay(language, stay.to) });
  const gaps = missingLevels(people);
  const goesOn = !isOver(frame.state);
  return {
    frame,
    words: say.group('partnerships', 'partnerPage'),
    here,
    done: done ? say('partnerships', `partnerPage.done.${done}`) : null,
    mayKeep,
    on,
    asOf: isPast
      ? say('partnerships', 'partnerPage.asOf', {
          day: sayDay(language, on),
          state: partner?.state
            ? say('partnerships', `partnerStates.${partner.state}`)
            : say('partnerships', 'partnerPage.notYet'),
          level: partner?.level ? say('partnerships', `partnerLevels.${partner.level}`) : '–',
        })
      : null,
    mayScore: mayKeep && frame.state !== 'partner',
    isProspect: isProspect(frame.state),
    facts: [
      {
        label: say('partnerships', 'partnerPage.sector'),
        value: sectors.find(each => each.code === partner?.sector)?.name ?? say('partnerships', 'partnerPage.unknown'),
      },
      // Those that there are stand in the head, except on another day.
      ...(communities.length === 0 || isPast
        ? [
            {
              label: say('partnerships', 'partner.communities'),
              value:
                communities.length === 0
                  ? say('partnerships', 'partnerPage.noCommunity')
                  : sayList(
                      language,
                      communities.map(each => each.name),
                    ),
            },
          ]
        : []),
    ],
    introducer: introducer ? { href: `/partners/${by}`, name: introducer } : null,
    introduced: introduced.map(each => ({ href: `/partners/${each.id}`, name: each.name })),
    sides: SIDES.map(side => ({
      key: side,
      title: say('partnerships', side === 'agency' ? 'partnerPage.ourSide' : 'partnerPage.theirSide'),
      people: people
        .filter(person => person.side === side)
        .map(person => sayPerson(ask, person, mayKeep ? here : null)),
      gaps: goesOn
        ? gaps
            .filter(gap => gap.side === side)
            .map(gap => ({ key: gap.rank, text: say('partnerships', `partnerRanks.${gap.rank}`) }))
        : [],
    })),
    risks: atRisk ? sayRisks(ask, atRisk.risks) : [],
    tasks: tasks.map(task => sayPartnerTask(ask, task)),
    stays: stays.toReversed().map(stay => ({
      key: stay.id,
      now: stay.to === null,
      title: say('partnerships', `partnerStates.${stay.state}`),
      when: during(stay),
      text: withName(
        sentences(stay.reason && (reasonOf.get(stay.reason) ?? stay.reason), stay.words),
        stay.by && say('partnerships', 'plan.historyBy', { name: stay.by }),
      ),
    })),
    levels: levels.toReversed().map(level => ({
      key: level.id,
      now: level.to === null,
      title: say('partnerships', `partnerLevels.${level.level}`),
      when: during(level),
      text: withName(sentences(level.evidence), level.by && say('partnerships', 'plan.historyBy', { name: level.by })),
    })),
    scores: scores.map(score => ({
      key: score.id,
      title: say('partnerships', 'partnerPage.score', {
        total: score.contribution + score.reach + score.readiness,
      }),
      when: [sayDay(language, score.scored_on), score.by].filter(Boolean).join(', '),
      lines: (['contribution', 'reach', 'readiness'] as const).map(what => ({
        key: what,
        text: say('partnerships', 'partnerPage.scoreLine', {
          what: say('partnerships', `partnerScore.${what}`),
          score: score[what],
          words: score[`${what}_words`],
        }),
      })),
      decision: sentences(say('partnerships', `partnerDecisions.${score.decision}`), score.decision_words),
    })),
    plan,
  };
}

/** What there is to say, one after the other; words that end with a period keep one. */
const sentences = (...texts: readonly (string | null)[]): string =>
  texts
    .filter(text => text)
    .map(text => text!.replace(/\.$/, ''))
    .join('. ');

const withName = (text: string, by: string | null): string => [text, by].filter(Boolean).join(' · ');

/** The day the address asks about, as a form or a link gives it; today when it lies ahead or is none. */
function dayIn(query: URLSearchParams, today: Temporal.PlainDate): string {
  const typed = query.get('on');
  if (typed !== null && /^\d{4}-\d{2}-\d{2}$/.test(typed) && isDay(typed) && typed <= today.toString()) return typed;
  const form = new FormData();
  for (const [name, value] of query) form.append(name, value);
  const read = readFields(form, leaveFields);
  return read.ok && read.value.values.on <= today.toString() ? read.value.values.on : today.toString();
}

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

function sayPerson({ say, language }: Ask, person: PartnerPersonRow, here: string | null) {
  const languages = languagesIn(person.speaks);
  return {
    key: person.id satisfies Id,
    name: person.name,
    rank: person.rank ? say('partnerships', `partnerRanks.${person.rank}`) : '',
    about: [person.title, person.signs && say('partnerships', 'partnerPage.signs')].filter(Boolean).join(' · '),
    reach: [person.phone, person.email, languages.length > 0 && sayLanguages(language, languages)]
      .filter(Boolean)
      .join(' · '),
    leaving: person.leaving_on
      ? say('partnerships', 'partnerPage.leaves', { day: sayDay(language, person.leaving_on) })
      : '',
    href: here && `${here}/people/${person.id}`,
  };
}
