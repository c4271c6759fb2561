import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { agreementOf, mySignings, signersOf } from '#modules/agreements/index.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import { type Ask, NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPerson } from '#test/builders/people.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import { aroundPlan } from '../around-plan.ts';
import type { GiveInput, RateGoal, WriteGoal } from '../contract.ts';
import { gatherContent, planSpeech } from '../gather-content.ts';
import { loadRecord } from '../load-record.ts';
import { goalsOf, planOf, ratingsOf } from '../plan-of.ts';
import { planPaper } from '../rules/plan-paper.ts';
import { goalsOfPlans, servicesOfPlans, stepsOfPlans } from '../store/goals.ts';
import { frozenText, planById, versionsOf } from '../store/plans.ts';
import { inputsOfPlans } from '../store/taking-part.ts';
import { amendPlan } from './amend-plan.ts';
import { approvePlan } from './approve-plan.ts';
import { askInput } from './ask-input.ts';
import { beginPlan } from './begin-plan.ts';
import { closePlan } from './close-plan.ts';
import { askForHelp, completeStep } from './complete-step.ts';
import { confirmAlike } from './confirm-alike.ts';
import { followService } from './follow-service.ts';
import { declineInput, giveInput } from './give-input.ts';
import { rateGoal } from './rate-goal.ts';
import { recordTalk } from './record-talk.ts';
import { returnPlan } from './return-plan.ts';
import { sendPlan } from './send-plan.ts';
import { takeEvidenceAway } from './take-evidence-away.ts';
import { translatePlan } from './translate-plan.ts';
import { writeContent } from './write-content.ts';
import { dropFamilyTime, writeFamilyTime } from './write-family-time.ts';
import { endGoal, writeGoal } from './write-goal.ts';
import { writeService } from './write-service.ts';
import { dropStep, writeStep } from './write-step.ts';

const db = testDatabase();
let county: County;
let rosas: Id;
let ines: { userId: Id; personId: Id };
beforeAll(async () => {
  county = await aCounty(db);
  rosas = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  const [caregiver] = county.homes.harbor.caregivers;
  ines = { userId: caregiver!.userId, personId: caregiver!.personId };
});

