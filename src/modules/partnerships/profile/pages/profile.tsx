import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Actions, Grid, Stack } from '#web/ui/layout.tsx';
import { partnerFrame } from '../../partners/partner-frame.ts';
import { PartnerFrame } from '../../partners/parts/partner-frame.tsx';
import { partnershipOn } from '../../partners/store/partnerships.ts';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import type { EntryKind } from '../contract.ts';
import { loadProfile } from '../load-profile.ts';
import { BringsCard, StrengthsCard } from '../parts/bring-cards.tsx';
import { CrosswalkCard } from '../parts/crosswalk-card.tsx';
import { MandatesCard } from '../parts/mandates-card.tsx';
import { MissionCard } from '../parts/mission-card.tsx';
import { SideCards } from '../parts/side-cards.tsx';
import { WaysCard } from '../parts/ways-card.tsx';
import { readDay } from '../read-day.ts';
import { ACTIVITIES } from '../rules/codes.ts';
import { endEntry } from '../use-cases/end-entry.ts';
import type { Route } from './+types/profile';

export const loader = page(viewCommunities, async ask => {
  const { say, language, params, query, who } = ask;
  const today = ask.today.toString();
  const frame = await partnerFrame(ask, params.partnershipId ?? '', 'profile');
  const { partnershipId, organizationId, name } = frame;
  const on = readDay(query, today);
  const here = `/partners/${partnershipId}/profile`;
  const planned = ACTIVITIES.filter(each => query.getAll('plan').includes(each));
  const words = say.group('partnerships', 'profile');
  return {
    frame,
    words,
    here,
    // What counted on a day that is over does not change any more.
    forms: keepCommunities.may(who) && on === today ? here : null,
    lead: say('partnerships', 'profile.lead', { day: sayDay(language, on) }),
    asked: typedFrom({ on: { kind: 'date' } }, { on }),
    profile: await loadProfile(ask, { partnershipId, organizationId, name, on, planned }),
    done: query.get('done') === 'kept' ? words.done : null,
    formKey: newId(),
  };
});

const KINDS: readonly EntryKind[] = ['mandate', 'contribution', 'funding', 'strength', 'seat'];

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const partner = (await partnershipOn(ask.tx, ask.params.partnershipId ?? '', ask.today.toString())) ?? notThere();
  const kind = KINDS.find(each => each === ask.form.get('kind')) ?? notThere();
  const id = String(ask.form.get('id'));
  const ended = await endEntry(ask, {
    partnershipId: partner.id,
    kind,
    id: isId(id) ? id : notThere(),
    on: ask.today.toString(),
  });
  return ended.ok ? ok({ to: `/partners/${partner.id}/profile?done=kept` }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What both sides of a partnership stand for, can bring and expect, as of any day. */
export default function PartnerProfile({ loaderData, actionData }: Route.ComponentProps) {
  const { words, frame, here } = loaderData;
  const card = { words, profile: loaderData.profile, forms: loaderData.forms, formKey: loaderData.formKey };
  return (
    <PartnerFrame
      frame={frame}
      actions={
        <ButtonLink kind="outline" href={`${here}/print`}>
          {words.print}
        </ButtonLink>
      }
    >
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={actionData?.problems ?? []} />
        <p className="al-pagehead__lead">{loaderData.lead}</p>
        <Grid kind="main-side">
          <Stack>
            <MissionCard {...card} />
            <StrengthsCard {...card} />
            <BringsCard {...card} />
            <MandatesCard {...card} />
            <WaysCard {...card} />
            <CrosswalkCard {...card} name={frame.name} />
          </Stack>
          <SideCards {...card} here={here} />
        </Grid>
        <div className="al-noprint">
          <Disclosure summary={words.asOf}>
            <form method="get">
              <DateInput name="on" label={words.onDay} required={false} value={typedDate(loaderData.asked, 'on')} />
              <Actions>
                <Button kind="outline">{words.show}</Button>
              </Actions>
            </form>
          </Disclosure>
        </div>
      </Stack>
    </PartnerFrame>
  );
}
