import { describe, expect, it } from '@jest/globals';
import { MISSING } from '../../../src/preview/calculation/functions/formulajsFunctions';
import { CalculatedSheet } from './calculatedSheet';

/** Names, regions, quantities, prices, dates and flags in A1:F11 that the cases look into. */
const sheet = new CalculatedSheet().write(
  'A1',
  ['Name', 'Region', 'Qty', 'Price', 'Date', 'Flag'],
  ['Ann', 'North', 5, 12.5, 45000, true],
  ['Bob', 'South', 3, 8.25, 45031, false],
  ['Cid', 'North', 9, 3.1, 45062, true],
  ['Dee', 'East', 0, 100, 45100, false],
  ['Eve', 'South', 7, -4.5, 45200, true],
  ['Fay', 'West', 2, 55.55, 45366, false],
  ['Gus', 'North', 12, 1, 45400, true],
  ['Hal', 'East', 1, 19.99, 45500, true],
  ['Ian', 'South', 8, 42, 45600, false],
  ['张三', '华东', 4, 6.6, 45700, true],
);

const check = (formula: string, expected: unknown) => {
  const value = sheet.value(formula);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
  else expect(value).toEqual(expected);
};

/** Results as Excel documents them; those without arrays were compared with LibreOffice's over the same sheet. */
describe('operators', () => {
  it.each<[string, unknown]>([
    ['=1+"2"', 3],
    ['="a"&1.5', 'a1.5'],
    ['=1/3&""', '0.333333333333333'],
    ['=1E+20&""', '1E+20'],
    ['=-2^2', 4],
    ['=2^-1', 0.5],
    ['=0^0', '#NUM!'],
    ['=1/0', '#DIV/0!'],
    ['="x"+1', '#VALUE!'],
    ['="12%"+0', 0.12],
    ['=10%*50', 5],
    ['="a"="A"', true],
    ['="a"<"B"', true],
    ['=TRUE>100', true],
    ['=0.1+0.2=0.3', true],
    ['=0.1+0.2-0.3', 0],
    ['=Z99=0', true],
    ['=Z99=""', true],
    ['=#N/A+1', '#N/A'],
    ['=C2:C4*2', [[10], [6], [18]]],
    [
      '={1,2}+{10;20}',
      [
        [11, 12],
        [21, 22],
      ],
    ],
    ['={1,2,3}+{1,2}', [[2, 4, '#N/A']]],
    ['=SUM(A1:C3 C2:D9)', 8],
    ['=A1:B2 C5', '#NULL!'],
    ['=SUM((C2,C4))', 14],
    ['=SUM(C2:INDEX(C:C,4))', 17],
    ['=@C2:C2', 5],
    ['=NOSUCH(1)', '#NAME?'],
    ['=nosuchname', '#NAME?'],
    ['=SUM(', '#NAME?'],
    ['=Missing!A1', '#REF!'],
  ])('%s', check);
});

describe('sums, counts and statistics', () => {
  it.each<[string, unknown]>([
    ['=SUM(C2:C11)', 51],
    ['=SUM(C:C)', 51],
    ['=SUM(2:3)', 90059.75],
    ['=SUM("3",TRUE,1)', 5],
    ['=SUM(F2:F11)', 0],
    ['=COUNT(A1:F11)', 30],
    ['=COUNT(1,"2","a",TRUE)', 3],
    ['=COUNTA(A1:G12)', 66],
    ['=COUNTBLANK(A1:G11)', 11],
    ['=AVERAGE(A2:A11)', '#DIV/0!'],
    ['=SUMIF(B2:B11,"North",C2:C11)', 26],
    ['=SUMIF(C2:C11,">5")', 36],
    ['=SUMIFS(C2:C11,B2:B11,"South",D2:D11,">0")', 11],
    ['=SUMIFS(C:C,B:B,"South")', 18],
    ['=SUM(SUMIFS(C:C,B:B,{"South","North"}))', 44],
    ['=COUNTIF(B2:B11,"*o*")', 6],
    ['=COUNTIF(A:A,"张*")', 1],
    ['=COUNTIF(F2:F11,TRUE)', 6],
    ['=COUNTIF(C2:C11,0)', 1],
    ['=COUNTIF(A1:A12,"")', 1],
    ['=COUNTIFS(C2:C11,">=3",C2:C11,"<9")', 5],
    ['=AVERAGEIF(B2:B11,"East",D2:D11)', 59.995],
    ['=AVERAGEIFS(D2:D11,C2:C11,">100")', '#DIV/0!'],
    ['=MAXIFS(D2:D11,B2:B11,"South")', 42],
    ['=MINIFS(D2:D11,B2:B11,"South")', -4.5],
    ['=SUMPRODUCT(C2:C11,D2:D11)', 589.14],
    ['=SUMPRODUCT((B2:B11="North")*(C2:C11>5))', 2],
    ['=SUMPRODUCT(C2:C3,D2:D4)', '#VALUE!'],
    ['=LARGE(C2:C11,2)', 9],
    ['=SMALL(C2:C11,3)', 2],
    ['=SMALL(C2:C11,99)', '#NUM!'],
    ['=RANK(9,C2:C11)', 2],
    ['=RANK(9,C2:C11,1)', 9],
    ['=RANK.AVG(2,{1,2,2,3})', 2.5],
    ['=PERCENTILE(C2:C11,0.3)', 2.7],
    ['=PERCENTILE.EXC(C2:C11,0.3)', 2.3],
    ['=QUARTILE(C2:C11,3)', 7.75],
    ['=PERCENTRANK(C2:C11,7)', 0.666],
    ['=STDEV.S({1345,1301,1368,1322,1310,1370,1318,1350,1303,1299})', 27.46391571984349],
    ['=MEDIAN(1,2,3,4)', 2.5],
    ['=MODE(1,2,2,3,3)', 2],
    ['=SUBTOTAL(9,C2:C11)', 51],
    ['=AGGREGATE(14,6,C2:C11,2)', 9],
    ['=FREQUENCY({1,2,3,4},{2})', [[2], [2]]],
  ])('%s', check);
});

