import type { Area } from '../../engine/area';
import type { Tab } from '../../engine/tab';
import { ServiceException } from '../exception';

/** Throws as the platform does when an area is empty or leaves the grid. */
export function checkedArea(tab: Tab, area: Area): Area {
  if (area.row < 1 || area.column < 1)
    throw new ServiceException(
      `The starting ${area.row < 1 ? 'row' : 'column'} of the range is too small.`,
    );
  if (area.rows < 1)
    throw new ServiceException('The number of rows in the range must be at least 1.');
  if (area.columns < 1)
    throw new ServiceException('The number of columns in the range must be at least 1.');
  if (area.row + area.rows - 1 > tab.rowCount || area.column + area.columns - 1 > tab.columnCount)
    throw new ServiceException(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  return area;
}
