import { action } from '#platform/http/action.ts';

/** Positions that answer for the work of others; they may open the children behind a figure. */
const ANSWERABLE = ['supervisor', 'program_director'];
/** And who reads figures alone: names are hidden from them, and so are small groups. */
const READERS = [...ANSWERABLE, 'analyst'];

export const viewNeeds = action('measures.view-needs', READERS, ['referral']);
/** Whom a figure is about. */
export const viewNeedsBehind = action('measures.view-needs-behind', ANSWERABLE, ['identity', 'referral']);
export const viewArray = action('measures.view-array', READERS, ['referral']);
/** Its own figures, by the link to its inbox. What the link opens is the database's to say. */
export const viewOwnFigures = action('measures.view-own-figures', 'everyone');