const newChild = async () => (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
const ana = (child: Id, now?: string) => db.as(county.staff.ana, { focus: child, ...(now && { now }) });
const sam = (child: Id) => db.as(county.staff.sam, { focus: child });
const need = { kind: 'food', words: null, urgency: 'soon', toldBy: 'parent', identifiedOn: '2026-11-10' } as const;
const goal = (planId: Id, more: Partial<WriteGoal> = {}): WriteGoal => ({
  planId,
  goalId: null,
  needId: null,
  words: 'Bedtime is calm on school nights',
  ownWords: null,
  ownLanguage: null,
  measure: 'Asleep by nine on four nights of five',
  reviewOn: null,
  ...more,
});
const rating = (goalId: Id, more: Partial<RateGoal> = {}): RateGoal => ({
  goalId,
  rater: 'worker',
  personId: null,
  name: 'Ana Soto',
  ratedOn: '2026-11-17',
  level: 2,
  reason: 'Two calm evenings of four',
  language: 'en',
  evidence: [],
  ...more,
});
const codesOf = (answer: unknown): string[] =>
  (answer as { refusal: { problems: { code: string }[] } }).refusal.problems.map(({ code }) => code);

let drafts = 0;
/** A draft with one goal, of its own words unless told; everybody was asked who has to be, and answered. */
async function aWholeDraft(child: Id, words?: string): Promise<{ planId: Id; goalId: Id; stepId: Id }> {
  const as = ana(child);
  const planId = value(await as.commit(ask => beginPlan(ask, { childId: child, adultId: null }))).id;
  drafts += 1;
  const own = goal(planId, { words: words ?? `Bedtime is calm on school nights (${drafts})` });
  const goalId = value(await as.commit(ask => writeGoal(ask, own))).id;
  const step = { planId, goalId, words: 'Read a story', owner: 'caregiver', ownerId: ines.personId } as const;
  const stepId = value(
    await as.commit(ask => writeStep(ask, { ...step, ownerName: 'Ines Duarte', dueOn: '2026-12-01' })),
  ).id;
  await heard(child, planId);
  return { planId, goalId, stepId };
}

/** The caregiver says what she thinks, and the mother declined. */
async function heard(child: Id, planId: Id): Promise<void> {
  const as = ana(child);
  const asked = await Promise.all([
    as.commit(ask => askInput(ask, { planId, part: 'caregiver', personId: ines.personId, name: 'Ines Duarte' })),
    as.commit(ask => askInput(ask, { planId, part: 'parent', personId: county.mother, name: 'Rosa Reyes' })),
  ]);
  const [caregiver, mother] = asked.map(answer => value(answer).id) as [Id, Id];
  const said: GiveInput = {
    inputId: caregiver,
    words: 'She sleeps best after a story.',
    language: 'en',
    way: 'portal',
  };
  value(await db.as(ines.userId).commit(ask => giveInput(ask, said)));
  const declined = { inputId: mother, state: 'declined', reason: 'She asked to wait', triedAgainOn: null } as const;
  value(await as.commit(ask => declineInput(ask, declined)));
}

const approved = async (child: Id) => {
  const draft = await aWholeDraft(child);
  value(await ana(child).commit(ask => sendPlan(ask, draft)));
  value(await sam(child).commit(ask => approvePlan(ask, draft)));
  return draft;
};
const versionNow = (child: Id, planId: Id) => ana(child).look(async ({ tx }) => (await versionsOf(tx, [planId]))[0]!);

describe('beginning a plan', () => {
  test('it drafts a goal for each open need; one living plan for the child and for each parent', async () => {
    const child = await newChild();
    value(await ana(child).commit(ask => recordNeed(ask, { ...need, personId: child, words: 'Milk' })));
    const begun = value(await ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: null })));
    expect(await ana(child).look(({ tx }) => goalsOfPlans(tx, [begun.id]))).toMatchObject([
      { place: 1, state: 'open', measure: null, words: expect.stringContaining('Milk') },
    ]);
    const again = ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: null }));
    expect(await again).toEqual(no({ kind: 'plan-is-there-already' }));
    value(await ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: county.mother })));
    await db.rows('update app.person set died_on = $2 where id = $1', [county.mother, '2026-11-01']);
    const late = ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: county.mother }));
    expect(await late).toEqual(no({ kind: 'not-a-parent-of-the-case' }));
    await db.rows('update app.person set died_on = null where id = $1', [county.mother]);
    const stranger = ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: ines.personId }));
    expect(await stranger).toEqual(no({ kind: 'not-a-parent-of-the-case' }));
    expect((await ana(child).look(({ tx }) => planOf(tx, child))).map(({ plan }) => plan.adult_id)).toEqual([
      null,
      county.mother,
    ]);
    const mothers = (await ana(child).look(({ tx }) => planOf(tx, child)))[1]!.plan.id;
    value(await ana(child).commit(ask => closePlan(ask, { planId: mothers, why: 'begun-by-mistake' })));
  });

  test('who does not see the child finds nothing, and who may not write is refused', async () => {
    const child = await newChild();
    const input = { childId: child, adultId: null };
    const ben = db.as(county.staff.ben, { focus: child });
    await expect(ben.commit(ask => beginPlan(ask, input))).rejects.toThrow(NotThere);
    const gails = await aPerson(db, county.agencyId, { first: 'Gail' });
    const gail = await anAccountFor(db, county.agencyId, gails, 'court', 'Gail Moss');
    await expect(db.as(gail, { focus: child }).commit(ask => beginPlan(ask, input))).rejects.toThrow(NotThere);
  });
});

