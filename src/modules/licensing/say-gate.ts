import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AgreementRefusal } from './check-agreement.ts';

/** Why no license can be issued yet, and where the next step is. */
export function sayGate({ say }: Pick<Ask, 'say'>, homeId: Id, refusal: AgreementRefusal) {
  return {
    title: say('licensing', 'gate.title'),
    text: say.code('licensing', `problems.${refusal.kind}`, 'fill' in refusal ? refusal.fill : {}),
    next: say('licensing', 'gate.next'),
    href: `/homes/${homeId}/agreement`,
  };
}
