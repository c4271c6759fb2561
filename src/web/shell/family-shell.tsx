import { LanguageSwitch } from '../ui/language-switch.tsx';
import { QuickExit } from '../ui/quick-exit.tsx';
import { Skip } from '../ui/skip.tsx';
import { TabBar } from '../ui/tab-bar.tsx';
import { useWords, WordsProvider } from '../ui/words-context.tsx';
import { Banner } from './banner.tsx';
import { Brand } from './brand.tsx';
import { Footer } from './footer.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { currentItem, type NavProps, type ShellProps } from './shell.ts';

type FamilyShellProps = ShellProps & NavProps;

/** The frame of pages for caregivers, parents and young people: phone first, larger text, Leave fast always there. */
export function FamilyShell({ words, ...rest }: FamilyShellProps) {
  return (
    <WordsProvider words={words}>
      <FamilyFrame {...rest} />
    </WordsProvider>
  );
}

function FamilyFrame(props: Omit<FamilyShellProps, 'words'>) {
  const { agency, story, path, idle, navigation, counts, nonce, children } = props;
  const words = useWords();
  const current = currentItem(navigation, path);
  return (
    <div className="al-page al-family">
      <Skip />
      <Banner agency={agency.name} story={story} />
      <header className="al-header">
        <div className="al-wrap al-header__in">
          <Brand href={navigation[0]?.href} />
          <div className="al-tools">
            <LanguageSwitch back={path} />
            <QuickExit />
          </div>
        </div>
      </header>
      <main className="al-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer agency={agency} idle={idle}>
        <form className="al-button-form" method="post" action="/sign-out">
          <button className="usa-button al-button--quiet" type="submit">
            {words.me.signOut}
          </button>
        </form>
      </Footer>
      {navigation.length > 0 && (
        <TabBar
          label={words.nav.label}
          tabs={navigation
            .filter(item => item.tab)
            .slice(0, 5)
            .map(item => ({
              href: item.href,
              label: words.nav[item.key],
              icon: item.icon,
              current: item === current,
              count: counts?.[item.key],
            }))}
        />
      )}
      {idle && <IdleWarning {...idle} nonce={nonce} />}
    </div>
  );
}
