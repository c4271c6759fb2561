import { data, type LoaderFunctionArgs } from 'react-router';
import { page } from '#platform/http/page.ts';
import { requestContext } from '#platform/http/request-context.ts';
import { Gallery, type GalleryPart, galleryParts } from '#web/gallery/gallery.tsx';
import { sampleDrawings } from '#web/gallery/sample-drawings.ts';
import { wordsEn } from '#web/words.en.ts';
import { wordsEs } from '#web/words.es.ts';
import { viewPatterns } from '../policy.ts';
import type { Route } from './+types/patterns';

/** The gallery stands in its own shells. */
export const handle = { shell: 'none' };

const patterns = page(viewPatterns, async ({ language, query }) => ({
  part: galleryParts.find(part => part === query.get('part')) ?? ('today' satisfies GalleryPart),
  language,
  words: language === 'es' ? wordsEs : wordsEn,
  drawings: sampleDrawings(language),
}));

/** Every component in its states; only where the county is made up. */
export const loader = (args: LoaderFunctionArgs) => {
  if (!args.context.get(requestContext).story) throw data(null, { status: 404 });
  return patterns(args);
};

export const meta: Route.MetaFunction = () => [{ title: 'Patterns | Alongside' }];

export default function Patterns({ loaderData }: Route.ComponentProps) {
  const { part, language, words, drawings } = loaderData;
  return <Gallery part={part} lang={language} words={words} drawings={drawings} />;
}
