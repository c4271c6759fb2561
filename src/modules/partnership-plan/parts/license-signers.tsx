import { ButtonLink } from '#web/ui/button.tsx';
import { Actions } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { PersonName } from '#web/ui/person-name.tsx';

type Signer = {
  readonly id: string;
  readonly name: string;
  readonly done: boolean;
  readonly talk: boolean;
  readonly lines: readonly string[];
  readonly scans: readonly string[];
  readonly sign: string | null;
  readonly ways: { readonly ask: string | null; readonly attest: string | null } | null;
  readonly decline: string | null;
};
type Words = {
  readonly nobody: string;
  readonly sign: string;
  readonly ask: string;
  readonly attest: string;
  readonly scan: string;
  readonly talkAfterDecline: string;
};

/** Everybody who signs, what each did, and for whoever keeps licenses the ways to ask them. */
export function LicenseSigners({ signers, words }: { signers: readonly Signer[]; words: Words }) {
  if (signers.length === 0) return <p className="al-second">{words.nobody}</p>;
  return (
    <MarkList>
      {signers.map(one => (
        <MarkItem
          key={one.id}
          state={one.done ? 'done' : one.talk ? 'talk' : 'waiting'}
          title={<PersonName>{one.name}</PersonName>}
        >
          {one.lines.map(line => (
            <p key={line}>{line}</p>
          ))}
          <Ways one={one} words={words} />
        </MarkItem>
      ))}
    </MarkList>
  );
}

function Ways({ one, words }: { one: Signer; words: Words }) {
  const ways = [
    ...one.scans.map(href => ({ href, text: words.scan })),
    { href: one.sign, text: words.sign },
    { href: one.ways?.ask, text: words.ask },
    { href: one.ways?.attest, text: words.attest },
    { href: one.decline, text: words.talkAfterDecline },
  ];
  const open = ways.filter(way => way.href);
  if (open.length === 0) return null;
  return (
    <Actions>
      {open.map(way => (
        <ButtonLink
          key={way.href}
          href={way.href ?? ''}
          kind="outline"
          size="s"
          aria-label={`${way.text}: ${one.name}`}
        >
          {way.text}
        </ButtonLink>
      ))}
    </Actions>
  );
}
