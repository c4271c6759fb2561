// npm run conformance: holds the API, the export and the import of the community directory against the standard's own files,
// which lie in the folder that HSDS_DIR names. Never part of a build's checks.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout, orSaySo, prepare } from './prepare.mjs';
import { runOn } from './run-on.mjs';

const node = await orSaySo(() => prepare());
await runOn(node, pathToFileURL(join(checkout, 'scripts/conformance/main.ts')));
