import { assignPart } from '#modules/cases/index.ts';
import { TEAM_MEMBERS } from './caseloads.ts';
import type { FamilyKey, StaffKey } from './keys.ts';
import type { Act, Story } from './play.ts';
import { caseKey, handOverAt, workersOf } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** Investigations that go on beside the case, or whose investigator still sees a protected address. */
const INVESTIGATORS: readonly { family: FamilyKey; investigator: StaffKey; supervisor: StaffKey }[] = [
  { family: 'F01', investigator: 'S41', supervisor: 'S21' },
  { family: 'F02', investigator: 'S42', supervisor: 'S31' },
  { family: 'F08', investigator: 'S41', supervisor: 'S31' },
  { family: 'F17', investigator: 'S42', supervisor: 'S31' },
];

/** Everybody of the staff besides the primary worker. */
export function teamActs(story: Story): readonly Act[] {
  const investigators = INVESTIGATORS.map(({ family, investigator, supervisor }): Act => {
    const at = handOverAt(story, workersOf(family).at(-1)!);
    return {
      at,
      by: supervisor,
      what: `puts ${investigator} on the team of ${family}`,
      does: ask =>
        assignPart(ask, {
          caseId: story.id(caseKey(family)),
          part: 'investigator',
          userId: story.id(investigator),
          from: at,
        }),
    };
  });
  const specialists = TEAM_MEMBERS.map(({ who, family, child }): Act => {
    const { worker, ...last } = workersOf(family).at(-1)!;
    const at = handOverAt(story, { worker, ...last });
    return {
      at,
      by: worker,
      what: `puts ${who} on the team of ${family}`,
      does: ask =>
        assignPart(ask, {
          caseId: story.id(caseKey(family)),
          part: 'specialist',
          userId: story.id(who),
          childId: child ? story.id(personKey(child)) : null,
          from: at,
        }),
    };
  });
  return [...investigators, ...specialists];
}
