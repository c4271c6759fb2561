import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { MeetingAnswer, MeetingKind, MeetingRole } from './contract.ts';

/** What everybody who is invited reads of a meeting, with the words of its kind; moments are ISO 8601. */
export type OpenMeeting = {
  readonly id: Id;
  readonly child_id: Id;
  readonly together_id: Id;
  readonly kind: MeetingKind;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly place: string | null;
  readonly remote_way: 'video' | 'phone' | null;
  readonly remote_link: string | null;
  readonly led_by: Id;
  readonly language: string;
  readonly interpreter: 'not_needed' | 'to_book' | 'booked';
  readonly state: 'called' | 'held' | 'canceled';
};

/** A meeting as staff reads it. */
export type Meeting = OpenMeeting & {
  readonly canceled_why: string | null;
  readonly left_out_why: string | null;
  readonly child_view: string | null;
  readonly no_view_because: string | null;
  readonly view_followed: string | null;
};

/** How an invitation goes out: by itself (a message, their own calendar, a link to answer by), or somebody does it. */
export type Told = 'message' | 'staff' | 'link' | 'telephone' | 'email' | 'letter' | 'in_person';

/** Somebody invited, with the words of their role. */
export type Invite = {
  readonly id: Id;
  readonly child_id: Id;
  readonly meeting_id: Id;
  readonly party_id: Id;
  readonly role: MeetingRole;
  readonly role_en: string;
  readonly role_es: string;
  readonly name: string;
  readonly person_id: Id | null;
  readonly user_id: Id | null;
  readonly reach: string | null;
  readonly told: Told;
  readonly answer: MeetingAnswer | null;
  readonly answer_words: string | null;
  readonly other_time: string | null;
  readonly answered_via: string | null;
  readonly came: boolean | null;
  readonly spoke: boolean | null;
  readonly absent_why: string | null;
  readonly reads_minutes: boolean;
  readonly minutes_answer: 'agreed' | 'disputed' | null;
  readonly minutes_words: string | null;
};

/** May the reader see the meetings about this child? */
export async function opensMeetingsOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('meeting')) as may`.execute(tx);
  return rows[0]?.may ?? false;
}

const OPEN =
  sql.raw(`m.id, m.child_id, m.together_id, m.kind, k.en as kind_en, k.es as kind_es, m.starts_at, m.ends_at, m.place,
  m.remote_way, m.remote_link, m.led_by, m.language, m.interpreter, m.state`);

const meetings = (where: ReturnType<typeof sql>) => sql<Meeting>`
  select ${OPEN}, m.canceled_why, m.left_out_why, m.child_view, m.no_view_because, m.view_followed
  from app.meeting m join app.meeting_kind k on k.code = m.kind where ${where}`;

const inIso = <M extends OpenMeeting>(row: M): M => ({
  ...row,
  starts_at: isoOf(row.starts_at),
  ends_at: isoOf(row.ends_at),
});

/** The meetings about a child that begin from one moment (ISO) and before another, the latest first. */
export async function meetingsOf(tx: Tx, childId: Id, from = '-infinity', to = 'infinity'): Promise<Meeting[]> {
  const { rows } =
    await sql<Meeting>`${meetings(sql`m.child_id = ${childId} and m.starts_at >= ${from}::timestamptz and m.starts_at < ${to}::timestamptz`)}
    order by m.starts_at desc, m.id limit 200`.execute(tx);
  return rows.map(inIso);
}

/** One meeting of this child, locked where it is to be changed; undefined when there is none with this id. */
export async function meetingOf(tx: Tx, childId: Id, id: string, lock = false): Promise<Meeting | undefined> {
  if (!isId(id)) return undefined;
  const { rows } =
    await sql<Meeting>`${meetings(sql`m.id = ${id} and m.child_id = ${childId}`)} ${lock ? sql`for update of m` : sql``}`.execute(
      tx,
    );
  return rows.map(inIso)[0];
}

/** One meeting by its id, for whoever may see it: somebody invited reads it so. */
export const meetingById = async (tx: Tx, id: Id): Promise<OpenMeeting | undefined> =>
  (await meetingsById(tx, [id])).get(id);

/** Meetings by their ids, for whoever may see them. */
export async function meetingsById(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, OpenMeeting>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<OpenMeeting>`
    select ${OPEN} from app.meeting m join app.meeting_kind k on k.code = m.kind where m.id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(row => [row.id, inIso(row)]));
}

/** The meetings of one sitting the reader may see: of one child, or of brothers and sisters. */
export async function sittingOf(tx: Tx, togetherId: Id): Promise<Meeting[]> {
  const { rows } = await meetings(sql`m.together_id = ${togetherId}`).execute(tx);
  return rows.map(inIso);
}