describe('a draft', () => {
  test('a goal names a need of its own person, a day ahead and the language of its own words', async () => {
    const child = await newChild();
    const { planId, goalId } = await aWholeDraft(child);
    const other = value(await ana(child).commit(ask => recordNeed(ask, { ...need, personId: county.mother }))).id;
    const wrong = goal(planId, { needId: other, reviewOn: '2026-11-17', ownWords: 'Quiero dormir' });
    expect(codesOf(await ana(child).commit(ask => writeGoal(ask, wrong)))).toEqual([
      'not-one-of',
      'in-the-past',
      'required',
    ]);
    const better = goal(planId, { goalId, ownWords: 'Quiero dormir', ownLanguage: 'es' });
    value(await ana(child).commit(ask => writeGoal(ask, better)));
    const gone = goal(planId, { goalId: planId });
    await expect(ana(child).commit(ask => writeGoal(ask, gone))).rejects.toThrow(NotThere);
    const dropped = { planId, goalId, state: 'dropped', why: '' } as const;
    expect(codesOf(await ana(child).commit(ask => endGoal(ask, dropped)))).toEqual(['required']);
    expect(await ana(child).commit(ask => endGoal(ask, { ...dropped, why: 'Another way is better' }))).toEqual(
      ok(null),
    );
    expect(await ana(child).commit(ask => endGoal(ask, { ...dropped, why: 'Again' }))).toEqual(
      no({ kind: 'goal-is-over' }),
    );
  });

  test('a step is of somebody around the plan, or of staff and services in words', async () => {
    const child = await newChild();
    const { planId, goalId, stepId } = await aWholeDraft(child);
    const step = { planId, goalId, words: 'Call', dueOn: null } as const;
    const wrong = { ...step, owner: 'parent', ownerId: ines.personId, ownerName: '' } as const;
    expect(codesOf(await ana(child).commit(ask => writeStep(ask, wrong)))).toEqual(['not-one-of', 'required']);
    const staff = { ...step, owner: 'staff', ownerId: null, ownerName: 'Ana Soto' } as const;
    value(await ana(child).commit(ask => writeStep(ask, staff)));
    value(await ana(child).commit(ask => dropStep(ask, { planId, stepId })));
    expect(await ana(child).look(({ tx }) => stepsOfPlans(tx, [planId]))).toHaveLength(1);
    await expect(ana(child).commit(ask => dropStep(ask, { planId, stepId }))).rejects.toThrow(NotThere);
  });

  test('what was written in English says so on the Spanish paper, until a translation stands beside it', async () => {
    const child = await newChild();
    const { planId, goalId, stepId } = await aWholeDraft(child, 'Bedtime is calm');
    const paper = async () => {
      const read = await ana(child).look(async ask => {
        const [record, plan] = [loadRecord, await planById(ask.tx, planId)];
        return planPaper(await gatherContent(ask, await record(ask, plan!)), 'family', planSpeech('es'));
      });
      return JSON.stringify(read.blocks);
    };
    expect(await paper()).toContain('La agencia escribió parte de esta meta en inglés');
    expect(await paper()).toContain('Read a story (en inglés)');

    const texts = {
      planId,
      translatedBy: 'Ana Ruiz, intérprete',
      goals: [{ id: goalId, words: 'La hora de dormir es tranquila', measure: 'Cuatro noches de siete' }],
      steps: [{ id: stepId, words: 'Leer un cuento' }],
    };
    const translate = (more: Partial<typeof texts>) =>
      ana(child).commit(ask => translatePlan(ask, { ...texts, ...more }));
    expect(codesOf(await translate({ translatedBy: ' ' }))).toEqual(['required']);
    const goalless = [{ id: goalId, words: null as never, measure: 'Cuatro noches' }];
    expect(codesOf(await translate({ goals: goalless, steps: [] }))).toEqual(['required']);
    await expect(translate({ goals: [{ ...texts.goals[0]!, id: planId }] })).rejects.toThrow(NotThere);
    value(await translate({}));
    const spanish = await paper();
    for (const said of ['Meta 1: La hora de dormir es tranquila', 'Cuatro noches de siete', 'Leer un cuento'])
      expect(spanish).toContain(said);
    expect(spanish).toContain('{"words":"Bedtime is calm","language":"en","by":"Traducción de Ana Ruiz, intérprete"}');
    expect(spanish).not.toContain('todavía no hay traducción');

    // A translation belongs to exactly the words it was made of.
    value(await ana(child).commit(ask => writeGoal(ask, goal(planId, { goalId, words: 'Bedtime is calm and early' }))));
    expect(await paper()).toContain('Bedtime is calm and early');
    expect(await paper()).toContain('todavía no hay traducción');
    await db.admin.query('update app.case_plan_goal set language = null where id = $1', [goalId]);
    expect(codesOf(await translate({}))).toEqual(['language-not-said']);
    await db.admin.query('update app.case_plan_step set language = null, translation = null, translated_by = null');
    expect(codesOf(await translate({ goals: [] }))).toEqual(['language-not-said']);
    expect(await paper()).not.toContain('todavía no hay traducción');
    value(await ana(child).commit(ask => sendPlan(ask, { planId })));
    expect(await translate({})).toEqual(no({ kind: 'plan-is-not-a-draft' }));
  });

  test('a service answers an open need of the same person, with a whole dose or none', async () => {
    const child = await newChild();
    const { planId } = await aWholeDraft(child);
    const needId = value(await ana(child).commit(ask => recordNeed(ask, { ...need, personId: child }))).id;
    const service = {
      planId,
      needId,
      words: 'Food pantry',
      provider: null,
      times: 2,
      timesPer: 'week',
      weeks: 12,
    } as const;
    expect(
      codesOf(await ana(child).commit(ask => writeService(ask, { ...service, needId: planId, weeks: null }))),
    ).toEqual(['not-one-of', 'dose-is-not-whole']);
    const serviceId = value(await ana(child).commit(ask => writeService(ask, service))).id;
    const started = { planId, serviceId, state: 'started', on: '2026-11-19' } as const;
    expect(codesOf(await ana(child).commit(ask => followService(ask, started)))).toEqual(['in-the-future']);
    value(await ana(child).commit(ask => followService(ask, { ...started, on: '2026-11-17' })));
    expect(await ana(child).look(({ tx }) => servicesOfPlans(tx, [planId]))).toMatchObject([
      { state: 'started', started_on: '2026-11-17' },
    ]);
    await expect(ana(child).commit(ask => followService(ask, { ...started, serviceId: planId }))).rejects.toThrow(
      NotThere,
    );
  });

  test('family time and legal contents are written and written anew', async () => {
    const child = await newChild();
    const { planId } = await aWholeDraft(child);
    const line = { planId, withWhom: 'Rosa', way: 'in-person', times: 2, timesPer: 'week' } as const;
    const more = { minutes: 90, place: 'The library', supervision: null } as const;
    const { id: lineId } = value(await ana(child).commit(ask => writeFamilyTime(ask, { ...line, ...more })));
    value(await ana(child).commit(ask => dropFamilyTime(ask, { planId, lineId })));
    await expect(ana(child).commit(ask => dropFamilyTime(ask, { planId, lineId }))).rejects.toThrow(NotThere);
    const content = { planId, code: 'medications', applies: true, words: 'See the health card' };
    for (const words of [content.words, 'None is taken'])
      value(await ana(child).commit(ask => writeContent(ask, { ...content, words })));
    expect(await db.value('select words from app.case_plan_content where plan_id = $1', [planId])).toBe(
      'None is taken',
    );
    expect(codesOf(await ana(child).commit(ask => writeContent(ask, { ...content, code: 'ponies' })))).toEqual([
      'not-one-of',
    ]);
    expect(codesOf(await ana(child).commit(ask => writeContent(ask, { ...content, words: ' ' })))).toEqual([
      'required',
    ]);
  });
});

