import { dropExternalLink, externalLinks, type ExternalLink } from '../../file/workbook/externalLinks';
import {
  officeObject,
  type OfficeClassDefinition,
  type OfficeObject,
  type Session,
} from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { itemNotFound } from '../arguments';

/** A linked workbook by where it is; its number changes when another link is broken. */
interface LinkSubject {
  readonly workbook: WorkbookModel;
  readonly address: string;
}

const linkObject = (workbook: WorkbookModel, { address }: ExternalLink): OfficeObject<LinkSubject> =>
  officeObject('LinkedWorkbook', { workbook, address });

function find(workbook: WorkbookModel, key: unknown): OfficeObject | undefined {
  const link = externalLinks(workbook).find(({ address }) => address.toLowerCase() === String(key).toLowerCase());
  return link && linkObject(workbook, link);
}

function drop(workbook: WorkbookModel, link: ExternalLink, session: Session): void {
  dropExternalLink(workbook, link);
  session.calculator.structureChanged();
  session.needCalculation();
}

export const linkedWorkbookClass: OfficeClassDefinition<LinkSubject> = {
  identity: ({ address }) => ({ Id: address }),
  scalars: { id: { get: ({ address }) => address } },
  methods: {
    breakLinks: ({ workbook, address }, _, session) => {
      const link = externalLinks(workbook).find((candidate) => candidate.address === address);
      if (!link) throw itemNotFound("The requested resource doesn't exist.");
      drop(workbook, link, session);
    },
  },
};

export const linkedWorkbookCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  /** What other workbooks hold is out of reach: nothing is refreshed by itself. */
  scalars: { workbookLinksRefreshMode: { get: () => 'Manual' } },
  items: (workbook) => externalLinks(workbook).map((link) => linkObject(workbook, link)),
  item: find,
  methods: {
    breakAllLinks: (workbook, _, session) => {
      for (const link of externalLinks(workbook).reverse()) drop(workbook, link, session);
    },
    getItemOrNullObject: (workbook, [key]) => find(workbook, key) ?? null,
  },
};
