import { redirect } from 'react-router';
import { page } from '#platform/http/page.ts';
import { begin, viewTeam } from '../policy.ts';

/** The first page of whoever signs in: their own. */
export const loader = page(begin, async ({ who }) => {
  if (who.kind !== 'staff') throw redirect('/home');
  throw redirect(viewTeam.may(who) ? '/team' : '/today');
});