/** Those of a sitting that still lie ahead, to be changed together: what was written down as held stays as it is. */
export async function calledOf(tx: Tx, togetherId: Id): Promise<Meeting[]> {
  const { rows } =
    await sql<Meeting>`${meetings(sql`m.together_id = ${togetherId} and m.state = 'called'`)} for update of m`.execute(
      tx,
    );
  return rows.map(inIso);
}

/** Who is invited to these meetings, in the order of roles and names. */
export async function invitesOf(tx: Tx, meetingIds: readonly Id[]): Promise<Invite[]> {
  if (meetingIds.length === 0) return [];
  return invites(tx, sql`i.meeting_id = any (${[...meetingIds]}::uuid[])`);
}

/** Who is invited to one meeting, as far as the reader may see. */
export const invitedTo = (tx: Tx, meetingId: Id): Promise<Invite[]> => invites(tx, sql`i.meeting_id = ${meetingId}`);

/** One invitation the reader may see; undefined when it is not there or not theirs. */
export async function inviteById(tx: Tx, id: string): Promise<Invite | undefined> {
  if (!isId(id)) return undefined;
  return (await invites(tx, sql`i.id = ${id}`))[0];
}

/** One invitee of a sitting in the meetings of brothers and sisters, as far as the reader may see. */
export const partyInvites = (tx: Tx, partyId: Id): Promise<Invite[]> => invites(tx, sql`i.party_id = ${partyId}`);

/** Every invitation of the reader as a person. */
export const ownInvites = (tx: Tx, personId: Id): Promise<Invite[]> => invites(tx, sql`i.person_id = ${personId}`);

async function invites(tx: Tx, where: ReturnType<typeof sql>): Promise<Invite[]> {
  const { rows } = await sql<Invite>`
    select i.id, i.child_id, i.meeting_id, i.party_id, i.role, r.en as role_en, r.es as role_es, i.name, i.person_id, i.user_id, i.reach, i.told,
      i.answer, i.answer_words, i.other_time, i.answered_via, i.came, i.spoke, i.absent_why, i.reads_minutes, i.minutes_answer, i.minutes_words
    from app.meeting_invite i join app.meeting_role r on r.code = i.role where ${where}
    order by array_position(array['child', 'parent', 'caregiver'], i.role) nulls last, i.role, i.name, i.id`.execute(
    tx,
  );
  return rows.map(row => ({ ...row, other_time: row.other_time && isoOf(row.other_time) }));
}

/** The minutes of a meeting; undefined when none are written, or none were shared with the reader. */
export const minutesOf = (tx: Tx, meetingId: Id) =>
  tx
    .selectFrom('app.meeting_minutes')
    .select(['id', 'words', 'language', 'shared_at'])
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();

/** What a meeting decided, by day. */
export const decisionsOf = (tx: Tx, meetingId: Id) =>
  tx
    .selectFrom('app.meeting_decision')
    .select(['id', 'words', 'owner_id', 'owner_name', 'due_on'])
    .where('meeting_id', '=', meetingId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();

/** Codes and words of a list of the room, in the order of `codes`. */
export async function wordsOf(tx: Tx, list: 'app.meeting_kind' | 'app.meeting_role', codes: readonly string[]) {
  const rows = await tx.selectFrom(list).select(['code', 'en', 'es']).where('code', 'in', codes).execute();
  return rows.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

/** Which of these people and accounts are taken in a stretch of time (ISO moments); a sitting itself left out. */
export async function takenAmong(
  tx: Tx,
  during: { readonly from: string; readonly to: string },
  people: readonly Id[],
  staff: readonly Id[],
  exceptTogether: Id | null = null,
): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ id: Id }>`
    select distinct id from app_definer.people_taken(${during.from}, ${during.to}, ${[...people]}::uuid[], ${[...staff]}::uuid[], ${exceptTogether}::uuid)`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** First names of the children the reader is invited about, by id. */
export async function invitedNames(tx: Tx): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{
    child_id: Id;
    first_name: string;
  }>`select child_id, first_name from app_definer.my_invited_names()`.execute(tx);
  return new Map(rows.map(({ child_id, first_name }) => [child_id, first_name]));
}

/** Whoever was invited to meetings that were held between two moments (ISO), as far as the reader may see; of one child where given. */
export async function takingsBetween(tx: Tx, from: string, to: string, childId: Id | null = null) {
  const { rows } = await sql<{ role: string; en: string; es: string; came: boolean | null; spoke: boolean | null }>`
    select i.role, r.en, r.es, i.came, i.spoke
    from app.meeting m join app.meeting_invite i on i.meeting_id = m.id join app.meeting_role r on r.code = i.role
    where m.state = 'held' and m.starts_at >= ${from}::timestamptz and m.starts_at < ${to}::timestamptz and (${childId}::uuid is null or m.child_id = ${childId}::uuid)
    order by array_position(array['child', 'parent', 'caregiver'], i.role) nulls last, r.en`.execute(tx);
  return rows;
}
