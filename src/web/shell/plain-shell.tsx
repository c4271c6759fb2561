import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Wrap } from '../ui/layout.tsx';
import { QuickExit } from '../ui/quick-exit.tsx';
import { Skip } from '../ui/skip.tsx';
import { WordsProvider } from '../ui/words-context.tsx';
import { Banner } from './banner.tsx';
import { Brand } from './brand.tsx';
import { Footer } from './footer.tsx';
import type { ShellProps } from './shell.ts';

type PlainShellProps = Omit<ShellProps, 'idle'> & {
  /** Larger text and Leave fast: one-time links of families. */
  family?: boolean;
};

/** The frame of pages before anyone is signed in: one calm column. */
export function PlainShell({ words, agency, story, path, family, children }: PlainShellProps) {
  return (
    <WordsProvider words={words}>
      <div className={`al-page ${family ? 'al-family' : 'al-staff'} al-plain`}>
        <Skip />
        <Banner agency={agency.name} story={story} />
        <header className="al-header">
          <Wrap>
            <div className="al-header__in">
              <Brand />
              <div className="al-tools">
                <LanguageSwitch back={path} />
                {family && <QuickExit />}
              </div>
            </div>
          </Wrap>
        </header>
        <main className="al-main" id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer agency={agency} />
      </div>
    </WordsProvider>
  );
}
