import type { ChartPartFormat } from '../../../model/drawing/chartFormat';
import type { ChartTextModel } from '../../../model/drawing/chartParts';
import { within, type Part } from '../chartPart';
import { ownFormat, type FormatSubject, type PartLook } from '../format/chartFormat';

/** The format of a text: setting its letters sets those of each piece of it, whose own are read where they differ. */
export function textFormat(
  part: Part<ChartTextModel & { readonly format: ChartPartFormat }>,
  look: PartLook,
): FormatSubject {
  const pieces = () => (part.read().runs ?? []).map((run) => run.font);
  const letters = { ...within(part, ({ format }) => format.font), write: () => [part.read().format.font, ...pieces()] };
  return { ...ownFormat(part, look), font: { part: letters, pieces, automatic: look.font } };
}
