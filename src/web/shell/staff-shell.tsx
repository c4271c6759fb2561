import type { NavItem } from '../audiences.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Skip } from '../ui/skip.tsx';
import { TabBar } from '../ui/tab-bar.tsx';
import { useWords, WordsProvider } from '../ui/words-context.tsx';
import { Banner } from './banner.tsx';
import { Brand } from './brand.tsx';
import { Footer } from './footer.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { MainNav, MorePages } from './main-nav.tsx';
import { SearchForm } from './search-form.tsx';
import { currentItem, type NavProps, type ShellProps } from './shell.ts';

type StaffShellProps = ShellProps & NavProps & { me: { name: string; initials: string } };

/** The frame of staff pages. It draws; it never guards. */
export function StaffShell({ words, ...rest }: StaffShellProps) {
  return (
    <WordsProvider words={words}>
      <StaffFrame {...rest} />
    </WordsProvider>
  );
}

function StaffFrame(props: Omit<StaffShellProps, 'words'>) {
  const { agency, story, path, idle, navigation, counts, me, nonce, children } = props;
  const words = useWords();
  const current = currentItem(navigation, path);
  const tabs = navigation.filter(item => item.tab).slice(0, 4);
  return (
    <div className="al-page al-staff">
      <Skip />
      <Banner agency={agency.name} story={story} />
      <header className="al-header">
        <div className="al-wrap al-header__in">
          <Brand href={navigation[0]?.href} />
          <MainNav navigation={navigation} counts={counts} path={path} />
          <SearchForm />
          <LanguageSwitch back={path} />
          <Me {...me} pages={navigation.filter(item => item.own)} />
        </div>
      </header>
      <main className="al-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <MorePages navigation={navigation}>
        <li>
          <a href="/account">
            <Icon name="account_circle" />
            {words.me.account}
          </a>
        </li>
      </MorePages>
      <Footer agency={agency} idle={idle} />
      <TabBar
        label={words.nav.phone}
        tabs={[
          ...tabs.map(item => ({
            href: item.href,
            label: words.nav[item.key],
            icon: item.icon,
            current: item === current,
            count: counts?.[item.key],
          })),
          { href: '#more', label: words.nav.more, icon: 'menu' as const },
        ]}
      />
      {idle && <IdleWarning {...idle} nonce={nonce} />}
    </div>
  );
}

function Me({ name, initials, pages }: { name: string; initials: string; pages: readonly NavItem[] }) {
  const { me: words, nav } = useWords();
  return (
    <details className="al-me">
      <summary>
        <Avatar side="agency" initials={initials} size="s" />
        <span className="usa-sr-only">{words.label}: </span>
        <span className="al-me__name">{name}</span>
        <Icon name="expand_more" size="s" />
      </summary>
      <div className="al-me__menu">
        {pages.map(page => (
          <a key={page.key} href={page.href}>
            {nav[page.key]}
          </a>
        ))}
        <a href="/account">{words.account}</a>
        <form method="post" action="/sign-out">
          <button type="submit">{words.signOut}</button>
        </form>
      </div>
    </details>
  );
}
