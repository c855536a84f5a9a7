import type { RunSettings } from './messages';
import { withoutScriptComments } from './strip-comments';

/** The sidebar's page as its frame loads it, with `google.script` defined before its own scripts run. */
export function sidebarPage(html: string, settings: RunSettings, client: string): string {
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  const script = `<script>window.scriptRunSettings=${json};${client.replaceAll('</script', '<\\/script')}</script>`;
  const page = withoutScriptComments(html);
  const head = /<head[^>]*>/i.exec(page);
  if (!head) return script + page;
  const at = head.index + head[0].length;
  return page.slice(0, at) + script + page.slice(at);
}
