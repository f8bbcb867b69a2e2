import type { SheetModel } from '../../model/sheet';
import { NAMESPACE } from '../package/names';
import { childNamed, childrenNamed, childrenOf, serialize, type XmlElement } from '../xml/element';
import { mergedExtensions } from '../xml/extensionList';

const FORMATS_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const EXTENSIONS = 'extLst';

/** The parts of a sheet's extension list that the model knows; the others are kept as markup. */
export interface SheetExtensions {
  readonly conditionalFormats: readonly XmlElement[];
  readonly dataValidations: XmlElement | undefined;
}

export function readExtensions(root: XmlElement, sheet: SheetModel): SheetExtensions {
  const conditionalFormats: XmlElement[] = [];
  let dataValidations: XmlElement | undefined;
  let rest = '';
  for (const extension of childrenOf(childNamed(root, EXTENSIONS))) {
    const formats = childNamed(extension, 'conditionalFormattings');
    const validations = childNamed(extension, 'dataValidations');
    if (formats) conditionalFormats.push(...childrenNamed(formats, 'conditionalFormatting'));
    else if (validations) dataValidations = validations;
    else rest += serialize(extension);
  }
  if (rest !== '') sheet.preservedElements.set(EXTENSIONS, rest);
  return { conditionalFormats, dataValidations };
}

/** `more` are `<ext>` elements that come from elsewhere. */
export function writeExtensions(sheet: SheetModel, conditionalFormats: string, more: string): string {
  const formats =
    conditionalFormats === ''
      ? ''
      : `<ext xmlns:x14="${NAMESPACE.x14}" uri="${FORMATS_URI}">${conditionalFormats}</ext>`;
  const content = formats + mergedExtensions(sheet.preservedElements.get(EXTENSIONS) ?? '', more);
  return content === '' ? '' : `<${EXTENSIONS}>${content}</${EXTENSIONS}>`;
}
