import type { Id } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { CourtList } from './contract.ts';
import { answerChoices, judgeChoices, pleaChoices, sayWhichHearing } from './court-form.ts';
import { type Answered, answersAsked } from './rules/answers-asked.ts';
import { answersOf, type DatedEntry, type DatedList, entriesOf, hearingOf } from './store.ts';

type Row = {
  readonly label: string;
  readonly value: string;
  readonly change?: { readonly href: string; readonly text: string; readonly label: string };
};

/**
 * What the record says now of an entry, and of a hearing also what was made there, each with the way to correct its own
 * day; `seen` is the day (ISO date) or a hearing's moment. NotThere when the child has no such entry.
 */
export async function sayWhatToCorrect(
  ask: Ask,
  childId: Id,
  list: CourtList,
  id: Id,
): Promise<{ seen: string; rows: Row[]; asked: Asked[]; answers: Record<string, string> }> {
  const { tx, say } = ask;
  const label = say('court', 'form.now');
  if (list !== 'hearings') {
    const [entry] = await entriesOf(tx, list, childId, { id });
    if (!entry) return notThere();
    const rows = [{ label, value: sayEntry(ask, entry) }];
    return { seen: entry.on, rows, ...(await askAnswers(ask, list, id, answersAsked(list, entry.kind, false))) };
  }
  const hearing = await hearingOf(tx, childId, id);
  if (!hearing) return notThere();
  const made = await Promise.all(
    (['findings', 'orders'] as const).map(async each =>
      (await entriesOf(tx, each, childId, { hearingId: id })).map(entry => rowOf(ask, childId, each, entry)),
    ),
  );
  return {
    seen: hearing.heldAt ?? hearing.setFor,
    rows: [{ label, value: sayWhichHearing(ask, hearing) }, ...made.flat()],
    ...(await askAnswers(ask, list, id, answersAsked(list, hearing.kind, hearing.state === 'held'))),
  };
}

/** A question about an entry, with what may be answered. */
export type Asked = { readonly name: Answered; readonly options: { value: string; label: string }[] };

/** What is asked about an entry besides its day, and what was answered, as the fields show it. */
async function askAnswers(ask: Ask, list: CourtList, id: Id, names: readonly Answered[]) {
  const now = await answersOf(ask.tx, list, id);
  const options = {
    judge: judgeChoices(ask),
    plea: pleaChoices(ask),
    early: answerChoices(ask),
    firstOrder: answerChoices(ask),
  };
  const typed = (answer: string | boolean | null) =>
    answer === null ? 'not_known' : typeof answer === 'string' ? answer : answer ? 'yes' : 'no';
  return {
    asked: names.map(name => ({ name, options: options[name] })),
    answers: Object.fromEntries(names.map(name => [name, typed(now[name])])),
  };
}

const sayEntry = ({ language }: Ask, entry: DatedEntry): string =>
  `${entry[`kind_${language}`]} · ${sayDay(language, entry.on)}`;

function rowOf(ask: Ask, childId: Id, list: DatedList, entry: DatedEntry): Row {
  const { say, language } = ask;
  const href = `/children/${childId}/court/${list}/${entry.id}/correct`;
  const text = say('court', 'page.correct');
  const label = say('court', list === 'findings' ? 'page.found' : 'page.ordered', { what: entry[`kind_${language}`] });
  return { label, value: sayDay(language, entry.on), change: { href, text, label: `${text}: ${label}` } };
}
