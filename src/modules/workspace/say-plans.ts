import type { AuditRow } from '#modules/partnership-plan/index.ts';
import { fullName } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';

type Numbers = { readonly needed: number; readonly inForce: number };

/** The plans of a team in a sentence, and the children who have waited longest for one in force. */
export function sayPlans({ say }: Pick<Ask, 'say'>, { needed, inForce }: Numbers, waiting: readonly AuditRow[]) {
  return {
    lead:
      needed === 0
        ? say('partnership-plan', 'auditPage.leadNone')
        : say('partnership-plan', 'auditPage.lead', { inForce, count: needed }),
    all: { href: '/plans', label: say('partnership-plan', 'team.audit') },
    balance: { href: '/team/partnership', label: say('partnership-plan', 'team.title') },
    rows: waiting.map(row => ({
      key: row.childId,
      name: fullName({ first_name: row.firstName ?? '', last_name: row.lastName }),
      href: `/children/${row.childId}/plan`,
      text: [
        say('partnership-plan', `audit.${row.reason}`),
        row.days > 0
          ? say('partnership-plan', 'auditPage.daysOf', { count: row.days })
          : say('partnership-plan', 'auditPage.today'),
        row.worker,
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  };
}
