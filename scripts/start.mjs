// npm start: from a fresh clone to a served page. Node 20 or newer runs this; the product runs on the pinned Node.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout, orSaySo, prepare } from './prepare.mjs';
import { runOn } from './run-on.mjs';

const node = await orSaySo(() => prepare({ build: true }));
await runOn(node, pathToFileURL(join(checkout, 'src/main.ts')));
