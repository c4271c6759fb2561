import type { Id } from '#kernel/ids.ts';
import { initialsOf } from '#kernel/initials.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { fillTeam, whyNotAssign } from './policy.ts';
import { type Standing, standingAt } from './rules/team-standing.ts';
import { type TeamRow, teamOf } from './store/team.ts';

/** Somebody on a team in finished words. */
export type TeamMember = {
  readonly id: Id;
  readonly userId: Id;
  readonly side: 'agency' | 'professional';
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  readonly phone: { href: string; label: string } | null;
  /** Where the part is ended, for those who may. */
  readonly endHref: string | null;
};

/** The team of a child's case, by where each part stands now. Parts for another child of the case are left out. */
export async function teamAround(ask: Ask, childId: Id, caseId: Id | null): Promise<Record<Standing, TeamMember[]>> {
  const team: Record<Standing, TeamMember[]> = { now: [], ahead: [], past: [] };
  if (!caseId) return team;
  for (const row of await teamOf(ask.tx, caseId, ask.language)) {
    if (row.person_id && row.person_id !== childId) continue;
    const standing = standingAt(row.period, ask.now);
    team[standing].push(sayMember(ask, childId, row, standing));
  }
  return team;
}

function sayMember(ask: Ask, childId: Id, row: TeamRow, standing: Standing): TeamMember {
  const { say, language, who } = ask;
  const part = row.label ?? say('cases', 'people.primary');
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const { from, to } = row.period;
  const role =
    to === null
      ? say('cases', 'people.since', { part, from: day(from) })
      : say('cases', 'people.sinceUntil', { part, from: day(from), to: day(to) });
  const mayEnd = row.part !== null && standing === 'now' && fillTeam.may(who) && !whyNotAssign(who, row.part);
  return {
    id: row.id,
    userId: row.user_id,
    side:
      row.part === null || ['secondary', 'cover', 'investigator', 'specialist', 'agency_attorney'].includes(row.part)
        ? 'agency'
        : 'professional',
    name: row.name,
    initials: initialsOf(row.name),
    role,
    phone:
      row.phone && standing !== 'past'
        ? { href: `tel:${row.phone.replace(/[^+\d]/g, '')}`, label: say('cases', 'people.call', { name: row.name }) }
        : null,
    endHref: mayEnd ? `/children/${childId}/team/${row.id}/end` : null,
  };
}
