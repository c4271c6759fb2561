import { initialsOf } from '#kernel/initials.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { fullName } from './rules/name.ts';
import { sayAge } from './say-age.ts';
import { likenessSigns, type ProposalRow } from './store/duplicates.ts';
import type { MergeRow } from './store/merges.ts';
import { type PersonRow, personsById } from './store/persons.ts';

/** Two records that may be of one person, in finished words. */
export type SaidProposal = {
  readonly id: string;
  readonly href: string;
  readonly initials: string;
  readonly names: string;
  readonly about: string;
  readonly why: string;
};

/** Proposals whose people the reader sees, with what speaks for and against. */
export async function sayProposals(ask: Ask, proposals: readonly ProposalRow[]): Promise<SaidProposal[]> {
  const [people, signs] = await Promise.all([
    personsById(
      ask.tx,
      proposals.flatMap(({ person_id, other_id }) => [person_id, other_id]),
    ),
    likenessSigns(ask.tx),
  ]);
  return proposals.flatMap(({ id, person_id, other_id, why }) => {
    const [one, other] = [people.get(person_id), people.get(other_id)];
    if (!one || !other) return [];
    return [
      {
        id,
        href: `/people/duplicates/${id}`,
        initials: initialsOf(fullName(one)),
        names: ask.say('people', 'duplicates.pair', { one: fullName(one), other: fullName(other) }),
        about: [...new Set([one, other].map(person => sayPerson(ask, person)))].join(' · '),
        why: sayWhy(ask, why, signs.words),
      },
    ];
  });
}

/** The signs of likeness in one line. */
export const sayWhy = (
  { language }: Pick<Ask, 'language'>,
  why: readonly string[],
  words: ReadonlyMap<string, { en: string; es: string }>,
): string => why.map(code => words.get(code)?.[language] ?? code).join(' · ');

const sayPerson = ({ say, today }: Ask, { born_on, born_precision }: PersonRow): string =>
  sayAge(say, born_on, born_precision, today);

/** A merge that stands, in finished words. */
export type SaidMerge = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly text: string;
};

/** Merges of people the reader sees, with who joined them, when and why. */
export async function sayMerges(
  ask: Ask,
  merges: readonly MergeRow[],
  names: ReadonlyMap<string, { readonly name: string }>,
): Promise<SaidMerge[]> {
  const people = await personsById(
    ask.tx,
    merges.map(({ keep_id }) => keep_id),
  );
  return merges.flatMap(merge => {
    const kept = people.get(merge.keep_id);
    if (!kept) return [];
    const gone = fullName({ first_name: merge.gone_first, last_name: merge.gone_last });
    const by = names.get(merge.merged_by)?.name;
    const day = sayDayOf(ask.language, ask.who.timeZone, merge.merged_at);
    return [
      {
        id: merge.id,
        href: `/people/merges/${merge.id}`,
        title: ask.say('people', 'duplicates.joined', { gone, kept: fullName(kept) }),
        text: [day, by, merge.reason].filter(Boolean).join(' · '),
      },
    ];
  });
}
