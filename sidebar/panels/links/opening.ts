import { useRef } from 'preact/hooks';
import type { OpenedLinks } from '../../../src/apps-script/endpoints/links/open-links';
import type { PostsWithoutLink } from '../../../src/apps-script/endpoints/links/post-links-of-tabs';
import type { LinkPreview } from '../../../src/apps-script/endpoints/links/preview-links';
import type { LinkChanges } from '../../../src/apps-script/endpoints/links/replace-links-of-tabs';
import type { Answer } from '../../server';
import { type Query, useQuery } from '../../ui/query';
import type { ViewProps } from './view';

/** What the view of links is made of; each part has its own faults. */
export interface Opening {
  readonly preview: Query<LinkPreview>;
  readonly changes: Query<LinkChanges>;
  readonly posts: Query<PostsWithoutLink>;
}

interface Call {
  readonly occasion: number;
  readonly answer: Promise<Answer<OpenedLinks>>;
}

/** Asks for all parts in one call. */
export function useOpening({ server, campaign, isShown, occasion }: ViewProps): Opening {
  const onItsWay = useRef<Call | null>(null);
  const shared = (): Promise<Answer<OpenedLinks>> => {
    if (onItsWay.current?.occasion === occasion) return onItsWay.current.answer;
    const call = { occasion, answer: server.openLinks(campaign) };
    onItsWay.current = call;
    call.answer.then(() => {
      if (onItsWay.current === call) onItsWay.current = null;
    });
    return call.answer;
  };
  const part =
    <T>(of: (opened: OpenedLinks) => Answer<T>) =>
    async (): Promise<Answer<T>> => {
      const answer = await shared();
      return answer.ok ? of(answer.value) : answer;
    };
  return {
    preview: useQuery(
      part(({ preview }) => preview),
      isShown,
      occasion,
    ),
    changes: useQuery(
      part(({ changes }) => changes),
      isShown,
      occasion,
    ),
    posts: useQuery(
      part(({ posts }) => posts),
      isShown,
      occasion,
    ),
  };
}
