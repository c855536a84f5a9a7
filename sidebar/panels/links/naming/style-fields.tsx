import { useId } from 'preact/hooks';
import type { PolicySettings } from '../../../../src/apps-script/endpoints/links/policy-store';
import type { NamingPolicy } from '../../../../src/links/naming/policy';
import type { PolicyDraft } from './policy-draft';

type Rest = PolicyDraft['rest'];

interface StyleFieldsProps {
  readonly rest: Rest;
  readonly shops: PolicySettings['shops'];
  readonly onChange: (rest: Rest) => void;
}

type Choices<T extends string> = readonly (readonly [value: T, words: string])[];

const LETTERS: Choices<NamingPolicy['letters']> = [
  ['lower', 'lower case'],
  ['keep', 'as typed'],
];
const SEPARATORS: Choices<NamingPolicy['separator']> = [
  ['-', 'hyphen: spring-launch'],
  ['_', 'underscore: spring_launch'],
  ['.', 'dot: spring.launch'],
];
const ACCENTS: Choices<NamingPolicy['accents']> = [
  ['latin', 'in plain letters: théo → theo'],
  ['keep', 'as they are'],
];

/** How names are written, and the shop where codes are redeemed. */
export function StyleFields({ rest, shops, onChange }: StyleFieldsProps) {
  const isShopify = rest.shop === 'shopify';
  const chooseShop = (shop: NamingPolicy['shop']) =>
    // Only Shopify takes the code from a link.
    onChange({ ...rest, shop, codeInLink: rest.codeInLink && shop === 'shopify' });
  return (
    <>
      <section aria-label="How names are written">
        <h3>How names are written</h3>
        <Choice
          label="Letters"
          choices={LETTERS}
          value={rest.letters}
          onChoose={(letters) => onChange({ ...rest, letters })}
        />
        <Choice
          label="Between words"
          choices={SEPARATORS}
          value={rest.separator}
          onChoose={(separator) => onChange({ ...rest, separator })}
        />
        <Choice
          label="Accents and other scripts"
          choices={ACCENTS}
          value={rest.accents}
          onChoose={(accents) => onChange({ ...rest, accents })}
        />
      </section>
      <section aria-label="Codes">
        <h3>Codes</h3>
        <Choice
          label="Redeemed in"
          choices={[['', 'not said'], ...shops.map(({ id, name }) => [id, name] as const)]}
          value={rest.shop}
          onChoose={chooseShop}
        />
        {isShopify && (
          <label class="check">
            <input
              type="checkbox"
              checked={rest.codeInLink}
              onChange={({ currentTarget }) =>
                onChange({ ...rest, codeInLink: currentTarget.checked })
              }
            />
            The link puts the code into the basket
          </label>
        )}
      </section>
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly choices: Choices<T>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, choices, value, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="labelled">
      <label for={id} class="quiet">
        {label}
      </label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(([each]) => each === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
