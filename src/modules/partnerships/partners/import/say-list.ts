import type { Invalid } from '#kernel/problem.ts';
import type { Ask } from '#platform/http/ask.ts';
import { TARGETS } from './columns.ts';
import type { LookedAtList } from './look-at-list.ts';

/** A list that was looked at, as its page draws it; every text is finished. */
export type SaidList = ReturnType<typeof sayList>;

/** Says what was found of a list, and what is wrong with its columns. */
export function sayList({ say }: Pick<Ask, 'say'>, list: LookedAtList, wrong: Invalid | null) {
  const rows = list.rows.map(({ partner: { line, name, email, phone }, same }) => {
    const kind =
      same === null ? 'fresh' : same.noted && same.why === 'same' ? 'there' : same.why === 'same' ? 'listed' : 'like';
    const because = { phone: 'likePhone', email: 'likeEmail', name: 'likeName', same: 'likeName' } as const;
    return {
      line,
      name,
      reach: [phone, email].filter(Boolean).join(' · '),
      kind: kind as 'fresh' | 'there' | 'listed' | 'like',
      found:
        kind === 'like' && same
          ? `${say('partnerships', 'partnerImport.like', { name: same.name })} (${say('partnerships', `partnerImport.${because[same.why]}`)})`
          : say('partnerships', `partnerImport.${kind as 'fresh'}`),
      // Nothing is chosen for the reader where a row only looks like an organization, unless that is a partner already.
      usual: kind === 'like' && !same?.noted ? 'leave' : 'same',
      choices:
        kind === 'like' && same
          ? [
              { value: 'leave', label: say('partnerships', 'partnerImport.leaveOut') },
              { value: 'same', label: say('partnerships', 'partnerImport.same', { name: same.name }) },
              { value: 'new', label: say('partnerships', 'partnerImport.another') },
            ]
          : [],
    };
  });
  const refused = [
    ...list.problems.map(({ line, code, name, value, other }) => ({
      line,
      text: [name, say('partnerships', `partnerImport.rowProblems.${code}`, { value: value ?? '', other: other ?? '' })]
        .filter(Boolean)
        .join(': '),
    })),
    ...list.broken.map(({ line, problem }) => ({
      line,
      text: say('partnerships', `partnerImport.rowProblems.${problem}`, { value: '', other: '' }),
    })),
  ].toSorted((a, b) => a.line - b.line);
  const count = (kind: (typeof rows)[number]['kind']) => rows.filter(row => row.kind === kind).length;
  return {
    columns: list.header.map((label, at) => ({ at, label, target: list.columns[at] ?? '' })),
    targets: TARGETS.map(target => ({
      value: target as string,
      label: say('partnerships', `partnerImport.targets.${target}`),
    })),
    counts: say('partnerships', 'partnerImport.counts', {
      fresh: count('fresh') + count('listed'),
      there: count('there'),
      like: count('like'),
      refused: refused.length,
    }),
    rows,
    refused,
    problems: (wrong?.problems ?? []).map(({ at, code }) => ({
      at,
      code,
      message: say('partnerships', `problems.${code as 'column-twice'}`),
    })),
  };
}
