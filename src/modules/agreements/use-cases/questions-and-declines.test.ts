import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { openQuestions, questionsOf, signersOf } from '../store/signers.ts';
import {
  anAgreementInForce,
  anOpenAgreement,
  asSigner,
  caregiverParty,
  granted,
  type Opened,
  ready,
  type SignerName,
  sign,
  stateOf,
} from '../testing/an-agreement.ts';
import { answerQuestion } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { declineAgreement } from './decline-agreement.ts';
import { recordDeclineTalk } from './record-decline-talk.ts';
import { supersedeAgreement } from './supersede-agreement.ts';
import { voidAgreement } from './void-agreement.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
});
type Ready = Opened & { versionId: string };
const aReady = async (): Promise<Ready> => {
  const opened = await anOpenAgreement(db, county);
  return { ...opened, versionId: await ready(db, opened) };
};

describe('declining', () => {
  const decline = (opened: Opened, by: SignerName, of: SignerName = by, reason = 'The bedtime is not ours') =>
    asSigner(db, opened, by).commit(ask =>
      declineAgreement(ask, { signerId: opened.signers[of], reason, language: 'en' }),
    );

  test('by somebody whose signature is required: declined, and the talk has its day', async () => {
    const opened = await aReady();
    const declined = granted(await decline(opened, 'ines'));
    // Wednesday, and three work days on; nothing is a holiday here.
    expect(declined).toMatchObject({ state: 'declined', followUpOn: '2026-11-23' });
    const rows = await asSigner(db, opened, 'ana').look(ask => signersOf(ask.tx, opened.agreementId));
    expect(rows.find(({ id }) => id === opened.signers.ines)?.declined).toMatchObject({
      reason: 'The bedtime is not ours',
      talkedOn: null,
    });
  });

  test('who declined may still sign; then nothing is declined any more', async () => {
    const opened = await aReady();
    await decline(opened, 'ines');
    expect(granted(await sign(db, opened, 'ana', opened.versionId)).state).toBe('declined');
    expect(granted(await sign(db, opened, 'ines', opened.versionId)).state).toBe('in_force');
  });

  test('the other caregiver of the home is enough, where one is', async () => {
    const opened = await aReady();
    await decline(opened, 'ines');
    await sign(db, opened, 'omar', opened.versionId);
    expect(granted(await sign(db, opened, 'ana', opened.versionId)).state).toBe('in_force');
  });

  test('a new version asks everybody again', async () => {
    const opened = await aReady();
    await decline(opened, 'ines');
    const versionId = await ready(db, opened, 'We promise another bedtime.');
    expect(await stateOf(db, opened.agreementId)).toBe('ready');
    expect(granted(await sign(db, opened, 'ines', versionId)).state).toBe('partly_signed');
  });

  test('after others signed it is voided before its next version', async () => {
    const opened = await aReady();
    await sign(db, opened, 'ana', opened.versionId);
    expect(granted(await decline(opened, 'ines')).state).toBe('declined');
    await asSigner(db, opened, 'ana').commit(ask =>
      voidAgreement(ask, { agreementId: opened.agreementId, why: 'As we agreed in the talk' }),
    );
    expect(await stateOf(db, opened.agreementId)).toBe('void');
    await ready(db, opened);
    expect(await stateOf(db, opened.agreementId)).toBe('ready');
  });

  test('by the birth family it changes nothing but is kept', async () => {
    const opened = await aReady();
    expect(granted(await decline(opened, 'rosa')).state).toBe('ready');
    const signed = await anAgreementInForce(db, county);
    expect(granted(await decline(signed, 'rosa')).state).toBe('in_force');
  });

  test('said by telephone, entered by staff', async () => {
    const opened = await aReady();
    expect(granted(await decline(opened, 'ana', 'ines')).state).toBe('declined');
    expect(
      await db.value('select entered_by from app.agreement_decline where signer_id = $1', [opened.signers.ines]),
    ).toBe(county.staff.ana);
  });

  test('not for others, not twice, not after signing, not without a reason, not of a draft', async () => {
    const opened = await aReady();
    expect(await decline(opened, 'omar', 'ines')).toEqual(no({ kind: 'not-your-signature' }));
    expect(await decline(opened, 'rosa', 'ines')).toEqual(no({ kind: 'agreement-not-there' }));
    expect(await decline(opened, 'ines', 'ines', '  ')).toEqual(
      no({ kind: 'invalid', problems: [{ at: 'reason', code: 'required' }] }),
    );
    expect(await decline(opened, 'ines', 'ines', 'x'.repeat(4_001))).toMatchObject({
      refusal: { problems: [{ at: 'reason', code: 'too-long' }] },
    });
    await decline(opened, 'ines');
    expect(await decline(opened, 'ines')).toEqual(no({ kind: 'already-declined' }));
    await sign(db, opened, 'omar', opened.versionId);
    expect(await decline(opened, 'omar')).toEqual(no({ kind: 'already-signed' }));
    expect(await decline(await anOpenAgreement(db, county), 'ines')).toEqual(
      no({ kind: 'state-forbids', state: 'draft' }),
    );
  });

  describe('the talk', () => {
    const talk = (opened: Opened, declineId: string, talkedOn = '2026-11-18', outcome = 'We move the bedtime') =>
      asSigner(db, opened, 'ana').commit(ask => recordDeclineTalk(ask, { declineId, talkedOn, outcome }));

    test('is written beside the decline, once; then somebody may decline again', async () => {
      const opened = await aReady();
      const { declineId } = granted(await decline(opened, 'ines'));
      expect(await talk(opened, declineId)).toEqual(ok(undefined));
      expect(await talk(opened, declineId)).toEqual(no({ kind: 'talked-already' }));
      expect(await decline(opened, 'ines', 'ines', 'Still not')).toMatchObject({ ok: true });
    });

    test('not by the caregiver, not of nothing, not tomorrow, not before, not without words', async () => {
      const opened = await aReady();
      const { declineId } = granted(await decline(opened, 'ines'));
      const input = { declineId, talkedOn: '2026-11-18', outcome: 'x' };
      expect(await asSigner(db, opened, 'ines').commit(ask => recordDeclineTalk(ask, input))).toEqual(
        no({ kind: 'not-allowed' }),
      );
      expect(await talk(opened, newId())).toEqual(no({ kind: 'agreement-not-there' }));
      expect(await talk(opened, declineId, '2026-11-19', '')).toEqual(
        no({
          kind: 'invalid',
          problems: [
            { at: 'talkedOn', code: 'in-the-future' },
            { at: 'outcome', code: 'required' },
          ],
        }),
      );
      expect(await talk(opened, declineId, '2026-11-17')).toMatchObject({
        refusal: { problems: [{ at: 'talkedOn', code: 'before-the-decline' }] },
      });
      expect(await talk(opened, declineId, '')).toMatchObject({
        refusal: { problems: [{ at: 'talkedOn', code: 'required' }] },
      });
    });
  });
});

