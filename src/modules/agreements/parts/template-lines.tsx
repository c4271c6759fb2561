import type { SaidTemplateLine } from '../say-template.ts';

type TemplateLinesProps = { words: { inEnglish: string; inSpanish: string }; lines: readonly SaidTemplateLine[] };

/** The lines of a part in both languages beside each other, to be read. */
export function TemplateLines({ words, lines }: TemplateLinesProps) {
  return lines.map(line => (
    <div key={line.key} className="al-both">
      <h3>{line.title}</h3>
      <div>
        <p className="al-small">{words.inEnglish}</p>
        <p lang="en">{line.en}</p>
      </div>
      <div>
        <p className="al-small">{words.inSpanish}</p>
        <p lang="es">{line.es || '–'}</p>
      </div>
    </div>
  ));
}
