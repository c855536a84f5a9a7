import { parse } from 'acorn';

/**
 * The names that menus, cells and google.script.run can call: functions declared at the top level.
 * What a bundle merely puts on the global object at run time is not found by the platform.
 */
export function topLevelFunctions(code: string): Set<string> {
  const { body } = parse(code, { ecmaVersion: 2022, sourceType: 'script' });
  return new Set(
    body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : [])),
  );
}