describe('a need that a law of its own protects', () => {
  test('is not spelled out in a child’s draft, and who cares for the child does not read what answers it', async () => {
    const child = await newChild();
    const as = ana(child);
    const guarded = { ...need, personId: child, kind: 'substance_use', words: 'Harbor Light knows him' } as const;
    const plain = { ...need, personId: child } as const;
    const [one, other] = [
      value(await as.commit(ask => recordNeed(ask, guarded))).id,
      value(await as.commit(ask => recordNeed(ask, plain))).id,
    ];
    const planId = value(await as.commit(ask => beginPlan(ask, { childId: child, adultId: null }))).id;
    const drafted = await as.look(({ tx }) => goalsOfPlans(tx, [planId]));
    expect(JSON.stringify(drafted)).not.toMatch(/Harbor Light|alcohol/);
    const dose = { provider: null, times: null, timesPer: null, weeks: null };
    value(await as.commit(ask => writeService(ask, { planId, needId: one, words: 'Recovery', ...dose })));
    value(await as.commit(ask => writeService(ask, { planId, needId: other, words: 'Pantry', ...dose })));
    value(
      await as.commit(ask =>
        askInput(ask, { planId, part: 'caregiver', personId: ines.personId, name: 'Ines Duarte' }),
      ),
    );
    const seen = await db.as(ines.userId).look(({ tx }) => servicesOfPlans(tx, [planId]));
    expect(seen.map(({ words }) => words)).toEqual(['Pantry']);
    const paper = (copy: 'agency' | 'home') =>
      as.look(async ask => {
        const plan = (await planById(ask.tx, planId))!;
        return JSON.stringify(planPaper(await gatherContent(ask, await loadRecord(ask, plan)), copy, planSpeech('en')));
      });
    expect(await paper('agency')).toContain('Recovery');
    expect(await paper('home')).not.toContain('Recovery');
    expect(await paper('home')).toContain('Pantry');
  });
});

