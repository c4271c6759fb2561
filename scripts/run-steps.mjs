// Runs the checks one after another and adds them up. Node 20 runs this; each step runs on the pinned Node.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { checkout } from './prepare.mjs';

const program = path => join(checkout, 'node_modules', path);

/** Steps that check the whole checkout; each counts as one test. */
export const steps = {
  types: {
    title: 'Types',
    runs: [
      [program('@react-router/dev/bin.cjs'), 'typegen'],
      [program('typescript/bin/tsc'), '--noEmit', '-p', '.'],
    ],
  },
  style: {
    title: 'Format and lint',
    runs: [[program('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  },
};

/** Begins a sum of tests on that Node. `environment` is added to that of every step. */
export function checksOn(node, environment = {}) {
  const env = {
    ...process.env,
    ...environment,
    PATH: [program('.bin'), dirname(node), process.env.PATH].join(delimiter),
  };
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const durations = [];

  return {
    /** Runs one of `steps`. */
    async step({ title, runs }) {
      const begun = performance.now();
      let code = 0;
      for (const args of runs) code ||= await run(node, args, env);
      sum[code === 0 ? 'passed' : 'failed'] += 1;
      console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${title} (${seconds(performance.now() - begun)})`);
    },
    /** Something that went wrong outside any step, told in one sentence. */
    fail(sentence) {
      sum.failed += 1;
      console.error(sentence);
    },
    /** Runs Vitest and adds its tests. */
    async tests(args) {
      const folder = mkdtempSync(join(tmpdir(), 'alongside-report-'));
      const report = join(folder, 'report.json');
      try {
        const code = await run(
          node,
          [
            program('vitest/vitest.mjs'),
            'run',
            '--reporter=dot',
            '--reporter=json',
            `--outputFile.json=${report}`,
            ...args,
          ],
          env,
        );
        addReport(report, code);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    /** Prints the slowest tests and the one line that says it all, and answers with the exit code. */
    end() {
      const slowest = durations.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
      if (slowest.length > 0) console.log('\nThe ten slowest tests:');
      for (const { milliseconds, name } of slowest) console.log(`  ${seconds(milliseconds).padStart(7)}  ${name}`);
      if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped`);
      console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
      return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
    },
  };

  function addReport(path, code) {
    const before = sum.failed;
    const report = readJson(path);
    for (const file of report?.testResults ?? []) {
      for (const { status, duration, fullName } of file.assertionResults) {
        if (status === 'passed' || status === 'failed') sum[status] += 1;
        else sum.skipped += 1;
        durations.push({ milliseconds: duration ?? 0, name: `${file.name.slice(checkout.length + 1)}: ${fullName}` });
      }
      // A file that could not be loaded has no tests to fail.
      if (file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')) sum.failed += 1;
    }
    // No report, or an error outside any test.
    if (code !== 0 && sum.failed === before) sum.failed += 1;
  }
}

function run(node, args, env) {
  return new Promise(resolve => {
    const child = spawn(node, args, { cwd: checkout, env, stdio: ['ignore', 'inherit', 'inherit'] });
    const pass = signal => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    const end = code => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass);
      resolve(code ?? 1);
    };
    child.once('error', () => end(1)).once('close', end);
  });
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`;
