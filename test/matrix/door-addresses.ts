import { type Id, newId } from '#kernel/ids.ts';
import { addDocument } from '#modules/documents/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Action } from '#platform/http/action.ts';
import type { RouteLine } from '#platform/http/route-line.ts';
import type { TestDatabase } from '../support/test-database.ts';
import type { People } from './cells.ts';
import { someFiledPapers } from './filed-papers.ts';
import type { Fixture } from './fixture.ts';
import type { Answered } from './route-server.ts';
import { type Door, knownByName, type Person, type Reader, type Subject, truth } from './truth.ts';

/** What addresses are filled with: ids and codes by the name of their place. */
export type Filling = Readonly<Record<string, string>>;

const people: readonly Person[] = ['lucy', 'leo', 'mia', 'nina', 'obi', 'rosa', 'zac'];
const policies = import.meta.glob<Record<string, Action>>('../../src/modules/*/policy.ts', { eager: true });
export const actions = new Map(
  Object.values(policies)
    .flatMap(Object.values)
    .map(each => [each.name, each]),
);

export const actionOf = ({ action }: RouteLine): Action => {
  const found = actions.get(action);
  if (!found) throw new Error(`No room's policy knows ${action}`);
  return found;
};

/** The address with its places filled; a place that has nothing gets an id of nobody. */
export const fill = (path: string, filling: Filling): string =>
  `/${path.replace(/^\//, '').replace(/:(\w+)/g, (_, name: string) => filling[name] ?? newId())}`;

/** Whether the table of truth says that somebody reads a topic of somebody. */
export const sees = (reader: Reader, subject: Subject, topic: string, doors: readonly Door[] = ['page']): boolean =>
  truth[reader].some(
    ({ of, topics, at }) => of.includes(subject) && topics.includes(topic) && doors.some(door => at.includes(door)),
  );

/** A first name that no other text contains. */
const markOf = (name: Person) => `${name[0]!.toUpperCase()}${name.slice(1)}qxz`;
export async function markNames(db: Pick<TestDatabase, 'rows'>, { subjects }: Fixture): Promise<void> {
  for (const name of people)
    await db.rows('update app.person set first_name = $1 where id = $2', [markOf(name), subjects[name]]);
}

/** Names in a reply that are not the reader's to know. */
export const leaks = (reader: Reader, { body }: Answered): readonly Person[] =>
  people.filter(
    name =>
      body.includes(markOf(name)) &&
      !sees(reader, name, 'identity', ['page', 'list']) &&
      !knownByName[reader]?.includes(name),
  );

/** 202 is how a `.data` reply leads on: to the step of a form that comes first. */
export const statusOf = ({ status }: Answered): number => (status === 202 ? 200 : status);

/** What an answer must be: 403 by the person's part, 404 for what is not theirs or not there. */
export const wanted = (may: boolean, open: boolean): number => (may ? (open ? 200 : 404) : 403);

/** Four at a time, as many as there are connections. */
export async function eachReader(
  readers: People,
  work: (reader: Reader, who: NonNullable<ReturnType<People['get']>>) => Promise<void>,
): Promise<void> {
  const rest = [...readers];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let next = rest.pop(); next; next = rest.pop()) await work(next[0], next[1]);
    }),
  );
}

const LETTER = new TextEncoder().encode('Dear all');
const workers = { lucy: 'ana', leo: 'ana', nina: 'hugo', obi: 'tess', zac: 'zoe' } as const;

