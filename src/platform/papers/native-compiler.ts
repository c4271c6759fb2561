import { createRequire } from 'node:module';
import { assetFolder } from './asset-folder.ts';
import { type Compiler, NotSet } from './compiler.ts';
import { fontFolder } from './fonts.ts';

// The package of one platform has no types of its own; this is what we use of it.
type Native = {
  readonly NodeCompiler: {
    create(args: object): {
      pdf(what: { mainFileContent: string; inputs: Record<string, string> }, how: { pdfStandard?: string }): Buffer;
      evictCache(maxAge: number): void;
    };
  };
};

/** The compiler as a native module; null on machines it is not built for. */
export function nativeCompiler(): Compiler | null {
  const native = loadNative();
  if (!native) return null;
  const compiler = native.NodeCompiler.create({
    workspace: assetFolder(),
    fontArgs: [{ fontPaths: [fontFolder()] }],
  });
  return {
    marks: true,
    pdf: (template, data, standard) => {
      try {
        const inputs = { paper: data };
        return compiler.pdf({ mainFileContent: template, inputs }, standard ? { pdfStandard: standard } : {});
      } catch (error) {
        throw new NotSet(error instanceof Error ? `${error.message} ${String(Reflect.get(error, 'code'))}` : '');
      } finally {
        // What the compiler remembers of a paper would never be used for another.
        compiler.evictCache(0);
      }
    },
  };
}

function loadNative(): Native | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Native;
  } catch {
    return null;
  }
}
