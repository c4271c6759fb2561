import { isId, newId } from '#kernel/ids.ts';
import { telOf } from '#kernel/tel.ts';
import { notThere } from '#platform/http/ask.ts';
import { publicPage } from '#platform/http/public-page.ts';
import { sayDay, sayLanguages, sayList } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { QuickExit } from '#web/ui/quick-exit.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { keepDirectory, postingCapacity, viewDirectory } from '../policy.ts';
import { openAt } from '../rules/open-at.ts';
import { baseCodes, ofAgency, sayChecked, sayOpen, sayRoom } from '../say-found.ts';
import { sayHours } from '../say-hours.ts';
import { areasForDirectory } from '../store/areas.ts';
import { newestCapacity } from '../store/capacity.ts';
import { directorySetting } from '../store/directory-setting.ts';
import { organizationById } from '../store/organizations.ts';
import { isWatching, serviceParts } from '../store/service-pages.ts';
import { serviceById } from '../store/services.ts';
import type { Route } from './+types/service';

const DONE = ['posted', 'checked', 'saved', 'watching', 'unwatched'] as const;

/** Who asks their worker for a service they found; what a rule of its own protects is not asked for in writing. */
const mayAskFor: readonly string[] = ['caregiver', 'kin', 'parent', 'youth'];

export const handle = { family: true };
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = publicPage(viewDirectory, async ask => {
  const { tx, say, language, now, agency, who, params, query } = ask;
  const id = isId(params.serviceId) ? params.serviceId : notThere();
  const service = await serviceById(tx, id);
  if (!service) return notThere();
  const organization = await organizationById(tx, service.organization_id);
  if (!organization) return notThere();
  const [setting, parts, capacity, areas] = [
    await directorySetting(tx),
    await serviceParts(tx, id, language),
    await newestCapacity(tx, id, now),
    await areasForDirectory(tx, ask.today.toString()),
  ];
  const words = say.group('organizations', 'service');
  const at = Temporal.Instant.from(now).toZonedDateTimeISO(agency.timeZone);
  const place = parts.places[0];
  const hidden = service.confidential || place?.confidential;
  const [from, to] = [service.minimum_age, service.maximum_age].map(age => (age === null ? null : Number(age)));
  const ages =
    from != null && to != null
      ? say('organizations', 'found.ages', { from, to })
      : from != null
        ? say('organizations', 'found.agesFrom', { from })
        : to != null
          ? say('organizations', 'found.agesTo', { to })
          : '';
  const served = parts.areas.flatMap(({ id: areaId, kind, name, postalCodes }) =>
    kind === 'agency'
      ? say('organizations', 'found.everywhere')
      : kind === 'postal'
        ? (postalCodes ?? [])
        : (areas.find(area => area.ids.includes(areaId ?? ''))?.name ?? name ?? []),
  );
  const told = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  const done = DONE.find(each => each === query.get('done'));
  return {
    words,
    say: {
      keepTitle: words.keepTitle,
      postHint: say('organizations', 'service.postHint', { days: setting.capacityLastsDays }),
    },
    id,
    formKey: newId(),
    name: service.name,
    alert: service.alert,
    organization: { name: organization.name, href: `/directory/organizations/${organization.id}${ofAgency(ask)}` },
    providerTitle: say('organizations', 'service.provider', { name: organization.name }),
    crumb: { label: say('organizations', 'search.tab'), href: `/directory${ofAgency(ask)}` },
    description: service.description,
    room: sayRoom(ask, capacity),
    challenge: capacity?.challenge ?? null,
    slots: parts.capacityOf.map(({ unit, available, maximum }) =>
      maximum === null
        ? say('organizations', 'service.unitOpen', { available, unit })
        : say('organizations', 'service.unit', { available, maximum, unit }),
    ),
    checked: sayChecked(ask, setting, service.assured_on),
    open: sayOpen(ask, openAt(parts.schedules, at)),
    violence: parts.terms.some(({ sensitive }) => sensitive === 'domestic-violence'),
    exit: { title: say('organizations', 'search.exitTitle'), text: say('organizations', 'search.exit') },
    how: [
      ...told(words.apply, service.application_process),
      ...told(words.eligibility, service.eligibility_description),
      ...told(words.ages, ages),
      ...told(
        words.payers,
        sayList(
          language,
          parts.payers.map(payer => say.code('organizations', `payer.${payer}`)),
        ),
      ),
      ...told(words.fees, [service.fees_description, ...parts.prices].filter(Boolean).join('; ')),
      ...told(words.documents, sayList(language, parts.documents)),
      ...told(words.languages, parts.languages.length > 0 ? sayLanguages(language, baseCodes(parts.languages)) : ''),
      ...told(
        words.categories,
        sayList(
          language,
          parts.terms.map(term => term.name),
        ),
      ),
    ],
    where: [
      ...told(words.hours, sayHours(ask, parts.schedules)),
      ...told(
        words.where,
        hidden
          ? say('organizations', 'found.confidential')
          : parts.places
              .map(each => [each.name, each.street, each.city, each.postalCode].filter(Boolean).join(', '))
              .join('; '),
      ),
      ...told(words.areas, sayList(language, served)),
      ...(hidden ? [] : told(words.transit, place?.transportation)),
      ...told(words.accessibility, place?.accessibility),
      ...told(words.together, place?.together),
      ...told(say('organizations', 'found.inHome'), service.in_home ? say('organizations', 'form.yes') : ''),
      ...told(
        say('organizations', 'found.transport'),
        service.brings_transport ? say('organizations', 'form.yes') : '',
      ),
    ],
    phones: (hidden ? parts.phones.filter(phone => phone.type !== 'fax') : parts.phones).map(phone => ({
      href: telOf(phone.number),
      text: phone.extension ? `${phone.number}, ${phone.extension}` : phone.number,
      note: phone.description,
    })),
    sheet:
      who?.kind === 'staff'
        ? [
            ...told(say('organizations', 'organization.goals'), organization.goals),
            ...told(say('organizations', 'organization.suits'), organization.suits),
            ...told(
              say('organizations', 'organization.way'),
              organization.referral_way && say.code('organizations', `way.${organization.referral_way}`),
            ),
            ...told(say('organizations', 'organization.program'), organization.program_of),
            ...told(words.evidence, service.evidence && say.code('organizations', `evidence.${service.evidence}`)),
            ...told(words.measure, service.measure),
          ]
        : [],
    askFor:
      who !== null && mayAskFor.includes(who.kind) && !service.ended_on && parts.terms.every(term => !term.sensitive),
    mayPost: who !== null && postingCapacity.may(who) && !service.ended_on,
    mayKeep: who !== null && keepDirectory.may(who) && !service.ended_on,
    mayWatch: who !== null,
    watching: who !== null && (await isWatching(tx, id)),
    done: done ? words[`done_${done}`] : null,
    assured: service.assured_on ? sayDay(language, service.assured_on) : null,
  };
});

