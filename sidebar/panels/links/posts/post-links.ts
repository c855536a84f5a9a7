import { useState } from 'preact/hooks';
import type {
  GeneratedPostLinks,
  PostsWithoutLink,
} from '../../../../src/apps-script/endpoints/links/post-links-of-tabs';
import type { Answer } from '../../../server';
import { type Query, useQuery } from '../../../ui/query';
import type { ViewProps } from '../view';

/** Links of planned posts: which are missing, and what came of making them. */
export interface PostLinks {
  readonly found: Query<PostsWithoutLink>;
  readonly isMaking: boolean;
  /** Null before the first time. */
  readonly answer: Answer<GeneratedPostLinks> | null;
  readonly make: () => void;
}

/** Finds the planned posts of a campaign without a link of their own, and makes those links. */
export function usePostLinks(view: ViewProps): PostLinks {
  const { server, campaign, isShown, occasion, onWritten } = view;
  const found = useQuery(() => server.findPostLinks(campaign), isShown, occasion);
  const [isMaking, setMaking] = useState(false);
  const [answer, setAnswer] = useState<PostLinks['answer']>(null);
  const make = async () => {
    setMaking(true);
    setAnswer(await server.generatePostLinks(campaign));
    setMaking(false);
    onWritten();
  };
  return { found, isMaking, answer, make: () => void make() };
}
