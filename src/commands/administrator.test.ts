import { beforeAll, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { addSignInAddress } from '#platform/sign-in/door.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { anAgency, anOrganization } from '#test/builders/agency.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { findAdministrator } from './administrator.ts';

const db = testDatabase();
const find = (named: Parameters<typeof findAdministrator>[1] = {}) =>
  findAdministrator({ pool: db.pool, keyring, clock: clockAt(NOW) }, named);

async function anAdministrator(agencyId: string, name: string, more: object = {}): Promise<string> {
  const organizationId = await anOrganization(db, agencyId, `Lead of ${name}`, 'lead_agency');
  return aStaffMember(db, { agencyId, organizationId }, { name, role: 'administrator', ...more });
}

let calusa: string;
beforeAll(async () => {
  calusa = await anAgency(db, 'Calusa');
});

test('the only one is taken; of several one is named by their address or their agency', async () => {
  await expect(find()).rejects.toThrow('There is no administrator yet.');
  const abel = await anAdministrator(calusa, 'Abel');
  await anAdministrator(calusa, 'Former', { until: '2026-01-01' });
  expect(await find()).toEqual({ userId: abel, agencyId: calusa });

  const ada = await anAdministrator(calusa, 'Ada');
  await expect(find()).rejects.toThrow('There are several administrators');
  await db.as(abel).commit(ask => addSignInAddress(ask.tx, { keyring, userId: ada, email: 'ada@calusa.example' }));
  expect(await find({ as: 'Ada@Calusa.example' })).toEqual({ userId: ada, agencyId: calusa });
  await expect(find({ as: 'nobody@calusa.example' })).rejects.toThrow('No administrator signs in with this address.');

  const other = await anAgency(db, 'Other');
  const olga = await anAdministrator(other, 'Olga');
  await expect(find()).rejects.toThrow('There are several agencies here: name one with --agency (Calusa, Other).');
  expect(await find({ agency: 'Other' })).toEqual({ userId: olga, agencyId: other });
  await expect(find({ agency: 'Nowhere' })).rejects.toThrow('No agency here is called Nowhere.');
});
