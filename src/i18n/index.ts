export { cityOf, dayText, instantText, rangeText, whenText } from './times.js';
export { type TextKey, type TextValues, t } from './translate.js';
