export type Side = 'agency' | 'caregiver' | 'child' | 'family' | 'professional' | 'peer';
type AvatarProps = { side: Side; initials: string; size?: 's' | 'm' | 'l' };

/** Initials in a shape that tells the side: circle, caregiver's rooftop, child's arch. The role also stands in words. */
export function Avatar({ side, initials, size = 'm' }: AvatarProps) {
  return (
    <span className={`al-avatar al-avatar--${side}${size === 'm' ? '' : ` al-avatar--${size}`}`} aria-hidden="true">
      {initials}
    </span>
  );
}
