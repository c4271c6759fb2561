import { fullName } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { AuditReason, AuditRow, InForceRow } from '../file-audit.ts';
import type { PlansRow } from '../parts/plans-table.tsx';

/** The reasons in the order in which a plan goes on. */
export const AUDIT_REASONS = [
  'not-opened',
  'draft',
  'no-signer',
  'ready',
  'partly-signed',
  'void',
  'declined',
] as const satisfies readonly AuditReason[];

/** Where the next step of a plan that is not in force is done. */
const NEXT: Record<AuditReason, '' | '/prepare'> = {
  'not-opened': '',
  draft: '/prepare',
  'no-signer': '',
  ready: '',
  'partly-signed': '',
  void: '/prepare',
  declined: '',
};

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;
type Named = Pick<AuditRow, 'childId' | 'firstName' | 'lastName' | 'home' | 'worker'>;

const named = ({ say }: Speaker, { childId, firstName, lastName, home, worker }: Named) => ({
  key: childId,
  href: `/children/${childId}/plan`,
  name: firstName
    ? fullName({ first_name: firstName, last_name: lastName })
    : say('partnership-plan', 'auditPage.child'),
  home: home ?? '',
  worker: worker ?? '',
});

/** A child without a plan in force: for how long, why, and what comes next. */
export function sayAudit(ask: Speaker, row: AuditRow): PlansRow {
  const { say } = ask;
  const line = named(ask, row);
  return {
    ...line,
    days:
      row.days === 0
        ? say('partnership-plan', 'auditPage.today')
        : say('partnership-plan', 'auditPage.daysOf', { count: row.days }),
    late: row.days > 0,
    why: say('partnership-plan', `audit.${row.reason}`),
    next: {
      href: `${line.href}${NEXT[row.reason]}`,
      label: say('partnership-plan', `nextStep.${row.reason}`),
      of: `${say('partnership-plan', `nextStep.${row.reason}`)}: ${line.name}`,
    },
  };
}

/** A child with a plan in force. */
export const sayInForce = (ask: Speaker, row: InForceRow): PlansRow => ({
  ...named(ask, row),
  days: sayDayOf(ask.language, ask.who.timeZone, row.inForceFrom),
  late: false,
  why: '',
  next: null,
});
