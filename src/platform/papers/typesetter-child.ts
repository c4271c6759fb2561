import { nativeCompiler } from './native-compiler.ts';
import { setPaper } from './set-paper.ts';
import type { Answer, Wanted } from './typesetter.ts';
import { wasmCompiler } from './wasm-compiler.ts';

// The process that sets papers: see typesetter.ts. It ends with the process that started it.
process.once('disconnect', () => process.exit(0));
const ready = Promise.resolve(nativeCompiler() ?? wasmCompiler());

process.on('message', async ({ id, data, mark }: Wanted) => {
  const answer: Answer = await ready
    .then(compiler => ({ id, made: setPaper(compiler, data, mark) }))
    // Only the kind of the failure: its message may quote the paper.
    .catch((error: unknown) => ({ id, failed: error instanceof Error ? error.name : 'unknown' }));
  process.send?.(answer);
});
