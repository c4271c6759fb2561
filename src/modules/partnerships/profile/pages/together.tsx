import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { type Typed, typedDate, typedFrom } from '#web/form/typed.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { Note } from '#web/ui/note.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { Table } from '#web/ui/table.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { sayCommunityWays } from '../../say-community-ways.ts';
import { communityById } from '../../store/communities.ts';
import { COMMUNITY_ACTS } from '../act-on-community.ts';
import { COMMUNITY_FIELDS } from '../fields.ts';
import { loadTogether } from '../load-together.ts';
import { ActForm, type ActFormData } from '../parts/act-form.tsx';
import { DifferenceList } from '../parts/difference-list.tsx';
import { readDay } from '../read-day.ts';
import { type Options, sayInputs } from '../say-form.ts';
import type { Route } from './+types/together';

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, params, query, who } = ask;
  const today = ask.today.toString();
  const community = (await communityById(tx, params.communityId ?? '')) ?? notThere();
  const on = readDay(query, today);
  const shared = await loadTogether(ask, community.id, on);
  const words = say.group('partnerships', 'together');
  const profile = say.group('partnerships', 'profile');
  const form = (act: keyof typeof COMMUNITY_FIELDS, title: string, options: Options = {}): ActFormData => ({
    act,
    title,
    button: words.keep,
    inputs: sayInputs(say, act, COMMUNITY_FIELDS[act], options),
    kept: typedFrom(COMMUNITY_FIELDS[act], { on: today, agreedOn: today }) as Typed,
  });
  const mayKeep = keepCommunities.may(who) && on === today;
  return {
    words,
    profile,
    title: say('partnerships', 'together.title', { name: community.name }),
    name: community.name,
    plan: `/communities/${community.id}`,
    ways: sayCommunityWays(ask, community.id, 'together'),
    communities: say('partnerships', 'plan.communities'),
    lead: say('partnerships', 'together.lead', { count: shared.partners.length, day: sayDay(language, on) }),
    shared,
    profiles: shared.partners.map(({ id, name }) => ({ href: `/partners/${id}/profile`, name })),
    asked: typedFrom({ on: { kind: 'date' } }, { on }),
    mayKeep,
    forms: {
      vision: mayKeep ? form('vision', shared.visions.length > 0 ? words.writeVision : profile.writeVision) : null,
      agreed:
        mayKeep && shared.visions.length > 0
          ? form('agreed', words.agree, {
              partnershipId: shared.partners.map(({ id, name }) => ({ value: id, label: name })),
            })
          : null,
      note: mayKeep && shared.notes ? form('note', say('partnerships', 'profileForms.note')) : null,
    },
    done: query.get('done') === 'kept' ? words.saved : null,
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const community = (await communityById(ask.tx, ask.params.communityId ?? '')) ?? notThere();
  const act = COMMUNITY_ACTS[String(ask.form.get('act'))] ?? notThere();
  const acted = await act(ask, community.id);
  return acted.ok ? ok({ to: `/communities/${community.id}/together?done=kept` }) : acted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What the partners of a community share: the vision, what they bring, what pays for it, where they differ. */
export default function Together({ loaderData, actionData }: Route.ComponentProps) {
  const { words, profile, shared, forms, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const [newest, ...older] = shared.visions;
  const draw = (form: ActFormData | null) =>
    form && <ActForm form={form} formKey={formKey} typed={typed} problems={problems} />;
  return (
    <>
      <PageHead
        title={loaderData.title}
        lead={loaderData.lead}
        crumbs={
          <Crumbs
            items={[
              { label: loaderData.communities, href: '/communities' },
              { label: loaderData.name, href: loaderData.plan },
              { label: words.vision },
            ]}
          />
        }
      />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          {shared.oneFund && <Alert kind="soon">{shared.oneFund}</Alert>}
          <Grid kind="main-side">
            <Stack>
              <Card title={words.vision} id="vision">
                <Stack tight>
                  {newest ? (
                    <>
                      <h3>{newest.title}</h3>
                      <p>{newest.words}</p>
                      <p className="al-second">{newest.agreed}</p>
                      {shared.notYet && <p className="al-second">{shared.notYet}</p>}
                    </>
                  ) : (
                    <Empty title={words.noVision} />
                  )}
                  {older.length > 0 && (
                    <Disclosure summary={profile.olderVisions}>
                      <Stack tight>
                        {older.map(vision => (
                          <div key={vision.key}>
                            <h3>{vision.title}</h3>
                            <p>{vision.words}</p>
                            <p className="al-second">{vision.agreed}</p>
                          </div>
                        ))}
                      </Stack>
                    </Disclosure>
                  )}
                  {draw(forms.agreed)}
                  {draw(forms.vision)}
                </Stack>
              </Card>
              <Card title={words.totals} id="totals">
                <Table
                  caption={words.totals}
                  hideCaption
                  head={[
                    { key: 'kind', label: words.kind },
                    { key: 'together', label: words.together },
                    { key: 'who', label: words.who, kind: 'wide' },
                  ]}
                  rows={shared.totals.map(total => ({
                    key: total.key,
                    cells: {
                      kind: total.label,
                      together: total.value,
                      who: (
                        <ul className="usa-list">
                          {total.who.map(each => (
                            <li key={each.key}>{each.text}</li>
                          ))}
                        </ul>
                      ),
                    },
                  }))}
                  empty={<Empty title={words.noTotals} />}
                />
              </Card>
              <Card title={words.differences} id="differences">
                <Stack tight>
                  {shared.untold.map(each => (
                    <Alert key={each} kind="info">
                      {each}
                    </Alert>
                  ))}
                  {shared.differences.length === 0 ? (
                    <p className="al-second">{profile.noDifferences}</p>
                  ) : (
                    <DifferenceList
                      differences={shared.differences}
                      handle={
                        loaderData.mayKeep
                          ? {
                              href: key => shared.differences.find(each => each.key === key)?.href ?? '',
                              text: profile.handle,
                            }
                          : null
                      }
                    />
                  )}
                </Stack>
              </Card>
            </Stack>
            <Stack>
              <Card title={words.profiles}>
                <p>{shared.acknowledged}</p>
                <MiniList>
                  {loaderData.profiles.map(each => (
                    <MiniRow key={each.href} start={null} title={each.name} href={each.href} />
                  ))}
                </MiniList>
              </Card>
              <Card title={words.funds}>
                {shared.funds.length === 0 ? (
                  <p className="al-second">{profile.noFunding}</p>
                ) : (
                  <ul className="usa-list">
                    {shared.funds.map(each => (
                      <li key={each.key}>
                        {each.label}: {each.value}
                      </li>
                    ))}
                  </ul>
                )}
              </Card>
              {(shared.load.length > 0 || shared.overlaps.length > 0) && (
                <Card title={words.load}>
                  <Stack tight>
                    <ul className="usa-list">
                      {shared.load.map(each => (
                        <li key={each}>{each}</li>
                      ))}
                    </ul>
                    {shared.overlaps.length > 0 && (
                      <>
                        <h3>{words.overlap}</h3>
                        <SummaryList rows={shared.overlaps.map(({ label, value }) => ({ label, value }))} />
                      </>
                    )}
                  </Stack>
                </Card>
              )}
              {shared.notes && (
                <Card title={profile.notes} tone="sunken">
                  <Stack tight>
                    <p className="al-second">{profile.notesText}</p>
                    {shared.notes.length === 0 && <p>{profile.noNotes}</p>}
                    {shared.notes.map(note => (
                      <Note key={note.key} title={note.by} meta={null}>
                        {note.words}
                      </Note>
                    ))}
                    {draw(forms.note)}
                  </Stack>
                </Card>
              )}
            </Stack>
          </Grid>
          <div className="al-noprint">
            <Disclosure summary={profile.asOf}>
              <form method="get">
                <DateInput name="on" label={profile.onDay} required={false} value={typedDate(loaderData.asked, 'on')} />
                <Actions>
                  <Button kind="outline">{profile.show}</Button>
                </Actions>
              </form>
            </Disclosure>
          </div>
        </Stack>
      </Wrap>
    </>
  );
}
