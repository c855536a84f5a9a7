import type { CampaignForm } from '../../../../src/campaign/campaign-form';
import type { Server } from '../../../server';
import type { Draft } from './draft';
import type { Problems } from './fields';

/** What every step is given. */
export interface StepProps {
  readonly server: Server;
  readonly draft: Draft;
  readonly problems: Problems;
  /** Grows with each check and each step. */
  readonly visits: number;
  readonly onDraft: (draft: Draft) => void;
  /** Changes some fields of the form. */
  readonly onForm: (changes: Partial<CampaignForm>) => void;
}

/** Which step a field belongs to; the first sign that fits is taken. */
const STEPS_OF_FIELDS: readonly (readonly [field: RegExp, step: number])[] = [
  [/^creators\b/, 3],
  [/^posts\b/, 4],
  [/\.kpi$/, 1],
  [/\.target$|^(by|start|end|budget|margin|currency|offer)$/, 2],
  [/./, 0],
];

export function stepOf(field: string): number {
  return STEPS_OF_FIELDS.find(([sign]) => sign.test(field))![1];
}
