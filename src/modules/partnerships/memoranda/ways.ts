import type { PartnerAgreement } from './store/agreements.ts';

export type Ways = Readonly<
  Record<'write' | 'duties' | 'send' | 'ask' | 'follow' | 'notice' | 'drop' | 'review', boolean>
>;

/** Nothing may be done: the reader only reads. */
export const NO_WAYS: Ways = {
  write: false,
  duties: false,
  send: false,
  ask: false,
  follow: false,
  notice: false,
  drop: false,
  review: false,
};

/** Its text may still be written: nobody has put it in force, and it is not over. */
export const isWritten = (state: PartnerAgreement['state']): boolean =>
  state === 'draft' || state === 'ready' || state === 'partly_signed' || state === 'void' || state === 'declined';

/** What may be done with an agreement where it stands. */
export function waysOf({ state, notice_on }: Pick<PartnerAgreement, 'state' | 'notice_on'>): Ways {
  const out = state === 'ready' || state === 'partly_signed';
  const holds = state === 'in_force' && notice_on === null;
  return {
    write: isWritten(state),
    // Duties are part of what is signed.
    duties: state === 'draft' || state === 'void',
    send: isWritten(state) && !out,
    ask: out || state === 'declined',
    follow: holds,
    notice: holds,
    drop: isWritten(state),
    review: state === 'draft',
  };
}
