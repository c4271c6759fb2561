import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as decline from './pages/decline.tsx';
import * as done from './pages/done.tsx';
import * as myWords from './pages/my-words.tsx';
import * as onPaper from './pages/on-paper.tsx';
import * as ownPaper from './pages/own-paper.ts';
import * as read from './pages/read.tsx';
import * as values from './pages/values.tsx';
import { aPlan, aVersion } from './testing/a-plan.ts';
import { takeBack } from './use-cases/take-back.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});

/** A plan as Ines comes to it, by her own address. */
async function forInes(given: Parameters<typeof aPlan>[2] = {}) {
  const plan = await aPlan(db, county, given);
  const signerId = plan.signers.ines.id;
  const ines = visitor(county.homes.harbor.caregivers[0]!.userId, { params: { signerId } });
  return { ...plan, signerId, ines };
}
type ForInes = Awaited<ReturnType<typeof forInes>>;

const signing = async ({ ines, signerId }: ForInes, more: Record<string, string | string[]> = {}) => {
  const { body } = await ines.look(read);
  return {
    of: signerId,
    versionId: body.card.versionId as string,
    language: 'en',
    statements: ['1', '2', '3'].slice(0, body.card.statements.length),
    consented: 'yes',
    typedName: 'Ines Duarte',
    ...more,
  };
};
const codes = (shown: { body: { problems: { at: string; code: string }[] } }) =>
  shown.body.problems.map(({ at, code }) => `${at}:${code}`);

describe('in order', () => {
  test('values first, then the text, then the name; then it is done', async () => {
    const plan = await forInes();
    const { ines, signerId } = plan;
    expect((await ines.look(read)).to).toBe(`/sign/${signerId}`);
    expect(await ines.draw(values)).toContain('Every child deserves a normal childhood');
    expect((await ines.send(values, { of: signerId })).to).toBe(`/sign/${signerId}/read`);

    const page = await ines.draw(read);
    expect(page).toContain('We listen and answer.');
    expect(page).toContain('at the agency the case manager, supervisors, program directors and placement coordinators');
    expect(page).toMatch(/Reference of exactly this text: [0-9a-f]{8}\b/);
    expect(page).not.toMatch(/ checked=""/);
    const signed = await ines.send(read, await signing(plan));
    expect(signed.to).toBe(`/sign/${signerId}/done`);
    const after = await ines.draw(done);
    expect(after).toContain('Still to sign: Omar Duarte and Ana Soto.');
    expect((await ines.look(read)).to).toBe(`/sign/${signerId}/done`);
  });

  test('the same in Spanish, and nothing English is left of the page’s own words', async () => {
    const { ines, signerId } = await forInes();
    const language = 'es' as const;
    expect(await ines.draw(values, { language })).toContain('En qué creemos');
    await ines.send(values, { of: signerId }, { language });
    const page = await ines.draw(read, { language });
    expect(page).toContain('Escuchamos y respondemos.');
    expect(page).toContain('Escriba su nombre');
    expect(page).not.toMatch(/Type your name|What we believe|Who sees this/);
  });

  test('the other language is one link away and stays the same content', async () => {
    const { ines, signerId } = await forInes();
    await ines.send(values, { of: signerId });
    const { body } = await ines.look(read);
    expect(body.text.other.href).toBe(`/sign/${signerId}/read?language=es`);
    const other = await ines.look(read, { query: 'language=es' });
    expect(other.body.text.paper.language).toBe('es');
    expect(other.body.card.language).toBe('es');
    expect(other.body.card.statements[0].words).toMatch(/^Leí/);
  });
});

describe('what is refused is drawn again', () => {
  test('all that is missing at once, with what was typed', async () => {
    const plan = await forInes();
    const { ines, signerId } = plan;
    await ines.send(values, { of: signerId });
    const { of, versionId, language } = await signing(plan);
    const refused = await ines.send(read, { of, versionId, language, statements: ['1'], typedName: '' });
    expect(refused.status).toBe(422);
    expect(codes(refused)).toEqual(['statements:statements-missing', 'consented:no-consent', 'typedName:no-name']);
    const page = await ines.draw(read, {}, refused);
    expect(page).toContain('href="#statements"');
    expect(page.match(/ checked=""/g)).toHaveLength(1);
  });

  test('a drawing is drawn again, one that is none is refused', async () => {
    const plan = await forInes();
    const { ines, signerId } = plan;
    await ines.send(values, { of: signerId });
    const given = await signing(plan, { typedName: '', drawing: 'M10 20L30 40', statements: [] });
    const refused = await ines.send(read, given);
    expect(await ines.draw(read, {}, refused)).toContain('<path d="M10 20L30 40">');
    const odd = await ines.send(read, { ...given, drawing: 'javascript:alert(1)' });
    expect(codes(odd)).toContain('drawing:odd-drawing');
    const drawn = await ines.send(read, await signing(plan, { typedName: '', drawing: 'M10 20L30 40' }));
    expect(drawn.to).toBe(`/sign/${signerId}/done`);
  });

  test('a newer text is there: nothing is signed, it says so, and the boxes are empty again', async () => {
    const plan = await forInes();
    const { ines, signerId } = plan;
    await ines.send(values, { of: signerId });
    const given = await signing(plan);
    await aVersion(db, county, plan, 'Other words');
    const refused = await ines.send(read, given);
    expect([refused.status, codes(refused)]).toEqual([409, [':superseded-version']]);
    const page = await ines.draw(read, {}, refused);
    expect(page).toContain('The text was changed meanwhile');
    expect(page).toContain('href="#text"');
    expect(page).toContain('Other words');
    expect(page).not.toMatch(/ checked=""/);
    expect(page).toContain('value="Ines Duarte"');
  });

  test('the text was taken back meanwhile: nothing is signed, and it says so', async () => {
    const plan = await forInes();
    const { ines, signerId, childId, agreementId } = plan;
    await ines.send(values, { of: signerId });
    const given = await signing(plan);
    await db.as(county.staff.ana, { focus: childId }).commit(ask => takeBack(ask, agreementId));
    const refused = await ines.send(read, given);
    expect([refused.status, codes(refused)]).toEqual([409, [':state-forbids']]);
    const page = await ines.draw(read, {}, refused);
    expect(page).toContain('The text was changed meanwhile. Nothing was signed.');
    expect(page).toContain('This is still being written');
    expect(await ines.draw(read)).not.toContain('meanwhile');
  });

  test('somebody who came by a link alone is asked for the digits', async () => {
    const plan = await forInes();
    const { ines, signerId } = plan;
    await ines.send(values, { of: signerId });
    expect(await ines.draw(read)).not.toContain('name="code"');
    expect(await ines.draw(read, { proof: 'link' })).toContain('name="code"');
    const refused = await ines.send(read, await signing(plan), { proof: 'link' });
    expect(codes(refused)).toEqual(['code:needs-code']);
  });
});

