import { useWords } from './words-context.tsx';

/** To the other language and back to the same page. `back` is the current path. */
export function LanguageSwitch({ back }: { back: string }) {
  const { to, toLang } = useWords().language;
  return (
    <form className="al-lang" method="post" action="/language">
      <input type="hidden" name="lang" value={toLang} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" lang={toLang}>
        {to}
      </button>
    </form>
  );
}
