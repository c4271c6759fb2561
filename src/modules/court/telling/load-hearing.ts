import type { Id } from '#kernel/ids.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { lackingOf, requiredAt } from '../orders/rules/required-findings.ts';
import { allTermsOf } from '../orders/store.ts';
import { dayOf } from '../rules/court-problems.ts';
import { courtCasesOf } from '../standing/store.ts';
import { entriesOf, type StandingHearing, wordsOf } from '../store.ts';
import { aroundHearing } from './around-hearing.ts';
import { peopleToTell } from './rules/entitled.ts';
import { statementBy } from './rules/where-notice-stands.ts';
import { sayNotice } from './say-notice.ts';
import { noticesOf } from './store-notices.ts';
import { attendanceOf, statementsFor, viewOf } from './store-words.ts';

/** Everything about one hearing, in finished words: where it is, who was told, what was said, who came, what was decided. */
export async function loadHearing(ask: Ask, childId: Id, hearing: StandingHearing) {
  const { tx, say, language, who } = ask;
  const words = say.group('court', 'hearing');
  const [notices, statements, view, attendance, cases] = await Promise.all([
    noticesOf(tx, childId, hearing.id),
    statementsFor(tx, hearing.id),
    viewOf(tx, childId, hearing.id),
    attendanceOf(tx, childId, hearing.id),
    courtCasesOf(tx, childId),
  ]);
  const isAhead = hearing.state === 'set' && Temporal.Instant.compare(hearing.setFor, ask.now) > 0;
  const told = notices.filter(({ calledOff }) => calledOff === null);
  const missing = isAhead
    ? peopleToTell(await aroundHearing(ask, childId)).filter(
        one => !told.some(({ part, name }) => part === one.part && name === one.name),
      )
    : [];
  const { courtCaseId, place, attend, joinWith } = hearing.where;
  const by = statementBy(dayOf(hearing.setFor, who.timeZone));
  return {
    isAhead,
    facts: [
      { key: 'where', label: words.where, value: place ?? words.notKnown },
      { key: 'attend', label: words.attend, value: attend ? say('court', `attend.${attend}`) : words.notKnown },
      ...(joinWith ? [{ key: 'join', label: words.joinWith, value: joinWith }] : []),
      ...(courtCaseId
        ? [
            {
              key: 'case',
              label: words.case,
              value: cases.find(({ id }) => id === courtCaseId)?.number ?? words.notKnown,
            },
          ]
        : []),
    ],
    notices: notices.map(notice => sayNotice(ask, notice)),
    missing: missing.map(({ key, name, ground }) => ({ key, name, ground: say('court', `grounds.${ground}`) })),
    statementBy: isAhead ? say('court', 'hearing.statementBy', { day: sayDay(language, by) }) : null,
    statements: statements.map(one => ({
      id: one.id,
      name: one.name,
      part: one[`part_${language}`],
      words: one.words,
      language: one.language,
      lines: [
        say('court', 'hearing.given', { day: sayDayOf(language, who.timeZone, one.givenAt) }),
        say('court', 'hearing.receipt', { receipt: one.receipt }),
        ...(one.filedOn ? [say('court', 'hearing.filed', { day: sayDay(language, one.filedOn) })] : []),
      ],
      isLate: one.filedOn === null && dayOf(one.givenAt, who.timeZone) > by,
      mayFile: one.filedOn === null,
    })),
    view: view && {
      words: view.words,
      none: view.noneWhy === null ? null : say('court', 'hearing.noView', { why: view.noneWhy }),
      cameOfIt: view.cameOfIt === null ? null : say('court', 'hearing.cameOfIt', { what: view.cameOfIt }),
      saidOn: sayDay(language, view.saidOn),
    },
    attendance: attendance.map(one => ({
      id: one.id,
      name: one.name,
      text: [one[`part_${language}`], say('court', `attendance.${one.came}`), ...(one.spoke ? [words.spoke] : [])].join(
        ' · ',
      ),
    })),
    ...(await sayDecided(ask, childId, hearing)),
  };
}

/** What a court found, ordered and said at a hearing, and what the rules in force ask for and is not there. */
async function sayDecided(ask: Ask, childId: Id, hearing: StandingHearing) {
  const { tx, say, language, who, now } = ask;
  const [findings, orders, terms] = await Promise.all([
    entriesOf(tx, 'findings', childId, { hearingId: hearing.id }),
    entriesOf(tx, 'orders', childId, { hearingId: hearing.id }),
    allTermsOf(tx, childId),
  ]);
  const rules = (await packsInForce(tx, who.agencyId, now)).flatMap(pack => pack.rules);
  const lacking =
    hearing.state === 'held'
      ? lackingOf(
          requiredAt(rules, hearing.kind),
          findings.map(({ kind }) => kind),
        )
      : [];
  const names = new Map(
    (
      await wordsOf(
        tx,
        'findings',
        lacking.flatMap(({ kinds }) => kinds),
      )
    ).map(row => [row.code, row[language]]),
  );
  return {
    decided: [
      ...findings.map(one => ({ id: one.id, text: say('court', 'hearing.found', { what: one[`kind_${language}`] }) })),
      ...orders.map(one => ({ id: one.id, text: say('court', 'hearing.ordered', { what: one[`kind_${language}`] }) })),
      ...terms
        .filter(({ hearingId }) => hearingId === hearing.id)
        .map(one => ({ id: one.id, text: `${one[`kind_${language}`]}: ${one.says}` })),
    ],
    lacking: lacking.map(({ kinds }) =>
      say('court', 'hearing.lacking', {
        findings: kinds.map(kind => names.get(kind) ?? kind).join(` ${say('court', 'orderForm.or')} `),
      }),
    ),
  };
}
