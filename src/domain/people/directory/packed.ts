/** Large enough that few are needed, small enough that little of the last one is empty. */
const chunkBytes = 256 * 1_024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Very many small things as bytes of JSON, one after the other. Of a whole company's people objects would be many times as much
 * memory. Each is made anew when it is asked for.
 */
export class Packed<Item> {
  readonly #chunks: Uint8Array[] = [];
  /** Of each item: in which chunk it is, and where it ends there. */
  readonly #chunkOf: number[] = [];
  readonly #ends: number[] = [];

  get length(): number {
    return this.#ends.length;
  }

  /** Gives its place. */
  add(item: Item): number {
    const text = JSON.stringify(item);
    if (!this.#write(text)) {
      // Three bytes are the most that one unit of a text takes.
      this.#chunks.push(new Uint8Array(Math.max(chunkBytes, text.length * 3)));
      this.#write(text);
    }
    return this.length - 1;
  }

  at(place: number): Item {
    const chunk = this.#chunkOf[place] ?? 0;
    const bytes = this.#chunks[chunk]?.subarray(this.#startOf(place, chunk), this.#ends[place]);
    return JSON.parse(decoder.decode(bytes));
  }

  *[Symbol.iterator](): Generator<Item> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place);
  }

  /** False: what is left of the last chunk is too little. */
  #write(text: string): boolean {
    const chunk = this.#chunks.length - 1;
    const start = this.#startOf(this.length, chunk);
    const room = this.#chunks[chunk]?.subarray(start);
    if (!room) return false;
    const { read, written } = encoder.encodeInto(text, room);
    if (read < text.length) return false;
    this.#chunkOf.push(chunk);
    this.#ends.push(start + written);
    return true;
  }

  /** Where the one before it in the same chunk ends. */
  #startOf(place: number, chunk: number): number {
    return this.#chunkOf[place - 1] === chunk ? (this.#ends[place - 1] ?? 0) : 0;
  }
}
