import type { ArchiveCategory } from './archiveTerms';

/** How long a document is kept: whole years, or for ever. */
export type Retention = number | 'permanent';

/** A5.1, A5.3: quarterly and yearly filing, filing at once, and filing as it arises, which no period asks for. */
export const FILING_RHYTHMS = ['quarterly', 'yearly', 'atOnce', 'asItArises'] as const;
export type FilingRhythm = (typeof FILING_RHYTHMS)[number];

/** A5.2: the categories that a department owes, whatever it filed before. */
export interface Owed {
  readonly quarterly: readonly ArchiveCategory[];
  readonly yearly: readonly ArchiveCategory[];
}

/** What a company sets of the policy for its archives (A1-A8); kept in the workbook. */
export interface ArchivePolicy {
  /** A5.5: how file numbers are made; see `numberPattern`. */
  readonly numberPattern: string;
  /** The code of each department in file numbers, by the department's name. */
  readonly departmentCodes: Readonly<Record<string, string>>;
  /** The code of each category in file numbers. */
  readonly categoryCodes: Readonly<Record<ArchiveCategory, string>>;
  readonly retention: Readonly<Record<ArchiveCategory, Retention>>;
  /** Whether retention runs from the end of the document's year or from its day. */
  readonly retentionFrom: 'endOfYear' | 'documentDate';
  /** A5.1: when each category is filed, where the document itself does not say. */
  readonly rhythm: Readonly<Record<ArchiveCategory, FilingRhythm>>;
  /** Days that filing at once may take (A5.3). */
  readonly atOnceDays: number;
  /** By department, `*` for all others; a department without an entry owes what it filed in former periods. */
  readonly owed: Readonly<Record<string, Owed>>;
  /** A8.3: whether a form with ordinary items alone needs the general manager's approval too. */
  readonly ordinaryDestructionNeedsGeneralManager: boolean;
  /** Whether lists leave out the titles of documents that one may not read. */
  readonly hideTitles: boolean;
  /** `HH:MM`, when the working day ends: a loan of hours is back by then (A7.3c). */
  readonly dayEnds: string;
}

/** The usual three terms of company archives: for ever, 30 years, 10 years. */
const RETENTION: ArchivePolicy['retention'] = {
  planning: 'permanent',
  annualPlan: 30,
  statistics: 30,
  financialAudit: 30,
  accounting: 30,
  labourAndWages: 30,
  operatingResults: 10,
  personnel: 'permanent',
  minutes: 'permanent',
  decision: 'permanent',
  powerOfAttorney: 10,
  agreement: 30,
  contract: 30,
  projectPlan: 30,
  notice: 10,
  other: 10,
};

/** The first letters of the categories' Chinese names, which people in archives know. */
const CATEGORY_CODES: ArchivePolicy['categoryCodes'] = {
  planning: 'GH',
  annualPlan: 'JH',
  statistics: 'TJ',
  financialAudit: 'SJ',
  accounting: 'KJ',
  labourAndWages: 'GZ',
  operatingResults: 'JY',
  personnel: 'RS',
  minutes: 'HY',
  decision: 'JD',
  powerOfAttorney: 'WT',
  agreement: 'XY',
  contract: 'HT',
  projectPlan: 'XM',
  notice: 'TZ',
  other: 'QT',
};

/** What is made once a year is filed once a year; powers of attorney at once, since approvals rest on them (A7.3d). */
const RHYTHM: ArchivePolicy['rhythm'] = {
  planning: 'yearly',
  annualPlan: 'yearly',
  statistics: 'quarterly',
  financialAudit: 'yearly',
  accounting: 'yearly',
  labourAndWages: 'quarterly',
  operatingResults: 'quarterly',
  personnel: 'yearly',
  minutes: 'quarterly',
  decision: 'quarterly',
  powerOfAttorney: 'atOnce',
  agreement: 'quarterly',
  contract: 'quarterly',
  projectPlan: 'quarterly',
  notice: 'quarterly',
  other: 'quarterly',
};

export const DEFAULT_ARCHIVE_POLICY: ArchivePolicy = {
  numberPattern: 'YEAR-DEPT-CATEGORY-NNNN',
  departmentCodes: {},
  categoryCodes: CATEGORY_CODES,
  retention: RETENTION,
  retentionFrom: 'endOfYear',
  rhythm: RHYTHM,
  atOnceDays: 1,
  owed: {},
  ordinaryDestructionNeedsGeneralManager: true,
  hideTitles: false,
  dayEnds: '18:00',
};
