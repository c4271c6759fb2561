import { beforeAll, expect, test } from 'vitest';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as coveragePage from './pages/add-coverage.tsx';
import * as cardPage from './pages/write-card.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

test('insurance and the card ask what due dates are counted with, and show again what was answered', async () => {
  const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
  const ana = visitor(county.staff.ana, { params: { childId: child.id } });
  expect(await ana.draw(coveragePage)).toContain('Is it Medicaid?');
  const payer = 'Calusa Health Plan';
  expect((await ana.send(coveragePage, { payer, medicaid: 'yes' })).to).toContain('done=coverage');
  expect((await ana.send(coveragePage, { payer: 'Another' })).to).toContain('done=coverage');
  expect(
    await db.rows('select payer, medicaid from app.health_coverage where child_id = $1 order by 1', [child.id]),
  ).toEqual([
    { payer: 'Another', medicaid: null },
    { payer, medicaid: true },
  ]);

  const blank = { allergiesKnown: 'none_known', medicinesKnown: 'none' };
  expect((await ana.send(cardPage, { ...blank, illAtRemoval: 'no', seenByDentist: 'not_known' })).to).toContain(
    'done=card',
  );
  expect(
    await db.rows('select ill_at_removal, seen_by_dentist from app.critical_card where child_id = $1', [child.id]),
  ).toEqual([{ ill_at_removal: false, seen_by_dentist: null }]);
  const again = await ana.draw(cardPage);
  expect(again).toContain('Was the child ever at a dentist’s?');
  expect(
    again.match(/name="illAtRemoval"[^>]*checked=""[^>]*value="no"|name="illAtRemoval"[^>]*value="no"[^>]*checked=""/),
  ).not.toBeNull();
});
