import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { viewReasons, writingReasons } from '../../policy.ts';
import { DECISIONS } from '../contract.ts';
import { sayApproval } from '../say-approval.ts';
import { opensReasonsFor, placementsToWeigh, reasonsOf } from '../store.ts';
import type { Route } from './+types/reasons';

export const loader = page(
  viewReasons,
  async ask => {
    const { tx, say, language, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'placement');
    if (!(await opensReasonsFor(tx, childId))) return notThere();
    const [rows, placements] = [await reasonsOf(tx, childId), await placementsToWeigh(tx, childId, who.timeZone)];
    const here = `/children/${childId}/placement/reasons`;
    const written = new Set(rows.map(({ placement_id }) => placement_id));
    const mayWrite = writingReasons.may(who);
    const name = frame.firstName;
    return {
      frame,
      words: say.group('placement', 'reasons'),
      title: say('placement', 'reasons.title', { name }),
      lead: say('placement', 'reasons.lead', { name }),
      noneText: say('placement', 'reasons.noneText', { name }),
      back: { href: `/children/${childId}/placement`, label: say('placement', 'reasons.back', { name }) },
      write: mayWrite
        ? DECISIONS.filter(each => each !== 'placement').map(each => ({
            href: `${here}/new?decision=${each}`,
            label: say('placement', `decisions.${each}`),
          }))
        : [],
      without: placements
        .filter(({ id }) => !written.has(id))
        .map(each => {
          const place = [each[language], each.place].filter(Boolean).join(': ');
          return {
            key: each.id,
            place,
            text: say('placement', 'reasons.withoutText', { day: sayDay(language, each.on) }),
            write: mayWrite ? say('placement', 'reasons.writeFor', { place }) : null,
            href: `${here}/new?decision=placement&placement=${each.id}`,
          };
        }),
      decisions: rows.map(row => ({
        key: row.id,
        href: `${here}/${row.id}`,
        title: row.what,
        kind: say('placement', `decisions.${row.decision}`),
        on: say('placement', 'reasons.decidedOn', { day: sayDay(language, row.decided_on) }),
        ...sayApproval(ask, row),
      })),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Every key decision about a child with where its reasons stand, and the homes that have none yet. */
export default function Reasons({ loaderData }: Route.ComponentProps) {
  const { frame, words, decisions, without, write, back } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <Card title={loaderData.title} aside={<a href={back.href}>{back.label}</a>}>
          <p>{loaderData.lead}</p>
          {decisions.length === 0 && <Empty title={words.none}>{loaderData.noneText}</Empty>}
          <MiniList>
            {decisions.map(each => (
              <MiniRow
                key={each.key}
                start={<Icon name="check_circle" />}
                title={each.title}
                href={each.href}
                end={<StateTag state={each.state}>{each.stateWord}</StateTag>}
              >
                <p>
                  {each.kind} · {each.on}
                </p>
              </MiniRow>
            ))}
          </MiniList>
        </Card>
        {without.length > 0 && (
          <Card title={words.withoutTitle}>
            <MiniList>
              {without.map(each => (
                <MiniRow
                  key={each.key}
                  start={<Icon name="home" />}
                  title={each.place}
                  end={<StateTag state="open">{words.without}</StateTag>}
                >
                  <p>
                    {each.text} {each.write && <a href={each.href}>{each.write}</a>}
                  </p>
                </MiniRow>
              ))}
            </MiniList>
          </Card>
        )}
        {write.length > 0 && (
          <Card title={words.forWhat}>
            <Actions>
              {write.map(each => (
                <ButtonLink key={each.href} kind="outline" href={each.href}>
                  {each.label}
                </ButtonLink>
              ))}
            </Actions>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
