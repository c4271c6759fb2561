import { Table } from '#web/ui/table.tsx';

type AnswersGivenProps = {
  readonly words: { readonly answers: string; readonly question: string; readonly answer: string };
  readonly rows: readonly {
    readonly key: string;
    readonly text: string;
    readonly lang?: 'en';
    readonly answer: string;
    readonly blank: boolean;
  }[];
  /** Whose questions these are. */
  readonly credit: string;
};

/** Every question with its answer as it was given, and whose questions they are. */
export const AnswersGiven = ({ words, rows, credit }: AnswersGivenProps) => (
  <>
    <Table
      caption={words.answers}
      hideCaption
      head={[
        { key: 'question', label: words.question },
        { key: 'answer', label: words.answer },
      ]}
      rows={rows.map(({ key, text, lang, answer, blank }) => ({
        key,
        cells: {
          question: <span lang={lang}>{text}</span>,
          answer: blank ? <span className="al-second">{answer}</span> : answer,
        },
      }))}
    />
    <p className="al-small">{credit}</p>
  </>
);
