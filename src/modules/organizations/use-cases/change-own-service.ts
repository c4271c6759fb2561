import type { Id } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import type { ValuesOf } from '#web/form/field-spec.ts';
import type { ownServiceFields, ServiceRefusal } from '../contract.ts';
import { LANGUAGES } from '../contract.ts';
import { serviceParts } from '../store/service-pages.ts';
import { serviceById } from '../store/services.ts';
import { answerRound } from './answer-round.ts';
import { changeService } from './change-service.ts';
import { setLanguages } from './set-languages.ts';
import { verifyEntry } from './verify-entry.ts';

/**
 * Changes what an organization says of a service of its own, by its link. What it says stays when an import says
 * otherwise, and counts as checked today. What is staff's to say (categories, proof, what is confidential) stays as it
 * is. Throws NotThere.
 */
export async function changeOwnService(
  ask: GuestAsk,
  { serviceId, languages, ...said }: { readonly serviceId: Id } & ValuesOf<typeof ownServiceFields>,
): Promise<Result<{ id: Id }, ServiceRefusal>> {
  const before = await serviceById(ask.tx, serviceId);
  if (!before) return notThere();
  const { email, alert, confidential, in_home: inHome, brings_transport: bringsTransport } = before;
  const evidence = before.evidence as never;
  const kept = { email, alert, confidential, inHome, bringsTransport, evidence };
  const changed = await changeService(ask, { serviceId, ...kept, ...said });
  if (!changed.ok) return changed;
  // Languages that the form does not offer came from elsewhere and stay.
  const { languages: all } = await serviceParts(ask.tx, serviceId, ask.language);
  const others = all.filter(code => !(LANGUAGES as readonly string[]).includes(code));
  const put = await setLanguages(ask, { serviceId, codes: [...languages, ...others] });
  if (!put.ok) return put;
  await verifyEntry(ask, { serviceId });
  await answerRound(ask, { answer: 'changed' });
  return changed;
}
