import { Avatar, type Side } from '#web/ui/avatar.tsx';
import { Card } from '#web/ui/card.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';

export type SignerData = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly side: Side;
  /** In which capacity, when opened, how asked: finished lines. */
  readonly lines: readonly string[];
  readonly state: State;
  readonly word: string;
  readonly links: readonly { readonly href: string; readonly label: string; readonly of: string }[];
};

type SignersCardProps = {
  title: string;
  signers: readonly SignerData[];
  none: string;
  /** What a change now would mean for those who signed. */
  remark: string | null;
};

/** Everybody who signs or may sign, where they are, and what can be done. */
export function SignersCard({ title, signers, none, remark }: SignersCardProps) {
  return (
    <Card title={title} id="signatures">
      {signers.length === 0 && <p className="al-second">{none}</p>}
      <ul>
        {signers.map(signer => (
          <li key={signer.id} className="al-signer">
            <Avatar side={signer.side} initials={signer.initials} />
            <div>
              <h3>
                <PersonName>{signer.name}</PersonName>
              </h3>
              {signer.lines.map(line => (
                <p key={line} dir="auto">
                  {line}
                </p>
              ))}
              <StateTag state={signer.state}>{signer.word}</StateTag>
              {signer.links.length > 0 && (
                <p className="al-linkrow">
                  {signer.links.map(link => (
                    <a key={link.href} href={link.href} aria-label={link.of}>
                      {link.label}
                    </a>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {remark && <p className="al-remark">{remark}</p>}
    </Card>
  );
}
