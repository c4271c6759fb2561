import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { VOLUNTEER_ACTS } from '../act-on-volunteers.ts';
import { VolunteerForms } from '../parts/volunteer-forms.tsx';
import { keepDirectory, viewVolunteers } from '../policy.ts';
import { CHECK_KINDS } from '../rules/screening.ts';
import { sayVolunteer } from '../say-volunteers.ts';
import { organizationById } from '../store/organizations.ts';
import { volunteersOf } from '../store/volunteers.ts';
import { VOLUNTEER_ROLES } from '../volunteer-fields.ts';
import type { Route } from './+types/volunteers';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = page(viewVolunteers, async ask => {
  const { tx, say, today, who, params, query } = ask;
  const id = isId(params.organizationId) ? params.organizationId : notThere();
  const organization = await organizationById(tx, id);
  if (!organization || organization.merged_into) return notThere();
  const since = today.subtract({ years: 1 }).toString();
  const volunteers = (await volunteersOf(tx, { organizationId: id, since })).map(each => sayVolunteer(ask, each));
  const words = say.group('organizations', 'volunteers');
  return {
    words,
    title: say('organizations', 'volunteers.title', { name: organization.name }),
    crumbs: [
      { label: say('organizations', 'search.tab'), href: '/directory' },
      { label: organization.name, href: `/directory/organizations/${id}` },
      { label: words.tab },
    ],
    volunteers,
    forms: keepDirectory.may(who) && {
      volunteers: volunteers.filter(each => !each.left).map(({ key, name }) => ({ value: key, label: name })),
      roles: VOLUNTEER_ROLES.map(value => ({ value, label: words.roles[value] })),
      kinds: CHECK_KINDS.map(value => ({ value, label: words.kinds[value] })),
      formKey: newId(),
    },
    done: query.get('done') === 'saved' ? words.done : null,
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const organizationId = isId(ask.params.organizationId) ? ask.params.organizationId : notThere();
  const act = VOLUNTEER_ACTS[String(ask.form.get('act'))] ?? notThere();
  const acted = await act(ask, organizationId);
  return acted.ok ? ok({ to: `/directory/organizations/${organizationId}/volunteers?done=saved` }) : acted;
});

export default function Volunteers({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, crumbs, volunteers, forms, done } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={title} lead={words.lead} crumbs={<Crumbs items={crumbs} />} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {done && <SuccessPanel title={done} />}
          <Grid kind="main-side">
            <Card title={words.tab} flush>
              <Table
                caption={words.caption}
                hideCaption
                head={[
                  { key: 'name', label: words.name },
                  { key: 'role', label: words.role },
                  { key: 'state', label: words.state },
                  { key: 'checks', label: words.checks },
                  { key: 'hours', label: words.given, kind: 'number' },
                ]}
                rows={volunteers.map(each => ({
                  key: each.key,
                  cells: {
                    name: (
                      <>
                        {each.name}
                        <span className="al-line">{each.phone}</span>
                      </>
                    ),
                    role: each.role,
                    state: <StateTag state={each.tag}>{each.state}</StateTag>,
                    checks: each.checks.join(', '),
                    hours: each.hours,
                  },
                }))}
                empty={<Empty title={words.none} />}
              />
            </Card>
            {forms && <VolunteerForms words={words} problems={problems} typed={typed} {...forms} />}
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
