import { readRange } from '#kernel/ranges.ts';
import { needsOf, opensNeedsOf } from '#modules/assessments/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayDayOf, sayList, sayMoment } from '#platform/words/say-date.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { familyOf, nameIn } from '../family.ts';
import { Path } from '../parts/path.tsx';
import { viewServices, writeReferral } from '../policy.ts';
import { needStanding } from '../rules/need-standing.ts';
import { sayReferral } from '../say-referral.ts';
import { appointmentsOf, basesOf, referralsOf } from '../store/lists.ts';
import type { Route } from './+types/services';

const TAG = { nothing: 'late', asked: 'soon', waits: 'waiting', helped: 'ok', ended: 'plain' } as const;

export const loader = page(
  viewServices,
  async ask => {
    const { tx, say, language, today, who, now } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'services');
    if (!(await opensNeedsOf(tx, childId))) return notThere();
    const family = await familyOf(ask, childId);
    const ids = family.map(each => each.id);
    const [needs, referrals, bases, appointments] = [
      await needsOf(tx, ids),
      await referralsOf(tx, ids),
      await basesOf(tx, ids),
      await appointmentsOf(tx, ids, now),
    ];
    const here = `/children/${childId}/services`;
    const words = say.group('referrals', 'list');
    const open = needs.filter(need => need.ended_on === null);
    return {
      frame,
      here,
      words,
      path: say('referrals', 'one.path'),
      done: ask.query.get('done') === 'need' ? words.doneNeed : null,
      mayWrite: writeReferral.may(who),
      both: ['substance-use', 'domestic-violence'].every(kind => open.some(need => need.sensitive === kind)),
      needs: needs.map(need => {
        const days = Temporal.PlainDate.from(need.identified_on).until(need.ended_on ?? today).days;
        const standing = needStanding(
          need.ended_on !== null,
          referrals.filter(each => each.need_id === need.id).map(each => each.state),
        );
        return {
          key: need.id,
          title: say('referrals', 'list.need', {
            kind: need[`kind_${language}`],
            name: nameIn(family, need.person_id),
          }),
          words: need.words,
          age: say('referrals', 'list.age', { days: say('referrals', 'list.days', { count: days }) }),
          standing: say('referrals', `standing.${standing}`),
          tag: TAG[standing],
          refer: need.ended_on === null ? `${here}/new?person=${need.person_id}&need=${need.id}` : null,
        };
      }),
      referrals: referrals.map(row => sayReferral(ask, childId, nameIn(family, row.person_id), row)),
      bases: bases.map(basis => {
        const { to } = readRange(basis.holds);
        const last = to === null ? '' : sayDay(language, Temporal.PlainDate.from(to).subtract({ days: 1 }).toString());
        return {
          key: basis.id,
          title: `${say('referrals', `grounds.${basis.kind}`)}: ${basis.organization}`,
          parts: sayList(
            language,
            basis.parts.map(part => say.code('referrals', `parts.${part}`)),
          ),
          until: basis.revoked_at
            ? say('referrals', 'list.revoked', { day: sayDayOf(language, who.timeZone, basis.revoked_at) })
            : say('referrals', 'list.until', { day: last }),
        };
      }),
      appointments: appointments.map(each => ({
        key: each.id,
        title: `${sayMoment(language, who.timeZone, each.starts_at)}: ${each.service}`,
        place: each.place,
        flags: [
          ...(['not-known', 'open'].includes(each.transport) ? [words.transport] : []),
          ...(['not-known', 'open'].includes(each.interpreter) ? [words.interpreter] : []),
        ],
      })),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export default function Services({ loaderData }: Route.ComponentProps) {
  const { frame, here, words, done, mayWrite, needs, referrals, bases, appointments } = loaderData;
  const actions = mayWrite && (
    <>
      <ButtonLink href={`${here}/new`} icon="add">
        {words.refer}
      </ButtonLink>
      <ButtonLink kind="outline" href={`${here}/needs/new`}>
        {words.addNeed}
      </ButtonLink>
    </>
  );
  return (
    <ChildFrame frame={frame} actions={actions}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        {loaderData.both && <Alert kind="soon">{words.both}</Alert>}
        <Grid kind="main-side">
          <Stack>
            <Card title={words.referrals}>
              {referrals.length === 0 && <Empty title={words.referralsNone} />}
              <Stack>
                {referrals.map(each => (
                  <section key={each.key}>
                    <h3>
                      <a href={each.href}>{each.what}</a>
                    </h3>
                    <p>
                      <StateTag state={each.tag}>{each.state}</StateTag> {each.number}. {each.since}.
                      {each.reason && ` ${each.reason}.`} {each.next && `${each.next}.`}
                    </p>
                    <Path label={loaderData.path} steps={each.path} />
                  </section>
                ))}
              </Stack>
            </Card>
          </Stack>
          <Stack>
            <Card title={words.needs}>
              {needs.length === 0 && <Empty title={words.needsNone} />}
              <MiniList>
                {needs.map(need => (
                  <MiniRow key={need.key} start={null} title={need.title}>
                    <StateTag state={need.tag}>{need.standing}</StateTag> {need.age}.{need.words && ` ${need.words}`}{' '}
                    {mayWrite && need.refer && <a href={need.refer}>{words.referFor}</a>}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
            <Card title={words.appointments}>
              {appointments.length === 0 && <Empty title={words.appointmentsNone} />}
              <MiniList>
                {appointments.map(each => (
                  <MiniRow key={each.key} start={null} title={each.title}>
                    {[each.place, ...each.flags].filter(Boolean).join('. ')}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
            <Card title={words.grounds}>
              {bases.length === 0 && <Empty title={words.groundsNone} />}
              <MiniList>
                {bases.map(each => (
                  <MiniRow key={each.key} start={null} title={each.title}>
                    {each.parts}, {each.until}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
