import type { Approver } from '../contract.ts';

/** What was said of a text, the latest first. */
type Said = { readonly part: Approver; readonly decision: 'approved' | 'returned'; readonly ofText: string };

export type Standing = 'none' | 'approved' | 'returned' | 'changed-since';

/**
 * Where the approval of one part stands for the text as it is now: an approval of another text is no approval of this
 * one, whatever the change was. A report may be filed without one (requirement: allowed, and said on the paper).
 */
export function standingOf(said: readonly Said[], part: Approver, text: string): Standing {
  const last = said.find(each => each.part === part);
  if (!last) return 'none';
  if (last.decision === 'returned') return 'returned';
  return last.ofText === text ? 'approved' : 'changed-since';
}
