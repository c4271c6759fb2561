import { type Ask, notThere } from '#platform/http/ask.ts';
import { type ListedReferral, referralsOf } from '../store/lists.ts';

/** One of the reader's own referrals. Throws NotThere for any other, also one of a child they care for. */
export async function ownReferral({ tx, who }: Ask, id: string | undefined): Promise<ListedReferral> {
  const mine = await referralsOf(tx, who.personId ? [who.personId] : []);
  return mine.find(each => each.id === id) ?? notThere();
}