describe('the other ways', () => {
  test('words are sent, shown with the text and wait for their answer', async () => {
    const { ines, signerId } = await forInes();
    await ines.send(values, { of: signerId });
    const refused = await ines.send(myWords, { of: signerId, words: '' });
    expect(codes(refused)).toEqual(['kind:required', 'words:required']);
    const sent = await ines.send(myWords, { of: signerId, kind: 'change', words: 'Saturday calls, please.' });
    expect(sent.to).toBe(`/sign/${signerId}/read?done=asked`);
    const page = await ines.draw(read, { query: 'done=asked' });
    expect(page).toContain('Saturday calls, please.');
    expect(page).toContain('Waiting for the answer');
    expect(page).toContain('Your words are on their way');
  });

  test('paper is wished for, and can be saved at once', async () => {
    const { ines, signerId } = await forInes();
    const asked = await ines.send(onPaper, { of: signerId, words: 'Tuesday' });
    expect(asked.to).toBe(`/sign/${signerId}/done?done=paper`);
    expect(await ines.draw(done, { query: 'done=paper' })).toContain('We bring you paper to sign');
    expect(await db.value('select words from app.agreement_question where signer_id = $1', [signerId])).toBe(
      'I would like to sign on paper.\nTuesday',
    );
    const paper = await ines.look(ownPaper);
    expect(paper.headers.get('Content-Type')).toBe('application/pdf');
    expect(Buffer.from(paper.bytes.slice(0, 5)).toString()).toBe('%PDF-');
  });

  test('a no is thanked for, has a day for the talk, and stays open to be changed', async () => {
    const { ines, signerId } = await forInes();
    await ines.send(values, { of: signerId });
    expect(codes(await ines.send(decline, { of: signerId, reason: ' ' }))).toEqual(['reason:required']);
    const sent = await ines.send(decline, { of: signerId, reason: 'The visits are too far away.' });
    expect(sent.to).toBe(`/sign/${signerId}/done`);
    expect(await ines.draw(done)).toContain('Thank you for telling us');
    expect(await ines.draw(read)).toContain('You can still sign if you like');
  });

  test('what was signed is theirs to save', async () => {
    const plan = await forInes();
    const { ines, signerId } = plan;
    await ines.send(values, { of: signerId });
    await ines.send(read, await signing(plan));
    const copy = await ines.look(ownPaper);
    expect(copy.headers.get('Content-Type')).toBe('application/pdf');
  });
});

describe('one sitting', () => {
  test('the next plan of the same sitting follows; through a doorstep below the same address', async () => {
    const sittingId = newId();
    const plan = await forInes({ sittingId });
    const brother = await aPlan(db, county, { sittingId, name: 'Beni' });
    await plan.ines.send(values, { of: plan.signerId });
    await plan.ines.send(read, await signing(plan));
    const next = brother.signers.ines.id;
    expect((await plan.ines.look(done)).body.next).toEqual({ href: `/sign/${next}`, sameVisit: true });
    const door = await plan.ines.look(done, { proof: 'doorstep' });
    expect(door.body.next.href).toBe(`/sign/${plan.signerId}?of=${next}`);
    expect(door.body.kept).toBeNull();

    const opened = await plan.ines.send(values, { of: next }, { proof: 'doorstep' });
    expect(opened.to).toBe(`/sign/${plan.signerId}/read?of=${next}`);
    const page = await plan.ines.look(read, { proof: 'doorstep', query: `of=${next}` });
    expect(page.body.card.signerId).toBe(next);
  });
});

describe('whose it is', () => {
  test('another caregiver’s place, a stranger’s and no place at all are the same: not there', async () => {
    const plan = await aPlan(db, county);
    const stranger = county.homes.reef.caregivers[0]!.userId;
    const params = { signerId: plan.signers.ines.id };
    for (const [user, at] of [
      [county.homes.harbor.caregivers[1]!.userId, params],
      [stranger, params],
      [stranger, { signerId: newId() }],
      [stranger, { signerId: 'x' }],
    ] as const)
      for (const page of [values, read, myWords, onPaper, decline, done])
        expect((await visitor(user, { params: at }).look(page)).status).toBe(404);
  });

  test('what is still being written says so', async () => {
    const { ines } = await forInes({ ready: false });
    expect(await ines.draw(values)).toContain('This is still being written');
    expect(await ines.draw(read)).toContain('This is still being written');
  });
});
