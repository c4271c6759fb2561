import { fillWords } from '#kernel/fill-words.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/words-context.tsx';

/** The government banner's slot: whose site this is; in a made-up county, that nobody here is real. */
export function Banner({ agency, story }: { agency: string; story?: boolean }) {
  const words = useWords();
  return (
    <section className="al-banner" aria-label={words.banner.label}>
      <div className="al-wrap al-banner__in">
        <Icon name="account_balance" size="s" />
        <span>{fillWords(words.banner.official, { agency })}</span>
        {!story && (
          <details>
            <summary>{words.banner.how}</summary>
            <p>{fillWords(words.banner.howText, { agency })}</p>
          </details>
        )}
        {story && (
          <p className="al-story">
            <Icon name="info" size="s" />
            {words.story}
          </p>
        )}
      </div>
    </section>
  );
}
