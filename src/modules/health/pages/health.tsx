import { readRange } from '#kernel/ranges.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { criticalCardOf } from '../critical-card.ts';
import { type Line, LineCard } from '../parts/line-card.tsx';
import { MustKnow, PartLines } from '../parts/must-know.tsx';
import { editCard, viewHealth } from '../policy.ts';
import { sayChange, sayMustKnow, sayPlainCard } from '../say-must-know.ts';
import { coverageOf, opensHealthOf } from '../store.ts';
import type { Route } from './+types/health';

const DONE = ['allergy', 'medicine', 'condition', 'coverage', 'ended', 'card'] as const;

export const loader = page(
  viewHealth,
  async ask => {
    const { tx, say, language, who } = ask;
    const childId = ask.params.childId ?? '';
    const today = ask.today.toString();
    const frame = await childFrame(ask, childId, 'health');
    if (!(await opensHealthOf(tx, childId))) return notThere();
    const [card, coverage] = await Promise.all([criticalCardOf(tx, childId, today), coverageOf(tx, childId, today)]);
    const manner = { firstName: frame.firstName };
    const mustKnow = sayMustKnow(ask, card, manner);
    const shown = new Set([...mustKnow.parts.map(part => part.key), 'conditions']);
    const words = say.group('health', 'page');
    const done = DONE.find(code => code === ask.query.get('done'));
    const here = `/children/${childId}/health`;
    const days = (during: string) => {
      const { from, to } = readRange(during);
      const since = from === '' ? '' : say('health', 'page.since', { day: sayDay(language, from) });
      const until = to
        ? say('health', 'page.until', {
            day: sayDay(language, Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()),
          })
        : '';
      return [since, until].filter(Boolean).join(', ');
    };
    const line = (list: string, id: string, title: string, notes: (string | null)[]): Line => ({
      id,
      title,
      notes: notes.filter((note): note is string => note !== null && note !== ''),
      ...(list && { end: { href: `${here}/${list}/${id}/end`, label: say('health', 'page.endOne', { name: title }) } }),
    });
    return {
      frame,
      words,
      here,
      mayEdit: editCard.may(who),
      done: done ? words[`done-${done}`] : null,
      card: mustKnow,
      rest: sayPlainCard(ask, card, manner).filter(part => !shown.has(part.key)),
      changed: sayChange(ask, card),
      allergiesNone: card.allergies.known === 'none' ? words.noAllergies : words.notKnown,
      medicinesNone: card.medicines.known === 'none' ? words.noMedicines : words.notKnown,
      allergies: card.allergies.list.map(one =>
        line('allergies', one.id, one.substance, [
          say('health', `severities.${one.severity}`),
          one.reaction,
          one.what_to_do,
          one.said_by && say('health', 'page.saidBy', { name: one.said_by }),
        ]),
      ),
      medicines: card.medicines.list.map(one =>
        line('medicines', one.id, one.name, [
          [one.dose, one.times].filter(Boolean).join(', '),
          one.reason && say('health', 'page.for', { reason: one.reason }),
          one.psychotropic === null ? words.psychotropicUnknown : one.psychotropic ? words.psychotropic : null,
          days(one.during),
        ]),
      ),
      conditions: card.conditions.map(one => line('conditions', one.id, one.name, [one.care])),
      coverage: coverage.map(one =>
        line('', one.id, one.payer, [
          one.member_number && say('health', 'page.number', { number: one.member_number }),
          days(one.during),
        ]),
      ),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Health({ loaderData }: Route.ComponentProps) {
  const { frame, words, here, mayEdit, done, card, rest, changed, allergies, medicines, conditions, coverage } =
    loaderData;
  const add = (href: string, label: string) => (mayEdit ? { href: `${here}/${href}/new`, label } : undefined);
  const end = mayEdit ? words.end : undefined;
  return (
    <ChildFrame
      frame={frame}
      actions={
        mayEdit && (
          <ButtonLink href={`${here}/card`} icon="edit">
            {words.writeCard}
          </ButtonLink>
        )
      }
    >
      <Stack>
        {done && <SuccessPanel title={done} />}
        <MustKnow card={card} />
        <Grid kind="halves">
          <LineCard
            icon="warning"
            title={words.allergies}
            lines={allergies}
            none={loaderData.allergiesNone}
            add={add('allergies', words.addAllergy)}
            end={end}
          />
          <LineCard
            icon="medical_services"
            title={words.medicines}
            lines={medicines}
            none={loaderData.medicinesNone}
            add={add('medicines', words.addMedicine)}
            end={end}
          />
          <LineCard
            icon="favorite"
            title={words.conditions}
            lines={conditions}
            none={words.nothingListed}
            add={add('conditions', words.addCondition)}
            end={end}
          />
          <LineCard
            icon="verified"
            title={words.coverage}
            lines={coverage}
            none={words.notKnown}
            add={add('coverage', words.addCoverage)}
            end={end}
          />
        </Grid>
        <Card title={words.rest}>
          <SummaryList rows={rest.map(part => ({ label: part.title, value: <PartLines part={part} /> }))} />
        </Card>
        {changed && (
          <p className="al-second">
            {words.lastChange}: {changed}
          </p>
        )}
      </Stack>
    </ChildFrame>
  );
}
