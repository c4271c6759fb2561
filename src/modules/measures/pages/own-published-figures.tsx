import { page } from '#platform/http/page.ts';
import { loadShared } from '../load-published.ts';
import { SharedBoard } from '../parts/published-board.tsx';
import { viewOwnGoals } from '../policy.ts';
import type { Route } from './+types/own-published-figures';

export const loader = page(viewOwnGoals, async ask => ({ board: await loadShared(ask) }));
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.board.words.metaTitle }];

/** A partner reads the numbers of its communities, the same that the agency reads. */
export default function OwnSharedFigures({ loaderData }: Route.ComponentProps) {
  return <SharedBoard board={loaderData.board} />;
}
