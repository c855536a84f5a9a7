import { call, type Formula, joined, number, operation, text, whereAny } from '../../cells/formula';
import { thingCounted } from '../../measures/kpi-facts';
import type { Volume } from '../../metrics/volumes';
import type { DoubtKind } from '../doubts/doubt';
import { SAID } from '../doubts/words/said';
import { inWords } from '../drawing/number-words';
import { counted, type Settings } from './settings';

/** `77 rows have no creator of this campaign (46 orders, 21% of all): …`; `""` where there is no doubt. */
export function doubtSentence(
  kind: Exclude<DoubtKind, 'changed'>,
  count: Formula,
  volume: Formula,
  mending: Formula,
): Formula {
  return whereAny(
    count,
    joined(counted(count, ...SAID[kind]), volume, text(': '), mending, endOf(mending)),
  );
}

/** What would mend a doubt may be a question already. */
function endOf(mending: Formula): Formula {
  const last = call('MID', mending, call('LEN', mending), number(1));
  // Univer takes the question mark of a comparison for any letter.
  return call('IF', call('EXACT', last, text('?')), text(' '), text('. '));
}

/** ` (46 orders, 21% of all)`. */
export function volumeWords(
  volume: Volume,
  value: Formula,
  share: Formula,
  currency: string,
  otherwise: Formula,
): Formula {
  const { one, many } = thingCounted(volume);
  const isOne = operation('=', value, number(1));
  const percent = operation('*', share, number(100));
  return whereAny(
    call('SUM', value),
    joined(
      text(' ('),
      inWords(value, volume.unit, currency),
      call('IF', isOne, text(` ${one}, `), text(` ${many}, `)),
      call('FIXED', percent, number(0)),
      text('% of all)'),
    ),
    otherwise,
  );
}

/** What is another than when the report was built. */
export function changedInWords(settings: Settings): Formula {
  const part = (key: string, one: string, many: string) =>
    whereAny(settings.get(key), joined(counted(settings.get(key), one, many), REFRESH));
  return joined(
    part(
      'creators_since',
      'creator has been added, removed or changed since',
      'creators have been added, removed or changed since',
    ),
    whereAny(
      settings.get('settings_since'),
      joined(text('The settings of the campaign have changed since'), REFRESH),
    ),
    part('sources_since', 'result comes from a new source', 'results come from a new source'),
  );
}

const REFRESH = text(': refresh the report. ');
