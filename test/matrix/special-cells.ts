import { type Id, newId } from '#kernel/ids.ts';
import type { Role } from '#platform/db/transaction.ts';
import { NOW } from '../support/as.ts';
import type { AtDoor } from './doors.ts';
import { type Fixture, insertOf } from './fixture.ts';
import { changedByStaff, newPartnerAgreement, partnerAgreementTables } from './partner-agreement.ts';
import { sampleRows } from './sample-rows.ts';
import type { Reader } from './truth.ts';

/** A statement by somebody and the number of rows it must touch. */
export type SpecialCell = {
  readonly name: string;
  readonly table: string;
  readonly who: AtDoor;
  readonly statement: string;
  readonly values: readonly unknown[];
  readonly rows: number;
};

/** Whose work opens which topics of a child's duties. */
const whoseTopics: readonly (readonly [Reader, Role, readonly string[]])[] = [
  [
    'ana',
    'alongside_case',
    ['case', 'court', 'education', 'health', 'identity', 'placement', 'plan', 'tribe', 'visits'],
  ],
  ['dora', 'alongside_office', ['case', 'court', 'education', 'health', 'identity', 'placement', 'plan', 'visits']],
  ['ned', 'alongside_agency', ['case', 'health', 'identity', 'placement']],
  ['edda', 'alongside_agency', ['case', 'education', 'identity', 'placement']],
  ['gus', 'alongside_agency', ['placement']],
  ['guardian', 'alongside_portal', ['court']],
];

