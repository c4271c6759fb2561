import { type Figure, spread } from './figure.ts';
import { findReaders, type Reader, signIn } from './readers.ts';
import { type State, withCopy } from './state.ts';
import { withWeb } from './web.ts';

const PATHS: Readonly<Record<Reader['part'], (reader: Reader) => readonly string[]>> = {
  worker: ({ childId, homeId }) => [
    '/today',
    '/children',
    `/children/${childId}`,
    `/children/${childId}/plan`,
    `/children/${childId}/court`,
    `/children/${childId}/permanency`,
    `/children/${childId}/case-plan`,
    `/children/${childId}/chronology`,
    '/visits/month',
    '/plans',
    `/homes/${homeId}`,
  ],
  supervisor: ({ childId, homeId }) => [
    '/today',
    '/team',
    '/plans',
    '/permanency',
    '/visits/month',
    '/children',
    `/children/${childId}`,
    `/homes/${homeId}`,
  ],
  manager: ({ childId, homeId }) => [
    '/today',
    '/team',
    '/plans',
    '/permanency',
    '/visits/month',
    '/children',
    `/children/${childId}`,
    `/homes/${homeId}`,
  ],
  agency: ({ childId, homeId }) => ['/today', '/children', `/children/${childId}`, `/homes/${homeId}`],
  caregiver: ({ childId }) => ['/home', `/home/children/${childId}`, `/home/children/${childId}/plan`],
};

/** Server time of the pages people open most, one request at a time over HTTP, as the reply's last byte arrives. */
export async function pages(state: State, runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  // Every look leaves a reading, so the pages are asked of a copy.
  await withCopy(state, copy =>
    withWeb(copy, async web => {
      for (const reader of await findReaders(copy)) {
        const cookie = await signIn(copy, reader.who.userId);
        for (const path of PATHS[reader.part](reader)) {
          const took: number[] = [];
          let bytes = 0;
          let first = 0;
          for (let run = -3; run < runs; run += 1) {
            const reply = await web.ask(path, cookie);
            if (reply.status !== 200) throw new Error(`${nameOf(path)} answers ${reply.status} to the ${reader.part}`);
            if (run === -3) first = reply.took;
            if (run >= 0) took.push(reply.took);
            bytes = reply.body.length;
          }
          const note = `${(bytes / 1024).toFixed(0)} KB, first ${first.toFixed(0)} ms`;
          figures.push({
            bench: 'pages',
            what: nameOf(path),
            as: `${reader.part} (${reader.reach})`,
            unit: 'ms',
            ...spread(took),
            target: reader.part === 'agency' ? 'p95 < 150 ms' : 'p95 < 60 ms',
            note,
          });
        }
      }
    }),
  );
  return figures;
}

const nameOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id');
