import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { OVER } from '#test/builders/assessing.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as answerPage from './pages/answer-assessment.tsx';
import * as onePage from './pages/assessment.tsx';
import * as tabPage from './pages/assessments.tsx';
import * as bringPage from './pages/bring-instrument.tsx';
import * as choosePage from './pages/choose-assessment.tsx';
import * as finishPage from './pages/finish-assessment.tsx';
import * as instrumentPage from './pages/instrument.tsx';
import * as instrumentsPage from './pages/instruments.tsx';
import * as profilePage from './pages/profile.tsx';
import * as suggestionPage from './pages/suggestion.tsx';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
const aChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const ana = (childId: Id, more: Readonly<Record<string, string>> = {}) =>
  visitor(county.staff.ana, { params: { childId, ...more } });
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const on = (year: string, month: string, day: string) => ({
  'givenOn-year': year,
  'givenOn-month': month,
  'givenOn-day': day,
});
const about = (childId: Id) => ({
  personId: childId,
  instrument: 'psc-17.1999',
  ...on('2026', '11', '10'),
  informant: 'caregiver',
  way: 'phone',
  language: 'en',
});
const answers = (given: Readonly<Record<string, number | null>> = OVER) =>
  Object.fromEntries(Object.entries(given).map(([code, value]) => [`answer-${code}`, String(value ?? '')]));
const give = async (childId: Id, day = on('2026', '11', '10'), given?: Readonly<Record<string, number | null>>) => {
  await ana(childId).send(choosePage, { ...about(childId), ...day });
  await ana(childId).send(answerPage, answers(given));
  const done = await ana(childId).send(finishPage, { childWords: 'I miss my dog.', sources: ['caregiver', 'child'] });
  return /assessments\/([0-9a-f-]{36})\?done=given/.exec(done.to ?? '')?.[1] ?? '';
};

describe('the catalog', () => {
  test('names every instrument with its license, and marks what is only remembered', async () => {
    const page = text(await visitor(county.staff.lena).draw(instrumentsPage));
    for (const name of ['PSC-17', 'SDQ', 'CANS', 'ASQ-3', 'Wilder', 'QPI', 'ProQOL', 'PEARLS', 'UCLA'])
      expect(page).toContain(name);
    expect(page).toContain('From memory, not verified');
    expect(page).not.toContain('Bring an instrument');
    expect(await visitor(county.staff.abel).draw(instrumentsPage)).toContain('href="/instruments/bring"');
  });

  test('shows how an edition is scored, and its questions to print where they may be shown', async () => {
    const psc = text(
      await visitor(county.staff.ana).draw(instrumentPage, { params: { instrumentCode: 'psc-17.1999' } }),
    );
    expect(psc).toContain('3 blanks count as 0 each');
    expect(psc).toContain('Fidgety, unable to sit still');
    const spanish = await visitor(county.staff.ana).draw(instrumentPage, {
      params: { instrumentCode: 'phq-9.1999' },
      language: 'es',
    });
    expect(spanish).toContain('<span lang="en">Little interest');
    expect(text(spanish)).toContain('Pide a alguien de inmediato');
    const sdq = await visitor(county.staff.ana).draw(instrumentPage, { params: { instrumentCode: 'sdq.1' } });
    expect(sdq).not.toContain('to print and fill in');
    const none = await visitor(county.staff.ana).look(instrumentPage, { params: { instrumentCode: 'no-such' } });
    expect(none.status).toBe(404);
  });

  test('takes an instrument of the agency’s own, and says everything that is wrong', async () => {
    const { definition, ...head } = JSON.parse(
      readFileSync('db/reference/lists/instrument/needs-strengths.json', 'utf8'),
    ) as { definition: object };
    const pack = (more: object) =>
      new File([JSON.stringify({ ...head, license: 'plug_in', definition, ...more })], 'pack.json');
    const abel = visitor(county.staff.abel);
    const refused = await abel.send(bringPage, { rightToUse: '' });
    expect(refused.body.problems).toMatchObject([{ at: 'pack', message: 'Choose a file.' }, { at: 'rightToUse' }]);
    const wrong = await abel.send(bringPage, { rightToUse: 'A letter', pack: pack({ about: 'fish' }) });
    expect(wrong.body.problems).toMatchObject([{ at: 'pack', message: 'Not as it must be at “about”.' }]);
    expect(text(await abel.draw(bringPage, {}, wrong))).toContain('A letter');
    const brought = await abel.send(bringPage, {
      rightToUse: 'Our permit of 2026',
      pack: pack({ code: 'own.1', series: 'own', en: 'Our own' }),
    });
    expect(brought.to).toBe('/instruments?done=brought');
    expect(text(await abel.draw(instrumentPage, { params: { instrumentCode: 'own.1' } }))).toContain(
      'Our permit of 2026',
    );
    expect((await visitor(county.staff.ana).look(bringPage)).status).toBe(403);
  });
});

