/** A function that makes its result once for each object it is given: for what is built from tables that never change. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  // Nearly every call is for the object of the call before.
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key === key) return last.value;
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = { value: make(key) }));
    last = { key, value: known.value };
    return known.value;
  };
}