describe('questions and proposals', () => {
  const question = (opened: Opened, by: SignerName, more: object = {}, of: SignerName = by) =>
    asSigner(db, opened, by).commit(ask =>
      askQuestion(ask, {
        signerId: opened.signers[of],
        kind: 'question',
        about: 'respect',
        words: 'What does this mean?',
        language: 'es',
        ...more,
      }),
    );
  const answer = (opened: Opened, questionId: string, more: object = {}, by: SignerName = 'ana') =>
    asSigner(db, opened, by).commit(ask =>
      answerQuestion(ask, { questionId, answer: 'answered', words: 'It means this.', ...more }),
    );

  test('a signer asks, staff answers, and nothing else has changed', async () => {
    const opened = await aReady();
    const { questionId } = granted(await question(opened, 'ines'));
    expect((await asSigner(db, opened, 'ana').look(ask => openQuestions(ask.tx))).map(({ id }) => id)).toContain(
      questionId,
    );
    expect(await answer(opened, questionId)).toEqual(ok(undefined));
    const [row] = await asSigner(db, opened, 'ines').look(ask => questionsOf(ask.tx, opened.agreementId));
    expect(row).toMatchObject({ signerName: 'Ines Duarte', answer: 'answered', answerWords: 'It means this.' });
    expect(await stateOf(db, opened.agreementId)).toBe('ready');
  });

  test('others of the home do not read it; it is between the signer and the agency', async () => {
    const opened = await aReady();
    await question(opened, 'ines');
    expect(await asSigner(db, opened, 'omar').look(ask => questionsOf(ask.tx, opened.agreementId))).toEqual([]);
    expect(await asSigner(db, opened, 'rosa').look(ask => questionsOf(ask.tx, opened.agreementId))).toEqual([]);
  });

  test('a proposed change is taken, in part, or not, with the reason', async () => {
    const opened = await anAgreementInForce(db, county);
    const { questionId } = granted(await question(opened, 'rosa', { kind: 'change', about: null }));
    expect(await answer(opened, questionId)).toMatchObject({
      refusal: { problems: [{ at: 'answer', code: 'not-an-answer-to-this' }] },
    });
    expect(await answer(opened, questionId, { answer: 'partly', words: ' ' })).toMatchObject({
      refusal: { problems: [{ at: 'words', code: 'required' }] },
    });
    expect(await answer(opened, questionId, { answer: 'partly' })).toEqual(ok(undefined));
    expect(await answer(opened, questionId, { answer: 'taken' })).toEqual(no({ kind: 'answered-already' }));
  });

  test('by the signer or, as said by telephone, by staff; with words; while it lives', async () => {
    const opened = await aReady();
    expect(await question(opened, 'ana', {}, 'rosa')).toMatchObject({ ok: true });
    expect(await question(opened, 'omar', {}, 'ines')).toEqual(no({ kind: 'not-your-signature' }));
    expect(await question(opened, 'rosa', {}, 'ines')).toEqual(no({ kind: 'agreement-not-there' }));
    expect(await question(opened, 'ines', { words: ' ' })).toMatchObject({
      refusal: { problems: [{ at: 'words', code: 'required' }] },
    });
    expect(await question(opened, 'ines', { words: 'x'.repeat(4_001) })).toMatchObject({
      refusal: { problems: [{ at: 'words', code: 'too-long' }] },
    });
    const { questionId } = granted(await question(opened, 'ines'));
    expect(await answer(opened, questionId, {}, 'ines')).toEqual(no({ kind: 'not-allowed' }));
    expect(await answer(opened, newId())).toEqual(no({ kind: 'agreement-not-there' }));
    await asSigner(db, opened, 'ana').commit(ask => supersedeAgreement(ask, opened.agreementId));
    expect(await question(opened, 'ana', {}, 'ines')).toEqual(no({ kind: 'state-forbids', state: 'superseded' }));
  });

  test('a draft is open to them as well', async () => {
    const opened = await anOpenAgreement(db, county, { caregivers: { ...caregiverParty, each: true } });
    expect(await question(opened, 'ines', { kind: 'change' })).toMatchObject({ ok: true });
  });
});
