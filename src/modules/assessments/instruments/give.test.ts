import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { answersOf, LOW_MOOD, OVER, psc } from '#test/builders/assessing.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { CorrectAssessment, GiveAssessment } from './contract.ts';
import { profileOf } from './profile.ts';
import { assessmentsOf, givenAbout, latestScoresOf } from './store/given.ts';
import { openSuggestionsOf, suggestionsFrom } from './store/suggestions.ts';
import { bringPack } from './use-cases/bring-pack.ts';
import { confirmSuggestion } from './use-cases/confirm-suggestion.ts';
import { correctAssessment } from './use-cases/correct-assessment.ts';
import { giveAssessment } from './use-cases/give-assessment.ts';
import { setAsideSuggestion } from './use-cases/set-aside-suggestion.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
const aChild = async (bornOn = '2018-05-10') =>
  (await county.aChild().bornOn(bornOn).inHome(county.homes.harbor).from('2026-03-01').make()).id;
const as = (who: keyof County['staff'], focus: Id) => db.as(county.staff[who], { focus });
const give = (input: GiveAssessment, who: keyof County['staff'] = 'ana') =>
  as(who, input.childId).commit(ask => giveAssessment(ask, input));
const problems = (...wrong: [at: string, code: string][]) =>
  no({ kind: 'invalid', problems: wrong.map(([at, code]) => expect.objectContaining({ at, code })) });

