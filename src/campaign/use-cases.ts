import { nameKey } from '../text/name-key';

/** A kind of campaign that decides what counts, and the names people use for it. */
export interface UseCaseRow {
  readonly name: UseCase;
  readonly aliases: readonly string[];
}

export type UseCase = 'DTC' | 'app install' | 'B2B' | 'paid UGC' | 'always-on';

export const USE_CASES: readonly UseCaseRow[] = [
  { name: 'DTC', aliases: ['dtc launch', 'd2c', 'e-commerce', 'ecommerce', 'shop', 'launch'] },
  { name: 'app install', aliases: ['app', 'app installs', 'installs', 'mobile app'] },
  { name: 'B2B', aliases: ['lead generation', 'saas'] },
  {
    name: 'paid UGC',
    aliases: ['ugc', 'ugc for paid', 'ugc ads', 'spark ads', 'whitelisting', 'partnership ads'],
  },
  {
    name: 'always-on',
    aliases: ['always on', 'ambassador', 'ambassadors', 'programme', 'program'],
  },
];

/** The use case that a name stands for, without regard to case. */
export function findUseCase(name: string): UseCase | undefined {
  const wanted = nameKey(name);
  return USE_CASES.find(
    (each) => each.name.toLowerCase() === wanted || each.aliases.includes(wanted),
  )?.name;
}
