import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { openTask } from '#modules/tasks/index.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners } from '#test/builders/plans.ts';
import { TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { untranslatedOf } from '../store/translations.ts';
import { lineNotesOf, pageOf, transitionOf, wordsForCard } from '../store/words.ts';
import { translateWords } from './translate-words.ts';
import { type WriteLineNote, writeLineNote } from './write-line-note.ts';
import { type PageEntry, writePage } from './write-page.ts';
import { type WriteTransition, writeTransition } from './write-transition.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
beforeAll(async () => {
  county = await aCounty(db);
});
beforeEach(async () => {
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
});
const ana = () => db.as(county.staff.ana, { focus: lucy });
const ines = () => db.as(county.homes.harbor.caregivers[0]!.userId, { focus: lucy });
const faye = () => db.as(county.homes.reef.caregivers[0]!.userId, { focus: lucy });
const invalid = (...problems: [string, string][]) =>
  no({ kind: 'invalid', problems: problems.map(([at, code]) => expect.objectContaining({ at, code })) });

const entry = (more: Partial<PageEntry> = {}): PageEntry => ({
  code: 'likes',
  words: 'Slime and foxes.',
  language: 'en',
  saidBy: 'child',
  saidOn: TODAY,
  forFamily: true,
  ...more,
});
const write = (entries: readonly PageEntry[], who = ana()) =>
  who.commit(ask => writePage(ask, { childId: lucy, entries }));
const page = () => ana().look(ask => pageOf(ask.tx, lucy));

describe('the child’s own page', () => {
  test('is written all at once or one part, by worker and caregiver, with whose words they are', async () => {
    const comforts = entry({ code: 'comforts', words: 'La manta azul.', language: 'es' });
    expect(await write([entry(), comforts])).toEqual(ok({ changed: ['likes', 'comforts'] }));
    const own = entry({ code: 'hard', words: ' Doors slamming. ', saidBy: 'caregiver', forFamily: false });
    expect(await write([own], ines())).toEqual(ok({ changed: ['hard'] }));
    expect(await page()).toHaveLength(3);
    expect((await page()).find(({ code }) => code === 'hard')).toMatchObject({
      words: 'Doors slamming.',
      saidBy: 'caregiver',
      saidOn: TODAY,
      forFamily: false,
      agreementId: null,
    });
    const card = await ana().look(ask => wordsForCard(ask.tx, lucy));
    expect(card.map(({ code, words }) => [code, words])).toEqual([
      ['comforts', 'La manta azul.'],
      ['hard', 'Doors slamming.'],
    ]);
    expect(
      await db.value(`select count(*)::int from record.fact where name = 'PageWritten' and body ->> 'childId' = $1`, [
        lucy,
      ]),
    ).toBe(2);
  });

  test('keeps what stood there in its history, and the same words change nothing', async () => {
    await write([entry()]);
    expect(await write([entry()])).toEqual(ok({ changed: [] }));
    expect(await write([entry({ words: 'Drums.' })])).toEqual(ok({ changed: ['likes'] }));
    expect(await write([entry({ words: ' ' })], ines())).toEqual(ok({ changed: ['likes'] }));
    expect(await page()).toEqual([]);
    const before = await db.rows(
      `select operation, before ->> 'words' as words from record.row_change where table_name = 'plan_text' and $1 = any (keys) order by id`,
      [`plan:${lucy}`],
    );
    expect(before).toEqual([
      { operation: 'insert', words: null },
      { operation: 'update', words: 'Slime and foxes.' },
      { operation: 'delete', words: 'Drums.' },
    ]);
  });

  test('goes with the child: the new home reads it, the home before does not any more', async () => {
    await write([entry()]);
    await db.rows(
      `update app.placement set during = tstzrange(lower(during), '2026-11-18T14:00:00Z') where child_id = $1`,
      [lucy],
    );
    await db.rows(
      `insert into app.placement (id, agency_id, child_id, episode_id, home_id, setting, during)
       select uuidv7(), agency_id, child_id, episode_id, $2, setting, tstzrange('2026-11-18T14:00:00Z', null) from app.placement where child_id = $1`,
      [lucy, county.homes.reef.id],
    );
    await db.rows('select app_definer.follow_placements($1)', [lucy]);
    expect(await faye().look(ask => pageOf(ask.tx, lucy))).toHaveLength(1);
    expect(await ines().look(ask => pageOf(ask.tx, lucy))).toEqual([]);
  });

  test('what somebody wrote meanwhile is not written over', async () => {
    await write([entry()]);
    expect(await write([entry({ words: 'Drums.', seenAt: null })])).toEqual(
      no({ kind: 'changed-meanwhile', at: 'likes' }),
    );
    const [now] = await page();
    expect(await write([entry({ words: 'Drums.', seenAt: now!.writtenAt })])).toMatchObject({ ok: true });
  });

  test('all that is wrong is told at once, each at its part', async () => {
    const wrong = [
      entry({ code: 'likes', saidOn: '2026-11-19' }),
      entry({ code: 'day', language: 'Spanish!' }),
      entry({ code: 'hard', saidBy: 'judge' as never }),
      entry({ code: 'comforts', words: 'x'.repeat(4001) }),
    ];
    expect(await write(wrong)).toEqual(
      invalid(['likes', 'in-the-future'], ['day', 'not-a-language'], ['hard', 'not-one-of'], ['comforts', 'too-long']),
    );
    expect(await write([entry({ code: 'shoe' as never })])).toEqual(invalid(['shoe', 'not-one-of']));
  });

  test.each(['The Duartes are kind.', 'Call 555-0111.', 'We live at 1 Shell Rd.'])(
    'words for the family that tell the home are refused, others are not: %s',
    async words => {
      expect(await write([entry({ words })])).toEqual(invalid(['likes', 'tells-the-home']));
      expect(await write([entry({ words })], ines())).toEqual(invalid(['likes', 'tells-the-home']));
      expect(await write([entry({ words, forFamily: false })])).toMatchObject({ ok: true });
    },
  );

  test('is not there for whoever neither works for the child nor cares for them', async () => {
    for (const stranger of [faye(), db.as(county.staff.ben, { focus: lucy }), db.as(county.staff.ned, { focus: lucy })])
      await expect(write([entry()], stranger)).rejects.toThrow(NotThere);
  });
});

describe('a note beside a promise', () => {
  let planId: Id;
  const aVersionOf = async (agreementId: Id) => {
    const id = newId();
    await db.rows(
      `insert into app.agreement_version (id, agency_id, subject_id, agreement_id, number, template_id, digest, made_at, made_by)
       select $2, agency_id, subject_id, id, 1, template_id, '\\x00', opened_at, opened_by from app.agreement where id = $1`,
      [agreementId, id],
    );
    return id;
  };
  const aPlanIn = async (state: Parameters<typeof aPlan>[3]) => {
    planId = (await aPlan(db, county, lucy, { ...harborSigners(county), ...state })).id;
  };
  const note = (more: Partial<WriteLineNote> = {}, who = ana()) =>
    who.commit(ask =>
      writeLineNote(ask, {
        planId,
        subject: 'planning',
        side: 'agency',
        words: 'Next meeting Dec 2, 5 pm, by video.',
        language: 'en',
        saidBy: 'worker',
        saidOn: TODAY,
        forFamily: true,
        ...more,
      }),
    );
  const notes = () =>
    ana().look(async ask => (await lineNotesOf(ask.tx, planId)).map(({ side, words }) => [side, words]));

  test('stands for one plan and one side; blank words take it out', async () => {
    await aPlanIn({ state: 'draft' });
    expect(await note()).toEqual(ok({ changed: true, prepareAgain: false }));
    expect(await note({ side: 'caregiver', words: 'After 4:30 is best.', saidBy: 'caregiver' }, ines())).toMatchObject({
      ok: true,
    });
    expect((await notes()).toSorted()).toEqual([
      ['agency', 'Next meeting Dec 2, 5 pm, by video.'],
      ['caregiver', 'After 4:30 is best.'],
    ]);
    await note({ words: '' });
    expect(await notes()).toEqual([['caregiver', 'After 4:30 is best.']]);
  });

  test.each(['partly_signed', 'in_force', 'declined'] as const)(
    'under signatures (%s) is refused, with the offer to start again',
    async state => {
      await aPlanIn({ state });
      expect(await note()).toEqual(no({ kind: 'signed-already', mayStartAgain: true }));
      expect(await notes()).toEqual([]);
      expect(await note({ startAgain: true, why: ' ' })).toEqual(invalid(['why', 'required']));
      expect(await note({ startAgain: true, why: 'The meeting has a day now.' })).toEqual(
        ok({ changed: true, prepareAgain: true }),
      );
      expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('void');
      expect(
        await db.rows(
          'select voided_why from app.agreement_signature where agreement_id = $1 and voided_at is not null limit 1',
          [planId],
        ),
      ).toEqual([{ voided_why: 'The meeting has a day now.' }]);
    },
  );

  test.each(['staff', 'a caregiver'])('of %s takes a text back that is out and that nobody signed', async who => {
    await aPlanIn({ state: 'ready' });
    const mine = who === 'staff' ? {} : ({ side: 'caregiver', saidBy: 'caregiver' } as const);
    const writer = () => (who === 'staff' ? ana() : ines());
    expect(await note({ ...mine, words: ' ' }, writer())).toEqual(ok({ changed: false, prepareAgain: false }));
    expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('ready');
    expect(await note(mine, writer())).toEqual(ok({ changed: true, prepareAgain: true }));
    expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('draft');
    expect(await note({ ...mine, words: 'And another.' }, writer())).toEqual(
      ok({ changed: true, prepareAgain: false }),
    );
  });

  test('the same note again changes nothing, also under signatures', async () => {
    await aPlanIn({ state: 'draft' });
    await note();
    await db.rows(`update app.agreement set state = 'ready', version_id = $2 where id = $1`, [
      planId,
      await aVersionOf(planId),
    ]);
    expect(await note()).toEqual(ok({ changed: false, prepareAgain: false }));
    expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('ready');
  });

  test('a caregiver does not start a signed plan again: they propose', async () => {
    await aPlanIn({ state: 'in_force' });
    const own = { side: 'caregiver', saidBy: 'caregiver', startAgain: true } as const;
    expect(await note(own, ines())).toEqual(no({ kind: 'signed-already', mayStartAgain: false }));
  });

  test('without a reason of their own a plain one stands under the signatures', async () => {
    await aPlanIn({ state: 'partly_signed' });
    expect(await note({ startAgain: true })).toMatchObject({ ok: true });
    expect(await db.value('select voided_why from app.agreement_signature where agreement_id = $1', [planId])).toBe(
      'The words were changed after somebody had signed.',
    );
  });

  test('after all signatures were void it is free again', async () => {
    await aPlanIn({ state: 'void' });
    expect(await note()).toMatchObject({ ok: true });
  });

  test('is refused beside the other side’s promise, on a plan that is over, and where the words are wrong', async () => {
    await aPlanIn({ state: 'draft' });
    expect(await note({ side: 'agency' }, ines())).toEqual(no({ kind: 'not-your-side' }));
    expect(await note({ subject: 'weather' as never, saidOn: '2027-01-01', words: 'Sra. Duarte' })).toEqual(
      invalid(['subject', 'not-one-of'], ['saidOn', 'in-the-future'], ['words', 'tells-the-home']),
    );
    await db.rows(`update app.agreement set state = 'superseded' where id = $1`, [planId]);
    expect(await note()).toEqual(no({ kind: 'plan-is-over' }));
  });

  test('is not there without the plan', async () => {
    await aPlanIn({ state: 'draft' });
    await expect(note({ planId: newId() })).rejects.toThrow(NotThere);
    await expect(note({}, faye())).rejects.toThrow(NotThere);
  });
});

describe('the caregivers’ part of a move', () => {
  let planId: Id;
  beforeEach(async () => {
    planId = (await aPlan(db, county, lucy, { ...harborSigners(county), state: 'in_force' })).id;
  });
  const move = (more: Partial<WriteTransition> = {}, who = ines()) =>
    who.commit(ask =>
      writeTransition(ask, {
        planId,
        words: { routines: 'Hall light on.', goodbye: 'Supper with everybody.' },
        language: 'en',
        saidOn: TODAY,
        forFamily: false,
        signedOffBy: 'Ines Duarte',
        ...more,
      }),
    );
  const parts = () =>
    ana().look(async ask => (await transitionOf(ask.tx, planId)).map(({ code, words }) => [code, words]));

  test('is written and signed off, also under signatures; changed words want a new sign-off', async () => {
    expect(await move()).toEqual(ok({ changed: ['routines', 'goodbye'], signedOff: true }));
    expect(await parts()).toEqual([
      ['goodbye', 'Supper with everybody.'],
      ['routines', 'Hall light on.'],
      ['signed_off', 'Ines Duarte'],
    ]);
    expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('in_force');
    expect(await move({ signedOffBy: null })).toEqual(ok({ changed: [], signedOff: true }));
    expect(await move({ words: { goodbye: '' }, signedOffBy: null }, ana())).toEqual(
      ok({ changed: ['goodbye'], signedOff: false }),
    );
    expect(await parts()).toEqual([['routines', 'Hall light on.']]);
  });

  test('nothing is signed off where nothing is written', async () => {
    expect(await move({ words: {} })).toEqual(no({ kind: 'nothing-to-sign-off' }));
  });

  test('what is wrong is told at its part', async () => {
    const words = { routines: 'Ask the Duartes.', belongings: 'x'.repeat(5000) };
    expect(await move({ words, forFamily: true, saidOn: '2026-12-01' })).toEqual(
      invalid(['belongings', 'too-long'], ['saidOn', 'in-the-future'], ['routines', 'tells-the-home']),
    );
  });

  test('is not there for another home', async () => {
    await expect(move({}, faye())).rejects.toThrow(NotThere);
    await expect(move({ planId: newId() })).rejects.toThrow(NotThere);
  });
});

describe('a translation', () => {
  const texts = () => page();
  const put = (more: Partial<Parameters<typeof translateWords>[1]> = {}, who = ana()) =>
    who.commit(async ask => {
      const [text] = await pageOf(ask.tx, lucy);
      return translateWords(ask, {
        of: 'text',
        id: text!.id,
        translation: 'The blue blanket.',
        language: 'en',
        translatedBy: 'Ana Ruiz',
        ...more,
      });
    });
  beforeEach(() => write([entry({ words: 'La manta azul.', language: 'es' })]));

  test('stands beside the words with whose it is, ends the task, and goes with words that change', async () => {
    const [text] = await texts();
    await ana().commit(ask =>
      openTask(ask, { childId: lucy, kind: 'translate_words', userId: county.staff.ana, sourceId: text!.id }),
    );
    const planId = (await aPlan(db, county, lucy, harborSigners(county))).id;
    expect(await ana().look(ask => untranslatedOf(ask.tx, lucy, planId))).toMatchObject([
      { of: 'text', language: 'es' },
    ]);
    expect(await put()).toEqual(ok({ childId: lucy }));
    expect(await ana().look(ask => untranslatedOf(ask.tx, lucy, planId))).toEqual([]);
    expect((await texts())[0]).toMatchObject({
      words: 'La manta azul.',
      translation: 'The blue blanket.',
      translationLanguage: 'en',
      translatedBy: 'Ana Ruiz',
    });
    expect(await db.value('select done_at is not null from app.task where source_id = $1', [text!.id])).toBe(true);
    await write([entry({ words: 'Dos mantas.', language: 'es' })]);
    expect((await texts())[0]).toMatchObject({ translation: null, translatedBy: null });
  });

  test('needs words, another language and somebody’s name, and does not tell the home', async () => {
    expect(await put({ translation: ' ', language: 'es', translatedBy: '' })).toEqual(
      invalid(['translation', 'required'], ['translatedBy', 'required'], ['language', 'same-language']),
    );
    expect(await put({ translation: 'The Duartes’ blanket.' })).toEqual(invalid(['translation', 'tells-the-home']));
  });

  test('of words that are not there is not there', async () => {
    for (const place of ['text', 'promise', 'family-word'] as const)
      await expect(put({ of: place, id: newId() })).rejects.toThrow(NotThere);
  });
});
