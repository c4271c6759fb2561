import { type Asked, decisions, GROUPS, type Group, KINDS, kindsOf } from './contract.ts';

/** What an address asks of a chronology; what it does not know is everything. */
export type Choice = {
  readonly of: Group | 'decisions' | null;
  readonly order: 'newest' | 'oldest';
  readonly asked: Asked;
};

export function readAsked(query: URLSearchParams): Choice {
  const given = query.get('of');
  const of = given === 'decisions' ? given : (GROUPS.find(group => group === given) ?? null);
  const year = /^(19|20)\d\d$/.test(query.get('year') ?? '') ? Number(query.get('year')) : null;
  return {
    of,
    order: query.get('order') === 'oldest' ? 'oldest' : 'newest',
    asked: { kinds: of === null ? KINDS : of === 'decisions' ? decisions : kindsOf(of), year },
  };
}