describe('taking part', () => {
  test('who was written down as absent may still say it in the portal', async () => {
    const child = await newChild();
    const planId = value(await ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: null }))).id;
    const input = { planId, part: 'caregiver', personId: ines.personId, name: 'Ines Duarte' } as const;
    const { id: inputId } = value(await ana(child).commit(ask => askInput(ask, input)));
    const away = { inputId, state: 'absent', reason: 'A night shift', triedAgainOn: null } as const;
    value(await ana(child).commit(ask => declineInput(ask, away)));
    const said: GiveInput = { inputId, words: 'She likes stories.', language: 'en', way: 'portal' };
    value(await db.as(ines.userId).commit(ask => giveInput(ask, said)));
    expect(await ana(child).look(({ tx }) => inputsOfPlans(tx, [planId]))).toMatchObject([
      { state: 'given', words: 'She likes stories.' },
    ]);
  });

  test('a caregiver is asked by a task, answers in the portal, and only for herself', async () => {
    const child = await newChild();
    const planId = value(await ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: null }))).id;
    const input = { planId, part: 'caregiver', personId: ines.personId, name: 'Ines Duarte' } as const;
    const { id: inputId } = value(await ana(child).commit(ask => askInput(ask, input)));
    expect(await ana(child).commit(ask => askInput(ask, input))).toEqual(no({ kind: 'asked-already' }));
    const open = `select count(*)::int from app.task where source_id = $1 and done_at is null`;
    expect(await db.value(open, [inputId])).toBe(1);
    const said: GiveInput = { inputId, words: 'She likes stories.', language: 'en', way: 'portal' };
    const faye = db.as(county.homes.reef.caregivers[0]!.userId);
    await expect(faye.commit(ask => giveInput(ask, said))).rejects.toThrow(NotThere);
    expect(codesOf(await db.as(ines.userId).commit(ask => giveInput(ask, { ...said, words: ' ' })))).toEqual([
      'required',
    ]);
    value(await db.as(ines.userId).commit(ask => giveInput(ask, said)));
    expect(await db.value(open, [inputId])).toBe(0);
    expect(await db.as(ines.userId).commit(ask => giveInput(ask, said))).toEqual(no({ kind: 'answered-already' }));
    expect(await ana(child).look(({ tx }) => inputsOfPlans(tx, [planId]))).toMatchObject([
      { words: 'She likes stories.', state: 'given', way: 'portal' },
    ]);
  });

  test('who did not come has a reason and a day of another try, and may still say something', async () => {
    const child = await newChild();
    const planId = value(await ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: null }))).id;
    const input = { planId, part: 'parent', personId: county.mother, name: 'Rosa Reyes' } as const;
    const { id: inputId } = value(await ana(child).commit(ask => askInput(ask, input)));
    const away = { inputId, state: 'absent', reason: '', triedAgainOn: '2026-11-17' } as const;
    expect(codesOf(await ana(child).commit(ask => declineInput(ask, away)))).toEqual([
      'required',
      'before-they-were-asked',
    ]);
    const later = ana(child, '2026-11-20T15:00:00Z');
    const ahead = { ...away, reason: 'No bus', triedAgainOn: '2026-11-21' };
    expect(codesOf(await later.commit(ask => declineInput(ask, ahead)))).toEqual(['in-the-future']);
    value(await later.commit(ask => declineInput(ask, { ...ahead, triedAgainOn: '2026-11-20' })));
    value(
      await later.commit(ask => giveInput(ask, { inputId, words: 'Quiero verla.', language: 'es', way: 'telephone' })),
    );
  });

  test('a youth chooses two people at most; people of the plan are named by themselves', async () => {
    const child = await newChild();
    const planId = value(await ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: null }))).id;
    const chosen = (name: string) =>
      ana(child).commit(ask => askInput(ask, { planId, part: 'chosen', personId: null, name }));
    value(await chosen('Coach Tull'));
    value(await chosen('Uncle Reg'));
    expect(codesOf(await chosen('A third'))).toEqual(['two-chosen-at-most']);
    const nobody = { planId, part: 'caregiver', personId: null, name: '' } as const;
    expect(codesOf(await ana(child).commit(ask => askInput(ask, nobody)))).toEqual(['not-one-of', 'required']);
  });
});