/** What no general rule covers: rows with more than one key, and what may be changed but not added. */
export function specialCells(fixture: Fixture): SpecialCell[] {
  const { readers, subjects, agencies } = fixture;
  const cells: SpecialCell[] = [];
  const as = (reader: Reader, role: Role, focus: Id | null = null): AtDoor => ({
    userId: readers[reader],
    agencyId: agencies.calusa,
    role,
    focus,
  });
  const add = (
    name: string,
    table: string,
    who: AtDoor,
    rows: number,
    statement: string,
    values: readonly unknown[] = [],
  ) => cells.push({ name, table, who, statement, values, rows });

  // A caregiver is asked to do something: it is theirs to see and to close while the child lives with them.
  const ownTask = `select from app.task where child_id = $1`;
  const close = `update app.task set done_at = '${NOW}', done_by = $2 where child_id = $1`;
  add('ines sees what she was asked to do', 'app.task', as('ines', 'alongside_portal'), 1, ownTask, [subjects.lucy]);
  add('ines says that it is done', 'app.task', as('ines', 'alongside_portal'), 1, close, [subjects.lucy, readers.ines]);
  add(
    'ines does not move it to another day',
    'app.task',
    as('ines', 'alongside_portal'),
    0,
    `update app.task set due_on = '2027-01-01' where child_id = $1`,
    [subjects.lucy],
  );
  add('wes does not see what others were asked', 'app.task', as('wes', 'alongside_portal'), 0, ownTask, [
    subjects.nina,
  ]);
  add(
    'ines no longer sees what she was asked about a child who left',
    'app.task',
    as('ines', 'alongside_portal'),
    0,
    ownTask,
    [subjects.leo],
  );

  // What somebody added stays theirs to read; what others added about a child who left does not.
  add(
    'ines keeps the paper she added about a child who left',
    'app.document',
    as('ines', 'alongside_portal'),
    1,
    'select from app.document where child_id = $1',
    [subjects.leo],
  );

  // Who was told of a hearing answers for themselves, changes nothing that they were told, and gives their own words.
  const told = (reader: Reader) => [subjects.lucy, readers[reader]];
  const comes = `update app.hearing_notice set answer = 'in_person', answered_at = '${NOW}', answered_by = $2 where child_id = $1`;
  for (const [name, reader, rows, statement, values] of [
    ['ines says that she comes', 'ines', 1, comes, told('ines')],
    ['ines does not say so as somebody else', 'ines', 0, comes, told('mother')],
    ['wes says nothing for others', 'wes', 0, comes, told('wes')],
    [
      'the mother does not move the hearing',
      'mother',
      0,
      `update app.hearing_notice set set_for = '${NOW}' where child_id = $1`,
      [subjects.lucy],
    ],
  ] as const)
    add(name, 'app.hearing_notice', as(reader, 'alongside_portal'), rows, statement, values);
  const twinOfLucy = [fixture.setting(subjects.lucy, readers.ines, 0).twinId];
  const ownWords = 'select from app.court_statement where child_id = $1';
  for (const [reader, rows] of [
    ['ines', 1],
    ['mother', 0],
    ['guardian', 0],
  ] as const)
    add(
      `${reader} reads what ines said and nobody filed`,
      'app.court_statement',
      as(reader, 'alongside_portal'),
      rows,
      ownWords,
      twinOfLucy,
    );
  const gives = `insert into app.court_statement (id, agency_id, child_id, hearing_id, notice_id, part, user_id, name, language, words, way, receipt, given_at, entered_by)
    select $2, n.agency_id, n.child_id, n.hearing_id, n.id, n.part, $3, n.name, 'en', 'My words', 'online', 'MINE', '${NOW}', $3
    from app.hearing_notice n where n.child_id = $1`;
  for (const [name, reader, by, rows] of [
    ['ines gives her words', 'ines', 'ines', 1],
    ['ines gives none in another name', 'ines', 'mother', 0],
    ['wes was told of nothing and gives none', 'wes', 'wes', 0],
  ] as const)
    add(name, 'app.court_statement', as(reader, 'alongside_portal'), rows, gives, [
      subjects.lucy,
      newId(),
      readers[by],
    ]);

  // Somebody says no to what was offered to themselves, in their own name; that is all they change.
  const sayNo = `update app.referral set state = 'withdrawn', state_since = '${NOW}', ended_on = '2026-11-18' where person_id = $1`;
  const mother = as('mother', 'alongside_portal');
  add('the mother says no to what is offered to her', 'app.referral', mother, 1, sayNo, [subjects.rosa]);
  add('the mother says nothing else of it', 'app.referral', mother, 0, sayNo.replace('withdrawn', 'completed'), [
    subjects.rosa,
  ]);
  add('ines does not say no for the child', 'app.referral', as('ines', 'alongside_portal'), 0, sayNo, [subjects.lucy]);
  const noStep = `insert into app.referral_step (id, agency_id, person_id, referral_id, to_state, taken_at, user_id, by_whom, via)
    select $2, r.agency_id, r.person_id, r.id, 'withdrawn', '${NOW}', $3, 'family', 'portal' from app.referral r where r.person_id = $1 limit 1`;
  const step = (reader: Reader) => [subjects.rosa, newId(), readers[reader]];
  add('the mother’s no is a step', 'app.referral_step', mother, 1, noStep, step('mother'));
  add('it is nobody else’s step', 'app.referral_step', mother, 0, noStep, step('ana'));
  const asProvider = noStep.replace("'family'", "'provider'");
  add('the mother does not answer for a service', 'app.referral_step', mother, 0, asProvider, step('mother'));

  // Of a case plan one answers what one was asked, and says of one's own steps that they are done or where help is wanted.
  const answers = `update app.case_plan_input set state = 'given', answered_on = '2026-11-18', way = 'portal', language = 'es', words = 'Sí', written_by = $2 where child_id = $1`;
  const done = `update app.case_plan_step set state = 'done', done_on = '2026-11-18', done_by = $2 where child_id = $1`;
  const ines = as('ines', 'alongside_portal');
  for (const [reader, who, child, rows] of [
    ['mother', mother, 'leo', 1],
    ['mother', mother, 'lucy', 0],
    ['ines', ines, 'lucy', 1],
    ['faye', as('faye', 'alongside_portal'), 'leo', 0],
    ['guardian', as('guardian', 'alongside_portal'), 'lucy', 0],
  ] as const) {
    const values = [subjects[child], readers[reader]];
    add(`${reader} answers for ${child}'s case plan`, 'app.case_plan_input', who, rows, answers, values);
    add(`${reader} says that a step for ${child} is done`, 'app.case_plan_step', who, rows, done, values);
  }
  const otherName = [subjects.leo, readers.ana];
  add('the mother answers in no other name', 'app.case_plan_input', mother, 0, answers, otherName);
  add('the mother takes her step in no other name', 'app.case_plan_step', mother, 0, done, otherName);
  add(
    'the mother does not change the words of her step',
    'app.case_plan_step',
    mother,
    0,
    `update app.case_plan_step set words = 'Nothing' where child_id = $1`,
    [subjects.leo],
  );
  // Whoever is invited answers for themselves, in their own name.
  for (const table of ['app.meeting_invite', 'app.family_visit_guest']) {
    const answer = (
      column: string,
    ) => `update ${table} set answer = 'declined', answered_at = '${NOW}', answered_by = $2, answered_via = 'portal'
      where child_id = $1 and ${column}`;
    const own = [subjects.lucy, readers.mother];
    add(`the mother answers in ${table}`, table, mother, 1, answer('true'), own);
    add(`the mother answers in nobody else’s name in ${table}`, table, mother, 0, answer('true'), [
      subjects.lucy,
      readers.ana,
    ]);
    add(`ines answers for nobody in ${table}`, table, as('ines', 'alongside_portal'), 0, answer('true'), [
      subjects.lucy,
      readers.ines,
    ]);
    add(
      `the mother does not say who came in ${table}`,
      table,
      mother,
      0,
      `update ${table} set came = true where child_id = $1`,
      [subjects.lucy],
    );
  }

  // What is due tells a topic: who may not see that topic does not see the duty. One of each is due for Lucy's twin (fixture).
  const twin = fixture.setting(subjects.lucy, readers.ana, 0).twinId;
  for (const [reader, role, topics] of whoseTopics) {
    add(
      `${reader} sees duties of their topics`,
      'app.duty_sheet',
      as(reader, role),
      topics.length,
      `select from app.duty_sheet where child_id = $1 and topic = any ($2)`,
      [twin, topics],
    );
    add(
      `${reader} sees duties of no other topic`,
      'app.duty_sheet',
      as(reader, role),
      0,
      `select from app.duty_sheet where child_id = $1 and topic <> all ($2)`,
      [twin, topics],
    );
  }
  add(
    'ana counts nothing by hand',
    'app.duty_sheet',
    as('ana', 'alongside_case', subjects.lucy),
    0,
    `update app.duty_sheet set states = '{5}' where child_id = $1`,
    [subjects.lucy],
  );

  // Words that speak of somebody else are read by who may see everybody they speak of, and stand in no list of an office.
  const named = `select from app.contact_note where child_id = $1`;
  for (const [reader, role, rows] of [
    ['ana', 'alongside_case', 1],
    ['sam', 'alongside_case', 1],
    ['dora', 'alongside_office', 0],
    ['max', 'alongside_agency', 0],
  ] as const)
    add(`${reader} reads ${rows} of the words that name somebody`, 'app.contact_note', as(reader, role), rows, named, [
      twin,
    ]);

  // A visitor notes what was looked for in vain, and in nobody else's name.
  const visitor: AtDoor = { userId: '' as Id, agencyId: agencies.calusa, role: 'alongside_public', focus: null };
  for (const [askedBy, rows] of [
    ['public', 1],
    ['staff', 0],
  ] as const)
    add(
      `a visitor notes a search as ${askedBy}`,
      'app.unfound_search',
      visitor,
      rows,
      `insert into app.unfound_search (id, agency_id, searched_on, words, asked_by, wished) select $1, $2, '2026-11-18', 'ballet', $3, true`,
      [newId(), agencies.calusa, askedBy],
    );

  // Confirming is everybody's own.
  const confirm = `insert into app.card_confirmation (id, agency_id, child_id, person_id, changed_at, confirmed_at)
    select $1, $2, $3, $4, '${NOW}', '${NOW}'`;
  add('ines does not confirm for another adult', 'app.card_confirmation', as('ines', 'alongside_portal'), 0, confirm, [
    newId(),
    agencies.calusa,
    subjects.lucy,
    subjects.rosa,
  ]);

  // The privacy officer reviews; who opened the record does not.
  const review = `update app.broken_glass set reviewed_at = '${NOW}', reviewed_by = $1`;
  add(
    'pia reviews what was opened in an emergency',
    'app.broken_glass',
    as('pia', 'alongside_agency'),
    staffOf(fixture),
    review,
    [readers.pia],
  );
  add('cora does not review', 'app.broken_glass', as('cora', 'alongside_agency'), 0, review, [readers.cora]);

  // An emergency opens a record to be read: nothing about the child is changed, removed, or handed to another child.
  const writable = (name: string) => (name === 'app.person' ? 'first_name' : 'agency_id');
  for (const { name, subject, topic } of fixture.tables.filter(
    ({ name, topic }) => isOpened(topic) && sampleRowsOf(name),
  )) {
    const column = subject ?? 'id';
    const bela = as('bela', 'alongside_case');
    const set = `update ${name} set ${writable(name)} = ${writable(name)} where ${column} = $1`;
    add(`bela changes nothing of ${topic} in ${name}`, name, bela, 0, set, [subjects.obi]);
    if (name !== 'app.person')
      add(`bela removes nothing in ${name}`, name, bela, 0, `delete from ${name} where ${column} = $1`, [subjects.obi]);
  }
  const paper = `insert into app.document (id, agency_id, child_id, kind, topic, title, file_id, user_id, added_at)
    select $1, $2, $3, 'health_paper', 'health', 'A paper', (select id from app.stored_file), $4, '${NOW}'`;
  for (const [reader, child, rows] of [
    ['bela', 'obi', 0],
    ['ana', 'lucy', 1],
  ] as const)
    add(`${reader} adds a health paper about ${child}`, 'app.document', as(reader, 'alongside_case'), rows, paper, [
      newId(),
      agencies.calusa,
      subjects[child],
      readers[reader],
    ]);

  // What is agreed with a partner is staff's work, whatever their cases are.
  const { withPartner } = fixture;
  const ana = as('ana', 'alongside_case');
  const about = [withPartner.subject];
  for (const table of ['app.agreement', ...partnerAgreementTables]) {
    const seen = `select from ${table} where subject_id = $1`;
    add(`ana sees ${table} of a partner`, table, ana, 1, seen, about);
    add(`petra sees no ${table} she is no signer of`, table, as('petra', 'alongside_portal'), 0, seen, about);
    const [statement, values] =
      table === 'app.agreement'
        ? newPartnerAgreement(withPartner, newId())
        : insertOf(table, { ...withPartner, turn: 5, userId: readers.sam }, newId());
    // A signer opens once: there only the constraint is left to refuse it.
    add(`ana adds to ${table} of a partner`, table, ana, table === 'app.agreement_opening' ? -1 : 1, statement, values);
  }
  for (const table of ['app.agreement', ...changedByStaff])
    add(
      `ana changes ${table} of a partner`,
      table,
      ana,
      1,
      `update ${table} set subject_id = subject_id where subject_id = $1`,
      about,
    );

  // A partner says that its own joint step is done, once, in its own name; it writes nothing else of it.
  const petra = as('petra', 'alongside_portal');
  const jointStep = (set: string) => `update app.joint_step set ${set} where agency_id = $1`;
  const saysDone = `done_on = '2026-11-18', done_by = $2`;
  for (const [name, rows, set, by] of [
    ['petra says that her step is done', 1, saysDone, readers.petra],
    ['petra says so in no other name', 0, saysDone, readers.ana],
    ['petra leaves nothing undone', 0, `done_on = null, done_by = nullif($2::uuid, $2::uuid)`, readers.petra],
    ['petra changes no words of it', 0, `words = 'Other', done_by = $2`, readers.petra],
  ] as const)
    add(name, 'app.joint_step', petra, rows, jointStep(set), [agencies.calusa, by]);
  add('the mother says nothing of it', 'app.joint_step', mother, 0, jointStep(saysDone), [
    agencies.calusa,
    readers.mother,
  ]);
  // What the record counts, a partner does not enter.
  const enters = `insert into app.goal_value (id, agency_id, goal_id, community_id, as_of, baseline, value, source, entered_by)
    select $1, g.agency_id, g.id, g.community_id, '2026-09-30', $2, 12, $3, $4 from app.shared_goal g where g.agency_id = $5 limit 1`;
  for (const [name, rows, baseline, source, by] of [
    ['petra enters a figure of her community', 1, false, 'partners', readers.petra],
    ['petra enters none of the record', 0, false, 'record', readers.petra],
    ['petra sets no baseline', 0, true, 'partners', readers.petra],
    ['petra enters none in another name', 0, false, 'partners', readers.ana],
  ] as const)
    add(name, 'app.goal_value', petra, rows, enters, [newId(), baseline, source, by, agencies.calusa]);

  // Signing: everybody for themselves, and only where signing leads.
  const sign = `insert into app.agreement_signature (id, agency_id, subject_id, agreement_id, version_id, signer_id, way, proof, language,
      shown_digest, typed_name, consented, signed_at, entered_at, entered_by)
    select $1, $2, $3, $4, $5, $6, 'online', 'password', 'en', '\\x61', 'A name', true, '${NOW}', '${NOW}', $7`;
  const live = fixture.live.lucy;
  for (const [reader, signer, rows] of [
    ['ines', live.signers.ines, 1],
    ['mother', live.signers.mother, 1],
    ['ines', live.signers.mother, 0],
    ['mother', live.signers.ines, 0],
    ['faye', live.signers.ines, 0],
  ] as const)
    add(
      `${reader} signs as ${signer === live.signers.ines ? 'ines' : 'rosa'}`,
      'app.agreement_signature',
      as(reader, 'alongside_portal'),
      rows,
      sign,
      [newId(), agencies.calusa, subjects.lucy, live.id, live.versionId, signer, readers[reader]],
    );
  const goesTo = 'update app.agreement set state = $1 where id = $2';
  for (const [reader, state, rows] of [
    ['ines', 'partly_signed', 1],
    ['mother', 'partly_signed', 1],
    ['faye', 'partly_signed', 0],
    ['ines', 'ended', 0],
    ['mother', 'superseded', 0],
  ] as const)
    add(`${reader} moves the agreement to ${state}`, 'app.agreement', as(reader, 'alongside_portal'), rows, goesTo, [
      state,
      live.id,
    ]);
  // Of the others in the agreement the family sees none: neither the full text nor who cares for the child.
  for (const [reader, rows] of [
    ['ines', 1],
    ['mother', 0],
  ] as const) {
    const who = as(reader, 'alongside_portal');
    add(
      `${reader} reads the full text`,
      'app.agreement_rendering',
      who,
      rows,
      `select from app.agreement_rendering where audience = 'full' and subject_id = $1`,
      [subjects.lucy],
    );
    add(
      `${reader} sees ines among the signers`,
      'app.agreement_signer',
      who,
      rows,
      `select from app.agreement_signer where side = 'caregiver' and subject_id = $1`,
      [subjects.lucy],
    );
  }
  // A parent takes back what they said, and changes nothing that others said.
  const takeBack = `update app.family_word set taken_back_at = '${NOW}' where child_id = $1`;
  add('the mother takes her words back', 'app.family_word', as('mother', 'alongside_portal'), 1, takeBack, [
    subjects.lucy,
  ]);
  const frozen = `update app.agreement_rendering set language = language where subject_id = $1`;
  add('ana rewrites no text that was shown', 'app.agreement_rendering', as('ana', 'alongside_case'), 0, frozen, [
    subjects.lucy,
  ]);

  // History, facts and readings follow the topics of what they tell of.
  const history = 'select from record.row_change where keys = array[$1] limit 1';
  for (const [reader, key, rows] of [
    ['ana', `health:${subjects.lucy}`, 1],
    ['ana', `health:${subjects.nina}`, 0],
    ['hugo', `health:${subjects.nina}`, 1],
    ['ana', `address_protected:${subjects.lucy}`, 1],
    ['ana', `case:${subjects.reyes}`, 1],
    ['ana', `case:${subjects.okafor}`, 0],
  ] as const) {
    add(`${reader} reads the history of ${key}`, 'record.row_change', as(reader, 'alongside_case'), rows, history, [
      key,
    ]);
  }
  // The history of a home: on its page for those who open homes, for its caregivers as far as they read its rows.
  for (const [reader, role, topic, rows] of [
    ['lena', 'alongside_case', 'home', 1],
    ['lena', 'alongside_case', 'home_keeping', 1],
    ['ned', 'alongside_case', 'home', 0],
    ['ned', 'alongside_case', 'home_keeping', 0],
    ['zed', 'alongside_case', 'home', 0],
    ['wes', 'alongside_portal', 'home', 1],
    ['wes', 'alongside_portal', 'home_keeping', 0],
    ['ines', 'alongside_portal', 'home', 0],
  ] as const) {
    const who = { ...as(reader, role, subjects.cove), ...(reader === 'zed' && { agencyId: agencies.other }) };
    add(`${reader} reads the history of the cove as ${topic}`, 'record.row_change', who, rows, history, [
      `${topic}:${subjects.cove}`,
    ]);
  }
  add(
    'ines reads the history of a child who lives with her',
    'record.row_change',
    as('ines', 'alongside_portal'),
    1,
    history,
    [`health:${subjects.lucy}`],
  );
  add('ines reads no history of a child who left', 'record.row_change', as('ines', 'alongside_portal'), 0, history, [
    `health:${subjects.leo}`,
  ]);
  for (const [reader, role, rows] of [
    ['ana', 'alongside_case', 1],
    ['tess', 'alongside_case', 0],
    ['ines', 'alongside_portal', 1],
    ['faye', 'alongside_portal', 0],
  ] as const) {
    add(
      `${reader} reads a fact about lucy`,
      'record.fact',
      as(reader, role),
      rows,
      `select from record.fact where name = 'Sample'`,
    );
  }
  add(
    'ana reads who looked',
    'record.reading',
    as('ana', 'alongside_case'),
    1,
    `select from record.reading where action = 'sample'`,
  );
  add(
    'tess does not',
    'record.reading',
    as('tess', 'alongside_case'),
    0,
    `select from record.reading where action = 'sample'`,
  );
  const fact = `insert into record.fact (id, at, name, version, agency_id, keys, body, by_user) select $1, '${NOW}', 'Told', 1, $2, '{}', '{}', $3`;
  const reading = `insert into record.reading (id, at, agency_id, by_user, action, subjects, topics) select $1, '${NOW}', $2, $3, 'looked', '{}', '{}'`;
  const answer = `insert into record.answer_given (by_user, key, action, sent, at) values ($1, $2, 'a', '\\x00', '${NOW}')`;
  for (const [reader, role] of [
    ['ana', 'alongside_case'],
    ['dora', 'alongside_office'],
    ['cora', 'alongside_agency'],
    ['ines', 'alongside_portal'],
  ] as const) {
    add(`${reader} writes a fact`, 'record.fact', as(reader, role), 1, fact, [
      newId(),
      agencies.calusa,
      readers[reader],
    ]);
    add(`${reader} writes no fact in another's name`, 'record.fact', as(reader, role), 0, fact, [
      newId(),
      agencies.calusa,
      readers.sam,
    ]);
    add(`${reader} writes no fact of another agency`, 'record.fact', as(reader, role), 0, fact, [
      newId(),
      agencies.other,
      readers[reader],
    ]);
    add(`${reader} leaves a reading`, 'record.reading', as(reader, role), 1, reading, [
      newId(),
      agencies.calusa,
      readers[reader],
    ]);
    add(`${reader} leaves no reading in another's name`, 'record.reading', as(reader, role), 0, reading, [
      newId(),
      agencies.calusa,
      readers.sam,
    ]);
    add(`${reader} keeps an answer`, 'record.answer_given', as(reader, role), 1, answer, [readers[reader], newId()]);
    add(`${reader} keeps no answer for another`, 'record.answer_given', as(reader, role), 0, answer, [
      readers.sam,
      newId(),
    ]);
    add(
      `${reader} sees no table list closed`,
      'record.protected_table',
      as(reader, role),
      1,
      `select from record.protected_table where table_name = 'app.person'::regclass`,
    );
  }
  add(
    'somebody else reads no answer of ana',
    'record.answer_given',
    as('sam', 'alongside_case'),
    0,
    'select from record.answer_given',
  );

  // A fact about nobody, as of rules that change, is the jobs' alone: no key is everybody's key.
  for (const [reader, role] of [
    ['ana', 'alongside_case'],
    ['petra', 'alongside_portal'],
  ] as const)
    add(
      `${reader} reads no fact about nobody`,
      'record.fact',
      as(reader, role),
      0,
      `select from record.fact where keys = '{}'`,
    );

  // The jobs process hears facts; nobody but the definer and the door reads what lies behind them.
  add(
    'jobs hear facts',
    'record.fact',
    as('ana', 'alongside_jobs'),
    1,
    `select from record.fact where name = 'Sample'`,
  );
  add('jobs see what was heard', 'record.fact_heard', as('ana', 'alongside_jobs'), 1, 'select from record.fact_heard');

  // A row goes to the writer's agency and to nobody else's child.
  const allergy = `insert into app.allergy (id, agency_id, child_id, substance, severity, noted_at) select $1, $2, $3, 'Bees', 'mild', '${NOW}'`;
  add('ana does not file a row with another agency', 'app.allergy', as('ana', 'alongside_case'), 0, allergy, [
    newId(),
    agencies.other,
    subjects.lucy,
  ]);
  add(
    'ana does not hand a row to a child of others',
    'app.allergy',
    as('ana', 'alongside_case'),
    0,
    'update app.allergy set child_id = $1',
    [subjects.obi],
  );
  add(
    'ana does not hand a row to another agency',
    'app.allergy',
    as('ana', 'alongside_case'),
    0,
    'update app.allergy set agency_id = $1',
    [agencies.other],
  );
  add(
    'ana does not move a person to offices',
    'app.person',
    as('ana', 'alongside_case'),
    0,
    `update app.person set office_ids = '{}' where id = $1`,
    [subjects.lucy],
  );
  add(
    'ana renames a child of hers',
    'app.person',
    as('ana', 'alongside_case', subjects.lucy),
    1,
    `update app.person set first_name = 'Lu' where id = $1`,
    [subjects.lucy],
  );
  add(
    'ana renames no other child',
    'app.person',
    as('ana', 'alongside_case', subjects.obi),
    0,
    `update app.person set first_name = 'Lu' where id = $1`,
    [subjects.obi],
  );
  add(
    'ana does not take another child into her case',
    'app.case_member',
    as('ana', 'alongside_case'),
    0,
    `insert into app.case_member (id, agency_id, office_id, case_id, person_id, part, during)
     select $1, m.agency_id, m.office_id, m.case_id, $2, 'relative', m.during from app.case_member m where m.person_id = $3`,
    [newId(), subjects.obi, subjects.lucy],
  );
  add(
    'ines does not become somebody else',
    'app.user_account',
    as('ines', 'alongside_portal'),
    0,
    `update app.user_account set kind = 'staff' where id = $1`,
    [readers.ines],
  );
  add(
    'ana gives herself no grant',
    'app.access_grant',
    as('ana', 'alongside_case'),
    0,
    `update app.access_grant set topics = '{identity}'`,
  );
  add(
    'ana gives herself no position',
    'app.position',
    as('ana', 'alongside_case'),
    0,
    `update app.position set role = 'program_director' where user_id = $1`,
    [readers.ana],
  );
  add(
    'abel changes a position',
    'app.position',
    as('abel', 'alongside_case'),
    1,
    `update app.position set role = 'analyst' where user_id = $1`,
    [readers.gus],
  );
  add('abel changes the agency', 'app.agency', as('abel', 'alongside_case'), 1, `update app.agency set name = 'New'`);
  add(
    'abel changes a title',
    'app.staff_member',
    as('abel', 'alongside_case'),
    1,
    `update app.staff_member set title = 'New' where id = $1`,
    [readers.gus],
  );
  add(
    'ana sees what she was granted',
    'app.access_grant',
    as('ana', 'alongside_case'),
    1,
    `select from app.access_grant where source = 'assignment' and subject_id = $1 and upper_inf(during)`,
    [subjects.reyes],
  );
  add(
    'sam sees her reach',
    'app.scope_grant',
    as('sam', 'alongside_case'),
    1,
    `select from app.scope_grant where scope_kind = 'unit'`,
  );
  return cells;
}

const isOpened = (topic: string) =>
  ['identity', 'family', 'contact', 'placement', 'health', 'education'].includes(topic);
const sampleRowsOf = (table: string) => table === 'app.person' || table in sampleRows;

/** Each of the agency's readers has a row of every table of one's own. */
const staffOf = ({ readers }: Fixture): number => Object.keys(readers).length - 2;
