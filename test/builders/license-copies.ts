import type { Id } from '#kernel/ids.ts';
import {
  agreementOf,
  agreementsAbout,
  openValues,
  signAgreement,
  signersOf,
  templateOf,
} from '#modules/agreements/index.ts';
import { beginLicenseCopy, prepareLicenseCopy, recordLicenseTalk } from '#modules/partnership-plan/index.ts';
import { TODAY } from '../support/as.ts';
import type { TestDatabase } from '../support/test-database.ts';
import type { County } from './county.ts';

type Db = Pick<TestDatabase, 'as'>;

/** The license copy of a home that is not in force yet, as a licensing counselor finds it; null when none is open. */
export async function theOpenCopy(db: Db, county: County, homeId: Id): Promise<Id | null> {
  const copies = await db.as(county.staff.lena, { focus: homeId }).look(ask => agreementsAbout(ask.tx, homeId));
  const open = copies.find(
    ({ kind, state }) => kind === 'partnership_license' && !['in_force', 'superseded', 'ended'].includes(state),
  );
  return open?.id ?? null;
}

/** A license copy that was talked about and is ready to sign; opened first where none is. */
export async function aReadyLicenseCopy(db: Db, county: County, homeId: Id): Promise<Id> {
  const lena = db.as(county.staff.lena, { focus: homeId });
  const id = await lena.commit(async ask => {
    const open = await beginLicenseCopy(ask, { homeId });
    if (!open.ok && open.refusal.kind !== 'copy-already-open') throw new Error(open.refusal.kind);
    const talk = { homeId, talkedOn: TODAY, talkedBy: county.staff.lena, note: null };
    const talked = await recordLicenseTalk(ask, talk);
    const ready = await prepareLicenseCopy(ask, { homeId });
    if (!talked.ok || !ready.ok) throw new Error(JSON.stringify([talked, ready]));
  });
  return id ?? (await theOpenCopy(db, county, homeId))!;
}

/** Somebody signs on the screen, with their own account. */
export async function signsCopy(db: Db, userId: Id, agreementId: Id, signerId: Id): Promise<void> {
  const signed = await db.as(userId).commit(async ask => {
    const agreement = (await agreementOf(ask.tx, agreementId))!;
    const template = await templateOf(ask.tx, agreement.templateId);
    await openValues(ask, { signerId, language: 'en' });
    return signAgreement(ask, {
      signerId,
      versionId: agreement.versionId!,
      language: 'en',
      statements: template.lines.filter(({ part }) => part === 'statement').map(({ place }) => place),
      consented: true,
      typedName: 'Signed by name',
      drawing: null,
      code: null,
      proxy: null,
    });
  });
  if (!signed.ok) throw new Error(signed.refusal.kind);
}

/** A license copy in force: made ready, then signed by every caregiver and by the counselor. */
export async function aSignedLicenseCopy(db: Db, county: County, homeId: Id): Promise<Id> {
  const id = await aReadyLicenseCopy(db, county, homeId);
  const signers = await db.as(county.staff.lena, { focus: homeId }).look(ask => signersOf(ask.tx, id));
  for (const signer of signers) await signsCopy(db, signer.userId!, id, signer.id);
  return id;
}
