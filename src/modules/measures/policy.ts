import { BUILDERS } from '#modules/partnerships/index.ts';
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
/** Shared goals of a community, and how communities compare: everybody of the staff. No case is on these pages. */
export const viewGoals = action('measures.view-goals', 'staff');
/** Goals, objectives, joint steps, roll-out; publishing figures to partners. */
export const keepGoals = action('measures.keep-goals', BUILDERS);
/** A partner's own pages. */
export const viewOwnGoals = action('measures.view-own-goals', ['partner']);
/** What a partner says of its own steps, objectives and figures. */
export const tellOwnGoals = action('measures.tell-own-goals', ['partner']);
/** Figures of neighborhoods and communities: everybody of the staff. Whom they are of is shown as far as a reader reads the rows. */
export const viewPlaces = action('measures.view-places', 'staff');
