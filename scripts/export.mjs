// npm run export: see docs/guides/export-a-caseload.md and change-a-rule.md. Node 20 or newer runs this; the command runs on the pinned Node.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout, orSaySo, prepare } from './prepare.mjs';
import { runOn } from './run-on.mjs';

const node = await orSaySo(() => prepare());
await runOn(node, pathToFileURL(join(checkout, 'src/commands/export.ts')));
