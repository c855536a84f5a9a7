import type { ChartSnapshot } from '../engine/snapshot';
import { chartSize, isLogarithmic } from './chart-options';

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

const UNITS_PER_PIXEL = 9525;

/**
 * The library ties a chart to two cells and misjudges where the second one is. Tied to its first cell
 * alone, a chart has the size that it was given. The charts of a sheet stand in the order of adding.
 */
export function sizedCharts(charts: ChartSnapshot[]): (drawing: string) => string {
  return (drawing) => {
    let at = 0;
    return drawing
      .replace(/<xdr:to>.*?<\/xdr:to>/gs, (to) => {
        const chart = charts[at++];
        if (!chart) return to;
        const { width, height } = chartSize(chart.options);
        return `<xdr:ext cx="${width * UNITS_PER_PIXEL}" cy="${height * UNITS_PER_PIXEL}"></xdr:ext>`;
      })
      .replace(/<xdr:twoCellAnchor[^>]*>/g, '<xdr:oneCellAnchor>')
      .replaceAll('</xdr:twoCellAnchor>', '</xdr:oneCellAnchor>');
  };
}