describe('looking up', () => {
  it.each<[string, unknown]>([
    ['=INDEX(A2:F11,3,4)', 3.1],
    ['=INDEX(A2:B3,0,2)', [['North'], ['South']]],
    ['=INDEX(A2:B3,3,1)', '#REF!'],
    ['=MATCH("Eve",A2:A11,0)', 5],
    ['=MATCH("e*",A2:A11,0)', 5],
    ['=MATCH(45065,E2:E11)', 3],
    ['=MATCH(1,E2:E11)', '#N/A'],
    ['=MATCH({"Bob","Cid"},A2:A11,0)', [[2, 3]]],
    ['=VLOOKUP("Dee",A2:F11,4,FALSE)', 100],
    ['=VLOOKUP(45300,E2:F11,1)', 45200],
    ['=VLOOKUP("zzz",A2:F11,4,FALSE)', '#N/A'],
    ['=VLOOKUP("Dee",A2:F11,9,FALSE)', '#REF!'],
    ['=HLOOKUP("Price",A1:F11,3,FALSE)', 8.25],
    ['=LOOKUP(45300,E2:E11,A2:A11)', 'Eve'],
    ['=LOOKUP(2,1/(B2:B11="North"),A2:A11)', 'Gus'],
    ['=XLOOKUP("Hal",A2:A11,C2:C11)', 1],
    ['=XLOOKUP("Hal",A2:A11,C2:D11)', [[1, 19.99]]],
    ['=XLOOKUP("zzz",A2:A11,C2:C11,"none")', 'none'],
    ['=XLOOKUP(45065,E2:E11,A2:A11,,-1)', 'Cid'],
    ['=XLOOKUP(45065,E2:E11,A2:A11,,1)', 'Dee'],
    ['=XLOOKUP("South",B2:B11,A2:A11,,0,-1)', 'Ian'],
    ['=XLOOKUP("?a?",A2:A11,C2:C11,,2)', 2],
    ['=XMATCH(9,C2:C11)', 3],
    ['=OFFSET(A1,2,3)', 8.25],
    ['=SUM(OFFSET(C1,1,0,3,1))', 17],
    ['=OFFSET(A1,-1,0)', '#REF!'],
    ['=INDIRECT("B"&3)', 'South'],
    ['=INDIRECT("R3C2",FALSE)', 'South'],
    ['=INDIRECT("no such")', '#REF!'],
    ['=ADDRESS(3,28)', '$AB$3'],
    ['=ADDRESS(3,28,4,TRUE,"My sheet")', "'My sheet'!AB3"],
    ['=ROW(A7)&COLUMN(C1)&ROWS(A1:A9)&COLUMNS(A1:F1)', '7396'],
    ['=HYPERLINK("https://example.com","Text")', 'Text'],
    ['=CHOOSE(2,"a","b")', 'b'],
  ])('%s', check);
});

