import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { transformWithOxc } from 'vite';

/** One import or re-export: where it leads in the checkout (`src/…`), or a package's or built-in's name. */
export type Import = { readonly to: string; readonly typeOnly: boolean };
export type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly Import[] };

const ALIASES: Readonly<Record<string, string>> = {
  '#kernel/': 'src/kernel/',
  '#platform/': 'src/platform/',
  '#web/': 'src/web/',
  '#modules/': 'src/modules/',
  '#test/': 'test/',
};

/** Every source file of the product, read once. */
export const productFiles = read('src/**/*.{ts,tsx}');
/** The story county and the scripts that build it. */
export const storyFiles = read('db/story/**/*.ts');

/** Without the tests that stand beside them. */
export const withoutTests = (files: readonly SourceFile[]): SourceFile[] =>
  files.filter(({ path }) => !/\.test\.tsx?$/.test(path));

async function read(pattern: string): Promise<SourceFile[]> {
  return Promise.all(
    globSync(pattern)
      .sort()
      .map(path => sourceFile(path, readFileSync(path, 'utf8'))),
  );
}

/** A file as the rules look at it. Types are stripped before its imports are read, and type imports read on their own. */
export async function sourceFile(path: string, text: string): Promise<SourceFile> {
  await init;
  const plain = path.endsWith('.tsx')
    ? (await transformWithOxc(text, path, { jsx: { runtime: 'automatic' } })).code
    : stripTypeScriptTypes(text);
  const [found] = parse(plain, path);
  const running = found.flatMap(({ specifier }) => specifier ?? []).filter(to => !to.startsWith('react/jsx'));
  const types = [
    ...text.matchAll(/^(?:import|export) type [^;]*? from '([^']+)'/gm),
    ...text.matchAll(/\bimport\('([^']+)'\)\./g),
  ].map(match => match[1]!);
  return {
    path,
    text,
    imports: [
      ...running.map(to => ({ to, typeOnly: false })),
      ...types.filter(to => !running.includes(to)).map(to => ({ to, typeOnly: true })),
    ].map(each => ({
      ...each,
      to: resolve(path, each.to),
    })),
  };
}

function resolve(from: string, to: string): string {
  if (to === '#app') return 'src/app.ts';
  const alias = Object.keys(ALIASES).find(each => to.startsWith(each));
  if (alias) return ALIASES[alias] + to.slice(alias.length);
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to;
}