describe('giving through the pages', () => {
  test('leads from who and when to the questions to words, and keeps what was typed', async () => {
    const child = await aChild();
    expect((await ana(child).look(answerPage)).to).toBe(`/children/${child}/assessments/new`);
    expect((await ana(child).look(finishPage)).to).toBe(`/children/${child}/assessments/new`);
    const wrong = await ana(child).send(choosePage, { ...about(child), informant: 'teacher', ...on('2027', '1', '1') });
    expect(wrong.body.problems.map(({ at }: { at: string }) => at)).toEqual(['givenOn', 'informant']);
    expect(await ana(child).draw(choosePage, {}, wrong)).toMatch(/<option value="teacher" selected/);
    const stranger = await ana(child).send(choosePage, { ...about(child), personId: county.staff.ben });
    expect(stranger.body.problems).toMatchObject([{ at: 'personId' }]);
    expect((await ana(child).send(choosePage, about(child))).to).toBe(`/children/${child}/assessments/new/answers`);

    const form = await ana(child).draw(answerPage);
    expect(form.match(/name="answer-psc1"/g)).toHaveLength(4);
    expect(text(form)).toContain('Left blank');
    expect((await ana(child).look(finishPage)).to).toBe(`/children/${child}/assessments/new/answers`);
    expect((await ana(child).send(answerPage, {})).body.problems).toMatchObject([
      { at: 'answer-psc1', message: 'Answer at least one question.' },
    ]);
    const later = await ana(child).send(answerPage, { 'answer-psc1': '2', act: 'later' });
    expect(later.to).toBe(`/children/${child}/assessments`);
    expect(text(await ana(child).draw(tabPage))).toContain('What you typed is kept.');
    expect(await ana(child).draw(answerPage)).toMatch(/id="answer-psc1-2"[^>]*checked/);
    expect((await ana(child).send(answerPage, answers())).to).toBe(`/children/${child}/assessments/new/words`);
    // Another instrument has other questions.
    const sdq = { ...about(child), instrument: 'sdq.1' };
    expect((await ana(child).send(choosePage, sdq)).to).toContain('/answers');
    expect((await ana(child).look(finishPage)).to).toBe(`/children/${child}/assessments/new/answers`);
    const parts = { total: 15, emotional: 4, conduct: 3, hyperactivity: 5, peers: 2 };
    expect((await ana(child).send(answerPage, answers(parts))).body.problems).toMatchObject([
      { at: 'answer-total', message: 'The parts do not add up to the total. Check them against the form.' },
    ]);
    expect(await ana(child).draw(answerPage)).toContain('name="answer-prosocial"');
    expect((await ana(child).send(choosePage, { act: 'discard' })).to).toContain('done=discarded');
    expect((await ana(child).look(answerPage)).to).toContain('/assessments/new');
  });

  test('is read as it was given: words apart and quoted, sources named, scores with their cut-offs', async () => {
    const child = await aChild();
    const assessmentId = await give(child);
    const page = await ana(child, { assessmentId }).draw(onePage, { query: 'done=given' });
    expect(page).toMatch(/<blockquote[^>]*>I miss my dog\./);
    expect(text(page)).toMatch(/Rests on The child and The caregivers|Rests on The caregivers and The child/);
    expect(text(page)).toMatch(/Total 17 At or over the cut-off/);
    expect(text(page)).toContain('Written down later than the day it was given.');
    expect(text(page)).toContain('waits for you');
    const spanish = await ana(child, { assessmentId }).draw(onePage, { language: 'es' });
    expect(spanish).toContain('<span lang="en">Fidgety');
    expect(text(spanish)).toContain('En el punto de corte o más allá');
    const tab = text(await ana(child).draw(tabPage));
    expect(tab).toContain('Counseling and therapy for Lucia');
    expect(tab).toContain('Not measured');
    const other = await aChild();
    expect((await ana(other, { assessmentId }).look(onePage)).status).toBe(404);
    expect((await visitor(county.staff.cora, { params: { childId: child } }).look(tabPage)).status).toBe(404);
    // What one has begun stays, and another instrument asks its own questions.
    await ana(child).send(choosePage, { ...about(child), instrument: 'sdq.1' });
    await ana(child).send(answerPage, { act: 'later', 'answer-total': '2' });
    expect((await ana(child, { assessmentId }).send(onePage, {})).status).toBe(409);
    await ana(child).send(choosePage, { ...about(child), instrument: 'psc-35.1' });
    expect(await ana(child).draw(answerPage)).not.toContain('value="2"');
    await ana(child).send(choosePage, { act: 'discard' });
    const ned = visitor(county.staff.ned, { params: { childId: child } });
    expect(text(await ned.draw(tabPage))).not.toContain('Decide');
  });

  test('is corrected by going through the same pages again, once', async () => {
    const child = await aChild();
    const assessmentId = await give(child);
    const one = ana(child, { assessmentId });
    const suggestionId = await db.value<Id>('select id from app.assessment_suggestion where person_id = $1', [child]);
    await ana(child, { suggestionId }).send(suggestionPage, { act: 'aside', why: 'In therapy' });
    expect((await one.send(onePage, {})).to).toBe(`/children/${child}/assessments/new`);
    const form = await ana(child).draw(choosePage);
    expect(text(form)).toContain('Correct an assessment');
    const corrects = { ...about(child), corrects: assessmentId };
    await ana(child).send(choosePage, corrects);
    await ana(child).send(answerPage, { ...answers(), 'answer-psc2': '0' });
    const refused = await ana(child).send(finishPage, { why: '' });
    expect(refused.body.problems).toMatchObject([{ at: 'why' }]);
    const done = await ana(child).send(finishPage, { why: 'Two answers were swapped', sources: 'caregiver' });
    expect(done.to).toContain('done=corrected');
    const corrected = /assessments\/([0-9a-f-]{36})/.exec(done.to ?? '')?.[1] ?? '';
    expect(text(await ana(child, { assessmentId: corrected }).draw(onePage))).toContain(
      'set aside by Ana Soto: In therapy',
    );
    const before = text(await one.draw(onePage));
    expect(before).toContain('This version was corrected. Read the version that stands');
    expect(before).not.toContain('Correct this');
    expect((await one.send(onePage, {})).status).toBe(409);
    expect(text(await ana(child).draw(tabPage))).toContain('replaced by a correction');
  });
});

