import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { licensePath } from '../license-form.ts';
import { loadLicenseCopy } from '../load/load-license-copy.ts';
import { viewLicenseCopy } from '../policy.ts';
import { sayDue, sayNextStep, sayState } from './say-license-copy.ts';

/** The license copy in a few finished lines, for the record of the home. */
export type LicenseCard = {
  readonly tag: { readonly state: State; readonly word: string } | null;
  /** The renewal's copy beside the one in force. */
  readonly renewal: string | null;
  readonly due: string | null;
  /** Who signed the copy that is open or in force, and who has not. */
  readonly signers: readonly { readonly id: Id; readonly done: boolean; readonly text: string }[];
  readonly next: { readonly what: string; readonly href: string | null } | null;
  readonly href: string;
};

/** Null for those whose part does not include a home's agreements, and where none is asked and none lies. */
export async function licenseCard(ask: Ask, homeId: Id): Promise<LicenseCard | null> {
  const { say, language, who } = ask;
  if (!viewLicenseCopy.may(who)) return null;
  const loaded = await loadLicenseCopy(ask, homeId);
  const { standing, copies, open, inForce, present, signers } = loaded;
  if (!standing.asked && copies.length === 0) return null;
  const renewal = open && inForce ? sayState(ask, open.state) : null;
  const next = sayNextStep(ask, loaded);
  return {
    tag: present ? sayState(ask, (inForce ?? present).state) : null,
    renewal: renewal && say('partnership-plan', 'licenseCard.renewal', { state: renewal.word }),
    due: open ? sayDue(ask, open).due : null,
    signers: signers.map(({ id, name, signature }) => ({
      id,
      done: signature !== null,
      text: signature
        ? say('partnership-plan', 'licenseCard.signed', {
            name,
            day: sayDayOf(language, who.timeZone, signature.signedAt),
          })
        : say('partnership-plan', 'licenseCard.waits', { name }),
    })),
    next: next && { what: next.what, href: next.href },
    href: licensePath(homeId),
  };
}
