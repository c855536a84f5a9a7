import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest: begun last, one of them would run alone while the other cores wait. */
const LONG = [
  'test/walks/edits',
  'test/report/agrees-on-the-sample',
  'test/contracts/push/push',
  'test/walks/interleavings',
  'test/apps-script/set-up-workbook',
  'test/report/agrees-on-fixtures',
  'test/report/refresh',
  'test/report/added-section/added-section',
  'test/sidebar/looks',
  'test/browser/a-thousand-creators',
  'test/browser/workbench',
  'test/sidebar/plan/plan-whole-way',
  'test/browser/real-creators',
  'test/browser/bench',
  'test/browser/functions-in-cells',
  'test/sidebar/whole-way',
  'test/office/fixtures',
  'test/office/report',
];

const placeOf = ({ moduleId }: TestSpecification) =>
  LONG.findIndex((each) => moduleId.endsWith(`/${each}.test.ts`));

/** The longest first, the rest as ever. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = (await super.sort(files)).filter((each) => placeOf(each) < 0);
    const long = files.filter((each) => placeOf(each) >= 0);
    return [...long.sort((one, other) => placeOf(one) - placeOf(other)), ...others];
  }
}
