import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { homeTerms, isUnlicensedKin, keepHome } from '#modules/licensing/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay, sayLanguages } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { keepGroups, viewGroups } from '../../policy.ts';
import { endFields } from '../contract.ts';
import { groupById, membershipsOf } from '../store.ts';
import { endGroup } from '../use-cases/leave-group.ts';
import type { Route } from './+types/group';

export const loader = page(viewGroups, async ask => {
  const { tx, say, language, today, who, query } = ask;
  const group = (await groupById(tx, ask.params.groupId ?? '', today.toString())) ?? notThere();
  const members = await membershipsOf(tx, group.id);
  const homes = new Map(
    (await homeTerms(tx, { homes: members.map(each => each.home_id) })).map(home => [home.homeId, home]),
  );
  const words = say.group('partnerships', 'group');
  const day = (on: string) => sayDay(language, on);
  const said = members.map(({ home_id, from, to }) => {
    const home = homes.get(home_id);
    // A relative's home without a license tells of one family: its name is licensing's alone.
    const named = home && (keepHome.may(who) || !isUnlicensedKin(home));
    return {
      key: `${home_id}:${from}`,
      now: to === null,
      name: named ? home.name : words.relative,
      href: named ? `/homes/${home_id}` : null,
      when:
        to === null
          ? say('partnerships', 'group.since', { day: day(from) })
          : say('partnerships', 'group.fromTo', { from: day(from), to: day(to) }),
    };
  });
  const done = query.get('done');
  return {
    words,
    name: group.name,
    since: group.ended_on
      ? say('partnerships', 'group.over', { from: day(group.began_on), to: day(group.ended_on) })
      : say('partnerships', 'group.begun', { day: day(group.began_on) }),
    facts: [
      {
        key: 'partner',
        label: say('partnerships', 'groups.partner'),
        value: group.partner ?? say('partnerships', 'groups.noPartner'),
        href: group.partnership_id && `/partners/${group.partnership_id}`,
      },
      {
        key: 'meets',
        label: say('partnerships', 'groups.meets'),
        value: group.meets ?? say('partnerships', 'groups.notSaid'),
      },
      {
        key: 'language',
        label: words.language,
        value: group.language ? sayLanguages(language, [group.language]) : say('partnerships', 'groups.notSaid'),
      },
    ],
    homes: said.filter(({ now }) => now),
    before: said.filter(({ now }) => !now),
    mayEnd: keepGroups.may(who) && group.ended_on === null,
    done: done === 'opened' || done === 'ended' ? words[`done-${done}`] : null,
    formKey: newId(),
  };
});

export const action = submit(keepGroups, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, endFields);
  if (!read.ok) return read;
  const groupId = ask.params.groupId ?? '';
  const ended = await endGroup(ask, { groupId, on: read.value.values.on });
  return ended.ok ? ok({ to: `/support-groups/${groupId}?done=ended` }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A group in which homes support one another: the homes in it, and the partner behind it. */
export default function Group({ loaderData, actionData }: Route.ComponentProps) {
  const { words, homes, before } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <>
      <PageHead
        title={loaderData.name}
        lead={loaderData.since}
        crumbs={<Crumbs items={[{ label: words.back, href: '/support-groups' }, { label: loaderData.name }]} />}
        arches={false}
      />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          <Card>
            <SummaryList
              rows={loaderData.facts.map(({ href, ...fact }) => ({
                ...fact,
                value: href ? <a href={href}>{fact.value}</a> : fact.value,
              }))}
            />
          </Card>
          <Card title={words.homes}>
            {homes.length === 0 ? <Empty title={words.none}>{words.noneText}</Empty> : <Homes rows={homes} />}
          </Card>
          {before.length > 0 && (
            <Card title={words.before}>
              <Homes rows={before} />
            </Card>
          )}
          {loaderData.mayEnd && (
            <Card>
              <Disclosure summary={words.end} open={problems.length > 0}>
                <form method="post" noValidate>
                  <FormKeys formKey={loaderData.formKey} />
                  <Stack tight>
                    <p>{words.endText}</p>
                    <DateInput {...field.date('on')} />
                    <Actions>
                      <Button kind="outline">{words.save}</Button>
                    </Actions>
                  </Stack>
                </form>
              </Disclosure>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}

type HomeLine = { readonly key: string; readonly name: string; readonly href: string | null; readonly when: string };

const Homes = ({ rows }: { rows: readonly HomeLine[] }) => (
  <ul>
    {rows.map(({ key, name, href, when }) => (
      <li key={key}>
        {href ? <a href={href}>{name}</a> : name} <span className="al-second">{when}</span>
      </li>
    ))}
  </ul>
);
