import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHome } from '#test/builders/homes.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as homesPage from '../../workspace/pages/homes.tsx';
import { notePartner } from '../partners/use-cases/note-partner.ts';
import * as groupPage from './pages/group.tsx';
import * as groupsPage from './pages/groups.tsx';
import * as homeGroupsPage from './pages/home-groups.tsx';
import * as openPage from './pages/open-group.tsx';
import { joinGroup } from './use-cases/join-group.ts';
import { endGroup, leaveGroup } from './use-cases/leave-group.ts';
import { openGroup } from './use-cases/open-group.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let odalys: Id;
let partner: Id;
let group: Id;
const TODAY = '2026-11-18';
const usual = { name: 'Circle', partnershipId: null, meets: null, language: null, beganOn: '2026-03-01' };

beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId, organizations } = county;
  const atLead = { agencyId, organizationId: organizations.lead };
  const full = await aHome(db, agencyId, 'Full home', { beds: 1 });
  await county.aChild().inHome(full).from('2026-03-01').make();
  odalys = await aStaffMember(db, atLead, { name: 'Odalys Pruitt', role: 'partnership_lead' });
  partner = await db.as(odalys).commit(
    async ask =>
      value(
        await notePartner(ask, {
          organization: { name: 'Grange' },
          sector: null,
          communityIds: [],
          introducedBy: null,
          ownerId: null,
          state: 'identified',
          on: '2026-03-01',
        }),
      ).id,
  );
  group = await db.as(odalys).commit(async ask => value(await openGroup(ask, { ...usual, partnershipId: partner })).id);
});

test('a group is opened by those who keep homes and inquiries, once of a name, with everything wrong said at once', async () => {
  const open = (userId: Id, more: object) => db.as(userId).look(ask => openGroup(ask, { ...usual, ...more }));
  expect(await open(county.staff.ana, { name: 'Other' })).toEqual(no({ kind: 'not-allowed' }));
  expect(await open(odalys, { name: ' ', beganOn: '2027-01-01', partnershipId: newId() })).toMatchObject(
    no({ problems: ['name', 'beganOn', 'partnershipId'].map(at => ({ at })) }),
  );
  expect(await open(odalys, { name: 'cIRCLE' })).toEqual(no({ kind: 'group-of-that-name' }));
});

