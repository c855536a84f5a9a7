import { describe, expect, it } from 'vitest';
import { Canvas } from '../../src/report/drawing/canvas';
import type { Chart } from '../../src/report/drawing/chart';
import { planSheet } from '../../src/report/plan-sheet';
import type { Drawing, Section } from '../../src/report/section';

interface Model {
  readonly canvas: Canvas;
  readonly shown: readonly string[];
}

/** A section of one line with its name. */
function named(id: string, drawing: Partial<Drawing> = {}): Section<Model> {
  return {
    id,
    isShown: ({ shown }) => shown.includes(id),
    draw: ({ canvas }, row) => {
      canvas.put(row, 1, id);
      return { nextRow: row + 2, ...drawing };
    },
  };
}

function plan(sections: readonly Section<Model>[], shown = sections.map(({ id }) => id)) {
  return planSheet(sections, { canvas: new Canvas(), shown });
}

const CHART: Chart = {
  ...{ id: 'chart', type: 'BAR', firstRow: 3, rows: 2, columns: [1, 2], row: 1, column: 9 },
  options: {},
};

describe('a sheet of sections', () => {
  it('has those that have something to show, one below the other', () => {
    const all = [named('first'), named('second'), named('third')];
    const column = (shown: string[]) => plan(all, shown).contents.values.map(([cell]) => cell);
    expect(column(['first', 'second', 'third'])).toEqual(['first', '', 'second', '', 'third']);
    expect(column(['first', 'third'])).toEqual(['first', '', 'third']);
  });

  it('gives each column the width of the widest need', () => {
    const { columnWidths } = plan([
      named('first', { widths: [{ column: 1, columns: 4, width: 80 }] }),
      named('second', { widths: [{ column: 2, columns: 1, width: 90 }] }),
      named('third', { widths: [{ column: 3, columns: 4, width: 60 }] }),
    ]);
    expect(columnWidths).toEqual([
      { column: 1, columns: 1, width: 80 },
      { column: 2, columns: 1, width: 90 },
      { column: 3, columns: 2, width: 80 },
      { column: 5, columns: 2, width: 60 },
    ]);
  });

  it('knows a chart by its section, and whether it reads what is hidden', () => {
    const hidden: Chart = { ...CHART, id: 'hidden', columns: [15, 16] };
    const { charts } = plan([
      named('first', { charts: [CHART] }),
      named('second', { charts: [CHART, hidden] }),
    ]);
    expect(charts.map(({ id, readsHidden }) => [id, readsHidden])).toEqual([
      ['first/chart', false],
      ['second/chart', false],
      ['second/hidden', true],
    ]);
    expect(() => plan([named('first', { charts: [CHART, CHART] })])).toThrow('first/chart');
  });

  it('has the rules of what is drawn, each once', () => {
    const alarms = [{ startsWith: '!', color: '#ff0000' }];
    const alarmed = (id: string): Section<Model> => ({
      id,
      draw: ({ canvas }, row) => {
        canvas.put(row, 1, id, { alarms });
        return { nextRow: row + 1 };
      },
    });
    expect(plan([named('first')]).alarms).toEqual([]);
    expect(plan([alarmed('first'), alarmed('second')]).alarms).toEqual(alarms);
  });

  it('keeps the rows in sight that a section asks for', () => {
    expect(plan([named('first', { frozenRows: 2 }), named('second')]).frozenRows).toBe(2);
  });
});
