import type { Ask } from '#platform/http/ask.ts';
import { sayList, sayMoment } from '#platform/words/say-date.ts';
import { sayFigure } from '#platform/words/say-figure.ts';
import type { RunState } from './contract.ts';
import type { FileCount } from './store/reports.ts';
import type { ImportRun, ListedRun } from './store/runs.ts';

type Saying = Pick<Ask, 'say' | 'language' | 'who'>;

/** A state with its word and the mark it is drawn with. */
export type SaidState = { readonly word: string; readonly mark: 'ok' | 'soon' | 'info' | 'waiting' | 'plain' };

const marks: Readonly<Record<RunState, SaidState['mark']>> = {
  received: 'waiting',
  checking: 'waiting',
  checked: 'info',
  taking: 'waiting',
  taken: 'ok',
  failed: 'soon',
  dropped: 'plain',
};

/** One import in the list of those somebody brought. */
export const sayRunLine = (ask: Saying, run: ListedRun) => ({
  key: run.id,
  href: `/imports/${run.id}`,
  name: run.file_name,
  text: `${run.source} · ${ask.say('exchange', 'imports.when', { when: momentOf(ask, run.brought_at) })}`,
  state: sayState(ask, run),
});

function sayState({ say }: Saying, { state, found }: ListedRun): SaidState {
  const refused = state === 'checked' && found === 'refused';
  const key = state === 'checked' && found !== 'rows' ? `checked-${found}` : state;
  return { word: say.code('exchange', `states.${key}`), mark: refused ? 'soon' : marks[state] };
}

const momentOf = ({ language, who }: Saying, moment: string) => sayMoment(language, who.timeZone, moment);

/** What stands at the head of an import's page. */
export function sayHead(ask: Saying, run: ImportRun) {
  const { say } = ask;
  const since = run.state === 'checked' ? 'looked' : run.state === 'taken' ? 'taken' : null;
  const format = [say('exchange', `run.${run.format}`), run.mapping ? say('exchange', 'run.mapped') : ''];
  return {
    title: say('exchange', `run.${titles[run.state]}`, { name: run.file_name }),
    name: run.file_name,
    facts: [
      { label: say('exchange', 'run.format'), value: format.filter(Boolean).join(', ') },
      { label: say('exchange', 'run.source'), value: run.source },
      { label: say('exchange', 'run.brought'), value: momentOf(ask, run.brought_at) },
      ...(since ? [{ label: say('exchange', `run.${since}`), value: momentOf(ask, run.state_at) }] : []),
    ],
  };
}

const titles = {
  received: 'lookTitle',
  checking: 'lookTitle',
  checked: 'previewTitle',
  taking: 'takeTitle',
  taken: 'takenTitle',
  failed: 'failedTitle',
  dropped: 'droppedTitle',
} as const;

/** What part of the whole work each step is, from its beginning to its end. */
const shares: Readonly<Record<string, readonly [number, number]>> = {
  reading: [0.02, 0.3],
  checking: [0.3, 0.5],
  writing: [0.5, 0.85],
  access: [0.85, 0.98],
  keys: [0.98, 1],
};

/** How far an import under way is: a share of 0 to 1, and words. Null when it is not under way. */
export function sayProgress({ say }: Saying, run: ImportRun): { share: number; text: string } | null {
  if (!['received', 'checking', 'taking'].includes(run.state)) return null;
  const { step, steps, steps_done } = run;
  const [from, to] = shares[step ?? ''] ?? [0, 0];
  if (step === null) return { share: 0, text: say('exchange', 'run.waiting') };
  // How many rows there are is known only when the last was read.
  const rows = step === 'reading';
  const far = rows
    ? say('exchange', 'steps.rows', { count: steps_done, number: sayFigure(say.language, steps_done) })
    : say('exchange', 'steps.of', { done: sayFigure(say.language, steps_done), of: sayFigure(say.language, steps) });
  return {
    share: from + (to - from) * (rows || steps === 0 ? 0.5 : steps_done / steps),
    text: [say.code('exchange', `steps.${step}`), steps > 0 ? far : ''].filter(Boolean).join(': '),
  };
}

const KINDS = ['read', 'new', 'changed', 'same', 'refused'] as const;

/** The counts of all files together. */
export const totalOf = (files: readonly FileCount[]): Omit<FileCount, 'file'> =>
  Object.fromEntries(KINDS.map(kind => [kind, files.reduce((sum, file) => sum + file[kind], 0)])) as Omit<
    FileCount,
    'file'
  >;

/** The table of files with its last line. */
export function sayFiles({ say }: Saying, files: readonly FileCount[]) {
  const cells = (counts: Omit<FileCount, 'file'>) =>
    Object.fromEntries(KINDS.map(kind => [kind, counts[kind] === 0 ? '' : sayFigure(say.language, counts[kind])]));
  return {
    head: [
      { key: 'file', label: say('exchange', 'run.file') },
      ...KINDS.map(kind => ({ key: kind, label: say('exchange', `run.${kind}`), kind: 'number' as const })),
    ],
    rows: [
      ...files.map(({ file, ...counts }) => ({
        key: file as string,
        cells: { file: file as string, ...cells(counts) },
      })),
      ...(files.length > 1
        ? [{ key: 'total', cells: { file: say('exchange', 'run.total'), ...cells(totalOf(files)) } }]
        : []),
    ],
  };
}

/** What taking it without the refused rows leaves out, file by file. */
export function sayLeftOut({ say, language }: Saying, files: readonly FileCount[]): string {
  const parts = files
    .filter(({ refused }) => refused > 0)
    .map(({ file, refused }) => say('exchange', 'run.leftOf', { count: sayFigure(say.language, refused), file }));
  return parts.length === 0 ? '' : say('exchange', 'run.leavesOut', { files: sayList(language, parts) });
}