describe('approval', () => {
  test('nothing is sent while something lacks, and what is sent can be taken back', async () => {
    const child = await newChild();
    const planId = value(await ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: null }))).id;
    expect(codesOf(await ana(child).commit(ask => sendPlan(ask, { planId })))).toEqual([
      'plan-without-goals',
      'caregiver-not-heard',
      'parent-not-heard',
    ]);
    expect(await ana(child).commit(ask => returnPlan(ask, { planId }))).toEqual(no({ kind: 'plan-was-not-sent' }));
    value(await ana(child).commit(ask => writeGoal(ask, goal(planId, { words: 'She reads with joy and alone' }))));
    await heard(child, planId);
    value(await ana(child).commit(ask => sendPlan(ask, { planId })));
    expect(await ana(child).commit(ask => writeGoal(ask, goal(planId)))).toEqual(no({ kind: 'plan-is-not-a-draft' }));
    value(await ana(child).commit(ask => returnPlan(ask, { planId })));
    expect(await versionNow(child, planId)).toMatchObject({ state: 'draft', sent_at: null });
  });

  test('somebody else approves: the text is frozen in both languages and opened for signing', async () => {
    const child = await newChild();
    const draft = await aWholeDraft(child);
    expect(await sam(child).commit(ask => approvePlan(ask, draft))).toEqual(no({ kind: 'plan-was-not-sent' }));
    value(await ana(child).commit(ask => sendPlan(ask, draft)));
    expect(await ana(child).commit(ask => approvePlan(ask, draft))).toEqual(no({ kind: 'not-allowed' }));
    value(await sam(child).commit(ask => approvePlan(ask, draft)));
    const version = await versionNow(child, draft.planId);
    expect(version).toMatchObject({ state: 'approved', number: 1, approved_by: county.staff.sam });
    await ana(child).look(async ({ tx }) => {
      const [english, spanish] = [await frozenText(tx, version.id, 'en'), await frozenText(tx, version.id, 'es')];
      expect(JSON.stringify(english)).toContain('She sleeps best after a story.');
      expect(spanish?.title).toMatch(/^Plan del caso/);
      expect(await agreementOf(tx, version.agreement_id!)).toMatchObject({ kind: 'case_plan', state: 'ready' });
      const signers = await signersOf(tx, version.agreement_id!);
      expect(signers.map(({ capacity, audience }) => [capacity, audience]).toSorted()).toEqual([
        ['caregiver', 'full'],
        ['caregiver', 'full'],
        ['case_manager', 'full'],
        ['parent', 'family'],
      ]);
    });
    const mine = await db.as(rosas).look(({ tx }) => mySignings(tx));
    expect(mine.filter(({ childId }) => childId === child)).toMatchObject([{ kind: 'case_plan', capacity: 'parent' }]);
    expect(await sam(child).look(({ tx }) => goalsOf(tx, child))).toMatchObject([{ review_on: '2027-05-18' }]);
  });

  test('nobody approves what they sent themselves', async () => {
    const child = await newChild();
    const draft = await aWholeDraft(child);
    value(await sam(child).commit(ask => sendPlan(ask, draft)));
    expect(await sam(child).commit(ask => approvePlan(ask, draft))).toEqual(no({ kind: 'approved-by-somebody-else' }));
  });

  test('a plan that reads like a sister’s needs a reason', async () => {
    const [one, other] = [await newChild(), await newChild()];
    await aWholeDraft(one, 'She plays with other children at the park');
    const { planId } = await aWholeDraft(other, 'She plays with other children at the park.');
    expect(codesOf(await ana(other).commit(ask => sendPlan(ask, { planId })))).toContain('reads-like-siblings');
    expect(codesOf(await ana(other).commit(ask => confirmAlike(ask, { planId, reason: '' })))).toEqual(['required']);
    value(await ana(other).commit(ask => confirmAlike(ask, { planId, reason: 'They share a room' })));
    value(await ana(other).commit(ask => sendPlan(ask, { planId })));
  });
});

describe('the parents of a child', () => {
  test('who is only a brother’s father takes no part in a sister’s plan, and signs nothing of it', async () => {
    const child = await newChild();
    const brother = await newChild();
    const father = await aPerson(db, county.agencyId, { first: 'Marcus' });
    await db.rows(
      `insert into app.case_member (id, agency_id, office_id, case_id, person_id, part, during)
       select gen_random_uuid(), agency_id, office_id, case_id, $2, 'father', during from app.case_member where case_id = $1 and person_id = $3`,
      [county.cases.reyes.id, father, county.mother],
    );
    const relate = (of: Id, to: Id, kind: string) =>
      db.rows(
        `insert into app.relationship (id, agency_id, person_id, relative_id, kind) values (gen_random_uuid(), $1, $2, $3, $4)`,
        [county.agencyId, of, to, kind],
      );
    await relate(brother, father, 'father');
    const parentsOf = (of: Id) =>
      ana(of).look(async ask =>
        (await aroundPlan(ask, { child_id: of, case_id: county.cases.reyes.id, adult_id: null })).people
          .filter(({ part }) => part === 'parent')
          .map(({ personId }) => personId),
      );
    // As long as nobody wrote down who the parents are, each parent of the case may be one.
    expect(await parentsOf(child)).toContain(father);
    await relate(child, county.mother, 'mother');
    expect(await parentsOf(child)).toEqual([county.mother]);
    expect(await parentsOf(brother)).toContain(father);
    await db.rows('delete from app.case_member where person_id = $1', [father]);
  });
});

