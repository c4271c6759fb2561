import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from '../policy.ts';

/** The name a child goes by since the adoption, where help goes on under it. */
export type NewName = { readonly firstName: string; readonly lastName: string | null; readonly bornOn: string | null };
/** An old file and why it is sealed; null for a family that needs no further help. */
export type SealFile = { readonly childId: Id; readonly why: string; readonly newName: NewName | null };
export type SealFileRefusal =
  | NotAllowed
  | Invalid
  | { readonly kind: 'not-finalized' | 'still-in-care' | 'case-is-open' | 'sealed-under-hold' };

export const sealFields = defineFields({
  why: { kind: 'text', max: 1000, lines: true },
  firstName: { kind: 'text', max: 100, required: false },
  lastName: { kind: 'text', max: 100, required: false },
  bornOn: { kind: 'date', required: false },
  sure: { kind: 'tick' },
});

/** An order of a court that opens a sealed file to one person for reading; days are ISO dates, the last one included. */
export type RecordOrder = {
  readonly fileId: Id;
  readonly readerId: Id;
  readonly court: string;
  readonly number: string;
  readonly orderedOn: string;
  readonly purpose: string;
  readonly until: string;
};
export type RecordOrderRefusal = NotAllowed | Invalid;
export type EndOrderRefusal = NotAllowed | Invalid | { readonly kind: 'order-is-over' };

export const orderFields = defineFields({
  readerId: { kind: 'id' },
  court: { kind: 'text', max: 200 },
  number: { kind: 'text', max: 100 },
  orderedOn: { kind: 'date' },
  purpose: { kind: 'text', max: 1000, lines: true },
  until: { kind: 'date' },
});
export const endOrderFields = defineFields({ why: { kind: 'text', max: 1000, lines: true } });
