import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { openObligationsOf } from '#modules/clocks/index.ts';
import { fullName } from '#modules/people/index.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { wordsOf } from '../store.ts';
import { isAboutHearings, rulesAskingForFindings } from './rules/required-findings.ts';

/** How far ahead a finding that is still to be made is named. */
const DAYS_AHEAD = 30;

/**
 * The findings that rules in force ask a court to make about a child and that are not on record, one sentence for each rule: those
 * whose day is near, or over (S2-49).
 */
export async function lackingFindings(ask: Ask, childId: Id): Promise<string[]> {
  const { tx, who, now, today, say, language } = ask;
  const until = today.add({ days: DAYS_AHEAD }).toString();
  const [open, packs] = await Promise.all([
    openObligationsOf(tx, { children: [childId], until }),
    packsInForce(tx, who.agencyId, now),
  ]);
  const asking = rulesAskingForFindings(packs.flatMap(({ rules }) => rules));
  const lacking = [...new Set(open.map(({ rule }) => rule))].flatMap(rule => asking.get(rule) ?? []);
  if (lacking.length === 0) return [];
  const words = new Map((await wordsOf(tx, 'findings', lacking)).map(row => [row.code, row[language]]));
  const sentences = [...new Set(open.map(({ rule }) => rule))].flatMap(rule => {
    const kinds = asking.get(rule);
    if (!kinds) return [];
    const findings = kinds.map(kind => words.get(kind) ?? kind).join(` ${say('court', 'orderForm.or')} `);
    return [say('court', 'hearing.lackingChild', { findings })];
  });
  return [...new Set(sentences)];
}

/** So many decisions are listed, the oldest first. */
const MOST = 50;

/** A decision of a court that lacks what a rule asks for, in words, with the child it is about. */
export type LackingDecision = {
  readonly key: Id;
  readonly name: string;
  readonly href: string;
  readonly text: string;
};

/**
 * The decisions made at hearings that lack a finding a rule in force asks for there, of every child whose court the reader may see: what
 * supervisors and the agency's attorneys look after (S2-49). One the court said later, or that was excepted, is not among them.
 */
export async function decisionsLacking({ tx, who, now, say, language }: Ask): Promise<LackingDecision[]> {
  const rules = (await packsInForce(tx, who.agencyId, now)).flatMap(pack => pack.rules);
  const asking = rulesAskingForFindings(rules.filter(isAboutHearings));
  if (asking.size === 0) return [];
  const { rows } = await sql<LackingRow>`
    select o.id, o.child_id as "childId", o.rule, o.due_on as "dueOn", p.first_name, p.last_name
    from app.clocks_v_duty o join app.people_v_person p on p.id = o.child_id
    where o.year = 0 and o.topic = 'court' and o.state = 'overdue' and o.rule = any (${[...asking.keys()]})
    order by o.due_on, p.first_name, o.id limit ${MOST}`.execute(tx);
  const words = new Map(
    (await wordsOf(tx, 'findings', [...asking.values()].flat())).map(row => [row.code, row[language]]),
  );
  return rows.map(row => ({
    key: row.id,
    name: fullName(row),
    href: `/children/${row.childId}/court`,
    text: say('court', 'board.lackingOf', {
      day: sayDay(language, row.dueOn),
      findings: (asking.get(row.rule) ?? [])
        .map(kind => words.get(kind) ?? kind)
        .join(` ${say('court', 'orderForm.or')} `),
    }),
  }));
}

type LackingRow = {
  readonly id: Id;
  readonly childId: Id;
  readonly rule: string;
  readonly dueOn: string;
  readonly first_name: string;
  readonly last_name: string | null;
};
