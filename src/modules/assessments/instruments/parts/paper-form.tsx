import { Card } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';

type PaperFormProps = {
  readonly words: {
    readonly questions: string;
    readonly inEnglish: string;
    readonly blankName: string;
    readonly blankDay: string;
    readonly blankBy: string;
  };
  readonly stem: string | null;
  /** The questions stand in another language than the page. */
  readonly foreign: boolean;
  readonly items: readonly {
    readonly key: string;
    readonly text: string;
    readonly lang?: 'en';
    readonly choices: readonly string[];
  }[];
};

/** The questions with boxes to mark by hand; it prints on sheets of their own. */
export function PaperForm({ words, stem, foreign, items }: PaperFormProps) {
  return (
    <div className="al-newpage">
      <Card title={words.questions}>
        <Stack tight>
          <p className="al-blankline">
            {[words.blankName, words.blankDay, words.blankBy].map(label => (
              <span key={label}>{label}</span>
            ))}
          </p>
          {foreign && <p className="al-second">{words.inEnglish}</p>}
          {stem && <p>{stem}</p>}
          <ol className="al-numbered">
            {items.map(({ key, text, lang, choices }) => (
              <li key={key}>
                <span lang={lang}>{text}</span>
                <span className="al-marks-by-hand">
                  {choices.map(choice => (
                    <span key={choice}>{choice}</span>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </Stack>
      </Card>
    </div>
  );
}
