/** Two vocabularies that say the same: the file's and Office.js's. */
export class WordPairs {
  private readonly officeByFile = new Map<string, string>();
  private readonly fileByOffice = new Map<string, string>();

  constructor(pairs: Readonly<Record<string, string>>) {
    for (const [file, office] of Object.entries(pairs)) {
      this.officeByFile.set(file, office);
      if (!this.fileByOffice.has(office)) this.fileByOffice.set(office, file);
    }
  }

  office(file: string | undefined): string | undefined {
    return file === undefined ? undefined : this.officeByFile.get(file);
  }

  file(office: unknown): string | undefined {
    return typeof office === 'string' ? this.fileByOffice.get(office) : undefined;
  }
}
