import { type Id, newId } from '#kernel/ids.ts';
import { findHomeTerms, type HomeTerms } from '#modules/licensing/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';

/** The page of a home's license copy. */
export const licensePath = (homeId: Id): string => `/homes/${homeId}/agreement`;

/** What every form about a license copy needs: whose home, the way back, and the form's key. NotThere without the home. */
export async function licenseForm({ tx }: Pick<Ask, 'tx'>, homeId = '') {
  const home: HomeTerms = (await findHomeTerms(tx, homeId)) ?? notThere();
  return { home: home.name, back: licensePath(home.homeId), formKey: newId() };
}
