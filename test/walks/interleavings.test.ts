import { describe, expect, it } from 'vitest';
import { drawn } from './draw';
import { BREAKS } from './length';
import { OPERATIONS } from './operations';
import { walkBreaks, walkInterleavings } from './walk';

describe.each(OPERATIONS)('while a script $name', (operation) => {
  it('people edit before each of its calls: nothing lost, doubled or in another row', async () => {
    const { runs, faults } = await walkInterleavings(operation, (count) =>
      drawn(operation.name, count),
    );
    expect(runs > 0 || operation.edits.length === 0).toBe(true);
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('each of its calls fails: the next run ends as if nothing had happened', async () => {
    const { runs, faults } = await walkBreaks(operation, (count) =>
      drawn(operation.name, count, BREAKS),
    );
    expect(runs).toBeGreaterThan(0);
    expect(faults.slice(0, 20)).toEqual([]);
  });
});
