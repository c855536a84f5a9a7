import type { ChartSnapshot } from '../engine/snapshot';
import { isLogarithmic } from './chart-options';

/** Changes the first value axis: the x axis of a scatter chart, the only one of all others. */
function inFirstValueAxis(xml: string, from: string, to: string): string {
  const at = xml.indexOf('<valAx>');
  return at === -1 ? xml : xml.slice(0, at) + xml.slice(at).replace(from, to);
}

/** The library names a series by an empty reference where it has no name; Excel wants none then. */
const withoutEmptyNames = (xml: string) => xml.replaceAll('<tx><strRef><f></f></strRef></tx>', '');

/** What the library's charts cannot say: a logarithmic x axis, and the value axis under the bars. */
export function finishedChart(chart: ChartSnapshot): (xml: string) => string {
  const logAcross = chart.type === 'SCATTER' && isLogarithmic(chart.options, 'hAxis');
  return (xml) => {
    const named = withoutEmptyNames(xml);
    if (logAcross)
      return inFirstValueAxis(named, '<scaling>', '<scaling><logBase val="10"></logBase>');
    if (chart.type === 'BAR')
      return inFirstValueAxis(named, '<crosses val="autoZero">', '<crosses val="max">');
    return named;
  };
}