describe('arrays', () => {
  it.each<[string, unknown]>([
    ['=FILTER(A2:A11,B2:B11="North")', [['Ann'], ['Cid'], ['Gus']]],
    ['=FILTER(A2:A11,B2:B11="none")', '#CALC!'],
    ['=FILTER(A2:A11,B2:B11="none","-")', '-'],
    ['=SORT({3;1;2})', [[1], [2], [3]]],
    [
      '=SORT(A2:C4,3,-1)',
      [
        ['Cid', 'North', 9],
        ['Ann', 'North', 5],
        ['Bob', 'South', 3],
      ],
    ],
    ['=SORTBY({"a";"b";"c"},{2;3;1})', [['c'], ['a'], ['b']]],
    ['=UNIQUE(B2:B11)', [['North'], ['South'], ['East'], ['West'], ['华东']]],
    ['=UNIQUE(B2:B11,,TRUE)', [['West'], ['华东']]],
    [
      '=SEQUENCE(2,3,10,5)',
      [
        [10, 15, 20],
        [25, 30, 35],
      ],
    ],
    [
      '=TRANSPOSE({1,2;3,4})',
      [
        [1, 3],
        [2, 4],
      ],
    ],
    ['=TAKE({1;2;3},-2)', [[2], [3]]],
    ['=DROP({1,2,3},,1)', [[2, 3]]],
    [
      '=VSTACK({1,2},{3})',
      [
        [1, 2],
        [3, '#N/A'],
      ],
    ],
    ['=TOCOL({1,2;3,4})', [[1], [2], [3], [4]]],
    [
      '=WRAPROWS({1,2,3},2,0)',
      [
        [1, 2],
        [3, 0],
      ],
    ],
    ['=CHOOSECOLS({1,2,3},3,1)', [[3, 1]]],
    [
      '=TEXTSPLIT("a-b;c",  "-",";")',
      [
        ['a', 'b'],
        ['c', '#N/A'],
      ],
    ],
    ['=LET(x,2,y,x*3,y+1)', 7],
    ['=LAMBDA(x,x+1)(2)', 3],
    ['=LET(twice,LAMBDA(x,2*x),twice(4))', 8],
    ['=MAP({1,2},LAMBDA(x,x*x))', [[1, 4]]],
    ['=REDUCE(0,{1,2,3},LAMBDA(a,b,a+b))', 6],
    ['=BYROW({1,2;3,4},LAMBDA(r,SUM(r)))', [[3], [7]]],
    ['=MMULT({1,2;3,4},{1;1})', [[3], [7]]],
    ['=IF({TRUE,FALSE},"y","n")', [['y', 'n']]],
  ])('%s', check);
});

describe('text', () => {
  it.each<[string, unknown]>([
    ['=TEXT(1234.567,"#,##0.00")', '1,234.57'],
    ['=TEXT(45000,"yyyy-mm-dd")', '2023-03-15'],
    ['=TEXT("2024-03-05","d mmm")', '5 Mar'],
    ['=TEXT(-1,"yyyy")', '#VALUE!'],
    ['=TEXTJOIN("-",TRUE,A2:A4,"",1)', 'Ann-Bob-Cid-1'],
    ['=TEXTJOIN(",",FALSE,A12:A13,"x")', ',,x'],
    ['=CONCAT(A2:B3)', 'AnnNorthBobSouth'],
    ['=LEFT("abc",2)&RIGHT("abc",2)&MID("abcdef",2,3)', 'abbcbcd'],
    ['=LEN("客户档案")', 4],
    ['=LENB("客户A")', 5],
    ['=PROPER("john o\'neil smith-jones")', "John O'Neil Smith-Jones"],
    ['=TRIM("  a   b ")', 'a b'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=REPLACE("abcdef",2,3,"X")', 'aXef'],
    ['=FIND("c","abcabc",4)', 6],
    ['=SEARCH("B?","abcabd")', 2],
    ['=SEARCH("x","abc")', '#VALUE!'],
    ['=VALUE("1,234.5")', 1234.5],
    ['=NUMBERVALUE("1.234,5",",",".")', 1234.5],
    ['=FIXED(1234.567,-2,TRUE)', '1200'],
    ['=TEXTBEFORE("a-b-c","-",2)', 'a-b'],
    ['=TEXTAFTER("a-b-c","-",-1)', 'c'],
    ['=TEXTAFTER("abc","-")', '#N/A'],
    ['=CHAR(65)&CODE("a")&UNICHAR(23458)', 'A97客'],
    ['=ASC("１２Ａ")', '12A'],
  ])('%s', check);
});

describe('dates', () => {
  it.each<[string, unknown]>([
    ['=DATE(2024,14,35)', 45723],
    ['=DATE(2024,0,0)', 45260],
    ['=EDATE(DATE(2024,1,31),1)', 45351],
    ['=EOMONTH(DATE(2024,2,10),-1)', 45322],
    ['=DATEDIF(DATE(2020,5,17),DATE(2024,3,1),"y")', 3],
    ['=DATEDIF(DATE(2020,5,17),DATE(2024,3,1),"ym")', 9],
    ['=DATEDIF(DATE(2020,5,17),DATE(2024,3,1),"yd")', 289],
    ['=DATEDIF(2,1,"d")', '#NUM!'],
    ['=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))', 110],
    ['=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),DATE(2012,11,22))', 109],
    ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31))', 22],
    ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",{38719;38733})', 20],
    ['=WORKDAY(DATE(2008,10,1),151)', 39933],
    ['=WORKDAY.INTL(DATE(2012,1,1),30,17)', 40944],
    ['=WEEKDAY(DATE(2008,2,14))&WEEKDAY(DATE(2008,2,14),2)&WEEKDAY(DATE(2008,2,14),3)', '543'],
    ['=WEEKNUM(DATE(2012,3,9))&"/"&WEEKNUM(DATE(2012,3,9),2)', '10/11'],
    ['=ISOWEEKNUM(DATE(2012,3,9))', 10],
    ['=DAYS360(DATE(2011,1,30),DATE(2011,2,1))', 1],
    ['=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))', 0.58055556],
    ['=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1)', 0.57650273],
    ['=HOUR(0.75)&":"&MINUTE(0.756)', '18:8'],
    ['=TIME(25,61,61)', 7321 / 86400],
    ['=DATEVALUE("2024-03-05")', 45356],
    ['=TODAY()', 46037],
    ['=NOW()', 46037.5],
    ['=DAY(60)&"/"&MONTH(60)', '29/2'],
  ])('%s', (formula, expected) => {
    const value = sheet.value(formula);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 7);
    else expect(value).toEqual(expected);
  });
});