test('a home joins, shows on both records, leaves, and joins again', async () => {
  const { harbor } = county.homes;
  const join = (on: string, homeId: Id | null = harbor.id, userId = odalys) =>
    db.as(userId).commit(ask => joinGroup(ask, { groupId: group, homeId, on }));
  expect(await join('2026-04-01', harbor.id, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(await join('2027-01-01', null)).toMatchObject(no({ problems: [{ at: 'homeId' }, { at: 'on' }] }));
  expect(await join('2026-02-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'before-the-group' }] }));
  value(await join('2026-04-01'));
  expect(await join('2026-05-01')).toMatchObject(no({ problems: [{ code: 'home-is-in-group' }] }));
  await expect(
    db.as(odalys).look(ask => joinGroup(ask, { groupId: newId(), homeId: harbor.id, on: TODAY })),
  ).rejects.toBeInstanceOf(NotThere);

  const { body } = await visitor(county.staff.ana).look(groupPage, { params: { groupId: group } });
  expect(body.homes).toMatchObject([{ href: `/homes/${harbor.id}` }]);
  expect(body.facts[0]).toMatchObject({ value: 'Grange', href: `/partners/${partner}` });
  const home = await visitor(county.staff.ana).look(homeGroupsPage, { params: { homeId: harbor.id } });
  expect(home.body).toMatchObject({ mine: [{ id: group, name: 'Circle' }], mayKeep: false });
  const listed = (await visitor(county.staff.ana).look(homesPage)).body.homes;
  expect(listed.find((each: { key: Id }) => each.key === harbor.id).groups).toMatchObject([{ name: 'Circle' }]);

  const leave = (on: string, homeId = harbor.id, userId = odalys) =>
    db.as(userId).commit(ask => leaveGroup(ask, { groupId: group, homeId, on }));
  expect(await leave('2026-06-01', harbor.id, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  expect(await leave('2026-06-01', county.homes.reef.id)).toEqual(no({ kind: 'home-is-not-in-group' }));
  expect(await leave('2027-06-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'in-the-future' }] }));
  expect(await leave('2026-04-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'before-the-group' }] }));
  value(await leave('2026-06-01'));
  value(await join('2026-07-01'));
  const again = await visitor(odalys).look(groupPage, { params: { groupId: group } });
  expect([again.body.homes.length, again.body.before.length]).toEqual([1, 1]);
});

test('a relative’s home without a license is named to licensing alone', async () => {
  const kin = await aHome(db, county.agencyId, 'Rivera relatives', { kind: 'relative' });
  await db.admin.query('delete from app.license where home_id = $1', [kin.id]);
  value(await db.as(odalys).commit(ask => joinGroup(ask, { groupId: group, homeId: kin.id, on: '2026-08-01' })));
  const names = async (userId: Id) =>
    (await visitor(userId).look(groupPage, { params: { groupId: group } })).body.homes.map(
      ({ name }: { name: string }) => name,
    );
  expect(await names(county.staff.lena)).toContain('Rivera relatives');
  expect(await names(county.staff.ana)).not.toContain('Rivera relatives');
  expect(await names(county.staff.ana)).toContain('A relative’s home');
  expect((await visitor(county.staff.ana).look(homeGroupsPage, { params: { homeId: kin.id } })).status).toBe(404);
});

test('a foster home without a license goes by its name', async () => {
  const home = await aHome(db, county.agencyId, 'Mangrove home');
  await db.admin.query('delete from app.license where home_id = $1', [home.id]);
  value(await db.as(odalys).commit(ask => joinGroup(ask, { groupId: group, homeId: home.id, on: '2026-08-01' })));
  const { body } = await visitor(county.staff.ana).look(groupPage, { params: { groupId: group } });
  expect(body.homes).toContainEqual(expect.objectContaining({ name: 'Mangrove home', href: `/homes/${home.id}` }));
});

test('homes with a free bed are listed apart', async () => {
  const homes = async (query: string): Promise<{ key: Id; today: { state: string } }[]> =>
    (await visitor(county.staff.ana).look(homesPage, { query })).body.homes;
  const [all, open] = [await homes(''), await homes('room=open')];
  expect(open.map(({ key }) => key)).toEqual(all.filter(({ today }) => today.state === 'ok').map(({ key }) => key));
  expect(all.length).toBeGreaterThan(open.length);
});

test('groups are kept through the pages, and a group ends with every home leaving it', async () => {
  const form = { name: 'Second circle', 'beganOn-year': '2026', 'beganOn-month': '3', 'beganOn-day': '1' };
  const opened = await visitor(odalys).send(openPage, form);
  expect(opened.to).toMatch(/^\/support-groups\/.*\?done=opened$/);
  const groupId = opened.to!.match(/groups\/([^?]+)/)![1]!;
  const params = { homeId: county.homes.reef.id };
  const day = (name: string, on: string) => {
    const [year, month, date] = on.split('-');
    return { [`${name}-year`]: year!, [`${name}-month`]: month!, [`${name}-day`]: date! };
  };
  const joined = await visitor(odalys).send(
    homeGroupsPage,
    { act: 'join', groupId, ...day('on', '2026-04-01') },
    { params },
  );
  expect(joined.to).toContain('done=joined');
  const early = await visitor(odalys).send(
    homeGroupsPage,
    { act: 'leave', groupId, ...day('leaveOn', '2026-03-01') },
    { params },
  );
  expect(early.status).toBe(422);
  expect(await visitor(odalys).draw(homeGroupsPage, { params }, early)).toContain('That is before it began.');
  const end = (on: string) => db.as(odalys).commit(ask => endGroup(ask, { groupId, on }));
  expect(await end('2026-04-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'before-the-group' }] }));
  expect(await end('2027-04-01')).toMatchObject(no({ problems: [{ at: 'on', code: 'in-the-future' }] }));
  const ended = await visitor(odalys).send(groupPage, day('on', '2026-09-01'), { params: { groupId } });
  expect(ended.to).toContain('done=ended');
  const { body } = await visitor(odalys).look(groupPage, { params: { groupId }, language: 'es' });
  expect(body).toMatchObject({ homes: [], mayEnd: false, before: [{}] });
  const join = await db.as(odalys).look(ask => joinGroup(ask, { groupId, homeId: params.homeId, on: '2026-10-01' }));
  expect(join).toEqual(no({ kind: 'group-is-over' }));
  expect(await visitor(odalys).draw(groupsPage)).toContain('Second circle');
});
