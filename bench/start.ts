import { type Figure, percentile } from './figure.ts';
import { withProduct } from './product.ts';

/** From the command to the ready line, on a data folder that exists and sources that are built. */
export async function start(say: (line: string) => void): Promise<Figure[]> {
  say('Starting once to build and to make the story county.');
  await withProduct(async () => {});
  const seconds: number[] = [];
  for (let run = 0; run < 3; run += 1) seconds.push(await withProduct(async product => product.seconds));
  return [
    {
      bench: 'start',
      what: 'npm start, warm',
      as: 'operator',
      unit: 's',
      p50: percentile(seconds, 0.5),
      p95: Math.max(...seconds),
      target: '< 5 s',
    },
  ];
}
