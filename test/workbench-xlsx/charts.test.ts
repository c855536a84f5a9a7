import { describe, expect, it } from 'vitest';
import type { ChartSnapshot } from '../../workbench/engine/snapshot';
import { opened } from './opened';
import { workbookOf } from './sheet-of';

const column = (at: number) => ({ sheet: "Ann's", row: 3, column: at, rows: 5, columns: 1 });

async function chartXml(parts: Partial<ChartSnapshot>) {
  const chart: ChartSnapshot = {
    type: 'COLUMN',
    ranges: [column(1), column(2)],
    row: 10,
    column: 4,
    offsetX: 7,
    offsetY: 9,
    options: {},
    numHeaders: 1,
    ...parts,
  };
  const { part } = await opened(workbookOf({ name: "Ann's", charts: [chart] }));
  return {
    chart: (await part('xl/charts/chart1.xml')).replaceAll('&#39;', "'"),
    drawing: await part('xl/drawings/drawing1.xml'),
  };
}

const valueAxes = (xml: string) => [...xml.matchAll(/<valAx>.*?<\/valAx>/gs)].map(([axis]) => axis);

describe('charts in the file', () => {
  it.each([
    ['BAR', '<barChart><barDir val="bar">'],
    ['COLUMN', '<barChart><barDir val="col">'],
    ['LINE', '<lineChart>'],
    ['SCATTER', '<scatterChart>'],
    ['PIE', '<pieChart>'],
  ])('%s is native', async (type, xml) => {
    expect((await chartXml({ type })).chart).toContain(xml);
  });

  it('a type without a counterpart is left out, and the rest is written', async () => {
    const { part } = await opened(
      workbookOf({
        charts: [
          {
            type: 'ORG',
            ranges: [column(1), column(2)],
            row: 1,
            column: 1,
            offsetX: 0,
            offsetY: 0,
            options: {},
            numHeaders: 1,
          },
        ],
        cells: [{ row: 1, column: 1, value: 1 }],
      }),
    );
    await expect(part('xl/charts/chart1.xml')).rejects.toThrow('no file');
    expect(await part('xl/worksheets/sheet1.xml')).toContain('<v>1</v>');
  });

  it('the first column names the points, each further one is a series named by its header', async () => {
    const { chart } = await chartXml({ ranges: [column(1), { ...column(2), columns: 2 }] });
    expect([...chart.matchAll(/<cat>.*?<f>(.*?)<\/f>/g)].map(([, f]) => f)).toEqual([
      "'Ann''s'!$A$4:$A$7",
      "'Ann''s'!$A$4:$A$7",
    ]);
    expect([...chart.matchAll(/<val>.*?<f>(.*?)<\/f>/g)].map(([, f]) => f)).toEqual([
      "'Ann''s'!$B$4:$B$7",
      "'Ann''s'!$C$4:$C$7",
    ]);
    expect([...chart.matchAll(/<tx><strRef><f>(.*?)<\/f>/g)].map(([, f]) => f)).toEqual([
      "'Ann''s'!$B$3",
      "'Ann''s'!$C$3",
    ]);
  });

  it('without headers every row is a point', async () => {
    const { chart } = await chartXml({ numHeaders: 0 });
    expect(chart).toContain("<f>'Ann''s'!$B$3:$B$7</f>");
    expect(chart).not.toContain('<tx><strRef>');
  });

  it('has title, axis titles, colours and no legend', async () => {
    const { chart } = await chartXml({
      options: {
        title: 'Clicks & more',
        colors: ['#123456'],
        'hAxis.title': 'Creator',
        vAxis: { title: 'Clicks', viewWindow: { min: 0, max: 50 } },
        legend: { position: 'none' },
      },
    });
    for (const text of ['Clicks &amp; more', 'Creator', 'Clicks'])
      expect(chart).toContain(`<a:t>${text}</a:t>`);
    expect(chart).toContain('<a:srgbClr val="123456">');
    expect(chart).toMatch(/<max val="50">/);
    expect(chart).not.toContain('<legend>');
  });

  it('has a legend where nobody took it away', async () => {
    expect((await chartXml({ options: { legend: 'bottom' } })).chart).toContain(
      '<legendPos val="b">',
    );
  });

  it.each([
    [{ 'vAxis.logScale': true }],
    [{ vAxis: { logScale: true } }],
    [{ vAxis: { scaleType: 'log' } }],
  ])('%j is a logarithmic axis', async (options) => {
    expect(valueAxes((await chartXml({ options })).chart)[0]).toContain('<logBase val="10">');
  });

  it('no axis is logarithmic unasked', async () => {
    expect((await chartXml({ type: 'SCATTER' })).chart).not.toContain('logBase');
  });

  it('both axes of a scatter chart may be logarithmic', async () => {
    const options = { hAxis: { logScale: true }, vAxis: { logScale: true } };
    const axes = valueAxes((await chartXml({ type: 'SCATTER', options })).chart);
    expect(axes).toHaveLength(2);
    for (const axis of axes) expect(axis.match(/<logBase/g)).toHaveLength(1);
  });

  it('the first bar is on top and the numbers are below', async () => {
    const { chart } = await chartXml({ type: 'BAR', options: { 'hAxis.title': 'Cost' } });
    expect(chart).toMatch(/<catAx>.*?<orientation val="maxMin">.*?<\/catAx>/s);
    const [values] = valueAxes(chart);
    expect(values).toContain('<crosses val="max">');
    expect(values).toContain('<a:t>Cost</a:t>');
  });

  it('stands where it stood, as large as it was', async () => {
    const { drawing } = await chartXml({ options: { width: 420, height: 260 } });
    expect(drawing).toMatch(
      /<xdr:from><xdr:col>3<\/xdr:col><xdr:colOff>66675<\/xdr:colOff><xdr:row>9<\/xdr:row><xdr:rowOff>85725</,
    );
    expect(drawing).toContain('<xdr:ext cx="4000500" cy="2476500">');
  });

  it('every chart of every sheet keeps its size and what it shows', async () => {
    const charts = (...widths: number[]): ChartSnapshot[] =>
      widths.map((width, at) => ({
        type: 'BAR',
        ranges: [column(1), column(2)],
        row: at + 1,
        column: 1,
        offsetX: 0,
        offsetY: 0,
        options: { width, height: 100, title: `wide ${width}` },
        numHeaders: 1,
      }));
    const { part } = await opened(
      workbookOf(
        { name: 'One', charts: charts(100, 200) },
        { name: 'None' },
        { name: "Ann's", charts: charts(300) },
      ),
    );
    const widthsIn = (xml: string) =>
      [...xml.matchAll(/<xdr:ext cx="(\d+)"/g)].map(([, units]) => Number(units) / 9525);
    expect(widthsIn(await part('xl/drawings/drawing1.xml'))).toEqual([100, 200]);
    expect(widthsIn(await part('xl/drawings/drawing2.xml'))).toEqual([300]);
    for (const [number, width] of [100, 200, 300].entries())
      expect(await part(`xl/charts/chart${number + 1}.xml`)).toContain(`wide ${width}<`);
  });
});
