import { page } from '#platform/http/page.ts';
import { leafOfDay } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { viewOwnHearings } from '../../policy.ts';
import { sayDocket } from '../say-docket.ts';
import { sayMine } from '../say-mine.ts';
import type { Route } from './+types/my-hearings';

export const loader = page(viewOwnHearings, async ask => {
  const mine = await sayMine(ask);
  const leaf = (day: string) => leafOfDay(ask.language, day);
  const drawn = mine.map(({ day, ...rest }) => ({ ...rest, leaf: leaf(day) }));
  return {
    words: ask.say.group('court', 'mine'),
    docket: await sayDocket(ask),
    ahead: drawn.filter(({ isAhead }) => isAhead),
    past: drawn.filter(({ isAhead }) => !isAhead).reverse(),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The hearings somebody was told of: what is coming, and what was; for a court's people those of their cases first. */
export default function MyHearings({ loaderData }: Route.ComponentProps) {
  const { words, docket, ahead, past } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={docket ? words.leadCourt : words.lead} />
      <Wrap body>
        <Stack>
          {docket && (
            <Card title={docket.title} count={docket.rows.length}>
              {docket.rows.length === 0 ? <Empty title={docket.none} /> : <Rows rows={docket.rows} />}
              {docket.left && <p className="al-second">{docket.left}</p>}
            </Card>
          )}
          {(ahead.length > 0 || !docket) && (
            <Card title={docket ? words.aheadTold : words.ahead}>
              {ahead.length === 0 ? <Empty title={words.none}>{words.noneText}</Empty> : <Rows rows={ahead} />}
            </Card>
          )}
          {past.length > 0 && (
            <Card title={words.past}>
              <Rows rows={past} />
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}

type Line = Omit<Route.ComponentProps['loaderData']['ahead'][number], 'isAhead'>;

const Rows = ({ rows }: { rows: readonly Line[] }) => (
  <MiniList>
    {rows.map(({ id, title, href, leaf, lines, tag }) => (
      <MiniRow
        key={id}
        start={<DateLeaf {...leaf} />}
        title={title}
        href={href}
        {...(tag && { end: <StateTag state={tag.state}>{tag.word}</StateTag> })}
      >
        {lines.join(' · ')}
      </MiniRow>
    ))}
  </MiniList>
);
