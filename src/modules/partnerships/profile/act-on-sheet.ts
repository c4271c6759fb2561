import { type Id, isId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { SHEET_FIELDS } from './fields.ts';
import { sheetsOf } from './store/sheets.ts';
import { acknowledgeSheet } from './use-cases/acknowledge-sheet.ts';
import { addExpectation } from './use-cases/add-expectation.ts';
import { beginSheet } from './use-cases/begin-sheet.ts';
import { draftSheet } from './use-cases/draft-sheet.ts';
import { dropExpectation } from './use-cases/drop-expectation.ts';
import { keepDate } from './use-cases/keep-date.ts';
import { moveDate } from './use-cases/move-date.ts';

const newest = async (ask: SubmitAsk, partnershipId: Id): Promise<Id> =>
  (await sheetsOf(ask.tx, partnershipId))[0]?.id ?? notThere();

/** The line that a button of one line is about: one of this partnership. */
async function lineOf(ask: SubmitAsk, partnershipId: Id): Promise<Id> {
  const id = String(ask.form.get('id') ?? ask.form.get('lineId'));
  const own = (await sheetsOf(ask.tx, partnershipId)).some(sheet => sheet.lines.some(line => line.id === id));
  return own && isId(id) ? id : notThere();
}

/** What can be done on the page of expectations, by the name its form sends. */
export const SHEET_ACTS: Readonly<
  Record<string, (ask: SubmitAsk, partnershipId: Id) => Promise<Result<unknown, Refusal>>>
> = {
  draft: async (ask, partnershipId) => {
    const read = readFields(ask.form, SHEET_FIELDS.draft);
    if (!read.ok) return read;
    const { draftOn: on, statement } = read.value.values;
    return draftSheet(ask, { partnershipId, statement, on });
  },
  add: async (ask, partnershipId) => {
    const read = readFields(ask.form, SHEET_FIELDS.add);
    return read.ok ? addExpectation(ask, { sheetId: await newest(ask, partnershipId), ...read.value.values }) : read;
  },
  drop: async (ask, partnershipId) => dropExpectation(ask, await lineOf(ask, partnershipId)),
  acknowledge: async (ask, partnershipId) => {
    const read = readFields(ask.form, SHEET_FIELDS.acknowledge);
    if (!read.ok) return read;
    const { by: side, saidOn: on, ...rest } = read.value.values;
    return acknowledgeSheet(ask, { sheetId: await newest(ask, partnershipId), side, on, ...rest });
  },
  begin: async (ask, partnershipId) => {
    const read = readFields(ask.form, SHEET_FIELDS.begin);
    if (!read.ok) return read;
    return beginSheet(ask, { sheetId: await newest(ask, partnershipId), on: read.value.values.beginOn });
  },
  move: async (ask, partnershipId) => {
    const read = readFields(ask.form, SHEET_FIELDS.move);
    if (!read.ok) return read;
    const { newDay: dueOn, why } = read.value.values;
    return moveDate(ask, { lineId: await lineOf(ask, partnershipId), dueOn, why });
  },
  done: async (ask, partnershipId) =>
    keepDate(ask, { lineId: await lineOf(ask, partnershipId), on: ask.today.toString() }),
};
