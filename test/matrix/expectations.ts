import type { Role } from '#platform/db/transaction.ts';
import type { ProtectedTable } from './fixture.ts';
import {
  addedByAnybody,
  addedByFamily,
  addedByFunctionsOnly,
  addedByPartners,
  addedFromOutside,
  administrators,
  agencyOpenToOutside,
  casePlanOpenToNamed,
  changedByAdministrators,
  changedByExceptionApprovers,
  changedByHomeKeepers,
  type Door,
  elsewhere,
  exceptionApprovers,
  homeKeepers,
  homeOpenToOutside,
  namesTwo,
  noteKeepers,
  onPagesOnly,
  openToOutside,
  openToPartners,
  outside,
  partners,
  personal,
  planOpenToFamily,
  type Reader,
  readByHomeKeepers,
  readByImportsOnly,
  readByNoteKeepers,
  readsOnly,
  type Subject,
  toldOfHearing,
  truth,
  wayHomeOpenToParent,
} from './truth.ts';

/** What the table of truth says about one reader under one role, for rows about a subject. */
export function shouldSee(reader: Reader, role: Role, table: ProtectedTable, subject: Subject, door: Door): boolean {
  if (outside.includes(reader) && table.name === 'app.hearing_notice')
    return toldOfHearing[reader]?.includes(subject) ?? false;
  if (outside.includes(reader) && !openToOutside.includes(table.name)) return false;
  if (reader === 'mother' && table.topic === 'plan' && !planOpenToFamily.includes(table.name)) return false;
  const named = outside.includes(reader) && reader !== 'guardian';
  if (named && table.topic === 'case_plan' && !casePlanOpenToNamed.includes(table.name)) return false;
  if (reader === 'mother' && table.topic === 'permanency' && !wayHomeOpenToParent.includes(table.name)) return false;
  if (namesTwo.includes(table.name) && readsOnly[reader]?.includes(subject)) return false;
  const wide = role === 'alongside_office' || role === 'alongside_agency';
  if (wide && (personal.includes(table.name) || onPagesOnly.includes(table.name))) return false;
  return truth[reader].some(
    ({ of, topics, at }) => of.includes(subject) && topics.includes(table.topic) && at.includes(door),
  );
}

/** Who sees may also write, except where rows are added by functions only and for people outside. */
export function shouldAdd(reader: Reader, role: Role, table: ProtectedTable, subject: Subject, door: Door): boolean {
  if (addedByFunctionsOnly.includes(table.name) || readsOnly[reader]?.includes(subject)) return false;
  // A court's people read the case plan and rate nothing of it.
  if (reader === 'guardian' && table.topic === 'case_plan') return false;
  if (outside.includes(reader) && !addedFromOutside.includes(table.name)) return false;
  if (reader === 'mother' && table.topic === 'plan' && !addedByFamily.includes(table.name)) return false;
  return shouldSee(reader, role, table, subject, door);
}

/** The agencies whose rows of a shared table somebody sees. */
export function agenciesSeen(reader: Reader, table: ProtectedTable): readonly ('calusa' | 'other')[] {
  const forPartner = partners.includes(reader) && openToPartners.includes(table.name);
  if (outside.includes(reader) && !forPartner && !agencyOpenToOutside.includes(table.name)) return [];
  if (readByImportsOnly.includes(table.name)) return [];
  if (readByHomeKeepers.includes(table.name) && !homeKeepers.includes(reader)) return [];
  if (readByNoteKeepers.includes(table.name) && !noteKeepers.includes(reader)) return [];
  return [elsewhere.includes(reader) ? 'other' : 'calusa'];
}

/** People outside see some tables of homes as far as their own home goes. */
export const homesOnly = (reader: Reader, table: ProtectedTable): boolean =>
  outside.includes(reader) && homeOpenToOutside.includes(table.name);

/** The homes somebody outside knows. */
export const homesSeen = (reader: Reader): readonly Subject[] =>
  truth[reader].flatMap(({ of, topics }) => (topics.includes('home') ? of : []));

/** Whether somebody adds a row of the agency to a shared table. */
export function shouldAddShared(reader: Reader, table: ProtectedTable, agency: 'calusa' | 'other'): boolean {
  if (readByImportsOnly.includes(table.name) || addedByFunctionsOnly.includes(table.name)) return false;
  const byPartner = partners.includes(reader) && addedByPartners.includes(table.name);
  if (
    (outside.includes(reader) && !addedByAnybody.includes(table.name) && !byPartner) ||
    (elsewhere.includes(reader) ? 'other' : 'calusa') !== agency
  )
    return false;
  if (changedByAdministrators.includes(table.name)) return administrators.includes(reader);
  if (changedByHomeKeepers.includes(table.name)) return homeKeepers.includes(reader);
  if (changedByExceptionApprovers.includes(table.name)) return exceptionApprovers.includes(reader);
  if (readByNoteKeepers.includes(table.name)) return noteKeepers.includes(reader);
  return true;
}

/** Tables of one's own that people add to by themselves. */
export const shouldAddOwn = (table: ProtectedTable): boolean => !addedByFunctionsOnly.includes(table.name);
