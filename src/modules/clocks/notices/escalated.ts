import { sql } from 'kysely';
import { packsInForce } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { type AgencyObligation, escalatedOfAgency } from '../agency/store.ts';
import { viewBoard } from '../policy.ts';
import { type RulesOfPacks, rulesOf } from '../rules-of-packs.ts';
import { sayDuty, stand } from '../say/say-duty.ts';
import { type OwedData, sayOwed } from '../say/say-owed.ts';
import type { ObligationRow } from '../store/obligations.ts';
import type { EscalatedTo } from './what-is-told.ts';

/** Something that is late for so long that it went to those who answer for the work, in finished words. */
export type EscalatedData = Pick<OwedData, 'id' | 'leaf' | 'title' | 'tag' | 'note' | 'settle'> & {
  /** "Why this date?" */
  readonly why: string;
};
/** What went up, as far as it is shown; `count` is all there is. */
export type Escalated = {
  readonly rows: readonly EscalatedData[];
  readonly more: string | null;
  readonly count: number;
};

type Row = ObligationRow & {
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly worker: string | null;
  readonly escalated_at: string;
  readonly escalated_to: EscalatedTo;
};

type Question = { readonly most: number; readonly mine: boolean; readonly to: readonly EscalatedTo[] };

async function escalatedDuties(tx: Tx, { most, mine, to }: Question): Promise<(Row & { all: number })[]> {
  const { rows } = await sql<Row & { all: number }>`
    select o.id, o.child_id, o.key, o.rule, o.pack, o.duty, o.topic, o.responsible, o.state, o.began_on, o.opens_on, o.due_on, o.due_at,
      o.settled_on, o.ended_on, o.missed, o.missing, o.counted_at, p.first_name, p.last_name, c.primary_worker as worker,
      n.escalated_at, n.escalated_to, (count(*) over ())::int as all
    from app.cases_v_child c join app.duty_notice n on n.child_id = c.child_id join app.clocks_v_duty o on o.child_id = n.child_id and o.year = 0 and o.id = n.id
    left join app.people_v_person p on p.id = o.child_id
    where n.escalated_at is not null and n.escalated_to = any (${[...to]}::text[]) and o.state in ('upcoming', 'due', 'overdue')
      and (not ${mine} or c.primary_worker_id = app.me())
    order by n.escalated_at desc, o.due_on, o.key limit ${most}`.execute(tx);
  return rows;
}

/** What went further of one's own children: a worker sees that somebody else knows, and since when. */
export async function escalatedOfMine(ask: Ask, most: number): Promise<Escalated> {
  const rules = await rulesNow(ask);
  return sayEscalated(
    ask,
    rules,
    await escalatedDuties(ask.tx, { most, mine: true, to: ['supervisor', 'program-director'] }),
  );
}

/** Whoever answers for the work of others, and for what. */
const HOMES = 'licensing_supervisor';
const AGENCY: readonly string[] = ['program_director', 'administrator'];

/** What went to the asker: of the children of their team, of homes, or of the agency itself, as far as they answer for it. */
export async function escalatedToMe(ask: Ask, most: number): Promise<Escalated> {
  const { tx, who } = ask;
  const directs = who.roles.includes('program_director') && !who.roles.includes('supervisor');
  const [rules, duties, owed] = await Promise.all([
    rulesNow(ask),
    viewBoard.may(who)
      ? escalatedDuties(tx, {
          most,
          mine: false,
          to: directs ? ['program-director'] : ['supervisor', 'program-director'],
        })
      : [],
    escalatedOfAgency(tx, {
      homes: who.roles.includes(HOMES),
      itself: who.roles.some(role => AGENCY.includes(role)),
      most,
    }),
  ]);
  const said = sayEscalated(ask, rules, duties);
  return {
    rows: [...sayOwedEscalated(ask, rules, owed), ...said.rows],
    more: said.more,
    count: owed.length + said.count,
  };
}

const rulesNow = async ({ tx, who, now, today }: Ask): Promise<RulesOfPacks> =>
  rulesOf(await packsInForce(tx, who.agencyId, now), today.toString());

function sayEscalated(ask: Ask, rules: RulesOfPacks, rows: readonly (Row & { all: number })[]): Escalated {
  const { say, language, who } = ask;
  const said = rows.flatMap((row): EscalatedData[] => {
    const [standing] = stand(ask, rules, [row]);
    if (standing?.standing !== 'overdue') return [];
    const duty = sayDuty(ask, rules, { decides: standing, others: [] });
    const name = [row.first_name, row.last_name].filter(Boolean).join(' ') || say('clocks', 'report.hiddenChild');
    const day = sayDayOf(language, who.timeZone, row.escalated_at);
    return [
      {
        id: duty.id,
        leaf: duty.leaf,
        title: say('clocks', 'escalated.row', { name, what: duty.title }),
        tag: duty.tag,
        why: duty.why,
        settle: duty.settle,
        note: [
          row.worker ? say('clocks', 'escalated.worker', { name: row.worker }) : say('clocks', 'escalated.nobody'),
          say('clocks', `escalated.${row.escalated_to}`, { day }),
        ],
      },
    ];
  });
  const more = (rows[0]?.all ?? 0) - rows.length;
  return {
    rows: said,
    more: more > 0 ? say('clocks', 'escalated.more', { count: more }) : null,
    count: said.length + Math.max(more, 0),
  };
}

/** The same of homes and of the agency itself. */
const sayOwedEscalated = (ask: Ask, rules: RulesOfPacks, rows: readonly AgencyObligation[]): EscalatedData[] =>
  sayOwed(ask, rules, rows, null)
    .groups.filter(({ key }) => key === 'late')
    .flatMap(({ rows: late }) =>
      late.map(({ escalated, why, note, ...row }) => ({
        ...row,
        note: [...note, ...(escalated ? [escalated] : [])],
        why: why && 'href' in why ? why.href : '/homes',
      })),
    );
