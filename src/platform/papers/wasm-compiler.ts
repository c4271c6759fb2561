import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Compiler, NotSet } from './compiler.ts';
import { readFonts } from './fonts.ts';

const pdfArtifact = 1;
const shortDiagnostics = 2;

/**
 * The compiler as WebAssembly, for machines without the native build. It writes the same tagged document but knows no
 * PDF standard, so that its papers do not bear the mark of PDF/UA-1.
 */
export async function wasmCompiler(): Promise<Compiler> {
  const { initSync, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
  const file = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  initSync({ module: readFileSync(file) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of readFonts()) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    marks: false,
    pdf: (template, data) => {
      compiler.add_source('/paper.typ', template);
      const world = compiler.snapshot(undefined, '/paper.typ', [['paper', data]]);
      try {
        const { result, diagnostics } = world.get_artifact(pdfArtifact, shortDiagnostics);
        if (!(result instanceof Uint8Array)) throw new NotSet(JSON.stringify(diagnostics ?? null));
        return result;
      } finally {
        world.free();
        compiler.reset();
      }
    },
  };
}
