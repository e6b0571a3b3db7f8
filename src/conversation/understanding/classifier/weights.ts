/** What was learnt: for each feature how rare it is, and what it says for or against each class. */
export interface Weights {
  /** `intent|yes` and `intent|no`: whether something is plainly asked for now is learnt together with what. */
  readonly classes: readonly string[];
  readonly bias: Float32Array;
  /** Sorted. */
  readonly features: Uint32Array;
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
  return {
    classes: file.classes,
    step: file.step,
    bias: new Float32Array(read(file.bias)),
    features: new Uint32Array(read(file.features)),
    rarity: new Float32Array(read(file.rarity)),
    from,
    of: new Uint8Array(read(file.of)),
    values: new Int8Array(read(file.values)),
  };
}

/** The place of a feature, or -1. */
export function placeOf({ features }: Weights, feature: number): number {
  let [low, high] = [0, features.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = features[middle] ?? 0;
    if (there === feature) return middle;
    if (there < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
