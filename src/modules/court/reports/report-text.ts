import type { Paper } from '#kernel/paper.ts';
import { caseById, caseOfChild } from '#modules/cases/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay, sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import { standingOf } from './rules/approvals.ts';
import { reportPaper, textDigest } from './rules/report-paper.ts';
import { type Approval, approvalsOf, type Part, partsOf } from './store/parts.ts';
import type { Report } from './store/reports.ts';

/** A draft as it would be filed now: its paper in the report's language, and the digest an approval is bound to. */
export type ReportText = {
  readonly paper: Paper;
  readonly digest: string;
  readonly parts: readonly Part[];
  readonly approvals: readonly Approval[];
};

/** The text of a report from its parts and what was said of it. */
export async function reportText(ask: Ask, report: Report): Promise<ReportText> {
  const { tx } = ask;
  const [parts, approvals] = await Promise.all([partsOf(tx, report.id), approvalsOf(tx, report.id)]);
  const { since, until, language, hearingId } = report;
  const digest = textDigest({ since, until, language, hearingId }, parts);
  const title = language === 'es' ? 'es' : 'en';
  const paper = reportPaper(
    { ...(await headOf(ask, report)), language, notes: notesOf(ask, report, approvals, digest) },
    parts.map(({ section, gathered, words, ...part }) => ({ section, title: part[title], gathered, words })),
    sayIn(language).group('court', 'reportPaper'),
  );
  return { paper, digest, parts, approvals };
}

async function headOf(ask: Ask, report: Report) {
  const { tx, who } = ask;
  const { language } = report;
  const say = sayIn(language);
  const child = (await personById(tx, report.childId)) ?? notThere();
  const caseId = await caseOfChild(tx, report.childId);
  const caseRow = caseId === null ? undefined : await caseById(tx, caseId);
  const kind = language === 'es' ? report.hearingEs : report.hearingEn;
  const facts = [
    { label: say('court', 'reportHead.child'), value: fullName(child) },
    { label: say('court', 'reportHead.case'), value: caseRow?.number ?? say('court', 'reportHead.noCase') },
    {
      label: say('court', 'reportHead.hearing'),
      value:
        kind && report.hearingAt
          ? `${kind}, ${sayMoment(language, who.timeZone, report.hearingAt)}`
          : say('court', 'reportHead.noHearing'),
    },
    {
      label: say('court', 'reportHead.period'),
      value: say('court', 'reportHead.fromTo', {
        from: sayDay(language, report.since),
        to: sayDay(language, report.until),
      }),
    },
    {
      label: say('court', 'reportHead.asAt'),
      value: report.gatheredAt ? sayMoment(language, who.timeZone, report.gatheredAt) : '',
    },
    { label: say('court', 'reportHead.author'), value: report.author ?? say('court', 'reportHead.noLonger') },
    ...(report.amendWhy ? [{ label: say('court', 'reportHead.amends'), value: report.amendWhy }] : []),
  ];
  return { title: say('court', 'reportHead.title', { name: fullName(child) }), facts };
}

/** Who approved this very text, or that nobody did: a report may be filed without, and says so. */
function notesOf({ who }: Ask, { language }: Report, approvals: readonly Approval[], digest: string): string[] {
  const say = sayIn(language);
  return (['supervisor', 'counsel'] as const).map(part => {
    const last = approvals.find(each => each.part === part);
    return standingOf(approvals, part, digest) === 'approved' && last
      ? say('court', `reportNotes.${part}`, {
          name: last.by ?? say('court', 'reportHead.noLonger'),
          day: sayDayOf(language, who.timeZone, last.at),
        })
      : say('court', `reportNotes.without-${part}`);
  });
}
