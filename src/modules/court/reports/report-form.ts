import { newId } from '#kernel/ids.ts';
import { childFrame } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { reportThere } from './report-there.ts';
import type { Report } from './store/reports.ts';

/** What every page of one report needs: the child's frame, the report, its address and the form's key. */
export async function reportForm(ask: Ask, params: { readonly childId?: string; readonly reportId?: string }) {
  const { childId = '', reportId = '' } = params;
  const frame = await childFrame(ask, childId, 'court');
  const report = await reportThere(ask, childId, reportId);
  const all = `/children/${childId}/court/reports`;
  return { frame, report, all, here: `${all}/${report.id}`, formKey: newId() };
}

/** For which hearing a report is, in the reader's language; null when for none. */
export const sayHearingOf = (
  { say, language, who }: Ask,
  report: Pick<Report, 'hearingEn' | 'hearingEs' | 'hearingAt'>,
) => {
  const hearing = language === 'es' ? report.hearingEs : report.hearingEn;
  return hearing && report.hearingAt
    ? say('court', 'reports.for', { hearing, day: sayMoment(language, who.timeZone, report.hearingAt) })
    : null;
};
