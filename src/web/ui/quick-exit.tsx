import { Icon } from './icon.tsx';
import { useWords } from './words-context.tsx';

/** Leaves at once: ends the session, clears what this site left in the browser, goes to a neutral site. */
export function QuickExit() {
  return (
    <form className="al-quick" method="post" action="/leave">
      <button type="submit">
        <Icon name="close" />
        {useWords().leaveFast}
      </button>
    </form>
  );
}
