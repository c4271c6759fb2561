import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { childFrame, fullName } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { leadersAmong, peopleAround } from './around-child.ts';
import { callFields, INTERPRETERS, MEETING_KINDS, OUTSIDE_ROLES } from './contract.ts';
import { opensMeetingsOf, wordsOf } from './store.ts';

/** What every form about meetings of a child needs around it. Leaves with NotThere when they are not the asker's to see. */
export async function meetingForm(ask: Ask, childId = '') {
  const frame = await childFrame(ask, childId, 'meetings');
  if (!(await opensMeetingsOf(ask.tx, childId))) return notThere();
  return { over: frame.name, firstName: frame.firstName, back: `/children/${childId}/meetings`, formKey: newId() };
}

/** What may be chosen when a meeting is called: everybody around the child is offered, caregivers and parents ticked. */
export async function callChoices(ask: Ask, childId: string) {
  const { tx, say, language } = ask;
  const around = await peopleAround(ask, childId);
  const roles = new Map(
    (await wordsOf(tx, 'app.meeting_role', [...new Set(around.people.map(each => each.role))])).map(row => [
      row.code,
      row[language],
    ]),
  );
  const leaders = await leadersAmong(ask, around.people);
  return {
    kinds: (await wordsOf(tx, 'app.meeting_kind', MEETING_KINDS)).map(row => ({
      value: row.code,
      label: row[language],
    })),
    guestRoles: (await wordsOf(tx, 'app.meeting_role', OUTSIDE_ROLES)).map(row => ({
      value: row.code,
      label: row[language],
    })),
    invitees: around.people.map(({ key, name, role }) => ({ value: key, label: name, hint: roles.get(role) ?? role })),
    usual: around.people.filter(({ role }) => role !== 'kin' && role !== 'child').map(({ key }) => key),
    leaders: leaders.map(({ id, name }) => ({ value: id, label: name })),
    languages: callFields.language.options.map(value => ({ value, label: sayLanguages(language, [value]) })),
    interpreters: INTERPRETERS.map(value => ({ value, label: say('meetings', `one.interpreter.${value}`) })),
    siblings: await siblingsOf(ask, childId),
  };
}

/** The other children of the child's open case whose meetings the reader may see, by name. */
export async function siblingsOf({ tx }: Pick<Ask, 'tx'>, childId: string) {
  const { rows } = await sql<{ id: string; first_name: string; last_name: string | null }>`
    select p.id, p.first_name, p.last_name from app.cases_v_open_child c join app.people_v_person p on p.id = c.child_id
    where c.case_id in (select case_id from app.cases_v_open_child where child_id = ${childId}) and c.child_id <> ${childId}
      and c.child_id = any (app.mine('meeting'))
    order by p.first_name, p.id`.execute(tx);
  return rows.map(row => ({ value: row.id, label: fullName(row) }));
}
