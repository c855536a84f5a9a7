import type { AnyNode, Function as FunctionNode, Pattern, Program, Statement } from 'acorn';
import { fullAncestor } from 'acorn-walk';

/** The names that a script reads or writes without declaring them: what its platform must have. */
export function freeIdentifiers(program: Program): string[] {
  const free = new Set<string>();
  const known = new Map<AnyNode, ReadonlySet<string>>();
  const declaredIn = (node: AnyNode) => {
    const names = known.get(node) ?? new Set(declarationsOf(node));
    known.set(node, names);
    return names;
  };
  fullAncestor(program, (node, _state, ancestors) => {
    if (node.type !== 'Identifier') return;
    if (!ancestors.some((scope) => declaredIn(scope).has(node.name))) free.add(node.name);
  });
  return [...free].sort();
}

/** The names that hold inside a node because of the node itself. */
function declarationsOf(node: AnyNode): string[] {
  switch (node.type) {
    case 'Program':
      return [...lexicalNames(node.body as Statement[]), ...varNames(node.body as Statement[])];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return functionNames(node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id.name] : [];
    case 'BlockStatement':
      return lexicalNames(node.body);
    case 'SwitchStatement':
      return lexicalNames(node.cases.flatMap(({ consequent }) => consequent));
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' ? lexicalNames([node.init]) : [];
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? lexicalNames([node.left]) : [];
    case 'CatchClause':
      return node.param ? patternNames(node.param) : [];
    default:
      return [];
  }
}

function functionNames(node: FunctionNode): string[] {
  return [
    ...node.params.flatMap(patternNames),
    ...(node.id ? [node.id.name] : []),
    ...(node.type === 'ArrowFunctionExpression' ? [] : ['arguments']),
    ...(node.body.type === 'BlockStatement' ? varNames(node.body.body) : []),
  ];
}

function lexicalNames(statements: readonly Statement[]): string[] {
  return statements.flatMap((each) => {
    if (each.type === 'FunctionDeclaration' || each.type === 'ClassDeclaration')
      return [each.id.name];
    return each.type === 'VariableDeclaration' && each.kind !== 'var'
      ? each.declarations.flatMap(({ id }) => patternNames(id))
      : [];
  });
}

/** The `var` names of statements, those of nested blocks and loops included. */
function varNames(statements: readonly Statement[]): string[] {
  return statements.flatMap((each): string[] => {
    switch (each.type) {
      case 'VariableDeclaration':
        return each.kind === 'var' ? each.declarations.flatMap(({ id }) => patternNames(id)) : [];
      case 'BlockStatement':
        return varNames(each.body);
      case 'IfStatement':
        return varNames(each.alternate ? [each.consequent, each.alternate] : [each.consequent]);
      case 'ForStatement':
        return varNames([
          ...(each.init?.type === 'VariableDeclaration' ? [each.init] : []),
          each.body,
        ]);
      case 'ForInStatement':
      case 'ForOfStatement':
        return varNames([
          ...(each.left.type === 'VariableDeclaration' ? [each.left] : []),
          each.body,
        ]);
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'LabeledStatement':
        return varNames([each.body]);
      case 'SwitchStatement':
        return varNames(each.cases.flatMap(({ consequent }) => consequent));
      case 'TryStatement':
        return varNames([
          each.block,
          ...(each.handler ? [each.handler.body] : []),
          ...(each.finalizer ? [each.finalizer] : []),
        ]);
      default:
        return [];
    }
  });
}

function patternNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        patternNames(each.type === 'RestElement' ? each.argument : each.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? patternNames(each) : []));
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'RestElement':
      return patternNames(pattern.argument);
    default:
      return [];
  }
}
