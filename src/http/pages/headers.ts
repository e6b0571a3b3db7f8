import { createHash } from 'node:crypto';
import { style } from './style.js';

const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing runs, is fetched, kept or found. A form is sent here alone, and no site frames it. */
export const pageHeaders = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};
