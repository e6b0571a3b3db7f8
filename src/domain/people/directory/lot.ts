/** Many of a sort, gone through from the first each time. A list is one; another makes each anew, and holds little. */
export interface Lot<Item> extends Iterable<Item> {
  readonly length: number;
  map<Made>(make: (item: Item) => Made): Made[];
  slice(from: number, to: number): Item[];
}

/** `at`: makes the one of a place. */
export function lotOf<Item>(places: readonly number[], at: (place: number) => Item): Lot<Item> {
  return {
    length: places.length,
    map: (make) => places.map((place) => make(at(place))),
    slice: (from, to) => places.slice(from, to).map(at),
    *[Symbol.iterator]() {
      for (const place of places) yield at(place);
    },
  };
}