/** Gives a child a letter, a school and the caregivers' letter of authority; what addresses about that child are filled with. */
export async function aChildsRows(
  db: TestDatabase,
  fixture: Fixture,
  files: FileStore,
  child: keyof typeof workers,
): Promise<Filling> {
  const childId = fixture.subjects[child];
  const worker = fixture.readers[workers[child]];
  const file = { name: 'a.txt', bytes: LETTER };
  const letter = await db
    .as(worker, { focus: childId })
    .commit(ask => addDocument(ask, { childId, kind: 'letter', title: 'A letter', dated: null, file }, files));
  if (!letter.ok) throw new Error('The letter was refused');
  const authorityId = newId();
  await db.rows(
    `insert into app.document (id, agency_id, child_id, kind, topic, title, file_id, user_id, added_at)
     select $1, agency_id, child_id, 'authority_letter', 'plan', 'To act', file_id, user_id, added_at from app.document where id = $2`,
    [authorityId, letter.value.id],
  );
  await db.rows(
    `insert into app.enrollment (id, agency_id, child_id, school_id, grade, during)
     select $1, p.agency_id, p.id, s.id, '3', '[2026-08-10,)' from app.person p join app.school s on s.agency_id = p.agency_id where p.id = $2 limit 1`,
    [newId(), childId],
  );
  const one = (sql: string) => db.value<Id>(`${sql} limit 1`, [childId]);
  return {
    childId,
    documentId: letter.value.id,
    authorityId,
    memberId: await one(
      'select t.id from app.case_team_member t join app.case_member m on m.case_id = t.case_id where m.person_id = $1',
    ),
    placementId: await one('select id from app.placement where child_id = $1 order by lower(during) desc'),
    taskId: await one('select id from app.task where child_id = $1'),
    lineId: await one('select id from app.allergy where child_id = $1'),
    limitId: await one('select id from app.family_limit where child_id = $1'),
    obligationId: await one(`select id from app.clocks_v_duty where child_id = $1 and topic = 'case'`),
    exceptionId: await one('select id from app.duty_exception where child_id = $1'),
    file: 'no-secret.ics',
    hearingId: await one('select id from app.hearing where child_id = $1'),
    takenFrom: `decision-${await one('select id from app.meeting_decision where child_id = $1')}`,
    meetingId: await one('select id from app.meeting where child_id = $1'),
    visitId: await one('select id from app.family_visit where child_id = $1'),
    orderId: await one('select id from app.standing_order where child_id = $1'),
    courtCaseId: await one('select id from app.court_case where child_id = $1'),
    partyId: await one('select id from app.court_party where child_id = $1'),
    noticeId: await one('select id from app.hearing_notice where child_id = $1 and user_id is null'),
    appointmentId: await one('select id from app.service_appointment where person_id = $1'),
    referralId: await one('select id from app.referral where person_id = $1'),
    needId: await one('select id from app.need where person_id = $1'),
    assessmentId: await one('select id from app.assessment where person_id = $1'),
    suggestionId: await one('select id from app.assessment_suggestion where person_id = $1'),
    recordId: await one('select id from app.petition where child_id = $1'),
    courtList: 'petitions',
    contactId: await one('select id from app.contact where child_id = $1'),
    visitPlanId: await one('select id from app.visit_plan where child_id = $1'),
    advocacyId: await one('select id from app.advocacy where child_id = $1'),
    reasonsId: await one('select id from app.best_interest where child_id = $1'),
    permanencyGoalId: await one('select id from app.permanency_goal where child_id = $1'),
    conditionId: await one('select id from app.return_condition where child_id = $1'),
    planId: fixture.setting(childId, worker, 0).casePlan.id,
    goalId: fixture.setting(childId, worker, 0).casePlan.goalId,
    evidenceId: await one('select id from app.case_plan_evidence where child_id = $1'),
    inputId: await one('select id from app.case_plan_input where child_id = $1'),
    code: 'medications',
    number: '1',
    ...(await someFiledPapers(db, childId, { letterId: letter.value.id, by: worker })),
    ...fixture.live[child].rows,
    list: 'allergies',
    step: 'when',
    capacity: 'state_department',
    subject: 'respect',
    box: 'likes',
  };
}

/** A paper about a child with its bytes, as Ana files it; answers with the document. */
async function aPaper(db: TestDatabase, { readers, subjects }: Fixture, files: FileStore, child: Person): Promise<Id> {
  const file = { name: 'a.txt', bytes: LETTER };
  const paper = { childId: subjects[child], kind: 'letter', title: 'A drawing', dated: null, file };
  const added = await db.as(readers.ana, { focus: subjects[child] }).commit(ask => addDocument(ask, paper, files));
  if (!added.ok) throw new Error('The drawing was refused');
  return added.value.id;
}

/** A paper that Ines added about Leo while he lived with her. */
export async function aKeptPaper(db: TestDatabase, fixture: Fixture, files: FileStore): Promise<Id> {
  const hers = [fixture.readers.ines, await aPaper(db, fixture, files, 'leo')];
  const fileOf = '(select file_id from app.document where id = $2)';
  await db.rows(`update app.stored_file set user_id = $1 where id = ${fileOf}`, hers);
  await db.rows('update app.document set user_id = $1 where id = $2', hers);
  return hers[1]!;
}

/** A signature of an agreement that a scan stands behind. */
export async function aScan(db: TestDatabase, fixture: Fixture, files: FileStore, agreementId: Id): Promise<Id> {
  const paper = await aPaper(db, fixture, files, 'lucy');
  const signatureId = await db.value<Id>('select id from app.agreement_signature where agreement_id = $1 limit 1', [
    agreementId,
  ]);
  await db.rows(
    'update app.agreement_signature set scan_file_id = (select file_id from app.document where id = $1) where id = $2',
    [paper, signatureId],
  );
  return signatureId;
}

/** An address about a child: pages of a plan have steps and papers of their own, and a talk says what it is about. */
export const addressOf = (path: string, filling: Filling): string => {
  const own = {
    ...filling,
    ...(path.includes('/plan/packet/') && { step: 'packet_health' }),
    ...(path.includes('/plan/papers/') && { documentId: filling.authorityId ?? '' }),
  };
  return `${fill(path, own)}${/\/talks?(\/new)?$/.test(path) ? '?about=respect&subject=respect' : ''}`;
};
