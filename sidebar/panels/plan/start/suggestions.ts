import { useRef } from 'preact/hooks';
import type { SuggestedKpis } from '../../../../src/apps-script/endpoints/plan/suggest-kpis';
import type { CampaignForm } from '../../../../src/campaign/campaign-form';
import type { Server } from '../../../server';
import { type Query, useQuery } from '../../../ui/query';

/** The KPIs that fit, and the goal that they were asked for: what came for another goal is out of date. */
export interface Suggestions extends SuggestedKpis {
  readonly goal: string;
}

type Goal = Pick<CampaignForm, 'objective' | 'useCase'>;

/** Objective and use case as one text to be compared. */
export function goalOf({ objective, useCase }: Goal): string {
  return `${objective}|${useCase}`;
}

/** Asks for KPIs once for each goal. */
export function useSuggestions(
  server: Server,
  { objective, useCase }: Goal,
  isWanted: boolean,
): Query<Suggestions> {
  const goal = goalOf({ objective, useCase });
  const wanted = useRef({ goal, occasion: 0 });
  if (isWanted && wanted.current.goal !== goal)
    wanted.current = { goal, occasion: wanted.current.occasion + 1 };
  return useQuery(
    async () => {
      const answer = await server.suggestKpis(objective, useCase);
      return answer.ok ? { ok: true, value: { ...answer.value, goal } } : answer;
    },
    isWanted,
    wanted.current.occasion,
  );
}
