/** A word of the glossary, explained where it stands. Put it at the end of a sentence or on its own line. */
export function Term({ children, meaning }: { children: string; meaning: string }) {
  return (
    <details className="al-term">
      <summary>{children}</summary>
      <div className="al-details__body">
        <p>{meaning}</p>
      </div>
    </details>
  );
}
