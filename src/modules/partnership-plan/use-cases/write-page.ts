import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { PAGE_CODES, type PageCode, SAID_BY, type SaidBy } from '../contract.ts';
import { PageWritten } from '../facts.ts';
import { planIsOpen } from '../live-plan.ts';
import { putText } from '../put-text.ts';
import { dayAhead, wordProblems } from '../rules/said-words.ts';
import { pageOf } from '../store/words.ts';
import { problemsThatTellTheHome } from '../tell-home.ts';

/** One part of the page. Blank words take it out; history keeps what stood there. */
export type PageEntry = {
  readonly code: PageCode;
  readonly words: string;
  /** BCP 47. */
  readonly language: string;
  readonly saidBy: SaidBy;
  /** ISO day. */
  readonly saidOn: string;
  /** Also in the birth family's paper; checked for what tells the home. */
  readonly forFamily: boolean;
  /** When this part was written as the writer had it before their eyes (ISO moment, null for empty); left out: not asked. */
  readonly seenAt?: string | null;
};
export type WritePage = { readonly childId: Id; readonly entries: readonly PageEntry[] };
export type WritePageRefusal = Invalid | { readonly kind: 'changed-meanwhile'; readonly at: PageCode };

/**
 * Writes the child's own page, all of it or one part, with whose words they are. The page belongs to the child and goes
 * with them from home to home; it is never part of what a signature binds. Throws NotThere when the plan is not the
 * asker's to see.
 */
export async function writePage(
  ask: Ask,
  { childId, entries }: WritePage,
): Promise<Result<{ changed: readonly PageCode[] }, WritePageRefusal>> {
  await planIsOpen(ask, childId);
  const stands = new Map((await pageOf(ask.tx, childId)).map(text => [text.code, text.writtenAt]));
  const meanwhile = entries.find(({ code, seenAt }) => seenAt !== undefined && (stands.get(code) ?? null) !== seenAt);
  if (meanwhile) return no({ kind: 'changed-meanwhile', at: meanwhile.code });

  const written = entries.filter(({ words }) => words.trim() !== '');
  const problems = [
    ...entries.flatMap(entry => problemsOf(entry, ask.today)),
    ...(await problemsThatTellTheHome(
      ask.tx,
      childId,
      written.filter(({ forFamily }) => forFamily).map(({ code, words }) => ({ at: code, texts: [words] })),
    )),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const changed: PageCode[] = [];
  for (const entry of entries) {
    const place = { childId, agreementId: null, part: 'page', code: entry.code, side: null } as const;
    if (await putText(ask, place, written.includes(entry) ? entry : null)) changed.push(entry.code);
  }
  if (changed.length > 0) await recordFact(ask, PageWritten, [childId], { childId });
  return ok({ changed });
}

function problemsOf(entry: PageEntry, today: Temporal.PlainDate): Problem[] {
  const { code: at, words, language, saidBy, saidOn } = entry;
  if (!PAGE_CODES.includes(at) || !SAID_BY.includes(saidBy)) return [{ at, code: 'not-one-of' }];
  if (words.trim() === '') return [];
  return [...wordProblems(at, words, language, at), ...dayAhead(at, saidOn, today)];
}