describe('numbers', () => {
  it.each<[string, unknown]>([
    ['=ROUND(2.15,1)', 2.2],
    ['=ROUND(-1.475,2)', -1.48],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(626.3,-3)', 1000],
    ['=ROUNDUP(-3.14159,1)', -3.2],
    ['=ROUNDDOWN(31415.92654,-2)', 31400],
    ['=MROUND(10,3)', 9],
    ['=MROUND(5,-2)', '#NUM!'],
    ['=CEILING(2.5,1)', 3],
    ['=CEILING(-2.5,2)', -2],
    ['=CEILING(0.234,0.01)', 0.24],
    ['=FLOOR(3.7,2)', 2],
    ['=CEILING.MATH(-5.5,2,-1)', -6],
    ['=INT(-8.9)', -9],
    ['=TRUNC(-8.9)', -8],
    ['=MOD(-3,2)', 1],
    ['=MOD(3,-2)', -1],
    ['=MOD(3,0)', '#DIV/0!'],
    ['=EVEN(-1)', -2],
    ['=ODD(-2)', -3],
    ['=GCD(24,36)&LCM(5,2)', '1210'],
    ['=SQRT(-1)', '#NUM!'],
    ['=LOG(86,2.7182818)', 4.4543473],
    ['=FACT(5)', 120],
    ['=PMT(0.05/12,360,200000)', -1073.64324602],
    ['=IRR({-70000,12000,15000,18000,21000})', -0.021244848],
    ['=NPV(0.1,-10000,3000,4200,6800)', 1188.44341234],
    ['=NORM.S.INV(0.975)', 1.95996398],
    ['=CORREL({3,2,4,5,6},{9,7,12,15,17})', 0.99705449],
    ['=DSUM(A1:F11,"Qty",B1:B2)', 26],
    ['=DEC2HEX(255)', 'FF'],
    ['=POISSON(2,5,TRUE)', 0.12465202],
  ])('%s', (formula, expected) => {
    const value = sheet.value(formula);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 7);
    else expect(value).toEqual(expected);
  });
});

describe('conditions and facts about values', () => {
  it.each<[string, unknown]>([
    ['=IF(1>2,"a")', false],
    ['=IF(TRUE,,"b")', undefined],
    ['=IFERROR(1/0,"e")', 'e'],
    ['=IFERROR({1,#N/A},"e")', [[1, 'e']]],
    ['=IFNA(#REF!,"n")', '#REF!'],
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=IFS(FALSE,1)', '#N/A'],
    ['=SWITCH(3,1,"a",3,"c","d")', 'c'],
    ['=SWITCH(9,1,"a","d")', 'd'],
    ['=AND(TRUE,1)&OR(FALSE,0)&XOR(TRUE,TRUE)&NOT(0)', 'TRUEFALSEFALSETRUE'],
    ['=AND(A1:A2)', '#VALUE!'],
    ['=ISNUMBER("1")&ISTEXT("a")&ISBLANK(G1)&ISERROR(#N/A)&ISNA(#REF!)', 'FALSETRUETRUETRUEFALSE'],
    ['=ERROR.TYPE(#REF!)', 4],
    ['=TYPE("a")&TYPE(1)&TYPE({1,2})', '2164'],
    ['=N(TRUE)&T(1)', '1'],
  ])('%s', check);
});

it('offers every function of the library that it names', () => {
  expect(MISSING).toEqual([]);
});
