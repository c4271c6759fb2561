import { parseArgs } from 'node:util';
import pg from 'pg';
import { connectionSettings } from '#platform/db/address.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { leave } from '#platform/start/run-at-console.ts';
import { compare, linesOf } from './compare.ts';
import { loadState } from './load.ts';
import { iso } from './moments.ts';
import { withAdministrator } from './open.ts';
import { leftOut, megabytesOfNode, writeReport } from './report.ts';
import { readVisited } from './visited.ts';
import { type Plan, USUAL_PAST } from './world.ts';

const usage =
  'npm run generate -- --children NUMBER [--seed NUMBER] [--past NUMBER] [--day YYYY-MM-DD] [--data FOLDER] [--add] [--report FILE]\n       npm run generate -- --children NUMBER --out FOLDER [--seed NUMBER] [--past NUMBER] [--day YYYY-MM-DD]\n       npm run generate -- --replay CASES';

async function generate(): Promise<void> {
  const given = readArguments();
  if (given.replay !== undefined) return await replay(given.replay, given.plan);
  if (given.out !== undefined) return await intoFiles(given.out, given.plan);
  const begun = performance.now();
  await withAdministrator(given.data, async address => {
    const client = new pg.Client(connectionSettings(address));
    await client.connect();
    try {
      const { world, steps } = await loadState(client, given.plan, { add: given.add, say: console.log });
      const compared = compare(world, await readVisited(client, world.agencyId, iso(world.now)));
      for (const line of [...linesOf(compared), ...leftOut]) console.log(line);
      if (given.report) writeReport(given.report, given.plan, { world, steps, compared });
    } finally {
      await client.end();
    }
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Generated ${given.plan.children} children in care in ${seconds} s (Node: ${megabytesOfNode()} MB).`);
}

/** Writes the state as the files an import takes; no database has a part in it. */
async function intoFiles(out: string, plan: Plan): Promise<void> {
  const begun = performance.now();
  const { writeFiles } = await import('./write-files.ts');
  const rows = await writeFiles(plan, out);
  const all = rows.values().reduce((sum, each) => sum + each, 0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Wrote ${all} rows of ${plan.children} children in care into ${rows.size} files in ${seconds} s: ${out}`);
}

/** Replays cases in a database of its own; ends with an error when rows come out otherwise. */
async function replay(most: number, { seed, now }: Plan): Promise<void> {
  const begun = performance.now();
  // Only replaying needs the whole product.
  const { checkReplay } = await import('./check-replay.ts');
  const { cases, events, different } = await checkReplay(most, { seed, now, say: console.log });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Replayed ${cases} cases (${events} events) in ${seconds} s: ${different.length} came out otherwise.`);
  for (const one of different) console.log(`  ${one}`);
  if (cases < most) throw new Refusal(`Only ${cases} of ${most} cases could be replayed.`);
  if (different.length > 0) throw new Refusal('The generator makes rows that use cases do not make.');
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        children: { type: 'string' },
        seed: { type: 'string', default: '1' },
        past: { type: 'string', default: String(USUAL_PAST) },
        day: { type: 'string' },
        data: { type: 'string' },
        add: { type: 'boolean', default: false },
        report: { type: 'string' },
        out: { type: 'string' },
        replay: { type: 'string' },
      },
    });
    const number = (text: string | undefined, least: number) => {
      const value = Number(text);
      if (text === undefined || !Number.isFinite(value) || value < least) throw new TypeError('not a number');
      return value;
    };
    // What is in files may be imported at once, and nothing in them lies ahead then.
    const latest = Temporal.Now.plainDateISO('UTC').subtract({ days: values.out === undefined ? 0 : 1 });
    const today = values.day ? Temporal.PlainDate.from(values.day) : latest;
    const now = today.toZonedDateTime({ timeZone: 'UTC', plainTime: '15:00' }).epochMilliseconds;
    const replay = values.replay === undefined ? undefined : Math.floor(number(values.replay, 1));
    const plan = {
      children: replay === undefined ? Math.floor(number(values.children, 1)) : 0,
      seed: Math.floor(number(values.seed, 0)),
      past: number(values.past, 0),
      now,
    };
    return { plan, add: values.add, data: values.data, report: values.report, out: values.out, replay };
  } catch {
    throw new Refusal(`Usage: ${usage}`);
  }
}

generate().catch(leave);
