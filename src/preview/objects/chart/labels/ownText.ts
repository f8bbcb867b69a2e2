import type { ScalarDefinition, Session } from '../../../interpreter/officeClass';
import { booleanArgument } from '../../arguments';
import { text } from '../chartArguments';
import { change, type ChartOnSheet, type Part } from '../chartPart';
import { textFormula } from '../title/textFormula';

/** A label that can say something else than Excel would. */
interface OwnTextModel {
  text?: string;
  formula?: string;
  autoText: boolean;
}

function setOwn(label: OwnTextModel, own: { readonly text: string } | { readonly formula: string }): void {
  delete label.text;
  delete label.formula;
  Object.assign(label, own, { autoText: false });
}

/** Text, formula and autoText of a label. `shown` is what it says now; a label that is given a text is shown. */
export function ownTextScalars<Subject extends { readonly on: ChartOnSheet }, Model extends OwnTextModel>(
  labelOf: (subject: Subject) => Part<Model>,
  shown: (subject: Subject, session: Session) => string,
  show: (label: Model) => void = () => undefined,
): Record<string, ScalarDefinition<Subject>> {
  const given = (
    subject: Subject,
    own: { readonly text: string } | { readonly formula: string },
    session: Session,
  ): void =>
    change(labelOf(subject), session, (label) => {
      setOwn(label, own);
      show(label);
    });
  return {
    text: {
      get: shown,
      set: (subject, value, session) => given(subject, { text: text(value, 'text', session) }, session),
    },
    formula: {
      get: (subject, session) => labelOf(subject).read().formula ?? shown(subject, session),
      set: (subject, value, session) => given(subject, { formula: textFormula(value, subject.on, session) }, session),
    },
    autoText: {
      get: (subject) => labelOf(subject).read().autoText,
      set: (subject, value, session) => {
        const autoText = booleanArgument(value, 'autoText');
        change(labelOf(subject), session, (label) => {
          if (autoText) delete label.text;
          if (autoText) delete label.formula;
          label.autoText = autoText;
        });
      },
    },
  };
}
