import type { Problem } from '#kernel/problem.ts';
import type { Ask } from '#platform/http/ask.ts';
import { NAMED_CAPACITIES } from '../plan-signers.ts';

/** Something a plan waits for before it is signed, in words, and the page where it is added. */
export type Missing = { readonly key: string; readonly text: string; readonly href: string | null };

/** What is missing, with the way to add it. `here` is the plan's address. */
export const sayMissing = ({ say }: Pick<Ask, 'say'>, problems: readonly Problem[], here: string): Missing[] =>
  problems.map(({ at, code, fill }) => ({
    key: at,
    text: say.first(
      [`partnership-plan:missing.${code}`, `partnership-plan:problems.${code}`, 'web:problems.unknown'],
      fill,
    ),
    href: wayTo(here, at, code),
  }));

const isNamed = (capacity: string): boolean => (NAMED_CAPACITIES as readonly string[]).includes(capacity);

function wayTo(here: string, at: string, code: string): string | null {
  if (code === 'family-ties-missing') return `${here}/page?part=family_ties`;
  if (code === 'no-signer-for' && isNamed(at)) return `${here}/signers/${at}`;
  return code === 'packet-open' ? `${here}/packet#${at}-group` : null;
}