describe('what comes of it', () => {
  test('a suggestion is confirmed and leads to the services that answer the need', async () => {
    const child = await aChild();
    await give(child);
    const suggestionId = await db.value<Id>('select id from app.assessment_suggestion where person_id = $1', [child]);
    const one = ana(child, { suggestionId });
    const page = text(await one.draw(suggestionPage));
    expect(page).toContain('Total 17 and Feelings turned inward (internalizing) 6');
    expect(page).toContain('No service of the directory answers it');
    expect((await one.send(suggestionPage, { act: 'aside', why: '' })).body.problems).toMatchObject([{ at: 'why' }]);
    expect((await one.send(suggestionPage, {})).body.problems).toMatchObject([{ at: 'urgency' }]);
    const confirmed = await one.send(suggestionPage, { urgency: 'soon', words: '' });
    expect(confirmed.to).toMatch(new RegExp(`^/children/${child}/services/new\\?need=`));
    expect(text(await one.draw(suggestionPage))).toContain('This is decided already.');
    expect((await one.send(suggestionPage, { urgency: 'soon' })).status).toBe(409);
    const other = await aChild();
    expect((await ana(other, { suggestionId }).look(suggestionPage)).status).toBe(404);
    await give(other);
    const theirs = await db.value<Id>('select id from app.assessment_suggestion where person_id = $1', [other]);
    const aside = await ana(other, { suggestionId: theirs }).send(suggestionPage, { act: 'aside', why: 'In therapy' });
    expect(aside.to).toContain('done=aside');
  });

  test('scores stand in a line over time, and the scorecard says what is missing', async () => {
    const child = await aChild();
    await give(child, on('2026', '5', '4'), { ...OVER, psc1: 0, psc2: 0 });
    await give(child);
    const page = await ana(child).draw(tabPage);
    expect(page).toContain('<polyline');
    expect(page).toContain('aria-label="Scores by day: May 4, 2026: 13 and Nov 10, 2026: 17, over the cut-off."');
    expect(text(page)).toContain('The dashed line is the cut-off: 15 or more.');
    expect(page.match(/Not measured/g)!.length).toBeGreaterThan(5);
  });

  test('needs and strengths stand by area of life, with what changed', async () => {
    const child = await aChild();
    const none = text(await ana(child).draw(profilePage));
    expect(none).toContain('have not been assessed yet');
    const rate = async (month: string, given: Readonly<Record<string, number>>) => {
      const chosen = {
        ...about(child),
        instrument: 'needs-strengths.1',
        informant: 'worker',
        ...on('2026', month, '3'),
      };
      await ana(child).send(choosePage, chosen);
      await ana(child).send(answerPage, answers(given));
      await ana(child).send(finishPage, {});
    };
    await rate('5', { school: 3, hope: 3 });
    await rate('11', { school: 2, hope: 1 });
    const page = text(await ana(child).draw(profilePage));
    expect(page).toContain('School and learning 2: something has to be done Calls for something better');
    expect(page).toContain('Hope and confidence 1: can be built on To build on better');
    expect(page).toContain('not rated');
    expect(text(await ana(child).draw(profilePage, { language: 'es' }))).toContain('Escuela y aprendizaje');
  });
});
