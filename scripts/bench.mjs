// npm run bench: measures the product on a generated state (docs/operations/scale.md). Never part of a build's checks.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout, orSaySo, prepare } from './prepare.mjs';
import { runOn } from './run-on.mjs';

// Standard output is for the figures.
const node = await orSaySo(() => prepare({ build: true, say: console.error }));
await runOn(node, pathToFileURL(join(checkout, 'bench/run.ts')));
