import type { Id } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import {
  askQuestion,
  declineAgreement,
  inviteSigner,
  recordDeclineTalk,
  sealAgreements,
} from '#modules/agreements/index.ts';
import {
  addFamilyWords,
  answerProposal,
  askToTalk,
  giveRoutineSheet,
  holdTalk,
  limitFamily,
  makeAuthorityLetter,
  makePromise,
  preparePlanReady,
  recordStep,
  startAgain,
  writeLineNote,
  writePage,
  writeTransition,
} from '#modules/partnership-plan/index.ts';
import { makeFileStore, setFileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import { makeKeyring } from '#platform/keys/keyring.ts';
import { makeKeyMaterial } from '#platform/keys/material.ts';
import { hearFact, type Query } from '#platform/record/hear-fact.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCaseMember } from '#test/builders/cases.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHome, type Home } from '#test/builders/homes.ts';
import { moveTo } from '#test/builders/moves.ts';
import { aPerson } from '#test/builders/people.ts';
import { completePlan, livePlan, signs } from '#test/builders/signed-plans.ts';
import { TODAY } from '#test/support/as.ts';
import type { TestDatabase } from '#test/support/test-database.ts';

/** What a birth parent must not learn of those who care for their child, as a pattern and as it is called. */
export const SECRETS: Readonly<Record<string, RegExp>> = {
  'surname of Zenobia': /quarterwhistle/i,
  'surname of Barnaby': /thimblewood/i,
  street: /larkspur\s+hollow/i,
  'house number and street': /4417\s+lark/i,
  telephone: /(?:239\D{0,4})?555\D{0,3}7713/,
  'postal code': /\b33997\b/,
  'name of the home': /vandermeulen/i,
};

/** The secrets a text gives away. */
export const secretsIn = (text: string): string[] =>
  Object.entries(SECRETS).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));

export type Parent = { readonly personId: Id; readonly userId: Id };
export type Told = {
  readonly county: County;
  readonly home: Home;
  readonly worker: Id;
  readonly children: Readonly<Record<'lucy' | 'leo' | 'mia', Child>>;
  /** Rosa reads the family's paper; Teo the limited one by an order; Ivo nothing at all, by another. */
  readonly parents: Readonly<Record<'rosa' | 'teo' | 'ivo', Parent>>;
  /** Of Lucy's plan. */
  readonly signers: Readonly<Record<'caregiver' | 'worker' | 'rosa', Id>>;
};

/**
 * Three children and their plans. Lucy's is in force, signed by everybody, Rosa included; Leo's is out to be signed after
 * it was changed once; Mia has moved on, and what Rosa signed for her stays hers. Everything staff and caregivers write
 * for themselves tells the home; what goes to the family went through the product.
 */
