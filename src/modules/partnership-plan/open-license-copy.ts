import type { Id } from '#kernel/ids.ts';
import {
  type AgreementRow,
  agreementsAbout,
  openAgreement,
  type SigningEvent,
  triggerFor,
} from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { LICENSE_COPY, licenseSigners } from './license-signers.ts';

const LIVE: readonly string[] = ['draft', 'ready', 'partly_signed', 'void', 'declined'];

/** The license copy of a home that is not yet in force, or undefined. Seen on the page of the home only. */
export const openCopyOf = async ({ tx }: Pick<Ask, 'tx'>, homeId: Id): Promise<AgreementRow | undefined> =>
  (await agreementsAbout(tx, homeId)).find(({ kind, state }) => kind === LICENSE_COPY && LIVE.includes(state));

/**
 * Opens a draft of the license copy where the agency's pack asks for one, unless one is open already; answers with the
 * open one. The counselor who does it signs for the agency. To be called on the page of the home.
 */
export async function openLicenseCopy(
  ask: Ask,
  given: {
    readonly homeId: Id;
    readonly event: SigningEvent;
    readonly licenseId: Id | null;
    readonly dueOn: string | null;
  },
): Promise<Id | null> {
  const { homeId, event, licenseId, dueOn } = given;
  const trigger = await triggerFor(ask.tx, event);
  if (trigger?.kind !== LICENSE_COPY) return null;
  const open = await openCopyOf(ask, homeId);
  if (open) return open.id;
  const representative = ask.who.roles.includes('licensing_counselor') ? ask.who.userId : null;
  return openAgreement(ask, {
    kind: trigger.kind,
    template: trigger.template,
    pack: trigger.pack,
    childId: null,
    homeId,
    sourceId: licenseId,
    sittingId: null,
    dueOn,
    replacesId: null,
    signers: await licenseSigners(ask, { homeId, pack: trigger.pack, representative }),
  });
}
