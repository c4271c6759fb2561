import type { ReportLine } from '#kernel/group-lines.ts';

/** Why a row of an extract is refused, or what was noticed about it. Codes, not sentences: the words are the room's. */
export type AnyFound = Omit<ReportLine, 'rows' | 'told'> & {
  readonly told?: Readonly<Record<string, string | number>>;
};

/** How many rows of one kind are named one by one; of the others their number is said. */
export const MOST_OF_A_KIND = 5_000;

type Kind<Found> = { readonly kept: Found[]; count: number };

/** What was found so far, in the order it was found, bounded in memory whatever is wrong with an extract. */
export type FoundList<Found extends AnyFound> = {
  add(found: Found): void;
  /** Adds as many as there are of a kind beyond those that were named. */
  addMore(found: Found, more: number): void;
  /** Those named one by one, each with how many rows it stands for. */
  all(): { readonly found: Found; readonly rows: number }[];
  refusals(): number;
  /** Was something refused that is about no single row? Then nothing of the extract can be taken. */
  refusesAll(): boolean;
  /** How many were found of one kind. */
  countOf(file: Found['file'], code: Found['code']): number;
};

export function newFoundList<Found extends AnyFound>(most = MOST_OF_A_KIND): FoundList<Found> {
  const kinds = new Map<string, Kind<Found>>();
  const kindOf = ({ weight, file, column, code }: Found) =>
    kinds.getOrInsertComputed(`${weight} ${file} ${column} ${code}`, () => ({ kept: [], count: 0 }));
  const add = (found: Found, rows: number) => {
    const kind = kindOf(found);
    kind.count += rows;
    if (kind.kept.length < most) kind.kept.push(found);
  };
  return {
    add: found => add(found, 1),
    addMore: (found, more) => {
      if (more > 0) kindOf(found).count += more;
    },
    all: () =>
      [...kinds.values()].flatMap(({ kept, count }) =>
        kept.map((found, index) => ({ found, rows: index === kept.length - 1 ? count - kept.length + 1 : 1 })),
      ),
    refusals: () =>
      [...kinds.values()].reduce((sum, { kept, count }) => sum + (kept[0]?.weight === 'refusal' ? count : 0), 0),
    refusesAll: () =>
      [...kinds.values()].some(({ kept: [first] }) => first?.weight === 'refusal' && first.line === null),
    countOf: (file, code) =>
      [...kinds.values()].reduce(
        (sum, { kept, count }) => sum + (kept[0]?.file === file && kept[0].code === code ? count : 0),
        0,
      ),
  };
}
