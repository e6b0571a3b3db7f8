/** What was learnt: for each feature how rare it is, and what it says for or against each class. */
export interface Weights {
  /** `intent|yes` and `intent|no`: whether something is plainly asked for now is learnt together with what. */
  readonly classes: readonly string[];
  readonly bias: Float32Array;
  /** Sorted. */
  readonly features: Uint32Array;
  /** A table to find a feature by. */
  readonly places: Int32Array;
  /** By feature: the more sentences have it, the less it counts. */
  readonly rarity: Float32Array;
  /** Where each feature's values begin in `of` and `values`, and where the last one's end. */
  readonly from: Uint32Array;
  /** Classes, by number. */
  readonly of: Uint8Array;
  readonly values: Int8Array;
  /** One step of a value. */
  readonly step: number;
}

/** As they are kept in a file: numbers in base64, little-endian. */
export interface WeightsFile {
  readonly classes: readonly string[];
  readonly step: number;
  readonly bias: string;
  readonly features: string;
  readonly rarity: string;
  readonly counts: string;
  readonly of: string;
  readonly values: string;
}

const written = ({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

function read(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  const own = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(own).set(bytes);
  return own;
}

/** The file of some weights: the same bytes each time. */
export function writeWeights(weights: Weights): WeightsFile {
  const { classes, step, bias, features, rarity, from, of, values } = weights;
  const counts = Uint8Array.from(
    { length: features.length },
    (_, at) => (from[at + 1] ?? 0) - (from[at] ?? 0),
  );
  return {
    classes,
    step,
    ...{
      bias: written(bias as Float32Array<ArrayBuffer>),
      features: written(features as Uint32Array<ArrayBuffer>),
    },
    ...{ rarity: written(rarity as Float32Array<ArrayBuffer>), counts: written(counts) },
    ...{ of: written(of as Uint8Array<ArrayBuffer>), values: written(values as Int8Array<ArrayBuffer>) },
  };
}

export function readWeights(file: WeightsFile): Weights {
  const counts = new Uint8Array(read(file.counts));
  const from = new Uint32Array(counts.length + 1);
  for (const [at, count] of counts.entries()) from[at + 1] = (from[at] ?? 0) + count;
  const features = new Uint32Array(read(file.features));
  return {
    classes: file.classes,
    step: file.step,
    bias: new Float32Array(read(file.bias)),
    features,
    places: placesOf(features),
    rarity: new Float32Array(read(file.rarity)),
    from,
    of: new Uint8Array(read(file.of)),
    values: new Int8Array(read(file.values)),
  };
}

/** Where each feature is, by its last bits; the next ones where that was taken. One more than the place, 0 for none. */
export function placesOf(features: Uint32Array): Int32Array {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * features.length + 2)));
  for (const [place, feature] of features.entries()) {
    let at = feature & (places.length - 1);
    while (places[at] !== 0) at = (at + 1) & (places.length - 1);
    places[at] = place + 1;
  }
  return places;
}

/** The place of a feature, or -1. */
export function placeOf({ features, places }: Weights, feature: number): number {
  const last = places.length - 1;
  let at = feature & last;
  for (let place = places[at] ?? 0; place !== 0; place = places[at] ?? 0) {
    if (features[place - 1] === feature) return place - 1;
    at = (at + 1) & last;
  }
  return -1;
}
