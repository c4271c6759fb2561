import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { sayWays } from '../say-ways.ts';
import { allFactors, partnersOfFactors } from '../store/factors.ts';
import { endFactor, tellPartner } from '../use-cases/note-factor.ts';
import type { Route } from './+types/outside';

const DONE = ['noted', 'told', 'ended'] as const;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, query, who } = ask;
  const [factors, partners] = await Promise.all([allFactors(tx), partnersOfFactors(tx)]);
  const rows = factors.map(factor => ({
    key: factor.id,
    over: factor.ended_on !== null,
    title: factor.what,
    lines: [
      [
        say('partnerships', `factorKinds.${factor.kind}`),
        factor.community,
        factor.ended_on
          ? say('partnerships', 'outside.until', {
              from: sayDay(language, factor.from_on),
              to: sayDay(language, factor.ended_on),
            })
          : say('partnerships', 'outside.from', { day: sayDay(language, factor.from_on) }),
      ]
        .filter(Boolean)
        .join(', '),
      say('partnerships', 'outside.effect', { effect: factor.effect }),
      ...(factor.risk ? [say('partnerships', 'outside.risk', { risk: factor.risk })] : []),
    ],
    partners: partners
      .filter(({ factor_id: id }) => id === factor.id)
      .map(each => ({
        key: each.partnership_id,
        told: each.told_on !== null,
        name: each.organization,
        text: each.told_on
          ? say('partnerships', 'outside.told', { day: sayDay(language, each.told_on) })
          : say('partnerships', 'outside.notTold'),
      })),
  }));
  const done = DONE.find(each => each === query.get('done'));
  return {
    words: say.group('partnerships', 'outside'),
    ways: sayWays(ask, 'outside'),
    now: rows.filter(({ over }) => !over),
    over: rows.filter(({ over }) => over),
    mayKeep: keepCommunities.may(who),
    done: done ? say('partnerships', `outside.done.${done}`) : null,
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const [factorId, partnershipId] = [ask.form.get('factorId'), ask.form.get('partnershipId')];
  if (!isId(factorId)) return notThere();
  if (isId(partnershipId)) {
    const told = await tellPartner(ask, { factorId, partnershipId });
    return told.ok ? ok({ to: '/partners/outside?done=told' }) : told;
  }
  const ended = await endFactor(ask, { factorId, on: ask.today.toString() });
  return ended.ok ? ok({ to: '/partners/outside?done=ended' }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What comes from outside and changes the work, whom it touches, and who was told. */
export default function Outside({ loaderData, actionData }: Route.ComponentProps) {
  const { words, now, over, mayKeep, formKey } = loaderData;
  const press = (label: string, about: string, fields: Readonly<Record<string, string>>) => (
    <form method="post" noValidate>
      <FormKeys formKey={formKey} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind="outline" size="s">
        {label}
        <span className="usa-sr-only">: {about}</span>
      </Button>
    </form>
  );
  const list = (rows: typeof now) => (
    <MiniList>
      {rows.map(row => (
        <MiniRow key={row.key} start={null} title={row.title}>
          {row.lines.map(line => (
            <p key={line}>{line}</p>
          ))}
          {row.partners.length > 0 && (
            <ul>
              {row.partners.map(each => (
                <li key={each.key}>
                  {each.name}: {each.text}
                  {mayKeep &&
                    !each.told &&
                    press(words.tell, each.name, { factorId: row.key, partnershipId: each.key })}
                </li>
              ))}
            </ul>
          )}
          {mayKeep && !row.over && press(words.end, row.title, { factorId: row.key })}
        </MiniRow>
      ))}
    </MiniList>
  );
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={mayKeep && <ButtonLink href="/partners/outside/new">{words.add}</ButtonLink>}
      />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={actionData?.problems ?? []} />
          <Card title={words.now} count={now.length}>
            {now.length === 0 && <Empty title={words.none} />}
            {list(now)}
          </Card>
          {over.length > 0 && <Card title={words.over}>{list(over)}</Card>}
        </Stack>
      </Wrap>
    </>
  );
}
