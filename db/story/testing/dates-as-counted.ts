import { expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { factSuppliers, recountAround } from '#modules/clocks/index.ts';
import type { TestDatabase } from '#test/support/test-database.ts';
import { TEST_LOAD } from '../load-days.ts';

const D = TEST_LOAD.day;

/** Where every duty of the loaded county stands on D: tests of the file that has loaded the story. */
export function datesAsCounted({ db }: { readonly db: TestDatabase }): void {
  /** Of every child: the rule, and how many days after D it is due. */
  const standing = async (...states: string[]) =>
    (
      await db.rows<{ says: string }>(
        `select concat_ws(' ', p.first_name, o.rule, o.due_on - $2::date) as says
         from app.clocks_v_duty o join app.person p on p.id = o.child_id where o.state = any ($1)`,
        [states, D.toString()],
      )
    )
      .map(({ says }) => says)
      .sort();

  test('what is overdue, of whom and since when: the story leaves no other', async () => {
    expect(await standing('overdue')).toEqual([
      'Amara FED-VISIT-MONTHLY -49',
      'Amara FL-PARTNERSHIP-PLAN -70',
      'Callie FL-PARTNERSHIP-PLAN -22',
      'Jaylen FL-DENTAL -17',
      'Jaylen FL-VISIT-30 -42',
      'Junie FL-VISIT-PARENT-30-A -4',
      'Kiara FL-BEST-INTEREST -100',
      'Naomie FL-PARTNERSHIP-PLAN -128',
      'Owen FED-CCI-2WK -26',
      'Theo FL-PARTNERSHIP-PLAN -207',
      'Wade FL-VISIT-PARENT-30-A -4',
      'Zuri FL-PARTNERSHIP-PLAN -1',
    ]);
  });

  test('what is due now, what is excepted, and of whom nobody knows the last dental visit', async () => {
    expect(await standing('due')).toEqual([
      'Dez FED-EXIT-DOCS-B 74',
      'Dez FED-TRANSITION-90 74',
      'Dez FL-JR-17-B 73',
      'Zuri FL-GAL 0',
      'Zuri FL-SHELTER-24 0',
    ]);
    expect(await standing('excepted')).toEqual([
      'Dez FED-TPR-15-22 -956',
      'Dez FL-TPR-60 -1034',
      'Elena FL-TPR-60 -68',
      'Kiara FED-TPR-15-22 -956',
      'Kiara FL-TPR-60 -1034',
      'Logan FED-TPR-15-22 -52',
      'Logan FL-TPR-60 -134',
      'Owen FED-TPR-15-22 -52',
      'Owen FL-TPR-60 -134',
    ]);
    const unclear = (await standing('cannot-tell')).map(says => says.split(' '));
    expect(unclear.filter(([, rule]) => rule === 'FL-DENTAL').map(([child]) => child)).toEqual([
      'Brielle',
      'Callie',
      'Emmett',
      'Kiara',
      'Logan',
      'Marisol',
      'Owen',
      'Poppy',
      'Remy',
      'Wade',
      'Zuri',
    ]);
    // Whose tribe and disability nobody has told.
    expect(unclear.filter(([, rule]) => rule !== 'FL-DENTAL').map(says => says.join(' '))).toEqual([
      'Dez FED-SSI-180',
      'Mateo FED-ICWA-NOTICE-10-A',
    ]);
  });

  test('what jobs hear of children whose cases are closed counts nobody', async () => {
    const closed = await db.rows<{ agency: Id; subject: Id }>(
      `select agency_id as agency, person_id as subject from app.case_member where part = 'child'
       group by 1, 2 having bool_and(not upper_inf(during))`,
    );
    expect(closed.length).toBeGreaterThan(20);
    const now = TEST_LOAD.standsAt.toString();
    for (const child of closed) expect(await recountAround(db.pool, factSuppliers(), child, now)).toBeNull();
  });

  test('the days ahead are those of the county’s table', async () => {
    const ahead = await standing('upcoming');
    expect(ahead).toEqual(
      expect.arrayContaining([
        'Amara FL-DENTAL 123',
        'Amara FL-VISIT-30 21',
        'Amara FL-VISIT-PARENT-30-A 5',
        'Dez FED-14-CREDIT-A 74',
        'Elena FL-DENTAL 31',
        'Elena FL-JR-6 28',
        'Elena FL-VISIT-30 19',
        'Elena FL-VISIT-PARENT-30-A 11',
        'Malik FL-VISIT-30 12',
        'Mateo FED-RELATIVE-30 11',
        'Mateo FL-VISIT-SHELTER-7-A 3',
        'Nico FL-PERM-12 35',
        'Remy FL-JR-FIRST 29',
        'Zuri FED-RELATIVE-30 29',
        'Zuri FL-CBHA-A 6',
        'Zuri FL-HEALTH-5WD-A 6',
        'Zuri FL-VISIT-INITIAL-2WD-A 2',
      ]),
    );
  });
}
