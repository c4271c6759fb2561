import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { keepingStanding, viewCourt } from '../../policy.ts';
import { opensCourtOf } from '../../store.ts';
import { sayStanding } from '../say-standing.ts';
import type { Route } from './+types/standing';

const DONE = ['case', 'case-over', 'party', 'party-ended', 'status'] as const;

export const loader = page(
  viewCourt,
  async ask => {
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'court');
    if (!(await opensCourtOf(ask.tx, childId))) return notThere();
    const words = ask.say.group('court', 'standing');
    const done = DONE.find(code => code === ask.query.get('done'));
    return {
      frame,
      words,
      here: `/children/${childId}/court`,
      done: done ? words[`done-${done}`] : null,
      mayKeep: keepingStanding.may(ask.who),
      ...(await sayStanding(ask, childId)),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The court's case numbers, who is a party and who speaks for them, and where the child stands before the law. */
export default function Standing({ loaderData }: Route.ComponentProps) {
  const { frame, words, here, done, mayKeep, cases, parties, before, statuses } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <p>
          <a href={here}>{words.back}</a>
        </p>
        <Card title={words.cases}>
          {cases.length === 0 && <Empty title={words.casesNone}>{words.casesNoneText}</Empty>}
          <MiniList>
            {cases.map(({ id, number, text, isOpen }) => (
              <MiniRow key={id} start={<Icon name="account_balance" />} title={number}>
                {text}
                {isOpen && mayKeep && (
                  <ButtonLink kind="link" href={`${here}/cases/${id}/end`}>
                    {words.endCase}
                    <span className="usa-sr-only"> ({number})</span>
                  </ButtonLink>
                )}
              </MiniRow>
            ))}
          </MiniList>
          {mayKeep && <AddLink href={`${here}/cases/new`} label={words.addCase} />}
        </Card>
        <Card title={words.parties}>
          {parties.length === 0 && <Empty title={words.partiesNone}>{words.partiesNoneText}</Empty>}
          <Parties rows={parties} end={mayKeep ? { here, label: words.endParty } : null} />
          {before.length > 0 && (
            <>
              <h3>{words.before}</h3>
              <Parties rows={before} end={null} />
            </>
          )}
          {mayKeep && <AddLink href={`${here}/parties/new`} label={words.addParty} />}
        </Card>
        <Card title={words.status}>
          {statuses.length === 0 && <Empty title={words.statusNone}>{words.statusNoneText}</Empty>}
          <Events>
            {statuses.map(({ id, title, when, why, isNow }) => (
              <EventItem
                key={id}
                icon="account_balance"
                when={when}
                title={title}
                {...(isNow && { state: 'now' as const })}
              >
                {why && <p>{why}</p>}
              </EventItem>
            ))}
          </Events>
          {mayKeep && <AddLink href={`${here}/status/new`} label={words.addStatus} />}
        </Card>
      </Stack>
    </ChildFrame>
  );
}

const AddLink = ({ href, label }: { href: string; label: string }) => (
  <Actions>
    <ButtonLink href={href} kind="outline" icon="add">
      {label}
    </ButtonLink>
  </Actions>
);

type PartyLine = {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly lines: readonly string[];
};

const Parties = ({ rows, end }: { rows: readonly PartyLine[]; end: { here: string; label: string } | null }) => (
  <MiniList>
    {rows.map(({ id, name, part, lines }) => (
      <MiniRow
        key={id}
        start={<Icon name="people" />}
        title={
          <>
            <PersonName>{name}</PersonName> · {part}
          </>
        }
      >
        {lines.join(' · ')}
        {end && (
          <ButtonLink kind="link" href={`${end.here}/parties/${id}/end`}>
            {end.label}
            <span className="usa-sr-only"> ({name})</span>
          </ButtonLink>
        )}
      </MiniRow>
    ))}
  </MiniList>
);
