export { cityOf, dayText, instantText, whenText } from './times.js';
export { type TextKey, type TextValues, t } from './translate.js';
