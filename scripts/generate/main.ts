import { parseArgs } from 'node:util';
import pg from 'pg';
import { connectionSettings } from '#platform/db/address.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { leave } from '#platform/start/run-at-console.ts';
import { compare } from './compare.ts';
import { loadState } from './load.ts';
import { withAdministrator } from './open.ts';

const usage =
  'npm run generate -- --children NUMBER [--seed NUMBER] [--past NUMBER] [--day YYYY-MM-DD] [--data FOLDER] [--add]';

async function generate(): Promise<void> {
  const given = readArguments();
  const begun = performance.now();
  await withAdministrator(given.data, async address => {
    const client = new pg.Client(connectionSettings(address));
    await client.connect();
    try {
      const world = await loadState(client, given.plan, { add: given.add, say: console.log });
      for (const { what, published, made } of compare(world.tally)) {
        console.log(
          `${what.padEnd(36)} published ${published.toFixed(1).padStart(5)} %   made ${made.toFixed(1).padStart(5)} %`,
        );
      }
    } finally {
      await client.end();
    }
  });
  console.log(
    `Generated ${given.plan.children} children in care in ${((performance.now() - begun) / 1000).toFixed(1)} s.`,
  );
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        children: { type: 'string' },
        seed: { type: 'string', default: '1' },
        past: { type: 'string', default: '1' },
        day: { type: 'string' },
        data: { type: 'string' },
        add: { type: 'boolean', default: false },
      },
    });
    const number = (text: string | undefined, least: number) => {
      const value = Number(text);
      if (text === undefined || !Number.isFinite(value) || value < least) throw new TypeError('not a number');
      return value;
    };
    const today = values.day ? Temporal.PlainDate.from(values.day) : Temporal.Now.plainDateISO('UTC');
    const now = today.toZonedDateTime({ timeZone: 'UTC', plainTime: '15:00' }).epochMilliseconds;
    const plan = {
      children: Math.floor(number(values.children, 1)),
      seed: Math.floor(number(values.seed, 0)),
      past: number(values.past, 0),
      now,
    };
    return { plan, add: values.add, data: values.data };
  } catch {
    throw new Refusal(`Usage: ${usage}`);
  }
}

generate().catch(leave);
