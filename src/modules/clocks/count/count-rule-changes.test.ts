import { expect, test } from 'vitest';
import { readyRules, shippedPacks, takeShippedPacks } from '#modules/rulebook/index.ts';
import { aCounty } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { ownPack, planWithin } from '../../rulebook/testing/own-pack.ts';
import { recountAgency } from '../jobs/recount-agency.ts';
import { openCasesByRule } from '../open-cases-by-rule.ts';
import { factSuppliers } from '../suppliers.ts';
import { countRuleChanges } from './count-rule-changes.ts';

const db = testDatabase();

test('what other rules would change is counted over open cases, and nothing is kept', async () => {
  const county = await aCounty(db);
  const child = () => county.aChild().removedOn('2026-11-10').inHome(county.homes.harbor).from('2026-11-10').make();
  await Promise.all([child(), child()]);
  await county.aChild(county.cases.other).removedOn('2026-11-10').inHome(county.homes.reef).from('2026-11-10').make();
  await db.as(county.staff.abel).commit(takeShippedPacks);
  const rulebook = (days: number | null) =>
    readyRules([...shippedPacks('FL'), ...(days === null ? [] : [ownPack('2026.1', [planWithin(days)])])]);
  const changes = (before: number | null, after: number | null) =>
    countRuleChanges(db.pool, {
      agencyId: county.agencyId,
      before: rulebook(before),
      after: rulebook(after),
      now: NOW,
    });
  const rule = { rule: 'OWN-PLAN', moved: 0, added: 0, removed: 0 };
  expect(await changes(30, 30)).toEqual({ children: 3, moved: 0, added: 0, removed: 0, rules: [] });
  expect(await changes(30, 20)).toEqual({
    children: 3,
    moved: 3,
    added: 0,
    removed: 0,
    rules: [{ ...rule, moved: 3 }],
  });
  expect(await changes(null, 20)).toMatchObject({ added: 3, rules: [{ ...rule, added: 3 }] });
  expect(await changes(20, null)).toMatchObject({ removed: 3, rules: [{ ...rule, removed: 3 }] });
  expect(await db.value('select count(*)::int from app.clocks_v_duty')).toBe(0);

  // How many open cases a rule touches is told of those the reader may see.
  await recountAgency(db.pool, factSuppliers(), county.agencyId, NOW);
  const touched = (who: string) =>
    db.as(who).look(async ask => (await openCasesByRule(ask)).get('FL-CASEPLAN-60') ?? 0);
  expect([await touched(county.staff.ana), await touched(county.staff.ben), await touched(county.staff.abel)]).toEqual([
    2, 1, 0,
  ]);
});
