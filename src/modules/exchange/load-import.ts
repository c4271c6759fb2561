import { groupLines } from '#kernel/group-lines.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayFigure } from '#platform/words/say-figure.ts';
import { type SaidGroup, sayGroup } from './say-report.ts';
import { sayFiles, sayHead, sayLeftOut, sayProgress, totalOf } from './say-run.ts';
import { fileCounts, kindCounts, reportLines, whatWouldBeTaken } from './store/reports.ts';
import { type ImportRun, importRun } from './store/runs.ts';

/** So many lines of each reason are shown; the others are in the report that is downloaded. */
const LINES_SHOWN = 20;

/** What can be done with an extract that was looked through, said plainly. */
export type Decision = {
  readonly take: 'all' | 'without' | 'nothing';
  readonly title: string;
  readonly text: string;
  readonly leavesOut: string;
  readonly invites: string;
  readonly notTaken: boolean;
};

/** What there is to say after it was taken. */
export type Taken = {
  readonly text: string;
  readonly leftOut: string;
  readonly invited: string;
  readonly duplicates: string;
};

/** An import for its page: how far it is, or what was found, or what became of it. Throws NotThere for another's. */
export async function loadImport(ask: Ask, runId: string) {
  const { tx } = ask;
  const run = (await importRun(tx, runId)) ?? notThere();
  const [files, lines, counts, found] = await Promise.all([
    fileCounts(tx, run.id),
    reportLines(tx, run.id, LINES_SHOWN),
    kindCounts(tx, run.id),
    whatWouldBeTaken(tx, run.id),
  ]);
  const groups = groupLines(lines, LINES_SHOWN, counts);
  const said = (weight: 'refusal' | 'note'): SaidGroup[] =>
    groups.filter(group => group.weight === weight).map(group => sayGroup(ask.say, group));
  const total = totalOf(files);
  const twice = counts.reduce((sum, { code, count }) => sum + (code === 'likely-the-same-person' ? count : 0), 0);
  return {
    ...sayHead(ask, run),
    state: run.state,
    progress: sayProgress(ask, run),
    failure: run.failed_why && ask.say.code('exchange', `failures.${run.failed_why}`),
    files: sayFiles(ask, files),
    refusals: said('refusal'),
    notes: said('note'),
    hasReport: lines.length > 0 || files.length > 0,
    decision: run.state === 'checked' ? decide(ask, run, files, found) : null,
    taken: run.state === 'taken' ? sayTaken(ask, run, total, twice) : null,
    mayDrop: ['received', 'checked', 'failed'].includes(run.state),
  };
}

type Counts = Parameters<typeof sayLeftOut>[1];

function decide(
  ask: Ask,
  run: ImportRun,
  files: Counts,
  found: Awaited<ReturnType<typeof whatWouldBeTaken>>,
): Decision {
  const { say } = ask;
  const { new: fresh, changed, refused } = totalOf(files);
  const numbers = { new: sayFigure(say.language, fresh), changed: sayFigure(say.language, changed) };
  const common = { leavesOut: '', invites: '', notTaken: run.step === 'not-taken' };
  if (found.refusedWhole) return { ...common, take: 'nothing', title: say('exchange', 'run.allRefused'), text: '' };
  if (found.refused > 0) {
    const title = say('exchange', 'run.someRefused', { count: refused, number: sayFigure(say.language, refused) });
    const text = say('exchange', 'run.someRefusedText');
    if (found.rows === 0) return { ...common, take: 'nothing', title, text: '' };
    return { ...common, take: 'without', title, text, leavesOut: sayLeftOut(ask, files) };
  }
  if (found.rows === 0) return { ...common, take: 'nothing', title: say('exchange', 'run.noneToTake'), text: '' };
  return {
    ...common,
    take: 'all',
    title: say('exchange', 'run.clean'),
    text: say('exchange', 'run.cleanText', numbers),
    invites: sayMany(say, 'run.invites', run.invited ?? 0),
  };
}

function sayTaken({ say }: Ask, run: ImportRun, total: ReturnType<typeof totalOf>, twice: number): Taken {
  const numbers = {
    new: sayFigure(say.language, total.new),
    changed: sayFigure(say.language, total.changed),
    same: sayFigure(say.language, total.same),
  };
  return {
    text: say('exchange', 'run.takenText', numbers),
    leftOut: sayMany(say, 'run.leftOut', total.refused),
    invited: sayMany(say, 'run.invited', run.invited ?? 0),
    duplicates: sayMany(say, 'run.duplicates', twice),
  };
}

/** A sentence about a number of things; empty when there are none. */
const sayMany = (
  say: Ask['say'],
  key: 'run.invites' | 'run.leftOut' | 'run.invited' | 'run.duplicates',
  count: number,
): string => (count === 0 ? '' : say('exchange', key, { count, number: sayFigure(say.language, count) }));
