import { isId } from '#kernel/ids.ts';
import { telOf } from '#kernel/tel.ts';
import { leadOn, notThere } from '#platform/http/ask.ts';
import { publicPage } from '#platform/http/public-page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { linkWords as linksEn } from '../link-words.en.ts';
import { linkWords as linksEs } from '../link-words.es.ts';
import { FoundList } from '../parts/found-list.tsx';
import { keepDirectory, linkOrganization, viewDirectory, viewVolunteers } from '../policy.ts';
import { openAt } from '../rules/open-at.ts';
import { ofAgency, sayFound } from '../say-found.ts';
import { directorySetting } from '../store/directory-setting.ts';
import { entriesByIds } from '../store/found-entries.ts';
import { organizationById } from '../store/organizations.ts';
import { schedulesOfEntries } from '../store/schedules.ts';
import { entriesOfOrganization } from '../store/service-pages.ts';
import type { Route } from './+types/organization';

const DONE = ['saved', 'ended', 'merged'] as const;

export const handle = { family: true };
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = publicPage(viewDirectory, async ask => {
  const { tx, say, now, agency, who, params, query } = ask;
  const id = isId(params.organizationId) ? params.organizationId : notThere();
  const organization = await organizationById(tx, id);
  if (!organization) return notThere();
  if (organization.merged_into) return leadOn(`/directory/organizations/${organization.merged_into}`);
  const setting = await directorySetting(tx);
  const ids = await entriesOfOrganization(tx, id);
  const [entries, schedules] = [await entriesByIds(tx, ids, now), await schedulesOfEntries(tx, ids)];
  const at = Temporal.Instant.from(now).toZonedDateTimeISO(agency.timeZone);
  const words = say.group('organizations', 'organization');
  const told = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  const done = DONE.find(each => each === query.get('done'));
  return {
    words,
    found: say.group('organizations', 'search'),
    crumb: { label: say('organizations', 'search.tab'), href: `/directory${ofAgency(ask)}` },
    id,
    name: organization.name,
    description: organization.description,
    unlisted: !organization.listed,
    cards: [...entries.values()]
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map(entry =>
        sayFound(ask, setting, { ...entry, distance: null, open: openAt(schedules.get(entry.entryId) ?? [], at) }),
      ),
    contact: [...told(words.email, organization.email), ...told(words.website, organization.website)],
    phone: organization.phone && { href: telOf(organization.phone), text: organization.phone },
    sheet:
      who?.kind === 'staff'
        ? [
            ...told(words.goals, organization.goals),
            ...told(words.suits, organization.suits),
            ...told(
              words.way,
              organization.referral_way && say.code('organizations', `way.${organization.referral_way}`),
            ),
            ...told(words.program, organization.program_of),
            ...told(
              words.independent,
              organization.independent === null
                ? null
                : organization.independent
                  ? words.independentYes
                  : words.independentNo,
            ),
          ]
        : told(words.program, organization.program_of),
    mayKeep: who !== null && keepDirectory.may(who),
    days: say('organizations', 'colocation.form.title'),
    volunteers: who !== null && viewVolunteers.may(who) ? say('organizations', 'volunteers.tab') : null,
    links: who !== null && linkOrganization.may(who) ? (ask.language === 'es' ? linksEs : linksEn).go : null,
    done: done ? words[`done_${done}`] : null,
  };
});

export default function OrganizationPage({ loaderData }: Route.ComponentProps) {
  const { words, id, found, phone } = loaderData;
  const here = `/directory/organizations/${id}`;
  return (
    <>
      <PageHead
        title={loaderData.name}
        crumbs={<Crumbs items={[loaderData.crumb, { label: loaderData.name }]} />}
        lead={loaderData.description}
      />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          {loaderData.unlisted && (
            <p>
              <StateTag state="soon">{words.unlisted}</StateTag>
            </p>
          )}
          <Grid kind="main-side">
            <section aria-labelledby="services">
              <h2 id="services">{words.services}</h2>
              <FoundList cards={loaderData.cards} first={1} words={found} />
            </section>
            <Stack>
              <Card title={words.contact}>
                {phone && (
                  <p>
                    <a href={phone.href}>{phone.text}</a>
                  </p>
                )}
                {loaderData.contact.length > 0 && <SummaryList rows={loaderData.contact} />}
              </Card>
              {loaderData.sheet.length > 0 && (
                <Card title={words.sheet} tone="sunken">
                  <SummaryList rows={loaderData.sheet} />
                </Card>
              )}
              {loaderData.volunteers && (
                <ButtonLink kind="outline" href={`${here}/volunteers`}>
                  {loaderData.volunteers}
                </ButtonLink>
              )}
              {loaderData.links && (
                <ButtonLink kind="outline" href={`${here}/links`}>
                  {loaderData.links}
                </ButtonLink>
              )}
              {loaderData.mayKeep && (
                <Stack tight>
                  <ButtonLink kind="outline" icon="add" href={`${here}/services/new`}>
                    {words.addService}
                  </ButtonLink>
                  <ButtonLink kind="outline" icon="event" href={`${here}/days`}>
                    {loaderData.days}
                  </ButtonLink>
                  <ButtonLink kind="outline" icon="edit" href={`${here}/edit`}>
                    {words.edit}
                  </ButtonLink>
                  <ButtonLink kind="quiet" href={`/directory/merge?kept=${id}`}>
                    {words.merge}
                  </ButtonLink>
                </Stack>
              )}
            </Stack>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
