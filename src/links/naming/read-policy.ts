import { SHOPS } from '../../campaign/shops';
import {
  failure,
  type Outcome,
  type Problem,
  problem,
  success,
  unexpected,
  type Where,
} from '../../cells/problem';
import { TAG_NAMES, type TagName } from '../address/campaign-url';
import {
  DEFAULT_POLICY,
  isPolicyVariable,
  type NamingPolicy,
  POLICY_VARIABLES,
  type TagPolicy,
  variablesIn,
} from './policy';
import type { NameStyle } from './slug';

const OF = 'Naming policy';
const WHOLE = field('');
const CHOICES: { readonly [Name in keyof NameStyle]: readonly NameStyle[Name][] } = {
  letters: ['lower', 'keep'],
  separator: ['-', '_', '.'],
  accents: ['latin', 'keep'],
};
/** What would cut a link, or be encoded beyond reading. */
const UNFIT = /[\s&?#%=<>@"'\\/]/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * A naming policy from stored JSON, as text or as an object. What is left out is as in the default policy. An
 * unknown field, variable or choice is a problem that names it; all of them come together.
 *
 * @example readPolicy({ version: 1, separator: '_' }).value.separator // _
 */
export function readPolicy(json: unknown): Outcome<NamingPolicy> {
  const given = typeof json === 'string' ? parsed(json) : json;
  if (!isFields(given))
    return failure(
      unexpected(
        'unknown_value',
        WHOLE,
        given === undefined ? json : given,
        'the JSON of a naming policy',
      ),
    );
  if (given.version !== DEFAULT_POLICY.version)
    return failure(
      unexpected(
        'unknown_value',
        field('version'),
        given.version,
        `version ${DEFAULT_POLICY.version}, the one that is known here`,
      ),
    );
  const problems: Problem[] = [];
  const known = ['version', 'shop', 'codeInLink', 'tags', ...Object.keys(CHOICES)];
  refuseUnknown(given, known, WHOLE, problems);
  const policy: NamingPolicy = {
    version: DEFAULT_POLICY.version,
    letters: choiceOf('letters', given, problems),
    separator: choiceOf('separator', given, problems),
    accents: choiceOf('accents', given, problems),
    ...shopOf(given, problems),
    tags: tagsOf(given.tags, problems),
  };
  return problems.length > 0 ? failure(problems) : success(policy);
}

/** Whether two policies name links alike, in whichever order their fields stand. */
export function isSamePolicy(one: NamingPolicy, other: NamingPolicy): boolean {
  return JSON.stringify(readPolicy(one)) === JSON.stringify(readPolicy(other));
}

function shopOf(
  { shop = '', codeInLink = false }: Fields,
  problems: Problem[],
): Pick<NamingPolicy, 'shop' | 'codeInLink'> {
  const ids = SHOPS.map(({ id }) => id);
  const known = ids.find((id) => id === shop) ?? '';
  if (known !== shop)
    problems.push(
      unexpected('unknown_value', field('shop'), shop, `one of ${ids.join(', ')}, or blank`),
    );
  if (typeof codeInLink !== 'boolean')
    problems.push(unexpected('unknown_value', field('codeInLink'), codeInLink, 'true or false'));
  else if (codeInLink && known !== 'shopify')
    problems.push(
      problem(
        'unknown_value',
        field('codeInLink'),
        'only Shopify can take the code from a link: set the shop to shopify, or leave the code out of the link',
      ),
    );
  return { shop: known, codeInLink: codeInLink === true };
}

function tagsOf(given: unknown, problems: Problem[]): NamingPolicy['tags'] {
  if (given === undefined) return DEFAULT_POLICY.tags;
  if (!isFields(given)) {
    problems.push(
      unexpected('unknown_value', field('tags'), given, 'an object with a field for each tag'),
    );
    return DEFAULT_POLICY.tags;
  }
  refuseUnknown(given, TAG_NAMES, field('tags'), problems);
  const read = (name: TagName) =>
    given[name] === undefined ? DEFAULT_POLICY.tags[name] : tagOf(name, given[name], problems);
  return {
    source: read('source'),
    medium: read('medium'),
    campaign: read('campaign'),
    term: read('term'),
    content: read('content'),
    id: read('id'),
  };
}

function tagOf(name: TagName, given: unknown, problems: Problem[]): TagPolicy {
  const where = field(name);
  if (!isFields(given)) {
    problems.push(unexpected('unknown_value', where, given, 'an object with a value'));
    return DEFAULT_POLICY.tags[name];
  }
  refuseUnknown(given, ['value', 'boosted', 'allowed', 'required'], where, problems);
  const value = templateOf(given.value ?? '', where, problems);
  const boosted =
    given.boosted === undefined
      ? undefined
      : templateOf(given.boosted, field(`${name}.boosted`), problems);
  const allowed = allowedOf(given.allowed, field(`${name}.allowed`), problems);
  const required = given.required;
  if (required !== undefined && typeof required !== 'boolean')
    problems.push(
      unexpected('unknown_value', field(`${name}.required`), required, 'true or false'),
    );
  return {
    value,
    ...(boosted === undefined ? {} : { boosted }),
    ...(allowed === undefined ? {} : { allowed }),
    ...(required === true ? { required } : {}),
  };
}

function templateOf(given: unknown, where: Where, problems: Problem[]): string {
  if (typeof given !== 'string') {
    problems.push(
      unexpected('unknown_value', where, given, 'a text such as {platform} or influencer'),
    );
    return '';
  }
  const template = given.trim();
  for (const variable of variablesIn(template))
    if (!isPolicyVariable(variable))
      problems.push(
        unexpected(
          'bad_pattern',
          where,
          `{${variable}}`,
          `one of ${Object.keys(POLICY_VARIABLES)
            .map((each) => `{${each}}`)
            .join(', ')}`,
        ),
      );
  const fixed = template.replace(/\{[^{}]*\}/g, '');
  const unfit = (/[{}]/.exec(fixed) ?? UNFIT.exec(fixed))?.[0];
  if (unfit !== undefined)
    problems.push(
      problem(
        'bad_pattern',
        where,
        `"${template}" has ${unfit.trim() === '' ? 'a space' : unfit} in it, which would break the link`,
      ),
    );
  return template;
}

function allowedOf(
  given: unknown,
  where: Where,
  problems: Problem[],
): readonly string[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || given.some((each) => typeof each !== 'string')) {
    problems.push(unexpected('unknown_value', where, given, 'a list of texts'));
    return undefined;
  }
  const values = given.map((each) => String(each).trim()).filter((each) => each !== '');
  return values.length === 0 ? undefined : values;
}

function choiceOf<Name extends keyof NameStyle>(
  name: Name,
  given: Fields,
  problems: Problem[],
): NameStyle[Name] {
  const choices: readonly NameStyle[Name][] = CHOICES[name];
  const value = given[name];
  if (value === undefined) return DEFAULT_POLICY[name];
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  problems.push(unexpected('unknown_value', field(name), value, `one of ${choices.join(' ')}`));
  return DEFAULT_POLICY[name];
}

function refuseUnknown(
  given: Fields,
  known: readonly string[],
  where: Where,
  problems: Problem[],
): void {
  for (const field of Object.keys(given))
    if (!known.includes(field))
      problems.push(
        unexpected('unknown_value', where, field, `one of the fields ${known.join(', ')}`),
      );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function field(path: string): Where {
  return { of: OF, field: path };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
