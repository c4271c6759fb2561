import { fullName } from '#modules/people/index.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewExceptions } from '../policy.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { lastDayOf } from '../say/say-dates.ts';
import { titleOf } from '../say/say-duty.ts';
import { exceptionsEndingSoon, exceptionsToDecide, type NamedException } from '../store/exceptions.ts';
import type { Route } from './+types/exceptions';

const MOST = 200;
/** Days before its end at which an exception is looked at again. */
const AHEAD = 30;

export const loader = page(viewExceptions, async ask => {
  const { tx, say, language, who, now, today, query } = ask;
  const day = today.toString();
  const [packs, waiting, ending] = await Promise.all([
    packsInForce(tx, who.agencyId, now),
    exceptionsToDecide(tx, MOST),
    exceptionsEndingSoon(tx, day, today.add({ days: AHEAD }).toString(), MOST),
  ]);
  const rules = rulesOf(packs, day);
  const ground = (one: NamedException) =>
    rules.byId.get(one.rule)?.rule.exceptions?.find(({ key }) => key === one.ground)?.title[language] ?? one.ground;
  const row = (one: NamedException, text: string) => ({
    key: one.id,
    href: `/children/${one.child_id}/exceptions/${one.id}`,
    title: say('clocks', 'exceptions.row', { name: fullName(one), what: titleOf(ask, rules, one.rule) }),
    text,
  });
  const words = say.group('clocks', 'exceptions');
  const done = query.get('done');
  return {
    words,
    done: done === 'approved' || done === 'refused' ? words[`done-${done}`] : null,
    waiting: waiting.map(one =>
      row(
        one,
        say('clocks', 'exceptions.asked', {
          ground: ground(one),
          name: one.asker ?? say('clocks', 'decide.former'),
          day: sayDayOf(language, who.timeZone, one.asked_at),
        }),
      ),
    ),
    ending: ending.map(one =>
      row(
        one,
        say('clocks', 'exceptions.ends', { ground: ground(one), day: sayDay(language, lastDayOf(one.holds) ?? day) }),
      ),
    ),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Exceptions({ loaderData }: Route.ComponentProps) {
  const { words, waiting, ending } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <List title={words.waiting} empty={words.waitingNone} rows={waiting} />
          <List title={words.ending} empty={words.endingNone} rows={ending} />
        </Stack>
      </Wrap>
    </>
  );
}

type Rows = Route.ComponentProps['loaderData']['waiting'];

function List({ title, empty, rows }: { title: string; empty: string; rows: Rows }) {
  return (
    <Card title={title} count={rows.length}>
      {rows.length === 0 ? (
        <Empty title={empty} />
      ) : (
        <MiniList>
          {rows.map(row => (
            <MiniRow key={row.key} start={<Icon name="hourglass_empty" />} title={row.title} href={row.href}>
              {row.text}
            </MiniRow>
          ))}
        </MiniList>
      )}
    </Card>
  );
}
