import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const PACKAGE = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', '..', 'bin');
const VERSION = '153.0.0';

/** Unpacks the browser that came with npm, with its own libraries for machines that lack them. Once for a version. */
function unpacked(): string {
  const folder = join(tmpdir(), `alongside-chromium-${VERSION}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const making = `${folder}-${process.pid}`;
  mkdirSync(making, { recursive: true });
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    const archive = join(making, `${name}.tar`);
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(binFolder(), `${name}.tar.br`))));
    mkdirSync(join(making, name));
    execFileSync('tar', ['xf', archive, '-C', join(making, name)]);
  }
  writeFileSync(join(making, 'chromium'), brotliDecompressSync(readFileSync(join(binFolder(), 'chromium.br'))));
  chmodSync(join(making, 'chromium'), 0o755);
  if (!existsSync(folder)) renameSync(making, folder);
  return folder;
}

/** The package's folder of archives, wherever its entry file lies. */
function binFolder(): string {
  for (const path of [PACKAGE, join('node_modules', '@sparticuz', 'chromium', 'bin')])
    if (existsSync(join(path, 'chromium.br'))) return path;
  throw new Error('The browser of @sparticuz/chromium is not there: run npm install');
}

/** Starts the browser for one test file. */
export function launchBrowser(): Promise<Browser> {
  const folder = unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    } as Record<string, string>,
  });
}