describe('giving', () => {
  test('keeps the answers as they were given, scores them, and suggests what a person decides', async () => {
    const child = await aChild();
    const given = await give(
      psc(child, { answers: { ...OVER, psc17: null }, childWords: ' I want to sleep at home. ' }),
    );
    const id = value(given).id;
    const [row] = await as('ana', child).look(({ tx }) => givenAbout(tx, [child]));
    expect(row).toMatchObject({
      id,
      ageMonths: 102,
      answers: { psc17: null, psc1: 2 },
      childWords: 'I want to sleep at home.',
      sources: ['caregiver'],
      givenOn: '2026-11-10',
      recordedAt: expect.stringContaining('2026-11-18'),
      writer: 'Ana Soto',
      replacedBy: null,
      scores: [
        { scale: 'total', value: 16, positive: true },
        { scale: 'internalizing', value: 6, positive: true },
        { scale: 'attention', value: 5, positive: false },
        { scale: 'externalizing', value: 5, positive: false },
      ],
    });
    const open = await as('ana', child).look(({ tx }) => openSuggestionsOf(tx, [child]));
    expect(open).toMatchObject([{ needKind: 'mental_health', because: ['total', 'internalizing'], state: 'open' }]);
    expect(await as('ana', child).look(({ tx }) => assessmentsOf(tx, child))).toMatchObject([{ id, series: 'psc-17' }]);
    const latest = await as('ana', child).look(({ tx }) => latestScoresOf(tx, child));
    expect(latest.map(({ scale, value }) => [scale, value])).toContainEqual(['total', 16]);
  });

  test('refuses everything that is wrong at once', async () => {
    const little = await aChild('2023-05-10');
    expect(await give(psc(little, { informant: 'teacher', givenOn: '2026-11-19', answers: { psc1: 9 } }))).toEqual(
      problems(
        ['givenOn', 'in-the-future'],
        ['instrument', 'instrument-too-young'],
        ['informant', 'informant-does-not-fit'],
        ['psc1', 'not-one-of'],
      ),
    );
    const child = await aChild();
    const code = async (input: GiveAssessment) => {
      const given = await give(input);
      return given.ok || given.refusal.kind !== 'invalid' ? [] : given.refusal.problems.map(each => each.code);
    };
    expect(await code(psc(child, { instrument: 'no-such' }))).toEqual(['not-one-of']);
    expect(await code(psc(child, { instrument: 'proqol.5', informant: 'self', answers: { burnout: 20 } }))).toEqual([
      'instrument-is-not-about-families',
      'instrument-too-young',
    ]);
    expect(await code(psc(child, { instrument: 'cans.3', informant: 'worker', answers: {} }))).toEqual([
      'instrument-has-to-be-brought',
      'certificate-is-needed',
      'certificate-is-needed',
      'nothing-answered',
    ]);
    expect(await code(psc(county.mother, { childId: child }))).toEqual([
      'instrument-is-for-children',
      'instrument-too-old',
    ]);
    expect(await code(psc(child, { certificate: 'A-1' }))).toEqual(['certificate-needs-end']);
    expect(await code(psc(child, { certificateUntil: '2026-01-01' }))).toEqual([
      'certificate-needs-number',
      'certificate-had-ended',
    ]);
    const sdq = { instrument: 'sdq.1', answers: { total: 15, emotional: 4, conduct: 3, hyperactivity: 5, peers: 2 } };
    expect(await code(psc(child, sdq))).toEqual(['scores-do-not-add-up']);
  });

  test('is for those around the child whose part it is', async () => {
    const child = await aChild();
    await expect(give(psc(child), 'ben')).rejects.toThrow(NotThere);
    await expect(give(psc(child), 'cora')).rejects.toThrow(NotThere);
    await expect(give(psc(child, { personId: newId() }))).rejects.toThrow(NotThere);
    const brother = await aChild();
    await expect(give(psc(child, { personId: brother }))).rejects.toThrow(NotThere);
    expect(await give(psc(child), 'ned')).toMatchObject({ ok: true });
    expect(await give(psc(child), 'pia').catch((error: unknown) => error)).toBeInstanceOf(NotThere);
  });

  test('a parent is assessed in the child’s record; an answer about safety asks the worker at once', async () => {
    const child = await aChild();
    const phq = { personId: county.mother, instrument: 'phq-9.1999', informant: 'self' } as const;
    value(await give(psc(child, { ...phq, answers: LOW_MOOD })));
    expect(await db.rows(`select id from app.task where child_id = $1 and kind = 'safety_now'`, [child])).toEqual([]);
    const { id: correctsId } = value(
      await give(psc(child, { ...phq, answers: { ...answersOf('phq', Array(9).fill(0)), phq9: 1 } }), 'sam'),
    );
    expect(
      await db.rows(
        `select user_id, due_at = '2026-11-18T17:00:00Z' as in_two_hours from app.task where child_id = $1 and kind = 'safety_now'`,
        [child],
      ),
    ).toEqual([{ user_id: county.staff.ana, in_two_hours: true }]);
    // A correction of something else asks nobody a second time for the same answer.
    const again = { ...phq, answers: { ...answersOf('phq', Array(9).fill(0)), phq1: 1, phq9: 1 } };
    value(
      await as('ana', child).commit(ask =>
        correctAssessment(ask, { ...psc(child, again), correctsId, why: 'The first answer' }),
      ),
    );
    const asked = `select count(*)::int from app.task where child_id = $1 and kind = 'safety_now'`;
    expect(await db.value(asked, [child])).toBe(1);
  });
});

