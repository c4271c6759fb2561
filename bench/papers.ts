import { makeCertificate } from '#platform/papers/agency-certificate.ts';
import { checkSeal } from '#platform/papers/check-seal.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sealPaper } from '#platform/papers/seal-paper.ts';
import { samplePaper, sampleSignatures, sampleToPrint } from '#platform/papers/testing/sample-paper.ts';
import { type Figure, spread, timed } from './figure.ts';

/** A paper of about six pages with signatures: made, sealed and checked. Each run prints other words. */
export async function papers(runs: number): Promise<Figure[]> {
  const at = Temporal.Now.instant();
  const begun = performance.now();
  const identity = await makeCertificate({ agencyName: 'Calusa Public Library', at });
  const certificate = performance.now() - begun;
  const words = { name: 'Calusa Public Library', reason: 'Seal', place: 'Fort Calusa, FL', at };

  const fresh = performance.now();
  await renderPaper(toPrint(0));
  const first = performance.now() - fresh;
  let pdf: Uint8Array = new Uint8Array();
  const render = await timed(runs, async run => {
    ({ pdf } = await renderPaper(toPrint(run + 1)));
  });
  let sealed = pdf;
  const seal = await timed(runs, async () => {
    sealed = await sealPaper(pdf, identity, words);
  });
  const check = await timed(runs, async () => {
    if (!checkSeal(sealed).whole) throw new Error('The seal just made is not whole.');
  });
  const pages = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length;
  const figure = (what: string, values: readonly number[], more: Partial<Figure> = {}): Figure => ({
    bench: 'papers',
    what,
    as: `${pages} pages`,
    unit: 'ms',
    ...spread(values),
    ...more,
  });
  return [
    figure('render', render, { target: '< 1000 ms', note: `${Math.round(pdf.length / 1024)} KB` }),
    figure('seal', seal),
    figure('check the seal', check),
    figure('first render of a process', [first], { note: 'loads compiler and fonts' }),
    figure('make a certificate', [certificate], { note: 'once for an agency' }),
  ];
}

/** Other words in every place, so that nothing of an earlier run can be used again. */
const toPrint = (run: number) => {
  const paper = JSON.parse(JSON.stringify(samplePaper(4)).replaceAll(/"words":"/g, `"words":"${run}. `));
  return sampleToPrint(paper, { signatures: sampleSignatures, reference: `GA-${run}` });
};
