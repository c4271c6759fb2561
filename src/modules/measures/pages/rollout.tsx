import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { staffDirectory } from '#modules/access/index.ts';
import {
  areasOf,
  communityById,
  decideRollout,
  planRollout,
  rolloutById,
  rolloutOf,
} from '#modules/partnerships/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedList, typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { CheckboxGroup, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { decideFields, rolloutFields } from '../forms.ts';
import { keepGoals, viewGoals } from '../policy.ts';
import { sayRollout } from '../say/say-goals.ts';
import type { Route } from './+types/rollout';

const communityIn = async ({ tx }: Ask, id: string | undefined) => (await communityById(tx, id ?? '')) ?? notThere();

export const loader = page(viewGoals, async ask => {
  const { tx, say, who, today, params, query } = ask;
  const community = await communityIn(ask, params.communityId);
  const areas = await areasOf(tx, community.id, today.toString());
  const lines = await rolloutOf(tx, community.id);
  const planned = lines.map(line => line.area_code);
  const nameOf = (code: string | null) => areas.find(area => area.code === code)?.name ?? code ?? '';
  const mayKeep = keepGoals.may(who);
  const said = lines.map(line => sayRollout(ask, line, nameOf(line.area_code)));
  const open = mayKeep ? lines.findIndex(line => line.id === query.get('decide')) : -1;
  const undecided = mayKeep ? lines.findIndex(line => line.decision !== 'go') : -1;
  const at = open >= 0 ? open : undecided;
  return {
    words: say.group('measures', 'rollout'),
    communities: say('measures', 'goals.communities'),
    name: community.name,
    here: `/communities/${community.id}`,
    title: say('measures', 'rollout.title', { name: community.name }),
    lines: said,
    areas: mayKeep
      ? areas.filter(area => !planned.includes(area.code)).map(area => ({ value: area.code, label: area.name }))
      : [],
    decide:
      at >= 0
        ? {
            id: lines[at]!.id,
            trained: String(lines[at]!.trained),
            staff: (await staffDirectory(tx)).map(({ id, name }) => ({ value: id, label: name })),
            title: say('measures', 'rollout.decideTitle', { place: said[at]!.place }),
          }
        : null,
    done: query.has('done'),
    formKey: newId(),
    otherKey: newId(),
  };
});

export const action = submit(keepGoals, { words: 'measures' }, async ask => {
  const community = await communityIn(ask, ask.params.communityId);
  const to = `/communities/${community.id}/rollout?done=kept`;
  const rolloutId = ask.form.get('rolloutId');
  if (typeof rolloutId === 'string' && rolloutId !== '') {
    const line = (await rolloutById(ask.tx, rolloutId)) ?? notThere();
    if (line.community_id !== community.id) return notThere();
    const read = readFields(ask.form, decideFields);
    if (!read.ok) return read;
    const untrained = ask.form.getAll('untrained').map(String);
    if (!untrained.every(isId)) return no(invalid({ at: 'untrained', code: 'not-one-of' }));
    const decided = await decideRollout(ask, { rolloutId: line.id, ...read.value.values, untrained });
    return decided.ok ? ok({ to }) : decided;
  }
  const read = readFields(ask.form, rolloutFields);
  if (!read.ok) return read;
  const planned = await planRollout(ask, { communityId: community.id, officeId: null, ...read.value.values });
  return planned.ok ? ok({ to }) : planned;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Where the way of working has begun in a community, who is trained, and what is put off and why. */
export default function Rollout({ loaderData, actionData }: Route.ComponentProps) {
  const { words, here, lines, areas, decide } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string, value = '') => ({
    name,
    value: typedText(typed, name) || value,
    problem: problemAt(problems, name),
  });
  return (
    <>
      <PageHead
        title={loaderData.title}
        lead={words.lead}
        crumbs={
          <Crumbs
            items={[
              { label: loaderData.communities, href: '/communities' },
              { label: loaderData.name, href: here },
              { label: words.state },
            ]}
          />
        }
      />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={words.saved} />}
          <ErrorSummary problems={problems} />
          <Card>
            <Table
              caption={loaderData.title}
              hideCaption
              empty={<p>{words.none}</p>}
              head={[
                { key: 'place', label: words.place },
                { key: 'starts', label: words.starts },
                { key: 'trained', label: words.trained },
                { key: 'state', label: words.state },
              ]}
              rows={lines.map(line => ({
                key: line.key,
                cells: { ...line, state: [line.state, line.why].filter(Boolean).join('. ') },
              }))}
            />
          </Card>
          {decide && (
            <Card title={decide.title} tone="decide">
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <input type="hidden" name="rolloutId" value={decide.id} />
                <TextField
                  {...field('trained', decide.trained)}
                  label={words.trainedNow}
                  width="s"
                  inputMode="numeric"
                />
                <RadioGroup
                  {...field('decision')}
                  label={words.decision}
                  options={(['go', 'no_go'] as const).map(value => ({ value, label: words.choices[value] }))}
                />
                <TextArea
                  {...field('why')}
                  label={words.whyLabel}
                  hint={words.whyHint}
                  required={false}
                  max={500}
                  rows={3}
                />
                <Disclosure summary={words.untrained} open={problems.some(({ at }) => at === 'untrained')}>
                  <CheckboxGroup
                    name="untrained"
                    label={words.untrainedLabel}
                    hint={words.untrainedHint}
                    required={false}
                    options={decide.staff}
                    value={typedList(typed, 'untrained')}
                    problem={problemAt(problems, 'untrained')}
                  />
                </Disclosure>
                <Actions>
                  <Button>{words.decideSave}</Button>
                </Actions>
              </form>
            </Card>
          )}
          {areas.length > 0 && !decide && (
            <Card title={words.plan}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.otherKey} />
                <Select {...field('areaCode')} label={words.area} options={areas} />
                <DateInput
                  name="startsOn"
                  label={words.startsOn}
                  value={typedDate(typed, 'startsOn')}
                  problem={problemAt(problems, 'startsOn')}
                />
                <TextField {...field('toTrain')} label={words.toTrain} width="s" inputMode="numeric" />
                <TextField {...field('trained')} label={words.trainedNow} width="s" inputMode="numeric" />
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </form>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
