import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { sayHearingOf } from './report-form.ts';
import type { Report } from './store/reports.ts';

/** A report as one row of a list: finished words. */
export type ReportRow = {
  readonly key: string;
  readonly title: string;
  readonly period: string;
  readonly by: string;
  readonly tag: { readonly state: State; readonly word: string };
};

/** The color and the word of where a report stands. */
export function sayState({ say }: Ask, { state, failed }: Pick<Report, 'state' | 'failed'>): ReportRow['tag'] {
  const words = say.group('court', 'reports');
  if (state === 'gathering')
    return failed ? { state: 'soon', word: words.failed } : { state: 'waiting', word: words.gathering };
  if (state === 'draft') return { state: 'open', word: words.draft };
  return state === 'filed' ? { state: 'ok', word: words.stateFiled } : { state: 'plain', word: words.superseded };
}

/** Reports as rows, in their order. */
export function sayReports(ask: Ask, reports: readonly Report[]): ReportRow[] {
  const { say, language, who } = ask;
  const words = say.group('court', 'reports');
  return reports.map(report => ({
    key: report.id,
    title: sayHearingOf(ask, report) ?? words.forNone,
    period: say('court', 'reports.period', {
      from: sayDay(language, report.since),
      to: sayDay(language, report.until),
    }),
    by: report.filedAt
      ? say('court', 'reports.filed', { day: sayDayOf(language, who.timeZone, report.filedAt) })
      : say('court', 'reports.by', { name: report.author ?? say('court', 'reportPage.former') }),
    tag: sayState(ask, report),
  }));
}
