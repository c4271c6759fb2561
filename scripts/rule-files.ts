import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readCsv } from '#kernel/csv.ts';
import { pack } from '../src/modules/rulebook/language/rule.ts';
import { shippedPack } from '../src/modules/rulebook/load/shipped-packs.ts';
import { jsonText } from './json-text.ts';

const FOLDER = 'db/reference/rules';

/** The packs that come with the product, in the order in which the page tells of them. */
export const shippedNames = ['federal', 'florida', 'texas', 'california'] as const;

/** What became of one provision of the law. */
export type Coverage = {
  readonly id: string;
  readonly answer: 'expressed' | 'not-a-clock' | 'cannot-be-expressed';
  /** Ids of the rules that express it. */
  readonly rules: readonly string[];
  readonly why: string;
};

/**
 * The text of every file that tells what rules are, by its path: the JSON Schema of packs, and the table of which
 * provision became which rule. `npm run generate-tables` writes them; a test compares.
 */
export function ruleFiles(): Map<string, string> {
  return new Map([
    [`${FOLDER}/pack.schema.json`, jsonText(packSchema())],
    ['docs/rules.md', rulesPage()],
  ]);
}

const packSchema = () => ({
  ...z.toJSONSchema(pack),
  title: 'A pack of rules of Alongside',
  description:
    'See docs/guides/change-a-rule.md. Facts, their attributes and codes: src/modules/rulebook/language/vocabulary.ts.',
});

/** Every provision of the law a pack was written from, and what became of it. */
export const coverageOf = (name: string): Coverage[] =>
  readCsv(readFileSync(join(FOLDER, `coverage-${name}.csv`), 'utf8')).map(row => ({
    id: row.id!,
    answer: row.answer as Coverage['answer'],
    rules: row.rules!.split(' ').filter(Boolean),
    why: row.why_en!,
  }));

const ANSWERS: Readonly<Record<Coverage['answer'], string>> = {
  expressed: 'expressed',
  'not-a-clock': 'not a clock',
  'cannot-be-expressed': 'cannot be expressed',
};

const CHECKED = { text: 'text read and checked', partly: 'partly checked', memory: 'written from memory, not checked' };

function rulesPage(): string {
  const intro = readFileSync(join(import.meta.dirname, 'rules-page.md'), 'utf8');
  const all = shippedNames.map(name => ({ name, pack: shippedPack(name), coverage: coverageOf(name) }));
  const totals = all.map(({ pack: { title, rules }, coverage }) => {
    const of = (answer: Coverage['answer']) => coverage.filter(one => one.answer === answer).length;
    const checked = (mark: keyof typeof CHECKED) => rules.filter(one => one.verified === mark).length;
    const counts = [coverage.length, of('expressed'), of('not-a-clock'), of('cannot-be-expressed'), rules.length];
    return [title.en, ...counts, checked('text'), checked('partly'), checked('memory')].join(' | ');
  });
  const head =
    '| pack | provisions | expressed | not a clock | cannot be expressed | rules | text checked | partly | from memory |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|';
  const parts = all.map(({ pack: { title, rules }, coverage }) =>
    [
      `## ${title.en}`,
      '',
      '| provision | answer | rules | why |',
      '|---|---|---|---|',
      ...coverage.map(
        ({ id, answer, rules: ids, why }) => `| ${id} | ${ANSWERS[answer]} | ${ids.join(', ')} | ${cell(why)} |`,
      ),
      '',
      '| rule | what | law | text of the law |',
      '|---|---|---|---|',
      ...rules.map(
        one => `| ${one.id} | ${cell(one.title.en)} | ${cell(one.citation.join('; '))} | ${CHECKED[one.verified]} |`,
      ),
      '',
    ].join('\n'),
  );
  return `${intro.trimEnd()}\n\n${head}\n${totals.map(row => `| ${row} |`).join('\n')}\n\n${parts.join('\n')}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
