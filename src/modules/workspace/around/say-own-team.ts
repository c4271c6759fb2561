import { initialsOf } from '#kernel/initials.ts';
import { telOf } from '#kernel/tel.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { Side } from '#web/ui/avatar.tsx';
import type { Around } from './contract.ts';
import type { AroundMine } from './store.ts';

const SIDES: Readonly<Record<AroundMine['circle'], Side>> = {
  agency: 'agency',
  supervisor: 'agency',
  court: 'professional',
  caregiver: 'caregiver',
  parent: 'family',
  family: 'family',
  school: 'professional',
  service: 'professional',
};

/** Who is around each child of somebody outside the staff, in finished words. */
export function sayOwnTeam(ask: Ask, rows: readonly AroundMine[]) {
  const { say, language, who } = ask;
  return [...Map.groupBy(rows, ({ child_id }) => child_id)].map(([childId, around]) => ({
    key: childId,
    title:
      who.kind === 'youth'
        ? say('workspace', 'around.own.heading')
        : say('workspace', 'around.own.title', { name: around[0]!.first_name }),
    people: around.map((row, place): Around => {
      const { circle, name, phone } = row;
      const part = row[`part_${language}`] ?? say('workspace', `around.own.circles.${circle}`);
      return {
        key: `${childId} ${place}`,
        side: SIDES[circle],
        name,
        initials: initialsOf(name),
        role: [
          part,
          row.organization !== name && row.organization,
          row.since && say('workspace', 'around.since', { from: sayDay(language, row.since) }),
        ]
          .filter(Boolean)
          .join(' · '),
        phone: phone
          ? { href: telOf(phone), label: say('workspace', 'around.callName', { name }), number: phone }
          : null,
        invite: null,
      };
    }),
  }));
}
