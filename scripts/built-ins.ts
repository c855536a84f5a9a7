/*
 * Put into the bundle by the build, in whose code these names then stand for constants of the bundle. A name in the
 * global scope of a script is looked up each time it is met, which costs a custom function down a long column more
 * than its arithmetic.
 */
const builtIns = { Array, Math, Number, Object, String };

const {
  Array: ArrayOnce,
  Math: MathOnce,
  Number: NumberOnce,
  Object: ObjectOnce,
  String: StringOnce,
} = builtIns;

export {
  ArrayOnce as Array,
  MathOnce as Math,
  NumberOnce as Number,
  ObjectOnce as Object,
  StringOnce as String,
};