export async function aTalkativeCounty(db: TestDatabase, dataDir: string): Promise<Told> {
  const keyring = makeKeyring(makeKeyMaterial(Temporal.Instant.from('2026-11-18T15:00:00Z')));
  const files = makeFileStore({ keyring, dataDir });
  setFileStore(files);
  const county = await aCounty(db);
  const { agencyId, cases, homes, staff } = county;
  const worker = staff.ana;
  const home = await aHome(db, agencyId, 'Vandermeulen', {
    caregivers: ['Zenobia Quarterwhistle', 'Barnaby Thimblewood'],
    beds: 5,
  });
  await db.rows(
    `update app.caregiver_contact set phone = '239-555-7713', street = '4417 Larkspur Hollow Road', postal_code = '33997' where home_id = $1`,
    [home.id],
  );
  const parents = {
    rosa: { personId: county.mother, userId: await anAccountFor(db, agencyId, county.mother, 'parent', 'Rosa Reyes') },
    teo: await aParent(db, county, 'Teo', 'Marsh'),
    ivo: await aParent(db, county, 'Ivo', 'Stone'),
  };
  const child = (name: string) => county.aChild(cases.reyes).named(name).inHome(homes.reef).from('2026-03-01').make();
  const children = { lucy: await child('Lucy'), leo: await child('Leo'), mia: await child('Mia') };
  const { lucy, leo, mia } = children;
  await moveTo(db, worker, [lucy, leo, mia], home);
  const ana = <T>(of: Child, work: (ask: Ask) => Promise<T>) => db.as(worker, { focus: of.id }).commit(work);

  for (const of of [lucy, leo, mia]) {
    const planId = await completePlan(db, county, of);
    for (const [parent, hides] of [
      ['teo', 'home_and_contact'],
      ['ivo', 'everything'],
    ] as const)
      must(
        await ana(of, ask =>
          limitFamily(ask, {
            childId: of.id,
            personId: parents[parent].personId,
            hides,
            orderWords: 'Order of November 9',
            from: TODAY,
          }),
        ),
      );
    await writeEverything(db, { planId, of, worker, home, rosa: parents.rosa.userId });
    if (of === lucy) must(await ana(of, ask => makeAuthorityLetter(ask, { childId: of.id, language: 'en' }, files)));
    await db.as(worker, { focus: of.id }).commit(ask => readyAgain(ask, planId));
  }

  const [zenobia, barnaby] = home.caregivers;
  for (const of of [lucy, mia]) {
    const planId = await livePlan(db, of.id);
    await askAndAnswer(db, { planId, of, worker, rosa: parents.rosa.userId });
    for (const userId of [zenobia!.userId, barnaby!.userId]) await signs(db, planId, userId);
    await signs(db, planId, worker, of.id);
    await signs(db, planId, parents.rosa.userId);
    must(await ana(of, ask => giveRoutineSheet(ask, { childId: of.id, personId: parents.rosa.personId })));
  }
  // Leo's: signed by one, changed, made ready again; Rosa says no, and somebody talks with her.
  const leos = await livePlan(db, leo.id);
  await signs(db, leos, zenobia!.userId);
  await signs(db, leos, parents.rosa.userId);
  must(await ana(leo, ask => startAgain(ask, { agreementId: leos, why: 'A new school.' })));
  await db.as(worker, { focus: leo.id }).commit(ask => readyAgain(ask, leos));
  await signs(db, leos, barnaby!.userId);
  const rosaOfLeo = await signerOf(db, leos, parents.rosa.userId);
  const declined = await db
    .as(parents.rosa)
    .commit(ask => declineAgreement(ask, { signerId: rosaOfLeo, reason: 'I want to think.', language: 'en' }));
  if (!declined.ok) throw new Error('Rosa could not say no');
  const [decline] = await db.rows<{ id: Id }>('select id from app.agreement_decline where agreement_id = $1', [leos]);
  await ana(leo, ask =>
    recordDeclineTalk(ask, { declineId: decline!.id, talkedOn: TODAY, outcome: 'She reads it again.' }),
  );
  await ana(leo, ask => inviteSigner(ask, { signerId: rosaOfLeo, way: 'doorstep' }));
  await seal(db, files, keyring);
  // Mia moves on. Her plan there is another; what was signed stays with those who signed it.
  await moveTo(db, worker, [mia], homes.reef, { at: '2026-11-18T14:30:00Z' });
  const lucys = await livePlan(db, lucy.id);
  const signers = {
    caregiver: await signerOf(db, lucys, zenobia!.userId),
    worker: await signerOf(db, lucys, worker),
    rosa: await signerOf(db, lucys, parents.rosa.userId),
  };
  return { county, home, worker, children, parents, signers };
}

async function aParent(db: TestDatabase, county: County, first: string, last: string): Promise<Parent> {
  const personId = await aPerson(db, county.agencyId, { first, last });
  await aCaseMember(db, county.cases.reyes, personId, 'father');
  return { personId, userId: await anAccountFor(db, county.agencyId, personId, 'parent', `${first} ${last}`) };
}

type Writing = {
  readonly planId: Id;
  readonly of: Child;
  readonly worker: Id;
  readonly rosa: Id;
};

