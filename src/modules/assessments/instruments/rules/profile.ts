import type { Answers, Definition } from '../contract.ts';

/** How a level of needs and strengths stands against the one before; null where there is nothing to compare. */
export type Change = 'better' | 'same' | 'worse' | null;
export type ProfileLine = {
  readonly item: string;
  /** 0 to 3; null where nobody rated it. */
  readonly level: number | null;
  readonly before: number | null;
  readonly change: Change;
  /** A need at 2 or 3 asks for something to be done; a strength at 0 or 1 can be built on. */
  readonly calls: boolean;
};
export type ProfileDomain = {
  readonly domain: string;
  readonly kind: 'need' | 'strength';
  readonly lines: readonly ProfileLine[];
};

/** Needs and strengths by domain, with what changed since the assessment before. No total is counted: none means anything. */
export const profileOfAnswers = (definition: Definition, now: Answers, before: Answers | null): ProfileDomain[] =>
  (definition.domains ?? []).map(({ code, kind }) => ({
    domain: code,
    kind,
    lines: (definition.items ?? [])
      .filter(({ domain }) => domain === code)
      .map(item => {
        const level = now[item.code] ?? null;
        const was = before?.[item.code] ?? null;
        const calls = level !== null && (kind === 'need' ? level >= 2 : level <= 1);
        return { item: item.code, level, before: was, change: changeOf(level, was), calls };
      }),
  }));

/** Lower is better, of needs and of strengths alike. */
function changeOf(level: number | null, before: number | null): Change {
  if (level === null || before === null) return null;
  return level < before ? 'better' : level > before ? 'worse' : 'same';
}
