import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Icon } from '#web/ui/icon.tsx';

type NamePadProps = {
  words: {
    typeName: string;
    typeHint: string;
    drawName: string;
    drawInstead: string;
    typeInstead: string;
    clear: string;
  };
  typedName: string;
  /** SVG path data of the name as it was drawn. */
  drawing: string;
  nameProblem?: string | undefined;
  drawingProblem?: string | undefined;
};

/**
 * The name, typed or drawn; both count the same. Drawing is an addition of `public/signature-pad.js`: without it, and for
 * everybody who cannot or does not want to draw, the name is typed.
 */
export function NamePad({ words, typedName, drawing, nameProblem, drawingProblem }: NamePadProps) {
  return (
    <div className="al-pad" data-pad="">
      <div data-pad-typing="">
        <TextField
          name="typedName"
          label={words.typeName}
          hint={words.typeHint}
          value={typedName}
          max={200}
          autoComplete="name"
          {...(nameProblem && { problem: nameProblem })}
        />
        <Button type="button" kind="quiet" icon="edit" hidden data-pad-to="draw">
          {words.drawInstead}
        </Button>
      </div>
      <div data-pad-drawing="" id="drawing" hidden>
        <p>
          <b>{words.drawName}</b>
        </p>
        {drawingProblem && (
          <p className="usa-error-message">
            <Icon name="error" />
            <span>{drawingProblem}</span>
          </p>
        )}
        <svg className="al-pad__sheet" viewBox="0 0 600 200" role="img" aria-label={words.drawName}>
          <line x1="30" y1="160" x2="570" y2="160" />
          <path d={drawing} />
        </svg>
        <input type="hidden" name="drawing" defaultValue={drawing} />
        <div className="al-pad__ways">
          <Button type="button" kind="quiet" hidden data-pad-to="type">
            {words.typeInstead}
          </Button>
          <Button type="button" kind="quiet" hidden data-pad-to="clear">
            {words.clear}
          </Button>
        </div>
      </div>
      <script src="/signature-pad.js" defer />
    </div>
  );
}
