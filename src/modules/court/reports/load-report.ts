import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { approvingAsCounsel, approvingAsSupervisor, filingReports, writingReports } from '../policy.ts';
import { APPROVERS } from './contract.ts';
import { readFrozen } from './freeze-report.ts';
import { sayHearingOf } from './report-form.ts';
import { type ReportText, reportText } from './report-text.ts';
import { type Standing, standingOf } from './rules/approvals.ts';
import { sayState } from './say-reports.ts';
import type { Report } from './store/reports.ts';

const STATE_OF: Readonly<Record<Standing, State>> = {
  none: 'waiting',
  approved: 'ok',
  returned: 'talk',
  'changed-since': 'soon',
};

/** Everything the page of one report shows, in finished words. */
export async function loadReport(ask: Ask, report: Report, here: string) {
  const { say, language, who } = ask;
  const words = say.group('court', 'reportPage');
  const moment = (at: string) => sayMoment(language, who.timeZone, at);
  const text = await reportText(ask, report);
  const filed = report.frozen !== null;
  const draft = report.state === 'draft';
  return {
    tag: sayState(ask, report),
    hearing: sayHearingOf(ask, report) ?? say('court', 'reports.forNone'),
    period: say('court', 'reports.period', {
      from: sayDay(language, report.since),
      to: sayDay(language, report.until),
    }),
    asAt: report.gatheredAt && say('court', 'reportPage.asAt', { when: moment(report.gatheredAt) }),
    progress:
      report.state === 'gathering' && !report.failed
        ? {
            share: report.steps === 0 ? 0 : report.stepsDone / report.steps,
            says: say('court', 'reportPage.steps', { done: report.stepsDone, steps: report.steps }),
          }
        : null,
    failed: report.failed,
    filed: report.filedAt
      ? {
          says: say('court', 'reportPage.frozen', {
            when: moment(report.filedAt),
            name: report.filedBy ?? words.former,
          }),
          // In groups, so that it breaks where eyes can follow.
          digest: report.digest?.replaceAll(/(.{8})(?=.)/g, '$1 ') ?? '',
          superseded: report.state === 'superseded',
        }
      : null,
    paper: report.frozen === null ? text.paper : readFrozen(report.frozen).paper,
    sections: filed ? [] : text.parts.map(part => sectionRow(ask, part, here, draft && writingReports.may(who))),
    approvals: approvalRows(ask, text),
    may: {
      write: draft && writingReports.may(who),
      again: !filed && writingReports.may(who),
      decide: draft && (approvingAsSupervisor.may(who) || approvingAsCounsel.may(who)),
      file: draft && filingReports.may(who),
      packet: report.state === 'filed' && filingReports.may(who),
      amend: report.state === 'filed' && filingReports.may(who),
      drop: !filed && writingReports.may(who),
      // A draft is set as a PDF once it was gathered.
      print: draft || filed,
    },
  };
}

function sectionRow({ say, language }: Ask, part: ReportText['parts'][number], here: string, mayWrite: boolean) {
  const words = say.group('court', 'reportPage');
  const verb = part.words === null ? words.write : words.edit;
  const [state, word]: [State, string] =
    part.words !== null
      ? ['ok', words.written]
      : part.must
        ? ['soon', words.owed]
        : (part.gathered ?? []).length > 0
          ? ['info', words.recorded]
          : ['plain', words.empty];
  return {
    key: part.section,
    title: part[language],
    about: language === 'es' ? part.aboutEs : part.aboutEn,
    tag: { state, word },
    verb,
    label: say('court', 'reportPage.writeTo', { verb, section: part[language] }),
    href: mayWrite ? `${here}/sections/${part.section}` : null,
  };
}

function approvalRows({ say, language, who }: Ask, { approvals, digest }: ReportText) {
  const words = say.group('court', 'reportPage');
  return APPROVERS.map(part => {
    const standing = standingOf(approvals, part, digest);
    const last = approvals.find(each => each.part === part);
    return {
      key: part,
      title: words[part],
      tag: { state: STATE_OF[standing], word: words[standing] },
      note: last?.note ?? null,
      by: last
        ? say('court', 'reportPage.saidBy', {
            name: last.by ?? words.former,
            when: sayMoment(language, who.timeZone, last.at),
          })
        : null,
    };
  });
}
