import { createContext } from 'preact';
import type { TabPlace } from '../../src/cells/problem';
import type { Answer } from '../server';

/** Selects a place of the workbook in the sheet beside this page. */
export type ShowPlace = (place: TabPlace) => Promise<Answer<null>>;

/** The way to the sheet for whatever names a place in it; null where there is none. */
export const PlaceShown = createContext<ShowPlace | null>(null);
