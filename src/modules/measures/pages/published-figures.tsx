import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { loadShared } from '../load-published.ts';
import { SharedBoard } from '../parts/published-board.tsx';
import { keepGoals, viewGoals } from '../policy.ts';
import { lastQuarterEnd } from '../rules/share/quarter-ends.ts';
import { figureDays } from '../store/place-figures.ts';
import { sharedDays } from '../store/published-figures.ts';
import { shareFigures } from '../use-cases/share-figures.ts';
import type { Route } from './+types/published-figures';

export const loader = page(viewGoals, async ask => {
  const { tx, say, language, who, today, query } = ask;
  const next = lastQuarterEnd(today.toString());
  const due = keepGoals.may(who) && !(await sharedDays(tx)).includes(next) && (await figureDays(tx)).includes(next);
  return {
    board: await loadShared(ask),
    communities: say('measures', 'goals.communities'),
    publish: due ? say('measures', 'sharedFigures.publish', { day: sayDay(language, next) }) : null,
    done: query.has('done'),
    formKey: newId(),
  };
});

export const action = submit(keepGoals, { words: 'measures' }, async ask => {
  const shared = await shareFigures(ask);
  return shared.ok ? ok({ to: '/communities/shared?done=shared' }) : shared;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.board.words.metaTitle }];

/** What partners read, as the agency sees it; once a quarter the next figures are shared here. */
export default function SharedFigures({ loaderData, actionData }: Route.ComponentProps) {
  const { board, publish } = loaderData;
  const { words } = board;
  return (
    <SharedBoard
      board={board}
      crumbs={<Crumbs items={[{ label: loaderData.communities, href: '/communities' }, { label: words.title }]} />}
    >
      {loaderData.done && <SuccessPanel title={words.published} />}
      <ErrorSummary problems={actionData?.problems ?? []} />
      {publish && (
        <Card tone="decide">
          <form method="post" noValidate>
            <FormKeys formKey={loaderData.formKey} />
            <p>{words.publishText}</p>
            <Button>{publish}</Button>
          </form>
        </Card>
      )}
    </SharedBoard>
  );
}