describe('what a result suggests', () => {
  const suggested = async () => {
    const child = await aChild();
    const assessmentId = value(await give(psc(child))).id;
    const [suggestion] = await as('ana', child).look(({ tx }) => openSuggestionsOf(tx, [child]));
    return { child, assessmentId, suggestionId: suggestion!.id };
  };
  const yes = { urgency: 'soon', words: 'Often sad at bedtime' } as const;

  test('becomes a need when a person confirms it, once', async () => {
    const { child, assessmentId, suggestionId } = await suggested();
    const confirm = (who: keyof County['staff'] = 'ana') =>
      as(who, child).commit(ask => confirmSuggestion(ask, { suggestionId, ...yes }));
    expect(await confirm('ned')).toEqual(no({ kind: 'not-allowed' }));
    await expect(confirm('ben')).rejects.toThrow(NotThere);
    const { needId } = value(await confirm());
    expect(await db.rows('select kind, told_by, words from app.need where id = $1', [needId])).toEqual([
      { kind: 'mental_health', told_by: 'screening', words: 'Often sad at bedtime' },
    ]);
    expect(await confirm()).toEqual(no({ kind: 'suggestion-is-decided' }));
    expect(await as('ana', child).look(({ tx }) => suggestionsFrom(tx, assessmentId))).toMatchObject([
      { state: 'confirmed', needId, decidedBy: 'Ana Soto' },
    ]);
  });

  test('is the need that stands, where one of its kind is open', async () => {
    const { child, suggestionId } = await suggested();
    const confirm = (id: Id) => as('ana', child).commit(ask => confirmSuggestion(ask, { suggestionId: id, ...yes }));
    const { needId } = value(await confirm(suggestionId));
    value(await give(psc(child, { givenOn: '2026-11-17' })));
    const [again] = await as('ana', child).look(({ tx }) => openSuggestionsOf(tx, [child]));
    expect(value(await confirm(again!.id)).needId).toBe(needId);
    expect(await db.rows('select id from app.need where person_id = $1', [child])).toEqual([{ id: needId }]);
  });

  test('is set aside with a reason', async () => {
    const { child, suggestionId } = await suggested();
    const aside = (why: string, who: keyof County['staff'] = 'ana') =>
      as(who, child).commit(ask => setAsideSuggestion(ask, { suggestionId, why }));
    expect(await aside('Why', 'ned')).toEqual(no({ kind: 'not-allowed' }));
    expect(await aside(' ')).toEqual(problems(['why', 'required']));
    expect(await aside('She is in therapy already')).toEqual(ok(null));
    expect(await aside('Again')).toEqual(no({ kind: 'suggestion-is-decided' }));
    await expect(
      as('ana', child).look(ask => setAsideSuggestion(ask, { suggestionId: newId(), why: 'No' })),
    ).rejects.toThrow(NotThere);
  });
});

describe('correcting', () => {
  test('is a new version with a reason; the old one stays readable and its open suggestion is over', async () => {
    const child = await aChild();
    const correctsId = value(await give(psc(child))).id;
    const correct = (more: Partial<CorrectAssessment> = {}, who: keyof County['staff'] = 'ana') =>
      as(who, child).commit(ask =>
        correctAssessment(ask, { ...psc(child), correctsId, why: 'Two answers were swapped', ...more }),
      );
    expect(await correct({ why: ' ', instrument: 'phq-9.1999', informant: 'child' })).toEqual(
      problems(
        ['informant', 'informant-does-not-fit'],
        ['instrument', 'correction-is-by-another-instrument'],
        ['why', 'required'],
      ),
    );
    await expect(correct({}, 'ben')).rejects.toThrow(NotThere);
    await expect(correct({ personId: county.mother })).rejects.toThrow(NotThere);
    const id = value(await correct({ answers: answersOf('psc', Array(17).fill(0)) })).id;
    expect(await correct()).toEqual(no({ kind: 'assessment-was-corrected' }));
    const [now, before] = await as('ana', child).look(({ tx }) => givenAbout(tx, [child]));
    expect(now).toMatchObject({ id, correctsId, correctedWhy: 'Two answers were swapped' });
    expect(before).toMatchObject({ id: correctsId, replacedBy: id, answers: OVER });
    expect(await as('ana', child).look(({ tx }) => suggestionsFrom(tx, correctsId))).toMatchObject([
      { state: 'replaced' },
    ]);
    expect(await as('ana', child).look(({ tx }) => assessmentsOf(tx, child))).toMatchObject([{ id }]);
  });

  test('what was decided is not asked again', async () => {
    const child = await aChild();
    const correctsId = value(await give(psc(child))).id;
    const [open] = await as('ana', child).look(({ tx }) => openSuggestionsOf(tx, [child]));
    value(await as('ana', child).commit(ask => setAsideSuggestion(ask, { suggestionId: open!.id, why: 'In therapy' })));
    const correct = (id: Id) =>
      as('ana', child).commit(ask => correctAssessment(ask, { ...psc(child), correctsId: id, why: 'A typo' }));
    value(await correct(value(await correct(correctsId)).id));
    expect(await as('ana', child).look(({ tx }) => openSuggestionsOf(tx, [child]))).toEqual([]);
  });
});

