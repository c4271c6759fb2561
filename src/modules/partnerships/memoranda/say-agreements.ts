import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { missingClauses } from './rules/clauses.ts';
import { daysLeft, standingOfTerm } from './rules/terms.ts';
import { type PartnerAgreement, partiesOf } from './store/agreements.ts';
import { clauseKinds, neededClauses, presentClauses } from './store/clauses.ts';

export type SaidState = { readonly state: State; readonly word: string };

const TAGS: Readonly<Record<PartnerAgreement['state'], State>> = {
  draft: 'open',
  ready: 'waiting',
  partly_signed: 'waiting',
  in_force: 'ok',
  superseded: 'plain',
  ended: 'plain',
  void: 'talk',
  declined: 'talk',
};

/** Where an agreement stands, in words; a draft with the reviewers says so. */
export function sayState({ say }: Pick<Ask, 'say'>, agreement: PartnerAgreement): SaidState {
  const { state, outcome, review_since } = agreement;
  if (state === 'draft' && review_since !== null)
    return { state: 'info', word: say('partnerships', 'agreementStates.in_review') };
  if ((state === 'ended' || state === 'superseded') && outcome !== null)
    return { state: 'plain', word: say('partnerships', `agreementOutcomes.${outcome}`) };
  return { state: TAGS[state], word: say('partnerships', `agreementStates.${state}`) };
}

/** When it ends, and whether that is soon. */
export function sayEnd({ say, language, today }: Pick<Ask, 'say' | 'language' | 'today'>, agreement: PartnerAgreement) {
  const { state, until, ends_on, renewal_days } = agreement;
  if (state === 'ended' || state === 'superseded')
    return {
      soon: false,
      text: say('partnerships', 'agreementList.ended', { day: sayDay(language, ends_on ?? until) }),
    };
  if (ends_on !== null)
    return { soon: true, text: say('partnerships', 'agreementList.endsByNotice', { day: sayDay(language, ends_on) }) };
  const on = today.toString();
  const soon = state === 'in_force' && standingOfTerm(agreement, renewal_days, on) === 'ends-soon';
  const day = sayDay(language, until);
  return {
    soon,
    text: soon ? say('partnerships', 'agreementList.endsSoon', { day, days: daysLeft(agreement, on) }) : day,
  };
}

/** Names of the clauses an agreement still needs, in the reader's language. */
export async function sayLacking({ tx, language }: Pick<Ask, 'tx' | 'language'>, agreement: PartnerAgreement) {
  const [needed, written, kinds] = await Promise.all([
    neededClauses(tx, agreement.kind),
    presentClauses(tx, agreement.id),
    clauseKinds(tx),
  ]);
  return missingClauses(needed, written).map(code => kinds.find(kind => kind.code === code)?.[language] ?? code);
}

/** The rows of a list of agreements. */
export async function sayAgreements(ask: Ask, agreements: readonly PartnerAgreement[]) {
  const { tx, say, language } = ask;
  const parties = await partiesOf(
    tx,
    agreements.map(each => each.id),
  );
  return Promise.all(
    agreements.map(async agreement => {
      const lacking = agreement.state === 'draft' ? await sayLacking(ask, agreement) : [];
      return {
        id: agreement.id,
        href: `/agreements-with-partners/${agreement.id}`,
        title: agreement.title,
        kind: say('partnerships', `agreementKinds.${agreement.kind}`),
        partners: sayList(
          language,
          parties.filter(each => each.agreement_id === agreement.id).map(each => each.organization),
        ),
        stands: sayState(ask, agreement),
        ends: sayEnd(ask, agreement),
        lacks:
          lacking.length === 0
            ? null
            : say('partnerships', 'agreementList.lacks', { clauses: sayList(language, lacking) }),
      };
    }),
  );
}
export type SaidAgreement = Awaited<ReturnType<typeof sayAgreements>>[number];
