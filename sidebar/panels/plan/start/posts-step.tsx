import { useState } from 'preact/hooks';
import type { CreatorForm, PostForm } from '../../../../src/campaign/campaign-form';
import { problemInWords } from '../../../../src/cells/problem-words';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/button';
import { Some } from '../../../ui/some';
import { Tag } from '../../../ui/tag';
import { counted } from '../../../words';
import { nameOf } from './creators-step';
import { DayField, SelectField } from './fields';
import type { StepProps } from './step';
import { postTypesOn } from './words';

/** What is posted when: several posts a creator, each with a link of its own where wanted. */
export function PostsStep({ draft, problems, onForm }: StepProps) {
  const { creators, posts, start } = draft.form;
  const put = (next: readonly PostForm[]) => onForm({ posts: next });
  const dayFor = (creator: CreatorForm) => creator.postingDate || start;
  if (creators.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">No creator to plan posts for</p>
        <p>Posts can be planned in the Posts tab later: a row with Due and no address.</p>
      </div>
    );
  return (
    <>
      <ForEverybody
        platforms={creators.map(({ platform }) => platform)}
        onAdd={(type) =>
          put([
            ...posts,
            ...creators.map((creator, at) => ({
              ...{ creator: at, type: fitting(type, creator.platform) },
              ...{ due: dayFor(creator), hasOwnLink: false },
            })),
          ])
        }
      />
      <Some
        items={creators.map((creator, at) => ({ creator, at }))}
        keyOf={({ at }) => String(at)}
        first={Math.max(20, lastFaulty(problems, posts) + 1)}
        step={50}
        label="Posts of each creator"
        className="plan-creators"
      >
        {({ creator, at }) => (
          <PostsOf
            creator={creator}
            posts={posts}
            at={at}
            problems={problems}
            onAdd={() =>
              put([
                ...posts,
                {
                  ...{ creator: at, type: postTypesOn(creator.platform)[0] },
                  ...{ due: dayFor(creator), hasOwnLink: false },
                },
              ])
            }
            onPosts={put}
          />
        )}
      </Some>
    </>
  );
}

/** A type of post where the platform has it, else what is usual there. */
function fitting(type: string, platform: string): string {
  const types = postTypesOn(platform);
  return types.includes(type) ? type : types[0];
}

/** The place of the last creator with a post in which something is wrong; -1 for none. */
function lastFaulty(problems: StepProps['problems'], posts: readonly PostForm[]): number {
  return problems.reduce((last, { field }) => {
    const [, post] = /^posts\.(\d+)/.exec(field) ?? [];
    return Math.max(last, posts[Number(post)]?.creator ?? -1);
  }, -1);
}

interface ForEverybodyProps {
  /** Of each creator. */
  readonly platforms: readonly string[];
  readonly onAdd: (type: string) => void;
}

function ForEverybody({ platforms, onAdd }: ForEverybodyProps) {
  const types = [...new Set(platforms.flatMap(postTypesOn))];
  const [type, setType] = useState(types[0] ?? '');
  const count = platforms.length;
  if (count < 2) return null;
  return (
    <div class="plan-pair plan-everybody">
      <SelectField
        name="everybody"
        label="For everybody"
        problems={[]}
        options={types}
        value={type}
        onChange={setType}
      />
      <Button
        look="outlined"
        onClick={() => {
          onAdd(type);
          announce(`${counted(count, 'post')} planned`);
        }}
      >
        Add {counted(count, 'post')}
      </Button>
    </div>
  );
}

interface PostsOfProps {
  readonly creator: CreatorForm;
  readonly at: number;
  readonly posts: readonly PostForm[];
  readonly problems: StepProps['problems'];
  readonly onAdd: () => void;
  readonly onPosts: (posts: readonly PostForm[]) => void;
}

function PostsOf({ creator, at, posts, problems, onAdd, onPosts }: PostsOfProps) {
  const name = nameOf(creator);
  const own = posts
    .map((post, place) => ({ post, place }))
    .filter(({ post }) => post.creator === at);
  return (
    <fieldset class="plan-fieldset">
      <legend>
        <bdi>{name}</bdi> <Tag>{creator.platform}</Tag>
      </legend>
      {own.map(({ post, place }, number) => (
        <PostFields
          key={place}
          post={post}
          types={postTypesOn(creator.platform)}
          place={place}
          what={`post ${number + 1} of ${name}`}
          problems={problems}
          onChange={(changes) =>
            onPosts(posts.map((each, other) => (other === place ? { ...each, ...changes } : each)))
          }
          onRemove={() => onPosts(posts.filter((_, other) => other !== place))}
        />
      ))}
      <Button look="word" label={`Add a post of ${name}`} onClick={onAdd}>
        Add a post
      </Button>
    </fieldset>
  );
}

interface PostFieldsProps {
  readonly post: PostForm;
  /** What is posted on the creator's platform. */
  readonly types: readonly string[];
  readonly place: number;
  /** Which one it is, as a person would say it. */
  readonly what: string;
  readonly problems: StepProps['problems'];
  readonly onChange: (changes: Partial<PostForm>) => void;
  readonly onRemove: () => void;
}

function PostFields({ post, types, place, what, problems, onChange, onRemove }: PostFieldsProps) {
  const field = (id: keyof PostForm) => ({ name: `posts.${place}.${id}`, problems });
  const linkProblem = problems.find((each) => each.field === `posts.${place}.hasOwnLink`);
  return (
    <div class="plan-post">
      <div class="plan-pair">
        <SelectField
          {...field('type')}
          label="Type"
          options={types.includes(post.type) ? types : [post.type, ...types]}
          value={post.type}
          onChange={(type) => onChange({ type })}
        />
        <DayField
          {...field('due')}
          label="Due"
          value={post.due}
          onChange={(due) => onChange({ due })}
        />
      </div>
      <div class="plan-words">
        <label class="check">
          <input
            type="checkbox"
            name={`posts.${place}.hasOwnLink`}
            checked={post.hasOwnLink}
            aria-label={`A link of its own, ${what}`}
            onChange={({ currentTarget }) => onChange({ hasOwnLink: currentTarget.checked })}
          />
          A link of its own
        </label>
        <Button look="word" label={`Take out ${what}`} onClick={onRemove}>
          Take out
        </Button>
      </div>
      {linkProblem !== undefined && (
        <p class="plan-problem" role="alert">
          <span aria-hidden="true">✕ </span>
          {problemInWords(linkProblem.problem)}
        </p>
      )}
    </div>
  );
}