test('needs and strengths stand by domain, with what changed, and suggest the kinds of needs that call', async () => {
  const child = await aChild();
  const levels = (givenOn: string, answers: GiveAssessment['answers']) =>
    give(psc(child, { instrument: 'needs-strengths.1', informant: 'worker', givenOn, answers }));
  expect(await as('ana', child).look(({ tx }) => profileOf(tx, child))).toBeNull();
  value(await levels('2026-05-01', { school: 3, sleep: 1, hope: 3 }));
  value(await levels('2026-11-02', { school: 2, sleep: 2, body: 2, hope: 1 }));
  const profile = await as('ana', child).look(({ tx }) => profileOf(tx, child));
  const calls = profile!.domains.flatMap(({ lines }) => lines.filter(line => line.calls));
  expect(calls.map(({ item, change }) => [item, change])).toEqual([
    ['school', 'better'],
    ['sleep', 'worse'],
    ['body', null],
    ['hope', 'better'],
  ]);
  const open = await as('ana', child).look(({ tx }) => openSuggestionsOf(tx, [child]));
  expect(open.map(({ needKind, because }) => [needKind, because])).toContainEqual(['medical_care', ['sleep', 'body']]);
});

describe('an instrument on a license of the agency', () => {
  const { definition, ...head } = JSON.parse(
    readFileSync('db/reference/lists/instrument/needs-strengths.json', 'utf8'),
  ) as { definition: object };
  const cans = {
    ...head,
    code: 'cans.gulf-1',
    series: 'cans',
    license: 'plug_in',
    definition: { ...definition, certificate: true },
  };
  const bring = (pack: unknown, rightToUse = 'Praed Foundation, letter of 2026', who: keyof County['staff'] = 'abel') =>
    db
      .as(county.staff[who])
      .commit(ask => bringPack(ask, { text: typeof pack === 'string' ? pack : JSON.stringify(pack), rightToUse }));

  test('is brought by administrators, checked whole', async () => {
    expect(await bring(cans, 'A letter', 'ana')).toEqual(no({ kind: 'not-allowed' }));
    expect(await bring('{', ' ')).toEqual(problems(['pack', 'pack-is-no-json'], ['rightToUse', 'required']));
    expect(await bring({ ...cans, code: 'Not A Code', more: 1 })).toMatchObject({
      refusal: { problems: [{ code: 'pack-is-wrong-at', fill: { path: 'code' } }, { code: 'pack-is-wrong-at' }] },
    });
    expect(await bring({ ...cans, license: 'embed', about: 'worker' })).toEqual(
      problems(['pack', 'pack-is-not-plug-in']),
    );
    expect(await bring({ ...cans, code: 'psc-17.1999' })).toEqual(no({ kind: 'instrument-is-there' }));
    expect(await bring(cans)).toMatchObject({ ok: true });
    expect(await bring(cans)).toEqual(no({ kind: 'instrument-is-there' }));
  });

  test('is given with a certificate that holds on that day', async () => {
    const child = await aChild();
    const rated = { instrument: 'cans.gulf-1', informant: 'worker', answers: { mood: 2 } } as const;
    expect(await give(psc(child, { ...rated, certificate: 'C-77', certificateUntil: '2026-11-09' }))).toEqual(
      problems(['certificateUntil', 'certificate-had-ended']),
    );
    const id = value(await give(psc(child, { ...rated, certificate: 'C-77', certificateUntil: '2027-03-01' }))).id;
    expect(
      await db.rows('select instrument, pack_id is not null as packed, certificate from app.assessment where id = $1', [
        id,
      ]),
    ).toEqual([{ instrument: null, packed: true, certificate: 'C-77' }]);
  });
});
