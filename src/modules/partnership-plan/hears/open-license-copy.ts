import { setSigners, signersOf, voidAgreement } from '#modules/agreements/index.ts';
import { HomeAdded, HomeAdultAdded, LicenseRenewalBegan } from '#modules/licensing/index.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { atHome } from '../at-home.ts';
import { licenseSigners, opensHomes } from '../license-signers.ts';
import { openCopyOf, openLicenseCopy } from '../open-license-copy.ts';

/**
 * Every home that is not a facility has its license copy from the day it comes into the record, and another one with each
 * renewal. Somebody whose work does not open homes' agreements leaves it to be opened on the home's page.
 */
export const openLicenseCopies: readonly Hearer[] = [
  whenHeard(HomeAdded, 'open-license-copy', async (ask, { body: { homeId, kind } }) => {
    if (kind === 'facility' || !opensHomes(ask.who)) return;
    await atHome(ask, homeId, () => openLicenseCopy(ask, { homeId, event: 'license', licenseId: null, dueOn: null }));
  }),
  whenHeard(LicenseRenewalBegan, 'open-license-copy-again', async (ask, { body: { homeId, licenseId, lastDay } }) => {
    if (!opensHomes(ask.who)) return;
    await atHome(ask, homeId, () => openLicenseCopy(ask, { homeId, event: 'renewal', licenseId, dueOn: lastDay }));
  }),
  /** Each caregiver signs for themselves; who comes while others have signed makes them read and sign once more. */
  whenHeard(HomeAdultAdded, 'name-caregiver-in-license-copy', async (ask, { body: { homeId, part } }) => {
    if (part !== 'caregiver' || !opensHomes(ask.who)) return;
    await atHome(ask, homeId, async () => {
      const open = await openCopyOf(ask, homeId);
      if (!open) return;
      if (open.state === 'partly_signed' || open.state === 'declined')
        await voidAgreement(ask, {
          agreementId: open.id,
          why: ask.say('partnership-plan', 'license.anotherCaregiver'),
        });
      const now = await signersOf(ask.tx, open.id);
      const representative = now.find(({ capacity }) => capacity === 'agency_representative')?.userId ?? null;
      await setSigners(ask, open.id, await licenseSigners(ask, { homeId, pack: open.pack, representative }));
    });
  }),
];
