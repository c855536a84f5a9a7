import { useState } from 'preact/hooks';
import type {
  GeneratedPostLinks,
  PostsWithoutLink,
} from '../../../../src/apps-script/endpoints/links/post-links-of-tabs';
import type { Answer } from '../../../server';
import type { Query } from '../../../ui/query';
import type { ViewProps } from '../view';

/** Links of planned posts: which are missing, and what came of making them. */
export interface PostLinks {
  readonly found: Query<PostsWithoutLink>;
  readonly isMaking: boolean;
  /** Null before the first time. */
  readonly answer: Answer<GeneratedPostLinks> | null;
  readonly make: () => void;
}

/** Makes the links of their own that the planned posts found lack. */
export function usePostLinks(
  { server, campaign, onWritten }: ViewProps,
  found: Query<PostsWithoutLink>,
): PostLinks {
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
