import { farthest, isOver, STAGES, type Stage, type StageOnDay } from './stages.ts';

/** An inquiry as it is counted; `source` is a partner's id or the kind of another source. */
export type CountedInquiry = { readonly source: string; readonly stages: readonly StageOnDay[] };

/**
 * How far inquiries came. Numerators: those that reached a stage (whoever came farther has passed it, also where nobody wrote
 * it down). Denominator: all inquiries of the period. Missing: inquiries nobody wrote down.
 */
export type Funnel = {
  readonly all: number;
  /** How many reached each stage. */
  readonly reached: Readonly<Record<Stage, number>>;
  readonly open: number;
  readonly stopped: number;
};

export function funnelOf(inquiries: readonly CountedInquiry[]): Funnel {
  const far = inquiries.map(({ stages }) => STAGES.indexOf(farthest(stages)));
  const over = inquiries.filter(({ stages }) => isOver(stages));
  return {
    all: inquiries.length,
    reached: Object.fromEntries(STAGES.map((stage, at) => [stage, far.filter(to => to >= at).length])) as Record<
      Stage,
      number
    >,
    open: inquiries.length - over.length,
    stopped: over.filter(({ stages }) => !stages.some(({ stage }) => stage === 'licensed')).length,
  };
}

/** The funnel of each source, the one with the most inquiries first. */
export const funnelBySource = (inquiries: readonly CountedInquiry[]): (Funnel & { readonly source: string })[] =>
  [...Map.groupBy(inquiries, each => each.source)]
    .map(([source, own]) => ({ source, ...funnelOf(own) }))
    .toSorted((one, other) => other.all - one.all || one.source.localeCompare(other.source));
