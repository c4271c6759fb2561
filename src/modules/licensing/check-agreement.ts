import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import {
  type AgreementRow,
  agreementsAbout,
  homeAgreementInForce,
  partiesFor,
  signersOf,
  type Trigger,
  triggerFor,
} from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';
import type { HomeKind } from './contract.ts';
import { stillToSign } from './rules/still-to-sign.ts';
import { type LicenseRow, licensesOf } from './store-licenses.ts';

export type AgreementRefusal =
  /** Nothing is open to be signed for this license. */
  | { readonly kind: 'agreement-not-begun' }
  /** `who`: names and capacities, as a list in the reader's language. */
  | { readonly kind: 'agreement-not-signed'; readonly fill: { readonly who: string } };

type Home = { readonly homeId: Id; readonly kind: HomeKind };

/** Where a license stands with the agreement it waits for (S3-01). */
export type LicenseAgreement =
  | { readonly asked: false }
  | {
      readonly asked: true;
      readonly trigger: Trigger;
      /** In force and not the one an earlier license was issued on. */
      readonly signed: Id | null;
      /** Open for signatures or being prepared; seen on the page of the home only. */
      readonly open: AgreementRow | null;
    };

const ENDED: readonly string[] = ['in_force', 'superseded', 'ended'];

/** What the pack asks for the home's next license and how far it is. Facilities are never asked. */
export async function licenseAgreement(
  { tx }: Pick<Ask, 'tx'>,
  home: Home,
  licenses: readonly LicenseRow[],
): Promise<LicenseAgreement> {
  const trigger = home.kind === 'facility' ? null : await triggerFor(tx, licenses.length === 0 ? 'license' : 'renewal');
  if (!trigger) return { asked: false };
  const inForce = await homeAgreementInForce(tx, home.homeId);
  const used = licenses.some(({ agreementId }) => agreementId !== null && agreementId === inForce?.agreementId);
  const about = await agreementsAbout(tx, home.homeId);
  return {
    asked: true,
    trigger,
    signed: inForce && !used ? inForce.agreementId : null,
    open: about.find(({ kind, state }) => kind === trigger.kind && !ENDED.includes(state)) ?? null,
  };
}

/** The agreement the next license is issued on; null where the pack asks for none. */
export async function agreementToIssueOn(ask: Ask, home: Home): Promise<Result<Id | null, AgreementRefusal>> {
  const standing = await licenseAgreement(ask, home, await licensesOf(ask.tx, home.homeId));
  if (!standing.asked) return ok(null);
  if (standing.signed) return ok(standing.signed);
  if (!standing.open) return no({ kind: 'agreement-not-begun' });
  return no({ kind: 'agreement-not-signed', fill: { who: await sayWhoSigns(ask, standing.open) } });
}

/** "Darnell Price and an agency representative". */
async function sayWhoSigns({ tx, say, language }: Ask, { id, kind, pack }: AgreementRow): Promise<string> {
  const { names, nobodyFor } = stillToSign(await partiesFor(tx, pack, kind), await signersOf(tx, id));
  const capacities = nobodyFor.map(capacity => say.code('licensing', `gate.nobodyFor.${capacity}`));
  return sayList(language, [...names, ...capacities]);
}
