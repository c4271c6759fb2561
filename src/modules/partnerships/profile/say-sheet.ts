import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { EXPECTATIONS, SIDES } from './rules/codes.ts';
import { conflictsWith, type Mandate } from './rules/mandates.ts';
import { sheetGaps, sheetState } from './rules/sheet.ts';
import type { Sheet, SheetLine } from './store/sheets.ts';

/** An expectation sheet in words, as it stands today. */
export function saySheet(
  { say, language, today }: Pick<Ask, 'say' | 'language' | 'today'>,
  sheet: Sheet,
  { partner, agency, mandates }: { partner: string; agency?: string; mandates: readonly Mandate[] },
) {
  const day = today.toString();
  const state = sheetState(sheet, sheet.acknowledged, day);
  const since =
    state === 'replaced'
      ? sheet.replacedOn
      : state === 'in-effect'
        ? sheet.inEffectOn
        : state === 'acknowledged'
          ? sheet.acknowledged.find(each => each.side === 'partner')?.on
          : sheet.draftedOn;
  const nameOf = (side: 'agency' | 'partner') =>
    side === 'agency' ? (agency ?? say('partnerships', 'profile.agency')) : partner;
  return {
    id: sheet.id,
    state,
    title: say('partnerships', 'sheet.version', { version: sheet.version }),
    stands: say('partnerships', 'sheet.stateSince', {
      state: say('partnerships', `sheet.states.${state}`),
      day: sayDay(language, since ?? sheet.draftedOn),
    }),
    statement: sheet.statement,
    language: sheet.language === language ? undefined : sheet.language,
    mayChange: sheet.inEffectOn === null && sheet.acknowledged.length === 0,
    gaps:
      sheet.inEffectOn === null
        ? sheetGaps(sheet.lines, sheet.acknowledged).map(gap => say('partnerships', `sheet.gaps.${gap}`))
        : null,
    acknowledged: sheet.acknowledged.map(each => ({
      key: each.side,
      text: say('partnerships', 'sheet.acknowledgedBy', {
        side: nameOf(each.side),
        name: each.name,
        way: say('partnerships', `profileCodes.way.${each.way}`),
        day: sayDay(language, each.on),
      }),
    })),
    sides: SIDES.map(side => ({
      side,
      label: nameOf(side),
      kinds: EXPECTATIONS.flatMap(kind => {
        const lines = sheet.lines.filter(line => line.side === side && line.kind === kind);
        return lines.length === 0
          ? []
          : { key: kind, label: say('partnerships', `profileCodes.kind.${kind}`), lines: lines.map(sayLine) };
      }),
    })),
    dates: sheet.lines
      .filter(line => line.kind === 'date' && line.doneOn === null)
      .map(line => ({ value: line.id, label: `${nameOf(line.side)}: ${line.words}` })),
  };

  function sayLine(line: SheetLine) {
    const open = line.dueOn !== null && line.doneOn === null;
    const late = open && line.dueOn < day;
    return {
      key: line.id,
      words: line.words,
      late,
      open,
      more: [
        line.hours !== null && say('partnerships', 'sheet.hours', { hours: line.hours }),
        line.doneOn !== null && say('partnerships', 'sheet.doneOn', { day: sayDay(language, line.doneOn) }),
        open && say('partnerships', late ? 'sheet.late' : 'sheet.due', { day: sayDay(language, line.dueOn!) }),
        line.slippedFrom !== null &&
          say('partnerships', 'sheet.slipped', {
            day: sayDay(language, line.slippedFrom),
            why: line.slippedWhy ?? '',
          }),
      ].filter(text => text !== false),
      conflicts: conflictsWith(mandates, line.activities).map(each =>
        say('partnerships', 'sheet.conflict', {
          what: say(
            'partnerships',
            each.kind === 'forbidden' ? 'profile.conflictForbidden' : 'profile.conflictLacking',
            { title: each.title, activity: say('partnerships', `profileCodes.activities.${each.activity}`) },
          ),
        }),
      ),
    };
  }
}

export type SaidSheet = ReturnType<typeof saySheet>;
