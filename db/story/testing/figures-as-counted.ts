import { expect, test } from 'vitest';
import { loadUnmet } from '../../../src/modules/measures/load-unmet.ts';
import { needsTable } from '../../../src/modules/measures/rules/needs-table.ts';
import { timeByKind } from '../../../src/modules/measures/rules/time-by-kind.ts';
import { needsInTime } from '../../../src/modules/measures/store/needs.ts';
import { colocations } from '../../../src/modules/organizations/store/colocations.ts';
import { TEST_LOAD } from '../load-days.ts';
import type { LoadedCounty } from './plans-as-read.ts';

const D = TEST_LOAD.day;

/** What the county lacks, counted by hand from its referrals (story, 5.2). */
export function figuresAsCounted({ as }: Pick<LoadedCounty, 'as'>): void {
  const unmet = (name: string) =>
    as(name, async ask => {
      const { needs, areaOf, nameOfArea } = await loadUnmet(ask);
      return needs
        .map(need => `${need.kind}: ${need.reason}, ${need.days}, ${nameOfArea(areaOf(need.areaId))}`)
        .toSorted();
    });

  test('five needs are unmet: Naomie’s for 126 days, Odette’s for 41, and nobody’s that is protected', async () => {
    const all = await unmet('Priya Sundaram');
    expect(all.map(line => line.replace(/, [^,]*$/, ''))).toEqual([
      'early_intervention: not-begun, 12',
      'income: waiting-list, 41',
      'mental_health: language, 126',
      'mental_health: not-sent, 21',
      'school_support: not-begun, 20',
    ]);
    // Naomie lives with Claire Beaumont in Eastbank, Odette in Palmetto Springs.
    const own = await unmet('Alma Reyes-Whitfield');
    expect(own).toContain('mental_health: language, 126, Eastbank');
    expect(own).toContain('income: waiting-list, 41, Palmetto Springs');
    expect(own).toHaveLength(4);
  });

  test('the analyst sees that there are five, and of what kind none', async () => {
    const shown = await as('Priya Sundaram', async ask => {
      const { needs, areaOf, floor } = await loadUnmet(ask);
      return needsTable(needs, areaOf, floor);
    });
    expect([...shown.cells.flat(), ...shown.rowTotals].filter(cell => cell !== 0 && cell !== null)).toEqual([]);
  });

  test('the median time to a service is 11 days; without those who wait it would be 7', async () => {
    // Began after 0, 3, 7, 10 and 11 days; waiting for 12, 20, 21, 41 and 126.
    const line = await as('Priya Sundaram', async ask => {
      const period = { from: D.subtract({ days: 365 }).toString(), to: D.toString() };
      return timeByKind(await needsInTime(ask.tx, period), D.toString(), 1).at(-1);
    });
    expect(line).toEqual({ kind: null, known: 10, began: 5, waits: 5, ended: 0, median: 11 });
  });

  test('a worker of Tidewater sits at the Eastbank Family Center on Tuesdays', async () => {
    const days = await as('Maya Thornton', ask => colocations(ask.tx, D.toString()));
    expect(days).toMatchObject([
      { organization: 'Eastbank Family Center', weekday: 2, beginsAt: '09:00', until: null },
    ]);
    expect(days[0]!.place).not.toBeNull();
  });
}