describe('an amendment', () => {
  test('has a cause, leaves the old version readable, tells those who hold the part, and begins review days anew', async () => {
    const child = await newChild();
    const { planId, goalId } = await approved(child);
    const first = await versionNow(child, planId);
    const cause = { planId, cause: 'review', why: '' } as const;
    expect(codesOf(await ana(child).commit(ask => amendPlan(ask, cause)))).toEqual(['required']);
    value(await ana(child).commit(ask => amendPlan(ask, { ...cause, why: 'The review asked for more' })));
    expect(await ana(child).commit(ask => amendPlan(ask, { ...cause, why: 'Again' }))).toEqual(
      no({ kind: 'plan-is-not-approved' }),
    );
    const changed = goal(planId, { goalId, words: 'Bedtime is calm every night', reviewOn: '2026-12-24' });
    value(await ana(child).commit(ask => writeGoal(ask, changed)));
    await heard(child, planId);
    value(await ana(child).commit(ask => sendPlan(ask, { planId })));
    value(await sam(child).commit(ask => approvePlan(ask, { planId })));
    const versions = await ana(child).look(({ tx }) => versionsOf(tx, [planId]));
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'approved'],
      [1, 'superseded'],
    ]);
    const before = await ana(child).look(({ tx }) => frozenText(tx, first.id, 'en'));
    expect(JSON.stringify(before)).toContain('on school nights');
    expect(await ana(child).look(({ tx }) => agreementOf(tx, first.agreement_id!))).toMatchObject({
      state: 'superseded',
    });
    expect(await ana(child).look(({ tx }) => goalsOf(tx, child))).toMatchObject([{ review_on: '2027-05-18' }]);
    const told = await db.rows<{ user_id: Id }>(
      `select user_id from app.task where kind = 'case_plan_changed' and child_id = $1`,
      [child],
    );
    expect(told.map(({ user_id }) => user_id).toSorted()).toEqual([county.staff.ana, ines.userId].toSorted());
  });

  test('a goal that was let go is told to whoever had a step of it', async () => {
    const child = await newChild();
    const { planId, goalId } = await approved(child);
    value(await ana(child).commit(ask => amendPlan(ask, { planId, cause: 'review', why: 'Bedtime is calm now' })));
    value(await ana(child).commit(ask => writeGoal(ask, goal(planId, { words: 'She reads on her own at night' }))));
    value(await ana(child).commit(ask => endGoal(ask, { planId, goalId, state: 'dropped', why: 'No need' })));
    await heard(child, planId);
    value(await ana(child).commit(ask => sendPlan(ask, { planId })));
    value(await sam(child).commit(ask => approvePlan(ask, { planId })));
    const told = `select count(*)::int from app.task where kind = 'case_plan_changed' and child_id = $1 and user_id = $2`;
    expect(await db.value(told, [child, ines.userId])).toBe(1);
  });

  test('a closed plan takes nothing more, and its versions stay', async () => {
    const child = await newChild();
    const { planId } = await approved(child);
    value(await ana(child).commit(ask => closePlan(ask, { planId, why: 'goals-reached' })));
    expect(await ana(child).commit(ask => closePlan(ask, { planId, why: 'goals-reached' }))).toEqual(
      no({ kind: 'plan-is-closed' }),
    );
    expect((await versionNow(child, planId)).state).toBe('approved');
  });
});

