import { tokenise } from '../../calculation/references';
import { rewriteAllFormulas } from '../../model/allFormulas';
import type { WorkbookModel } from '../../model/workbook';
import { partKey } from '../package/packageReader';
import { isOfType, readRelations, relationsPath, type Relation } from '../package/relations';
import { attributeOf, childrenNamed, parseXml } from '../xml/element';

const EXTERNAL_LINK = '/externalLink';
const REFERENCES = 'externalReferences';

/** Another workbook that formulas speak of: `[1]Sheet1!A1` of the one with the number 1. */
export interface ExternalLink {
  readonly number: number;
  /** Where the file says that the workbook is. */
  readonly address: string;
  readonly relation: Relation;
}

/** The workbooks that an opened file links to, in the order in which formulas count them. */
export function externalLinks({ preserved, preservedParts }: WorkbookModel): ExternalLink[] {
  const markup = preserved.elements.get(REFERENCES);
  if (markup === undefined) return [];
  const textOf = (path: string): string | undefined => {
    const part = preservedParts.find((candidate) => partKey(candidate.path) === partKey(path));
    return part && new TextDecoder().decode(part.bytes);
  };
  return childrenNamed(parseXml(markup, REFERENCES), 'externalReference').flatMap((reference, index) => {
    const relation = preserved.relations.find(({ id }) => id === attributeOf(reference, 'id'));
    const text = relation && isOfType(relation, EXTERNAL_LINK) ? textOf(relationsPath(relation.target)) : undefined;
    const target = text === undefined ? undefined : readRelations(parseXml(text, ''), relation?.target ?? '')[0];
    return relation && target ? [{ number: index + 1, address: target.target, relation }] : [];
  });
}

/** Takes a link away: formulas that speak of it keep their results only, and the links behind it are counted anew. */
export function dropExternalLink(workbook: WorkbookModel, link: ExternalLink): void {
  keepResults(workbook, link.number);
  rewriteAllFormulas(workbook, (formula) => (formula.includes('[') ? renumbered(formula, link.number) : formula));
  const { preserved } = workbook;
  const kept = externalLinks(workbook).filter(({ number }) => number !== link.number);
  const references = kept.map(({ relation }) => `<externalReference r:id="${relation.id}"/>`).join('');
  if (references === '') preserved.elements.delete(REFERENCES);
  else preserved.elements.set(REFERENCES, `<${REFERENCES}>${references}</${REFERENCES}>`);
  preserved.relations = preserved.relations.filter(({ id }) => id !== link.relation.id);
  const gone = [link.relation.target, relationsPath(link.relation.target)].map(partKey);
  workbook.preservedParts = workbook.preservedParts.filter(({ path }) => !gone.includes(partKey(path)));
}

const bookOf = (token: ReturnType<typeof tokenise>[number]): string | undefined =>
  'sheet' in token ? token.sheet?.book : undefined;

function keepResults({ sheets }: WorkbookModel, number: number): void {
  for (const sheet of sheets) {
    sheet.cells.forEachRow(({ formulas }, row) => {
      for (const [column, { text }] of formulas ?? []) {
        if (text.includes('[') && tokenise(text).some((token) => bookOf(token) === String(number)))
          sheet.cells.setValue(row, column, sheet.cells.value(row, column));
      }
    });
  }
}

function renumbered(formula: string, gone: number): string {
  const parts = tokenise(formula).map((token) => {
    const book = Number(bookOf(token) ?? NaN);
    return book > gone ? token.text.replace(`[${book}]`, `[${book - 1}]`) : token.text;
  });
  return parts.join('');
}
