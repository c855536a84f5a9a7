import { useId, useState } from 'preact/hooks';
import type { HandOverItem } from '../../../../src/apps-script/endpoints/links/hand-over';
import type { PolicySettings } from '../../../../src/apps-script/endpoints/links/policy-store';
import type { ShopId } from '../../../../src/campaign/shops';
import type { Server } from '../../../server';
import { Button } from '../../../ui/button';
import { Footer } from '../../../ui/footer';
import { ErrorBanner } from '../../../ui/notice';
import { useQuery } from '../../../ui/query';
import { counted } from '../../../words';
import type { Files } from './file-made';

interface FilesFooterProps {
  readonly server: Server;
  readonly campaign: string;
  readonly items: readonly HandOverItem[];
  readonly files: Files;
}

/** The files of a campaign: its log of links, and its codes as a shop takes them. */
export function FilesFooter({ server, campaign, items, files }: FilesFooterProps) {
  const id = useId();
  const [hasCodes, setHasCodes] = useState(false);
  const { state, make } = files;
  const isAsking = state.is === 'asking';
  const codes = items.filter(({ code }) => code !== '').length;
  return (
    <Footer isWorking={isAsking}>
      {isAsking && (
        <p class="quiet" role="status">
          Making the {state.what} …
        </p>
      )}
      {!isAsking && (
        <div class="side-by-side">
          <Button
            look="outlined"
            label="Links file of the campaign, download"
            onClick={() => make('links file', () => server.linksCsv(campaign))}
          >
            Links file
          </Button>
          <Button
            look="outlined"
            label="Codes file for a shop"
            isExpanded={hasCodes}
            onClick={() => setHasCodes(!hasCodes)}
          >
            Codes file
          </Button>
        </div>
      )}
      {hasCodes && !isAsking && (
        <ShopChoice
          id={id}
          server={server}
          codes={codes}
          onMake={(shop) => {
            setHasCodes(false);
            make('codes file', () => server.codesCsv(shop, campaign));
          }}
        />
      )}
    </Footer>
  );
}

interface ShopChoiceProps {
  readonly id: string;
  readonly server: Server;
  /** How many creators have a code. */
  readonly codes: number;
  readonly onMake: (shop: ShopId) => void;
}

/** How the file gets into each shop. */
const WAYS: Readonly<Record<ShopId, string>> = {
  shopify:
    'Shopify itself imports no codes: an app for bulk discounts adds them to a discount that is there already.',
  woocommerce: 'For a coupon import such as WebToffee’s. Each code gets the amount of its offer.',
  stripe: 'Stripe imports no file: this is for whoever creates the codes through its API.',
};

function ShopChoice({ id, server, codes, onMake }: ShopChoiceProps) {
  const settings = useQuery(() => server.readPolicy(), true, 0);
  const [chosen, setChosen] = useState<ShopId | null>(null);
  const { value, fault, reload } = settings;
  if (fault !== null)
    return <ErrorBanner title="The shops could not be read." fault={fault} onTryAgain={reload} />;
  if (value === null)
    return (
      <p class="quiet" role="status">
        Loading the shops …
      </p>
    );
  const shop =
    value.shops.find((each) => each.id === (chosen ?? usualShop(value))) ?? value.shops[0]!;
  const isEmpty = codes === 0;
  return (
    <>
      <label class="labelled">
        <span class="quiet">Where codes are redeemed</span>
        <select
          class="field"
          value={shop.id}
          onChange={({ currentTarget }) =>
            setChosen(value.shops.find((each) => each.id === currentTarget.value)!.id)
          }
        >
          {value.shops.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <p id={id} class="quiet">
        {isEmpty ? 'No creator has a code yet: generate codes under Links.' : WAYS[shop.id]}
      </p>
      <Button look="filled" refusedBy={isEmpty ? id : undefined} onClick={() => onMake(shop.id)}>
        Download {counted(codes, 'code')} for {shop.name}
      </Button>
    </>
  );
}

function usualShop({ policy, shops }: PolicySettings): ShopId | undefined {
  return policy.shop === '' ? shops[0]?.id : policy.shop;
}
