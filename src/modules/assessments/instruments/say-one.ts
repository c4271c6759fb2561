import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayLanguages, sayList } from '#platform/words/say-date.ts';
import { bandOf, criticalOf } from './rules/score.ts';
import { sayNumber } from './say-given.ts';
import { sayChoices, sayCode, sayItem } from './say-instrument.ts';
import type { Given } from './store/given.ts';
import type { Suggestion } from './store/suggestions.ts';

/** When, by whom and how an assessment was given, and what it rests on: rows of a summary. */
export function sayAbout(ask: Ask, given: Given): { label: string; value: string }[] {
  const { say, language, who } = ask;
  const words = say.group('assessments', 'read');
  const writtenOn = sayDayOf(language, who.timeZone, given.recordedAt);
  const late = sayDay(language, given.givenOn) !== writtenOn;
  const written = given.writer
    ? say('assessments', 'read.writtenBy', { day: writtenOn, name: given.writer })
    : writtenOn;
  const rows = [
    { label: words.given, value: sayDay(language, given.givenOn) },
    { label: words.written, value: late ? `${written}. ${words.late}` : written },
    { label: words.by, value: say('assessments', `informants.${given.informant}`) },
    { label: words.way, value: say('assessments', `ways.${given.way}`) },
    { label: words.language, value: sayLanguages(language, [given.language]) },
    { label: words.age, value: sayAge(ask, given.ageMonths) },
  ];
  if (given.certificate && given.certificateUntil)
    rows.push({
      label: words.certificate,
      value: say('assessments', 'read.certificateOf', {
        number: given.certificate,
        day: sayDay(language, given.certificateUntil),
      }),
    });
  const sources = given.sources.map(source => say('assessments', `sources.${source}`));
  return [...rows, { label: words.sources, value: sources.length > 0 ? sayList(language, sources) : words.noSources }];
}

function sayAge({ say }: Ask, months: number | null): string {
  if (months === null) return say('assessments', 'read.ageUnknown');
  return months < 24
    ? say('assessments', 'read.ageMonths', { count: months })
    : say('assessments', 'read.ageYears', { count: Math.floor(months / 12) });
}

/** Each scale with its score, its band, and on which side of the cut-off it lies. */
export function sayScores({ say, language }: Ask, { instrument, scores }: Given) {
  const words = say.group('assessments', 'read');
  return (instrument.definition.scales ?? []).flatMap(scale => {
    const score = scores.find(each => each.scale === scale.code);
    // A total nobody entered is no score.
    if (!score || (score.value === null && scale.items.length === 0)) return [];
    return [
      {
        key: scale.code,
        name: scale[language],
        value: score.value === null ? words.noScore : sayNumber(language, score.value),
        band: bandOf(scale, score.value)?.[language] ?? '',
        side: score.positive === null ? null : score.positive ? words.over : words.under,
        over: score.positive === true,
      },
    ];
  });
}

/** Every question with what was answered; a blank says so. */
export function sayAnswers({ say, language }: Ask, { instrument, answers }: Given) {
  const blank = say('assessments', 'read.blank');
  return (instrument.definition.items ?? []).map(item => {
    const answer = answers[item.code] ?? null;
    const chosen = sayChoices(language, instrument.definition, item).find(({ value }) => value === String(answer));
    return { key: item.code, ...sayItem(language, item), answer: chosen?.label ?? blank, blank: answer === null };
  });
}

/** What calls for somebody at once, in words. */
export function sayCritical({ say, language }: Ask, { instrument, answers }: Given) {
  const { definition } = instrument;
  return criticalOf(definition, answers).map(({ code }) => {
    const item = (definition.items ?? []).find(each => each.code === code);
    const answer = item
      ? sayChoices(language, definition, item).find(({ value }) => value === String(answers[code]))?.label
      : String(answers[code] ?? '');
    return {
      key: code,
      text: say('assessments', 'read.criticalText', {
        what: sayCode(language, definition, code),
        answer: answer ?? '',
      }),
    };
  });
}

/** How a suggestion stands, in words. */
export function sayState({ say }: Ask, { state, decidedBy, why }: Suggestion): string {
  if (state === 'replaced') return say('assessments', 'read.replacedState');
  if (state === 'open') return say('assessments', 'read.open');
  return say('assessments', `read.${state}`, { name: decidedBy ?? '', why: why ?? '' });
}
