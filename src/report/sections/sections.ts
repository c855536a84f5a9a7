import type { ReportModel } from '../model/report-model';
import type { Section } from '../section';
import { benchmarks } from './benchmarks/benchmarks';
import { cards } from './cards/cards';
import { creators } from './creators/creators';
import { funnel } from './funnel/funnel';
import { headline } from './headline/headline';
import { method } from './method/method';
import { stages } from './stages/stages';
import { upkeep } from './upkeep/upkeep';

/** The sections of a report, from top to bottom. */
export const SECTIONS = [
  headline,
  cards,
  upkeep,
  funnel,
  creators,
  stages,
  benchmarks,
  method,
] as const satisfies readonly Section<ReportModel>[];
