import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { aCrowd, type Member } from './crowd.ts';
import { type Figure, spread } from './figure.ts';
import { signInAll } from './readers.ts';
import type { State } from './state.ts';
import { askOver, type Web, withWeb } from './web.ts';

const BETWEEN_CLICKS = 2_000;
const WARM_UP = 20_000;

/**
 * A crowd of 200 people at once, each with about two seconds between a page and the next, for so many seconds. The crowd
 * runs on the same machine as the server and the database, and takes its part of the cores.
 */
export async function load(state: State, seconds: number): Promise<Figure[]> {
  const crowd = await aCrowd(state);
  const cookies = await signInAll(
    state,
    crowd.map(({ userId }) => userId),
  );
  return await withWeb(state, async web => {
    const begun = performance.now();
    const until = begun + WARM_UP + seconds * 1_000;
    const took = new Map<string, number[]>();
    const errors: string[] = [];
    await Promise.all(
      crowd.map((member, index) =>
        goRound(web, member, cookies[index]!, until, (part, milliseconds, problem) => {
          if (performance.now() - begun < WARM_UP) return;
          if (problem) errors.push(problem);
          took.getOrInsertComputed(part, () => []).push(milliseconds);
        }),
      ),
    );
    const all = [...took.values()].flat();
    const note = `${crowd.length} people, ${(all.length / seconds).toFixed(0)} pages/s, ${errors.length} errors${errors[0] ? ` (${errors[0]})` : ''}`;
    return [
      {
        bench: 'load',
        what: 'any page',
        as: 'everybody',
        unit: 'ms',
        ...spread(all),
        target: 'p95 < 400 ms, no error',
        note,
      },
      ...[...took].map(
        ([part, times]): Figure => ({
          bench: 'load',
          what: 'any page',
          as: part,
          unit: 'ms',
          ...spread(times),
          note: `${times.length} pages`,
        }),
      ),
    ];
  });
}

type Told = (part: string, milliseconds: number, problem: string | null) => void;

async function goRound(web: Web, { part, paths }: Member, cookie: string, until: number, told: Told): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  // Nobody begins at the same moment.
  await wait(Math.random() * BETWEEN_CLICKS);
  for (let click = 0; performance.now() < until; click += 1) {
    const path = paths[click % paths.length]!;
    const reply = await askOver(agent, web.port, path, cookie).catch((error: Error) => error);
    if (reply instanceof Error) told(part, 0, reply.message);
    else
      told(
        part,
        reply.took,
        reply.status === 200 ? null : `${reply.status} at ${path.replace(/[0-9a-f-]{36}/g, ':id')}`,
      );
    await wait(BETWEEN_CLICKS * (0.75 + Math.random() / 2));
  }
  agent.destroy();
}
