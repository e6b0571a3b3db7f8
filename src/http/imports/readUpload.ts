import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import type { Request } from 'express';

/** What a form brought: a file or a text, or why none is taken. */
export type Upload =
  | { readonly kind: 'file'; readonly content: Uint8Array | string }
  | { readonly kind: 'refused'; readonly why: 'tooLarge' | 'wrongKind' | 'nothing' };

const mostBytes = 1_000_000;
/** The file or the text, and what stands between the parts of a form. */
const mostOfForm = 2 * mostBytes + 100_000;

const mostPassedOver = 20_000_000;

const refused = (why: Extract<Upload, { kind: 'refused' }>['why']): Upload => ({ kind: 'refused', why });

/** As it is called; what is in it decides how it is read. */
const isNamedRight = (name: string): boolean => /\.(?:csv|json|txt|tsv)$/iu.test(name);

/** Reads what a form sends. Never more than may be is kept; whoever goes before its end is not answered. */
export function readUpload(request: Request): Promise<Upload> {
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\b/iu.test(type)) return Promise.resolve(refused('wrongKind'));
  if (Number(request.headers['content-length'] ?? 0) > mostOfForm) return passedOver(request);
  return new Promise((resolve) => {
    const form = openForm(request);
    if (!form) return resolve(refused('wrongKind'));
    let [file, text, name, isTooLarge] = [Buffer.alloc(0), '', '', false];
    form.on('file', (_field, stream, fileName) => {
      const parts: Buffer[] = [];
      name = fileName;
      stream.on('data', (part: Buffer) => void parts.push(part));
      stream.on('limit', () => {
        isTooLarge = true;
      });
      stream.on('end', () => {
        file = Buffer.concat(parts);
      });
      // A form that ends within a file. Nobody listening, it would end the process.
      stream.on('error', () => resolve(refused('wrongKind')));
    });
    form.on('field', (_field, value, _nameCut, isCut) => {
      text = value;
      isTooLarge ||= isCut;
    });
    form.on('error', () => resolve(refused('wrongKind')));
    form.on('finish', () => resolve(isTooLarge ? refused('tooLarge') : broughtIn(file, name, text)));
    let bytes = 0;
    // In chunks nobody says beforehand how much it is.
    const counted = (part: Buffer): void => {
      bytes += part.length;
      if (bytes <= mostOfForm) return;
      request.off('data', counted).unpipe(form);
      resolve(passedOver(request, bytes));
    };
    request.on('data', counted).pipe(form);
  });
}

/** Whoever sends too much hears so once they have sent it. Before, browsers would show an error of their own. */
function passedOver(request: Request, before = 0): Promise<Upload> {
  return new Promise((resolve) => {
    let bytes = before;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostPassedOver) resolve(refused('tooLarge'));
    });
    request.on('end', () => resolve(refused('tooLarge'))).resume();
  });
}

/** Null when the form does not say where its parts end. */
function openForm({ headers }: Request): BusboyInstance | null {
  const limits = {
    fileSize: mostBytes,
    fieldSize: mostBytes,
    files: 1,
    fields: 1,
    parts: 2,
    headerPairs: 20,
  };
  try {
    return new Busboy({ headers: headers as BusboyHeaders, limits });
  } catch {
    return null;
  }
}

/** A file goes before a text. A browser sends an empty one where none was chosen. */
function broughtIn(file: Buffer, name: string, text: string): Upload {
  if (file.length === 0 && text.trim() !== '') return { kind: 'file', content: text };
  // It is empty, and has a name: it was chosen.
  if (file.length === 0 && !name) return refused('nothing');
  return isNamedRight(name) ? { kind: 'file', content: file } : refused('wrongKind');
}
