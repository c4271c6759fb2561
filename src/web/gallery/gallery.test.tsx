import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { wordsEn } from '../words.en.ts';
import { wordsEs } from '../words.es.ts';
import { Gallery, galleryParts } from './gallery.tsx';
import { sampleDrawings } from './sample-drawings.ts';

const languages = { en: wordsEn, es: wordsEs };

test.each(galleryParts.flatMap(part => (['en', 'es'] as const).map(lang => [part, lang] as const)))(
  '%s in %s is plain HTML: no inline style or handler, every label and description leads somewhere',
  (part, lang) => {
    const html = renderToStaticMarkup(
      <Gallery part={part} lang={lang} words={languages[lang]} drawings={sampleDrawings(lang)} />,
    );
    const shown = html.replace(/ data-[a-z]+="[^"]*"/g, '');
    expect(shown.match(/ style=| on[a-z]+="|.{20}(?:\{\{|undefined|\[object)/g)).toBeNull();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(found => found[1]));
    const pointed = [...html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)];
    expect(pointed.length).toBeGreaterThan(3);
    for (const [, targets] of pointed) for (const id of targets!.split(' ')) expect(ids).toContain(id);
  },
);
