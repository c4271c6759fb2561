import { layerOf, placeOf, roomOf } from './layers.ts';
import type { SourceFile } from './source-files.ts';

/** One rule about a file by itself: answers with what is wrong, in words. */
export type Rule = (file: SourceFile) => string[];

const at = (file: SourceFile, found: RegExpMatchArray | null, what: string): string[] =>
  found ? [`${file.path}:${file.text.slice(0, found.index).split('\n').length}: ${what} (${found[0].trim()})`] : [];

/** A door names what it hands out. */
export const noStars: Rule = file => at(file, /^export \* /m.exec(file.text), 'a door names what it hands out');

/** A file is named by what it holds. */
export const noDrawers: Rule = ({ path }) =>
  /(^|[/.-])(utils?|helpers?|common|lib|misc|shared|index)([/.-]|$)/.test(
    path.replace(/^src\/modules\/[^/]+\/index\.ts$/, ''),
  )
    ? [`${path}: a file is named by what it holds`]
    : [];

/** When a file wants a table of contents it is two files. */
export const notTooLong: Rule = ({ path, text }) => {
  const lines = text.split('\n').length - 1;
  return lines > 550 && !/(^|\/)(tables|words\.(en|es))\.ts$/.test(path) ? [`${path}: ${lines} lines`] : [];
};

/** Now and today come in as arguments. */
export const noClockInRooms: Rule = file =>
  layerOf(file.path) !== 'room'
    ? []
    : at(
        file,
        /\b(current_date|current_timestamp|localtimestamp|clock_timestamp\(|statement_timestamp\(|now\(\)(?! =>))|\bTemporal\.Now\b/i.exec(
          code(file),
        ),
        'now and today come in as arguments',
      );

/** The machine's clock is read where a process begins, and by the few named here. */
const readsClock = [
  'src/kernel/ids.ts',
  'src/kernel/clock.ts',
  'src/main.ts',
  'src/platform/log/log.ts',
  'src/platform/start/launch.ts',
  'src/platform/db/migrate.ts',
];
export const noDates: Rule = file =>
  readsClock.includes(file.path) || /^src\/(commands|platform\/sign-in)\//.test(file.path)
    ? []
    : at(
        file,
        /\bnew Date\(|\bDate\.now\(|\bTemporal\.Now\b/.exec(code(file)),
        'a fact has its moment from the clock that is handed in',
      );

/** Loaders and actions are made by page(), submit() and inquire(), which authorize by themselves, by openPage(), which has no record to read, by publicPage() and publicInquire(), which visitors reach as a role of their own, by bySecret(), which reads as the person a secret belongs to, by pageByOrder(), which reads a sealed file as an order of a court says, or by guestPage() and guestSubmit(), which open what a link opens as a role of their own. */
export const madeLoaders: Rule = file => {
  if (!/^src\/modules\/[^/]+\/pages\//.test(file.path)) return [];
  const made = [
    ...file.text.matchAll(
      /^export (?:const|async function|function|let) (loader|action|clientLoader|clientAction|middleware|clientMiddleware)\b(?:: [^=]+)?(?: = (\w+))?/gm,
    ),
  ];
  return made.flatMap(([, name, maker]) => {
    const makers =
      name === 'loader'
        ? ['page', 'pageByOrder', 'openPage', 'publicPage', 'download', 'bySecret', 'guestPage']
        : name === 'action'
          ? ['submit', 'inquire', 'publicInquire', 'guestSubmit']
          : [];
    return makers.includes(maker ?? '')
      ? []
      : [`${file.path}: ${name} is not made by ${makers.join(' or ') || 'anything there is'}`];
  });
};

/** History names the tables of its subjects without reading them. */
const namesSubjects = ['src/platform/record/subject-tables.ts'];

/**
 * An import and an export carry rows of every room, as a role of their own that reaches one agency's rows and removes none
 * (docs/decisions/2026-11-22-imports-write-in-sets.md). Their formats name the tables as data.
 */
const carriesRows = /^src\/modules\/exchange\/(format|stage|take|export|import-extract)/;

/** Each table is touched by the room that owns it; others read views, or ask its door. */
export function foreignTables(owners: ReadonlyMap<string, string>): Rule {
  return file => {
    if (layerOf(file.path) === 'app' || /\/tables\.ts$|\/testing\//.test(file.path)) return [];
    const own = roomOf(file.path);
    const named = [
      ...new Set(
        [
          ...code(file)
            .replace(/_(?:setting|config)\('app\.\w+'/g, '')
            .matchAll(/\bapp\.([a-z_]+)\b/g),
        ].map(match => match[1]!),
      ),
    ];
    return named.flatMap(table => {
      const owner = owners.get(table);
      if (owner === undefined || owner === own) return [];
      // A view is what a room publishes; a history tells of people and cases whatever the room.
      if (own && /^[a-z_]+_v_/.test(table)) return [];
      if (namesSubjects.includes(file.path) || carriesRows.test(file.path)) return [];
      return [`${file.path}: app.${table} belongs to ${owner}`];
    });
  };
}

/** What a page's file says about the actions it makes: the names of the constants. */
export function actionsOf({ text }: SourceFile): { reads?: string; submits?: string } {
  const reads =
    /^export const loader = (?:page|pageByOrder|openPage|publicPage|download|bySecret|guestPage)(?:<[^>]*>)?\(\s*(\w+)/m.exec(
      text,
    )?.[1];
  const submits = /^export const action = (?:submit|inquire|publicInquire|guestSubmit)(?:<[^>]*>)?\(\s*(\w+)/m.exec(
    text,
  )?.[1];
  return { ...(reads && { reads }), ...(submits && { submits }) };
}

/** A room's actions by the name of their constant. */
export function namesOfActions({ text }: SourceFile): Map<string, string> {
  return new Map(
    [...text.matchAll(/\b(\w+) = action\(\s*'([a-z-]+\.[a-z-]+)'/g)].map(([, constant, name]) => [constant!, name!]),
  );
}

/** American spelling, everywhere in the product. */
const BRITISH =
  /\b(licence|licenced|organis\w*|neighbour\w*|cancelled|cancelling|colour\w*|behaviour\w*|centre\b|centred|judgement|programme\b|fulfil\b|enrol\b|enrolment|favour\w*|favourite|honour\w*|labour\w*|analys(?:e|ed|ing)\b|recognis\w*|authoris\w*|apologis\w*|summaris\w*|realis(?:e|ed|ing)\b|travell(?:ed|er|ing)\w*|grey\b|defence|offence|catalogue|dialogue box|whilst|learnt|ageing|counsell(?:or|ing)\w*|modell(?:ed|ing)\b|labell(?:ed|ing)\b|enquir\w*|practis(?:e|ed|ing)\b|storey|tyre|kerb|cheque|paediatric\w*|anaesthe\w*)\b/i;
export const american: Rule = file =>
  /words\.es\.ts$/.test(file.path) ? [] : at(file, BRITISH.exec(file.text), 'American spelling');

/** Without comments, so that a comment may name what the code may not do. */
const code = ({ text }: SourceFile): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, found => found.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1');

/** A use case is one file, named as what is done, with its tests in the folder. */
export const namedAsDone: Rule = ({ path }) =>
  placeOf(path) === 'use-cases' && !/\/[a-z]+(-[a-z]+)+(\.test)?\.ts$/.test(path)
    ? [`${path}: a use case is named verb-noun`]
    : [];
