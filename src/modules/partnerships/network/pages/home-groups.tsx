import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { findHomeTerms, isUnlicensedKin, keepHome } from '#modules/licensing/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
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
import { Select } from '#web/ui/field-select.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { keepGroups, viewGroups } from '../../policy.ts';
import { joinFields, leaveFields } from '../contract.ts';
import { groupsOfHomes, groupsOn } from '../store.ts';
import { joinGroup } from '../use-cases/join-group.ts';
import { leaveGroup } from '../use-cases/leave-group.ts';
import type { Route } from './+types/home-groups';

/** The home, as far as its name is the reader's: a relative's without a license is licensing's. Throws NotThere. */
async function homeFor({ tx, who }: Ask, homeId: string) {
  const home = (await findHomeTerms(tx, homeId)) ?? notThere();
  return keepHome.may(who) || !isUnlicensedKin(home) ? home : notThere();
}

export const loader = page(
  viewGroups,
  async ask => {
    const { tx, say, today, who, query } = ask;
    const home = await homeFor(ask, ask.params.homeId ?? '');
    const day = today.toString();
    const mine = (await groupsOfHomes(tx, [home.homeId], day)).get(home.homeId) ?? [];
    const words = say.group('partnerships', 'homeGroups');
    const done = query.get('done');
    return {
      words,
      home: home.name,
      back: `/homes/${home.homeId}`,
      mine: mine.map(group => ({
        ...group,
        href: `/support-groups/${group.id}`,
        leave: say('partnerships', 'homeGroups.leaveOf', { name: group.name }),
      })),
      open: (await groupsOn(tx, day))
        .filter(group => group.ended_on === null && !mine.some(({ id }) => id === group.id))
        .map(({ id, name }) => ({ value: id, label: name })),
      mayKeep: keepGroups.may(who),
      done: done === 'joined' || done === 'left' ? words[`done-${done}`] : null,
      formKey: newId(),
    };
  },
  { about: params => params.homeId },
);

export const action = submit(keepGroups, { words: 'partnerships', about: params => params.homeId }, async ask => {
  const { homeId } = await homeFor(ask, ask.params.homeId ?? '');
  const here = `/homes/${homeId}/support-groups`;
  if (ask.form.get('act') === 'leave') {
    const read = readFields(ask.form, leaveFields);
    if (!read.ok) return read;
    const { leaveOn, groupId } = read.value.values;
    const left = await leaveGroup(ask, { groupId, homeId, on: leaveOn });
    if (left.ok) return ok({ to: `${here}?done=left` });
    return left.refusal.kind === 'invalid'
      ? no(invalid(...left.refusal.problems.map(({ code }) => ({ at: 'leaveOn', code }))))
      : left;
  }
  const read = readFields(ask.form, joinFields);
  if (!read.ok) return read;
  const { groupId, on } = read.value.values;
  const joined = await joinGroup(ask, { groupId, homeId, on });
  return joined.ok ? ok({ to: `${here}?done=joined` }) : joined;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The support groups a home is in: joining one, leaving one. */
export default function HomeGroups({ loaderData, actionData }: Route.ComponentProps) {
  const { words, mine, open, mayKeep, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  const leaving = typed.act === 'leave' ? typed.groupId : null;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: loaderData.home, href: loaderData.back }, { label: words.title }]} />}
        arches={false}
      />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          <Card title={words.now}>
            {mine.length === 0 && <Empty title={words.none} />}
            {mine.map(group => (
              <section key={group.id} className="al-part">
                <h3>
                  <a href={group.href}>{group.name}</a>
                </h3>
                {group.meets && <p>{group.meets}</p>}
                {mayKeep && (
                  <Disclosure summary={group.leave} open={leaving === group.id}>
                    <form method="post" noValidate>
                      <FormKeys formKey={formKey} />
                      <input type="hidden" name="act" value="leave" />
                      <input type="hidden" name="groupId" value={group.id} />
                      <Stack tight>
                        <DateInput {...(leaving === group.id ? field : fieldProps(words, {}, [])).date('leaveOn')} />
                        <Actions>
                          <Button kind="outline">{words.leave}</Button>
                        </Actions>
                      </Stack>
                    </form>
                  </Disclosure>
                )}
              </section>
            ))}
          </Card>
          {mayKeep && (
            <Card title={words.join}>
              {open.length === 0 ? (
                <p>{words.noGroups}</p>
              ) : (
                <form method="post" noValidate>
                  <FormKeys formKey={formKey} />
                  <input type="hidden" name="act" value="join" />
                  <Stack tight>
                    <Select {...field.text('groupId', words.group)} empty={words.choose} options={open} />
                    <DateInput {...field.date('on')} />
                    <Actions>
                      <Button>{words.save}</Button>
                    </Actions>
                  </Stack>
                </form>
              )}
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
