import { Button } from '#web/ui/button.tsx';
import type { LooksWrong as Way } from '../say/say-looks-wrong.ts';

type LooksWrongProps = {
  /** "This looks wrong" */
  label: string;
  /** What it is about, for who hears the page. */
  about: string;
  way: Way;
};

/** Says that something is wrong: a way to where it is put right, or one button that tells the child's worker. */
export function LooksWrong({ label, about, way }: LooksWrongProps) {
  const words = (
    <>
      {label}
      <span className="usa-sr-only"> {about}</span>
    </>
  );
  if ('href' in way) return <a href={way.href}>{words}</a>;
  return (
    <form className="al-wrong" method="post">
      <input type="hidden" name="_key" value={way.key} />
      <input type="hidden" name="fact" value={way.fact} />
      <Button kind="link">{words}</Button>
    </form>
  );
}
