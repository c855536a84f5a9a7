import type { PolicySettings } from '../../../../src/apps-script/endpoints/links/policy-store';
import type { TagName } from '../../../../src/links/address/campaign-url';
import type { NamingPolicy, TagPolicy } from '../../../../src/links/naming/policy';

/** The tags in the order of a link. */
export const TAGS: readonly TagName[] = ['source', 'medium', 'campaign', 'content', 'term', 'id'];

/** A tag as its fields hold it. */
export interface TagDraft {
  readonly value: string;
  /** Blank: as `value`. */
  readonly boosted: string;
  /** A value a line, as typed. */
  readonly allowed: string;
  readonly isRequired: boolean;
}

/** A policy as the form holds it. */
export interface PolicyDraft {
  readonly rest: Omit<NamingPolicy, 'tags'>;
  readonly tags: Readonly<Record<TagName, TagDraft>>;
}

export function draftOf({ tags, ...rest }: NamingPolicy): PolicyDraft {
  return { rest, tags: byTag((name) => tagDraftOf(tags[name])) };
}

/** What the fields say, as it is stored: what is blank is left out. */
export function policyOf({ rest, tags }: PolicyDraft): NamingPolicy {
  return { ...rest, tags: byTag((name) => tagPolicyOf(tags[name])) };
}

export function isSame(one: PolicyDraft, other: PolicyDraft): boolean {
  return JSON.stringify(policyOf(one)) === JSON.stringify(policyOf(other));
}

type Preset = PolicySettings['presets'][number];

/** The preset whose tags a draft has; undefined where it is somebody's own. */
export function presetOf({ tags }: PolicyDraft, presets: readonly Preset[]): Preset | undefined {
  return presets.find(({ policy }) =>
    TAGS.every((name) => {
      const { value, boosted } = tagDraftOf(policy.tags[name]);
      return tags[name].value.trim() === value && tags[name].boosted.trim() === boosted;
    }),
  );
}

/** The tags of a preset. The style, the shop and the lists of tags that stay the same are kept. */
export function withPreset(draft: PolicyDraft, { policy }: Preset): PolicyDraft {
  const tags = byTag((name) => {
    const preset = tagDraftOf(policy.tags[name]);
    const isKept = draft.tags[name].value.trim() === preset.value;
    return isKept ? { ...preset, allowed: draft.tags[name].allowed } : preset;
  });
  return { ...draft, tags };
}

function tagDraftOf({ value, boosted = '', allowed = [], required = false }: TagPolicy): TagDraft {
  return { value, boosted, allowed: allowed.join('\n'), isRequired: required };
}

function tagPolicyOf({ value, boosted, allowed, isRequired }: TagDraft): TagPolicy {
  const values = allowed.split(/[\n,;]/).map((each) => each.trim());
  const filled = values.filter((each) => each !== '');
  return {
    value: value.trim(),
    ...(boosted.trim() === '' ? {} : { boosted: boosted.trim() }),
    ...(filled.length === 0 ? {} : { allowed: filled }),
    ...(isRequired ? { required: true } : {}),
  };
}

function byTag<T>(of: (name: TagName) => T): Record<TagName, T> {
  return {
    source: of('source'),
    medium: of('medium'),
    campaign: of('campaign'),
    term: of('term'),
    content: of('content'),
    id: of('id'),
  };
}
