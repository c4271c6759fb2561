import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import {
  careSkills,
  homeAdults,
  keepProfile,
  qualityIndicators,
  qualityProfile,
  qualityViewsOf,
  SOURCES,
  skillGaps,
  skillsOf,
} from '#modules/licensing/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';

/**
 * How the care in a home is seen by each side, and what its caregivers know how to do beside what the children who live
 * there now call for. Null for those who do not keep profiles: they get no word about what a child calls for.
 */
export async function sayHomeProfile(ask: Ask, homeId: Id) {
  const { tx, say, language, who } = ask;
  if (!keepProfile.may(who)) return null;
  const [adults, skills, known, indicators, views, needs] = await Promise.all([
    homeAdults(tx, homeId),
    careSkills(tx, language),
    skillsOf(tx, homeId),
    qualityIndicators(tx, language),
    qualityViewsOf(tx, homeId),
    sql<{ need: string }>`select need from app_definer.care_needs_in_home(${homeId})`.execute(tx),
  ]);
  const words = say.group('licensing', 'profile');
  const skillOf = (code: string) => skills.find(skill => skill.code === code);
  const names = new Map(indicators.map(({ code, name }) => [code, name]));
  const codes = indicators.map(({ code }) => code);
  return {
    words,
    sources: SOURCES.map(source => ({ key: source, label: say('licensing', `view.sources.${source}`) })),
    rows: qualityProfile(codes, views).map(row => ({
      key: row.indicator,
      name: names.get(row.indicator) ?? row.indicator,
      cells: row.views.map(({ source, view }) => ({
        source,
        text: view ? say.code('licensing', `view.levels.${view.level}`) : words.noView,
        words: view?.words ?? null,
        day: view ? sayDay(language, view.seenOn) : null,
      })),
    })),
    skills: known.map(one => ({
      key: `${one.personId} ${one.skill}`,
      name: skillOf(one.skill)?.name ?? one.skill,
      who: adults.find(({ personId }) => personId === one.personId)?.name ?? null,
      since: say('licensing', 'profile.since', { how: words.hows[one.how], day: sayDay(language, one.since) }),
    })),
    gaps: skillGaps(
      needs.rows.map(({ need }) => need),
      known.map(({ skill }) => skill),
    ).map(code => ({
      key: code,
      name: skillOf(code)?.name ?? code,
      suggested: say('licensing', 'profile.suggested', { name: skillOf(code)?.className ?? '' }),
      href: `/homes/${homeId}/skills/new?skill=${code}`,
    })),
    called: needs.rows.length > 0,
    addView: `/homes/${homeId}/views/new`,
    addSkill: `/homes/${homeId}/skills/new`,
  };
}

export type HomeProfile = NonNullable<Awaited<ReturnType<typeof sayHomeProfile>>>;
