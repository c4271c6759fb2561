import type { Side } from '#web/ui/avatar.tsx';

/** Somebody around a child in finished words. */
export type Around = {
  readonly key: string;
  readonly side: Side;
  readonly name: string;
  readonly initials: string;
  /** Part, for whom, and since when. */
  readonly role: string;
  readonly phone: { readonly href: string; readonly label: string; readonly number: string } | null;
  /** What the reader may invite them to; null for nothing. */
  readonly invite: string | null;
};
