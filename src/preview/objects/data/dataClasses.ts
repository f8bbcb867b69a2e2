import { connectionsOf, queriesOf, type QueryFacts } from '../../file/workbook/queries';
import { ExcelError, officeObject, type OfficeClassDefinition, type OfficeObject } from '../../interpreter/officeClass';
import { sameName } from '../../model/operations/nameRules';
import type { WorkbookModel } from '../../model/workbook';
import { linkedWorkbookClass, linkedWorkbookCollectionClass } from './linkedWorkbook';

const queryObject = (query: QueryFacts): OfficeObject<QueryFacts> => officeObject('Query', query);

/** Queries are known as the file left them: when they were last refreshed it does not say. */
const queryClass: OfficeClassDefinition<QueryFacts> = {
  identity: ({ name }) => ({ Id: name }),
  scalars: {
    error: { get: () => 'None' },
    loadedTo: { get: ({ loadedTo }) => loadedTo },
    loadedToDataModel: { get: ({ loadedToDataModel }) => loadedToDataModel },
    name: { get: ({ name }) => name },
    refreshDate: { get: () => null },
    rowsLoadedCount: { get: ({ rows }) => rows },
  },
};

const queryCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  items: (workbook) => queriesOf(workbook).map(queryObject),
  item: (workbook, key) => {
    const query = queriesOf(workbook).find(({ name }) => sameName(name, String(key)));
    return query && queryObject(query);
  },
  methods: { getCount: (workbook) => queriesOf(workbook).length },
};

const dataConnectionCollectionClass: OfficeClassDefinition<WorkbookModel> = {
  methods: {
    /** There is nothing to do without connections; what they lead to is out of reach. */
    refreshAll: (workbook) => {
      if (connectionsOf(workbook).length > 0)
        throw new ExcelError('NotImplemented', 'The preview does not reach data outside the workbook.', 501);
    },
  },
};

/** Queries, connections and linked workbooks, by their names in the library. */
export const dataClasses: Readonly<Record<string, OfficeClassDefinition<never>>> = {
  DataConnectionCollection: dataConnectionCollectionClass,
  LinkedWorkbook: linkedWorkbookClass,
  LinkedWorkbookCollection: linkedWorkbookCollectionClass,
  Query: queryClass,
  QueryCollection: queryCollectionClass,
};