describe('after approval', () => {
  test('a talk is recorded with its language and interpreter, on a day that has come', async () => {
    const child = await newChild();
    const { planId } = await approved(child);
    const talk = {
      planId,
      personId: county.mother,
      name: 'Rosa',
      talkedOn: '2026-11-19',
      language: 'es',
      words: null,
    } as const;
    const record = (more: Partial<typeof talk> | { talkedOn: string; name?: string }) =>
      ana(child).commit(ask => recordTalk(ask, { ...talk, interpreter: 'qualified', ...more }));
    expect(codesOf(await record({ talkedOn: '2026-11-19', name: '' }))).toEqual(['required', 'in-the-future']);
    expect(codesOf(await record({ talkedOn: '2026-11-17' }))).toEqual(['before-this-version']);
    value(await record({ talkedOn: '2026-11-18' }));
  });

  test('a caregiver takes her step from outside, and asks for help, which is a task', async () => {
    const child = await newChild();
    const { stepId } = await approved(child);
    const as = (user: Id) => db.as(user);
    const faye = county.homes.reef.caregivers[0]!.userId;
    await expect(as(faye).commit(ask => completeStep(ask, { stepId }))).rejects.toThrow(NotThere);
    expect(codesOf(await as(ines.userId).commit(ask => askForHelp(ask, { stepId, words: '' })))).toEqual(['required']);
    value(await as(ines.userId).commit(ask => askForHelp(ask, { stepId, words: 'A ride on Tuesdays' })));
    const open = `select count(*)::int from app.task where kind = 'case_plan_help' and source_id = $1 and done_at is null`;
    expect(await db.value(open, [stepId])).toBe(1);
    value(await as(ines.userId).commit(ask => completeStep(ask, { stepId })));
    expect(await db.value(open, [stepId])).toBe(0);
    expect(await as(ines.userId).commit(ask => completeStep(ask, { stepId }))).toEqual(no({ kind: 'step-is-done' }));
    expect(
      await db.value(
        `select count(*)::int from record.fact where name = 'CasePlanStepCompleted' and body ->> 'stepId' = $1`,
        [stepId],
      ),
    ).toBe(1);
  });

  test('ratings are everybody’s own, with reasons and evidence that leaves a line when it is taken away', async () => {
    const child = await newChild();
    const { goalId } = await approved(child);
    const wrong = rating(goalId, { ratedOn: '2026-11-19', level: 5, reason: '', name: '', rater: 'parent' });
    expect(codesOf(await ana(child).commit(ask => rateGoal(ask, wrong)))).toEqual([
      'not-one-of',
      'required',
      'in-the-future',
      'not-one-of',
      'required',
    ]);
    const evidence = [{ documentId: null, words: 'The sleep diary' }];
    const { id } = value(await ana(child).commit(ask => rateGoal(ask, rating(goalId, { evidence }))));
    const own = rating(goalId, { rater: 'caregiver', personId: ines.personId, name: 'Ines Duarte', level: 4 });
    value(await db.as(ines.userId).commit(ask => rateGoal(ask, own)));
    expect(
      await db
        .as(rosas)
        .commit(ask => rateGoal(ask, own))
        .catch(thrown => thrown),
    ).toBeInstanceOf(NotThere);
    expect((await ana(child).look(({ tx }) => ratingsOf(tx, child))).map(({ level }) => level)).toEqual([2, 4]);
    const evidenceId = await db.value<Id>('select id from app.case_plan_evidence where rating_id = $1', [id]);
    const take = (why: string) => (ask: Ask) => takeEvidenceAway(ask, { evidenceId, why });
    expect(codesOf(await ana(child).commit(take('')))).toEqual(['required']);
    value(await ana(child).commit(take('It was another child’s')));
    expect(await ana(child).commit(take('Again'))).toEqual(no({ kind: 'taken-away-already' }));
    expect(await db.rows('select taken_why, words from app.case_plan_evidence where id = $1', [evidenceId])).toEqual([
      { taken_why: 'It was another child’s', words: 'The sleep diary' },
    ]);
  });

  test('a parent reads and rates her own plan, and nothing of the child’s', async () => {
    const child = await newChild();
    const { goalId: childs } = await approved(child);
    const planId = value(await ana(child).commit(ask => beginPlan(ask, { childId: child, adultId: county.mother }))).id;
    const { id: goalId } = value(
      await ana(child).commit(ask => writeGoal(ask, goal(planId, { ownWords: 'Quiero un hogar', ownLanguage: 'es' }))),
    );
    const hers = { rater: 'parent', personId: county.mother, name: 'Rosa', language: 'es' } as const;
    await expect(db.as(rosas).commit(ask => rateGoal(ask, rating(goalId, hers)))).rejects.toThrow(NotThere);
    value(
      await ana(child).commit(ask =>
        askInput(ask, { planId, part: 'parent', personId: county.mother, name: 'Rosa Reyes' }),
      ),
    );
    value(await db.as(rosas).commit(ask => rateGoal(ask, rating(goalId, hers))));
    await expect(db.as(rosas).commit(ask => rateGoal(ask, rating(childs, hers)))).rejects.toThrow(NotThere);
    // In the child's chronology it is told as the parent's: the copy for a young person holds nothing of it.
    value(await ana(child).commit(ask => rateGoal(ask, rating(childs))));
    const kinds = await ana(child).look(({ tx }) =>
      sql<{ kind: string }>`select kind from app.planning_v_happening where child_id = ${child} order by 1`.execute(tx),
    );
    expect(kinds.rows.map(({ kind }) => kind)).toEqual(['parent-plan-rated', 'plan-approved', 'plan-rated']);
  });
});
