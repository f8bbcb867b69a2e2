/** Name and one-line description of each job, by its name. */
export const jobs = {
  setUpWorkbook: {
    name: 'Set up workbook',
    description: 'Finds the lists in this workbook and turns them into checked tables. Your own sheets stay as they are.',
  },
  buildCards: {
    name: 'Build cards',
    description: 'Makes a printable card for each customer, one A4 page each.',
  },
  validate: {
    name: 'Check entries',
    description: 'Checks every entry against the rules and lists what to mend, with a link to each cell.',
  },
  classify: {
    name: 'Classify',
    description: 'Puts every customer in its classes and grade, with the reason and the figures.',
  },
  assessCredit: {
    name: 'Assess credit',
    description: 'Grade, limit, terms and handling of each customer from its payments, with the arithmetic shown.',
  },
  composeReports: {
    name: 'Composition reports',
    description: 'Four reports on sales, products, regions and credit, each with shares, changes, a chart and what follows from the figures.',
  },
  planRoutes: {
    name: 'Plan routes',
    description: 'Puts customers into an economical order of visits, region by region, with distances and a drawing.',
  },
  registerArchives: {
    name: 'Register archives',
    description: 'Numbers documents, fills in retention and status, and makes the filing calendar with what is due, missing and late.',
  },
  borrow: {
    name: 'Borrow',
    description: 'Requests, approvals and loans by rule A7, with the printed request form; without a choice, what is out and overdue.',
  },
  returnLoan: {
    name: 'Return',
    description: 'Takes a document back, with a look at its state; without a choice, what is out and overdue.',
  },
  destroy: {
    name: 'Destroy',
    description: 'Forms of destruction by rule A8, step by step, with the printed approval form; without a choice, what is due.',
  },
  verifyRegister: {
    name: 'Verify register',
    description: 'Checks that no row of the register of destructions was changed, removed or put in, and lists what was destroyed.',
  },
  undoLastRun: {
    name: 'Undo last run',
    description: 'Takes back what the last run changed. What somebody changed since stays.',
  },
  findDuplicates: {
    name: 'Find duplicates',
    description: 'Lists customers that may be the same, side by side with the reasons. Nothing is joined without your word.',
  },
  mergeCustomers: {
    name: 'Join customers',
    description: 'Makes one customer of two that are the same; sales and visits follow, and it can be undone.',
  },
  fixEntries: {
    name: 'Mend entries',
    description: 'Makes the safe corrections of one kind, and notes each change.',
  },
} as const;