/** What is for caregivers and agency tells the home in every place there is; what is for the family does not. */
async function writeEverything(
  db: TestDatabase,
  { planId, of, worker, home, rosa }: Writing & { home: Home },
): Promise<void> {
  const zenobia = db.as(home.caregivers[0]!.userId, { focus: of.id });
  const childId = of.id;
  const telling =
    'The Quarterwhistles and Mr. Thimblewood live at 4417 Larkspur Hollow Road, 33997; call 239-555-7713.';
  const said = { language: 'en', saidOn: TODAY } as const;
  await zenobia.commit(async ask => {
    must(
      await writePage(ask, {
        childId,
        entries: [
          { ...said, code: 'day', words: telling, saidBy: 'caregiver', forFamily: false },
          { ...said, code: 'comforts', words: 'The blue blanket.', saidBy: 'child', forFamily: true },
        ],
      }),
    );
    const words = { routines: telling, goodbye: 'With a cake.' };
    must(
      await writeTransition(ask, { planId, words, ...said, forFamily: false, signedOffBy: 'Zenobia Quarterwhistle' }),
    );
  });
  await db.as(worker, { focus: childId }).commit(async ask => {
    const note = { planId, ...said, saidBy: 'worker' } as const;
    must(
      await writeLineNote(ask, {
        ...note,
        subject: 'appointments',
        side: 'caregiver',
        words: telling,
        forFamily: false,
      }),
    );
    must(
      await writeLineNote(ask, {
        ...note,
        subject: 'respect',
        side: 'agency',
        words: 'We call before seven.',
        forFamily: true,
      }),
    );
    const promise = { planId, subject: null, userId: null, language: 'en', dueOn: '2026-11-25' } as const;
    const full = {
      ...promise,
      side: 'caregiver',
      who: 'Zenobia Quarterwhistle',
      words: telling,
      forFamily: false,
    } as const;
    must(await makePromise(ask, full));
    must(await makePromise(ask, { ...promise, side: 'agency', who: 'Ana', words: 'A bus pass.', forFamily: true }));
    must(
      await makePromise(ask, {
        ...promise,
        side: 'caregiver',
        who: 'Zenobia',
        words: 'A photo every Friday.',
        forFamily: true,
      }),
    );
    await recordStep(ask, { agreementId: planId, step: 'packet_dental', state: 'not_known', note: telling });
  });
  await db.as(rosa).commit(async ask => {
    const words = { childId, language: 'en', way: 'online' } as const;
    must(await addFamilyWords(ask, { ...words, kind: 'wish', words: 'Please sing to them at night.' }));
    must(await addFamilyWords(ask, { ...words, kind: 'routine', words: 'Bath before supper.' }));
  });
}

/** Rosa asks and wishes to talk; the answers that tell the home are refused, the others reach her. */
async function askAndAnswer(db: TestDatabase, { planId, of, worker, rosa }: Writing): Promise<void> {
  const signerId = await signerOf(db, planId, rosa);
  const ana = <T>(work: (ask: Ask) => Promise<T>) => db.as(worker, { focus: of.id }).commit(work);
  const { questionId, talkId } = await db.as(rosa).commit(async ask => {
    const asked = must(
      await askQuestion(ask, { signerId, kind: 'question', about: null, words: 'Who drives?', language: 'en' }),
    );
    const [promise] = await db.rows<{ id: Id }>(
      `select id from app.plan_promise where agreement_id = $1 and for_family and side = 'agency'`,
      [planId],
    );
    const talk = {
      planId,
      promiseId: promise!.id,
      subject: null,
      words: 'It has not come.',
      language: 'en',
      meetOn: null,
    };
    return { questionId: asked.questionId, talkId: must(await askToTalk(ask, talk)).id };
  });
  const answer = { questionId, answer: 'answered' } as const;
  refused(await ana(ask => answerProposal(ask, { ...answer, words: 'Mrs. Quarterwhistle drives.' })));
  must(await ana(ask => answerProposal(ask, { ...answer, words: 'Zenobia drives.' })));
  const held = { talkId, heldOn: TODAY, outcome: 'agreed' } as const;
  refused(await ana(ask => holdTalk(ask, { ...held, words: 'Fetch it at Larkspur Hollow Road.' })));
  must(await ana(ask => holdTalk(ask, { ...held, words: 'It comes by mail.' })));
}

async function readyAgain(ask: Ask, agreementId: Id): Promise<void> {
  must(await preparePlanReady(ask, { agreementId }));
}

const signerOf = async (db: TestDatabase, agreementId: Id, userId: Id): Promise<Id> =>
  (
    await db.rows<{ id: Id }>(
      'select id from app.agreement_signer where agreement_id = $1 and user_id = $2 and removed_at is null',
      [agreementId, userId],
    )
  )[0]!.id;

/** Seals what came into force, as the jobs process does after the commit. */
async function seal(
  db: TestDatabase,
  files: ReturnType<typeof makeFileStore>,
  keyring: ReturnType<typeof makeKeyring>,
): Promise<void> {
  const now = '2026-11-18T16:00:00Z';
  const facts = await db.rows<{ id: Id }>(`select id from record.fact where name like 'Agreement%' order by id`);
  const hearers = sealAgreements({ files, keyring });
  const query: Query = async (text, values) => ({ rows: (await db.admin.query(text, values as unknown[])).rows });
  await db.admin.query('set role alongside_jobs');
  try {
    for (const { id } of facts) await hearFact(query, id, hearers, now);
  } finally {
    await db.admin.query('reset role');
  }
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function refused(result: Result<unknown, unknown>): void {
  if (result.ok) throw new Error('What tells the home was taken for the family');
}
