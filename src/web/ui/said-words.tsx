import type { Said } from '#kernel/paper.ts';

/** Words somebody said, perhaps in another language than the page, with who said them under it. */
export function SaidWords({ said }: { said: Said }) {
  return (
    <>
      <p lang={said.language} dir={said.language && 'auto'}>
        {said.words}
      </p>
      {said.by && <p className="al-small">{said.by}</p>}
    </>
  );
}
