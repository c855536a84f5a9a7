import { createRequire } from 'node:module';
import { init } from 'excelize-wasm';
import type { Excelize } from './excelize';

let loading: Promise<Excelize> | undefined;

/** The library with its WebAssembly read from node_modules; a browser loads it from an address instead. */
export function loadExcelize(): Promise<Excelize> {
  loading ??= init(createRequire(import.meta.url).resolve('excelize-wasm/excelize.wasm.gz'));
  return loading;
}
