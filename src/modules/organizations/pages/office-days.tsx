import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { leadOn, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { colocationFields } from '../colocation-fields.ts';
import { WEEKDAYS } from '../contract.ts';
import { keepDirectory } from '../policy.ts';
import { sayColocation } from '../say-colocation.ts';
import { colocations, officesOfAgency, placesOfOrganization } from '../store/colocations.ts';
import { organizationById } from '../store/organizations.ts';
import { addColocation } from '../use-cases/add-colocation.ts';
import { endColocation } from '../use-cases/end-colocation.ts';
import type { Route } from './+types/office-days';

const DONE = ['saved', 'ended'] as const;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(keepDirectory, async ask => {
  const { tx, say, language, params, query } = ask;
  const id = isId(params.organizationId) ? params.organizationId : notThere();
  const organization = await organizationById(tx, id);
  if (!organization) return notThere();
  if (organization.merged_into) return leadOn(`/directory/organizations/${organization.merged_into}/days`);
  const today = ask.today.toString();
  const { form, schedule } = say.group('organizations', 'colocation');
  const [offices, places] = [await officesOfAgency(tx), await placesOfOrganization(tx, id)];
  const done = DONE.find(each => each === query.get('done'));
  const options = (rows: readonly { id: string; name: string }[]) =>
    rows.map(row => ({ value: row.id, label: row.name }));
  return {
    words: form,
    all: { label: schedule.title, href: '/offices/schedule' },
    crumb: { label: organization.name, href: `/directory/organizations/${id}` },
    formKey: newId(),
    endKey: newId(),
    offices: options(offices),
    places: options(places),
    weekdays: WEEKDAYS.map(code => ({ value: code, label: say('organizations', `day.${code}`) })),
    days: (await colocations(tx, today, id)).map(day => ({
      ...sayColocation({ say, language, today }, day),
      office: day.office,
    })),
    done: done ? form[`done_${done}`] : null,
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const organizationId = isId(ask.params.organizationId) ? ask.params.organizationId : notThere();
  const to = (done: (typeof DONE)[number]) =>
    ok({ to: `/directory/organizations/${organizationId}/days?done=${done}` });
  const ended = ask.form.get('end');
  if (typeof ended === 'string') {
    const result = await endColocation(ask, { organizationId, colocationId: isId(ended) ? ended : notThere() });
    return result.ok ? to('ended') : result;
  }
  const locationId = (await placesOfOrganization(ask.tx, organizationId)).map(({ id }) => id);
  const read = readFields(ask.form, withOptions(colocationFields, { locationId }));
  if (!read.ok) return read;
  const { office: officeId, ...given } = read.value.values;
  const added = await addColocation(ask, { ...given, organizationId, officeId });
  return added.ok ? to('saved') : added;
});

export default function OfficeDays({ loaderData, actionData }: Route.ComponentProps) {
  const { words, days } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: keyof typeof colocationFields, required = true) => ({
    name,
    label: words[name],
    required,
    problem: problemAt(problems, name),
  });
  const text = (name: keyof typeof colocationFields, required = true) => ({
    ...field(name, required),
    value: typedText(typed, name),
  });
  return (
    <>
      <PageHead title={words.title} crumbs={<Crumbs items={[loaderData.crumb, { label: words.title }]} />} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Grid kind="main-side">
            <Card title={words.save}>
              <form method="post" noValidate>
                <input type="hidden" name="_key" value={loaderData.formKey} />
                <Select {...text('office')} options={loaderData.offices} />
                <Select {...text('weekday')} options={loaderData.weekdays} />
                <TimeInput {...text('beginsAt')} />
                <TimeInput {...text('endsAt')} />
                <DateInput {...field('since')} value={typedDate(typed, 'since')} />
                <DateInput {...field('until', false)} value={typedDate(typed, 'until')} />
                {loaderData.places.length > 0 && (
                  <Select {...text('locationId', false)} options={loaderData.places} empty={words.noLocation} />
                )}
                <TextArea {...text('note', false)} hint={words.noteHint} max={500} rows={2} />
                <Button>{words.save}</Button>
              </form>
            </Card>
            <Card title={words.standing}>
              {days.length === 0 && <p>{words.none}</p>}
              <MiniList>
                {days.map(day => (
                  <MiniRow
                    key={day.key}
                    start={null}
                    title={`${day.day}, ${day.hours}`}
                    end={
                      <form method="post" className="al-button-form">
                        <input type="hidden" name="_key" value={loaderData.endKey} />
                        <Button kind="quiet" size="s" name="end" value={day.key}>
                          {words.end}
                        </Button>
                      </form>
                    }
                  >
                    {[day.office, day.where, day.note].filter(Boolean).join(' · ')}
                  </MiniRow>
                ))}
              </MiniList>
              <p>
                <a href={loaderData.all.href}>{loaderData.all.label}</a>
              </p>
            </Card>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
