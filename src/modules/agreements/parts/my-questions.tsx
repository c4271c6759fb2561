import { Quote } from '#web/ui/quote.tsx';

export type SaidQuestion = {
  readonly key: string;
  readonly words: string;
  readonly lang: string;
  readonly when: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
};

/** What this person said so far, each with its answer. */
export function MyQuestions({
  questions,
  words,
}: {
  questions: readonly SaidQuestion[];
  words: { asked: string; waiting: string };
}) {
  if (questions.length === 0) return null;
  return (
    <div className="al-part">
      <h3>{words.asked}</h3>
      <ul>
        {questions.map(({ key, words: said, lang, when, answer, answeredOn }) => (
          <li key={key}>
            <Quote by={when}>
              <span lang={lang}>{said}</span>
            </Quote>
            {answer ? (
              <p dir="auto">
                <b>{answer}</b> <span className="al-small">{answeredOn}</span>
              </p>
            ) : (
              <p className="al-second">{words.waiting}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
