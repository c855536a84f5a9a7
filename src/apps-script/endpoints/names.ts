import { filledText, nullable } from '../schema';

/** The name of a campaign; whether there is one of that name is for the handler to see. */
export const CAMPAIGN_NAME = filledText('the name of a campaign');

/** The name of a campaign; null stands for all of them. */
export const CAMPAIGN_OR_ALL = nullable(CAMPAIGN_NAME);

/** The name of a tab, ours or not. */
export const TAB_NAME = filledText('the name of a tab');
