import { describe, expect, it } from '@jest/globals';
import { parseCall, WrongCall } from '../../../scripts/commandLine/arguments';

const JOBS = ['setUpWorkbook', 'buildCards'];
const parse = (words: string): ReturnType<typeof parseCall> => parseCall(words === '' ? [] : words.split(' '), JOBS, '2026-10-15');

describe('a call of the command line', () => {
  it('names a job, a workbook and where the result goes', () =>
    expect(parse('buildCards in.xlsx --out out.xlsx --lang zh-TW --date 2026-09-30 --set limit=5 --set by=grade=A --json')).toEqual({
      kind: 'job',
      job: 'buildCards',
      input: 'in.xlsx',
      output: 'out.xlsx',
      language: 'zh-TW',
      date: '2026-09-30',
      settings: { limit: '5', by: 'grade=A' },
      json: true,
    }));

  it('takes today and the workbook’s own language where nothing is said', () =>
    expect(parse('setUpWorkbook in.csv')).toMatchObject({ date: '2026-10-15', language: undefined, output: undefined, json: false }));

  it('lists the jobs', () => expect(parse('list --json')).toEqual({ kind: 'list', json: true }));
});

describe('a wrong call', () => {
  const check = (words: string, message: RegExp, exitCode = 2): void => {
    try {
      parse(words);
    } catch (error) {
      expect(error).toBeInstanceOf(WrongCall);
      expect((error as WrongCall).message).toMatch(message);
      expect((error as WrongCall).exitCode).toBe(exitCode);
      return;
    }
    throw new Error(`'${words}' was taken`);
  };

  it('names no job', () => check('', /argument 'job'/));
  it('names a job that there is not', () => check('fly in.xlsx', /no job 'fly'.*setUpWorkbook/));
  it('names no workbook', () => check('buildCards', /needs a workbook/));
  it('asks for a language that there is not', () => check('buildCards in.xlsx --lang fr', /fr/));
  it('gives a date that does not exist', () => check('buildCards in.xlsx --date 2026-02-30', /must exist/));
  it('gives an option without a value', () => check('buildCards in.xlsx --set limit', /key=value/));
  it('has a flag that there is not', () => check('buildCards in.xlsx --fast', /--fast/));
  it('asks for help, which is no mistake', () => check('--help', /--out <file>/, 0));
});