export default function ServicePage({ loaderData }: Route.ComponentProps) {
  const { words, id, organization, room, checked, formKey } = loaderData;
  const here = `/directory/services/${id}`;
  return (
    <>
      <PageHead
        title={loaderData.name}
        crumbs={
          <Crumbs
            items={[
              loaderData.crumb,
              { label: organization.name, href: organization.href },
              { label: loaderData.name },
            ]}
          />
        }
        lead={loaderData.description}
      />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          {loaderData.violence && (
            <Alert kind="info" title={loaderData.exit.title} action={<QuickExit />}>
              {loaderData.exit.text}
            </Alert>
          )}
          {loaderData.alert && <Alert kind="soon">{loaderData.alert}</Alert>}
          <Grid kind="main-side">
            <Stack>
              <Card title={words.room}>
                <p>
                  <StateTag state={room.state}>{room.text}</StateTag> {room.posted}
                </p>
                {loaderData.slots.map(line => (
                  <p key={line}>{line}</p>
                ))}
                {loaderData.challenge && <p>{loaderData.challenge}</p>}
                <p>{loaderData.open}</p>
                <p>{checked.stale ? <StateTag state="soon">{checked.text}</StateTag> : checked.text}</p>
                {loaderData.askFor && <ButtonLink href={`/home/services/ask?service=${id}`}>{words.askFor}</ButtonLink>}
                {loaderData.mayWatch && (
                  <form method="post" action={`${here}/watch`}>
                    <FormKeys formKey={formKey} />
                    <input type="hidden" name="watch" value={loaderData.watching ? 'no' : 'yes'} />
                    <Button kind="quiet">{loaderData.watching ? words.unwatch : words.watch}</Button>
                  </form>
                )}
              </Card>
              <Card title={words.phone}>
                {loaderData.phones.map(phone => (
                  <p key={phone.text}>
                    <a href={phone.href}>{phone.text}</a> {phone.note}
                  </p>
                ))}
                <p className="al-second">{words.wrong}</p>
              </Card>
              {loaderData.how.length > 0 && (
                <Card title={words.about}>
                  <SummaryList rows={loaderData.how} />
                </Card>
              )}
              {loaderData.where.length > 0 && (
                <Card title={words.where}>
                  <SummaryList rows={loaderData.where} />
                </Card>
              )}
            </Stack>
            <Stack>
              {loaderData.sheet.length > 0 && (
                <Card title={loaderData.providerTitle} tone="sunken">
                  <SummaryList rows={loaderData.sheet} />
                </Card>
              )}
              {loaderData.mayPost && (
                <Card title={words.post} tone="decide">
                  <p>{loaderData.say.postHint}</p>
                  <form method="post" action={`${here}/capacity`}>
                    <FormKeys formKey={formKey} />
                    <Actions>
                      <Button kind="outline" name="state" value="open">
                        {words.open}
                      </Button>
                      <Button kind="outline" name="state" value="waiting-list">
                        {words.waiting}
                      </Button>
                      <Button kind="outline" name="state" value="full">
                        {words.full}
                      </Button>
                    </Actions>
                  </form>
                  <ButtonLink kind="quiet" href={`${here}/capacity`}>
                    {words.details}
                  </ButtonLink>
                </Card>
              )}
              {loaderData.mayKeep && (
                <Card title={words.keepTitle}>
                  <Stack tight>
                    <form method="post" action={`${here}/check`}>
                      <FormKeys formKey={formKey} />
                      <Button icon="verified" name="what" value="true">
                        {words.check}
                      </Button>
                    </form>
                    <ButtonLink kind="outline" href={`${here}/edit`}>
                      {words.edit}
                    </ButtonLink>
                    <ButtonLink kind="outline" href={`${here}/place`}>
                      {words.editPlace}
                    </ButtonLink>
                    <form method="post" action={`${here}/check`}>
                      <FormKeys formKey={formKey} />
                      <Button kind="quiet" name="what" value="ended">
                        {words.end}
                      </Button>
                    </form>
                  </Stack>
                </Card>
              )}
            </Stack>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
