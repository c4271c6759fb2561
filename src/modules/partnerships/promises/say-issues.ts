import type { Ask } from '#platform/http/ask.ts';
import type { State } from '#web/ui/state-tag.tsx';
import type { IssueRow } from './store/issues.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today'>;

/** Days after which an issue that nobody settled is shown as old. A choice of the product. */
const OLD_DAYS = 30;

/** An issue as a row, in the reader's language. */
export function sayIssue({ say, today }: Speaker, issue: IssueRow) {
  const days = Temporal.PlainDate.from(issue.raised_on).until(
    issue.settled_on ? Temporal.PlainDate.from(issue.settled_on) : today,
  ).days;
  return {
    key: issue.id,
    href: `/issues-register/${issue.id}`,
    words: issue.words,
    where: [
      issue.other
        ? say('partnerships', 'issues.between', { one: issue.organization ?? '', other: issue.other })
        : issue.organization,
      issue.community,
    ]
      .filter(Boolean)
      .join(', '),
    age: say('partnerships', 'issues.ageDays', { count: days }),
    owner: issue.owner ?? '',
    settled: issue.settled_on !== null,
    state: stateOf(say, issue, days),
  };
}

function stateOf(say: Ask['say'], issue: IssueRow, days: number): { look: State; text: string } {
  if (issue.settled_how) return { look: 'ok', text: say('partnerships', `issueStates.${issue.settled_how}`) };
  const look: State = days > OLD_DAYS ? 'soon' : 'open';
  if (issue.level) return { look: 'talk', text: say('partnerships', `disputeLevels.${issue.level}`) };
  if (issue.answered_on) return { look, text: say('partnerships', 'issueStates.answered') };
  return { look, text: say('partnerships', issue.acknowledged_on ? 'issueStates.acknowledged' : 'issueStates.raised') };
}
export type SaidIssue = ReturnType<typeof sayIssue>;
