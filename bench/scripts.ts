import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';
import { findReaders, signIn } from './readers.ts';
import { checkout, type State, withCopy } from './state.ts';
import { withWeb } from './web.ts';

/** Script and style a page loads first, compressed: what the page names itself, and what those scripts import. */
export async function scripts(state: State): Promise<Figure[]> {
  const figures: Figure[] = [];
  await withCopy(state, copy =>
    withWeb(copy, async web => {
      const readers = await findReaders(copy);
      const asked = [
        ['', '/sign-in'],
        ['worker', '/today'],
        ['caregiver', '/home'],
        ['caregiver', 'child'],
      ] as const;
      for (const [part, path] of asked) {
        const reader = readers.find(one => one.part === part);
        const cookie = reader ? await signIn(copy, reader.who.userId) : '';
        const reply = await web.ask(path === 'child' ? `/home/children/${reader!.childId}` : path, cookie);
        if (reply.status !== 200) throw new Error(`${path} answers ${reply.status}`);
        const html = reply.body.toString();
        for (const [kind, files] of Object.entries(filesOf(html))) {
          const bytes = files.reduce(
            (sum, file) => sum + gzipSync(readFileSync(join(checkout, 'build/client', file)), { level: 9 }).length,
            0,
          );
          const target = kind !== 'script' ? undefined : part === 'caregiver' ? '< 3 KB' : '< 130 KB';
          figures.push({
            bench: 'scripts',
            what: `${kind} of ${path === 'child' ? '/home/children/:id' : path}`,
            as: part || 'nobody',
            unit: 'KB',
            p50: bytes / 1024,
            ...(target && { target }),
            note: `${files.length} files`,
          });
        }
      }
    }),
  );
  return figures;
}

function filesOf(html: string): { script: string[]; style: string[] } {
  const found = new Set(
    [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"|"(\/assets\/[^"]+\.js)"/g)].map(
      match => (match[1] ?? match[2])!,
    ),
  );
  const script = new Set<string>();
  const visit = (file: string): void => {
    if (script.has(file)) return;
    script.add(file);
    const text = readFileSync(join(checkout, 'build/client', file), 'utf8');
    // Static imports only: what is imported later is not part of the first page.
    for (const match of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)) visit(`/assets/${match[1]!.slice(2)}`);
  };
  for (const file of found) if (file.endsWith('.js')) visit(file);
  return { script: [...script], style: [...found].filter(file => file.endsWith('.css')) };
}
