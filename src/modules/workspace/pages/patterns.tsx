import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Gallery, type GalleryPart, galleryParts } from '#web/gallery/gallery.tsx';
import { sampleDrawings } from '#web/gallery/sample-drawings.ts';
import { wordsEn } from '#web/words.en.ts';
import { wordsEs } from '#web/words.es.ts';
import { viewPatterns } from '../policy.ts';
import type { Route } from './+types/patterns';

/** The gallery stands in its own shells. */
export const handle = { shell: 'none' };

/** Every component in its states; only where the county is made up. */
export const loader = page(viewPatterns, async ({ language, query, story, say }) => {
  if (!story) return notThere();
  return {
    part: galleryParts.find(part => part === query.get('part')) ?? ('today' satisfies GalleryPart),
    language,
    title: say('workspace', 'patterns.metaTitle'),
    words: language === 'es' ? wordsEs : wordsEn,
    drawings: sampleDrawings(language),
  };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Patterns({ loaderData }: Route.ComponentProps) {
  const { part, language, words, drawings } = loaderData;
  return <Gallery part={part} lang={language} words={words} drawings={drawings} />;
}
