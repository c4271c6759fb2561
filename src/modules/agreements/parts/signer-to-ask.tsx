import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

export type SignerToAskData = {
  readonly id: string;
  readonly name: string;
  readonly as: string;
  readonly signed: string | null;
  readonly asked: readonly { readonly key: string; readonly text: string }[];
  readonly wasSent: boolean;
  readonly noAccount: string | null;
  readonly papers: readonly { readonly key: string; readonly label: string; readonly href: string }[];
  readonly attest: string | null;
};

type SignerToAskProps = {
  words: {
    asked: string;
    notAsked: string;
    atDoor: string;
    atDoorText: string;
    send: string;
    sendAgain: string;
    sendText: string;
    remind: string;
    remindText: string;
    paper: string;
    attest: string;
  };
  signer: SignerToAskData;
};

/** One signer and every way to ask them; what was tried before stands with it. */
export function SignerToAsk({ words, signer }: SignerToAskProps) {
  const { name, as, signed, asked } = signer;
  return (
    <Card title={<bdi>{name}</bdi>} aside={signed ? <StateTag state="ok">{signed}</StateTag> : as}>
      {!signed && <Ways words={words} signer={signer} />}
      {!signed && (
        <div className="al-part">
          <h3>{words.asked}</h3>
          {asked.length === 0 ? (
            <p className="al-second">{words.notAsked}</p>
          ) : (
            <ul>
              {asked.map(one => (
                <li key={one.key}>{one.text}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Card>
  );
}

function Ways({ words, signer }: SignerToAskProps) {
  const { id, wasSent, noAccount, papers, attest } = signer;
  return (
    <>
      {noAccount ? (
        <p>{noAccount}</p>
      ) : (
        <>
          <Way signer={id} way="doorstep" icon="phone" label={words.atDoor} text={words.atDoorText} first />
          <Way
            signer={id}
            way="sent"
            icon="send"
            label={wasSent ? words.sendAgain : words.send}
            text={words.sendText}
          />
          <Way signer={id} way="reminder" icon="chat" label={words.remind} text={words.remindText} />
        </>
      )}
      {papers.length > 0 && (
        <div className="al-part">
          <h3>{words.paper}</h3>
          <ul>
            {papers.map(paper => (
              <li key={paper.key}>
                <a className="al-icon-link" href={paper.href} download>
                  <Icon name="print" />
                  {paper.label}
                </a>
              </li>
            ))}
          </ul>
          {attest && (
            <p>
              <a className="al-icon-link" href={attest}>
                <Icon name="upload_file" />
                {words.attest}
              </a>
            </p>
          )}
        </div>
      )}
    </>
  );
}

type WayProps = { signer: string; way: string; icon: IconName; label: string; text: string; first?: boolean };

function Way({ signer, way, icon, label, text, first }: WayProps) {
  return (
    <form className="al-part" method="post">
      <input type="hidden" name="signer" value={signer} />
      <input type="hidden" name="way" value={way} />
      <Stack tight>
        <p>{text}</p>
        <Actions>
          <Button kind={first ? 'fill' : 'outline'} icon={icon}>
            {label}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
