import { hearingKinds, packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { ATTEND, GOALS, LEGAL_STATUSES } from '../contract.ts';
import { courtForm, kindChoices, madeChoices, sayWhichHearing } from '../court-form.ts';
import { peopleOfCase } from '../standing/people-of-case.ts';
import { listed } from '../standing/store.ts';
import { type StandingHearing, wordsOf } from '../store.ts';
import { SUPERVISION, TERM_KINDS } from './contract.ts';
import { requiredAt } from './rules/required-findings.ts';

/** What the form of a decision shows: what may be chosen, and what the rules in force ask a court to find at the hearing. */
export async function loadOrderForm(ask: Ask, childId: string, hearing: StandingHearing | null) {
  const { tx, say, language } = ask;
  const form = await courtForm(ask, childId);
  const people = (await peopleOfCase(ask, childId)).filter(({ value }) => value !== childId);
  return {
    ...form,
    words: say.group('court', 'orderForm'),
    lead: hearing ? say('court', 'orderForm.atHearing', { hearing: sayWhichHearing(ask, hearing) }) : null,
    asked: hearing ? await sayAsked(ask, hearing) : [],
    made: await madeChoices(ask),
    people,
    terms: (await listed(tx, 'app.order_term_kind', language, TERM_KINDS)).filter(({ value }) => value !== 'goal'),
    goals: GOALS.map(value => ({ value, label: say('court', `goals.${value}`) })),
    statuses: await listed(tx, 'app.legal_status_kind', language, LEGAL_STATUSES),
    hearings: await kindChoices(ask, 'hearings', hearingKinds),
    supervision: SUPERVISION.map(value => ({ value, label: say('court', `supervision.${value}`) })),
    attend: ATTEND.map(value => ({ value, label: say('court', `attend.${value}`) })),
  };
}

/** The findings the rules in force ask for at a hearing, one sentence each. */
export async function sayAsked(ask: Ask, hearing: Pick<StandingHearing, 'kind'>): Promise<string[]> {
  const { tx, who, now, say, language } = ask;
  const rules = (await packsInForce(tx, who.agencyId, now)).flatMap(pack => pack.rules);
  const required = requiredAt(rules, hearing.kind);
  const words = new Map(
    (
      await wordsOf(
        tx,
        'findings',
        required.flatMap(({ kinds }) => kinds),
      )
    ).map(row => [row.code, row[language]]),
  );
  return required.map(({ kinds }) =>
    say('court', 'orderForm.asked', {
      findings: kinds.map(kind => words.get(kind) ?? kind).join(` ${say('court', 'orderForm.or')} `),
    }),
  );
}
