import type { words } from '../../words.en.ts';
import type { Profile } from '../load-profile.ts';

/** What every card of a profile is drawn with. */
export type CardProps = {
  readonly words: (typeof words)['profile'];
  readonly profile: Profile;
  /** Address of the profile's forms; null for who only reads. */
  readonly forms: string | null;
  readonly formKey: string;
};
