import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { accountNames } from '#modules/access/index.ts';
import { allUnits } from '#modules/agency/index.ts';
import { personsById } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewFamilyBoard } from '../../policy.ts';
import { resourceFields } from '../contract.ts';
import { monthBoard } from '../month-board.ts';
import { sayVisitTime } from '../say-family-time.ts';
import { resources } from '../store/resources.ts';
import { addResource } from '../use-cases/add-resource.ts';
import type { Route } from './+types/board';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const loader = page(viewFamilyBoard, async ask => {
  const { tx, say, language, who, query, today } = ask;
  const asked = query.get('month') ?? '';
  const first = MONTH.test(asked) ? Temporal.PlainDate.from(`${asked}-01`) : today.with({ day: 1 });
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(who.timeZone).toInstant().toString();
  const board = await monthBoard(tx, begin(first), begin(first.add({ months: 1 })));
  const used = [...new Set(board.conflicts.map(({ uses }) => uses))];
  const people = await personsById(
    tx,
    used.filter(id => !board.names.has(id)),
  );
  const staff = await accountNames(
    tx,
    used.filter(id => !board.names.has(id) && !people.has(id)),
  );
  const when = (id: string) => {
    const visit = board.visits.get(id)!;
    return { text: sayVisitTime(ask, visit), href: `/children/${visit.child_id}/family-time/${visit.id}` };
  };
  const offices = new Map((await allUnits(tx)).map(unit => [unit.office_id, unit.office]));
  const month = (day: Temporal.PlainDate) => `/family-time?month=${day.toPlainYearMonth().toString()}`;
  return {
    words: say.group('visits', 'familyTime').board,
    title: say('visits', 'familyTime.board.title', {
      month: first.toLocaleString(`${language}-US`, { year: 'numeric', month: 'long' }),
    }),
    lead: say('visits', 'familyTime.board.lead', { planned: board.visits.size }),
    conflicts: board.conflicts.map(({ uses, first: one, second }) => ({
      key: `${uses} ${one} ${second}`,
      who:
        board.names.get(uses) ??
        people.get(uses)?.first_name ??
        staff.get(uses)?.name ??
        say('visits', 'familyTime.board.staff'),
      first: when(one),
      second: when(second),
    })),
    before: month(first.subtract({ months: 1 })),
    after: month(first.add({ months: 1 })),
    resources: (await resources(tx)).map(({ id, kind, name, office, places }) => ({
      key: id,
      kind: say('visits', `familyTime.board.kinds.${kind}`),
      name,
      office,
      places: String(places),
    })),
    offices: [...offices].map(([value, label]) => ({ value, label })),
    done: query.get('done') === 'added' ? say('visits', 'familyTime.board.done-added') : null,
    formKey: newId(),
  };
});

export const action = submit(
  viewFamilyBoard,
  { words: 'visits', constraints: { family_resource__one_of_a_name: { kind: 'resource-of-that-name', at: 'name' } } },
  async ask => {
    const read = readFields(ask.form, resourceFields);
    if (!read.ok) return read;
    const added = await addResource(ask, read.value.values);
    return added.ok ? ok({ to: '/family-time?done=added' }) : added;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The family time of a month: who and what is taken twice, and the rooms and cars there are. */
export default function Board({ loaderData, actionData }: Route.ComponentProps) {
  const { words, conflicts, done } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <>
      <PageHead title={loaderData.title} lead={loaderData.lead} />
      <Wrap body>
        <Stack>
          {done && <SuccessPanel title={done} />}
          <ErrorSummary problems={problems} />
          <Actions>
            <a href={loaderData.before} rel="prev">
              {words.before}
            </a>
            <a href={loaderData.after} rel="next">
              {words.after}
            </a>
          </Actions>
          <Card title={words.conflicts} count={conflicts.length || undefined}>
            {conflicts.length === 0 ? <p>{words.none}</p> : <Conflicts words={words} rows={conflicts} />}
          </Card>
          <Card title={words.resources}>
            {loaderData.resources.length === 0 ? (
              <p>{words.noResources}</p>
            ) : (
              <Resources words={words} rows={loaderData.resources} />
            )}
            <Disclosure summary={words.add} open={problems.length > 0}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <RadioGroup
                  {...field.text('kind')}
                  options={[
                    { value: 'room', label: words.kinds.room },
                    { value: 'car', label: words.kinds.car },
                  ]}
                />
                <TextField {...field.text('name')} max={120} />
                <TextField {...field.text('places')} inputMode="numeric" width="xs" />
                <Select {...field.text('officeId')} options={loaderData.offices} />
                <Button kind="outline">{words.save}</Button>
              </form>
            </Disclosure>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}

type Data = Route.ComponentProps['loaderData'];

const Conflicts = ({ words, rows }: { words: Data['words']; rows: Data['conflicts'] }) => (
  <Table
    caption={words.conflicts}
    hideCaption
    rowHead="who"
    head={[
      { key: 'who', label: words.who },
      { key: 'first', label: words.first },
      { key: 'second', label: words.second },
    ]}
    rows={rows.map(({ key, who, first, second }) => ({
      key,
      cells: { who, first: <a href={first.href}>{first.text}</a>, second: <a href={second.href}>{second.text}</a> },
    }))}
  />
);

const Resources = ({ words, rows }: { words: Data['words']; rows: Data['resources'] }) => (
  <Table
    caption={words.resources}
    hideCaption
    rowHead="name"
    head={[
      { key: 'name', label: words.name },
      { key: 'kind', label: words.kind },
      { key: 'office', label: words.office },
      { key: 'places', label: words.places, kind: 'number' },
    ]}
    rows={rows.map(({ key, ...cells }) => ({ key, cells }))}
  />
);
