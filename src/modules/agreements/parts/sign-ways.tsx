import { ButtonLink } from '#web/ui/button.tsx';
import type { SaidCaller } from '../say-signing.ts';
import { CallButton } from './call-button.tsx';

type SignWaysProps = {
  words: { onPaper: string; decline: string; print: string };
  /** Null for whoever signs in somebody's place: these ways are the signer's own. */
  paths: { onPaper: string; decline: string; paper: string } | null;
  sees: string;
  caller: SaidCaller | null;
};

/** The other ways on: paper, a no with its reason, a telephone; and who sees what is signed. */
export function SignWays({ words, paths, sees, caller }: SignWaysProps) {
  return (
    <>
      <div className="al-links">
        {paths && (
          <>
            <ButtonLink kind="quiet" icon="print" href={paths.onPaper}>
              {words.onPaper}
            </ButtonLink>
            <ButtonLink kind="quiet" icon="chat" href={paths.decline}>
              {words.decline}
            </ButtonLink>
            <ButtonLink kind="quiet" icon="file_download" href={paths.paper} download>
              {words.print}
            </ButtonLink>
          </>
        )}
        <p className="al-second">{sees}</p>
      </div>
      <CallButton caller={caller} />
    </>
  );
}
