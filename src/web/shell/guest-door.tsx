import { Button } from '../ui/button.tsx';
import { ErrorSummary, type SaidProblem } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field-text.tsx';
import { Actions, Wrap } from '../ui/layout.tsx';
import { useWords } from '../ui/words-context.tsx';

/** How pages by link are framed: no navigation, no script. */
export const guestHandle = { shell: 'plain', script: false } as const;

/** The same for families: larger text, and the way to leave fast. */
export const familyGuestHandle = { ...guestHandle, family: true } as const;

/** The title says nothing: it stands in histories of phones that others use, and in previews of chats. */
export const guestTitle = () => [{ title: 'Alongside' }];

type GuestDoorProps = {
  /** The link is over or never was, or it asks for its six digits. */
  state: 'over' | 'code';
  /** The last word under it was a "no", and it came. */
  thanks?: boolean;
  /** It was opened from an inbox, which goes on. */
  inbox?: string;
  refused?:
    | {
        over: boolean;
        problems: readonly SaidProblem[];
        typed: Readonly<Record<string, string | readonly string[]>>;
      }
    | undefined;
};

/** What a page by link shows while it opens nothing: no name, no fact, and what was typed too late. */
export function GuestDoor({ state, thanks, inbox, refused }: GuestDoorProps) {
  const words = useWords().guest;
  const problems = refused?.problems ?? [];
  if (state === 'code')
    return (
      <Wrap body>
        <div className="al-formpage">
          <ErrorSummary problems={problems} />
          <h1>{words.codeTitle}</h1>
          <p className="al-pagehead__lead">{words.codeLead}</p>
          <form method="post" noValidate>
            <div className="al-formpage__fields">
              <TextField
                name="_code"
                label={words.code}
                hint={words.codeHint}
                inputMode="numeric"
                width="s"
                max={10}
                problem={problems.find(problem => problem.at === '_code')?.message}
              />
            </div>
            <div className="al-formpage__end">
              <Actions>
                <Button>{words.codeGo}</Button>
              </Actions>
            </div>
          </form>
          <Kept typed={refused?.typed} />
        </div>
      </Wrap>
    );
  return (
    <Wrap body>
      <div className="al-formpage">
        <h1>{thanks ? words.thanksTitle : words.overTitle}</h1>
        <p className="al-pagehead__lead">{thanks ? words.thanks : words.over}</p>
        {!thanks && <p>{words.call}</p>}
        {inbox && (
          <p>
            <a href={inbox}>{words.toInbox}</a>
          </p>
        )}
        <Kept typed={refused?.typed} />
      </div>
    </Wrap>
  );
}

/** Sentences that somebody wrote are not lost; choices and numbers are quickly made again. */
function Kept({ typed = {} }: { typed?: Readonly<Record<string, string | readonly string[]>> | undefined }) {
  const words = useWords().guest;
  const texts = Object.values(typed)
    .flat()
    .filter(text => /\s/.test(text.trim()));
  if (texts.length === 0) return null;
  return (
    <section>
      <p>
        <b>{words.typed}</b>
      </p>
      {texts.map(text => (
        <blockquote key={text} dir="auto">
          {text}
        </blockquote>
      ))}
    </section>
  );
}
